import type { TSESTree } from '@typescript-eslint/utils';
import type { ErrorCodeEntry } from '../../catalog/src/entry.js';
import { findErrorCodes } from '../../catalog/src/find-error-code.js';
import type { SdkCalls } from '../evidence/sdk-calls.js';
import type { FileContext } from '../file-context.js';
import { methodsOfOneKind } from '../sdk/conversation-kinds.js';
import { isOfOneKind } from './conversation-kind.js';
import { followLayerCalls } from './follow-layer-calls.js';
import { getHandlerScope } from './handler-scope.js';
import type { SdkCallHandling } from './sdk-call.js';
import { findTestPlaces, type TestPlace } from './test-places.js';

/** A code that a handler tests, without the one that means the same on the same call. */
export interface MissingTwin {
	readonly call: SdkCallHandling;
	/** Where the code is tested first. */
	readonly place: TestPlace;
	readonly tested: ErrorCodeEntry;
	readonly twin: ErrorCodeEntry;
}

/**
 * Finds handlers that test one of two twins and not the other.
 *
 * Silent where a range, a helper of another module or anything else that the file does not tell could test the other, and
 * where the file shows that the call is made for one kind of conversation alone.
 *
 * @returns one for each place, in the order of the text
 */
export function findMissingTwins(calls: readonly SdkCallHandling[], context: FileContext, sdkCalls: SdkCalls): MissingTwin[] {
	const found = new Map<TSESTree.Node, MissingTwin>();
	for (const call of [...calls, ...followLayerCalls(context, sdkCalls)]) {
		const { covered, handlers } = call.handling;
		if (covered.isOpen || covered.codes.length === 0 || methodsOfOneKind.has(call.method)) continue;
		for (const pair of covered.codes.flatMap((code) => getTwins(code, call))) {
			if (covered.covers(pair.twin.code)) continue;
			const places = handlers.flatMap((handler) => {
				const scope = getHandlerScope(handler, call, context);
				return scope ? findTestPlaces(scope.root, new Set([pair.tested.code, pair.twin.code]), context) : [];
			});
			// Asked for somewhere in the same handler after all, in a way that the flow does not show.
			if (places.some(({ code }) => code === pair.twin.code)) continue;
			const [place] = places;
			if (place && !found.has(place.value) && !isOfOneKind(call.node, place.value, context)) found.set(place.value, { call, place, ...pair });
		}
	}
	return [...found.values()].sort((a, b) => a.place.value.range[0] - b.place.value.range[0]);
}

/** The twins of a code on a call, each with the meaning that the call's platform gives. */
function getTwins(code: number, { method, profile }: SdkCallHandling): { readonly tested: ErrorCodeEntry; readonly twin: ErrorCodeEntry }[] {
	return findEntries(code).flatMap((tested) =>
		(tested.twins ?? []).filter(({ calls, platforms }) => calls.includes(method) && platforms.includes(profile.platform)).flatMap(({ code: other }) =>
			findEntries(other).filter(({ occursOn }) => occursOn.includes(profile.platform)).map((twin) => ({ tested, twin }))));
}

function findEntries(code: number): ErrorCodeEntry[] {
	return findErrorCodes(code).filter((entry): entry is ErrorCodeEntry => 'code' in entry);
}
