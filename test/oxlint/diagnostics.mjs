import { Buffer } from 'node:buffer';

/**
 * The column as ESLint counts it. oxlint's JSON counts the bytes of the line in UTF-8.
 *
 * @param text of the whole file
 * @param span its line and its column in bytes, both from 1
 */
export function getColumn(text, { line, column }) {
	const bytes = Buffer.from(text.split('\n')[line - 1] ?? '');
	return bytes.subarray(0, column - 1).toString().length + 1;
}
