import type { Category, Locale, Platform, Severity } from '../../../catalog/src/entry.js';
import { wordings } from '../../../catalog/src/command/wording.js';
import { create, createCopyButton, find } from '../page.js';
import { categoryNames, getCountText, platformNames, severityNames, texts } from '../texts.js';
import { findRows, headings, type Row, rows } from './rows.js';
import { getWords, type Search, searchRows } from './search.js';

const severities = Object.keys(severityNames) as readonly Severity[];
const categories = Object.keys(categoryNames) as readonly Category[];
const platforms = Object.keys(platformNames) as readonly Platform[];

/** The catalog's half of the page. */
export interface CatalogView {
	/** Writes everything anew in a language; what is searched for and what is open stays. */
	setLocale(locale: Locale): void;
	/** Opens what an address names and scrolls to it, or does nothing. */
	reveal(target: string): boolean;
	/** Takes over a search from the address. */
	setSearch(parameters: URLSearchParams): void;
}

/** @param onSearch is told the search as an address */
export function createCatalogView(onSearch: (parameters: string) => void): CatalogView {
	const input = find<HTMLInputElement>('query');
	const categorySelect = find<HTMLSelectElement>('category');
	const platformSelect = find<HTMLSelectElement>('platform');
	const severityBox = find('severities');
	const list = find('codes');
	const count = find('count');
	const clear = find<HTMLButtonElement>('clear');
	const chosen = new Set<Severity>();
	const open = new Set<string>();
	let target = new Set<string>();
	let locale: Locale = 'en';

	const getSearch = (): Search => ({ query: input.value, severities: chosen, category: categorySelect.value as Category | '', platform: platformSelect.value as Platform | '' });

	const render = (): void => {
		const search = getSearch();
		const found = searchRows(rows, search);
		const words = getWords(search.query);
		const context: RowContext = { locale, words, open, target };
		const content: Node[] = [];
		let heading: string | undefined;
		for (const row of found) {
			// Results of a search stand in their own order, without the sections.
			if (words.length === 0 && row.heading !== heading) {
				heading = row.heading;
				content.push(create('h2', {}, headings.get(heading)?.[locale] ?? ''));
			}
			content.push(createRow(row, context));
		}
		if (found.length === 0) content.push(create('p', { className: 'empty' }, texts.nothing[locale]));
		list.replaceChildren(...content);
		count.textContent = getCountText(found.length, rows.length, locale);
		clear.hidden = search.query === '' && chosen.size === 0 && search.category === '' && search.platform === '';
		for (const button of severityBox.querySelectorAll('button')) button.setAttribute('aria-pressed', String(chosen.has(button.value as Severity)));
	};

	const search = (): void => {
		target = new Set();
		render();
		onSearch(toParameters(getSearch()));
	};

	const reset = (): void => {
		input.value = '';
		categorySelect.value = '';
		platformSelect.value = '';
		chosen.clear();
	};

	const renderFilters = (): void => {
		severityBox.replaceChildren(...severities.map((severity) => {
			const button = create('button', { type: 'button', value: severity, className: `chip severity ${severity}` }, severityNames[severity][locale]);
			button.addEventListener('click', () => {
				if (!chosen.delete(severity)) chosen.add(severity);
				search();
			});
			return button;
		}));
		fill(categorySelect, [['', texts.allCategories[locale]], ...categories.map((name) => [name, categoryNames[name][locale]] as const)]);
		fill(platformSelect, [['', texts.allPlatforms[locale]], ...platforms.map((name) => [name, platformNames[name][locale]] as const)]);
	};

	let frame = 0;
	input.addEventListener('input', () => {
		cancelAnimationFrame(frame);
		frame = requestAnimationFrame(search);
	});
	input.addEventListener('keydown', ({ key }) => {
		if (key !== 'Escape') return;
		input.value = '';
		search();
	});
	find('search').addEventListener('submit', (event) => event.preventDefault());
	categorySelect.addEventListener('change', search);
	platformSelect.addEventListener('change', search);
	clear.addEventListener('click', () => {
		reset();
		search();
		input.focus();
	});
	document.addEventListener('keydown', (event) => {
		const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
		if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey || list.offsetParent === null) return;
		event.preventDefault();
		input.focus();
	});
	renderFilters();

	return {
		setLocale(next) {
			locale = next;
			renderFilters();
			render();
		},
		reveal(address) {
			const named = findRows(address);
			const [first] = named;
			if (!first) return false;
			target = new Set(named.map(({ id }) => id));
			for (const { id } of named) open.add(id);
			if (!searchRows(rows, getSearch()).includes(first)) reset();
			render();
			document.getElementById(getElementId(first))?.scrollIntoView({ block: 'start' });
			return true;
		},
		setSearch(parameters) {
			reset();
			input.value = parameters.get('q') ?? '';
			for (const severity of severities) if (parameters.getAll('severity').includes(severity)) chosen.add(severity);
			categorySelect.value = categories.find((name) => name === parameters.get('category')) ?? '';
			platformSelect.value = platforms.find((name) => name === parameters.get('platform')) ?? '';
			target = new Set();
			render();
		},
	};
}

function toParameters({ query, severities: chosen, category, platform }: Search): string {
	const parameters = new URLSearchParams();
	if (query !== '') parameters.set('q', query);
	for (const severity of chosen) parameters.append('severity', severity);
	if (category !== '') parameters.set('category', category);
	if (platform !== '') parameters.set('platform', platform);
	return parameters.toString();
}

/** Fills a choice and keeps what was chosen. */
function fill(select: HTMLSelectElement, options: readonly (readonly [value: string, label: string])[]): void {
	const { value } = select;
	select.replaceChildren(...options.map(([option, label]) => create('option', { value: option }, label)));
	select.value = value;
}

interface RowContext {
	readonly locale: Locale;
	readonly words: readonly string[];
	readonly open: Set<string>;
	readonly target: ReadonlySet<string>;
}

/** The address of a row is the code itself; the element has another id, so that the browser does not jump by itself. */
function getElementId({ id }: Row): string {
	return `code-${id}`;
}

function createRow(row: Row, { locale, words, open, target }: RowContext): HTMLElement {
	const { entry, label, id } = row;
	const link = create('a', { href: `#${id}`, className: 'code', title: texts.linkTo[locale] }, ...mark(label, words));
	const details = create('details', { id: getElementId(row), className: `row ${entry.severity}${target.has(id) ? ' target' : ''}` },
		create('summary', {},
			link,
			create('span', { className: 'what' },
				create('span', { className: 'name' }, ...breakable(entry.name, words)),
				create('span', { className: 'meaning' }, ...mark(entry.summary[locale], words))),
			create('span', { className: 'kind' },
				create('span', { className: `severity ${entry.severity}` }, severityNames[entry.severity][locale]),
				create('span', { className: 'category' }, categoryNames[entry.category][locale]))));
	const fillBody = (): void => {
		if (details.childElementCount === 1) details.append(createBody(row, locale));
	};
	if (open.has(id)) {
		details.open = true;
		fillBody();
	}
	details.addEventListener('toggle', () => {
		if (details.open) open.add(id);
		else open.delete(id);
		fillBody();
	});
	return details;
}

function createBody({ entry }: Row, locale: Locale): HTMLElement {
	const wording = wordings[locale];
	const facts: [label: string, value: readonly (Node | string)[]][] = [];
	const related = (codes: readonly { readonly code: number; readonly inferred?: true }[] | undefined): (Node | string)[] =>
		(codes ?? []).flatMap(({ code, inferred }) => {
			const [row] = findRows(String(code));
			const item = create('span', { className: 'related' }, create('a', { href: `#${row?.id ?? code}` }, String(code)), ` ${row?.entry.name ?? ''}`, ...(inferred ? [getRemark(locale)] : []));
			return [item];
		});
	facts.push([wording.retry, [wording.retryAdvice[entry.retry]]]);
	facts.push([wording.occursOn, [entry.occursOn.map((platform) => platformNames[platform][locale]).join(locale === 'zh' ? '；' : '; ')]]);
	if (entry.unreachableOn) facts.push([texts.neverOn[locale], [entry.unreachableOn.map(({ platform, inferred }) => `${platformNames[platform][locale]}${inferred ? getRemark(locale) : ''}`).join(locale === 'zh' ? '；' : '; ')]]);
	for (const path of ['failure', 'success'] as const) {
		const calls = [...new Set((entry.callScopes ?? []).filter((scope) => scope.path === path).flatMap((scope) => scope.calls))];
		if (calls.length > 0) facts.push([path === 'failure' ? texts.failureOf[locale] : texts.successOf[locale], calls.flatMap((call, index) => [...(index > 0 ? [', '] : []), create('code', {}, call)])]);
	}
	if ('code' in entry) {
		if (entry.twins) facts.push([wording.twins, related(entry.twins)]);
		if (entry.counterparts) facts.push([wording.counterparts, related([...(entry.counterparts.web ?? []), ...(entry.counterparts.native ?? [])])]);
		if (entry.replacedBy) facts.push([wording.replacedBy, related(entry.replacedBy)]);
		if (entry.aliases) facts.push([wording.aliases, [create('code', {}, entry.aliases.join(', '))]]);
	}
	facts.push([wording.source, [entry.source.join('; ')]]);
	const importLine = `import { ${entry.name} } from 'tencent-im-error-codes/codes';`;
	return create('div', { className: 'body' },
		create('p', { className: 'action' }, create('strong', {}, `${wording.action}${wording.colon}`), entry.action[locale]),
		create('dl', {}, ...facts.flatMap(([label, value]) => [create('dt', {}, label), create('dd', {}, ...value)])),
		...('code' in entry ? [create('div', { className: 'snippet' }, create('code', {}, importLine), createCopyButton(locale, () => importLine))] : []));
}

/** Says that nobody documented it. */
function getRemark(locale: Locale): string {
	return locale === 'zh' ? `（${texts.inferred.zh}）` : ` (${texts.inferred.en})`;
}

/** A text with the words of the query marked. */
function mark(text: string, words: readonly string[]): (Node | string)[] {
	const pattern = getPattern(words);
	if (!pattern) return [text];
	return text.split(pattern).map((part, index) => (index % 2 === 1 ? create('mark', {}, part) : part));
}

/** A name may break behind each underscore. */
function breakable(name: string, words: readonly string[]): (Node | string)[] {
	return mark(name, words).flatMap((part): (Node | string)[] => (typeof part === 'string' ? part.split('_').flatMap((piece, index) => (index > 0 ? ['_', create('wbr'), piece] : [piece])) : [part]));
}

function getPattern(words: readonly string[]): RegExp | undefined {
	const escaped = words.map((word) => word.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&'));
	return escaped.length === 0 ? undefined : new RegExp(`(${escaped.join('|')})`, 'giu');
}
