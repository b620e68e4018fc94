/**
 * Prints one table. A cell is `{ passed: true }`, `{ failed: why }` or `{ excluded: why }`; each reason of an exclusion is a
 * numbered note below the table.
 *
 * @returns how many cells there are of each kind
 */
export function printTable(sections) {
	const notes = [];
	const counts = { passed: 0, failed: 0, excluded: 0 };
	const show = (cell) => {
		if (cell === undefined) return '';
		if (cell.passed) {
			counts.passed++;
			return 'ok';
		}
		if (cell.failed !== undefined) {
			counts.failed++;
			return 'FAILED';
		}
		counts.excluded++;
		if (!notes.includes(cell.excluded)) notes.push(cell.excluded);
		return `– [${notes.indexOf(cell.excluded) + 1}]`;
	};
	const lines = sections.map(({ title, columns, rows }) => [[title, ...columns], ...rows.map(({ name, cells }) => [name, ...columns.map((_, index) => show(cells[index]))])]);
	const first = Math.max(...lines.flat().map(([name]) => name.length));
	const others = Math.max(...lines.flat().flatMap(([, ...cells]) => cells.map((cell) => cell.length)));
	for (const section of lines) {
		section.forEach(([name, ...cells], index) => {
			console.log(`${name.padEnd(first)}  ${cells.map((cell) => cell.padEnd(others)).join('  ')}`.trimEnd());
			if (index === 0) console.log('-'.repeat(first + cells.length * (others + 2)));
		});
		console.log();
	}
	notes.forEach((note, index) => console.log(`[${index + 1}] ${note}`));
	for (const { columns, rows } of sections) {
		for (const { name, cells } of rows) {
			cells.forEach((cell, index) => {
				if (cell?.failed !== undefined) console.log(`\nFAILED: ${name}, ${columns[index]}\n${cell.failed}`);
			});
		}
	}
	return counts;
}
