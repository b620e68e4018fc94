import type * as typescriptParser from '@typescript-eslint/parser';
import type { Language, LintReport, LintRequest, Migration } from './linter.js';

/** What the playground asks of the bundle with the linter and the codemod. */
export interface PlaygroundLinter {
	detectLanguage(text: string): Language;
	needsTypeScript(language: Language, text: string): boolean;
	lint(request: LintRequest): readonly LintReport[];
	migrate(request: LintRequest): Migration;
}

// The scripts are classic ones, since browsers load no modules from the disk: they hand over what they hold as globals.
declare global {
	var tencentImLinter: PlaygroundLinter | undefined;
	var tencentImTypeScriptParser: typeof typescriptParser | undefined;
}
