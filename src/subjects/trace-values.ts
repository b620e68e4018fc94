import type { TSESTree } from '@typescript-eslint/utils';
import { getCalledName } from '../ast/called-name.js';
import type { FunctionNode } from '../ast/functions.js';
import { getKeyName, getMemberName, getStaticString } from '../ast/member-name.js';
import { getReturnedExpressions } from '../ast/returned-expressions.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { type Binding, getPatternIdentifiers, getPatternPath } from '../module/module-index.js';
import { getAssignedMembers, getAssignedValues } from '../module/references.js';
import type { ConvertedForm, Origin } from './origin.js';
import { getHandedThrough, isContinuation } from './promises.js';
import { maximumDepth, type Tracing } from './tracing.js';

/** Conversions that keep the number, what goes in is what comes out, and the form that it gets; `undefined`: its own. */
const conversions: ReadonlyMap<string, ConvertedForm | undefined> = new Map([
	...(['Number', 'parseInt', 'parseFloat', 'Number.parseInt'] as const).map((name) => [name, 'number'] as const),
	...(['String', 'toString', 'JSON.stringify'] as const).map((name) => [name, 'string'] as const),
	...(['BigInt', 'JSON.parse'] as const).map((name) => [name, 'other'] as const),
	...(['valueOf', 'toRaw', 'unref', 'Object.freeze'] as const).map((name) => [name, undefined] as const),
]);

/** Follows a value through names, members, operators and calls. */
export function createValueTracing(tracing: Tracing): Tracing['trace'] {
	const { context, foreign, fromSdk, once, quote, sdkCalls, step, traceParameter, traceResolution, traceTry, unknown } = tracing;
	const { file, index } = context;
	const templates: ReadonlySet<TSESTree.Node> = new Set(file.templateExpressions);

	const trace = (node: TSESTree.Node, path: readonly string[], depth: number): Origin[] => {
		const value = unwrap(node);
		if (depth > maximumDepth) return unknown(value, path);
		return once('value', value, path, depth, () => traceValue(value, path, depth));
	};

	const traceValue = (node: TSESTree.Node, path: readonly string[], depth: number): Origin[] => {
		switch (node.type) {
			case 'Identifier': {
				const binding = index.getBinding(node);
				if (binding) return traceBinding(binding, node, path, depth + 1);
				// Names in a template are members of the component.
				return isInTemplate(node) ? traceOwnMember(node.name, node, path, depth) : unknown(node, path, 'value', node.name);
			}
			case 'MemberExpression': {
				const name = getMemberName(node) ?? '*';
				return unwrap(node.object).type === 'ThisExpression' ? traceOwnMember(name, node, path, depth) : trace(node.object, [name, ...path], depth + 1);
			}
			case 'AwaitExpression':
				return traceResolution(node.argument, path, depth + 1);
			case 'YieldExpression':
				return node.argument ? traceResolution(node.argument, path, depth + 1) : unknown(node, path, 'resolution');
			case 'LogicalExpression':
				return [...trace(node.left, path, depth + 1), ...trace(node.right, path, depth + 1)];
			case 'ConditionalExpression':
				return [...trace(node.consequent, path, depth + 1), ...trace(node.alternate, path, depth + 1)];
			case 'AssignmentExpression':
				return trace(node.right, path, depth + 1);
			case 'SequenceExpression':
				return trace(node.expressions[node.expressions.length - 1]!, path, depth + 1);
			case 'UnaryExpression':
				return node.operator === '+' ? convert(trace(node.argument, path, depth + 1), 'number') : unknown(node, path);
			case 'BinaryExpression': {
				const converted = getConverted(node);
				return converted ? convert(trace(converted, path, depth + 1), 'string') : unknown(node, path);
			}
			case 'TemplateLiteral':
				return node.expressions.length === 1 ? convert(trace(node.expressions[0]!, path, depth + 1), 'string') : unknown(node, path);
			case 'ObjectExpression': {
				const [first, ...rest] = path;
				if (first === undefined) return [];
				const property = node.properties.find((candidate): candidate is TSESTree.Property => candidate.type === 'Property' && getKeyName(candidate) === first);
				if (property) return trace(property.value, rest, depth + 1);
				const spread = node.properties.find((candidate): candidate is TSESTree.SpreadElement => candidate.type === 'SpreadElement');
				return spread ? trace(spread.argument, path, depth + 1) : [];
			}
			case 'ArrayExpression': {
				const [first, ...rest] = path;
				const element = node.elements[Number(first)];
				return element ? trace(element, rest, depth + 1) : [];
			}
			case 'Literal':
				return [];
			case 'CallExpression':
				return traceCallValue(node, path, depth);
			default:
				return unknown(node, path);
		}
	};

	const traceCallValue = (node: TSESTree.CallExpression, path: readonly string[], depth: number): Origin[] => {
		const callee = unwrap(node.callee);
		const [first] = node.arguments;
		if (callee.type === 'Identifier' && conversions.has(callee.name) && first) return convert(trace(first, path, depth + 1), conversions.get(callee.name));
		if (callee.type === 'MemberExpression') {
			const name = getMemberName(callee);
			const ofBuiltIn = callee.object.type === 'Identifier' && name !== undefined ? `${callee.object.name}.${name}` : undefined;
			if (ofBuiltIn !== undefined && conversions.has(ofBuiltIn) && first) return convert(trace(first, path, depth + 1), conversions.get(ofBuiltIn));
			if (name !== undefined && conversions.has(name)) return convert(trace(callee.object, path, depth + 1), conversions.get(name));
			if (isContinuation(name)) return traceResolution(node, path, depth);
			// failures.find((failure) => …).code
			if (name === 'find' || name === 'findLast' || name === 'at' || name === 'pop' || name === 'shift') return trace(callee.object, ['*', ...path], depth + 1);
			if (name === 'filter' || name === 'slice') return trace(callee.object, path, depth + 1);
		}
		const promise = getHandedThrough(node);
		if (promise) return traceResolution(promise, path, depth + 1);
		const origin = sdkCalls.classify(node);
		if (origin.kind === 'foreign') return foreign(node, origin.why);
		if (origin.kind === 'local') return origin.functions.flatMap((fn) => getReturnedExpressions(fn).flatMap((returned) => traceInCall(returned, fn, node, path, depth + 1)));
		if (origin.kind === 'sdk') return fromSdk(node, origin, 'resolution', path);
		return unknown(node, path, 'resolution');
	};

	/** A value that a function of this file returns: its parameters are this call's arguments. */
	const traceInCall = (returned: TSESTree.Node, fn: FunctionNode, call: TSESTree.CallExpression, path: readonly string[], depth: number): Origin[] =>
		trace(returned, path, depth).flatMap((origin) => {
			if (origin.kind !== 'parameter' || origin.fn !== fn) return [origin];
			const position = fn.params.findIndex((parameter) => getPatternIdentifiers(parameter).some((identifier) => (identifier as TSESTree.Identifier).name === origin.name));
			return call.arguments.slice(position, position + 1).flatMap((argument) => trace(argument, origin.path, depth + 1));
		});

	const traceBinding = (binding: Binding, at: TSESTree.Node, path: readonly string[], depth: number): Origin[] => {
		const origins: Origin[] = [];
		for (const { kind, identifier, node } of binding.definitions) {
			if (kind === 'variable') {
				const declarator = node as TSESTree.VariableDeclarator;
				const { id, init } = declarator;
				origins.push(...getPaths(id, identifier, path).flatMap((inner) => (init ? trace(init, inner, depth) : traceLoopVariable(declarator, inner, depth))));
			} else if (kind === 'catch') {
				const clause = node as TSESTree.CatchClause;
				origins.push(...getPaths(clause.param!, identifier, path).flatMap((inner) => traceTry(clause.parent, inner, depth)));
			} else if (kind === 'parameter') {
				const fn = node as FunctionNode;
				origins.push(...fn.params.flatMap((parameter, position) => getPaths(parameter, identifier, path).flatMap((inner) => traceParameter(fn, position, binding.name, inner, depth))));
			} else if (kind === 'import') origins.push(...unknown(at, path, 'value', binding.name));
		}
		for (const value of getAssignedValues(binding)) origins.push(...trace(value, path, depth));
		origins.push(...traceKeptValues(binding, at, path, depth));
		return origins.length > 0 ? origins : unknown(at, path, 'value', binding.name);
	};

	/** What the file keeps in a member of its own: `this.failure = error`, then `this.failure.code`. */
	const traceOwnMember = (name: string, node: TSESTree.Node, path: readonly string[], depth: number): Origin[] => {
		// Asked once for the member, however many places read it.
		const origins = once(`member ${name}`, file.program, path, depth, () => getOwnValues(name).flatMap((value) => trace(value, path, depth + 1)));
		return origins.length > 0 ? origins : [{ kind: 'unknown', name, delivery: 'member', path, steps: [step(node, `${quote(node)} is a member of unknown origin`)] }];
	};

	const ownValues = new Map<string, TSESTree.Expression[]>();

	/** What the file assigns to a member of its own. */
	const getOwnValues = (name: string): TSESTree.Expression[] => {
		let values = ownValues.get(name);
		if (!values) {
			values = (index.memberMentions.get(name) ?? []).flatMap((mention) => {
				const outer = wrapped(mention);
				return outer.parent?.type === 'AssignmentExpression' && outer.parent.left === outer && isSelf(mention.object) ? [outer.parent.right] : [];
			});
			ownValues.set(name, values);
		}
		return values;
	};

	/** Is this `this`, or a name that the file gave it? */
	const isSelf = (node: TSESTree.Node): boolean => {
		const owner = unwrap(node);
		if (owner.type !== 'Identifier') return owner.type === 'ThisExpression';
		return index.getBinding(owner)?.definitions.some(({ kind, node: definition }) => kind === 'variable' && (definition as TSESTree.VariableDeclarator).init?.type === 'ThisExpression') === true;
	};

	const isInTemplate = (node: TSESTree.Node): boolean => {
		for (let current: TSESTree.Node | undefined = node; current; current = current.parent) if (templates.has(current)) return true;
		return false;
	};

	/** What becomes of a value that is kept: `failure.value = error`, `state.failure = error`, `setFailure(error)`. */
	const traceKeptValues = (binding: Binding, at: TSESTree.Node, path: readonly string[], depth: number): Origin[] => {
		const [first, ...rest] = path;
		return [
			...getAssignedMembers(binding).flatMap(({ name, value }) => {
				// A template reads a ref without its `.value`.
				if (name === 'value' && isInTemplate(at)) return trace(value, path, depth);
				return name === first ? trace(value, rest, depth) : [];
			}),
			...getStateSetters(binding).flatMap((setter) => index.getBinding(setter)!.references.flatMap((reference) => {
				const call = reference.parent;
				return call.type === 'CallExpression' && call.callee === reference ? call.arguments.slice(0, 1).flatMap((argument) => trace(argument, path, depth)) : [];
			})),
		];
	};

	/** `for (const failure of result.failureList)` */
	const traceLoopVariable = (declarator: TSESTree.VariableDeclarator, path: readonly string[], depth: number): Origin[] => {
		const loop = declarator.parent.parent;
		return loop?.type === 'ForOfStatement' && loop.left === declarator.parent ? trace(loop.right, ['*', ...path], depth + 1) : [];
	};

	return trace;
}

/** The origins of a value that a conversion has given another form; the last conversion decides. */
function convert(origins: Origin[], form: ConvertedForm | undefined): Origin[] {
	return form === undefined ? origins : origins.map((origin) => ({ ...origin, form }));
}

/** The properties that lead from what a pattern takes apart to what is read from a name in it; none where the name takes the rest. */
function getPaths(pattern: TSESTree.Node, identifier: TSESTree.Node, path: readonly string[]): string[][] {
	const inner = getPatternPath(pattern, identifier);
	return inner ? [[...inner, ...path]] : [];
}

/** In `const [failure, setFailure] = useState()` the `setFailure` that belongs to `failure`. */
function getStateSetters(binding: Binding): TSESTree.Node[] {
	return binding.definitions.flatMap(({ kind, identifier, node }) => {
		if (kind !== 'variable') return [];
		const { id, init } = node as TSESTree.VariableDeclarator;
		const call = init ? unwrap(init) : undefined;
		if (id.type !== 'ArrayPattern' || id.elements[0] !== identifier || call?.type !== 'CallExpression') return [];
		const setter = id.elements[1];
		return setter?.type === 'Identifier' && getCalledName(call) === 'useState' ? [setter] : [];
	});
}

/** In `code + ''` the `code`. */
function getConverted({ left, operator, right }: TSESTree.BinaryExpression): TSESTree.Node | undefined {
	if (operator !== '+') return undefined;
	return getStaticString(right) === '' ? left : getStaticString(left) === '' ? right : undefined;
}
