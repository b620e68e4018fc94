/**
 * Can this text hold an IM error code at a site? One scan of the raw text, before anything is parsed.
 *
 * @returns `false` only where no site can be; `true` promises nothing
 */
export function mayHoldSites(_text: string): boolean {
	return true;
}
