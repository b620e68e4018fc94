/**
 * Codes that are words. The cloud search of lite-chat hands them over in the place of a number, and so do the UIKits that are
 * built on it: 60020, 60018 and 27003 of the service.
 *
 * Source: @tencentcloud/lite-chat 4.2.1, bundle; the search of @tencentcloud/chat-uikit-react compares them.
 */
export const stringCodes: ReadonlySet<string> = new Set(['SearchUnable', 'SearchOverLimit', 'SearchParamsError']);

/**
 * Words that old versions of an SDK reject with, by its profile: those before 2.11, on HTTP, hand on what their client says of
 * a request that is broken off.
 *
 * Source: tim-wx-sdk 2.6.6, bundle.
 */
export const oldStringCodes: ReadonlyMap<string, ReadonlySet<string>> = new Map([['tim', new Set(['ECONNABORTED'])]]);
