import type { TSESTree } from '@typescript-eslint/utils';
import { forEachChild } from '../ast/children.js';
import { type FunctionNode, isFunction } from '../ast/functions.js';
import { getKeyName, getMemberName } from '../ast/member-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { SourceFile } from '../source-file.js';

/** How a name came into being. */
export interface Definition {
	readonly kind: 'import' | 'parameter' | 'variable' | 'function' | 'class' | 'catch' | 'enum';
	/** The identifier that is defined. */
	readonly identifier: TSESTree.Node;
	/** The import specifier, function, declarator, class, catch clause or enum. */
	readonly node: TSESTree.Node;
}

/** A name in a scope. Files for several platforms may define it twice. */
export interface Binding {
	readonly name: string;
	readonly scope: Scope;
	readonly definitions: Definition[];
	/** Every identifier that reads or writes it. */
	readonly references: TSESTree.Identifier[];
}

interface Scope {
	readonly node: TSESTree.Node;
	readonly parent: Scope | undefined;
	readonly isFunctionScope: boolean;
	readonly bindings: Map<string, Binding>;
}

/**
 * What one walk over a Program gathers for every later question: parents, names and who refers to them, and the nodes
 * by kind. ESTree of every parser gives the same answers, which the scope managers of the parsers do not.
 */
export interface ModuleIndex {
	readonly calls: readonly (TSESTree.CallExpression | TSESTree.NewExpression)[];
	readonly literals: readonly TSESTree.Literal[];
	/** `import x from`, `import x = require()`, `export … from`, in the order of the text. */
	readonly moduleRequests: readonly ModuleRequest[];
	readonly members: readonly TSESTree.MemberExpression[];
	/** Functions that hang on a name: methods of objects and classes, `this.x = () => {}`, `exports.x = function () {}`. */
	readonly methods: ReadonlyMap<string, readonly FunctionNode[]>;
	/** Calls and mentions of a member by its name, whatever the object: `this.x(…)`, `self.x.bind(this)`. */
	readonly memberMentions: ReadonlyMap<string, readonly TSESTree.MemberExpression[]>;
	/** The binding an identifier refers to or defines; `undefined` for globals. */
	getBinding(identifier: TSESTree.Node): Binding | undefined;
	/** Identifiers that no scope of the file defines. */
	readonly globals: ReadonlyMap<string, readonly TSESTree.Identifier[]>;
	/** Is this top-level binding exported under any name? */
	isExported(binding: Binding): boolean;
}

/** A module that the file asks for. */
export interface ModuleRequest {
	readonly specifier: string;
	readonly node: TSESTree.Node;
}

interface PendingNode {
	readonly node: TSESTree.Node;
	readonly key: string;
	readonly scope: Scope;
}

/** Walks a file once. Never throws on a Program that a parser accepted; iterative, so that deep nesting costs no stack. */
export function indexModule(file: SourceFile): ModuleIndex {
	const calls: (TSESTree.CallExpression | TSESTree.NewExpression)[] = [];
	const literals: TSESTree.Literal[] = [];
	const members: TSESTree.MemberExpression[] = [];
	const moduleRequests: ModuleRequest[] = [];
	const methods = new Map<string, FunctionNode[]>();
	const memberMentions = new Map<string, TSESTree.MemberExpression[]>();
	const bindingOf = new Map<TSESTree.Node, Binding>();
	const globals = new Map<string, TSESTree.Identifier[]>();
	const exportedNames = new Set<string>();
	const unresolved: { identifier: TSESTree.Identifier; scope: Scope }[] = [];

	const moduleScope: Scope = { node: file.program, parent: undefined, isFunctionScope: true, bindings: new Map() };

	const define = (scope: Scope, identifier: TSESTree.Node, kind: Definition['kind'], node: TSESTree.Node): void => {
		const { name } = identifier as TSESTree.Identifier;
		let binding = scope.bindings.get(name);
		if (!binding) scope.bindings.set(name, (binding = { name, scope, definitions: [], references: [] }));
		binding.definitions.push({ kind, identifier, node });
		bindingOf.set(identifier, binding);
	};
	const definePattern = (scope: Scope, pattern: TSESTree.Node | null | undefined, kind: Definition['kind'], node: TSESTree.Node): void => {
		for (const identifier of getPatternIdentifiers(pattern)) define(scope, identifier, kind, node);
	};
	const push = <T>(map: Map<string, T[]>, name: string, item: T): void => {
		const list = map.get(name);
		if (list) list.push(item);
		else map.set(name, [item]);
	};

	const pending: PendingNode[] = [];
	const roots = [...file.templateExpressions].reverse();
	for (const node of roots) pending.push({ node, key: 'expression', scope: moduleScope });
	pending.push({ node: file.program, key: 'program', scope: moduleScope });

	for (let next = pending.pop(); next; next = pending.pop()) {
		const { node, key } = next;
		let { scope } = next;
		switch (node.type) {
			case 'Identifier':
				if (isReference(node, key) && !bindingOf.has(node)) unresolved.push({ identifier: node, scope });
				break;
			case 'Literal':
				literals.push(node);
				break;
			case 'CallExpression':
			case 'NewExpression': {
				calls.push(node);
				const [first] = node.arguments;
				if (node.callee.type === 'Identifier' && node.callee.name === 'require' && first?.type === 'Literal' && typeof first.value === 'string') moduleRequests.push({ specifier: first.value, node });
				break;
			}
			case 'ImportExpression':
				if (node.source.type === 'Literal' && typeof node.source.value === 'string') moduleRequests.push({ specifier: node.source.value, node });
				break;
			case 'MemberExpression': {
				members.push(node);
				const name = getMemberName(node);
				if (name !== undefined) push(memberMentions, name, node);
				break;
			}
			case 'AssignmentExpression': {
				const target = unwrap(node.left);
				const value = unwrap(node.right);
				if (target.type === 'MemberExpression' && isFunction(value)) {
					const name = getMemberName(target);
					if (name !== undefined) push(methods, name, value);
				}
				break;
			}
			case 'Property':
			case 'MethodDefinition':
			case 'PropertyDefinition': {
				const value = node.value ? unwrap(node.value) : undefined;
				const name = getKeyName(node);
				if (name !== undefined && isFunction(value)) push(methods, name, value);
				break;
			}
			case 'ImportDeclaration':
				moduleRequests.push({ specifier: String(node.source.value), node });
				for (const specifier of node.specifiers) define(moduleScope, specifier.local, 'import', specifier);
				break;
			case 'TSImportEqualsDeclaration':
				define(scope, node.id, 'import', node);
				if (node.moduleReference.type === 'TSExternalModuleReference' && node.moduleReference.expression.type === 'Literal') moduleRequests.push({ specifier: String(node.moduleReference.expression.value), node });
				break;
			case 'ExportNamedDeclaration':
				if (node.source) moduleRequests.push({ specifier: String(node.source.value), node });
				else for (const specifier of node.specifiers) if (specifier.local.type === 'Identifier') exportedNames.add(specifier.local.name);
				for (const identifier of getDeclaredIdentifiers(node.declaration)) exportedNames.add((identifier as TSESTree.Identifier).name);
				break;
			case 'ExportAllDeclaration':
				moduleRequests.push({ specifier: String(node.source.value), node });
				break;
			case 'ExportDefaultDeclaration':
				if (node.declaration.type === 'Identifier') exportedNames.add(node.declaration.name);
				else for (const identifier of getDeclaredIdentifiers(node.declaration)) exportedNames.add((identifier as TSESTree.Identifier).name);
				break;
			case 'VariableDeclaration': {
				const target = node.kind === 'var' ? getFunctionScope(scope) : scope;
				for (const declarator of node.declarations) definePattern(target, declarator.id, 'variable', declarator);
				break;
			}
			case 'TSEnumDeclaration':
				define(scope, node.id, 'enum', node);
				break;
			case 'ClassDeclaration':
				if (node.id) define(scope, node.id, 'class', node);
				break;
			case 'ClassExpression':
				if (node.id) {
					scope = { node, parent: scope, isFunctionScope: false, bindings: new Map() };
					define(scope, node.id, 'class', node);
				}
				break;
			case 'FunctionDeclaration':
			case 'FunctionExpression':
			case 'ArrowFunctionExpression':
				if (node.type === 'FunctionDeclaration' && node.id) define(scope, node.id, 'function', node);
				scope = { node, parent: scope, isFunctionScope: true, bindings: new Map() };
				if (node.type === 'FunctionExpression' && node.id) define(scope, node.id, 'function', node);
				for (const parameter of node.params) definePattern(scope, parameter, 'parameter', node);
				break;
			case 'CatchClause':
				scope = { node, parent: scope, isFunctionScope: false, bindings: new Map() };
				definePattern(scope, node.param, 'catch', node);
				break;
			case 'BlockStatement':
				// A function's or catch clause's own block shares the scope of its parameters, as `var` and parameters may meet.
				if (!isFunction(node.parent) && node.parent?.type !== 'CatchClause') scope = { node, parent: scope, isFunctionScope: false, bindings: new Map() };
				break;
			case 'ForStatement':
			case 'ForInStatement':
			case 'ForOfStatement':
			case 'SwitchStatement':
			case 'TSModuleBlock':
			case 'StaticBlock':
				scope = { node, parent: scope, isFunctionScope: node.type === 'StaticBlock' || node.type === 'TSModuleBlock', bindings: new Map() };
				break;
			default:
		}
		const children: PendingNode[] = [];
		forEachChild(node, (child, childKey) => {
			// ESLint has set the parents when rules run; the codemod's parser has not.
			child.parent ??= node as never;
			children.push({ node: child, key: childKey, scope });
		});
		for (let index = children.length - 1; index >= 0; index--) pending.push(children[index]!);
	}

	for (const { identifier, scope } of unresolved) {
		let current: Scope | undefined = scope;
		let binding: Binding | undefined;
		for (; current && !binding; current = current.parent) binding = current.bindings.get(identifier.name);
		if (binding) {
			binding.references.push(identifier);
			bindingOf.set(identifier, binding);
		} else push(globals, identifier.name, identifier);
	}

	return {
		calls,
		literals,
		moduleRequests,
		members,
		methods,
		memberMentions,
		globals,
		getBinding: (identifier) => bindingOf.get(identifier),
		isExported: (binding) => binding.scope === moduleScope && exportedNames.has(binding.name),
	};
}

function getFunctionScope(scope: Scope): Scope {
	let current = scope;
	while (!current.isFunctionScope && current.parent) current = current.parent;
	return current;
}

/** The identifiers that a pattern defines: `a`, `{ a, b: c = 1, ...d }`, `[a, b]`, `private a`. */
export function getPatternIdentifiers(pattern: TSESTree.Node | null | undefined): TSESTree.Node[] {
	if (!pattern) return [];
	switch (pattern.type) {
		case 'Identifier':
			return [pattern];
		case 'ObjectPattern':
			return pattern.properties.flatMap((property) => getPatternIdentifiers(property.type === 'RestElement' ? property.argument : property.value));
		case 'ArrayPattern':
			return pattern.elements.flatMap((element) => getPatternIdentifiers(element));
		case 'RestElement':
			return getPatternIdentifiers(pattern.argument);
		case 'AssignmentPattern':
			return getPatternIdentifiers(pattern.left);
		case 'TSParameterProperty':
			return getPatternIdentifiers(pattern.parameter);
		default:
			return [];
	}
}

function getDeclaredIdentifiers(declaration: TSESTree.Node | null | undefined): TSESTree.Node[] {
	if (!declaration) return [];
	if (declaration.type === 'VariableDeclaration') return declaration.declarations.flatMap((declarator) => getPatternIdentifiers(declarator.id));
	const { id } = declaration as { id?: TSESTree.Node | null };
	return id ? [id] : [];
}

/**
 * The properties that lead from a value to a name inside a pattern: for `{ data: { code: c } }` and `c` it is
 * `['data', 'code']`.
 *
 * @returns `undefined` where the name is not in the pattern or takes the rest of it
 */
export function getPatternPath(pattern: TSESTree.Node, identifier: TSESTree.Node): string[] | undefined {
	switch (pattern.type) {
		case 'Identifier':
			return pattern === identifier ? [] : undefined;
		case 'AssignmentPattern':
			return getPatternPath(pattern.left, identifier);
		case 'TSParameterProperty':
			return getPatternPath(pattern.parameter, identifier);
		case 'ObjectPattern':
			for (const property of pattern.properties) {
				if (property.type === 'RestElement') continue;
				const path = getPatternPath(property.value, identifier);
				if (path) return [getKeyName(property) ?? '*', ...path];
			}
			return undefined;
		case 'ArrayPattern':
			for (const [index, element] of pattern.elements.entries()) {
				const path = element && getPatternPath(element, identifier);
				if (path) return [String(index), ...path];
			}
			return undefined;
		default:
			return undefined;
	}
}

/** Does this identifier stand for a value, rather than for a property's or a label's name? */
function isReference(node: TSESTree.Identifier, key: string): boolean {
	const { parent } = node;
	if (!parent) return true;
	switch (parent.type) {
		case 'MemberExpression':
			return key !== 'property' || parent.computed;
		case 'Property':
		case 'PropertyDefinition':
		case 'MethodDefinition':
			return key !== 'key' || parent.computed;
		case 'ImportSpecifier':
		case 'ImportDefaultSpecifier':
		case 'ImportNamespaceSpecifier':
		case 'MetaProperty':
		case 'LabeledStatement':
		case 'BreakStatement':
		case 'ContinueStatement':
			return false;
		case 'ExportSpecifier':
			return key === 'local';
		case 'TSEnumMember':
			return key !== 'id';
		default:
			return true;
	}
}
