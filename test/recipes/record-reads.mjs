// Imported before ESLint: writes down each file that the plugin reads or looks for, into the file that RECORD_READS_TO names.
import fs from 'node:fs';

const { appendFileSync } = fs;

for (const name of ['readFileSync', 'statSync']) {
	const original = fs[name];
	fs[name] = function record(path, ...rest) {
		const { stack } = new Error('for its stack');
		if (/[\\/]node_modules[\\/]eslint-plugin-tencent-im[\\/]/.test(stack)) appendFileSync(process.env.RECORD_READS_TO, `${path}\n`);
		return original.call(this, path, ...rest);
	};
}
