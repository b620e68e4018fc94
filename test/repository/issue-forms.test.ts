import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** A field of a form on GitHub. */
interface Field {
	readonly type: string;
	readonly id?: string;
	readonly attributes: { readonly label?: string; readonly value?: string; readonly options?: readonly string[] };
	readonly validations?: { readonly required: boolean };
}

interface Form {
	readonly name: string;
	readonly description: string;
	readonly body: readonly Field[];
}

const folder = path.resolve(import.meta.dirname, '../../.github/ISSUE_TEMPLATE');
const read = (file: string): unknown => parse(readFileSync(path.join(folder, file), 'utf8'), { strict: true });
const forms = readdirSync(folder).filter((file) => file !== 'config.yml').map((file) => [file, read(file) as Form] as const);

const getRequired = (wanted: string): (string | undefined)[] => forms.find(([file]) => file === wanted)![1].body.filter(({ validations }) => validations?.required === true).map(({ id }) => id);

it('there is one for each kind of issue', () => {
	expect(forms.map(([file]) => file)).toEqual(['false-positive.yml', 'feature.yml', 'missed-site.yml', 'wrong-catalog-entry.yml']);
	expect(read('config.yml')).toEqual({ blank_issues_enabled: true });
});

// What GitHub refuses a form for.
describe.each(forms)('%s', (_file, { body, description, name }) => {
	it('has a name, a description and fields', () => {
		expect(name.length).toBeGreaterThan(3);
		expect(description.length).toBeGreaterThan(3);
		expect(body.some(({ type }) => type !== 'markdown')).toBe(true);
	});

	it('has fields of known types, each with a label, none twice', () => {
		const fields = body.filter(({ type }) => type !== 'markdown');
		expect(fields.filter(({ type }) => !['input', 'textarea', 'dropdown', 'checkboxes'].includes(type))).toEqual([]);
		expect(fields.filter(({ id, attributes }) => !/^[\w-]+$/u.test(id ?? '') || attributes.label === undefined)).toEqual([]);
		expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
		expect(new Set(fields.map(({ attributes }) => attributes.label)).size).toBe(fields.length);
		expect(fields.filter(({ type, attributes }) => (type === 'dropdown') !== (attributes.options !== undefined))).toEqual([]);
	});

	it('asks in both languages', () => {
		expect(name).toMatch(/ \/ \p{Script=Han}/u);
		expect(body.flatMap(({ attributes }) => attributes.label ?? []).filter((label) => !/ \/ .*\p{Script=Han}/u.test(label))).toEqual([]);
	});
});

it('a false positive comes with all that is needed to see it again', () => {
	expect(getRequired('false-positive.yml')).toEqual(['rule', 'snippet', 'explain', 'why', 'sdk', 'dependencies', 'version', 'settings']);
});

it('a code comes with where it is known from', () => {
	expect(getRequired('wrong-catalog-entry.yml')).toEqual(['code', 'part', 'correction', 'source', 'sdk']);
});
