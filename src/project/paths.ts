/**
 * Pure path arithmetic, so that the analysis runs where there is no `node:path`. Understands `/` and `\`; answers with `/`.
 */

/** The folder of a path; of a path without folders the empty string. */
export function getFolder(path: string): string {
	const normalized = path.includes('\\') ? path.replaceAll('\\', '/') : path;
	const slash = normalized.lastIndexOf('/');
	return slash < 0 ? '' : slash === 0 ? '/' : normalized.slice(0, slash);
}

/** Joins a folder and a relative path and resolves `.` and `..`. */
export function joinPath(folder: string, relative: string): string {
	const joined = `${folder}/${relative}`.replaceAll('\\', '/');
	const segments: string[] = [];
	for (const segment of joined.split('/')) {
		if (segment === '' || segment === '.') continue;
		if (segment === '..') segments.pop();
		else segments.push(segment);
	}
	return `${joined.startsWith('/') ? '/' : ''}${segments.join('/')}`;
}
