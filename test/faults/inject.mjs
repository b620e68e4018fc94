// Loaded before the command: makes calls of node:fs fail, and does things between them, as the variable FAULTS says.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Only the calls of the writer are counted: those that make, fill, swap and remove its temporary file. */
const isOfWriter = {
	openSync: (_file, flags) => flags === 'wx',
	writeFileSync: (file) => typeof file === 'number',
	fchmodSync: () => true,
	fsyncSync: () => true,
	renameSync: () => true,
	rmSync: () => true,
	accessSync: () => true,
};

const original = { ...fs };

function die() {
	process.kill(process.pid, 'SIGKILL');
}

/** What a fault does instead of the call, or around it; `call` makes the call itself. */
const acts = {
	fail({ call, code }, [target, content]) {
		// A disk that runs full takes a part first.
		if (call === 'writeFileSync') original.writeSync(target, content.slice(0, content.length / 2));
		throw Object.assign(new Error(`${code}: injected`), { code });
	},
	killBefore: die,
	killHalfway(_fault, [target, content]) {
		original.writeSync(target, content.slice(0, content.length / 2));
		die();
	},
	killAfter(_fault, _args, call) {
		call();
		die();
	},
	signal({ signal }, _args, call) {
		process.kill(process.pid, signal);
		return call();
	},
	run({ command, args }, _args, call) {
		execFileSync(command, args, { stdio: 'ignore', env: { ...process.env, FAULTS: '[]' } });
		return call();
	},
};

for (const fault of JSON.parse(process.env.FAULTS ?? '[]')) {
	const next = fs[fault.call];
	let count = 0;
	fs[fault.call] = (...args) => {
		const call = () => next(...args);
		if (!isOfWriter[fault.call](...args)) return call();
		count++;
		const isDue = fault.isLasting === true ? count >= fault.nth : count === fault.nth;
		return isDue ? acts[fault.act](fault, args, call) : call();
	};
}
syncBuiltinESMExports();
