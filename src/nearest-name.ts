/**
 * The valid name that a wrong one was most likely meant to be.
 *
 * @param wrong what was written
 * @param names what could have been meant
 * @returns `undefined` where nothing is near: more than a third of the letters, or three, would have to change
 */
export function getNearestName(wrong: string, names: readonly string[]): string | undefined {
	let nearest: string | undefined;
	let smallest = Math.min(3, Math.ceil(wrong.length / 3)) + 1;
	for (const name of names) {
		const distance = getDistance(wrong.toLowerCase(), name.toLowerCase());
		if (distance < smallest) [nearest, smallest] = [name, distance];
	}
	return nearest;
}

/** Levenshtein's distance, row by row. */
function getDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
		row = next;
	}
	return row[b.length]!;
}
