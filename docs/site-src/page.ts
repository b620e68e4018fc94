import type { Locale } from '../../catalog/src/entry.js';
import { type TextKey, texts } from './texts.js';

/** Where the choices of a visitor are kept. */
const storageKeys = { locale: 'tencent-im-locale', theme: 'tencent-im-theme' } as const;

/** The folder of the page's own files, wherever it is served from. */
const folder = new URL('.', (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI).href;

/** A visitor may have forbidden the storage. */
function read(key: keyof typeof storageKeys): string | undefined {
	try {
		return localStorage.getItem(storageKeys[key]) ?? undefined;
	} catch {
		return undefined;
	}
}

function write(key: keyof typeof storageKeys, value: string): void {
	try {
		localStorage.setItem(storageKeys[key], value);
	} catch {
		// The choice holds until the page is left.
	}
}

/** The language: the address (`?lang=zh`), an earlier choice, the browser's. */
export function getFirstLocale(): Locale {
	const asked = new URLSearchParams(location.search).get('lang') ?? read('locale') ?? navigator.language;
	return asked.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Puts the page's own texts into a language. */
export function applyLocale(locale: Locale): void {
	write('locale', locale);
	keepInAddress(locale);
	document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
	document.title = texts.title[locale];
	for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) element.textContent = texts[element.dataset['text'] as TextKey][locale];
	for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
		const label = texts[element.dataset['label'] as TextKey][locale];
		element.setAttribute('aria-label', label);
		element.title = label;
	}
	for (const element of document.querySelectorAll<HTMLInputElement>('[data-placeholder]')) element.placeholder = texts[element.dataset['placeholder'] as TextKey][locale];
}

/** An address that asks for a language must not win over a later choice when the page is loaded again. */
function keepInAddress(locale: Locale): void {
	const address = new URL(location.href);
	if (!address.searchParams.has('lang')) return;
	address.searchParams.set('lang', locale);
	try {
		history.replaceState(null, '', address.href);
	} catch {
		// Some browsers let no page from the disk change its address.
	}
}

/** Follows the system until the visitor chooses. */
export function toggleTheme(): void {
	const root = document.documentElement;
	const isDark = root.dataset['theme'] === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : root.dataset['theme'] === 'dark';
	root.dataset['theme'] = isDark ? 'light' : 'dark';
	write('theme', root.dataset['theme']);
}

const loading = new Map<string, Promise<void>>();

/**
 * Loads one of the page's own scripts, once.
 *
 * @param file beside index.html
 */
export function loadScript(file: string): Promise<void> {
	let script = loading.get(file);
	if (!script) {
		script = new Promise((resolve, reject) => {
			const element = document.createElement('script');
			element.src = new URL(file, folder).href;
			element.addEventListener('load', () => resolve());
			element.addEventListener('error', () => {
				loading.delete(file);
				element.remove();
				reject(new Error(`${file} could not be loaded`));
			});
			document.head.append(element);
		});
		loading.set(file, script);
	}
	return script;
}

/** Creates an element with its properties and its content. */
export function create<Name extends keyof HTMLElementTagNameMap>(name: Name, properties: Partial<HTMLElementTagNameMap[Name]> = {}, ...content: readonly (Node | string)[]): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	Object.assign(element, properties);
	element.append(...content);
	return element;
}

/** An element of index.html. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- The caller knows which element it is.
export function find<Element extends HTMLElement>(id: string): Element {
	const element = document.getElementById(id);
	if (!element) throw new Error(`index.html has no #${id}`);
	return element as Element;
}

/** A button that puts a text into the clipboard and says so. */
export function createCopyButton(locale: Locale, getText: () => string): HTMLButtonElement {
	const button = create('button', { type: 'button', className: 'quiet' }, texts.copy[locale]);
	button.addEventListener('click', () => {
		copy(getText());
		button.textContent = texts.copied[locale];
		setTimeout(() => (button.textContent = texts.copy[locale]), 1500);
	});
	return button;
}

/** Pages from the disk have no clipboard of the newer kind in every browser. */
function copy(text: string): void {
	const copyBySelection = (): void => {
		const area = create('textarea', { value: text, className: 'off-screen', readOnly: true });
		document.body.append(area);
		area.select();
		// eslint-disable-next-line @typescript-eslint/no-deprecated -- It needs no permission.
		document.execCommand('copy');
		area.remove();
	};
	// eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Pages from the disk may have none.
	if (navigator.clipboard) navigator.clipboard.writeText(text).catch(copyBySelection);
	else copyBySelection();
}
