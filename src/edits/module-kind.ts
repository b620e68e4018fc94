import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../source-file.js';
import { isVueFile } from '../vue-blocks.js';
import { getNames } from './names.js';
import { listScriptNodes } from './nodes.js';
import type { SkipReason } from './skip-reason.js';

/** How a file imports: `import … from`, `require()`, or TypeScript's `import x = require()`. */
export type ModuleKind = 'esm' | 'commonjs' | 'import-equals';

/** The `type` of the package.json that a file belongs to; `undefined` where it says none. */
export type PackageType = 'module' | 'commonjs' | undefined;

/** Names that a module asks for with `typeof` when it does not know who loads it. */
const loaderNames = ['define', 'exports', 'module', 'require'];

/**
 * How a new import must be written in a file. What the file already does decides; then its extension; then, for JavaScript,
 * package.json and a shebang.
 *
 * @returns the kind, or why no import may be added: a TypeScript file without imports is a global script, and so is a
 * JavaScript file of which nothing says that it is a module
 */
export function getModuleKind(file: SourceFile, packageType: PackageType): ModuleKind | { readonly skipped: SkipReason } {
	if (/\.d(?:\.[^./\\]+)?\.[cm]?ts$/iu.test(file.filename)) return { skipped: 'declaration-file' };
	const extension = /\.(\w+)$/u.exec(file.filename)?.[1]!.toLowerCase();
	const syntax = readModuleSyntax(file);
	if (syntax.hasModuleSyntax) return 'esm';
	if (extension === 'mjs' || extension === 'mts') return 'esm';
	if (syntax.hasImportEquals) return 'import-equals';
	// Types alone may be imported and exported in either kind.
	if (syntax.hasTypeModuleSyntax) return extension === 'cts' ? 'import-equals' : 'esm';
	if (syntax.isUniversal) return { skipped: 'universal-module' };
	if (isVueFile(file.filename)) return syntax.hasCommonjs ? 'commonjs' : 'esm';
	if (extension === 'cjs') return 'commonjs';
	if (extension === 'cts') return syntax.hasCommonjs ? 'commonjs' : 'import-equals';
	// For TypeScript a `require` makes no module: the name would be declared for all other scripts as well.
	if (extension === 'ts' || extension === 'tsx') return { skipped: 'global-script' };
	if (syntax.hasCommonjs) return 'commonjs';
	if (packageType !== undefined) return packageType === 'module' ? 'esm' : 'commonjs';
	return /^\uFEFF?#!/u.test(file.text) ? 'commonjs' : { skipped: 'global-script' };
}

interface ModuleSyntax {
	readonly hasModuleSyntax: boolean;
	readonly hasTypeModuleSyntax: boolean;
	readonly hasImportEquals: boolean;
	readonly hasCommonjs: boolean;
	readonly isUniversal: boolean;
}

function readModuleSyntax(file: SourceFile): ModuleSyntax {
	const { body } = file.program;
	const moduleStatements = body.filter((node) => node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration' || node.type === 'ExportDefaultDeclaration' || (node.type === 'ExportNamedDeclaration' && !isImportEquals(node)));
	const names = getNames(file);
	const isGlobal = (node: TSESTree.Node, name: string): boolean => node.type === 'Identifier' && node.name === name && names.countDeclarations(name) === 0;
	let hasImportMeta = false;
	let hasCommonjs = false;
	// A loader that is a parameter or a variable belongs to a wrapper or a bundle.
	let isUniversal = names.countDeclarations('require') > 0;
	for (const { node } of listScriptNodes(file)) {
		switch (node.type) {
			case 'MetaProperty':
				hasImportMeta ||= node.meta.name === 'import';
				break;
			case 'UnaryExpression':
				isUniversal ||= node.operator === 'typeof' && loaderNames.some((name) => isGlobal(node.argument, name));
				break;
			case 'CallExpression':
				isUniversal ||= isGlobal(node.callee, 'define') || (isGlobal(node.callee, 'require') && node.arguments[0]?.type === 'ArrayExpression');
				hasCommonjs ||= isGlobal(node.callee, 'require') || node.arguments.some((argument) => isGlobal(argument, 'exports'));
				break;
			case 'MemberExpression':
				hasCommonjs ||= isGlobal(node.object, 'exports') || (isGlobal(node.object, 'module') && node.property.type === 'Identifier' && node.property.name === 'exports');
		}
	}
	return {
		hasModuleSyntax: hasImportMeta || moduleStatements.some((node) => !isTypeOnly(node)),
		hasTypeModuleSyntax: moduleStatements.length > 0,
		hasImportEquals: body.some((node) => isImportEquals(node) || node.type === 'TSExportAssignment'),
		hasCommonjs,
		isUniversal,
	};
}

/** Is this `import x = require('…')`, exported or not? */
export function isImportEquals(node: TSESTree.Node): boolean {
	if (node.type === 'ExportNamedDeclaration') return node.declaration !== null && isImportEquals(node.declaration);
	return node.type === 'TSImportEqualsDeclaration' && node.moduleReference.type === 'TSExternalModuleReference';
}

/** Is this `import type`, `export type` or an export of types alone? */
function isTypeOnly(node: TSESTree.Node): boolean {
	const { importKind, exportKind } = node as { importKind?: string; exportKind?: string };
	return importKind === 'type' || exportKind === 'type';
}
