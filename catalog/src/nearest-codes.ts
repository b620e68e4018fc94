/** A slip of the fingers: whether it makes the digits that were typed out of those of a real code. */
type Slip = (typed: string, real: string) => boolean;

/** The likeliest first. A lost sign is no slip of the digits and comes before them all. */
const slips: readonly Slip[] = [isNeighbourSwap, (typed, real) => isDigitDropped(typed, real) || isDigitDoubled(typed, real), isDigitWrong];

/**
 * Finds the codes that a mistyped number may have been meant for: those that differ by a lost or added sign, by two
 * swapped neighbours, by a digit that was doubled or dropped, or by one wrong digit.
 *
 * @param code - the number as it was typed
 * @param candidates - the codes that it may stand for, in any order
 * @returns the candidates within one slip, the likeliest kind of slip first, then the numerically closest, then the
 * smaller code; without `code` itself; empty for what is no safe integer. Never throws.
 */
export function getNearestCodes(code: number, candidates: Iterable<number>): readonly number[] {
	if (!Number.isSafeInteger(code)) {
		return [];
	}
	return [...new Set(candidates)]
		.map((candidate) => ({ candidate, rank: getRank(code, candidate), distance: Math.abs(candidate - code) }))
		.filter(({ rank }) => rank !== -1)
		.sort((a, b) => a.rank - b.rank || a.distance - b.distance || a.candidate - b.candidate)
		.map(({ candidate }) => candidate);
}

/** The place of the slip that leads from `candidate` to `code`; -1 where none does. */
function getRank(code: number, candidate: number): number {
	if (candidate === code) {
		return -1;
	}
	if (candidate === -code) {
		return 0;
	}
	if (candidate < 0 !== code < 0) {
		return -1;
	}
	const [typed, real] = [String(Math.abs(code)), String(Math.abs(candidate))];
	return slips.findIndex((isSlip) => isSlip(typed, real)) + 1 || -1;
}

/** 2081 for 2801. */
function isNeighbourSwap(typed: string, real: string): boolean {
	const [first, second, ...others] = getDifferences(typed, real);
	return (
		typed.length === real.length && others.length === 0 && first !== undefined && second === first + 1 && typed[first] === real[second] && typed[second] === real[first]
	);
}

/** 626 for 6206. */
function isDigitDropped(typed: string, real: string): boolean {
	return Array.from(real).some((_, place) => dropDigit(real, place) === typed);
}

/** 62206 for 6206. */
function isDigitDoubled(typed: string, real: string): boolean {
	return Array.from(typed).some((digit, place) => digit === typed[place + 1] && dropDigit(typed, place) === real);
}

/** 6216 for 6206. */
function isDigitWrong(typed: string, real: string): boolean {
	return typed.length === real.length && getDifferences(typed, real).length === 1;
}

/** The places at which two strings of digits differ, as far as the first goes. */
function getDifferences(typed: string, real: string): readonly number[] {
	return Array.from(typed).flatMap((digit, place) => (digit === real[place] ? [] : [place]));
}

function dropDigit(digits: string, place: number): string {
	return digits.slice(0, place) + digits.slice(place + 1);
}
