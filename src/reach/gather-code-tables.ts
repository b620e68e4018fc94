import type { TSESTree } from '@typescript-eslint/utils';
import { getLiteralCode } from '../ast/literal-code.js';
import { wrapped } from '../ast/unwrap.js';
import { getEnum, getEnumMembers, getTableName } from '../definitions/named-literal.js';
import type { FileContext } from '../file-context.js';
import type { Candidate, CodeGroup } from '../sites/candidate.js';
import { vouch } from '../sites/vouch.js';
import { isCodeTableName } from '../subjects/code-name.js';

/**
 * Finds the tables that give names to IM error codes and nothing else: `const ERROR_CODE = { DIRTY_WORDS: 80001, … }`, an enum.
 * They are defined for other modules, so nothing in the file need ask for them: the name says that they are codes, and the
 * numbers vouch for each other, strongly.
 */
export function gatherCodeTables({ index }: FileContext): CodeGroup[] {
	const members = new Map<TSESTree.TSEnumDeclaration | TSESTree.ObjectExpression, Candidate[]>();
	for (const literal of index.literals) {
		const code = getLiteralCode(literal);
		const table = code?.form === 'number' ? getTable(wrapped(code.node)) : undefined;
		if (!code || !table) continue;
		const candidate: Candidate = { ...code, kind: 'definition' };
		const others = members.get(table);
		if (others) others.push(candidate);
		else members.set(table, [candidate]);
	}
	return [...members].flatMap(([node, candidates]) => {
		const name = getTableName(node)?.name;
		const isTable = name !== undefined && isCodeTableName(name) && candidates.length === countMembers(node) && vouch(candidates.map(({ code }) => code)) === 'strong';
		return isTable ? [{ node, subjects: [], name, candidates }] : [];
	});
}

/** The object or enum that a value is a named member of. */
function getTable(value: TSESTree.Node): TSESTree.TSEnumDeclaration | TSESTree.ObjectExpression | undefined {
	const { parent } = value;
	if (parent?.type === 'TSEnumMember') return getEnum(parent);
	return parent?.type === 'Property' && parent.value === value && !parent.computed && parent.parent.type === 'ObjectExpression' ? parent.parent : undefined;
}

/** All that stands in the table, whether it is a code or not. */
function countMembers(table: TSESTree.TSEnumDeclaration | TSESTree.ObjectExpression): number {
	return (table.type === 'ObjectExpression' ? table.properties : getEnumMembers(table)).length;
}
