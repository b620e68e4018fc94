/** A set of codes that can be asked, but not always listed: tests name codes, ranges, and helpers that decide. */
export interface CoveredCodes {
	/** The codes that are named, in ascending order. */
	readonly codes: readonly number[];
	/** Does a test compare with something whose value the file does not tell? Then nobody can say what is missing. */
	readonly isOpen: boolean;
	/** Is this code tested for? */
	readonly covers: (code: number) => boolean;
}

/** Gathers the codes that the tests of a handler ask for. */
export class CodeCollector {
	readonly #codes = new Set<number>();
	readonly #ranges: (readonly [from: number, to: number])[] = [];
	readonly #predicates: ((code: number) => boolean)[] = [];
	#isOpen = false;

	/** Is there any test at all? */
	get hasTests(): boolean {
		return this.#isOpen || this.#codes.size + this.#ranges.length + this.#predicates.length > 0;
	}

	addCode(code: number): void {
		this.#codes.add(code);
	}

	addRange(from: number, to: number): void {
		this.#ranges.push([from, to]);
	}

	addPredicate(predicate: (code: number) => boolean): void {
		this.#predicates.push(predicate);
	}

	/** Notes a test whose codes the file does not tell. */
	open(): void {
		this.#isOpen = true;
	}

	/** @returns what has been gathered so far */
	collect(): CoveredCodes {
		const codes = new Set(this.#codes);
		const ranges = [...this.#ranges];
		const predicates = [...this.#predicates];
		return {
			codes: [...codes].sort((a, b) => a - b),
			isOpen: this.#isOpen,
			covers: (code) => codes.has(code) || ranges.some(([from, to]) => from <= code && code <= to) || predicates.some((predicate) => predicate(code)),
		};
	}
}

/** Puts the codes of several handlers together. */
export function mergeCoveredCodes(all: readonly CoveredCodes[]): CoveredCodes {
	return {
		codes: [...new Set(all.flatMap(({ codes }) => codes))].sort((a, b) => a - b),
		isOpen: all.some(({ isOpen }) => isOpen),
		covers: (code) => all.some((each) => each.covers(code)),
	};
}
