import { create, find } from '../page.js';
import { highlight, type Mark } from './highlight.js';

/** A text field with colours, marks and line numbers behind it. */
export interface Editor {
	getText(): string;
	setText(text: string): void;
	/** Draws the marks; they are gone with the next change of the text. */
	setMarks(marks: readonly Mark[]): void;
	/** Selects a part and brings it into sight. */
	select(start: number, end: number): void;
	/** Replaces a part, so that the visitor can undo it. */
	replace(start: number, end: number, text: string): void;
}

/** @param onChange called after every change, whoever made it */
export function createEditor(onChange: () => void): Editor {
	const area = find<HTMLTextAreaElement>('code');
	const backdrop = find('backdrop');
	const gutter = find('gutter');

	const draw = (marks: readonly Mark[]): void => {
		const text = area.value;
		// The last line needs something on it, or it has no height.
		backdrop.replaceChildren(...highlight(text, marks).map(({ text: piece, className }) => (className === '' ? piece : create('span', { className }, piece))), '\n');
		const lines = text.split('\n').length;
		if (gutter.childElementCount !== lines) gutter.replaceChildren(...Array.from({ length: lines }, (_, index) => create('span', {}, String(index + 1))));
		follow();
	};
	const follow = (): void => {
		backdrop.style.transform = `translate(${-area.scrollLeft}px, ${-area.scrollTop}px)`;
		gutter.style.transform = `translateY(${-area.scrollTop}px)`;
	};
	area.addEventListener('scroll', follow);
	area.addEventListener('input', () => {
		draw([]);
		onChange();
	});
	area.addEventListener('keydown', (event) => {
		// Tab indents; with a modifier, or after Escape, it leaves the field as everywhere.
		if (event.key === 'Escape') area.blur();
		if (event.key !== 'Tab' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
		event.preventDefault();
		insert('  ');
	});
	const insert = (text: string): void => {
		// eslint-disable-next-line @typescript-eslint/no-deprecated -- It is still the one way that undo knows of.
		if (!document.execCommand('insertText', false, text)) {
			area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
			area.dispatchEvent(new Event('input'));
		}
	};

	return {
		getText: () => area.value,
		setText(text) {
			area.value = text;
			area.scrollTop = 0;
			area.scrollLeft = 0;
			draw([]);
			onChange();
		},
		setMarks: draw,
		select(start, end) {
			area.focus({ preventScroll: true });
			area.setSelectionRange(start, end);
			const line = area.value.slice(0, start).split('\n').length;
			const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight);
			area.scrollTop = Math.max((line - 1) * lineHeight - area.clientHeight / 2, 0);
			area.scrollIntoView({ block: 'nearest' });
		},
		replace(start, end, text) {
			area.focus({ preventScroll: true });
			area.setSelectionRange(start, end);
			insert(text);
		},
	};
}
