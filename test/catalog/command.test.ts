import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../catalog/src/command/run-command.js';
import { errorCodeEntries, errorCodeRanges, findErrorCode } from '../../catalog/src/index.js';

/** Runs the command with its output caught; without colours unless told. */
function run(args: readonly string[], hasColors = false) {
	let out = '';
	let error = '';
	const status = runCommand(args, { writeOut: (text) => (out += text), writeError: (text) => (error += text), colors: picocolors.createColors(hasColors) });
	return { status, out, error };
}

const userSigExpired = `6206 ERR_USER_SIG_EXPIRED (critical, auth)
  meaning: the UserSig has expired
  what to do: get a new UserSig from your server, then log in again
  retry: after logging in again
  occurs on: native
`;

/** The first lines of the blocks. */
const getHeadings = (out: string) => out.split('\n').filter((line) => /^\S/.test(line));

describe('a code', () => {
	test('is explained in English', () => {
		const { status, out, error } = run(['6206']);
		expect({ status, error }).toEqual({ status: 0, error: '' });
		expect(out.startsWith(userSigExpired)).toBe(true);
		expect(out.endsWith('  source: official table 2024-08-20; TIMErrorCode.h 8.0.5906\n')).toBe(true);
	});

	test('is explained in Chinese', () => {
		expect(run(['6206', '--lang', 'zh'])).toMatchObject({ status: 0, out: expect.stringMatching(/^6206 ERR_USER_SIG_EXPIRED \(critical, auth\)\n {2}含义：UserSig 过了有效期\n/) });
		expect(run(['--lang=zh', '6206']).out).toBe(run(['6206', '--lang', 'zh']).out);
	});

	test('may be negative, and stands before or behind options', () => {
		const heading = ['-10001 ERR_SVR_SSO_D2_EXPIRED (critical, auth)'];
		expect(getHeadings(run(['-10001']).out)).toEqual(heading);
		expect(getHeadings(run(['--lang', 'en', '-10001']).out)).toEqual(heading);
		expect(getHeadings(run(['-10001', '--lang', 'en']).out)).toEqual(heading);
		expect(getHeadings(run(['--', '-10001']).out)).toEqual(heading);
	});

	test('stands in the order in which it was asked for', () => {
		expect(getHeadings(run(['6206', '-20009', '20009']).out)).toEqual([
			'6206 ERR_USER_SIG_EXPIRED (critical, auth)',
			'-20009 ERR_SVR_SSO_FREQUENCY_LIMIT (warning, rate-limit)',
			'20009 ERR_SVR_MSG_BOTH_NOT_FRIEND (error, permission)',
		]);
	});

	test('shows all its meanings', () => {
		expect(getHeadings(run(['2001']).out).map((line) => line.split(' ')[1])).toEqual(['ERR_WEB_NO_ACCOUNT_TYPE', 'ERR_SVR_CONTENT_REVIEW_INTERNAL_ERROR']);
	});

	test('within a webhook range shows the range', () => {
		expect(getHeadings(run(['120500']).out)).toEqual(['120001..130000 ERR_SVR_MSG_WEBHOOK_CUSTOM (error, permission)']);
	});

	test('names the codes that took its place', () => {
		expect(run(['6200']).out).toContain('  replaced by: 9508 ERR_SDK_NET_DISCONNECT\n');
	});

	test('in colour says the same', () => {
		const colored = run(['6206', '6666'], true).out;
		const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
		expect(colored).toMatch(escapes);
		expect(colored.replace(escapes, '')).toBe(run(['6206', '6666']).out);
	});
});

describe('a name', () => {
	test('is found whole or in part, in any case', () => {
		const found = run(['6206']);
		expect(run(['ERR_USER_SIG_EXPIRED'])).toEqual(found);
		expect(run(['err_user_sig_expired'])).toEqual(found);
		expect(run(['r_sig_exp'])).toEqual(found);
	});

	test('of which several have a part is listed', () => {
		const { status, out } = run(['conv_id']);
		const names = errorCodeEntries.filter(({ name }) => name.includes('CONV_ID'));
		expect(names.length).toBeGreaterThan(1);
		expect(status).toBe(0);
		expect(out).toBe([`conv_id: ${names.length} names contain it`, ...names.map(({ code, name, summary }) => `  ${code} ${name}: ${summary.en}`), ''].join('\n'));
	});

	test('that is whole wins over the longer ones that contain it', () => {
		expect(getHeadings(run(['err_svr_sso_vcode']).out)).toEqual([expect.stringMatching(/^-\d+ ERR_SVR_SSO_VCODE \(/)]);
		expect(getHeadings(run(['svr_sso_vcode']).out)).toEqual(['svr_sso_vcode: 2 names contain it']);
	});

	test('of a range is found', () => {
		expect(getHeadings(run(['msg_webhook_custom']).out)).toEqual(['120001..130000 ERR_SVR_MSG_WEBHOOK_CUSTOM (error, permission)']);
	});

	test('that nothing has is said to be unknown', () => {
		expect(run(['ERR_NO_SUCH_THING'])).toEqual({ status: 1, out: 'ERR_NO_SUCH_THING: no such name, nor a part of one\n', error: '' });
		expect(run(['__proto__'])).toMatchObject({ status: 1 });
	});
});

describe('an unknown code', () => {
	test('gets the nearest ones and exit code 1, beside known ones too', () => {
		expect(run(['10001'])).toEqual({ status: 1, out: expect.stringMatching(/^10001: no such code\n {2}nearest: -10001 ERR_SVR_SSO_D2_EXPIRED, 10010 ERR_SVR_GROUP_\w+, /), error: '' });
		const { status, out } = run(['6206', '10001']);
		expect(status).toBe(1);
		expect(out).toBe(`${run(['6206']).out}\n${run(['10001']).out}`);
	});

	test('gets at most five', () => {
		expect(run(['20015']).out.split('\n')[1]?.split(', ')).toHaveLength(5);
	});

	test('that nothing is near to gets none', () => {
		expect(run(['99999999999999999999'])).toEqual({ status: 1, out: '99999999999999999999: no such code\n', error: '' });
		expect(run(['0'])).toEqual({ status: 1, out: '0: no such code\n', error: '' });
	});

	test('is unknown in Chinese too', () => {
		expect(run(['0', '--lang', 'zh']).out).toBe('0：没有这个错误码\n');
	});
});

describe('--json', () => {
	test('gives one document with the entries as they are', () => {
		const { status, out, error } = run(['6206', '120500', 'ERR_IN_PROGESS', '--json']);
		expect({ status, error }).toEqual({ status: 0, error: '' });
		expect(JSON.parse(out)).toEqual([
			{ query: '6206', code: 6206, entries: [findErrorCode(6206)], nearest: [] },
			{ query: '120500', code: 120500, entries: errorCodeRanges.filter(({ from }) => from === 120001), nearest: [] },
			{ query: 'ERR_IN_PROGESS', entries: [findErrorCode(6015)], nearest: [] },
		]);
	});

	test('gives the nearest codes of an unknown one, and exit code 1', () => {
		const { status, out } = run(['10001', '--json']);
		expect(status).toBe(1);
		expect(JSON.parse(out)).toEqual([{ query: '10001', code: 10001, entries: [], nearest: expect.arrayContaining([-10001, 10010]) }]);
	});
});

describe('the command line', () => {
	test.each([
		['nothing', [], 'Name at least one code, or a name or part of one'],
		['only options', ['--json'], 'Name at least one code, or a name or part of one'],
		['a blank argument', ['6206', ' '], 'Name at least one code, or a name or part of one'],
		['an unknown language', ['6206', '--lang', 'fr'], 'Unknown language \'fr\'. Known are: en, zh'],
		['a language of Object\'s', ['6206', '--lang', '__proto__'], 'Unknown language \'__proto__\'. Known are: en, zh'],
		['a code for a language', ['6206', '--lang', '-10001'], 'Unknown language \'-10001\'. Known are: en, zh'],
	])('with %s is wrong usage', (_, args, message) => {
		expect(run(args)).toEqual({ status: 2, out: '', error: `${message}\nTry: tencent-im-error-codes --help\n` });
	});

	test.each([[['6206', '--verbose']], [['-x']], [['6206', '--json=yes']], [['6206', '--lang']], [['-10001x']]])('%j is wrong usage', (args) => {
		expect(run(args)).toEqual({ status: 2, out: '', error: expect.stringMatching(/\nTry: tencent-im-error-codes --help\n$/) });
	});

	test('--help and --version need no code', () => {
		expect(run(['--help'])).toEqual({ status: 0, out: expect.stringMatching(/^Usage: tencent-im-error-codes \[options\] <code or name…>\n/), error: '' });
		expect(run(['-h'])).toEqual(run(['--help']));
		expect(run(['--version'])).toEqual({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), error: '' });
		expect(run(['-v'])).toEqual(run(['--version']));
	});
});
