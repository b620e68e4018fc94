/** The signals that ask a process to end, and the exit codes that shells know for them. */
export const interruptionExitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** One of the signals that ask a process to end. */
export type InterruptingSignal = keyof typeof interruptionExitCodes;

/** Keeps signals from ending the process in the middle of a write. */
export interface Interruption {
	/** The first signal since the start; signals arrive only while the event loop turns. */
	readonly signal: InterruptingSignal | undefined;
	/** Signals end the process again. */
	stop(): void;
}

/** Starts to hear the signals that ask the process to end, which then no longer end it. */
export function listenForInterruption(): Interruption {
	let heard: InterruptingSignal | undefined;
	const listeners = (Object.keys(interruptionExitCodes) as InterruptingSignal[]).map((signal) => ({
		signal,
		listener: () => {
			heard ??= signal;
		},
	}));
	for (const { signal, listener } of listeners) process.on(signal, listener);
	return {
		get signal() {
			return heard;
		},
		stop() {
			for (const { signal, listener } of listeners) process.off(signal, listener);
		},
	};
}
