import { expect, it, vi } from 'vitest';
import { rememberLast, rememberNames } from '../../src/remember.js';

it('remembers the last text alone', () => {
	const find = vi.fn((text: string) => text.length);
	const getLength = rememberLast(find);
	expect([getLength('a'), getLength('a'), getLength('bb'), getLength('a')]).toEqual([1, 1, 2, 1]);
	expect(find.mock.calls).toEqual([['a'], ['bb'], ['a']]);
});

it('remembers names, also those without an answer, until there are too many', () => {
	const find = vi.fn((name: string) => (name === 'a' ? undefined : name));
	const getName = rememberNames(find);
	expect([getName('a'), getName('b'), getName('a'), getName('b')]).toEqual([undefined, 'b', undefined, 'b']);
	expect(find).toHaveBeenCalledTimes(2);
	for (let index = 0; index < 5000; index++) getName(String(index));
	getName('a');
	expect(find).toHaveBeenCalledTimes(2 + 5000 + 1);
});
