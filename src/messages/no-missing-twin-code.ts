import type { LocalizedText } from '../../catalog/src/entry.js';

/** The texts of `no-missing-twin-code`. `{{call}}` is the call as it is written, `{{meaning}}` what the forgotten code stands for. */
export const noMissingTwinCodeMessages = {
	missingTwinCode: {
		en: '{{code}} {{name}} is tested here, and {{twin}} {{twinName}} is not ({{meaning}}). {{call}} gives either of them for the same cause. Test both.',
		zh: '这里判断了 {{code}} {{name}}，却没有判断 {{twin}} {{twinName}}（{{meaning}}）。{{call}} 会因同一原因返回其中任意一个。请两个都判断。',
	},
	addTwinCode: {
		en: 'Test {{twin}} {{twinName}} as well.',
		zh: '同时判断 {{twin}} {{twinName}}。',
	},
} as const satisfies Record<string, LocalizedText>;
