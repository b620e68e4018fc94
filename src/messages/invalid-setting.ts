import type { LocalizedText } from '../../catalog/src/entry.js';

/** The texts about wrong settings; whichever rule runs first in a file reports them. */
export const invalidSettingMessages = {
	invalidSetting: {
		en: "settings['tencent-im']{{key}} is {{value}}, expected {{expected}}. The default is used.",
		zh: "settings['tencent-im']{{key}} 是 {{value}}，应为 {{expected}}。已改用默认值。",
	},
	misspeltSetting: {
		en: "settings['tencent-im']{{key}} is {{value}}, expected {{expected}}. Did you mean \"{{nearest}}\"? The default is used.",
		zh: "settings['tencent-im']{{key}} 是 {{value}}，应为 {{expected}}。是否想写 \"{{nearest}}\"？已改用默认值。",
	},
} as const satisfies Record<string, LocalizedText>;
