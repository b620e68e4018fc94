import type { TSESLint } from '@typescript-eslint/utils';
import type { Constants } from '../edits/choose-constant.js';
import { defaultConstantsSource } from '../edits/constants-source.js';
import { findExistingImports } from '../edits/existing-imports.js';
import { createConstantCheck } from '../project/constants-module.js';
import { constantsPackageName, findConstantsPackage, isConstantsPackage } from '../project/constants-package.js';
import type { SourceFile } from '../source-file.js';
import { getProjectReader, getSettings, getSourceFile } from './lint-context.js';

/** The constants as a file of a project can have them. */
export interface ProjectConstants extends Constants {
	/** Can the file import them as it is: the settings say where from, the project depends on the package, or the file imports it already? */
	readonly isImportable: boolean;
	/** The version of the constants package, as far as the project tells. */
	readonly packageVersion: string | undefined;
}

/** Finds out where a file takes its constants from. */
export function findConstants(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>): ProjectConstants {
	const file = getSourceFile(context);
	const reader = getProjectReader();
	const { constants } = getSettings(context).settings;
	const source = constants ?? defaultConstantsSource;
	const { isDependency, version } = findConstantsPackage(file.filename, reader);
	return {
		source,
		names: constants?.names,
		lowestVersion: isConstantsPackage(source.from) ? version : undefined,
		hasConstant: createConstantCheck(source.from, file.filename, reader),
		isImportable: constants !== undefined || isDependency || importsConstants(file),
		packageVersion: version,
	};
}

/** Types alone say nothing of what is there at run time. */
function importsConstants({ text, program }: SourceFile): boolean {
	return [constantsPackageName, defaultConstantsSource.from].some((specifier) => findExistingImports(text, program.body, specifier).some(({ isTypeOnly }) => !isTypeOnly));
}
