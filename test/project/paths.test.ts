import { expect, it } from 'vitest';
import { getFolder, joinPath } from '../../src/project/paths.js';

it.each([
	['/app/src/a.js', '/app/src'],
	['/app', '/'],
	['/', '/'],
	['a.js', ''],
	['src/a.js', 'src'],
	['C:\\app\\a.js', 'C:/app'],
])('the folder of %s is %j', (path, folder) => {
	expect(getFolder(path)).toBe(folder);
});

it.each([
	['/app/src', './a.js', '/app/src/a.js'],
	['/app/src', '../a.js', '/app/a.js'],
	['/app', '../../a.js', '/a.js'],
	['/', 'a.js', '/a.js'],
	['C:/app', '..\\a.js', 'C:/a.js'],
	['src', 'a.js', 'src/a.js'],
])('%s and %s make %s', (folder, relative, joined) => {
	expect(joinPath(folder, relative)).toBe(joined);
});
