import type { TSESTree } from '@typescript-eslint/utils';
import type { Call } from '../ast/functions.js';
import type { EvidenceStep } from '../evidence/evidence.js';
import type { Channel, SdkProfile } from '../sdk/profile.js';
import type { CoveredCodes } from './covered-codes.js';

/** How a call that can fail hands over its failure; `listens` and `synchronous` calls have none of their own. */
export type FailureChannel = Exclude<Channel, 'listens' | 'synchronous'>;

/** A call of an SDK that can fail. */
export interface SdkCall {
	readonly node: Call;
	/** The method alone, `sendMessage`. */
	readonly method: string;
	readonly profile: SdkProfile;
	readonly channel: FailureChannel;
	/** Is the object traced to the SDK or named like an instance, rather than known by the method's name in a file that shows the SDK? */
	readonly sure: boolean;
}

/**
 * What becomes of a failure.
 *
 * - `absent`: it is provably dropped
 * - `empty`: a handler receives it and does nothing
 * - `log-only`: a handler receives it and does no more than write a log
 * - `generic`: it is shown, stored, thrown again or passed on; also where the file does not tell
 * - `selective`: a handler tests codes
 */
export type HandlingKind = 'absent' | 'empty' | 'log-only' | 'generic' | 'selective';

/** What becomes of a failure that nobody deals with. */
export const unheardKinds: ReadonlySet<HandlingKind> = new Set<HandlingKind>(['absent', 'empty', 'log-only']);

/** The form of the place where a failure arrives. */
export type HandlerForm = 'catch-clause' | 'function' | 'reference' | 'result';

/** Tests of a handler that other codes fall through, so that another branch can be added. */
export interface CodeLadder {
	/** The `switch`, or the first `if` of a chain. */
	readonly node: TSESTree.SwitchStatement | TSESTree.IfStatement;
	/** What is tested, e.g. `error.code`. */
	readonly subject: TSESTree.Node;
}

/** A place where a failure arrives. */
export interface HandlerBody {
	/** The catch clause; the function; the name that stands for one; or the statement that reads a resolved result. */
	readonly node: TSESTree.Node;
	readonly form: HandlerForm;
	readonly kind: Exclude<HandlingKind, 'absent'>;
	readonly covered: CoveredCodes;
	/** Does a failure with any other code reach something that does more than write a log? */
	readonly coversRest: boolean;
	readonly ladder: CodeLadder | undefined;
}

/** What becomes of the failure of one call. */
export interface Handling {
	readonly kind: HandlingKind;
	/** Every place where it arrives; none where it is dropped, or leaves the file. */
	readonly handlers: readonly HandlerBody[];
	readonly covered: CoveredCodes;
	readonly coversRest: boolean;
	/** Of an `absent` one the expression that lets it go: a promise, a resolved value, a call without its callback. */
	readonly dropped: TSESTree.Node | undefined;
	/** Why we believe it, step by step. */
	readonly how: readonly EvidenceStep[];
}

/** A call of an SDK with what becomes of its failure. */
export interface SdkCallHandling extends SdkCall {
	readonly handling: Handling;
}
