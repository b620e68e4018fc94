import { isConstantsPackage } from './constants-package.js';
import { readProjectModule } from './module-resolver.js';
import type { ProjectReader } from './project-reader.js';

/** A module that takes its constants from others may have any name; the others are not read. */
const takesFromOthers = /\bfrom\s*['"]|\brequire\s*\(/;

const names = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

/**
 * Sets up the question whether a module of constants has a name, so that no edit imports one that is not there. A module
 * of the project that can be read and stands alone has the names that its text mentions; every other one is trusted.
 *
 * @param specifier as it stands in the import
 * @param filename absolute path of the importing file
 * @returns neither ever throws
 */
export function createConstantCheck(specifier: string, filename: string, reader: ProjectReader): (name: string) => boolean {
	const text = isConstantsPackage(specifier) ? undefined : readProjectModule(specifier, filename, reader)?.text;
	if (text === undefined || takesFromOthers.test(text)) return () => true;
	const mentioned = new Set(text.match(names));
	return (name) => mentioned.has(name);
}
