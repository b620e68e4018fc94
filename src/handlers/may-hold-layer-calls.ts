import { layerMethods } from '../sdk/layer-methods.js';

const pattern = new RegExp(String.raw`\.\s*(?:${layerMethods.map(({ name }) => name).join('|')})\s*\(`);

/** Can this text hold a call of a layer over the SDKs? One scan of the raw text. */
export function mayHoldLayerCalls(text: string): boolean {
	return pattern.test(text);
}
