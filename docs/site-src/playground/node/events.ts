/** What vue-eslint-parser takes from `node:events`. */
export default class EventEmitter {
	readonly #listeners = new Map<string, ((...values: unknown[]) => void)[]>();

	setMaxListeners(): void {
		// There is no limit here.
	}

	on(name: string, listener: (...values: unknown[]) => void): void {
		const listeners = this.#listeners.get(name);
		if (listeners) listeners.push(listener);
		else this.#listeners.set(name, [listener]);
	}

	emit(name: string, ...values: unknown[]): void {
		for (const listener of this.#listeners.get(name) ?? []) listener(...values);
	}

	eventNames(): string[] {
		return [...this.#listeners.keys()];
	}
}
