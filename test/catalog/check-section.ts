import fs from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';

const schemaFile = new URL('../../catalog/data/section.schema.json', import.meta.url);
const validate = new Ajv({ allErrors: true }).compile(JSON.parse(fs.readFileSync(schemaFile, 'utf8')));

/** A row as it may stand in a file that nobody has checked yet. */
interface UncheckedRow {
	readonly code?: unknown;
	readonly from?: unknown;
	readonly to?: unknown;
}

/**
 * Checks a section file against the schema, and what a schema cannot say: that the file is named after its family and
 * section, and that a range does not end before it begins.
 *
 * @returns a message for each mistake, with the file, the row's code and the field; none for a right file. Never throws.
 */
export function checkSection(file: string, section: unknown): readonly string[] {
	const messages: string[] = [];
	if (!validate(section)) {
		// The error of `if` itself only says that one of its branches has errors, and those are listed too.
		for (const error of (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if')) {
			messages.push(`${file}: ${getPlace(error, section)} ${error.message}`);
		}
		return messages;
	}
	const { family, section: name, entries } = section as { family: string; section: string; entries: readonly UncheckedRow[] };
	if (file !== `${family}-${name}.json`) {
		messages.push(`${file}: section is ${name} and family ${family}, so that the file must be named ${family}-${name}.json`);
	}
	for (const row of entries) {
		if (Number(row.from) >= Number(row.to)) {
			messages.push(`${file}: code ${getCode(row)}: to must be greater than from`);
		}
	}
	return messages;
}

/** The code and the field, dotted; for a field that is missing or too many, that field. */
function getPlace({ instancePath, params }: ErrorObject, section: unknown): string {
	const [, list, index, ...inRow] = instancePath.split('/');
	const field = (params['missingProperty'] ?? params['additionalProperty']) as string | undefined;
	if (list !== 'entries' || index === undefined) {
		return [...instancePath.split('/').slice(1), ...(field === undefined ? [] : [field])].join('.');
	}
	const row = (section as { entries: readonly UncheckedRow[] }).entries[Number(index)];
	return `code ${getCode(row)}: ${[...inRow, ...(field === undefined ? [] : [field])].join('.') || 'the row'}`;
}

/** The code of a row as it stands there, of a range its bounds. */
function getCode(row: UncheckedRow | null | undefined): string {
	return row !== null && row !== undefined && 'from' in Object(row) ? `${String(row.from)}..${String(row.to)}` : String(row?.code);
}
