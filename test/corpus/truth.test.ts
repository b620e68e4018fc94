import { beforeAll, describe, expect, test } from 'vitest';
import { ensureCorpus } from './install.mjs';
import { listLiterals, readCatalogCodes } from './list-literals.mjs';
import { imPackages } from './packages.mjs';
import { readTruth } from './truth.js';

beforeAll(() => {
	ensureCorpus();
});

describe.each(imPackages.map(({ name }) => ({ name })))('$name', ({ name }) => {
	test('every literal with the value of a code is judged, and nothing else is', () => {
		const toPosition = ({ file, line, column, code }: { file: string; line: number; column: number; code: number }): string => `${file}:${line}:${column} ${code}`;

		expect(readTruth(name).map(toPosition).sort()).toEqual(listLiterals(name, readCatalogCodes()).map(toPosition).sort());
	});
});
