import type { FileEvidence } from '../evidence/file-evidence.js';
import type { SdkCalls } from '../evidence/sdk-calls.js';
import type { FileContext } from '../file-context.js';
import { findSdkCalls } from './find-sdk-calls.js';
import { followFailure } from './follow-failure.js';
import type { SdkCallHandling } from './sdk-call.js';

/**
 * For every call of an SDK that can fail, what becomes of its failure.
 *
 * @returns in the order of the text; never throws on a Program that a parser accepted
 */
export function getCallHandlings(context: FileContext, evidence: FileEvidence, sdkCalls: SdkCalls): SdkCallHandling[] {
	return findSdkCalls(context, evidence, sdkCalls).map((call) => ({ ...call, handling: followFailure(call, context, sdkCalls) }));
}
