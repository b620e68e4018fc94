import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../source-file.js';
import { findVueBlocks, isVueFile } from '../vue-blocks.js';
import { listScriptNodes, type PlacedNode } from './nodes.js';

/** Which names a file uses, wherever: scopes are not told apart, so an answer may be too careful, never too bold. */
export interface Names {
	/** Would a new binding of the module's scope with this name meet another, or catch references to a global? */
	isTaken(name: string): boolean;
	/** How often the name is declared in the file: as a variable, parameter, import, function, class, type. */
	countDeclarations(name: string): number;
}

/** Properties under which an identifier is a mere label; `computed` ones are expressions after all. */
const labelKeys = new Set(['imported', 'exported', 'label', 'meta', 'key', 'property']);

/** Further labels: a type of node and the property. */
const labelPlaces = new Set(['TSQualifiedName right', 'TSEnumMember id', 'JSXAttribute name', 'JSXNamespacedName name', 'JSXNamespacedName namespace']);

/** Where names are declared: a type of node and the property. Types of parameters in types bind nothing that runs. */
const declaringPlaces = new Set([
	'ArrowFunctionExpression params', 'CatchClause param', 'ClassDeclaration id', 'ClassExpression id', 'FunctionDeclaration id', 'FunctionDeclaration params', 'FunctionExpression id', 'FunctionExpression params',
	'ImportDefaultSpecifier local', 'ImportNamespaceSpecifier local', 'ImportSpecifier local', 'TSEnumDeclaration id', 'TSImportEqualsDeclaration id', 'TSModuleDeclaration id', 'VariableDeclarator id',
]);

const cache = new WeakMap<TSESTree.Program, Names>();

/** Gathers the names of a file; cached by the Program. Never throws. */
export function getNames(file: SourceFile): Names {
	let names = cache.get(file.program);
	if (!names) cache.set(file.program, (names = gatherNames(file)));
	return names;
}

function gatherNames(file: SourceFile): Names {
	const used = new Set<string>();
	const declarations = new Map<string, number>();
	const declare = (name: string): void => {
		used.add(name);
		declarations.set(name, (declarations.get(name) ?? 0) + 1);
	};
	const reexports = new Set<TSESTree.Node>();
	for (const placed of listScriptNodes(file)) {
		const { node, parent, key } = placed;
		if (node.type === 'ExportNamedDeclaration' && node.source) for (const specifier of node.specifiers) reexports.add(specifier);
		if (parent && declaringPlaces.has(`${parent.type} ${key}`)) for (const name of getPatternNames(node)) declare(name);
		else if ((node.type === 'Identifier' || node.type === 'JSXIdentifier') && !isLabel(placed) && !reexports.has(parent!)) used.add(node.name);
		// Babel gives the name of a type parameter as a string.
		else if (node.type === 'TSTypeParameter' && typeof (node.name as unknown) === 'string') used.add(node.name as unknown as string);
	}
	const template = getTemplate(file);
	for (const name of getTemplateDeclarations(template)) declare(name);
	const templateWords = new Set([...template.match(/(?<![\w$.])[\w$]+/gu) ?? [], ...template.match(/(?<=<)[\w-]+/gu) ?? []]);
	return {
		isTaken: (name) => used.has(name) || templateWords.has(name) || templateWords.has(toKebabCase(name)),
		countDeclarations: (name) => declarations.get(name) ?? 0,
	};
}

function isLabel({ parent, key }: PlacedNode): boolean {
	// eslint-disable-next-line @typescript-eslint/no-deprecated -- Older parsers know computed members of an enum.
	return labelPlaces.has(`${parent!.type} ${key}`) || (labelKeys.has(key) && !('computed' in parent! && parent.computed));
}

/** The names that a pattern binds; none for what is no pattern. */
function getPatternNames(pattern: TSESTree.Node | null): string[] {
	switch (pattern?.type) {
		case 'Identifier':
			return [pattern.name];
		case 'ObjectPattern':
			return pattern.properties.flatMap((property) => getPatternNames(property.type === 'RestElement' ? property : property.value));
		case 'ArrayPattern':
			return pattern.elements.flatMap(getPatternNames);
		case 'AssignmentPattern':
			return getPatternNames(pattern.left);
		case 'RestElement':
			return getPatternNames(pattern.argument);
		case 'TSParameterProperty':
			return getPatternNames(pattern.parameter);
		default:
			return [];
	}
}

/** Linters parse all of a template, the codemod what holds a number: only its text is the same for both. */
function getTemplate({ filename, text }: SourceFile): string {
	const [start, end] = (isVueFile(filename) ? findVueBlocks(text).template?.contentRange : undefined) ?? [0, 0];
	return text.slice(start, end);
}

/** What declares names in a template: loops (in front of `in`), the scope of slots, parameters of handlers. */
const templateDeclarationPatterns = [
	/\bv-for\s*=\s*("[^"]*"|'[^']*')/gu,
	/(?<=\s)(?:v-slot[^\s=>]*|slot-scope|#[^\s=>"']+)\s*=\s*("[^"]*"|'[^']*')/gu,
	/((?<![\w$])[\w$]+|\([^()]*\))\s*=(?:>|&gt;)/gu,
	/\(([^()]*)\)\s*\{/gu,
];

function getTemplateDeclarations(template: string): string[] {
	return templateDeclarationPatterns.flatMap((pattern) => [...template.matchAll(pattern)].flatMap(([, names]) => names!.split(/\s(?:in|of)\s/u, 1)[0]!.match(/[\w$]+/gu) ?? []));
}

/** `ImErrorCode` may stand as `<im-error-code>` in a template. */
function toKebabCase(name: string): string {
	return name.replace(/(?<=[a-z0-9])[A-Z]/gu, '-$&').toLowerCase();
}
