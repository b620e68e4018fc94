// Runs in a project of the matrix: lints files, prints as JSON what ESLint reports and what its fixes make of them.
import { loadESLint } from 'eslint';

const { overrideConfigFile, isFlat, names } = JSON.parse(process.argv[2]);
const ESLint = await loadESLint({ useFlatConfig: isFlat });
const options = { overrideConfigFile, ...(isFlat ? {} : { useEslintrc: false }) };

const reported = await new ESLint(options).lintFiles(names);
const fixed = await new ESLint({ ...options, fix: true }).lintFiles(names);

console.log(
	JSON.stringify({
		node: process.versions.node,
		eslint: ESLint.version,
		results: reported.map(({ filePath, messages }, index) => ({
			filePath,
			messages: messages.map(({ ruleId, line, column, message }) => ({ ruleId, line, column, message })),
			output: fixed[index].output ?? null,
		})),
	}),
);
