import type { TSESTree } from '@typescript-eslint/utils';
import { listScriptNodes } from '../../src/edits/nodes.js';
import type { SourceFile } from '../../src/source-file.js';
import { getParsers } from './source-files.js';

/** A file whose nodes know their parents, as ESLint gives it. */
export function parseWithParents(text: string, filename = '/app/a.ts'): { readonly file: SourceFile; readonly nodes: readonly TSESTree.Node[] } {
	const file = getParsers(filename).get('typescript')!(filename, text);
	const nodes = listScriptNodes(file).map(({ node, parent }) => Object.assign(node, { parent }));
	return { file, nodes };
}
