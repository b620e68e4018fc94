import { eventRegistrars, sdkEvents } from '../sdk/events.js';

let pattern: RegExp | undefined;

/** Can this text register a listener for an event whose handler receives a code? One scan of the raw text. */
export function mentionsEvent(text: string): boolean {
	pattern ??= createPattern();
	return pattern.test(text);
}

function createPattern(): RegExp {
	const names = sdkEvents.filter(({ form, codePath }) => form === 'event' && codePath).flatMap(({ name, wireName }) => [String.raw`EVENT\s*\??\.\s*${name}\b`, ...(wireName === undefined ? [] : [`['"\`]${wireName}['"\`]`])]);
	return new RegExp(String.raw`\.\s*(?:${[...eventRegistrars].join('|')})\s*\([^;]{0,200}?(?:${names.join('|')})`);
}
