import type { TSESLint } from '@typescript-eslint/utils';
import { chooseConstant } from '../src/edits/choose-constant.js';
import { findExistingImports } from '../src/edits/existing-imports.js';
import { planImport } from '../src/edits/plan-import.js';
import type { TextEdit } from '../src/edits/text-edit.js';
import { findMissingTwins, type MissingTwin } from '../src/handlers/find-missing-twins.js';
import { createCodeMention } from '../src/handlers/mentions-codes.js';
import { planTwin, writeLike } from '../src/handlers/plan-twin.js';
import { mayCall } from '../src/may-call.js';
import { invalidSettingMessages } from '../src/messages/invalid-setting.js';
import { getMessageId, localizeMessages } from '../src/messages/localize.js';
import { nameCall } from '../src/messages/name-call.js';
import { noMissingTwinCodeMessages } from '../src/messages/no-missing-twin-code.js';
import { createRule } from '../src/plugin/create-rule.js';
import { findConstants } from '../src/plugin/find-constants.js';
import { getCalls } from '../src/plugin/get-calls.js';
import { getGround } from '../src/plugin/get-ground.js';
import { getAnalysis, getProjectReader, getSettings, getSourceFile } from '../src/plugin/lint-context.js';
import { findPackageJson } from '../src/project/package-json.js';

type Options = {
	/**
	 * Codes whose twin need not be tested.
	 * @default []
	 */
	readonly ignore: readonly number[];
};

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

const mentionsTwin = createCodeMention(({ twins = [] }) => twins.length > 0);

/** Reports each handler that tests one of two codes that mean the same on one call. */
export default createRule<Options, string>({
	name: 'no-missing-twin-code',
	meta: {
		type: 'problem',
		docs: {
			description: 'Disallow testing one of two error codes of Tencent Cloud IM that a call gives for the same cause',
			configs: { recommended: ['warn'], strict: ['error'] },
		},
		hasSuggestions: true,
		messages: localizeMessages({ ...noMissingTwinCodeMessages, ...invalidSettingMessages }),
		schema: [
			{
				type: 'object',
				description: 'What is left out.',
				additionalProperties: false,
				properties: {
					ignore: { type: 'array', items: { type: 'integer' }, uniqueItems: true, description: 'Codes whose twin need not be tested.' },
				},
			},
		],
		defaultOptions: [{ ignore: [] }],
	},
	mayReport: (text) => (mayCall(text, 'failing') || mayCall(text, 'layer')) && mentionsTwin(text),
	check(context, { ignore }) {
		const ground = getGround(context);
		for (const missing of findMissingTwins(getCalls(context), ground.context, ground.getEvidence().sdkCalls)) if (!ignore.includes(missing.tested.code)) report(context, missing);
	},
});

function report(context: Context, missing: MissingTwin): void {
	const { call, place, tested, twin } = missing;
	const { locale } = getSettings(context).settings;
	const [start, end] = place.value.range;
	const { sourceCode } = context;
	const edits = planEdits(context, missing);
	const names = { twin: String(twin.code), twinName: twin.name };
	context.report({
		loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
		messageId: getMessageId('missingTwinCode', locale),
		data: { ...names, code: String(tested.code), name: tested.name, call: nameCall(call), meaning: twin.summary[locale] },
		...(edits ? { suggest: [{ messageId: getMessageId('addTwinCode', locale), data: names, fix: (fixer: TSESLint.RuleFixer) => edits.map(({ range, text }) => fixer.replaceTextRange([...range], text)) }] } : {}),
	});
}

function planEdits(context: Context, { place, twin }: MissingTwin): readonly TextEdit[] | undefined {
	const file = getSourceFile(context);
	const constants = findConstants(context);
	const usesConstants = findExistingImports(file.text, file.program.body, constants.source.from).some(({ isTypeOnly }) => !isTypeOnly);
	const choice = usesConstants ? chooseConstant({ entries: [twin], edit: 'expression', code: twin.code }, constants) : undefined;
	const usedAt = [...getAnalysis(context).sites.map(({ range }) => range[0]), place.value.range[0]].sort((a, b) => a - b);
	const plan = choice && 'name' in choice ? planImport(file, [choice.name], constants.source, { packageType: findPackageJson(file.filename, getProjectReader())?.type }, usedAt) : undefined;
	const isWritten = plan && 'edits' in plan && choice && 'name' in choice;
	const edit = planTwin(file, place, isWritten ? plan.reference(choice.name) : writeLike(place.value, twin.code));
	return edit && [...(isWritten ? plan.edits : []), edit];
}
