import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { type Analysis, analyse } from '../analysis.js';
import { createTypedSearch } from '../evidence/typed-instances.js';
import { createDisabledPredicate, type DirectiveComment } from '../disable-directives.js';
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
			findTypedProfile: getSettings(context).settings.typeChecked ? createTypedSearch(sourceCode.parserServices) : undefined,
		};
		files.set(sourceCode.ast, file);
	}
	return file;
}

/** The analysis of the file, run by the first rule that asks. */
export function getAnalysis(context: Context): Analysis {
	return analyse(getSourceFile(context), { settings: getSettings(context).settings, reader: getProjectReader() });
}

/**
 * Sets up the question whether a comment switches the rule off at an offset. In a template HTML comments count as well, as
 * they do for the processor of eslint-plugin-vue.
 */
export function createDisabledCheck({ id, sourceCode }: Context): (offset: number) => boolean {
	const isDisabled = createDisabledPredicate(sourceCode.getAllComments(), sourceCode.text, id);
	const template = getTemplateBody(sourceCode.ast);
	if (!template) return isDisabled;
	const isDisabledInTemplate = createDisabledPredicate(template.comments, sourceCode.text, id);
	const [start, end] = template.range;
	return (offset) => isDisabled(offset) || (start <= offset && offset < end && isDisabledInTemplate(offset));
}

/** The root of the template that vue-eslint-parser hangs on the Program; other parsers have none. */
interface TemplateBody extends TemplateNode {
	readonly range: readonly [start: number, end: number];
	readonly comments: readonly DirectiveComment[];
}

function getTemplateBody(program: TSESTree.Program): TemplateBody | undefined {
	return (program as { templateBody?: TemplateBody | null }).templateBody ?? undefined;
}

interface TemplateNode {
	readonly type: string;
	readonly children?: readonly TemplateNode[];
	readonly startTag?: { readonly attributes: readonly { readonly value: TemplateNode | null }[] };
	readonly expression?: TSESTree.Node | null;
}

/** The expressions in the template, in the order of the text. */
function getTemplateExpressions(program: TSESTree.Program): TSESTree.Node[] {
	const expressions: TSESTree.Node[] = [];
	const pending: (TemplateNode | null | undefined)[] = [getTemplateBody(program)];
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
