import type { TSESTree } from '@typescript-eslint/utils';
import type { ReplacedSite } from '../../src/edits/plan-replacement.js';
import type { SourceFile } from '../../src/source-file.js';

/** A number of a fixture that a constant shall replace. */
export interface FixtureSite extends ReplacedSite {
	readonly name: string;
}

/** The codes that the fixtures use, by value. */
const names = new Map([
	[6206, 'ERR_USER_SIG_EXPIRED'],
	[6014, 'ERR_SDK_NOT_LOGGED_IN'],
	[20016, 'ERR_SVR_MSG_REVOKE_TIME_LIMIT'],
	[10031, 'ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT'],
	[-10001, 'ERR_SVR_SSO_D2_EXPIRED'],
	[70001, 'ERR_SVR_ACCOUNT_USERSIG_EXPIRED'],
]);

/** Where a number of that list is meant: a type of node and the property. */
const expressionPlaces = new Set(['BinaryExpression left', 'BinaryExpression right', 'SwitchCase test', 'ConditionalExpression consequent', 'MemberExpression object']);
const keyPlaces = new Set(['Property key', 'PropertyDefinition key', 'MethodDefinition key']);

/** Lists the marked numbers of a fixture, in the order of the text. */
export function findSites(file: SourceFile): readonly FixtureSite[] {
	const sites = new Map<number, FixtureSite>();
	const visit = (node: unknown, place: string): void => {
		if (Array.isArray(node)) {
			node.forEach((item) => visit(item, place));
			return;
		}
		if (typeof node !== 'object' || node === null || !('type' in node) || !('range' in node)) return;
		const { type, range } = node as TSESTree.Node;
		const name = names.get(readNumber(node as TSESTree.Node, keyPlaces.has(place)));
		if (name !== undefined && (expressionPlaces.has(place) || keyPlaces.has(place))) {
			sites.set(range[0], { range, name, edit: keyPlaces.has(place) ? 'computed-key' : 'expression' });
			return;
		}
		for (const [key, value] of Object.entries(node)) if (key !== 'parent' && key !== 'templateBody' && key !== 'tokens' && key !== 'comments') visit(value, 'computed' in node && node.computed ? '' : `${type} ${key}`);
	};
	visit(file.program, '');
	visit(file.templateExpressions, '');
	return [...sites.values()].sort((a, b) => a.range[0] - b.range[0]);
}

function readNumber(node: TSESTree.Node, isKey: boolean): number {
	if (node.type === 'UnaryExpression' && node.operator === '-') return -readNumber(node.argument, false);
	if (node.type !== 'Literal') return Number.NaN;
	return typeof node.value === 'number' || (isKey && typeof node.value === 'string') ? Number(node.value) : Number.NaN;
}
