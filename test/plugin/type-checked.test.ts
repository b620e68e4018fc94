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

const folder = createProject({ name: 'app' }, {
	'node_modules/@tencentcloud/chat/package.json': '{ "name": "@tencentcloud/chat", "version": "3.6.6", "types": "index.d.ts" }',
	'node_modules/@tencentcloud/chat/index.d.ts': declarations,
	'tsconfig.json': '{ "compilerOptions": { "strict": true, "module": "esnext", "moduleResolution": "bundler", "target": "es2022", "types": [] }, "include": ["src"] }',
	'src/session.ts': "import type { ChatSDK } from '@tencentcloud/chat';\nexport interface Session { line: ChatSDK | undefined; other: { login(user: object): Promise<void> } }\n",
	'src/page.ts': field.replaceAll('line.login', 'line!.login'),
});

/** Rule and line of each report; under CI the parser would infer a single run, whose second look at a file has no project. */
function lint(config: 'recommended' | 'recommended-type-checked', hasTypes: boolean, typescriptEslint: object = { disallowAutomaticSingleRunInference: true }): string[] {
	const filename = path.join(folder, 'src/page.ts');
	const parserOptions = hasTypes ? { project: './tsconfig.json', tsconfigRootDir: folder, ...typescriptEslint } : {};
	const messages = new Linter({ configType: 'flat', cwd: folder }).verify(field.replaceAll('line.login', 'line!.login'), [
		{ files: ['**/*.ts'], languageOptions: { parser: typescriptParser, parserOptions } },
		{ ...plugin.configs[config], files: ['**/*.ts'] },
	] as never, { filename });
	return messages.map(({ ruleId, line, fatal, message }) => (fatal ? message : `${ruleId} ${line}`));
}

it('finds an instance in a field of another module\'s type', () => {
	expect(lint('recommended-type-checked', true)).toContain('tencent-im/no-unguarded-relogin 5');
});

it('leaves alone what has a method of the same name and another type', () => {
	expect(lint('recommended-type-checked', true).filter((report) => report.endsWith(' 6'))).toEqual([]);
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

it('is the recommended config with a setting', () => {
	const { name, settings, ...rest } = plugin.configs['recommended-type-checked'];
	expect(name).toBe('tencent-im/recommended-type-checked');
	expect(settings).toEqual({ 'tencent-im': { typeChecked: true } });
	expect({ name: 'tencent-im/recommended', ...rest }).toEqual(plugin.configs.recommended);
});
