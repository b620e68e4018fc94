import type { TSESTree } from '@typescript-eslint/utils';
import { findErrorCode } from '../../catalog/src/find-error-code.js';
import { getKeyName, getMemberName } from '../ast/member-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { FileContext } from '../file-context.js';
import { getImportedName } from '../module/imported-name.js';
import { getAssignedValues } from '../module/references.js';

/** How many names a value is followed through. */
const maximumDepth = 5;

/**
 * The number that an expression stands for: a literal, a constant or enum member of the file, a constant of the catalog
 * or of the team's own module.
 *
 * @returns `undefined` where the file does not tell
 */
export function getCodeValue(node: TSESTree.Node, context: FileContext, depth = 0): number | undefined {
	const inner = unwrap(node);
	if (depth > maximumDepth) return undefined;
	switch (inner.type) {
		case 'Literal':
			return typeof inner.value === 'number' ? inner.value : typeof inner.value === 'string' && /^-?\d{1,9}$/.test(inner.value) ? Number(inner.value) : undefined;
		case 'UnaryExpression': {
			const value = getCodeValue(inner.argument, context, depth + 1);
			if (value === undefined) return undefined;
			return inner.operator === '-' ? -value : inner.operator === '+' ? value : undefined;
		}
		case 'Identifier': {
			const binding = context.index.getBinding(inner);
			const definition = binding?.definitions[0];
			if (definition?.kind === 'variable' && binding && getAssignedValues(binding).length === 0) {
				const { init, id } = definition.node as TSESTree.VariableDeclarator;
				if (init && id.type === 'Identifier') return getCodeValue(init, context, depth + 1);
			}
			return findNamedCode(getImportedName(definition?.node) ?? inner.name, context);
		}
		case 'MemberExpression': {
			const name = getMemberName(inner);
			if (name === undefined) return undefined;
			const value = getTable(inner.object, context)?.get(name);
			return value ? getCodeValue(value, context, depth + 1) : findNamedCode(name, context);
		}
		default:
			return undefined;
	}
}

/**
 * The numbers that a list, set or table of the file asks for: elements, first parts of pairs, keys.
 *
 * @returns `undefined` where the file does not tell all of them
 */
export function getCodeList(node: TSESTree.Node, context: FileContext, depth = 0): number[] | undefined {
	const inner = unwrap(node);
	if (depth > maximumDepth) return undefined;
	switch (inner.type) {
		case 'ArrayExpression': {
			const codes = inner.elements.flatMap((element): (number | undefined)[] => {
				if (!element) return [];
				if (element.type === 'SpreadElement') return getCodeList(element.argument, context, depth + 1) ?? [undefined];
				const value = unwrap(element);
				if (value.type === 'ArrayExpression') return value.elements[0] ? [getCodeValue(value.elements[0], context, depth + 1)] : [];
				if (value.type === 'ObjectExpression') return [getRowCode(value, context, depth + 1)];
				return [getCodeValue(value, context, depth + 1)];
			});
			return codes.every((code) => code !== undefined) ? codes : undefined;
		}
		case 'ObjectExpression': {
			const codes = inner.properties.map((property) => (property.type === 'Property' ? (property.computed ? getCodeValue(property.key, context, depth + 1) : toNumber(getKeyName(property))) : undefined));
			return codes.every((code) => code !== undefined) ? codes : undefined;
		}
		case 'NewExpression':
		case 'CallExpression': {
			const [first] = inner.arguments;
			const isCollection = inner.callee.type === 'Identifier' && /^(?:Set|Map)$/.test(inner.callee.name);
			const isFrozen = inner.callee.type === 'MemberExpression' && getMemberName(inner.callee) === 'freeze';
			return first && (isCollection || isFrozen) ? getCodeList(first, context, depth + 1) : undefined;
		}
		case 'Identifier': {
			const binding = context.index.getBinding(inner);
			const definition = binding?.definitions[0];
			if (definition?.kind !== 'variable' || !binding || getAssignedValues(binding).length > 0) return undefined;
			const { init, id } = definition.node as TSESTree.VariableDeclarator;
			return init && id.type === 'Identifier' ? getCodeList(init, context, depth + 1) : undefined;
		}
		default:
			return undefined;
	}
}

/** `{ code: 10013, text: '…' }` */
function getRowCode(row: TSESTree.ObjectExpression, context: FileContext, depth: number): number | undefined {
	const cell = row.properties.find((property): property is TSESTree.Property => property.type === 'Property' && /code$/i.test(getKeyName(property) ?? ''));
	return cell && getCodeValue(cell.value, context, depth);
}

/** The values of an object literal or enum of the file, by name. */
function getTable(node: TSESTree.Node, { index }: FileContext): Map<string | undefined, TSESTree.Node> | undefined {
	const definition = index.getBinding(unwrap(node))?.definitions[0];
	if (definition?.kind === 'enum') {
		// eslint-disable-next-line @typescript-eslint/no-deprecated -- Older parsers hang the members on the declaration itself.
		const { members } = (definition.node as { body?: TSESTree.TSEnumBody }).body ?? (definition.node as TSESTree.TSEnumDeclaration);
		return new Map(members.flatMap((member) => (member.initializer && member.id.type === 'Identifier' ? [[member.id.name, member.initializer]] : [])));
	}
	if (definition?.kind !== 'variable') return undefined;
	const { init } = definition.node as TSESTree.VariableDeclarator;
	let value = init ? unwrap(init) : undefined;
	if (value?.type === 'CallExpression' && value.arguments[0]) value = unwrap(value.arguments[0]);
	if (value?.type !== 'ObjectExpression') return undefined;
	return new Map(value.properties.flatMap((property) => (property.type === 'Property' ? [[getKeyName(property), property.value]] : [])));
}

/** The team's own names first, then the catalog's. */
function findNamedCode(name: string, { settings }: FileContext): number | undefined {
	for (const [code, own] of settings.constants?.names ?? []) if (own === name) return code;
	const entry = findErrorCode(name);
	return entry && 'code' in entry ? entry.code : undefined;
}

function toNumber(text: string | undefined): number | undefined {
	return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
}
