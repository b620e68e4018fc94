import { EventEmitter } from 'node:events';
import { openSync } from 'node:fs';
import { expect, it, onTestFinished, vi } from 'vitest';
import { version } from '../../codemods/package.json';
import type { StandardStream } from '../../codemods/src/console.js';
import { type CommandProcess, main } from '../../codemods/src/main.js';
import { createFolder } from './temporary-folder.js';

const device = openSync('/dev/null', 'w');

class FakeStream extends EventEmitter implements StandardStream {
	readonly fd = device;
	text = '';

	write(text: string): void {
		this.text += text;
	}
}

/** A process that was started with some arguments in an empty folder. */
class FakeProcess extends EventEmitter implements CommandProcess {
	readonly argv: readonly string[];
	readonly stdout = new FakeStream();
	readonly stderr = new FakeStream();
	exitCode: number | undefined;
	readonly cwd = createFolder;

	constructor(...args: readonly string[]) {
		super();
		this.argv = ['node', 'tencent-im-codemod', ...args];
	}

	/** Comes to its end, as Node.js does. */
	exit(): number | undefined {
		this.emit('exit', this.exitCode);
		return this.exitCode;
	}
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });

it('takes the arguments of the process and gives it an exit code', async () => {
	const process = new FakeProcess('--version');
	await main(process);
	expect([process.stdout.text, process.stderr.text, process.exit()]).toEqual([`${version}\n`, '', 0]);
});

it('runs in the folder of the process', async () => {
	const process = new FakeProcess('nowhere');
	await main(process);
	expect([process.stdout.text, process.exit()]).toEqual([expect.stringContaining('  nowhere  does not exist (not-found)\n'), 3]);
});

it('says that the report was lost, even after the end', async () => {
	const process = new FakeProcess('--version');
	await main(process);
	process.stdout.emit('error', failure('ENOSPC'));
	expect([process.stderr.text, process.exit()]).toEqual(['tencent-im-codemod: the report could not be written: ENOSPC\n', 3]);
});

it('does not take a report for lost that its reader did not want to the end', async () => {
	const process = new FakeProcess('--version');
	await main(process);
	process.stdout.emit('error', failure('EPIPE'));
	expect([process.stderr.text, process.exit()]).toEqual(['', 0]);
});

it('takes what goes to standard error for a part of the report', async () => {
	const process = new FakeProcess('--version');
	await main(process);
	process.stderr.emit('error', failure('ENOSPC'));
	expect(process.exit()).toBe(3);
});

it('keeps an exit code that says more', async () => {
	const process = new FakeProcess();
	await main(process);
	process.stderr.emit('error', failure('ENOSPC'));
	expect(process.exit()).toBe(2);
});

it('shows where a mistake of its own is, and does not exit with the 1 of --check', async () => {
	const process = new FakeProcess('--version');
	vi.spyOn(process.stdout, 'write').mockImplementation(() => {
		throw new TypeError('a bug');
	});
	await main(process);
	expect([process.stderr.text, process.exit()]).toEqual([expect.stringMatching(/^tencent-im-codemod: TypeError: a bug\n {4}at .*\n/u), 3]);
});

it('starts when it is loaded', async () => {
	const { argv, exitCode } = process;
	let text = '';
	const write = vi.spyOn(process.stdout, 'write').mockImplementation((given) => Boolean((text += String(given))));
	onTestFinished(() => {
		write.mockRestore();
		Object.assign(process, { argv, exitCode });
	});
	process.argv = ['node', 'tencent-im-codemod', '--version'];
	await import('../../codemods/src/bin.js');
	expect([text, process.exitCode]).toEqual([`${version}\n`, 0]);
});
