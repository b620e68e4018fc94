import { expect, it } from 'vitest';
import { UnparsableError } from '../../codemods/src/parse.js';
import { toProblem } from '../../codemods/src/to-problem.js';
import { UnparsableOutputError } from '../../codemods/src/transform.js';

it.each([
	[new UnparsableError('Unexpected token', 3), 'unparsable', 'line 3: Unexpected token'],
	[new UnparsableOutputError('line 3: Unexpected token'), 'unparsable-output', 'line 3: Unexpected token'],
	[new TypeError('a bug'), 'transform-failed', 'a bug'],
])('%o is %s', (error, kind, detail) => {
	expect(toProblem('/app/a.js', error)).toEqual({ path: '/app/a.js', kind, detail });
});
