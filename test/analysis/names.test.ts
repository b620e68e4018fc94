import { describe, expect, it } from 'vitest';
import { getWords, isCodeName, isCodeTableName, isErrorName, isEventName, isImErrorName, isResponseName } from '../../src/subjects/code-name.js';

const ask = (question: (name: string) => boolean, names: string): string[] => names.split(' ').filter((name) => question(name));

describe('names', () => {
	it('fall apart into words, whatever their case', () => {
		expect(getWords('imErrorCode')).toEqual(['im', 'error', 'code']);
		expect(getWords('IM_ERROR_CODE')).toEqual(['im', 'error', 'code']);
		expect(getWords('TIMErrorCode2')).toEqual(['tim', 'error', 'code2']);
		expect(getWords('$_')).toEqual([]);
		expect(getWords('__proto__')).toEqual(['proto']);
	});

	it('of codes are told from those of other codes', () => {
		const codes = 'code errorCode ErrorCode err_code imErrCode IM_ERROR_CODE resultCode lastErrorCode';
		expect(ask(isCodeName, codes)).toEqual(codes.split(' '));
		expect(ask(isCodeName, 'zipCode statusCode errcode keyCode countryCode qrCode codec decode encode codes smsCode verifyCode constructor')).toEqual([]);
	});

	it('of IM errors are told from words that end alike', () => {
		const errors = 'imError imErr timError IMError im_error imErrorCode IMException';
		expect(ask(isImErrorName, errors)).toEqual(errors.split(' '));
		expect(ask(isImErrorName, 'claimError simError trimError timeError error im imErrors imErrorCount animError')).toEqual([]);
	});

	it('of answers, errors and events are told from each other', () => {
		expect(ask(isResponseName, 'res response2 loginResult data error item')).toEqual(['res', 'response2', 'loginResult', 'data']);
		expect(ask(isErrorName, 'e err sendError failure reason order item res here')).toEqual(['e', 'err', 'sendError', 'failure', 'reason']);
		expect(ask(isEventName, 'event errorEvent e evt error res eventual')).toEqual(['event', 'errorEvent', 'e', 'evt']);
	});

	it('of tables of codes are told from those of other tables', () => {
		const tables = 'ERROR_MESSAGES sendErrorCodeMap codeToText errorTexts failures';
		expect(ask(isCodeTableName, tables)).toEqual(tables.split(' '));
		expect(ask(isCodeTableName, 'countryCodes zipCode messages options rooms modalIds terror')).toEqual([]);
	});
});
