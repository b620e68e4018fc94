import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect, it, vi } from 'vitest';
import plugin from '../../src/index.js';
import { createProject } from '../support/create-project.js';

const declarations = `export interface ChatSDK { login(user: object): Promise<void>; sendMessage(message: object): Promise<void>; on(event: string, handler: () => void): void }
export interface Message { payload: { text: string } }
declare const TencentCloudChat: { create(options: object): ChatSDK };
export default TencentCloudChat;
`;

const field = `import { Session } from './session';
export class Page {
	constructor(private readonly session: Session) {}
	open() {
		this.session.line.login({}).catch(() => { this.session.line.login({}); });
		this.session.other.login({}).catch(() => { this.session.other.login({}); });
	}
}
`;

/** Injections of Vue: by a type argument, by a key that has the type, and of something else under the same names. */
const injection = `import { inject } from 'vue';
import type { ChatSDK } from '@tencentcloud/chat';
import { chatKey, otherKey, type Line } from './keys';
export function open() {
	const line = inject<ChatSDK>('line');
	line?.login({}).catch(() => { line.login({}); });
	const keyed = inject(chatKey)!;
	keyed.login({}).catch(() => { keyed.login({}); });
	const other = inject<Line>('line');
	other?.login({}).catch(() => { other.login({}); });
	const otherKeyed = inject(otherKey)!;
	otherKeyed.login({}).catch(() => { otherKeyed.login({}); });
}
`;

const folder = createProject({ name: 'app' }, {
	'node_modules/@tencentcloud/chat/package.json': '{ "name": "@tencentcloud/chat", "version": "3.6.6", "types": "index.d.ts" }',
	'node_modules/@tencentcloud/chat/index.d.ts': declarations,
	'tsconfig.json': '{ "compilerOptions": { "strict": true, "module": "esnext", "moduleResolution": "bundler", "target": "es2022", "types": [] }, "include": ["src"] }',
	'src/session.ts': "import type { ChatSDK } from '@tencentcloud/chat';\nexport interface Session { line: ChatSDK | undefined; other: { login(user: object): Promise<void> } }\n",
	'node_modules/vue/package.json': '{ "name": "vue", "version": "3.5.0", "types": "index.d.ts" }',
	'node_modules/vue/index.d.ts': 'export interface InjectionKey<T> extends Symbol { readonly value?: T }\nexport declare function inject<T>(key: InjectionKey<T> | string): T | undefined;\n',
	'src/keys.ts': "import type { InjectionKey } from 'vue';\nimport type { ChatSDK } from '@tencentcloud/chat';\nexport interface Line { login(user: object): Promise<void> }\nexport const chatKey: InjectionKey<ChatSDK> = Symbol('chat');\nexport const otherKey: InjectionKey<Line> = Symbol('other');\n",
	'src/injection.ts': injection,
	'src/page.ts': field.replaceAll('line.login', 'line!.login'),
});

/** Rule and line of each report; under CI the parser would infer a single run, whose second look at a file has no project. */
function lint(config: 'recommended' | 'recommended-type-checked', hasTypes: boolean, typescriptEslint: object = { disallowAutomaticSingleRunInference: true }, file = 'src/page.ts', text = field.replaceAll('line.login', 'line!.login')): string[] {
	const filename = path.join(folder, file);
	const parserOptions = hasTypes ? { project: './tsconfig.json', tsconfigRootDir: folder, ...typescriptEslint } : {};
	const messages = new Linter({ configType: 'flat', cwd: folder }).verify(text, [
		{ files: ['**/*.ts'], languageOptions: { parser: typescriptParser, parserOptions } },
		{ ...plugin.configs[config], files: ['**/*.ts'] },
	] as never, { filename });
	return messages.map(({ ruleId, line, fatal, message }) => (fatal ? message : `${ruleId} ${line}`));
}

it('finds an instance in a field of another module\'s type', () => {
	expect(lint('recommended-type-checked', true)).toContain('tencent-im/no-unguarded-relogin 5');
});

it('knows by its type what resolves on success alone', () => {
	const text = `import { Session } from './session';
export class Page {
	constructor(private readonly session: Session) {}
	open() {
		this.session.line!.login({}).then((result) => { if (result.code !== 0) console.error(result); });
		this.session.other.login({}).then((result) => { if (result.code !== 0) console.error(result); });
	}
}
`;
	expect(lint('recommended-type-checked', true, undefined, 'src/page.ts', text).filter((report) => report.startsWith('tencent-im/no-dead-error-handler'))).toEqual(['tencent-im/no-dead-error-handler 5']);
});

it('leaves alone what has a method of the same name and another type', () => {
	expect(lint('recommended-type-checked', true).filter((report) => report.endsWith(' 6'))).toEqual([]);
});

it('finds what Vue injects, by a type argument and by a key, and no other injection', () => {
	const lintInjection = (config: 'recommended' | 'recommended-type-checked'): string[] => lint(config, true, undefined, 'src/injection.ts', injection);
	// The login in the handler is a relogin, and its own failure is dropped.
	expect(lintInjection('recommended-type-checked')).toEqual([6, 8].flatMap((line) => [`tencent-im/no-unguarded-relogin ${line}`, `tencent-im/no-unhandled-critical-code ${line}`]));
	expect(lintInjection('recommended')).toEqual([]);
});

it('finds it by type only where that is asked for', () => {
	expect(lint('recommended', true)).toEqual([]);
});

it('reports nothing more, and nothing about itself, where the parser knows no types', () => {
	expect(lint('recommended-type-checked', false)).toEqual([]);
});

it('does not fall over where the checker does, in a second look of a single run', () => {
	vi.stubEnv('CI', 'true');
	const first = lint('recommended-type-checked', true, {});
	const second = lint('recommended-type-checked', true, {});
	vi.unstubAllEnvs();
	expect(first).toContain('tencent-im/no-unguarded-relogin 5');
	expect(second.filter((report) => !first.includes(report))).toEqual([]);
});

it('is the recommended config with a setting, for .eslintrc too', () => {
	const { name, settings, ...rest } = plugin.configs['recommended-type-checked'];
	expect(name).toBe('tencent-im/recommended-type-checked');
	expect(settings).toEqual({ 'tencent-im': { typeChecked: true } });
	expect({ name: 'tencent-im/recommended', ...rest }).toEqual(plugin.configs.recommended);
	expect(plugin.configs['legacy-recommended-type-checked']).toEqual({ ...plugin.configs['legacy-recommended'], settings });
});
