import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../source-file.js';
import { addToBraceList, compareNames } from './brace-list.js';
import { type CodeStyle, getCodeStyle } from './code-style.js';
import { findConditionalRegions, findRegionAt } from './conditional-regions.js';
import { type ConstantsSource, defaultConstantsSource } from './constants-source.js';
import { type ExistingImport, findExistingImports, type ImportedMember } from './existing-imports.js';
import { findImportScopes, type ImportScopes } from './import-scopes.js';
import { findInsertionPlace } from './insertion-place.js';
import { isWithin } from './is-within.js';
import { skipSpaces, skipTrivia } from './lines.js';
import { getModuleKind, type ModuleKind, type PackageType } from './module-kind.js';
import { getNames } from './names.js';
import type { SkipReason } from './skip-reason.js';
import type { TextEdit } from './text-edit.js';

/** What the planner asks besides the file itself. */
export interface ImportEnvironment {
	/** The `type` of the nearest package.json. */
	readonly packageType: PackageType;
	/** Names that stand for something else where the constants are used, though nothing declares them there. */
	readonly hidden?: ReadonlySet<string> | undefined;
}

/** How a file comes to its constants: the edits that import them, and how each is then written; or why it cannot. */
export type ImportPlan =
	| {
		/** Of the original text; none where all is imported already. */
		readonly edits: readonly TextEdit[];
		/**
		 * @param name one of the names that were asked for
		 * @returns the expression, e.g. `ImErrorCode.ERR_X`
		 * @throws {RangeError} for another name
		 */
		readonly reference: (name: string) => string;
	}
	| { readonly skipped: SkipReason };

/**
 * Plans the import of constants: takes what the file imports already, adds to an import of the same module, or writes a
 * new one in the file's own style at a place that breaks nothing.
 *
 * The same file and names give the same plan, and no edits once the plan is carried out.
 *
 * @param names the constants, in the order of their use; the order matters only for a list that has none
 * @param source the module that exports them, and the style
 * @param usedAt offsets of all sites of the file, whichever of them are edited; they tell the block of a component, and that
 * a `require` comes in time
 * @returns never throws
 */
export function planImport(file: SourceFile, names: readonly string[], source: ConstantsSource, { packageType, hidden = new Set() }: ImportEnvironment, usedAt: readonly number[] = []): ImportPlan {
	const kind = getModuleKind(file, packageType);
	if (typeof kind !== 'string') return kind;
	const scopes = findImportScopes(file, usedAt);
	if ('skipped' in scopes) return scopes;
	const found = new Map<string, string>();
	const wanted = source.style === 'member' ? [source.name] : [...new Set(names)];
	const edits = names.length === 0 ? [] : new Planner(file, source, kind, scopes, usedAt, hidden).plan(wanted, found);
	const isPlanned = new Set(names);
	return {
		edits,
		reference: (name) => {
			if (!isPlanned.has(name)) throw new RangeError(`${name} is not among the names of the plan`);
			const expression = found.get(source.style === 'member' ? source.name : name)!;
			return source.style === 'member' ? `${expression}.${name}` : expression;
		},
	};
}

/** Plans the import for one file: the steps share what is known of it. */
class Planner {
	readonly #file: SourceFile;
	readonly #source: ConstantsSource;
	readonly #kind: ModuleKind;
	readonly #scopes: ImportScopes;
	readonly #usedAt: readonly number[];
	readonly #hidden: ReadonlySet<string>;
	readonly #style: CodeStyle;
	/** Every import of the module. */
	readonly #all: readonly ExistingImport[];
	/** Those that are there for every use. */
	readonly #reliable: readonly ExistingImport[];

	constructor(file: SourceFile, source: ConstantsSource, kind: ModuleKind, scopes: ImportScopes, usedAt: readonly number[], hidden: ReadonlySet<string>) {
		this.#file = file;
		this.#source = source;
		this.#kind = kind;
		this.#scopes = scopes;
		this.#usedAt = usedAt;
		this.#hidden = hidden;
		this.#style = getCodeStyle(file);
		const statements: readonly TSESTree.Node[] = scopes.visible.flatMap((scope) => scope.statements);
		this.#all = findExistingImports(file.text, statements, source.from);
		const regions = findConditionalRegions(file);
		this.#reliable = this.#all.filter((existing) => {
			const region = findRegionAt(regions, existing.range[0]);
			if (region && !usedAt.every((offset) => isWithin(offset, region.range))) return false;
			return existing.form !== 'require' || this.#isInTime(existing);
		});
	}

	/** A `require` binds when it runs, and only for its own script. */
	#isInTime({ range }: ExistingImport): boolean {
		const scope = this.#scopes.visible.find((candidate) => isWithin(range[0], candidate.range))!;
		return this.#usedAt.every((offset) => offset > range[1] && isWithin(offset, scope.range));
	}

	/**
	 * @param wanted names that the module exports
	 * @param found takes the expression of each
	 * @returns the edits
	 */
	plan(wanted: readonly string[], found: Map<string, string>): TextEdit[] {
		for (const name of wanted) {
			const local = this.#findMember(name);
			if (local !== undefined) found.set(name, local);
		}
		let missing = wanted.filter((name) => !found.has(name));
		if (missing.length === 0) return [];
		const namespace = this.#reliable.find((existing) => existing.namespace !== undefined && !existing.isTypeOnly && !this.#isShadowed(existing.namespace))?.namespace;
		if (namespace !== undefined) {
			for (const name of missing) found.set(name, `${namespace}.${name}`);
			return [];
		}
		if (this.#source.style === 'namespace' || this.#kind === 'import-equals') return [this.#addNamespace(missing, found)];

		const edits = this.#turnTypesIntoValues(missing, found);
		missing = missing.filter((name) => !found.has(name));
		if (missing.length === 0) return edits.map(({ edit }) => edit);
		const taken = new Set<string>();
		const additions = missing.map((name) => {
			const local = this.#findFreeName(name, taken);
			taken.add(local);
			found.set(name, local);
			return { name, text: local === name ? name : `${name}${this.#kind === 'commonjs' ? ':' : ' as'} ${local}` };
		});
		const turned = new Set(edits.map(({ existing }) => existing));
		return [...edits.map(({ edit }) => edit), ...this.#addMembers(additions, turned)];
	}

	/** The local name under which an export is imported already. */
	#findMember(name: string): string | undefined {
		for (const existing of this.#reliable) {
			if (existing.isTypeOnly) continue;
			const member = existing.members.find((candidate) => candidate.name === name && !candidate.isTypeOnly && !this.#isShadowed(candidate.local));
			if (member) return member.local;
		}
		return undefined;
	}

	/** Does the name stand for something else somewhere in the file? The same import for another platform does not count. */
	#isShadowed(local: string): boolean {
		const own = this.#all.filter((existing) => existing.namespace === local || existing.members.some((member) => member.local === local)).length;
		return this.#hidden.has(local) || getNames(this.#file).countDeclarations(local) > own;
	}

	#findFreeName(name: string, taken: ReadonlySet<string> = new Set()): string {
		const names = getNames(this.#file);
		let free = name;
		for (let number = 1; names.isTaken(free) || taken.has(free) || this.#hidden.has(free); number++) free = `${name}_${number}`;
		return free;
	}

	#addNamespace(missing: readonly string[], found: Map<string, string>): TextEdit {
		const name = this.#source.name || defaultConstantsSource.name;
		// `import x = require()` gives the module, of which the team's own object is a member.
		const wished = this.#source.style === 'member' ? `${name.charAt(0).toLowerCase()}${name.slice(1)}Module` : name;
		const local = this.#findFreeName(wished);
		for (const member of missing) found.set(member, `${local}.${member}`);
		const clauses: Record<ModuleKind, string> = {
			'esm': `import * as ${local} from ${this.#quoteSpecifier()}`,
			'commonjs': `${this.#style.declarationKind} ${local} = require(${this.#quoteSpecifier()})`,
			'import-equals': `import ${local} = require(${this.#quoteSpecifier()})`,
		};
		return this.#insertStatement(clauses[this.#kind]);
	}

	/** Drops `type` where only what is wanted was imported so. */
	#turnTypesIntoValues(missing: readonly string[], found: Map<string, string>): { existing: ExistingImport; edit: TextEdit }[] {
		const { text } = this.#file;
		const isWanted = (member: ImportedMember): boolean => missing.includes(member.name) && !found.has(member.name) && !this.#isShadowed(member.local);
		const turn = (existing: ExistingImport, offset: number, members: readonly ImportedMember[]): { existing: ExistingImport; edit: TextEdit }[] => {
			// Flow's `typeof` says something else.
			if (text.startsWith('typeof', offset)) return [];
			for (const member of members) found.set(member.name, member.local);
			return [{ existing, edit: { range: [offset, skipSpaces(text, offset + 'type'.length)], text: '' } }];
		};
		return this.#reliable.flatMap((existing) => {
			if (existing.members.length === 0) return [];
			if (!existing.isTypeOnly) return existing.members.filter((member) => member.isTypeOnly && isWanted(member)).flatMap((member) => turn(existing, member.range[0], [member]));
			return existing.members.every(isWanted) ? turn(existing, skipTrivia(text, existing.range[0] + 'import'.length), existing.members) : [];
		});
	}

	#addMembers(additions: readonly { name: string; text: string }[], turned: ReadonlySet<ExistingImport>): TextEdit[] {
		const { text } = this.#file;
		const { bracePadding } = this.#style;
		const form = this.#kind === 'commonjs' ? 'require' : 'import';
		const candidates = this.#reliable.filter((existing) => existing.form === form && (!existing.isTypeOnly || turned.has(existing)));
		const list = candidates.find((existing) => existing.brace !== undefined && existing.members.length > 0);
		if (list?.brace !== undefined) return addToBraceList(text, list.brace, list.members, additions);
		const braced = `{${bracePadding}${[...additions].sort(compareNames).map((addition) => addition.text).join(', ')}${bracePadding}}`;
		const withDefault = candidates.find((existing) => existing.defaultEnd !== undefined && text[skipTrivia(text, existing.defaultEnd)] !== ',');
		if (withDefault?.defaultEnd !== undefined) return [{ range: [withDefault.defaultEnd, withDefault.defaultEnd], text: `, ${braced}` }];
		return [this.#insertStatement(this.#kind === 'commonjs' ? `${this.#style.declarationKind} ${braced} = require(${this.#quoteSpecifier()})` : `import ${braced} from ${this.#quoteSpecifier()}`)];
	}

	#quoteSpecifier(): string {
		const { quote } = this.#style;
		return `${quote}${this.#source.from.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`;
	}

	#insertStatement(statement: string): TextEdit {
		const { offset, before, after, needsSemicolon } = findInsertionPlace(this.#file, this.#scopes.target, this.#kind, this.#usedAt);
		// Without it a `require` would go on with a `(` or `[` on the next line.
		const semicolon = needsSemicolon || this.#kind === 'commonjs' || this.#style.hasSemicolons ? ';' : '';
		return { range: [offset, offset], text: `${before}${statement}${semicolon}${after}` };
	}
}
