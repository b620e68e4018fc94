import type { Platform } from '../../catalog/src/entry.js';

/**
 * How an SDK hands over a failure.
 *
 * - `rejects`: the promise rejects with an error that carries the code
 * - `resolves`: the promise resolves, with the code in its value, on failure too
 * - `calls-back`: a callback among the arguments receives it
 * - `listens`: the call registers a listener; the codes arrive there
 * - `synchronous`: no code is handed over
 */
export type Channel = 'rejects' | 'resolves' | 'calls-back' | 'listens' | 'synchronous';

/**
 * What a method's name alone proves.
 *
 * - `alone`: no other library is known to have it
 * - `with-evidence`: it counts where the file shows the SDK otherwise, or its object is named like an instance
 * - `by-object`: it counts only on an object that is traced to the SDK
 */
export type NameCertainty = 'alone' | 'with-evidence' | 'by-object';

/** Facts about one SDK. */
export interface SdkProfile {
	/** The name used in `settings['tencent-im'].sdk`. */
	readonly name: string;
	/** Module specifiers: exact, or with everything below where they end in `/*`. */
	readonly specifiers: readonly string[];
	/**
	 * What a module of the project is called, by the last part of its path, that holds a copy of the SDK or its instance.
	 * Compared in lower case, without extension; a trailing `*` stands for any ending.
	 */
	readonly moduleNames: readonly string[];
	/** What a folder of the project is called that holds a copy of the SDK's UIKit; compared like `moduleNames`. */
	readonly folderNames: readonly string[];
	/** The npm packages whose presence in a package.json says that a project uses the SDK. */
	readonly packages: readonly string[];
	/** Expressions that hold the SDK or an instance by convention, as they are written; a leading `*.` stands for any object. */
	readonly instances: readonly string[];
	/** Names that are the SDK wherever they stand, imported, global or passed in. */
	readonly objects: readonly string[];
	/** Constructors: `new TimRender()`. */
	readonly constructors: readonly string[];
	readonly platform: Platform;
	/** How a method that the data does not know hands over its failure. */
	readonly defaultChannel: Channel;
	/** The properties of a failure that carry the code. */
	readonly codeProperties: readonly string[];
	/** Properties of an answer that hold the whole of it rather than a part: `{ data: { code, desc } }`. */
	readonly bodyProperties?: readonly string[];
	/** The path from a listener's event to the code. */
	readonly eventPath: readonly string[];
	/** Of the catalog's codes it gives those of the server alone: what its own client gives is other numbers. */
	readonly givesServerCodesAlone?: true;
	/** It also gives codes that are in no table of IM, or whose table nobody has read: nothing can be said of what it does not give. */
	readonly hasUnlistedCodes?: true;
	/** Where the facts are from. */
	readonly source: string;
}
