import type { SourceFile } from '../source-file.js';
import { findVueBlocks, isVueFile, type VueScriptBlock } from '../vue-blocks.js';
import type { InsertionScope } from './insertion-place.js';
import { isWithin } from './is-within.js';
import type { SkipReason } from './skip-reason.js';

/** Where a new import goes, and where one that is there already would serve. */
export interface ImportScopes {
	readonly target: InsertionScope;
	/** In the order of the text. */
	readonly visible: readonly InsertionScope[];
}

/**
 * Finds the part of a file that an import belongs in. Of a component that is one script block for all uses: the setup
 * script where the template needs it, else the first block that does.
 *
 * @param usedAt offsets that need the import
 * @returns the parts, or why no import reaches every use
 */
export function findImportScopes(file: SourceFile, usedAt: readonly number[]): ImportScopes | { readonly skipped: SkipReason } {
	if (!isVueFile(file.filename)) {
		const scope: InsertionScope = { range: [0, file.text.length], statements: file.program.body };
		return { target: scope, visible: [scope] };
	}
	const { scripts, template } = findVueBlocks(file.text);
	const editable = scripts.filter((script) => script.isEditable);
	const setup = editable.find((script) => script.isSetup);
	const usesInScripts = usedAt.filter((offset) => !template || !isWithin(offset, template.contentRange));
	const isUsedInTemplate = usesInScripts.length < usedAt.length;
	if (isUsedInTemplate && !setup) return { skipped: 'template' };

	const used = new Set(usesInScripts.map((offset) => editable.find((script) => isWithin(offset, script.contentRange))));
	const [firstUsed] = used;
	const target = (isUsedInTemplate ? undefined : firstUsed) ?? setup ?? editable[0];
	if (!target || used.has(undefined)) return { skipped: 'foreign-script' };

	// One import serves `<script>` and `<script setup>`; several of a kind are for several platforms.
	const isPair = [true, false].every((isSetup) => editable.filter((script) => script.isSetup === isSetup).length <= 1);
	if (!isPair && [...used].some((script) => script !== target)) return { skipped: 'several-scripts' };
	return { target: toScope(file, target), visible: (isPair ? editable : [target]).map((script) => toScope(file, script)) };
}

function toScope({ program }: SourceFile, { contentRange }: VueScriptBlock): InsertionScope {
	return { range: contentRange, statements: program.body.filter(({ range }) => isWithin(range[0], contentRange)) };
}
