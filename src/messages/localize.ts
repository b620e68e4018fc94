import type { Locale, LocalizedText } from '../../catalog/src/entry.js';

/** ESLint knows one text for each id: the Chinese one has an id of its own. */
export type LocalizedMessageId<Id extends string> = Id | `${Id}Zh`;

/** Lays texts in two languages out as ESLint's `meta.messages`: `magicErrorCode` and `magicErrorCodeZh`. */
export function localizeMessages<Id extends string>(texts: Readonly<Record<Id, LocalizedText>>): Record<LocalizedMessageId<Id>, string> {
	const messages: Record<string, string> = {};
	for (const [id, text] of Object.entries<LocalizedText>(texts)) {
		messages[id] = text.en;
		messages[`${id}Zh`] = text.zh;
	}
	return messages;
}

/** The id of a message in a language. */
export function getMessageId<Id extends string>(id: Id, locale: Locale): LocalizedMessageId<Id> {
	return locale === 'zh' ? `${id}Zh` : id;
}
