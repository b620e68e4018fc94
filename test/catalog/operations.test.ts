import fs from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import operationsFile from '../../catalog/data/calls/operations.json' with { type: 'json' };
import { getCalls, isCall } from '../../catalog/src/operations.js';
import { sections } from '../../catalog/src/sections.js';
import { findMethods } from '../../src/sdk/sdk.js';

const schema = JSON.parse(fs.readFileSync(new URL('../../catalog/data/calls/operations.schema.json', import.meta.url), 'utf8'));

test('keep to their schema, which refuses another platform', () => {
	const validate = new Ajv().compile(schema);
	expect(validate(operationsFile)).toBe(true);
	expect(validate({ ...operationsFile, operations: { login: { rest: ['login'] } } })).toBe(false);
});

test('name methods that an SDK of the platform has', () => {
	const unknown = Object.entries<{ web?: string[]; native?: string[] }>(operationsFile.operations).flatMap(([name, platforms]) =>
		(['web', 'native'] as const).flatMap((platform) =>
			(platforms[platform] ?? []).filter((call) => !findMethods(call).some(({ profile }) => profile.platform === platform)).map((call) => `${name} on ${platform}: ${call}`),
		),
	);
	expect(unknown).toEqual([]);
});

test('are all used by an entry, and no entry uses another', () => {
	const used = sections.flatMap(({ entries }) => entries).flatMap((row) => [...(row.callScopes ?? []), ...('twins' in row ? (row.twins ?? []) : [])].flatMap(({ operations }) => operations));
	expect([...new Set(used)].sort()).toEqual(Object.keys(operationsFile.operations).sort());
});

test('give the calls of the platforms, each once, sorted', () => {
	expect(getCalls(['revokeMessage'], ['web'])).toEqual(['revokeMessage']);
	expect(getCalls(['revokeMessage'], ['native', 'web'])).toEqual(['TIMMsgRevoke', 'revokeMessage']);
	expect(getCalls(['revokeMessage', 'login'], ['native'])).toEqual(['TIMLogin', 'TIMMsgRevoke', 'login', 'revokeMessage']);
	expect(getCalls(['followUser'], ['native'])).toEqual([]);
	expect(getCalls(['revokeMessages'], ['web'])).toEqual([]);
});

test('know the calls of a platform, however often they are asked', () => {
	const isCallOn = (name: string): boolean[] => [isCall(name, 'web'), isCall(name, 'native')];
	expect(['revokeMessage', 'TIMMsgRevoke', 'followUser', 'revokeMessages', 'constructor'].map(isCallOn)).toEqual([[true, true], [false, true], [true, false], [false, false], [false, false]]);
});
