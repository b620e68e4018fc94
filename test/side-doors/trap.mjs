// Loaded in front of a program with `node --import`: writes down what it reads, writes and starts, and lets nothing but git
// start and nothing reach the network. Strings cannot become code: the test starts Node.js with a flag against it.
import childProcess from 'node:child_process';
import cluster from 'node:cluster';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';
import workers from 'node:worker_threads';

const log = fs.openSync(process.env.TRAP_LOG, 'a');
const writeLog = fs.writeSync;
const record = (kind, value) => writeLog(log, `${JSON.stringify({ kind, value })}\n`);

/** Puts a function in front of another. */
function watch(owner, name, before) {
	const original = owner[name];
	if (typeof original !== 'function') return;
	owner[name] = function (...parameters) {
		before(...parameters);
		return Reflect.apply(original, this, parameters);
	};
	if (original.native) owner[name].native = original.native;
}

function forbid(owner, names, kind) {
	for (const name of names) {
		owner[name] = function (...parameters) {
			record(kind, `${name} ${String(parameters[0])}`);
			throw new Error(`${name} is not allowed`);
		};
	}
}

for (const name of ['spawn', 'spawnSync', 'execFile', 'execFileSync']) {
	watch(childProcess, name, (file) => {
		record('start', String(file));
		if (file !== 'git') throw new Error(`${file} is not allowed`);
	});
}
forbid(childProcess, ['exec', 'execSync', 'fork'], 'start');
forbid(cluster, ['fork'], 'start');
forbid(workers, ['Worker'], 'start');
forbid(net, ['connect', 'createConnection', 'createServer'], 'network');
// Its constructor is behind standard output where that is a pipe.
forbid(net.Socket.prototype, ['connect'], 'network');
forbid(tls, ['connect', 'createServer'], 'network');
forbid(dgram, ['createSocket'], 'network');
forbid(dns, ['lookup', 'resolve', 'resolve4', 'resolve6'], 'network');
forbid(dns.promises, ['lookup', 'resolve'], 'network');
for (const protocol of [http, https]) forbid(protocol, ['request', 'get', 'createServer'], 'network');
forbid(globalThis, ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'], 'network');

const toPath = (file) => (file instanceof URL ? file.pathname : typeof file === 'number' ? undefined : String(file));
const read = (file) => toPath(file) !== undefined && record('read', toPath(file));
const write = (file) => toPath(file) !== undefined && record('write', toPath(file));
const open = (file, flags = 'r') => ((typeof flags === 'number' ? (flags & 3) === 0 : /^rs?$/.test(flags)) ? read : write)(file);
for (const owner of [fs, fs.promises]) {
	for (const name of ['open', 'openSync']) watch(owner, name, open);
	for (const name of ['readFile', 'readFileSync', 'createReadStream', 'readlink', 'readlinkSync', 'openAsBlob']) watch(owner, name, read);
	for (const name of ['readdir', 'readdirSync', 'opendir', 'opendirSync']) watch(owner, name, (file) => record('list', toPath(file)));
	for (const name of ['writeFile', 'writeFileSync', 'appendFile', 'appendFileSync', 'truncate', 'truncateSync', 'createWriteStream', 'mkdir', 'mkdirSync', 'mkdtemp', 'mkdtempSync', 'rm', 'rmSync', 'rmdir', 'rmdirSync', 'unlink', 'unlinkSync', 'chmod', 'chmodSync', 'chown', 'chownSync', 'utimes', 'utimesSync']) watch(owner, name, write);
	for (const name of ['rename', 'renameSync', 'copyFile', 'copyFileSync', 'cp', 'cpSync', 'link', 'linkSync', 'symlink', 'symlinkSync']) watch(owner, name, (from, to) => { write(from); write(to); });
}
syncBuiltinESMExports();
