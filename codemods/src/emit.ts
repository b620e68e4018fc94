import path from 'node:path';
import type { TSESTree } from '@typescript-eslint/utils';
import type { ErrorCodeEntry, Locale } from '../../catalog/src/entry.js';
import type { ConstantsSource } from '../../src/edits/constants-source.js';
import { getLanguage, parseScript } from './parse.js';

/** How a module hands out its constants. */
export type ModuleKind = 'esm' | 'cjs';

/** A constant that an emitted module needs. */
export interface EmittedConstant {
	readonly name: string;
	readonly value: number;
	/** One clause for the comment above it. */
	readonly summary: string;
}

/** The target of `--emit` cannot take the constants; the message says why. */
export class EmitError extends Error {
	override readonly name = 'EmitError';
}

/**
 * @param entry what the catalog knows
 * @param lang the language of the comment
 */
export function toEmittedConstant({ name, code, summary }: ErrorCodeEntry, lang: Locale): EmittedConstant {
	return { name, value: code, summary: summary[lang] };
}

/** Which extension stands for which kind, whatever package.json says. */
const kindByExtension: Readonly<Record<string, ModuleKind>> = { '.mjs': 'esm', '.mts': 'esm', '.ts': 'esm', '.tsx': 'esm', '.cts': 'esm', '.jsx': 'esm', '.cjs': 'cjs' };

/**
 * Which kind of module a new file must be.
 *
 * @param file the target of `--emit`
 * @param importers the kinds of the files that will import it
 * @param isModulePackage whether the nearest package.json makes `.js` an ES module
 */
export function chooseModuleKind(file: string, importers: ReadonlySet<ModuleKind>, isModulePackage: boolean): ModuleKind {
	const byExtension = kindByExtension[path.extname(file)];
	if (byExtension !== undefined) return byExtension;
	// Bundlers and mini programs let an ES module import CommonJS, not the other way round.
	return importers.has('cjs') && !isModulePackage ? 'cjs' : 'esm';
}

const exportPattern: Readonly<Record<ModuleKind, RegExp>> = {
	esm: /^[ \t]*export const (ERR_\w+)\s*(?::\s*\w+\s*)?=\s*(-?\d+)\b/gmu,
	cjs: /^[ \t]*(?:module\.)?exports\.(ERR_\w+)\s*=\s*(-?\d+)\b/gmu,
};

/**
 * @param text an emitted module, or one that somebody wrote with the same exports
 * @returns its constants by name
 */
export function readConstants(text: string): ReadonlyMap<string, number> {
	return new Map([...text.matchAll(exportPattern.esm), ...text.matchAll(exportPattern.cjs)].map(([, name = '', value]) => [name, Number(value)]));
}

/**
 * Writes the module, or adds to it what it does not have yet; what stands there stays as it is.
 *
 * @param existing the text of the target, or `undefined` where there is none yet
 * @param kind used for a new file; an existing one keeps its own kind
 * @returns the whole new text
 * @throws {EmitError} when the existing file is no module that constants can be added to
 */
export function renderModule(file: string, existing: string | undefined, constants: readonly EmittedConstant[], kind: ModuleKind): string {
	const known = existing === undefined ? new Map<string, number>() : readConstants(existing);
	const missing = [...new Map(constants.map((constant) => [constant.name, constant])).values()]
		.filter(({ name }) => !known.has(name))
		.sort((a, b) => a.value - b.value);
	const finalKind = existing === undefined ? kind : findModuleKind(file, existing, kind);
	const eol = existing?.includes('\r\n') === true ? '\r\n' : '\n';
	const lines = missing.flatMap(({ name, value, summary }) => [
		`/** ${summary.replaceAll('*/', '* /')} */`,
		finalKind === 'esm' ? `export const ${name} = ${value};` : `exports.${name} = ${value};`,
	]);
	if (existing !== undefined) {
		if (lines.length === 0) return existing;
		const gap = existing === '' || /(?:\r\n|\n)$/u.test(existing) ? '' : eol;
		return `${existing}${gap}${lines.join(eol)}${eol}`;
	}
	return ['// Error codes of Tencent Cloud IM (Chat) that this project uses; written by tencent-im-codemod, which adds what is missing.', ...lines, ''].join(eol);
}

function findModuleKind(file: string, existing: string, kind: ModuleKind): ModuleKind {
	if (existing.trim() === '') return kind;
	if (parseBody(file, existing).some(({ type }) => type === 'ExportNamedDeclaration' || type === 'ExportDefaultDeclaration' || type === 'ExportAllDeclaration')) return 'esm';
	if (/^[ \t]*exports\.\w+\s*=/mu.test(existing) && !/^[ \t]*module\.exports\s*=/mu.test(existing)) return 'cjs';
	throw new EmitError(`${file} exists and is not a module that constants can be added to`);
}

function parseBody(file: string, text: string): readonly TSESTree.Node[] {
	try {
		return parseScript(text, getLanguage(path.extname(file))).program.body;
	} catch (error) {
		throw new EmitError(`${file} exists and cannot be parsed: ${(error as Error).message}`);
	}
}

/**
 * How a file names the emitted module in its import.
 *
 * @param importer absolute
 * @param target absolute
 * @param importerText its own relative imports decide whether the extension is written
 * @param isModulePackage whether Node.js would run the importer as an ES module, which needs the extension
 */
export function getEmittedSpecifier(importer: string, target: string, importerText: string, isModulePackage: boolean): string {
	const relative = path.relative(path.dirname(importer), target).split(path.sep).join('/');
	const extension = path.extname(target);
	const bare = relative.slice(0, relative.length - extension.length);
	const specifier = bare.startsWith('.') ? bare : `./${bare}`;
	const written = `${specifier}${writtenExtensions[extension] ?? extension}`;
	if (extension !== '.js' && extension !== '.ts' && extension !== '.jsx' && extension !== '.tsx') return written;

	const own = [...importerText.matchAll(/(?:from|require\(|import\(|import)\s*(['"])(\.{1,2}\/[^'"\r\n]+)\1/gu)].map(([, , found = '']) => found);
	const withExtension = own.filter((found) => /\.[cm]?[jt]sx?$/u.test(found));
	const withoutExtension = own.filter((found) => path.posix.extname(found) === '');
	if (withExtension.length !== withoutExtension.length) {
		if (withExtension.length < withoutExtension.length) return specifier;
		return withExtension.some((found) => found.endsWith('.ts')) && extension === '.ts' ? `${specifier}.ts` : written;
	}
	const isNativeModule = importer.endsWith('.mjs') || (isModulePackage && importer.endsWith('.js'));
	return isNativeModule ? written : specifier;
}

/** TypeScript imports a file by the name that it will have once compiled. */
const writtenExtensions: Readonly<Record<string, string>> = { '.ts': '.js', '.tsx': '.js', '.mts': '.mjs', '.cts': '.cjs', '.jsx': '.jsx' };

/**
 * @param specifier how the importer names the emitted module
 * @returns the source in the form that the edit planner takes
 */
export function createSource(specifier: string, style: 'namespace' | 'named'): ConstantsSource {
	return { from: specifier, style, name: 'ImErrorCode' };
}
