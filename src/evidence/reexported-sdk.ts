import { escapePattern } from '../escape-pattern.js';
import { findProfileBySpecifier } from '../sdk/sdk.js';

/** `export { default as TIM } from '…'`, `export * from '…'` */
const exportFromPattern = /\bexport\s*(?:\*\s*(?:as\s+(?<namespace>[\w$]+)\s*)?|\{(?<names>[^{}]*)\}\s*)from\s*(['"])(?<specifier>[^'"\n]+)\3/g;

/** `import TIM from '…'`, `import * as TIM from '…'`, `const TIM = require('…')` */
const localPattern = /(?:\bimport\s+(?:\*\s*as\s+)?(?<imported>[\w$]+)\s+from\s*|\b(?:const|let|var)\s+(?<required>[\w$]+)\s*=\s*require\s*\(\s*)(['"])(?<specifier>[^'"\n]+)\3/g;

/**
 * Does a module of the project hand on the SDK itself, rather than something of its own?
 *
 * @param text the module's source; one that makes an instance may have done more with it
 * @param name the export that is asked for; `undefined`: the default, or what `require` gives
 */
export function reexportsSdk(text: string, name: string | undefined): boolean {
	if (/\.create\s*\(|\bnew\s+TimRender\b/.test(text)) return false;
	const wanted = name ?? 'default';
	for (const { groups } of text.matchAll(exportFromPattern)) {
		const { names, namespace, specifier } = groups as Record<string, string | undefined>;
		if (specifier === undefined || !findProfileBySpecifier(specifier)) continue;
		const exported = names === undefined ? [namespace] : names.split(',').map((each) => each.trim().split(/(?<!\s)\s+as\s+/).at(-1));
		if (exported.includes(wanted) || (names === undefined && namespace === undefined && name !== undefined)) return true;
	}
	if (name === undefined && isSdkRequest(/\bmodule\.exports\s*=\s*require\s*\(\s*(['"])([^'"\n]+)\1/.exec(text)?.[2])) return true;
	return [...text.matchAll(localPattern)].some(({ groups }) => {
		const { imported, required, specifier } = groups as Record<string, string | undefined>;
		return isSdkRequest(specifier) && getExports(text, (imported ?? required)!).includes(wanted);
	});
}

function isSdkRequest(specifier: string | undefined): boolean {
	return specifier !== undefined && findProfileBySpecifier(specifier) !== undefined;
}

/** The names under which a module exports one of its own. */
function getExports(text: string, local: string): string[] {
	const isDefault = new RegExp(String.raw`\b(?:export\s+default|module\.exports\s*=)\s+${escapePattern(local)}\s*(?:;|$)`, 'm').test(text);
	const listed = [...text.matchAll(/\bexport\s*\{([^{}]*)\}(?!\s*from)/g)].flatMap(([, names]) => names!.split(',').map((each) => each.trim().split(/(?<!\s)\s+as\s+/))).filter(([name]) => name === local).map((parts) => parts.at(-1)!);
	return [...(isDefault ? ['default'] : []), ...listed];
}
