import picocolors from 'picocolors';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runCommand } from '../../catalog/src/command/run-command.js';

/** Loads the command as Node.js does, in a process whose streams are caught. */
async function runBin(args: readonly string[], isTTY?: boolean) {
	const { argv, exitCode, stdout } = process;
	const terminal = Object.getOwnPropertyDescriptor(stdout, 'isTTY');
	const listeners = stdout.listeners('error');
	onTestFinished(() => {
		vi.restoreAllMocks();
		Object.assign(process, { argv, exitCode });
		if (terminal === undefined) Reflect.deleteProperty(stdout, 'isTTY');
		else Object.defineProperty(stdout, 'isTTY', terminal);
		for (const listener of getListeners()) stdout.off('error', listener);
	});
	const getListeners = () => stdout.listeners('error').filter((listener) => !listeners.includes(listener)) as ((error: Error) => void)[];
	const written = { out: '', error: '' };
	vi.spyOn(stdout, 'write').mockImplementation((text) => Boolean((written.out += String(text))));
	vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((written.error += String(text))));
	Object.defineProperty(stdout, 'isTTY', { value: isTTY, configurable: true });
	process.argv = ['node', 'tencent-im-error-codes', ...args];
	vi.resetModules();
	await import('../../catalog/src/command/bin.js');
	return { ...written, status: process.exitCode, listeners: getListeners() };
}

/** What the command writes for a code. */
function getAnswer(code: string, hasColors: boolean): string {
	let answer = '';
	runCommand([code], { writeOut: (text) => (answer += text), writeError: () => expect.unreachable(), colors: picocolors.createColors(hasColors) });
	return answer;
}

test('answers on standard output, in colour on a terminal that has any', async () => {
	expect(await runBin(['6206'])).toMatchObject({ out: getAnswer('6206', false), error: '', status: 0 });
	expect(await runBin(['6206'], true)).toMatchObject({ out: getAnswer('6206', picocolors.isColorSupported) });
});

test('says on standard error what is wrong with its usage', async () => {
	expect(await runBin(['--nonsense'])).toMatchObject({ out: '', error: expect.stringMatching(/\nTry: tencent-im-error-codes --help\n$/u), status: 2 });
});

test('takes a reader that has seen enough for no failure, but any other', async () => {
	const { listeners: [listener, ...others] } = await runBin(['6206']);
	expect(others).toEqual([]);
	listener!(Object.assign(new Error(), { code: 'EPIPE' }));
	const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
	expect(() => listener!(full)).toThrow(full);
});
