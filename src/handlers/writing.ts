import { getCodeStyle } from '../edits/code-style.js';
import { getIndent, getLineBreak } from '../edits/lines.js';
import type { SourceFile } from '../source-file.js';

/** How the lines of a file are written. */
export interface Writing {
	readonly lineBreak: string;
	/** What the line begins with. */
	readonly indent: string;
	/** One step of indentation. */
	readonly unit: string;
	readonly end: '' | ';';
}

/** @param offset the start of a node; what is written follows its line */
export function getWriting(file: SourceFile, offset: number): Writing {
	const { text } = file;
	const indent = getIndent(text, offset);
	const unit = /^(?:\t| {2,8})(?=\S)/m.exec(text)?.[0] ?? (indent.startsWith(' ') ? '  ' : '\t');
	return { lineBreak: getLineBreak(text, offset), indent, unit, end: getCodeStyle(file).hasSemicolons ? ';' : '' };
}
