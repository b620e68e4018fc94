import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.js';
import { findDefinitions } from '../../src/definitions/find-definitions.js';
import type { Constants } from '../../src/edits/choose-constant.js';
import { defaultConstantsSource } from '../../src/edits/constants-source.js';
import { planCustomRange } from '../../src/edits/plan-custom-range.js';
import { planSites } from '../../src/edits/plan-sites.js';
import { planTable } from '../../src/edits/plan-table.js';
import type { TextEdit } from '../../src/edits/text-edit.js';
import { emptyProjectReader } from '../../src/project/project-reader.js';
import { defaultSettings } from '../../src/settings.js';
import type { Site } from '../../src/sites/site.js';
import type { SourceFile } from '../../src/source-file.js';
import { getParsers } from './source-files.js';

const constants: Constants = { source: defaultConstantsSource, names: undefined, lowestVersion: undefined, hasConstant: () => true };
const options = { settings: defaultSettings, reader: emptyProjectReader };

function read(text: string, filename: string): { readonly file: SourceFile; readonly sites: readonly Site[] } {
	const file = getParsers(filename).get(filename.endsWith('.vue') ? 'vue-typescript' : 'typescript')!(filename, text);
	return { file, sites: analyse(file, options).sites };
}

/** A component with two scripts, and which of them the edits are in. */
function component(first: string, second: string): { readonly text: string; readonly list: (edits: readonly TextEdit[]) => string[] } {
	const text = `<script lang="ts">\n${first}\n</script>\n<script setup lang="ts">\n${second}\n</script>\n`;
	return { text, list: (edits) => edits.map(({ range }) => (range[0] < text.indexOf('<script setup') ? 'first' : 'second')) };
}

describe('of the scripts of a component the first that needs the constants imports them', () => {
	const test = 'export const isExpired = (imError: any) => imError.code === 6206;';

	it.each([
		[test, 'f();', ['first']],
		['f();', test.replace('export ', ''), ['second']],
		// A number in quotes is not edited now, and may be later.
		['export const isMuted = (imError: any) => String(imError.code) === \'10017\';', test.replace('export ', ''), ['first']],
	])('%j and %j', (first, second, expected) => {
		const { text, list } = component(first, second);
		const { file, sites } = read(text, '/app/a.vue');
		expect(list(planSites(file, sites, { constants, packageType: undefined, all: sites }).importEdits)).toEqual(expected);
	});

	it('for a table', () => {
		const { text, list } = component('export const MESSAGE_ERROR_CODE = { DIRTY_WORDS: 80001, UPLOAD_COS: 2041, DISCONNECT_NETWORK: 2800, NOT_FRIEND: 20009 };', 'f();');
		const { file, sites } = read(text, '/app/a.vue');
		const [table] = findDefinitions(file, options).tables;
		expect(list(planTable(file, table!.definitions, { constants, packageType: undefined, reader: emptyProjectReader, sites })!.edits)).toEqual(['first', 'first', 'first', 'first', 'first']);
	});

	it('for a range', () => {
		const { text, list } = component('export const isOwn = (imError: any) => imError.code >= 120001 && imError.code <= 130000;', 'f();');
		const { file, sites } = read(text, '/app/a.vue');
		expect(list(planCustomRange(file, sites[0]!, undefined, undefined)!.edits)).toEqual(['first', 'first']);
	});
});

it('package.json tells how a range imports its function', () => {
	const { file, sites } = read('const isOwn = (imError) => imError.code >= 120001 && imError.code <= 130000;\n', '/app/a.js');
	expect(planCustomRange(file, sites[0]!, 'module', undefined)?.edits[0]?.text).toContain('import { isCustomCallbackCode }');
	expect(planCustomRange(file, sites[0]!, undefined, undefined)).toBeUndefined();
});
