import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** A message of the Language Server Protocol, as far as a test looks into it. */
interface Message {
	readonly id?: number | string;
	readonly method?: string;
	readonly params?: unknown;
	readonly result?: unknown;
	readonly error?: { readonly message: string };
}

/** How a client answers what the server asks for. */
export type RequestHandlers = Readonly<Record<string, (params: never) => unknown>>;

/** A client that talks to a language server over its standard streams, as an editor does. */
export interface LanguageServer {
	/** Asks the server and waits for its answer. */
	request<Result>(method: string, params: unknown): Promise<Result>;
	notify(method: string, params: unknown): void;
	/** Says goodbye and ends the process. */
	stop(): Promise<void>;
}

/**
 * Starts a language server of Node.js.
 *
 * @param file the server's program
 * @param handlers answers to its requests by method; every other request is answered with `null`
 */
export function startLanguageServer(file: string, folder: string, handlers: RequestHandlers): LanguageServer {
	const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [file, '--stdio'], { cwd: folder });
	const answers = new Map<number | string, (message: Message) => void>();
	let buffer = Buffer.alloc(0);
	let lastId = 0;

	const send = (message: object): void => {
		const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
		child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
		child.stdin.write(body);
	};

	const receive = (message: Message): void => {
		const { id, method, params } = message;
		if (method === undefined) {
			answers.get(id!)?.(message);
		} else if (id !== undefined) {
			send({ id, result: handlers[method]?.(params as never) ?? null });
		}
	};

	child.stdout.on('data', (chunk: Buffer) => {
		buffer = Buffer.concat([buffer, chunk]);
		for (;;) {
			const headerEnd = buffer.indexOf('\r\n\r\n');
			if (headerEnd < 0) return;
			const length = Number(/Content-Length: (\d+)/.exec(buffer.subarray(0, headerEnd).toString())![1]);
			const end = headerEnd + 4 + length;
			if (buffer.length < end) return;
			const body = buffer.subarray(headerEnd + 4, end).toString();
			buffer = buffer.subarray(end);
			receive(JSON.parse(body) as Message);
		}
	});

	const request = <Result>(method: string, params: unknown): Promise<Result> => {
		lastId += 1;
		const id = lastId;
		return new Promise((resolve, reject) => {
			answers.set(id, ({ result, error }) => {
				if (error) reject(new Error(`${method}: ${error.message}`));
				else resolve(result as Result);
			});
			send({ id, method, params });
		});
	};

	return {
		request,
		notify: (method, params) => send({ method, params }),
		async stop() {
			const ended = new Promise((resolve) => void child.once('exit', resolve));
			await request('shutdown', null);
			send({ method: 'exit' });
			await ended;
		},
	};
}
