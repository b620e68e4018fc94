/** @type {import('eslint-doc-generator').GenerateOptions} */
export default {
	// The same rules at the same severities, for ESLint 8's `.eslintrc`; the README tells how to extend them.
	ignoreConfig: ['legacy-recommended', 'legacy-recommended-type-checked', 'legacy-strict'],
};
