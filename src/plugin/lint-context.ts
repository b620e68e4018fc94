import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { type Analysis, analyse } from '../analysis.js';
import { createNodeProjectReader } from '../project/node-project-reader.js';
import type { ProjectReader } from '../project/project-reader.js';
import { readSettings, type SettingsReading } from '../settings.js';
import type { SourceFile } from '../source-file.js';

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** One reader for the whole process, so that a run asks the disk once. */
let projectReader: ProjectReader | undefined;

/** The reader that the rules share. */
export function getProjectReader(): ProjectReader {
	return (projectReader ??= createNodeProjectReader());
}

const readings = new WeakMap<object, SettingsReading>();

/** `settings['tencent-im']`, checked once for each settings object. */
export function getSettings(context: Context): SettingsReading {
	const { settings } = context;
	let reading = readings.get(settings);
	if (!reading) readings.set(settings, (reading = readSettings(settings['tencent-im'])));
	return reading;
}

const files = new WeakMap<object, SourceFile>();

/** The file as the analysis wants it, from whichever parser ESLint used. */
export function getSourceFile(context: Context): SourceFile {
	const { sourceCode } = context;
	let file = files.get(sourceCode.ast);
	if (!file) {
		file = {
			filename: context.filename,
			text: sourceCode.text,
			program: sourceCode.ast,
			templateExpressions: getTemplateExpressions(sourceCode.ast),
			comments: sourceCode.getAllComments(),
		};
		files.set(sourceCode.ast, file);
	}
	return file;
}

/** The analysis of the file, run by the first rule that asks. */
export function getAnalysis(context: Context): Analysis {
	return analyse(getSourceFile(context), { settings: getSettings(context).settings, reader: getProjectReader() });
}

interface TemplateNode {
	readonly type: string;
	readonly children?: readonly TemplateNode[];
	readonly startTag?: { readonly attributes: readonly { readonly value: TemplateNode | null }[] };
	readonly expression?: TSESTree.Node | null;
}

/** The expressions in the template that vue-eslint-parser hangs on the Program; other parsers have none. */
function getTemplateExpressions(program: TSESTree.Program): TSESTree.Node[] {
	const { templateBody } = program as { templateBody?: TemplateNode | null };
	const expressions: TSESTree.Node[] = [];
	const pending: (TemplateNode | null | undefined)[] = [templateBody];
	while (pending.length > 0) {
		const node = pending.pop();
		if (!node) continue;
		if (node.type === 'VExpressionContainer') {
			if (node.expression) expressions.push(node.expression);
			continue;
		}
		for (const attribute of node.startTag?.attributes ?? []) pending.push(attribute.value);
		pending.push(...(node.children ?? []));
	}
	return expressions.sort((a, b) => a.range[0] - b.range[0]);
}
