import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { crowdedRanges, httpLibraries, lookAlikeLibraries } from '../../src/sdk/look-alikes.js';
import { profiles } from '../../src/sdk/profiles.js';
import { findProfileBySpecifier, matchesSpecifier } from '../../src/sdk/sdk.js';

const folder = fileURLToPath(new URL('../../src/sdk/', import.meta.url));
const readJson = (path: string): unknown => JSON.parse(readFileSync(folder + path, 'utf8'));

interface MethodFile {
	readonly methods: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

describe('the data of the SDKs', () => {
	const names = readdirSync(`${folder}methods`).map((file) => file.replace(/\.json$/u, ''));
	const validate = new Ajv({ allErrors: true }).compile(readJson('methods.schema.json') as object);

	it('has a file of methods for profiles that exist', () => {
		const known = profiles.map(({ name }) => name);
		expect(names.filter((name) => !known.includes(name))).toEqual([]);
	});

	it.each(names)('%s keeps to the schema and lists each method once', (name) => {
		const file = readJson(`methods/${name}.json`) as MethodFile;
		validate(file);
		expect(validate.errors ?? []).toEqual([]);
		const methods = Object.values(file.methods).flatMap((lists) => Object.values(lists).flat());
		expect(methods.filter((method, position) => methods.indexOf(method) !== position)).toEqual([]);
	});

	it('refuses a wrong row', () => {
		expect(validate({ source: 'x', methods: { rejects: { always: ['login'] } } })).toBe(false);
		expect(validate({ source: 'x', methods: { rejects: { alone: ['log in'] } } })).toBe(false);
		expect(validate({ source: '', methods: { rejects: { alone: ['login'] } } })).toBe(false);
	});

	it('gives each specifier to one profile, and none of them to a look-alike or an HTTP client', () => {
		const specifiers = profiles.flatMap((profile) => profile.specifiers.map((specifier) => ({ profile, specifier })));
		expect(new Set(specifiers.map(({ specifier }) => specifier)).size).toBe(specifiers.length);
		for (const { profile, specifier } of specifiers) {
			const example = specifier.replace('*', 'x');
			expect([specifier, findProfileBySpecifier(example)?.name]).toEqual([specifier, profile.name]);
			expect([specifier, lookAlikeLibraries.filter((library) => matchesSpecifier(example, library.specifiers)).map((library) => library.name)]).toEqual([specifier, []]);
			expect([specifier, matchesSpecifier(example, httpLibraries)]).toEqual([specifier, false]);
		}
	});

	it('lists crowded ranges in order and apart', () => {
		for (const [index, { from, to }] of crowdedRanges.entries()) {
			expect(from).toBeLessThanOrEqual(to);
			expect(from).toBeGreaterThan(crowdedRanges[index - 1]?.to ?? 0);
		}
	});
});
