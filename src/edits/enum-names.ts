import type { SourceFile } from '../source-file.js';
import type { Site } from '../sites/site.js';
import { listScriptNodes } from './nodes.js';

/**
 * The names that mean a member of an enum where the value of another member stands: an import of the same name would not be
 * seen there.
 *
 * @param sites those that are edited
 * @returns none where no site is the value of a member
 */
export function findEnumNames(file: SourceFile, sites: readonly Site[]): ReadonlySet<string> {
	if (!sites.some(isEnumMember)) return new Set();
	return new Set(listScriptNodes(file).flatMap(({ node }) => {
		if (node.type !== 'TSEnumMember') return [];
		return node.id.type === 'Identifier' ? [node.id.name] : 'value' in node.id ? [String(node.id.value)] : [];
	}));
}

function isEnumMember({ kind, node }: Site): boolean {
	if (kind !== 'definition') return false;
	let { parent } = node;
	while (parent && parent.type !== 'TSEnumMember' && parent.type.startsWith('TS')) ({ parent } = parent);
	return parent?.type === 'TSEnumMember';
}
