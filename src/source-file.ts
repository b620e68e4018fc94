import type { TSESTree } from '@typescript-eslint/utils';
import type { FindTypedProfile } from './evidence/typed-instances.js';

/**
 * One file as the linter and the codemod both see it: ESTree, whichever parser made it. Every range in `program` and
 * `templateExpressions` is an offset into `text`.
 */
export interface SourceFile {
	/** Absolute path, or a name such as `<input>` where there is none. */
	readonly filename: string;
	/** The whole text; of a `.vue` file all of it, blocks and markup. */
	readonly text: string;
	/** The module's statements; of a `.vue` file those of all its script blocks, in the order of the text. */
	readonly program: TSESTree.Program;
	/** Expressions that stand in a Vue template; names in them are looked up in the module's scope. */
	readonly templateExpressions: readonly TSESTree.Node[];
	/** Every comment of the scripts, in the order of the text. */
	readonly comments: readonly TSESTree.Comment[];
	/** Tells instances of an SDK by their types; only where the parser knows types and the settings ask for them. */
	readonly findTypedProfile?: FindTypedProfile | undefined;
}
