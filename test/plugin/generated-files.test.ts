import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';

/** What `recommended` reports in a file, and with wrong settings. */
function lint(text: string, filename: string, settings?: unknown): string[] {
	const config = [{ ...plugin.configs.recommended, files: ['**/*'], languageOptions: { sourceType: 'module' }, ...(settings === undefined ? {} : { settings: { 'tencent-im': settings } }) }];
	return new Linter().verify(text, config as never, { filename }).map(({ ruleId, messageId }) => `${ruleId ?? ''} ${messageId ?? ''}`);
}

const text = "import TIM from 'tim-js-sdk';\nexport const send = (tim) => tim.sendMessage().catch((error) => { if (error.code === 80001) throw error; show(error); });\n";
const reports = ['tencent-im/no-magic-error-code magicErrorCode'];

describe('what a minifier has written', () => {
	it.each(['a.min.js', 'a-min.js'])('is passed over by its name: %s', (filename) => {
		expect(lint(text, filename)).toEqual([]);
	});

	it('is passed over by the length of its lines, and a source file with one long line is not, nor a short one', () => {
		const long = `// ${'x'.repeat(6000)}\n`;
		expect(lint(text + long, 'a.js')).toEqual([]);
		expect(lint(text + long + '\n'.repeat(30), 'a.js')).toEqual(reports);
		expect(lint(`${text}// ${'x'.repeat(3000)}`, 'a.js')).toEqual(reports);
		expect(lint(text, 'a.js')).toEqual(reports);
	});

	it('is told of wrong settings like every file', () => {
		expect(new Set(lint(text, 'a.min.js', { locale: 'fr' }))).toEqual(new Set(['tencent-im/no-dead-error-handler invalidSetting']));
	});
});
