import { describe, it } from 'vitest';
import { expectSites } from '../support/find-sites.js';

const create = `
import TencentCloudChat from '@tencentcloud/chat';
const chat = TencentCloudChat.create({ SDKAppID: 0 });
`;

describe('a failure that is kept', () => {
	it('is followed through members of the own object', () => {
		expectSites(`
			export default {
				methods: {
					send() {
						const that = this;
						this.tim.sendMessage(message).catch((error) => {
							this.failure = error;
							that.lastCode = error.code;
						});
						this.order = loadOrder();
					},
					show() {
						if (this.failure.code === «80001» || this.lastCode === «10017») return;
						if (this.order.code === 10001 || this.page === 2024) return;
					},
				},
			};
		`);
	});

	it('is no code that somebody typed in', () => {
		expectSites(`
			export default {
				data: () => ({ code: '', errorCode: 0 }),
				methods: {
					submit() {
						if (this.code === 10013) return;
						if (this.form.size === 10001) return;
						this.tim.login(options).catch((error) => error.code === «70001»);
					},
				},
			};
		`);
	});

	it('is told from what other objects keep', () => {
		expectSites(`${create}
			import { lastYear, store } from './store';
			chat.sendMessage(message).catch((error) => {
				this.failure = error;
				store.failure = error;
			});
			that.failure = order;
			if (this.failure.code === «80001» || this.failure.data.code === «80004» || store.failure.code === «20006» || lastYear === 2024) show();
			const [failure, setFailure] = useState(null);
			const [order, setOrder] = useStore(null);
			const [lone] = useState(null);
			const load = () => chat.getMyProfile().catch((error) => {
				setFailure(error);
				setOrder(error);
			});
			setFailure();
			pass(setFailure);
			if (failure.code === «10017» || order.code === 10009 || lone.code === 10010) show();
		`);
	});

	it('is followed through refs, state and reactive objects', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			import { reactive, ref } from 'vue';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			const failure = ref(null);
			const state = reactive({ failure: null, order: null });
			chat.sendMessage(message).catch((error) => {
				failure.value = error;
				state.failure = error;
			});
			axios.get('/order').then((res) => { state.order = res.data; });
			export const isForbidden = () => failure.value?.code === «80001» || state.failure.code === «80004»;
			export const isPaid = () => state.order.code === 10001;
		`);
		expectSites(`
			import { useUIKit } from '@tencentcloud/chat-uikit-react';
			import { useState } from 'react';
			export function Send() {
				const { chat } = useUIKit();
				const [failure, setFailure] = useState(null);
				const [order, setOrder] = useState(null);
				const send = () => chat.sendMessage(message).catch((error) => setFailure(error));
				const load = () => axios.get('/order').then(({ data }) => setOrder(data));
				if (order.code === 10001) return null;
				return <p onClick={send}>{failure?.code === «80001» ? 'forbidden' : ''}</p>;
			}
		`, { language: 'jsx' });
	});

	it('is followed into templates', () => {
		expectSites(`<template>
	<p v-if="failure.code === «80001»">{{ number === «10017» ? 'muted' : '' }}</p>
	<p v-if="order.code === 10001" />
</template>
<script>
export default {
	data: () => ({ failure: {}, number: 0, order: {} }),
	methods: {
		send() {
			this.tim.sendMessage(message).catch((error) => {
				this.failure = error;
				this.number = error.code;
			});
			this.$http.get('/order').then((res) => {
				this.order = res.data;
			});
		},
	},
};
</script>
`, { language: 'vue' });
		expectSites(`<template>
	<p v-if="failure && failure.code === «80001»" />
	<p v-if="order.code === 10001" />
</template>
<script setup>
import { chat } from '@tencentcloud/chat';
const failure = ref();
const order = ref();
async function send() {
	order.value = await axios.get('/order');
	try {
		await chat.sendMessage(message);
	} catch (error) {
		failure.value = error;
	}
}
</script>
`, { language: 'vue' });
	});
});
