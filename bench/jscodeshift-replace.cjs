// The replacement as somebody would write it for jscodeshift and recast. BENCH_FILTER names a module with the codemod's own prefilter.

const path = require('node:path');

const names = JSON.parse(process.env.BENCH_CODES);
const isSkipped = process.env.BENCH_FILTER ? require(process.env.BENCH_FILTER).isSkipped : () => false;

module.exports = function replace(file, { jscodeshift }) {
	if (isSkipped(path.resolve(file.path), file.source)) return undefined;
	const root = jscodeshift(file.source);
	const literals = root.find(jscodeshift.NumericLiteral, ({ value }) => names[value] !== undefined);
	if (literals.length === 0) return undefined;
	return literals.replaceWith(({ value: { value } }) => jscodeshift.memberExpression(jscodeshift.identifier('ImErrorCode'), jscodeshift.identifier(names[value]))).toSource();
};
