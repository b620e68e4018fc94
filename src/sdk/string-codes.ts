/**
 * Codes that are words. The cloud search of lite-chat hands them over in the place of a number, and so do the UIKits that are
 * built on it: 60020, 60018 and 27003 of the service.
 *
 * Source: @tencentcloud/lite-chat 4.2.1, bundle; the search of @tencentcloud/chat-uikit-react compares them.
 */
export const stringCodes: ReadonlySet<string> = new Set(['SearchUnable', 'SearchOverLimit', 'SearchParamsError']);
