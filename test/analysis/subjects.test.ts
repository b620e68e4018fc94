import { describe, expect, it } from 'vitest';
import { quoteNode } from '../../src/subjects/origin.js';
import { expectSites } from '../support/find-sites.js';

const create = `
import TencentCloudChat from '@tencentcloud/chat';
const chat = TencentCloudChat.create({ SDKAppID: 0 });
`;

describe('from the error to the code', () => {
	it('follows destructuring with renaming, defaults and nesting', () => {
		expectSites(`${create}
			chat.sendMessage(message).catch(({ code }) => code === «80001»);
			chat.sendMessage(message).catch(({ code: errorCode = 0, message: text }) => errorCode === «20006» || text === 20007);
			chat.sendMessage(message).catch(({ code: c } = {}) => c === «20009»);
			chat.sendMessage(message).catch((error) => {
				const { code: number, data: { code: inner } = {} } = error;
				if (number === «10017») return;
				const { ['code']: quoted } = error;
				return quoted === «10018»;
			});
		`);
	});

	it('follows aliases, and values that are assigned later', () => {
		expectSites(`${create}
			async function run() {
				let failure;
				let number = 0;
				try {
					await chat.sendMessage(message);
				} catch (error) {
					const e = error;
					const copy = e.code;
					failure = error;
					number = e.code;
					if (copy === «80001») return;
				}
				if (failure?.code === «20006» || number === «20007») return;
				if (attempts === 2024) return;
			}
		`);
	});

	it('looks through optional chains, brackets, fall-backs, ternaries and conversions', () => {
		expectSites(`${create}
			chat.sendMessage(message).catch((error) => {
				if (error?.code === «80001») return;
				if (error['code'] === «80004») return;
				if ((error.code || 0) === «20006») return;
				if ((error.code ?? -1) === «20007») return;
				if (Number(error.code) === «20009») return;
				if (parseInt(error.code, 10) === «20010») return;
				if (+error.code === «20011») return;
				if ((error ? error.code : 0) === «10017») return;
				if ((error && error.code) === «10018») return;
				if (error.name?.length === 6208) return;
			});
		`);
	});

	it('looks through what only the compiler sees', () => {
		expectSites(`${create}
			chat.sendMessage(message).catch((error: unknown) => {
				if ((error as { code: number }).code === «80001») return;
				if ((error as any)!.code! === «80004») return;
				if ((<any>error).code === «20006») return;
				if ((error satisfies unknown as Error & { code: number })?.code === («20007» as number)) return;
				const code: number = (error as any).code;
				if (code === «20009»!) return;
				if ((error as Error).message.length === 6208) return;
			});
		`, { language: 'ts' });
	});

	it('looks into lists, copies and sequences, and not at what is calculated', () => {
		expectSites(`${create}
			chat.addFriend(options).then((res) => {
				for (let i = 0; i < 3; i++) if (res.data.failureUserIDList[i].code === «30539») return;
				if (res.data.failureUserIDList.find((one) => one.userID === id).code === «30539») return;
			});
			chat.sendMessage(message).catch((error) => {
				if ((log(error), error).code === «80001») return;
				if (\`\${error.code}\` === «'80004'») return;
				if (\`\${error.name}\${error.code}\` === '10010') return;
				const failure = { code: error.code, text: 'failed' };
				if (failure.code === «20006») return;
				const copy = { ...error, text: 'failed' };
				if (copy.code === «20007») return;
				if (error.code % 100000 === 10017 || error.code - 1 === 10018) return;
				const { name, ...rest } = error;
				if (rest.year === 2024) return;
				const own = new BusinessError();
				if (own.code === «10015|likely») return;
				for (const one of [first, last]) if (one.year === 2024) return;
				for (const code in codes) if (code === «10009|likely») return;
			});
		`);
	});

	it('leaves properties of the error alone that carry no code', () => {
		expectSites(`${create}
			chat.sendMessage(message).catch((error) => {
				const { message: text, data } = error;
				if (text === 80001 || data.time === 2024 || error.line === 6206 || error.response.code === 10001 || error.detail.code === 10013) return;
				if (error.data.code === «10017») return;
			});
		`);
	});

	it('does not confuse two variables of one name', () => {
		expectSites(`${create}
			function zip(code) {
				return parcel.zip(code.length === 10013);
			}
			axios.get('/orders').then(({ data: { code } }) => code === 10001);
			chat.sendMessage(message).catch(({ code }) => {
				if (code === «80001») return;
				items.forEach(({ code }) => shops.add(code.length === 20016));
			});
		`);
	});
});

describe('from the call to the handler', () => {
	it('finds handlers that an object keeps', () => {
		expectSites(`${create}
			function onFailure(error) { return error.code === «80001»; }
			const handlers = { onFailure, onError: (event) => event.data.code === «70001» };
			chat.sendMessage(message).catch(handlers.onFailure);
			chat.on(TencentCloudChat.EVENT.ERROR, handlers.onError);
			class Client {
				listeners = { onError(event) { return event.data.code === «70002»; } };
				start() {
					const onError = (event) => this.handle(event);
					this.handlers = { onError, onClose: (code) => code === 4001 };
					chat.on(TencentCloudChat.EVENT.ERROR, this.handlers.onError);
					chat.on(TencentCloudChat.EVENT.ERROR, this.listeners.onError, this);
					this.socket.on('close', this.handlers.onClose);
				}
				handle(event) {
					if (event.data.code === «70003») return;
				}
			}
		`);
	});

	it('does not take one object for another', () => {
		expectSites(`${create}
			const handlers = { onError: (event) => event.data.code === 70001 };
			chat.on(TencentCloudChat.EVENT.ERROR, others.onError);
			socket.on('error', handlers.onError);
		`);
	});

	it('judges what nobody caught by the rest of the file', () => {
		expectSites(`${create}
			process.on('unhandledRejection', (reason) => {
				const code = (reason && (reason.code ?? reason?.data?.code)) ?? undefined;
				if (code === «2801|likely») return;
			});
			process.on('uncaughtException', (err) => { if (err.code === «2801|likely») return; });
			window.addEventListener('unhandledrejection', (event) => { if (event.reason.code === «70001|likely») login(); });
			wx.onUnhandledRejection(({ reason }) => { if (reason.code === «70001|likely») login(); });
			process.on('message', (error) => error.code === 2801);
			window.addEventListener('error', (event) => event.error.code === 70001);
			wx.onError((error) => error.code === 70001);
		`);
		expectSites(`
			process.on('unhandledRejection', (reason) => { if (reason.code === 70001) return; });
		`);
	});
});

describe('what a step quotes', () => {
	it('is one line, and shortened where it is long', () => {
		const quote = (text: string): string => quoteNode(text, { range: [0, text.length] } as Parameters<typeof quoteNode>[1]);
		expect(quote('send(\n\tmessage)')).toBe('send( message)');
		expect(quote(`send(${'\n'.repeat(2000)}message)`)).toBe('send( message)');
		expect(quote(`send('${'a'.repeat(2000)}')`)).toBe(`send('${'a'.repeat(53)}…`);
	});
});
