import type { TSESTree } from '@typescript-eslint/utils';
import { collectWithinFunction } from '../ast/children.js';
import { getLiteralCode, type LiteralCode } from '../ast/literal-code.js';
import { getKeyName, getMemberName } from '../ast/member-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { findErrorCode } from '../../catalog/src/find-error-code.js';
import type { FileContext } from '../file-context.js';
import { getImportedName } from '../module/imported-name.js';
import { getMemberMentions, getMentions } from '../sites/gather-definitions.js';

/** What holds several named numbers. */
export type TableNode = TSESTree.TSEnumDeclaration | TSESTree.ObjectExpression | TSESTree.ClassBody;

/** A number that the file gives a name: `const EXPIRED = 70001`, an enum member, a property, a static field. */
export interface NamedLiteral {
	readonly name: string;
	readonly literal: LiteralCode;
	/** The enum, object or class that it is a member of; `undefined` for a constant of its own. */
	readonly table: TableNode | undefined;
	/** Every expression of the file that stands for it. */
	readonly mentions: readonly TSESTree.Node[];
}

/**
 * Reads the name that is given to a literal.
 *
 * @param node a literal
 * @returns `undefined` where it gets none that stays: a `let`, a computed key, a key that is a number itself
 */
export function readNamedLiteral(node: TSESTree.Literal, context: FileContext): NamedLiteral | undefined {
	const literal = getLiteralCode(node);
	if (literal?.form !== 'number') return undefined;
	const outer = wrapped(literal.node);
	const { parent } = outer;
	switch (parent?.type) {
		case 'VariableDeclarator':
			return parent.init === outer && parent.id.type === 'Identifier' && parent.parent.kind === 'const' ? { name: parent.id.name, literal, table: undefined, mentions: getMentions(outer, context) } : undefined;
		case 'TSEnumMember':
			return { name: getEnumMemberName(parent), literal, table: getEnum(parent), mentions: getMentions(outer, context) };
		case 'Property': {
			const name = getPropertyName(parent);
			if (parent.value !== outer || parent.parent.type !== 'ObjectExpression' || name === undefined) return undefined;
			return { name, literal, table: parent.parent, mentions: [...getMentions(outer, context), ...getNestedMentions(parent.parent, name, context)] };
		}
		case 'PropertyDefinition': {
			const name = getPropertyName(parent);
			if (parent.value !== outer || !parent.static || name === undefined) return undefined;
			const { id } = parent.parent.parent;
			return { name, literal, table: parent.parent, mentions: id ? getMemberMentions(context.index.getBinding(id)!, name, context.index) : [] };
		}
		default:
			return undefined;
	}
}

/** `constant.MESSAGE_ERROR_CODE.UPLOAD_FAIL`, where the table is a property itself. */
function getNestedMentions(table: TSESTree.ObjectExpression, name: string, { index }: FileContext): TSESTree.Node[] {
	const property = getValueOwner(table);
	const tableName = property?.type === 'Property' ? getPropertyName(property) : undefined;
	if (tableName === undefined) return [];
	return (index.memberMentions.get(name) ?? []).filter((member) => {
		const owner = unwrap(member.object);
		return owner.type === 'MemberExpression' && getMemberName(owner) === tableName;
	});
}

/** Where an object literal goes, through `Object.freeze()` and the like. */
function getValueOwner(table: TSESTree.ObjectExpression): TSESTree.Node | undefined {
	let outer = wrapped(table);
	while (outer.parent?.type === 'CallExpression' && outer.parent.arguments[0] === outer) outer = wrapped(outer.parent);
	return outer.parent;
}

/** The name of a table, with the node that says it. */
export function getTableName(table: TableNode): { readonly name: string; readonly node: TSESTree.Node } | undefined {
	if (table.type === 'TSEnumDeclaration') return { name: table.id.name, node: table.id };
	if (table.type === 'ClassBody') {
		const { id } = table.parent;
		return id ? { name: id.name, node: id } : undefined;
	}
	const owner = getValueOwner(table);
	switch (owner?.type) {
		case 'VariableDeclarator':
			return owner.id.type === 'Identifier' ? { name: owner.id.name, node: owner.id } : undefined;
		case 'Property':
		case 'PropertyDefinition': {
			const name = getPropertyName(owner);
			return name === undefined ? undefined : { name, node: owner.key };
		}
		case 'AssignmentExpression': {
			const { left } = owner;
			const name = left.type === 'Identifier' ? left.name : left.type === 'MemberExpression' ? getMemberName(left) : undefined;
			return name === undefined ? undefined : { name, node: left };
		}
		default:
			return undefined;
	}
}

/** What stands as the value of one member of a table. */
export type MemberValue =
	| { readonly kind: 'number'; readonly literal: LiteralCode }
	/** Another constant names it already. */
	| { readonly kind: 'constant'; readonly code: number }
	/** Another member of the same enum. */
	| { readonly kind: 'enum-reference' }
	| { readonly kind: 'other' };

/** Reads the values of all members of a table; of a class those of the static fields that are numbers. */
export function readMembers(table: TableNode, context: FileContext): readonly MemberValue[] {
	switch (table.type) {
		case 'TSEnumDeclaration': {
			const members = getEnumMembers(table);
			const names = new Set(members.map(getEnumMemberName));
			return members.map(({ initializer }): MemberValue => {
				const value = initializer ? readValue(initializer, context) : { kind: 'other' as const };
				return value.kind === 'other' && initializer && mentions(initializer, names) ? { kind: 'enum-reference' } : value;
			});
		}
		case 'ClassBody':
			return table.body.flatMap((member) => (member.type === 'PropertyDefinition' && member.static && member.value ? [readValue(member.value, context)] : [])).filter(({ kind }) => kind === 'number' || kind === 'constant');
		default:
			return table.properties.map((property) => (property.type === 'Property' && property.kind === 'init' && getPropertyName(property) !== undefined ? readValue(property.value, context) : { kind: 'other' }));
	}
}

function readValue(node: TSESTree.Node, { index }: FileContext): MemberValue {
	const value = unwrap(node);
	const literal = getLiteralCode(value.type === 'UnaryExpression' ? unwrap(value.argument) : value);
	if (literal?.form === 'number' && literal.node === value) return { kind: 'number', literal };
	const name = value.type === 'MemberExpression' ? getMemberName(value) : value.type === 'Identifier' ? getImportedName(index.getBinding(value)?.definitions[0]?.node) ?? value.name : undefined;
	const entry = name === undefined ? undefined : findErrorCode(name);
	return entry && 'code' in entry ? { kind: 'constant', code: entry.code } : { kind: 'other' };
}

function mentions(node: TSESTree.Node, names: ReadonlySet<string>): boolean {
	return collectWithinFunction(node, (inner): inner is TSESTree.Identifier => inner.type === 'Identifier').some(({ name }) => names.has(name));
}

/** The members of an enum; parsers differ in where they hang. */
export function getEnumMembers(table: TSESTree.TSEnumDeclaration): readonly TSESTree.TSEnumMember[] {
	return (table as { body?: TSESTree.TSEnumBody }).body?.members ?? (table as unknown as { members: readonly TSESTree.TSEnumMember[] }).members;
}

/** The enum of a member. */
export function getEnum({ parent }: TSESTree.TSEnumMember): TSESTree.TSEnumDeclaration {
	return parent.type === 'TSEnumBody' ? parent.parent : (parent as unknown as TSESTree.TSEnumDeclaration);
}

function getEnumMemberName({ id }: TSESTree.TSEnumMember): string {
	return id.type === 'Identifier' ? id.name : String((id as TSESTree.Literal).value);
}

/** A key that is a number is no name: `{ 10013: 20012 }`. */
function getPropertyName(property: TSESTree.Property | TSESTree.PropertyDefinition): string | undefined {
	const name = getKeyName(property);
	return name === undefined || property.computed || /^-?\d/.test(name) ? undefined : name;
}
