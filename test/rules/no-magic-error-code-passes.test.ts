import { parse } from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { getErrorCodeEntries } from '../../catalog/src/catalog.js';
import { findErrorCodes } from '../../catalog/src/find-error-code.js';
import plugin from '../../src/index.js';

/** Forty codes with one meaning each, that the Web SDK gives. */
const entries = getErrorCodeEntries().filter(({ code, occursOn }) => occursOn.includes('web') && findErrorCodes(code).length === 1).slice(0, 40);

/** Every fourth is switched off. */
const isDisabled = (index: number): boolean => index % 4 === 1;

const sdk = 'import TencentCloudChat from \'@tencentcloud/chat\';\n';

/** A handler that tests each code on a line of its own. */
function writeHandler(imports: string, write: (entry: (typeof entries)[number], index: number) => string): string {
	const lines = entries.map((entry, index) => `${isDisabled(index) ? '  // eslint-disable-next-line tencent-im/no-magic-error-code\n' : ''}  if (error.code === ${write(entry, index)}) handlers.push(${index});\n`);
	return `${sdk}${imports}TencentCloudChat.create({ SDKAppID: 1 }).login(user).catch((error) => {\n${lines.join('')}});\n`;
}

const source = writeHandler('', ({ code }) => String(code));

const named = [...entries.filter((_, index) => !isDisabled(index)).map(({ name }) => name)].sort();

/** Runs ESLint's passes, and no more of them than it makes. */
function fix(text: string, constants: Record<string, unknown>, linterOptions: Linter.Config['linterOptions'] = {}): Linter.FixReport {
	const linter = new Linter();
	return linter.verifyAndFix(text, [{ plugins: { 'tencent-im': plugin }, rules: { 'tencent-im/no-magic-error-code': 'warn' } }, { linterOptions, settings: { 'tencent-im': { constants } } }], 'send.js');
}

/** How often ESLint runs the rule until nothing is left to fix; it gives up after ten passes. */
function countRuns(text: string, constants: Record<string, unknown>): number {
	let runs = 0;
	const { 'no-magic-error-code': rule } = plugin.rules;
	const create = (context: unknown): Record<string, never> => {
		runs++;
		return rule!.create(context);
	};
	new Linter().verifyAndFix(text, [{ plugins: { 'tencent-im': { rules: { 'no-magic-error-code': { ...rule!, create } } } }, rules: { 'tencent-im/no-magic-error-code': 'warn' }, settings: { 'tencent-im': { constants } } }], 'send.js');
	return runs;
}

describe.each([
	['namespace', { from: 'tencent-im-error-codes/codes' }, 'import * as ImErrorCode from \'tencent-im-error-codes/codes\';\n', (name: string) => `ImErrorCode.${name}`],
	['named', { from: 'tencent-im-error-codes/codes', style: 'named' }, `import { ${named.join(', ')} } from 'tencent-im-error-codes/codes';\n`, (name: string) => name],
	['member', { from: '@app/codes', style: 'member', name: 'Codes' }, 'import { Codes } from \'@app/codes\';\n', (name: string) => `Codes.${name}`],
])('forty sites in the %s style', (_, constants, imports, refer) => {
	const expected = writeHandler(imports, ({ code, name }, index) => (isDisabled(index) ? String(code) : refer(name)));

	it('become constants but for the ten that are switched off, and import nothing for those', () => {
		const { output, fixed, messages } = fix(source, constants);
		expect(fixed).toBe(true);
		expect(output).toBe(expected);
		expect(messages).toEqual([]);
		expect(() => parse(output, { sourceType: 'module' })).not.toThrow();
	});

	it('need two passes, and a third one that finds nothing', () => {
		expect(countRuns(source, constants)).toBe(3);
		expect(countRuns(expected, constants)).toBe(1);
	});

	it('stay as they are in a second run', () => {
		expect(fix(expected, constants)).toMatchObject({ fixed: false, output: expected, messages: [] });
	});
});

it('takes each disabled site by itself where comments may switch nothing off', () => {
	const few = `${sdk}TencentCloudChat.create({ SDKAppID: 1 }).login(user).catch((error) => {
  if (error.code === 70001) renew();
  // eslint-disable-next-line tencent-im/no-magic-error-code
  if (error.code === 70002) ask();
  /* eslint-disable */
  if (error.code === 70003) ask();
});
`;
	const { output, messages } = fix(few, { from: '@app/codes', style: 'named' }, { noInlineConfig: true });
	expect(messages.filter(({ ruleId }) => ruleId !== null)).toEqual([]);
	expect(output).toBe(`${sdk}import { ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED, ERR_SVR_ACCOUNT_USERSIG_EMPTY, ERR_SVR_ACCOUNT_USERSIG_EXPIRED } from '@app/codes';
TencentCloudChat.create({ SDKAppID: 1 }).login(user).catch((error) => {
  if (error.code === ERR_SVR_ACCOUNT_USERSIG_EXPIRED) renew();
  // eslint-disable-next-line tencent-im/no-magic-error-code
  if (error.code === ERR_SVR_ACCOUNT_USERSIG_EMPTY) ask();
  /* eslint-disable */
  if (error.code === ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED) ask();
});
`);
});

it('knows the comments under whichever name the plugin is loaded', () => {
	const few = `${sdk}TencentCloudChat.create({ SDKAppID: 1 }).login(user).catch((error) => {
  if (error.code === 70001) renew();
  if (error.code === 70002) ask(); // eslint-disable-line im/no-magic-error-code
});
`;
	const { output } = new Linter().verifyAndFix(few, [{ plugins: { im: plugin }, rules: { 'im/no-magic-error-code': 'warn' }, settings: { 'tencent-im': { constants: { from: '@app/codes', style: 'named' } } } }], 'send.js');
	expect(output).toBe(`${sdk}import { ERR_SVR_ACCOUNT_USERSIG_EXPIRED } from '@app/codes';
TencentCloudChat.create({ SDKAppID: 1 }).login(user).catch((error) => {
  if (error.code === ERR_SVR_ACCOUNT_USERSIG_EXPIRED) renew();
  if (error.code === 70002) ask(); // eslint-disable-line im/no-magic-error-code
});
`);
});
