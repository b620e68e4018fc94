import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ConstantsSource } from '../../src/edits/constants-source.js';

/** A case of the planner: a file, and what becomes of it in each style. */
export interface Fixture {
	readonly name: string;
	/** What it shows, with the numbers of the cases. */
	readonly title: string;
	readonly filename: string;
	readonly input: string;
	readonly packageType: 'module' | 'commonjs' | undefined;
	readonly outputs: ReadonlyMap<ConstantsSource['style'], string>;
	/** The reason where nothing may be edited. */
	readonly skipped: string | undefined;
	/** The only parser that can read it. */
	readonly only: string | undefined;
	/** The parser that cannot. */
	readonly except: string | undefined;
	/** Does editing one site after the other lead to another, equally right text? */
	readonly orderMatters: boolean;
}

const folder = path.join(import.meta.dirname, 'fixtures');

/**
 * Reads the cases. A file begins with a line that says what it shows; each `--- ` begins a section: the input with its
 * name and options, then the output of each style, or `skipped` with the reason.
 */
export function readFixtures(): readonly Fixture[] {
	return readdirSync(folder).sort().map((file) => {
		const [title = '', inputSection = '', ...sections] = readFileSync(path.join(folder, file), 'utf8').split(/^--- /mu);
		const [, filename = '', options = '', rawInput = ''] = /^(\S+)(.*)\n([^]*)$/u.exec(inputSection) ?? [];
		const readOption = (option: string): string | undefined => new RegExp(` ${option}=(\\w+)`, 'u').exec(options)?.[1];
		const read = (text: string): string => options.includes('no-final-break') ? text.replace(/\n$/u, '') : text;
		const bodies = new Map(sections.map((section) => {
			const end = section.indexOf('\n');
			return [section.slice(0, end), section.slice(end + 1)] as const;
		}));
		const skipped = [...bodies.keys()].find((key) => key.startsWith('skipped '))?.slice('skipped '.length);
		const styles = ['namespace', 'named', 'member'] as const;
		return {
			name: path.basename(file, '.txt'),
			title: title.trim(),
			filename,
			input: read(rawInput),
			packageType: readOption('package') as Fixture['packageType'],
			outputs: new Map(styles.flatMap((style) => bodies.has(style) ? [[style, read(bodies.get(style) ?? '')] as const] : [])),
			skipped,
			only: readOption('only'),
			except: readOption('except'),
			orderMatters: options.includes('order-matters'),
		};
	});
}
