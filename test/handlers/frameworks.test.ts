import { describe, it } from 'vitest';
import { expectHandlings } from './expect-handlings.js';

const imports = `
import TIM from 'tim-js-sdk';
const tim = TIM.create({ SDKAppID: 0 });
`;

describe('a mini program', () => {
	it('drops what lifecycle hooks and event handlers return', () => {
		expectHandlings(`${imports}
			Page({
				async onLoad() { await «absent»tim.login(options); },
				async send() { await «absent»tim.sendMessage(message); },
				async join() { await «generic»tim.joinGroup(group); },
				enter() { this.join().catch((error) => show(error)); },
				load() { return «generic»tim.getMessageList(options); },
			});
			App({ onLaunch: async function () { await «absent»tim.login(options); } });
			Component({ methods: { async send() { await «absent»tim.sendMessage(message); } }, lifetimes: { async attached() { await «absent»tim.login(options); } } });
			wx.showModal({ success: async () => { await «absent»tim.joinGroup(group); } });
			request({ success: async () => { await «generic»tim.joinGroup(group); } });
			ui.showModal({ success: async () => { await «generic»tim.joinGroup(group); } });
			const services = { chat: { send: async () => { await «generic»tim.sendMessage(message); }, [kind]: async () => { await «generic»tim.sendMessage(message); } } };
		`);
	});
});

describe('Vue', () => {
	it('drops what hooks, watchers and the events of a template return', () => {
		expectHandlings(
			`<template><button @click="send">a</button><button @click="join(group)">b</button><x :before="load" @done="() => leave()" /></template>
<script setup>
import { onMounted, watch } from 'vue';
import TIM from 'tim-js-sdk';
const tim = TIM.create({ SDKAppID: 0 });
const send = async () => { await «absent»tim.sendMessage(message); };
const join = async (group) => { await «absent»tim.joinGroup(group); };
const leave = async () => { await «absent»tim.quitGroup(group); };
const load = async () => { await «generic»tim.getMessageList(options); };
onMounted(async () => { await «absent»tim.login(options); });
watch(group, async () => { await «absent»tim.getGroupProfile(group); });
</script>`,
			{ language: 'vue' },
		);
	});

	it('calls the methods of the options, its own and the template\'s', () => {
		expectHandlings(
			`<template><button @click="send">a</button><button @click="join(group)">b</button></template>
<script>
import TIM from 'tim-js-sdk';
const tim = TIM.create({ SDKAppID: 0 });
export default {
	async mounted() { await «absent»tim.login(options); this.load().catch((error) => show(error)); },
	watch: { async group() { await «absent»tim.getGroupProfile(group); } },
	async asyncData() { await «generic»tim.getMessageList(options); },
	computed: { list() { return «generic»tim.getMessageList(options); } },
	methods: {
		async send() { await «absent»tim.sendMessage(message); },
		async join(group) { await «absent»tim.joinGroup(group); },
		async load() { await «generic»tim.getMessageList(options); },
		async unused() { await «generic»tim.quitGroup(group); },
	},
};
</script>`,
			{ language: 'vue' },
		);
	});

	it('hands names from setup to the template', () => {
		expectHandlings(
			`<template><button @click="send">a</button></template>
<script>
import TIM from 'tim-js-sdk';
const tim = TIM.create({ SDKAppID: 0 });
export default {
	setup() {
		const send = async () => { await «absent»tim.sendMessage(message); };
		const join = async () => { await «generic»tim.joinGroup(group); };
		return { send, join };
	},
};
</script>`,
			{ language: 'vue' },
		);
	});
});

describe('React', () => {
	it('drops what events and lifecycle methods return', () => {
		expectHandlings(
			`${imports}
			class Chat extends Component {
				async componentDidMount() { await «absent»tim.login(options); }
				async send() { await «generic»tim.sendMessage(message); }
			}
			export function Input({ onSend }) {
				const send = async () => { await «absent»tim.sendMessage(message); };
				const join = async () => { await «generic»tim.joinGroup(group); };
				const leave = <Group>{async () => { await «generic»tim.quitGroup(group); }}</Group>;
				return <div onDrop={async () => { await «absent»tim.sendMessage(message); }}><Button onClick={send} /><Form onFinish={join} /></div>;
			}
		`,
			{ language: 'jsx' },
		);
	});

	it('returns functions from hooks to whoever calls them', () => {
		expectHandlings(`${imports}
			export function useSend() {
				const send = useCallback(async () => { await «generic»tim.sendMessage(message); }, []);
				const inner = async () => { await «generic»tim.getMessageList(options); };
				const outer = async () => { await inner(); };
				return { send, outer };
			}
		`);
	});
});

describe('classes', () => {
	it('private methods are called by the class alone', () => {
		expectHandlings(
			`${imports}
			class Session {
				start() { this.login(); this.join().catch((error) => show(error)); }
				private async login() { await «absent»tim.login(options); }
				private async join() { await «generic»tim.joinGroup(group); }
				async leave() { await «generic»tim.quitGroup(group); }
				private async unused() { await «generic»tim.logout(); }
			}
		`,
			{ language: 'ts' },
		);
	});

	it('a method that is bound to its object is no other for it, and nobody calls what is taken off', () => {
		expectHandlings(
			`${imports}
			class Session {
				constructor() {
					this.leave = this.leave.bind(this);
					this.join = this.join.bind(this);
					this.later = this.send.bind(this);
				}
				start() { engine.on('over', this.leave); engine.on('open', this.join); }
				stop() { engine.off('over', this.leave); engine.run('open', this.join); }
				private async leave() { await «absent»tim.quitGroup(group); }
				private async join() { await «generic»tim.joinGroup(group); }
				private async send() { await «generic»tim.sendMessage(message); }
			}
		`,
			{ language: 'ts' },
		);
	});

	it('a private method that returns the promise to another drops what nobody keeps in the end', () => {
		expectHandlings(
			`${imports}
			export class Room {
				public onClick() { this.open(); }
				public async enter() { await this.welcome(); }
				private async open() { await this.send(message); }
				private async welcome() { await this.greet(message); }
				private async send(message) { return «absent»tim.sendMessage(message); }
				private async greet(message) { return «generic»tim.sendMessage(message); }
			}
		`,
			{ language: 'ts' },
		);
	});
});
