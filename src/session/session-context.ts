import type { FileEvidence } from '../evidence/file-evidence.js';
import type { SdkCalls } from '../evidence/sdk-calls.js';
import type { FileContext } from '../file-context.js';
import type { SdkCallHandling } from '../handlers/sdk-call.js';

/** What the questions about a session need of the shared analysis. */
export interface SessionContext {
	readonly context: FileContext;
	readonly evidence: FileEvidence;
	readonly sdkCalls: SdkCalls;
	/** The calls of the file's SDKs, with what becomes of their failures. */
	readonly calls: readonly SdkCallHandling[];
}
