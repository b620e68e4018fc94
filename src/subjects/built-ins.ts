import type { Call } from '../ast/functions.js';
import { isMemberNamed } from '../ast/member-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { ModuleIndex } from '../module/module-index.js';

/** Objects of the language and the platform whose calls hand over no failure with a code. */
const builtInObjects = new Set(['console', 'Math', 'JSON', 'Object', 'Array', 'Number', 'String', 'Date', 'Reflect', 'Symbol', 'document', 'performance', 'crypto', 'Intl', 'window', 'globalThis']);

/** Functions of theirs. */
const builtInFunctions = new Set(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'parseInt', 'parseFloat', 'isNaN', 'Number', 'String', 'Boolean', 'Array', 'Object', 'Error', 'TypeError', 'RangeError', 'Date', 'Map', 'Set', 'WeakMap', 'URL', 'RegExp', 'encodeURIComponent', 'decodeURIComponent', 'ref', 'reactive', 'computed', 'nextTick', 'alert', 'Symbol', 'BigInt', 'structuredClone', 'require']);

/** Methods of their values. */
const builtInMethods = new Set(['push', 'pop', 'shift', 'unshift', 'map', 'filter', 'forEach', 'slice', 'splice', 'join', 'split', 'trim', 'toString', 'includes', 'indexOf', 'find', 'findIndex', 'some', 'every', 'reduce', 'concat', 'keys', 'values', 'entries', 'replace', 'startsWith', 'endsWith', 'toLowerCase', 'toUpperCase', 'substring', 'match', 'test', 'sort', 'reverse', 'has', 'set', 'add', 'clear', 'bind', 'toFixed', 'emit', '$emit', 'setData', 'getTime', 'stopPropagation', 'preventDefault', '$message', '$toast']);

/** Is this a call of the language's or the platform's own, which fails with no code? */
export function isBuiltIn(call: Call, index: ModuleIndex): boolean {
	const callee = unwrap(call.callee);
	if (callee.type === 'Identifier') return builtInFunctions.has(callee.name) && !index.getBinding(callee);
	if (callee.type !== 'MemberExpression') return false;
	const owner = unwrap(callee.object);
	return isMemberNamed(callee, builtInMethods) || (owner.type === 'Identifier' && builtInObjects.has(owner.name) && !index.getBinding(owner));
}
