import { expect, it } from 'vitest';
import { getNearestName } from '../../src/nearest-name.js';

const names = ['locale', 'constants', 'customCodes', 'en'];

it.each([
	['a letter too few', 'local', 'locale'],
	['a letter too many', 'localee', 'locale'],
	['another letter', 'lokale', 'locale'],
	['three letters in a long word', 'cstomcds', 'customCodes'],
	['capitals', 'LOCALE', 'locale'],
	['the nearer of two', 'constant', 'constants'],
	['one letter of a short word', 'in', 'en'],
	['two letters of a short word', 'zh', undefined],
	['three letters of five', 'loale', 'locale'],
	['four letters', 'customers1234', undefined],
	['nothing', '', undefined],
])('%s', (_, wrong, nearest) => {
	expect(getNearestName(wrong, names)).toBe(nearest);
});

it('knows nothing where there are no names', () => {
	expect(getNearestName('locale', [])).toBeUndefined();
});
