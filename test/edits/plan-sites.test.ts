import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.js';
import type { Constants } from '../../src/edits/choose-constant.js';
import { defaultConstantsSource } from '../../src/edits/constants-source.js';
import { planCustomRange } from '../../src/edits/plan-custom-range.js';
import { planSites, type SitesPlan } from '../../src/edits/plan-sites.js';
import { applyEdits } from '../../src/edits/text-edit.js';
import { emptyProjectReader } from '../../src/project/project-reader.js';
import { defaultSettings } from '../../src/settings.js';
import type { Site } from '../../src/sites/site.js';
import type { SourceFile } from '../../src/source-file.js';
import { getParsers } from './source-files.js';

const constants: Constants = { source: defaultConstantsSource, names: undefined, lowestVersion: undefined, hasConstant: () => true };

interface Read {
	readonly file: SourceFile;
	readonly sites: readonly Site[];
}

function read(text: string, filename = '/app/a.ts'): Read {
	const [parse] = getParsers(filename).values();
	const file = parse!(filename, text);
	return { file, sites: analyse(file, { settings: defaultSettings, reader: emptyProjectReader }).sites };
}

const plan = ({ file, sites }: Read, wanted: readonly Site[] = sites, changes: Partial<Constants> = {}): SitesPlan => planSites(file, wanted, { constants: { ...constants, ...changes }, packageType: undefined, all: sites });

const carryOut = ({ file }: Read, { importEdits, sites }: SitesPlan): string => applyEdits(file.text, [...importEdits, ...[...sites.values()].flatMap((site) => ('skipped' in site ? [] : [site.replacement]))]);

const two = 'export const isStale = (imError) => imError.code === 6206 || imError.code === 70001;\n';
const twoNamed = 'import { ERR_SVR_ACCOUNT_USERSIG_EXPIRED, ERR_USER_SIG_EXPIRED } from \'@app/codes\';\n\nexport const isStale = (imError) => imError.code === ERR_USER_SIG_EXPIRED || imError.code === ERR_SVR_ACCOUNT_USERSIG_EXPIRED;\n';
const named: Partial<Constants> = { source: { from: '@app/codes', style: 'named', name: '' } };
const member: Partial<Constants> = { source: { from: '@app/codes', style: 'member', name: 'Codes' } };

describe('planSites', () => {
	it('plans one import for all sites', () => {
		const source = read(two);
		expect(carryOut(source, plan(source, source.sites, named))).toBe(twoNamed);
	});

	it('imports nothing for a site that is not wanted', () => {
		const source = read(two);
		expect(carryOut(source, plan(source, source.sites.slice(1), named))).toBe('import { ERR_SVR_ACCOUNT_USERSIG_EXPIRED } from \'@app/codes\';\n\nexport const isStale = (imError) => imError.code === 6206 || imError.code === ERR_SVR_ACCOUNT_USERSIG_EXPIRED;\n');
	});

	it.each([['namespace', {}], ['named', named], ['member', member]])('imports nothing where no site gets a constant, in the %s style', (_, style) => {
		const source = read(two);
		const { importEdits, sites } = plan(source, source.sites, { ...style, hasConstant: () => false });
		expect(importEdits).toEqual([]);
		expect([...sites.values()]).toEqual([{ skipped: 'no-constant' }, { skipped: 'no-constant' }]);
	});

	it('imports nothing for no sites', () => {
		expect(plan(read(two), [], member)).toEqual({ importEdits: [], sites: new Map() });
	});

	it('gives each site the reason of the import where there can be none', () => {
		const { importEdits, sites } = plan(read(two.replace('export ', '')));
		expect(importEdits).toEqual([]);
		expect([...sites.values()]).toEqual([{ skipped: 'global-script' }, { skipped: 'global-script' }]);
	});

	it('keeps the reason of a site beside sites that are edited', () => {
		const source = read('export function test(imError) { if (imError.code === 6206 || String(imError.code) === \'70001\') stop(); }\n');
		const [first, second] = plan(source).sites.values();
		expect(first).toMatchObject({ name: 'ERR_USER_SIG_EXPIRED', reference: 'ImErrorCode.ERR_USER_SIG_EXPIRED' });
		expect(second).toEqual({ skipped: 'string-code' });
	});

	it('does not let a template without <script setup> keep the script from its import', () => {
		const text = '<template><p v-if="imError.code === 80001" /></template>\n<script>\nexport default { methods: { test: (imError) => imError.code === 6206 } };\n</script>\n';
		const source = read(text, '/app/a.vue');
		const result = plan(source);
		expect(source.sites.map(({ code }) => code)).toEqual([80001, 6206]);
		expect(result.sites.get(source.sites[0]!)).toEqual({ skipped: 'template' });
		expect(carryOut(source, result)).toBe('<template><p v-if="imError.code === 80001" /></template>\n<script>\nimport * as ImErrorCode from \'tencent-im-error-codes/codes\';\n\nexport default { methods: { test: (imError) => imError.code === ImErrorCode.ERR_USER_SIG_EXPIRED } };\n</script>\n');
	});
});

describe('planCustomRange', () => {
	const text = 'export const isOwn = (imError) => imError.code >= 120001 && imError.code <= 130000;\n';
	const carry = (source: Read, lowestVersion?: string): string | undefined => {
		const result = planCustomRange(source.file, source.sites[0]!, undefined, lowestVersion);
		return result && applyEdits(source.file.text, result.edits);
	};
	const expected = 'import { isCustomCallbackCode } from \'tencent-im-error-codes\';\n\nexport const isOwn = (imError) => isCustomCallbackCode(imError.code);\n';

	it('asks the function instead', () => {
		expect(carry(read(text))).toBe(expected);
		expect(carry(read(text), '0.1.0')).toBe(expected);
	});

	it('takes the function that is imported already, under whichever name', () => {
		expect(carry(read(`import { isCustomCallbackCode as isOurs } from 'tencent-im-error-codes';\n${text}`))).toBe('import { isCustomCallbackCode as isOurs } from \'tencent-im-error-codes\';\nexport const isOwn = (imError) => isOurs(imError.code);\n');
	});

	it('plans nothing where the catalog is too old, no import is possible, or a comment would be lost', () => {
		expect(carry(read(text), '0.0.9')).toBeUndefined();
		expect(carry(read(text.replace('export ', '')))).toBeUndefined();
		expect(carry(read(text.replace('&&', '/* ours */ &&')))).toBeUndefined();
	});

	it('keeps the comments around the test', () => {
		expect(carry(read(text.replace('imError.code >=', '/* ours */ imError.code >=').replace('130000', '130000 /* too */')))).toBe(expected.replace('isCustomCallbackCode(imError.code)', '/* ours */ isCustomCallbackCode(imError.code) /* too */'));
	});

	it('plans nothing for another site', () => {
		expect(carry(read(two))).toBeUndefined();
	});
});
