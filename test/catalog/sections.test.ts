import { describe, expect, test } from 'vitest';
import { sections } from '../../catalog/src/sections.js';
import { checkSection } from './check-section.js';
import { getSectionFiles, readSectionFile } from './data-files.js';

test('the index holds every section file, sorted by name', () => {
	expect(sections).toEqual(getSectionFiles().map(readSectionFile));
});

test.each(getSectionFiles())('%s keeps to the schema', (file) => {
	expect(checkSection(file, readSectionFile(file))).toEqual([]);
});

describe('checkSection', () => {
	const text = { en: 'the disk is full', zh: '磁盘满了' };
	const facts = { name: 'ERR_X', severity: 'error', category: 'internal', retry: 'never', occursOn: ['native'], summary: text, action: text, source: ['a header'], since: '0.1.0' };
	const entry = { code: 6001, ...facts };
	const related = { code: 3, source: 'a table' };
	const replacement = { ...related, confidence: 'low', inferred: true };
	const twin = { ...related, operations: ['sendMessage'], platforms: ['native'] };
	const scope = { operations: ['sendMessage'], platforms: ['native'], path: 'failure', exclusive: 'certain', source: 'a table' };
	const range = { from: 100, to: 200, ...facts };
	const sectionOf = (...entries: readonly unknown[]) => ({ family: 'native', section: 'common', title: text, entries });
	const without = (row: object, field: string) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== field));

	test('accepts a right section', () => {
		expect(checkSection('native-common.json', sectionOf(entry, { ...entry, code: -5, aliases: ['ERR_Y'], unreachableOn: [{ platform: 'web', inferred: true, source: 'a bundle' }], replacedBy: [replacement], twins: [twin], counterparts: { web: [related] }, callScopes: [scope] }, { ...range, callScopes: [scope] }))).toEqual([]);
	});

	test.each([
		['no code', without(entry, 'code'), 'code undefined: code must have required property \'code\''],
		['the code 0', { ...entry, code: 0 }, 'code 0: code must NOT be valid'],
		['a code as a string', { ...entry, code: '6001' }, 'code 6001: code must be integer'],
		['no name', { ...entry, name: '' }, 'code 6001: name must match pattern "^ERR_[A-Z0-9_]*[A-Z0-9]$"'],
		['a name with another prefix', { ...entry, name: 'NO_ERR' }, 'code 6001: name must match pattern "^ERR_[A-Z0-9_]*[A-Z0-9]$"'],
		['an illegal alias', { ...entry, aliases: ['ERR_Y', 'ERR-Z'] }, 'code 6001: aliases.1 must match pattern "^ERR_[A-Z0-9_]*[A-Z0-9]$"'],
		['an unknown severity', { ...entry, severity: 'fatal' }, 'code 6001: severity must be equal to one of the allowed values'],
		['an unknown category', { ...entry, category: 'misc' }, 'code 6001: category must be equal to one of the allowed values'],
		['an unknown retry advice', { ...entry, retry: 'maybe' }, 'code 6001: retry must be equal to one of the allowed values'],
		['no platform', { ...entry, occursOn: [] }, 'code 6001: occursOn must NOT have fewer than 1 items'],
		['an unknown platform', { ...entry, occursOn: ['ios'] }, 'code 6001: occursOn.0 must be equal to one of the allowed values'],
		['a final period', { ...entry, summary: { en: 'the disk is full.', zh: '磁盘满了' } }, 'code 6001: summary.en must match pattern "^[^\\n]*[^\\s.]$"'],
		['a final Chinese full stop', { ...entry, summary: { en: 'the disk is full', zh: '磁盘满了。' } }, 'code 6001: summary.zh must match pattern "^[^\\n]*[^\\s。]$"'],
		['a text in one language', { ...entry, action: { en: 'make room' } }, 'code 6001: action.zh must have required property \'zh\''],
		['no source', { ...entry, source: [] }, 'code 6001: source must NOT have fewer than 1 items'],
		['a version of two numbers', { ...entry, since: '0.1' }, 'code 6001: since must match pattern "^\\d+\\.\\d+\\.\\d+$"'],
		['a misspelt field', { ...entry, replacedby: [1] }, 'code 6001: replacedby must NOT have additional properties'],
		['a counterpart on REST', { ...entry, counterparts: { rest: [related] } }, 'code 6001: counterparts.rest must NOT have additional properties'],
		['a counterpart without a source', { ...entry, counterparts: { web: [{ code: 1 }] } }, 'code 6001: counterparts.web.0.source must have required property \'source\''],
		['a twin that is a mere number', { ...entry, twins: [10031] }, 'code 6001: twins.0 must be object'],
		['a twin without operations', { ...entry, twins: [{ ...twin, operations: [] }] }, 'code 6001: twins.0.operations must NOT have fewer than 1 items'],
		['a twin on REST', { ...entry, twins: [{ ...twin, platforms: ['rest'] }] }, 'code 6001: twins.0.platforms.0 must be equal to one of the allowed values'],
		['a replacement of unknown confidence', { ...entry, replacedBy: [{ ...replacement, confidence: 'none' }] }, 'code 6001: replacedBy.0.confidence must be equal to one of the allowed values'],
		['a scope with an unknown path', { ...entry, callScopes: [{ ...scope, path: 'catch' }] }, 'code 6001: callScopes.0.path must be equal to one of the allowed values'],
		['a flag that is false', { ...entry, callScopes: [{ ...scope, inferred: false }] }, 'code 6001: callScopes.0.inferred must be equal to constant'],
		['an absence without a source', { ...entry, unreachableOn: [{ platform: 'web' }] }, 'code 6001: unreachableOn.0.source must have required property \'source\''],
		['a range without an end', without(range, 'to'), 'code 100..undefined: to must have required property \'to\''],
		['a range with a code', { ...range, code: 150 }, 'code 100..200: code must NOT have additional properties'],
		['a range that ends before it begins', { ...range, to: 99 }, 'code 100..99: to must be greater than from'],
		['a row that is null', null, 'code undefined: the row must be object'],
	])('names file, code and field of a row with %s', (_, row, message) => {
		expect(checkSection('native-common.json', sectionOf(entry, row))).toEqual([`native-common.json: ${message}`]);
	});

	test('names file and field of a wrong head', () => {
		expect(checkSection('native-common.json', { ...sectionOf(entry), family: 'sdk' })).toEqual(['native-common.json: family must be equal to one of the allowed values']);
		expect(checkSection('native-common.json', { ...sectionOf(entry), title: { en: 'Common' } })).toEqual(['native-common.json: title.zh must have required property \'zh\'']);
	});

	test('wants the file to be named after family and section', () => {
		expect(checkSection('native-comon.json', sectionOf(entry))).toEqual(['native-comon.json: section is common and family native, so that the file must be named native-common.json']);
	});
});
