import type { TSESTree } from '@typescript-eslint/utils';
import { skipTrivia } from './lines.js';

/** One import of a module by a file, in any of its forms. */
export interface ExistingImport {
	readonly form: 'import' | 'import-equals' | 'require';
	/** Of the statement, or of the declarator of a `require`. */
	readonly range: readonly [start: number, end: number];
	/** `import type …`: nothing of it is there at run time. */
	readonly isTypeOnly: boolean;
	/** The local name of the whole module: `* as x`, `x = require()`. */
	readonly namespace: string | undefined;
	/** The end of the default import's name. */
	readonly defaultEnd: number | undefined;
	readonly members: readonly ImportedMember[];
	/** The offset of the `{` that further names can be added to. */
	readonly brace: number | undefined;
}

/** One name between the braces of an import. */
export interface ImportedMember {
	/** As the module exports it. */
	readonly name: string;
	readonly local: string;
	/** `{ type X }` */
	readonly isTypeOnly: boolean;
	readonly range: readonly [start: number, end: number];
}

/**
 * Finds the imports of a module among the statements of a file. Left out are those that nothing can be taken from or
 * added to: for the side effect alone, with attributes, deferred, in another phase; `export … from` binds nothing.
 *
 * @param text the file
 * @param statements its top level, or a part of it
 * @param specifier as it is written in the import
 * @returns in the order of the text
 */
export function findExistingImports(text: string, statements: readonly TSESTree.Node[], specifier: string): readonly ExistingImport[] {
	return statements.flatMap((statement) => {
		switch (statement.type) {
			case 'ImportDeclaration':
				return statement.source.value === specifier && !isSpecial(statement) ? [readImport(text, statement)] : [];
			case 'ExportNamedDeclaration':
				return statement.declaration ? findExistingImports(text, [statement.declaration], specifier) : [];
			case 'TSImportEqualsDeclaration':
				return isImportEqualsOf(statement, specifier) ? [{ ...nothing, form: 'import-equals', range: statement.range, isTypeOnly: statement.importKind === 'type', namespace: statement.id.name }] : [];
			case 'VariableDeclaration':
				return statement.declarations.flatMap((declarator) => readRequire(declarator, specifier) ?? []);
			default:
				return [];
		}
	});
}

const nothing = { isTypeOnly: false, namespace: undefined, defaultEnd: undefined, members: [], brace: undefined } as const;

/** Parsers name attributes and phases differently, and only some know them. */
function isSpecial(statement: TSESTree.ImportDeclaration): boolean {
	const { attributes, assertions, phase } = statement as { attributes?: readonly unknown[]; assertions?: readonly unknown[]; phase?: unknown };
	return statement.specifiers.length === 0 || (attributes ?? []).length > 0 || (assertions ?? []).length > 0 || typeof phase === 'string';
}

function readImport(text: string, statement: TSESTree.ImportDeclaration): ExistingImport {
	const isTypeOnly = isTypeKind(statement.importKind);
	const members: ImportedMember[] = [];
	let namespace: string | undefined;
	let defaultEnd: number | undefined;
	for (const node of statement.specifiers) {
		if (node.type === 'ImportNamespaceSpecifier') namespace = node.local.name;
		else if (node.type === 'ImportDefaultSpecifier') [, defaultEnd] = node.range;
		else members.push({ name: readName(node.imported), local: node.local.name, isTypeOnly: isTypeKind(node.importKind), range: node.range });
	}
	return { form: 'import', range: statement.range, isTypeOnly, namespace, defaultEnd, members, brace: findBrace(text, statement, isTypeOnly, defaultEnd) };
}

function isTypeKind(kind: string | null | undefined): boolean {
	return kind === 'type' || kind === 'typeof';
}

function findBrace(text: string, statement: TSESTree.ImportDeclaration, isTypeOnly: boolean, defaultEnd: number | undefined): number | undefined {
	let position = skipTrivia(text, defaultEnd ?? statement.range[0] + 'import'.length);
	if (defaultEnd !== undefined) {
		// Behind a comma; with `from` no brace is found either.
		position = skipTrivia(text, position + 1);
	} else if (isTypeOnly) {
		position = skipTrivia(text, position + String(statement.importKind).length);
	}
	return text[position] === '{' ? position : undefined;
}

function isImportEqualsOf({ moduleReference }: TSESTree.TSImportEqualsDeclaration, specifier: string): boolean {
	return moduleReference.type === 'TSExternalModuleReference' && isString(moduleReference.expression, specifier);
}

function readRequire({ id, init, range }: TSESTree.VariableDeclarator, specifier: string): ExistingImport | undefined {
	if (!init) return undefined;
	const found = { ...nothing, form: 'require', range } as const;
	if (isRequireOf(init, specifier)) {
		if (id.type === 'Identifier') return { ...found, namespace: id.name };
		return id.type === 'ObjectPattern' ? { ...found, members: id.properties.flatMap(readProperty), brace: id.properties.some(({ type }) => type === 'RestElement') ? undefined : id.range[0] } : undefined;
	}
	if (init.type === 'MemberExpression' && !init.computed && init.property.type === 'Identifier' && isRequireOf(init.object, specifier) && id.type === 'Identifier') {
		return { ...found, members: [{ name: init.property.name, local: id.name, isTypeOnly: false, range }] };
	}
	return undefined;
}

/** `{ X }` and `{ X: x }`; a default, a nested pattern or a computed name gives another value. */
function readProperty(property: TSESTree.ObjectPattern['properties'][number]): ImportedMember[] {
	if (property.type !== 'Property' || property.computed || property.value.type !== 'Identifier') return [];
	return [{ name: readName(property.key), local: property.value.name, isTypeOnly: false, range: property.range }];
}

function readName(key: TSESTree.PropertyNameNonComputed): string {
	return key.type === 'Identifier' ? key.name : String(key.value);
}

function isRequireOf(node: TSESTree.Node, specifier: string): boolean {
	return isRequireCall(node) && isString((node as TSESTree.CallExpression).arguments[0], specifier);
}

function isString(node: TSESTree.Node | undefined, value: string): boolean {
	return node?.type === 'Literal' && node.value === value;
}

/** Is this `require(…)`? */
export function isRequireCall(node: TSESTree.Node): boolean {
	return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require';
}
