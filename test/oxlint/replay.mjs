// Runs recorded cases by oxlint's RuleTester, which needs Node 22; writes what became of each as JSON.
import fs from 'node:fs';
import path from 'node:path';
import { RuleTester } from 'oxlint/plugins-dev';
import plugin from '../../dist/index.mjs';

const [folder, target] = process.argv.slice(2);

let failure;
RuleTester.describe = (_, run) => run();
RuleTester.it = (_, run) => {
	try {
		run();
	} catch (error) {
		failure = error;
	}
};

/** The case as oxlint's RuleTester takes it: parsed by oxlint itself, with one pass of the fixes. */
function toOxlint({ languageOptions = {}, output, options, ...more }) {
	const { sourceType } = languageOptions;
	return {
		...more,
		// ESLint's testers take the defaults where a case has no options of its own, and so does oxlint without the key.
		...(options === undefined ? {} : { options }),
		...(output === undefined ? {} : { output: Array.isArray(output) ? output[0] : output }),
		...(sourceType === undefined ? {} : { languageOptions: { sourceType } }),
	};
}

const outcomes = fs
	.readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.sort()
	.flatMap((file) => {
		const { test, rule, valid, invalid } = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
		const run = (kind) => (recorded, index) => {
			failure = undefined;
			try {
				new RuleTester({ eslintCompat: true }).run(rule, plugin.rules[rule], { valid: [], invalid: [], [kind]: [toOxlint(recorded)] });
			} catch (error) {
				failure = error;
			}
			return { test, rule, kind, index, recorded, failure: failure && String(failure.message) };
		};
		return [...valid.map(run('valid')), ...invalid.map(run('invalid'))];
	});

fs.writeFileSync(target, JSON.stringify(outcomes));
