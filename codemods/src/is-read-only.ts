import { accessSync, constants, statSync } from 'node:fs';

/**
 * Do the permissions forbid to write a file? Root may write anything, and a rename asks the folder alone, so the mode is
 * read as well.
 *
 * @throws {Error} where the file is gone
 */
export function isReadOnly(file: string): boolean {
	if ((statSync(file).mode & 0o222) === 0) return true;
	try {
		accessSync(file, constants.W_OK);
		return false;
	} catch {
		return true;
	}
}
