import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@babel/parser';

/** A regular expression of the packages' sources. */
export interface FoundRegularExpression {
	/** `/pattern/flags` */
	readonly literal: string;
	readonly pattern: string;
	readonly flags: string;
	/** The file and line that it is first seen in. */
	readonly place: string;
}

interface Token {
	readonly type: { readonly label: string };
	readonly value: { readonly pattern: string; readonly flags: string };
	readonly loc: { readonly start: { readonly line: number } };
}

/** Every regular expression literal of the three packages, none twice. */
export function findRegularExpressions(): FoundRegularExpression[] {
	const repository = fileURLToPath(new URL('../../', import.meta.url));
	const files = ['src', 'rules', 'codemods/src', 'catalog/src'].flatMap((folder) => readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)));
	const found = new Map<string, FoundRegularExpression>();
	for (const file of files.filter((each) => each.endsWith('.ts')).sort()) {
		const { tokens } = parse(readFileSync(path.join(repository, file), 'utf8'), { sourceType: 'module', plugins: ['typescript'], tokens: true });
		for (const { type, value, loc } of (tokens ?? []) as Token[]) {
			if (type.label !== 'regexp') continue;
			const literal = `/${value.pattern}/${value.flags}`;
			if (!found.has(literal)) found.set(literal, { literal, pattern: value.pattern, flags: value.flags, place: `${file}:${loc.start.line}` });
		}
	}
	return [...found.values()];
}
