/** A text as a regular expression looks for it, without the `u` flag: every character that means something there is escaped. */
export function escapePattern(text: string): string {
	return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
