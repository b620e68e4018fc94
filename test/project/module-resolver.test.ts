import { expect, it } from 'vitest';
import { readProjectModule } from '../../src/project/module-resolver.js';

const resolve = (specifier: string, paths: readonly string[], filename = '/app/src/pages/chat.ts'): string | undefined =>
	readProjectModule(specifier, filename, { readFile: (path) => (paths.includes(path) ? (path.endsWith('package.json') ? '{ "name": "app" }' : `text of ${path}`) : undefined) })?.path;

const root = '/app/package.json';

it.each([
	['with its extension', './im.js', ['/app/src/pages/im.js'], '/app/src/pages/im.js'],
	['without extension', './im', ['/app/src/pages/im.ts'], '/app/src/pages/im.ts'],
	['TypeScript first', './im', ['/app/src/pages/im.js', '/app/src/pages/im.ts'], '/app/src/pages/im.ts'],
	['a TypeScript file by the name of its output', './im.js', ['/app/src/pages/im.ts'], '/app/src/pages/im.ts'],
	['the index of a folder', '../im', ['/app/src/im/index.js'], '/app/src/im/index.js'],
	['a component', './Im.vue', ['/app/src/pages/Im.vue'], '/app/src/pages/Im.vue'],
	['an alias into src', '@/im', [root, '/app/src/im.ts'], '/app/src/im.ts'],
	['an alias to the root', '@/im', [root, '/app/im.js'], '/app/im.js'],
	['an alias without a package.json', '@/im', ['/app/src/im.js'], '/app/src/im.js'],
	['a package', 'im', ['/app/src/pages/im.js', '/app/im.js'], undefined],
	['what is not there', './gone', [root], undefined],
	['a file without extension', './im', ['/app/src/pages/im'], undefined],
])('%s', (_, specifier, paths, expected) => {
	expect(resolve(specifier, paths)).toBe(expected);
});

it('knows nothing around a mere name', () => {
	expect(resolve('./im', ['im.js', '/im.js'], 'chat.ts')).toBeUndefined();
});

it('gives the text', () => {
	expect(readProjectModule('./im', '/app/chat.ts', { readFile: (path) => (path === '/app/im.ts' ? 'export {};' : undefined) })).toEqual({ path: '/app/im.ts', text: 'export {};' });
});
