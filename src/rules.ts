import noMagicErrorCode from '../rules/no-magic-error-code.js';
import type { Rule } from './plugin/create-rule.js';

/** Every rule by its name. */
export const rules: Readonly<Record<string, Rule>> = {
	'no-magic-error-code': noMagicErrorCode,
};
