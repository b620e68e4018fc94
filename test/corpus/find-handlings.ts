import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TSESLint } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import { analyseCalls } from '../../src/analysis.js';
import { unwrap } from '../../src/ast/unwrap.js';
import type { HandlingKind } from '../../src/handlers/sdk-call.js';
import { getProjectReader, getSourceFile } from '../../src/plugin/lint-context.js';
import { defaultSettings } from '../../src/settings.js';
import { getLanguage, sourceFiles } from './lint-package.js';

/** What the analysis says of a call in a real file. */
export interface FoundHandling {
	/** Of the method's name, both counted from 1. */
	readonly line: number;
	readonly column: number;
	readonly method: string;
	readonly kind: HandlingKind;
	readonly sure: boolean;
	readonly coversRest: boolean;
	readonly how: readonly string[];
}

/**
 * Analyses one file of a copied package with the parsers that the lint run uses.
 *
 * @param folder the copy of the package
 * @param file relative to it
 */
export function findHandlings(folder: string, file: string): FoundHandling[] {
	const filename = path.join(folder, file);
	const found: FoundHandling[] = [];
	const rule = {
		meta: { schema: [] },
		create: (context: TSESLint.RuleContext<string, readonly unknown[]>) => ({
			Program() {
				const source = getSourceFile(context);
				for (const { node, method, handling, sure } of analyseCalls(source, { settings: defaultSettings, reader: getProjectReader() })) {
					const callee = unwrap(node.callee);
					const { line, column } = (callee.type === 'MemberExpression' ? callee.property : callee).loc.start;
					found.push({ line, column: column + 1, method, kind: handling.kind, sure, coversRest: handling.coversRest, how: handling.how.map(({ text }) => text) });
				}
			},
		}),
	};
	const linter = new Linter({ configType: 'flat', cwd: folder });
	const messages = linter.verify(
		readFileSync(filename, 'utf8'),
		[
			getLanguage(file),
			{ files: sourceFiles, plugins: { probe: { rules: { calls: rule } } }, rules: { 'probe/calls': 'error' } },
		] as never,
		{ filename, allowInlineConfig: false },
	);
	for (const { fatal, message } of messages) if (fatal) throw new Error(`${file}: ${message}`);
	return found;
}
