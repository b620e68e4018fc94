import type { Locale } from '../../catalog/src/entry.js';
import { createCatalogView } from './catalog/view.js';
import { applyLocale, find, getFirstLocale, toggleTheme } from './page.js';
import { createPlaygroundView } from './playground/view.js';

const pages = ['catalog', 'playground'] as const;

const catalog = createCatalogView((parameters) => {
	// The address follows the search without a step in the history for each letter.
	history.replaceState(null, '', `#${parameters}`);
});
const playground = createPlaygroundView();

function show(page: (typeof pages)[number]): void {
	for (const name of pages) {
		find(`page-${name}`).hidden = name !== page;
		const link = find(`to-${name}`);
		if (name === page) link.setAttribute('aria-current', 'page');
		else link.removeAttribute('aria-current');
	}
	if (page === 'playground') playground.show();
}

/** `#playground`; `#6206` or `#ERR_…`; `#q=…&severity=…`; all else is the whole catalog. */
function follow(): void {
	const address = decode(location.hash.slice(1));
	if (address === 'playground') {
		show('playground');
		return;
	}
	show('catalog');
	if (address.includes('=')) catalog.setSearch(new URLSearchParams(location.hash.slice(1)));
	else if (address !== '' && address !== 'catalog') catalog.reveal(address);
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function setLocale(locale: Locale): void {
	applyLocale(locale);
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-locale]')) button.setAttribute('aria-pressed', String(button.dataset['locale'] === locale));
	catalog.setLocale(locale);
	playground.setLocale(locale);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-locale]')) button.addEventListener('click', () => setLocale(button.dataset['locale'] as Locale));
// Its address would lead away from the playground.
find('skip').addEventListener('click', (event) => {
	event.preventDefault();
	find('main').focus();
});
find('theme').addEventListener('click', toggleTheme);
addEventListener('hashchange', follow);
setLocale(getFirstLocale());
follow();
