import noDeadErrorHandler from '../rules/no-dead-error-handler.js';
import noMagicErrorCode from '../rules/no-magic-error-code.js';
import noMissingTwinCode from '../rules/no-missing-twin-code.js';
import noStringErrorCode from '../rules/no-string-error-code.js';
import noUnguardedRelogin from '../rules/no-unguarded-relogin.js';
import noUnhandledCriticalCode from '../rules/no-unhandled-critical-code.js';
import noUnknownErrorCode from '../rules/no-unknown-error-code.js';
import noUnreachableErrorCode from '../rules/no-unreachable-error-code.js';
import requireSessionListeners from '../rules/require-session-listeners.js';
import type { Rule } from './plugin/create-rule.js';

/** Every rule by its name. */
export const rules: Readonly<Record<string, Rule>> = {
	'no-dead-error-handler': noDeadErrorHandler,
	'no-magic-error-code': noMagicErrorCode,
	'no-missing-twin-code': noMissingTwinCode,
	'no-string-error-code': noStringErrorCode,
	'no-unguarded-relogin': noUnguardedRelogin,
	'no-unhandled-critical-code': noUnhandledCriticalCode,
	'no-unknown-error-code': noUnknownErrorCode,
	'no-unreachable-error-code': noUnreachableErrorCode,
	'require-session-listeners': requireSessionListeners,
};
