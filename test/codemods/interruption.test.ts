import { expect, it, onTestFinished } from 'vitest';
import { type InterruptingSignal, interruptionExitCodes, listenForInterruption } from '../../codemods/src/interruption.js';

const signals = Object.keys(interruptionExitCodes) as InterruptingSignal[];

/** As if the process got a signal; of its listeners only the last one hears it, since another may end the tests. */
function raise(signal: InterruptingSignal): void {
	(process.listeners(signal).at(-1) as () => void)();
}

it.each(signals)('hears %s, and no other that comes later', (signal) => {
	const interruption = listenForInterruption();
	onTestFinished(() => interruption.stop());
	expect(interruption.signal).toBeUndefined();
	for (const raised of [signal, ...signals]) raise(raised);
	expect(interruption.signal).toBe(signal);
});

it('leaves no listener behind', () => {
	const countListeners = (): number[] => signals.map((signal) => process.listenerCount(signal));
	const before = countListeners();
	const interruption = listenForInterruption();
	expect(countListeners()).toEqual(before.map((count) => count + 1));
	interruption.stop();
	expect(countListeners()).toEqual(before);
});
