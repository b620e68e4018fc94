/** Does an offset lie in a range? The end is outside. */
export function isWithin(offset: number, [start, end]: readonly [start: number, end: number]): boolean {
	return start <= offset && offset < end;
}
