import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PoolOptions, PoolWorker, WorkerRequest } from 'vitest/node';

type Listener = (argument: unknown) => void;

/** A thread that serves many runs gathers listeners; it is replaced before they weigh. */
const mostRuns = 100;

let shared: Worker | undefined;
let runs = 0;

/**
 * A worker of Vitest that outlives its run. Vitest ends a thread with each run, and a mutant is a run: most of its time would
 * go into loading the parsers again. The modules of the project are evaluated anew for each test file all the same.
 */
export class LastingThread implements PoolWorker {
	static readonly poolName = 'lasting-thread';
	static readonly pool = { name: LastingThread.poolName, createPoolWorker: (options: PoolOptions): PoolWorker => new LastingThread(options) };

	readonly name = LastingThread.poolName;
	readonly #options: PoolOptions;
	readonly #listeners: (readonly [event: string, listener: Listener])[] = [];
	#thread: Worker | undefined;
	#isRunning = false;

	constructor(options: PoolOptions) {
		this.#options = options;
	}

	async start(): Promise<void> {
		const { distPath, env, execArgv } = this.#options;
		if (runs++ % mostRuns === 0) await end();
		this.#thread = shared ??= new Worker(path.join(distPath, 'workers/threads.js'), { env: env as NodeJS.ProcessEnv, execArgv });
		this.on('message', (message) => {
			if ((message as { type?: unknown }).type === 'testfileFinished') this.#isRunning = false;
		});
	}

	/** A thread that stands still is kept; one that runs on is ended. */
	async stop(): Promise<void> {
		for (const [event, listener] of this.#listeners) this.#thread?.off(event, listener);
		if (this.#isRunning) await end();
	}

	send(message: WorkerRequest): void {
		if (message.type === 'run') this.#isRunning = true;
		// It would make the thread deaf.
		if (message.type === 'stop') setImmediate(() => this.#answer({ type: 'stopped', __vitest_worker_response__: true }));
		else this.#thread?.postMessage(message);
	}

	on(event: string, listener: Listener): void {
		this.#listeners.push([event, listener]);
		this.#thread?.on(event, listener);
	}

	off(event: string, listener: Listener): void {
		this.#thread?.off(event, listener);
	}

	deserialize(data: unknown): unknown {
		return data;
	}

	#answer(message: object): void {
		for (const [event, listener] of this.#listeners) if (event === 'message') listener(message);
	}
}

async function end(): Promise<void> {
	await shared?.terminate();
	shared = undefined;
}
