import { structuredPatch } from 'diff';
import type { Locale } from '../../../catalog/src/entry.js';
import { create, createCopyButton, find, loadScript } from '../page.js';
import { getMigrationText, severityNames, texts } from '../texts.js';
import type {} from './bundles.js';
import { createEditor } from './editor.js';
import { examples } from './examples.js';
import { highlight } from './highlight.js';
import type { Language, LintReport, LintRequest, Migration } from './linter.js';

/** The playground's half of the page. */
export interface PlaygroundView {
	/** Writes everything anew in a language; the code and the choices stay. */
	setLocale(locale: Locale): void;
	/** Loads the linter the first time, and lints. */
	show(): void;
}

/** How long the typing must rest, in milliseconds. */
const restTime = 200;

/** The packages that a project may depend on, one for each kind of SDK. */
const sdkPackages = ['@tencentcloud/chat', 'tim-js-sdk', 'tim-wx-sdk', '@tencentcloud/chat-uikit-engine', '@tencentcloud/chat-uikit-vue', 'im_electron_sdk', 'react-native-tim-js'];

const languageNames: readonly (readonly [language: Language, name: string])[] = [['js', 'JavaScript'], ['jsx', 'JSX'], ['ts', 'TypeScript'], ['tsx', 'TSX'], ['vue', 'Vue']];

export function createPlaygroundView(): PlaygroundView {
	const exampleSelect = find<HTMLSelectElement>('example');
	const languageSelect = find<HTMLSelectElement>('file-type');
	const configSelect = find<HTMLSelectElement>('config');
	const sdkSelect = find<HTMLSelectElement>('sdk');
	const styleSelect = find<HTMLSelectElement>('import-style');
	const status = find('status');
	const reportList = find('reports');
	const reportCount = find('report-count');
	const migrationBox = find('migration');
	const migrationSummary = find('migration-summary');
	const copyPlace = find('copy-result');
	const tabs = [find<HTMLButtonElement>('tab-diff'), find<HTMLButtonElement>('tab-result')] as const;
	let locale: Locale = 'en';
	let isShown = false;
	let timer = 0;
	let latest: { readonly request: LintRequest; readonly migration: Migration } | undefined;

	const editor = createEditor(() => {
		clearTimeout(timer);
		timer = window.setTimeout(() => void run(), restTime);
	});

	/** Only the last of several runs that wait for a script writes its results. */
	let runs = 0;
	const run = async (): Promise<void> => {
		if (!isShown) return;
		const current = ++runs;
		try {
			const request = await prepare();
			if (current !== runs || !request) return;
			const { tencentImLinter: linter } = globalThis;
			if (!linter) return;
			showReports(linter.lint(request));
			latest = { request, migration: linter.migrate(request) };
			showMigration();
			status.textContent = languageNames.find(([language]) => language === request.language)?.[1] ?? '';
		} catch (error) {
			if (current === runs) status.textContent = error instanceof Error && error.message.endsWith('could not be loaded') ? texts.cannotLoad[locale] : String(error);
		}
	};

	const prepare = async (): Promise<LintRequest | undefined> => {
		const text = editor.getText();
		if (!globalThis.tencentImLinter) {
			status.textContent = texts.loading[locale];
			await loadScript('linter.js');
		}
		const linter = globalThis.tencentImLinter;
		if (!linter) return undefined;
		const language = (languageSelect.value as Language | '') || linter.detectLanguage(text);
		if (linter.needsTypeScript(language, text) && !globalThis.tencentImTypeScriptParser) {
			status.textContent = texts.loadingTypeScript[locale];
			await loadScript('typescript.js');
		}
		return { text, language, locale, config: configSelect.value as LintRequest['config'], importStyle: styleSelect.value as LintRequest['importStyle'], sdkPackage: sdkSelect.value };
	};

	const showReports = (reports: readonly LintReport[]): void => {
		editor.setMarks(reports.map(({ range, severity }) => ({ range, className: `mark ${severity}` })));
		reportCount.textContent = String(reports.length);
		if (reports.length === 0) reportList.replaceChildren(create('li', { className: 'empty' }, create('strong', {}, texts.noReports[locale]), ` ${texts.noReportsHint[locale]}`));
		else reportList.replaceChildren(...reports.map(createReport));
	};

	const createReport = ({ rule, severity, message, line, column, range, fix, suggestions }: LintReport): HTMLElement => {
		const place = create('button', { type: 'button', className: 'place' }, `${line}:${column}`);
		place.setAttribute('aria-label', `${texts.line[locale]} ${line}:${column}`);
		place.addEventListener('click', () => editor.select(...range));
		const edits = [...(fix ? [{ title: texts.fix[locale], edit: fix }] : []), ...suggestions];
		return create('li', { className: `report ${severity}` },
			create('p', { className: 'report-head' },
				place,
				create('span', { className: `severity ${severity}` }, severityNames[severity][locale]),
				rule ? create('a', { className: 'rule', href: rule.url, target: '_blank', rel: 'noreferrer' }, rule.id.replace('tencent-im/', '')) : ''),
			create('p', { className: 'message' }, rule ? message : `${texts.cannotParse[locale]}: ${message.replace(/^Parsing error: /u, '')}`),
			create('div', { className: 'edits' }, ...edits.map(({ title, edit }) => {
				const button = create('button', { type: 'button', className: 'quiet' }, title);
				button.addEventListener('click', () => editor.replace(...edit.range, edit.text));
				return button;
			})));
	};

	const showMigration = (): void => {
		if (!latest) return;
		const { request: { text: before }, migration: { text, named, skipped, problem } } = latest;
		const wantsDiff = tabs[0].getAttribute('aria-selected') === 'true';
		migrationSummary.textContent = problem === undefined ? getMigrationText(named, skipped.length, locale) : '';
		copyPlace.replaceChildren(...(text === before ? [] : [createCopyButton(locale, () => text)]));
		const content: Node[] = [];
		if (problem !== undefined) content.push(create('p', { className: 'empty' }, `${texts.cannotParse[locale]}: ${problem}`));
		else if (wantsDiff && text === before) content.push(create('p', { className: 'empty' }, texts.noChange[locale]));
		else if (wantsDiff) content.push(createDiff(before, text));
		else content.push(create('pre', { className: 'code-block' }, create('code', {}, ...colour(text))));
		if (skipped.length > 0) {
			content.push(create('p', { className: 'left-alone' }, texts.leftAlone[locale]), create('ul', { className: 'skipped' }, ...skipped.map(({ line, column, code, reason }) =>
				create('li', {}, create('span', { className: 'place' }, `${line}:${column}`), ' ', ...(code === undefined ? [] : [create('code', {}, String(code)), locale === 'zh' ? '：' : ': ']), reason))));
		}
		migrationBox.replaceChildren(...content);
	};

	for (const tab of tabs) {
		tab.addEventListener('click', () => {
			for (const other of tabs) other.setAttribute('aria-selected', String(other === tab));
			showMigration();
		});
	}
	for (const select of [languageSelect, configSelect, sdkSelect, styleSelect]) select.addEventListener('change', () => void run());
	exampleSelect.addEventListener('change', () => {
		const example = examples.find(({ id }) => id === exampleSelect.value);
		if (!example) return;
		languageSelect.value = '';
		editor.setText(example.text);
	});

	const renderChoices = (): void => {
		fill(exampleSelect, examples.map(({ id, title }) => [id, title[locale]]));
		fill(languageSelect, [['', texts.detect[locale]], ...languageNames]);
		fill(configSelect, [['recommended', 'recommended'], ['strict', 'strict']]);
		fill(sdkSelect, [['', texts.noSdk[locale]], ...sdkPackages.map((name) => [name, name] as const)]);
		fill(styleSelect, [['namespace', texts.namespace[locale]], ['named', texts.named[locale]]]);
	};
	renderChoices();
	editor.setText(examples[0]?.text ?? '');

	return {
		setLocale(next) {
			locale = next;
			renderChoices();
			void run();
		},
		show() {
			isShown = true;
			// Nothing is measured while the page is hidden, so it is drawn again.
			editor.setMarks([]);
			void run();
		},
	};
}

function fill(select: HTMLSelectElement, options: readonly (readonly [value: string, label: string])[]): void {
	const { value } = select;
	select.replaceChildren(...options.map(([option, label]) => create('option', { value: option }, label)));
	if (value !== '') select.value = value;
}

function colour(text: string): (Node | string)[] {
	return highlight(text).map(({ text: piece, className }) => (className === '' ? piece : create('span', { className }, piece)));
}

function createDiff(before: string, after: string): HTMLElement {
	const { hunks } = structuredPatch('', '', before, after, '', '', { context: 2 });
	return create('pre', { className: 'code-block diff' }, ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
		create('span', { className: 'hunk' }, `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
		...lines.filter((line) => !line.startsWith('\\')).map((line) => create('span', { className: line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : 'kept' }, line.slice(0, 1), ...colour(line.slice(1)))),
	]));
}
