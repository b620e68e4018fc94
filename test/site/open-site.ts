import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { buildSite } from '../../docs/site-src/build.mjs';
import { findChromium } from './install-chromium.mjs';

/** The sub-path that the server has the site under. */
const subPath = '/some/where/';

/** A built site in a browser of its own. */
export interface OpenSite {
	/** The addresses of the site's folder. */
	readonly addresses: { readonly server: string; readonly disk: string };
	/** Opens a page of a fresh visitor. */
	open(address: string, options?: PageOptions): Promise<SitePage>;
	readonly close: () => Promise<void>;
}

export interface PageOptions {
	readonly width?: number;
	readonly theme?: 'light' | 'dark';
	/** The language of the browser. @default 'en-GB' */
	readonly language?: string;
}

/** An open page and what went wrong in it. */
export interface SitePage {
	readonly page: Page;
	/** Messages in the console, uncaught errors, failed requests. */
	readonly problems: readonly string[];
	/** The address of everything that was asked for. */
	readonly requests: readonly string[];
	/** The texts of all visible elements of a selector, as they are seen. */
	readonly texts: (selector: string) => Promise<readonly string[]>;
	/** Replaces what a field holds as if it were pasted. */
	readonly paste: (selector: string, text: string) => Promise<void>;
	/** Evaluates an expression again and again until it is true. */
	readonly until: (expression: string) => Promise<void>;
	readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.txt': 'text/plain' };

/** Builds the site into a folder of its own, serves it and starts the browser. */
export async function openSite(): Promise<OpenSite> {
	const folder = mkdtempSync(path.join(tmpdir(), 'tencent-im-site-'));
	await buildSite(folder);

	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const name = pathname.startsWith(subPath) ? pathname.slice(subPath.length) || 'index.html' : '';
		const type = types[path.extname(name)];
		if (type === undefined || name.includes('/')) {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(readFileSync(path.join(folder, name)));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

	const browser: Browser = await launch({
		executablePath: findChromium()!,
		// The sandbox cannot be had by root, and nothing but the site is opened; no other host can be reached.
		args: ['--no-sandbox', '--disable-dev-shm-usage', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
	});

	return {
		addresses: { server: `http://127.0.0.1:${(server.address() as AddressInfo).port}${subPath}`, disk: `${pathToFileURL(folder).href}/` },
		open: (address, options) => openPage(browser, address, options ?? {}),
		async close() {
			await browser.close();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

async function openPage(browser: Browser, address: string, { width = 1280, theme = 'light', language = 'en-GB' }: PageOptions): Promise<SitePage> {
	const context = await browser.createBrowserContext();
	const page = await context.newPage();
	const problems: string[] = [];
	const requests: string[] = [];
	page.on('console', (message) => void problems.push(`${message.type()}: ${message.text()}`));
	page.on('pageerror', (error) => void problems.push(`uncaught: ${String(error)}`));
	page.on('requestfailed', (request) => void problems.push(`failed: ${request.url()}`));
	page.on('request', (request) => void requests.push(request.url()));
	await page.setViewport({ width, height: 900, isMobile: width < 600, hasTouch: width < 600 });
	await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
	await page.evaluateOnNewDocument(`Object.defineProperty(navigator, 'language', { get: () => ${JSON.stringify(language)} })`);
	await page.goto(address);
	return {
		page,
		problems,
		requests,
		texts: async (selector) => (await page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].filter((element) => element.checkVisibility()).map((element) => element.innerText)`)) as string[],
		async paste(selector, text) {
			await page.evaluate(`{ const field = document.querySelector(${JSON.stringify(selector)}); field.focus(); field.select(); }`);
			if (text === '') await page.keyboard.press('Delete');
			else await page.keyboard.sendCharacter(text);
			// What follows a change waits for the next frame at most.
			await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
		},
		async until(expression) {
			await page.waitForFunction(expression, { timeout: 20_000, polling: 50 });
		},
		close: () => context.close(),
	};
}
