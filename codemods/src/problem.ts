/** Why a file failed; the list is closed, the report and its documentation read it from here. */
export const problemKinds = {
	'binary': 'not a text file',
	'changed-on-disk': 'changed on disk while the command ran, so it was left alone',
	'interrupted': 'the command was stopped before it wrote this',
	'not-found': 'does not exist',
	'not-utf8': 'not encoded as UTF-8',
	'read-only': 'read-only',
	'symbolic-link': 'a symbolic link; links are not followed',
	'transform-failed': 'the transform failed',
	'unparsable': 'cannot be parsed',
	'unparsable-output': 'the result would not parse, so the file was left alone',
	'unreadable': 'cannot be read',
	'unwritable': 'cannot be written',
} as const;

/** One of the closed list {@link problemKinds}. */
export type ProblemKind = keyof typeof problemKinds;

/** A path that the command could not deal with; the others went on. */
export interface Problem {
	/** Absolute. */
	readonly path: string;
	readonly kind: ProblemKind;
	/** The particulars, e.g. the parser's message; empty where the kind says it all. */
	readonly detail: string;
}
