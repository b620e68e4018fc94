import { mayCall } from '../may-call.js';
import { sdkEvents } from '../sdk/events.js';

let pattern: RegExp | undefined;

/** Can this text register a listener for an event whose handler receives a code? One scan of the raw text. */
export function mentionsEvent(text: string): boolean {
	pattern ??= createPattern();
	return mayCall(text, 'registrar') && pattern.test(text);
}

function createPattern(): RegExp {
	const events = sdkEvents.filter(({ form, codePath }) => form === 'event' && codePath);
	const members = events.map(({ name }) => String.raw`EVENT[\s?.[\]'"\`]+${name}\b`);
	const texts = events.map(({ wireName }) => wireName).filter((name) => name !== undefined).map((name) => `['"\`]${name}['"\`]`);
	return new RegExp([...members, ...texts].join('|'));
}
