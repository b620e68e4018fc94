import type { LocalizedText } from '../../catalog/src/entry.js';

/** The texts about wrong settings; whichever rule runs first in a file reports them. The hint is empty, or one of {@link getNearestSettingHint}. */
export const invalidSettingMessages = {
	invalidSetting: {
		en: "settings['tencent-im']{{key}} is {{value}}, expected {{expected}}.{{hint}} The default is used.",
		zh: "settings['tencent-im']{{key}} 是 {{value}}，应为{{expected}}。{{hint}}已改用默认值。",
	},
	unknownSetting: {
		en: "settings['tencent-im']{{key}} (set to {{value}}) is no setting, known are {{expected}}.{{hint}} It is ignored.",
		zh: "settings['tencent-im']{{key}}（值为 {{value}}）不是有效的设置，可用的有 {{expected}}。{{hint}}已忽略。",
	},
} as const satisfies Record<string, LocalizedText>;

/** What was probably meant. */
export function getNearestSettingHint(nearest: string | undefined): LocalizedText {
	return nearest === undefined ? { en: '', zh: '' } : { en: ` Did you mean "${nearest}"?`, zh: `是否想写 "${nearest}"？` };
}
