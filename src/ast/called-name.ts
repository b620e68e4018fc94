import type { Call } from './functions.js';
import { getMemberName } from './member-name.js';
import { unwrap } from './unwrap.js';

/** The name that a call is made by: of `open()`, `session.open()` and `new Session.open()` it is `open`; `undefined` where it is computed. */
export function getCalledName({ callee }: Call): string | undefined {
	const inner = unwrap(callee);
	if (inner.type === 'Identifier') return inner.name;
	return inner.type === 'MemberExpression' ? getMemberName(inner) : undefined;
}

/** Is a call made by one of these names? */
export function isCalledBy(call: Call, names: { has(name: string): boolean }): boolean {
	const name = getCalledName(call);
	return name !== undefined && names.has(name);
}
