import { describe, expect, it } from 'vitest';
import { analyseSnippet, expectSites } from '../support/find-sites.js';

describe('templates of components', () => {
	it('compare what the script binds to a failure', () => {
		expectSites(`<template>
	<p v-if="failure.code === «80001»" :title="failure.code === «10017» ? 'muted' : ''">{{ failure && failure.code == «20006» ? 'refused' : '' }}</p>
	<p v-else-if="[«20007», «20009»].includes(failure.code)" :style="{ zIndex: 2024 }" @click="page === 2024">{{ year === 2024 }}</p>
	<p v-for="room in rooms" :key="room.id" :class="{ open: room.id === 10013 }"></p>
</template>
<script setup>
import TencentCloudChat from '@tencentcloud/chat';
const chat = TencentCloudChat.create({ SDKAppID: 0 });
let failure = {};
const year = new Date().getFullYear();
chat.sendMessage(message).catch((error) => {
	failure = error;
	if (error.code === «2024») return;
});
</script>
`, { language: 'vue' });
	});

	it('share the evidence of the script, and its doubts', () => {
		expectSites(`<template>
	<van-empty v-if="imError.code === «70001»" />
	<van-form v-else @failed="(event) => event.detail.code === 10013" :port="3000" />
</template>
<script>
export default {
	data: () => ({ imError: {} }),
	methods: {
		login() {
			this.tim.login(options).catch((error) => {
				if (error.code === «2025») return;
				this.imError = error;
			});
		},
	},
};
</script>
`, { language: 'vue' });
		expectSites(`<template>
	<p v-if="res.code === 10001">{{ order.code === 10002 ? 'paid' : '' }}</p>
</template>
<script>
export default { data: () => ({ res: {}, order: {} }) };
</script>
`, { language: 'vue', files: { '/app/package.json': '{ "dependencies": { "vue": "3.5.0" } }' } });
	});

	it('can be edited under script setup alone', () => {
		const getEdits = (script: string) => analyseSnippet(`<template><p v-if="imError.code === 70001" /></template>\n${script}\nconst isOld = imError.code === 70003;\n</script>\n`, { language: 'vue' }).sites.map(({ code, edit }) => [code, edit]);
		expect(getEdits('<script setup>')).toEqual([[70001, 'expression'], [70003, 'expression']]);
		expect(getEdits('<script>')).toEqual([[70001, { skipped: 'template' }], [70003, 'expression']]);
	});
});
