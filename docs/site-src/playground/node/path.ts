/** What the bundled libraries take from `node:path`, for the forward slashes of the playground's own file names. */

export const sep = '/';

/** The part from the last dot of a name; empty for a name that has none, or begins with its only one. */
export function extname(path: string): string {
	return /[^/](\.[^./]*)$/u.exec(path)?.[1] ?? '';
}

/** Joins and resolves `.` and `..`. */
export function join(...parts: readonly string[]): string {
	return normalize(parts.filter((part) => part !== '').join('/'));
}

/** Resolves `.` and `..` and doubled slashes. */
export function normalize(path: string): string {
	const segments: string[] = [];
	for (const segment of path.split('/')) {
		if (segment === '..' && segments.length > 0) segments.pop();
		else if (segment !== '' && segment !== '.') segments.push(segment);
	}
	return `${path.startsWith('/') ? '/' : ''}${segments.join('/')}` || '.';
}

/** All folders of a path. */
export function dirname(path: string): string {
	return path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || (path.startsWith('/') ? '/' : '.');
}

/** The last part of a path. */
export function basename(path: string, suffix = ''): string {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return suffix !== '' && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}

export function isAbsolute(path: string): boolean {
	return path.startsWith('/');
}

/** The last absolute part with what follows it; the root stands for the current folder. */
export function resolve(...parts: readonly string[]): string {
	const start = parts.findLastIndex(isAbsolute);
	return join('/', ...parts.slice(Math.max(start, 0)));
}

/** Good enough for messages: no way up is ever needed here. */
export function relative(from: string, to: string): string {
	return to.startsWith(`${from}/`) ? to.slice(from.length + 1) : to;
}

export const posix = { sep, extname, join, normalize, dirname, basename, isAbsolute, resolve, relative };

export default { ...posix, posix };
