import { describe, expect, test } from 'vitest';
import { errorCodeEntries, errorCodeRanges, findErrorCode } from '../../catalog/src/index.js';
import { findMethods } from '../../src/sdk/sdk.js';
import { checkRelations, type RelatedEntry } from './check-relations.js';

const getProfilePlatforms = (method: string) => findMethods(method).map(({ profile }) => profile.platform);

/** The entry of a code, as the catalog has it; ranges have no relations to others. */
function getEntry(code: number, platform?: 'web' | 'native') {
	const entry = findErrorCode(code, { platform });
	return entry !== undefined && 'code' in entry ? entry : undefined;
}

describe('the relations of all entries', () => {
	test('exist, lie on the platforms they claim, and point at each other', () => {
		expect(checkRelations(errorCodeEntries, getProfilePlatforms)).toEqual([]);
		expect(checkRelations(errorCodeRanges.map((range) => ({ ...range, code: range.from })), getProfilePlatforms)).toEqual([]);
	});

	test('five pairs of twins', () => {
		const pairs = errorCodeEntries.flatMap(({ code, twins = [] }) => twins.filter((twin) => twin.code < code).map((twin) => [twin.code, code]));
		expect(Object.fromEntries(pairs)).toEqual({ 6206: 70001, 10016: 20006, 10017: 20012, 10030: 20022, 10031: 20016 });
		expect(pairs).toHaveLength(5);
	});
});

describe('twins', () => {
	test('name the calls on which both can arrive, over all SDKs', () => {
		expect(getEntry(20016)?.twins).toMatchObject([{ code: 10031, calls: ['TIMMsgRevoke', 'revokeMessage'], platforms: ['native', 'web'] }]);
		expect(getEntry(6206)?.twins).toMatchObject([{ code: 70001, calls: ['TIMLogin', 'login'], platforms: ['native'] }]);
	});

	test('leave out calls that know one of the paths only', () => {
		const [twin] = getEntry(20012)?.twins ?? [];
		expect(twin?.calls).toContain('sendMessage');
		expect(twin?.calls).not.toContain('sendC2CTextMessage');
		expect(twin?.calls).not.toContain('sendGroupTextMessage');
	});

	test('are not all that mean nearly the same', () => {
		expect([6208, 20023, 80001, 10010].map((code) => getEntry(code)?.twins)).toEqual([undefined, undefined, undefined, undefined]);
	});
});

describe('counterparts', () => {
	const getCodes = (related: readonly { readonly code: number }[] = []) => related.map(({ code }) => code);

	test.each([
		[6206, [70001, 3004]],
		[6208, [3002, 3003]],
		[6014, [2024, 3000, 3001, 3002, 3003, 3004, 3005, 3006]],
		[7013, [3122]],
		[7015, [3123]],
		[8006, [2480]],
		[9508, [2800, 2805]],
		[9520, [2801]],
		[8508, [2601]],
		[9525, []],
	])('native %d is on the web %j', (code, expected) => {
		expect(getCodes(getEntry(code, 'native')?.counterparts?.web)).toEqual(expected);
	});

	test('lead back from the web', () => {
		expect(getCodes(getEntry(2996, 'web')?.counterparts?.native)).toEqual([7008, 9506]);
		expect(getCodes(getEntry(70001)?.counterparts?.native)).toEqual([6206]);
	});

	test('say whether they are inferred', () => {
		expect(getEntry(6206)?.counterparts?.web?.map(({ inferred }) => inferred)).toEqual([undefined, true]);
	});
});

describe('replacements', () => {
	test('of SDK V3 are inferred, with a confidence', () => {
		expect(getEntry(6200)?.replacedBy).toMatchObject([{ code: 9508, confidence: 'high', inferred: true }]);
		expect(getEntry(6223)?.replacedBy?.map(({ code }) => code)).toEqual([20016, 10031]);
		expect(getEntry(6210)?.replacedBy).toBeUndefined();
	});

	test('of the Web SDK were read', () => {
		expect(getEntry(2999)?.replacedBy?.map(({ code, inferred }) => [code, inferred])).toEqual([2024, 3000, 3001, 3002, 3003, 3004, 3005, 3006].map((code) => [code, undefined]));
	});
});

describe('call scopes', () => {
	test('say on which path a code arrives', () => {
		expect(getEntry(30539)?.callScopes).toMatchObject([{ calls: ['addFriend'], platforms: ['web'], path: 'success', exclusive: 'certain' }]);
		expect(getEntry(2480)?.callScopes).toMatchObject([{ calls: ['modifyInvitation', 'modifyMessage'], platforms: ['web'], path: 'failure', exclusive: 'certain' }]);
		expect(getEntry(2700)?.callScopes?.map(({ path, calls }) => [path, calls])).toEqual([
			['failure', ['updateFriend']],
			['success', ['deleteFriend', 'getFriendProfile']],
		]);
	});

	test('are exclusive only where nothing else gives the code', () => {
		expect(getEntry(2450)?.callScopes?.map(({ exclusive }) => exclusive)).toEqual(['certain']);
		expect(getEntry(20016)?.callScopes?.map(({ exclusive }) => exclusive)).toEqual(['inferred']);
		expect(getEntry(80001)?.callScopes?.map(({ exclusive }) => exclusive)).toEqual([undefined]);
	});

	test('cover ranges too', () => {
		expect(findErrorCode(120500)?.callScopes?.[0]?.calls).toContain('sendC2CTextMessage');
		expect(findErrorCode(10150)?.callScopes?.[0]?.calls).toContain('joinGroup');
	});

	test('stay away where any call may give the code', () => {
		expect([2024, 2801, 20002, 9508].map((code) => getEntry(code)?.callScopes)).toEqual([undefined, undefined, undefined, undefined]);
	});
});

describe('platforms that cannot give a code', () => {
	const getAbsences = (code: number, platform?: 'web' | 'native') => getEntry(code, platform)?.unreachableOn?.map((absence) => [absence.platform, absence.inferred ?? false]);

	test('are the section\'s, marked where they are inferred', () => {
		expect(getAbsences(6206)).toEqual([['web', true], ['rest', false]]);
		expect(getAbsences(2800, 'web')).toEqual([['native', false], ['rest', true]]);
		expect(getAbsences(-10001)).toEqual([['web', true]]);
		expect(getAbsences(6200)).toEqual([['web', true]]);
	});

	test('leave out those on which the code occurs', () => {
		expect(getAbsences(8010)).toEqual([['rest', false]]);
	});

	test('are none where a row says that nothing is known, or the section says nothing', () => {
		expect(getAbsences(4004)).toBeUndefined();
		expect(getAbsences(20016)).toBeUndefined();
	});
});

describe('checkRelations', () => {
	const entry: RelatedEntry = { code: 1, name: 'ERR_A', family: 'native', occursOn: ['native'] };
	const other: RelatedEntry = { code: 2, name: 'ERR_B', family: 'web', occursOn: ['web'] };
	const legacy: RelatedEntry = { code: 3, name: 'ERR_C', family: 'legacy', occursOn: ['native'] };
	const twin = { code: 4, calls: ['send'], platforms: ['native'], source: 'a table' } as const;
	const twinEntry: RelatedEntry = { ...entry, code: 4, name: 'ERR_D', twins: [{ ...twin, code: 1 }] };
	const related = { source: 'a table' };
	const check = (...entries: readonly RelatedEntry[]) => checkRelations(entries, (method) => (method === 'send' ? ['native'] : []));

	test('accepts right relations', () => {
		expect(check(
			{ ...entry, replacedBy: [{ ...related, code: 2, confidence: 'low' }], twins: [twin], counterparts: { web: [{ ...related, code: 2 }] }, unreachableOn: [{ platform: 'web', source: 'a bundle' }] },
			{ ...other, counterparts: { native: [{ ...related, code: 1 }] } },
			legacy,
			twinEntry,
		)).toEqual([]);
	});

	test.each<[what: string, entry: Partial<RelatedEntry>, messages: readonly string[]]>([
		['a replacement that is unknown', { replacedBy: [{ ...related, code: 9, confidence: 'low' }] }, ['1: replaced by 9, which is no current code']],
		['a replacement that is retired', { replacedBy: [{ ...related, code: 3, confidence: 'low' }] }, ['1: replaced by 3, which is no current code']],
		['itself as a replacement', { replacedBy: [{ ...related, code: 1, confidence: 'low' }] }, ['1: replaced by 1, which is no current code']],
		['a twin that is unknown', { twins: [{ ...twin, code: 9 }] }, ['1: its twin 9 does not occur on native', '1: its twin 9 does not say the same']],
		['a twin that does not point back', { twins: [{ ...twin, code: 3 }] }, ['1: its twin 3 does not say the same']],
		['a twin that says something else', { twins: [{ ...twin, source: 'a guess' }] }, ['1: its twin 4 does not say the same']],
		['itself as a twin', { twins: [{ ...twin, code: 1 }] }, ['1: its twin 1 does not say the same']],
		['a twin on a platform of neither', { twins: [{ ...twin, platforms: ['web'] }] }, ['1: its twin 4 does not occur on web', '1: its twin 4 does not say the same', '1: has calls on web and does not occur there', '1: has no call on web', '1: no SDK there has send']],
		['a counterpart elsewhere', { counterparts: { web: [{ ...related, code: 3 }] } }, ['1: its counterpart 3 does not occur on web', '1: its counterpart 3 does not say the same']],
		['a counterpart that does not point back', { counterparts: { web: [{ ...related, code: 2 }] } }, ['1: its counterpart 2 does not say the same']],
		['a counterpart on its own platform', { counterparts: { native: [{ ...related, code: 3 }] } }, ['1: has a counterpart on native and does not occur on web', '1: its counterpart 3 does not say the same']],
		['a platform on which it occurs and does not', { unreachableOn: [{ platform: 'native', source: 'a bundle' }] }, ['1: occurs on native and does not']],
		['a call that no SDK has', { callScopes: [{ calls: ['send', 'sned'], platforms: ['native'], path: 'failure', source: 'a table' }] }, ['1: no SDK there has sned']],
		['a scope without a call', { callScopes: [{ calls: [], platforms: ['native'], path: 'failure', source: 'a table' }] }, ['1: has no call on native']],
	])('names the code of an entry with %s', (_, faulty, messages) => {
		expect(check({ ...entry, ...faulty }, other, legacy, twinEntry).filter((message) => message.startsWith('1:'))).toEqual(messages);
	});
});
