import type { TSESTree } from '@typescript-eslint/utils';
import { getLiteralCode } from '../ast/literal-code.js';
import { getKeyName, getMemberName } from '../ast/member-name.js';
import { wrapped } from '../ast/unwrap.js';
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
	const members = new Map<TSESTree.Node, Candidate[]>();
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
		const name = getName(node);
		const isTable = name !== undefined && isCodeTableName(name) && candidates.length === countMembers(node) && vouch(candidates.map(({ code }) => code)) === 'strong';
		return isTable ? [{ node, subjects: [], name, candidates }] : [];
	});
}

/** The object or enum that a value is a named member of. */
function getTable(value: TSESTree.Node): TSESTree.Node | undefined {
	const { parent } = value;
	if (parent?.type === 'TSEnumMember') return parent.initializer === value ? parent.parent : undefined;
	if (parent?.type !== 'Property' || parent.value !== value || parent.computed) return undefined;
	return parent.parent.type === 'ObjectExpression' ? parent.parent : undefined;
}

/** All that stands in the table, whether it is a code or not. */
function countMembers(table: TSESTree.Node): number {
	return table.type === 'ObjectExpression' ? table.properties.length : (table as TSESTree.TSEnumBody).members.length;
}

function getName(table: TSESTree.Node): string | undefined {
	if (table.type === 'TSEnumBody') return table.parent.id.name;
	if (table.type === 'TSEnumDeclaration') return table.id.name;
	let outer = wrapped(table);
	// Object.freeze({ … })
	while (outer.parent?.type === 'CallExpression' && outer.parent.arguments[0] === outer) outer = wrapped(outer.parent);
	const { parent } = outer;
	switch (parent?.type) {
		case 'VariableDeclarator':
			return parent.init === outer && parent.id.type === 'Identifier' ? parent.id.name : undefined;
		case 'Property':
		case 'PropertyDefinition':
			return parent.value === outer ? getKeyName(parent) : undefined;
		case 'AssignmentExpression': {
			const { left, right } = parent;
			if (right !== outer) return undefined;
			return left.type === 'Identifier' ? left.name : left.type === 'MemberExpression' ? getMemberName(left) : undefined;
		}
		default:
			return undefined;
	}
}
