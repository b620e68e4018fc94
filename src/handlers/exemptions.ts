import type { TSESTree } from '@typescript-eslint/utils';
import { collectWithinFunction } from '../ast/children.js';
import { isFunction } from '../ast/functions.js';
import { getDottedName, getMemberName } from '../ast/member-name.js';
import { unwrap } from '../ast/unwrap.js';
import { getImportedName } from '../module/imported-name.js';
import type { SourceFile } from '../source-file.js';

/** A function that deals with a failure: by its name as it is written, or by the module it comes from. */
export type AllowedHandler = string | { readonly module: string; readonly name?: string };

/** `// im-error: handled by the global toast` */
const handledPattern = /^[\s*]*im-error:\s*handled\b/u;

/**
 * Does a comment say that a failure is dealt with elsewhere? It stands within the handler, or on the line of its start, of
 * its end, or above.
 *
 * @param node the handler; the call where there is none
 */
export function hasHandledComment({ text, comments }: SourceFile, node: TSESTree.Node): boolean {
	const found = comments.filter(({ value }) => handledPattern.test(value));
	if (found.length === 0) return false;
	const [start, end] = node.range;
	return found.some(({ range }) => {
		if (start <= range[0] && range[1] <= end) return true;
		// Behind it on its last line, in front of it, or on the line above.
		if (range[0] >= end) return !/[\n\r]/u.test(text.slice(end, range[0]));
		return range[1] <= start && text.slice(range[1], start).split(/\r\n|[\n\r]/u).length <= 2;
	});
}

/**
 * Sets up the question whether a handler is, or calls, one of the allowed functions.
 *
 * @param allowed what the rule's option holds
 */
export function createAllowedCheck({ program }: SourceFile, allowed: readonly AllowedHandler[]): (handler: TSESTree.Node) => boolean {
	if (allowed.length === 0) return () => false;
	const imports = gatherImports(program);
	const isAllowed = (callee: TSESTree.Node): boolean => {
		const dotted = getDottedName(callee);
		return allowed.some((entry) => (typeof entry === 'string' ? dotted === entry : isFrom(callee, entry.module, entry.name, imports)));
	};
	return (handler) => {
		const inner = unwrap(handler);
		if (!isFunction(inner) && inner.type !== 'CatchClause') return isAllowed(inner);
		return collectWithinFunction(inner, (node): node is TSESTree.CallExpression => node.type === 'CallExpression').some(({ callee }) => isAllowed(callee));
	};
}

interface ImportedName {
	readonly module: string;
	/** `*` for the module itself, `default` for its default. */
	readonly name: string;
}

function gatherImports(program: TSESTree.Program): ReadonlyMap<string, ImportedName> {
	const imports = new Map<string, ImportedName>();
	for (const statement of program.body) {
		if (statement.type !== 'ImportDeclaration') continue;
		for (const specifier of statement.specifiers) {
			const name = getImportedName(specifier) ?? (specifier.type === 'ImportDefaultSpecifier' ? 'default' : '*');
			imports.set(specifier.local.name, { module: statement.source.value, name });
		}
	}
	return imports;
}

function isFrom(callee: TSESTree.Node, module: string, name: string | undefined, imports: ReadonlyMap<string, ImportedName>): boolean {
	let root = unwrap(callee);
	let member: string | undefined;
	while (root.type === 'MemberExpression') {
		member = getMemberName(root);
		root = unwrap(root.object);
	}
	const imported = root.type === 'Identifier' ? imports.get(root.name) : undefined;
	if (imported?.module !== module) return false;
	return name === undefined || (imported.name === name && member === undefined) || (imported.name !== name && member === name);
}
