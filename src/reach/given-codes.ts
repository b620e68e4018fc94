import { getLiteralCode } from '../ast/literal-code.js';
import { getKeyName, getMemberName } from '../ast/member-name.js';
import { wrapped } from '../ast/unwrap.js';
import type { FileContext } from '../file-context.js';
import { isCodeName } from '../subjects/code-name.js';

/**
 * Finds the codes that a file itself gives to errors: `reject({ code: 9999 })`, `error.code = 9999`, `new ImError(9999)`. Where
 * they are compared they are what they should be.
 */
export function findGivenCodes({ index }: FileContext): ReadonlySet<number> {
	const given = new Set<number>();
	for (const literal of index.literals) {
		const code = getLiteralCode(literal);
		if (!code) continue;
		const outer = wrapped(code.node);
		const { parent } = outer;
		switch (parent?.type) {
			case 'Property':
				// A row of a table lists what is compared.
				if (parent.value === outer && isCodeName(getKeyName(parent) ?? '') && wrapped(parent.parent).parent?.type !== 'ArrayExpression') given.add(code.code);
				break;
			case 'AssignmentExpression':
				if (parent.right === outer && parent.parent.type === 'ExpressionStatement' && parent.left.type === 'MemberExpression' && isCodeName(getMemberName(parent.left) ?? '')) given.add(code.code);
				break;
			case 'NewExpression':
				if (parent.callee.type === 'Identifier' && /(?:Error|Exception)$/.test(parent.callee.name)) given.add(code.code);
				break;
			default:
		}
	}
	return given;
}
