import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import plugin from '../../src/index.js';
import { app, namedRecall } from './app.js';
import { type LanguageServer, startLanguageServer } from './language-server.js';
import { readRecipe } from './read-recipe.js';
import { writeProject } from './workplace.js';

interface Position {
	readonly line: number;
	readonly character: number;
}
interface Range {
	readonly start: Position;
	readonly end: Position;
}
interface TextEdit {
	readonly range: Range;
	readonly newText: string;
}
interface Diagnostic {
	readonly code: string;
	readonly codeDescription: { readonly href: string };
	readonly message: string;
	readonly range: Range;
	readonly severity: number;
}
interface WorkspaceEdit {
	readonly documentChanges: readonly { readonly edits: readonly TextEdit[] }[];
}
/** Carries its edit, or a command that makes the server send one. */
interface CodeAction {
	readonly title: string;
	readonly kind: string;
	readonly edit?: WorkspaceEdit;
	readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
}

const recipe = readRecipe('vs-code');
const userSettings = JSON.parse(recipe.files['.vscode/settings.json']!) as Record<string, unknown>;
const text = app['src/recall.js'];

/** What the extension sends for a document, with its defaults. */
const getSettings = (folder: string): object => ({
	validate: 'on',
	run: 'onType',
	problems: {},
	rulesCustomizations: userSettings['eslint.rules.customizations'],
	options: {},
	quiet: false,
	format: false,
	onIgnoredFiles: 'off',
	nodePath: null,
	useESLintClass: true,
	experimental: {},
	workingDirectory: { mode: 'location' },
	workspaceFolder: { uri: pathToFileURL(folder).href, name: 'app' },
	codeAction: { disableRuleComment: { enable: true, location: 'separateLine' }, showDocumentation: { enable: true } },
	codeActionOnSave: { mode: 'all' },
});

let server: LanguageServer;
let uri: string;
const applied: WorkspaceEdit[] = [];

beforeAll(async () => {
	const folder = writeProject(inject('workplace'), 'vs-code', app);
	const workspaceFolder = { uri: pathToFileURL(folder).href, name: 'app' };
	uri = pathToFileURL(path.join(folder, 'src/recall.js')).href;
	server = startLanguageServer(path.join(inject('workplace'), 'node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server'), folder, {
		'workspace/configuration': ({ items }: { items: readonly unknown[] }) => items.map(() => getSettings(folder)),
		'workspace/applyEdit': ({ edit }: { edit: WorkspaceEdit }) => {
			applied.push(edit);
			return { applied: true };
		},
		'eslint/confirmESLintExecution': () => 4,
	});
	await server.request('initialize', {
		processId: process.pid,
		rootUri: workspaceFolder.uri,
		workspaceFolders: [workspaceFolder],
		capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } } } },
	});
	server.notify('initialized', {});
	server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'javascript', version: 1, text } });
});

afterAll(() => server.stop());

const getDiagnostics = async (): Promise<readonly Diagnostic[]> => (await server.request<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items;

const getActions = (diagnostic: Diagnostic, kind: string): Promise<readonly CodeAction[]> =>
	server.request('textDocument/codeAction', { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic], only: [kind] } });

/** Runs what an action stands for, and gives the text that the editor would hold afterwards. */
async function run({ command, edit }: CodeAction): Promise<string> {
	applied.length = 0;
	if (edit) applied.push(edit);
	if (command) await server.request('workspace/executeCommand', command);
	const lines = text.split('\n');
	const toOffset = ({ character, line }: Position): number => lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, character);
	// From the last to the first, so that the places of the others stay.
	const edits = applied.flatMap(({ documentChanges }) => documentChanges.flatMap((change) => change.edits)).sort((a, b) => toOffset(b.range.start) - toOffset(a.range.start));
	let result: string = text;
	for (const { newText, range } of edits) result = result.slice(0, toOffset(range.start)) + newText + result.slice(toOffset(range.end));
	return result;
}

it('underlines the numbers, with a link to the page of the rule', async () => {
	const { docs } = plugin.rules['no-magic-error-code']!.meta;
	expect(await getDiagnostics()).toEqual([['20016', 23], ['10031', 47]].map(([code, character]) => expect.objectContaining({
		code: 'tencent-im/no-magic-error-code',
		codeDescription: { href: docs.url },
		message: expect.stringContaining(`IM error code ${code} is `) as string,
		range: { start: { line: 6, character }, end: { line: 6, character: Number(character) + 5 } },
		// An information, as the settings of the page say; a warning without them.
		severity: 3,
	}) as Diagnostic));
});

it('offers the constant, and brings its import with it', async () => {
	const [first] = await getDiagnostics();
	const actions = await getActions(first!, 'quickfix');
	const fix = actions.find(({ command }) => command?.command === 'eslint.applySingleFix')!;

	expect(actions.map(({ title }) => title)).toContain('Show documentation for tencent-im/no-magic-error-code');
	expect(fix).toMatchObject({ title: 'Fix this tencent-im/no-magic-error-code problem', kind: 'quickfix' });
	expect(await run(fix)).toBe(
		text.replace("chat.js';\n", "chat.js';\nimport * as ImErrorCode from 'tencent-im-error-codes/codes';\n").replace('20016', 'ImErrorCode.ERR_SVR_MSG_REVOKE_TIME_LIMIT'),
	);
});

it('names all of them when the file is saved', async () => {
	const [first] = await getDiagnostics();
	expect(userSettings['editor.codeActionsOnSave']).toEqual({ 'source.fixAll.eslint': 'explicit' });
	const [fixAll] = await getActions(first!, 'source.fixAll.eslint');
	expect(await run(fixAll!)).toBe(namedRecall);
});
