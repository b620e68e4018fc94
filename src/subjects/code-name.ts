import { fetchingWords } from '../sdk/session.js';
import { codeNameWords, errorWords, eventNames, responseNames, tableNameWords } from '../sdk/names.js';

/** Splits a name into its lower-case words: `imErrorCode`, `IM_ERROR_CODE` and `im_error_code` give `im error code`. */
export function getWords(name: string): string[] {
	return name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2').toLowerCase().split(/[^a-z\d]+/).filter((word) => word !== '');
}

/**
 * Is this the name of a variable, parameter or property that may carry an error code?
 *
 * @param name `code`, `errorCode`, `ErrorCode`, `im_err_code`; not `zipCode`, `statusCode`, nor WeChat's `errcode`
 */
export function isCodeName(name: string): boolean {
	const words = getWords(name);
	return words.pop() === 'code' && words.every((word) => codeNameWords.has(word));
}

/** `imError`, `timErr`, `imErrorCode`: near proof, 44 of 44 in public code; in `claimError` the word is another. */
export function isImErrorName(name: string): boolean {
	const words = getWords(name);
	return words.length >= 2 && (words[0] === 'im' || words[0] === 'tim') && /^(?:err|error|exception)$/.test(words[1]!) && words.slice(2).every((word) => codeNameWords.has(word) || word === 'code');
}

/** Is this a usual name of what a call resolved with: `res`, `response`, `data`? */
export function isResponseName(name: string): boolean {
	const words = getWords(name);
	return words.length > 0 && responseNames.has(words[words.length - 1]!.replace(/(?<!\d)\d+$/, ''));
}

/** Is this the name of an error: `err`, `sendFailure`, `e`? */
export function isErrorName(name: string): boolean {
	return getWords(name).some((word) => errorWords.has(word));
}

/** Does a function of this name ask a machine, such as a back end: `fetchUserSig`, `getToken`? */
export function isFetchingName(name: string): boolean {
	const [first] = getWords(name);
	return first !== undefined && fetchingWords.has(first);
}

/** Is this a usual name of what a listener receives: `event`, `errorEvent`? */
export function isEventName(name: string): boolean {
	return eventNames.has(getWords(name).pop() ?? '');
}

/** Is this the name of a table or list of error codes: `ERROR_MESSAGES`, `sendMessageErrorCodeMap`, `codeToText`? */
export function isCodeTableName(name: string): boolean {
	const words = getWords(name);
	return words.some((word) => tableNameWords.has(word)) && !words.some((word, position) => word.startsWith('code') && position > 0 && !codeNameWords.has(words[position - 1]!) && !tableNameWords.has(words[position - 1]!) && words.length === 2);
}
