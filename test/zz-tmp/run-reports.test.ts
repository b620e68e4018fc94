import { mkdtempSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { copyPackage } from '/work/main/test/corpus/copy.mjs';
import { imPackages, counterweightPackages } from '/work/main/test/corpus/packages.mjs';
import { lintHandlers } from '/work/main/test/corpus/lint-handlers.js';
test('x', () => {
	const folder = mkdtempSync('/tmp/handlers-');
	const which = process.env.WHICH === 'counter' ? counterweightPackages : imPackages;
	const options = process.env.CALLS === 'all' ? { calls: 'all' } : {};
	const lines: string[] = [];
	for (const { name } of which) {
		const copy = copyPackage(name, folder);
		const start = Date.now();
		const reports = lintHandlers(copy.folder, copy.files, options);
		console.log(name, copy.files.length, reports.length, Date.now() - start);
		for (const r of reports) lines.push([name, r.file, r.line, r.messageId, r.message.slice(0, 200)].join('\t'));
	}
	writeFileSync(process.env.OUT!, lines.join('\n') + '\n');
}, 600000);
