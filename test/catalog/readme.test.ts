import fs from 'node:fs';
import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../catalog/src/command/run-command.js';
import * as root from '../../catalog/src/index.js';

const readme = fs.readFileSync(new URL('../../catalog/README.md', import.meta.url), 'utf8');

describe('the README', () => {
	const sessions = [...readme.matchAll(/```console\n\$ npx tencent-im-error-codes (.*)\n([^]*?)```/g)].map(([, args = '', output]) => [args, output] as const);

	test('shows the command three times', () => {
		expect(sessions).toHaveLength(3);
	});

	test.each(sessions)('shows what the command prints for %s', (args, output) => {
		let printed = '';
		runCommand(args.split(' '), { writeOut: (text) => (printed += text), writeError: () => undefined, colors: picocolors.createColors(false) });
		expect(printed).toBe(output);
	});

	const calls = [...readme.matchAll(/^(\w+\(.*); \/\/ (.*)$/gm)].map(([, call = '', value]) => [call, value] as const);

	test('shows ten calls', () => {
		expect(calls).toHaveLength(10);
	});

	test.each(calls)('is right about %s', (call, value) => {
		const evaluate = new Function(...Object.keys(root), `return ${call};`) as (...values: readonly unknown[]) => unknown;
		expect(JSON.stringify([evaluate(...Object.values(root))])).toBe(`[${value === 'undefined' ? 'null' : value}]`);
	});
});
