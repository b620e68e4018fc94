import { describe, it } from 'vitest';
import { expectSites } from '../support/find-sites.js';

describe('equality', () => {
	it('sees every operator, either way round', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			const chat = TencentCloudChat.create({ SDKAppID: 1400000000 });
			chat.sendMessage(message).catch((error) => {
				if (error.code === «80001») warn();
				if (error.code == «20007») warn();
				if (error.code !== «10017») warn();
				if (error.code != «20009») warn();
				if («2801» === error.code) warn();
				if («70001» != error.code) warn();
			});
		`);
	});

	it('sees a number in each part of a condition', () => {
		expectSites(`
			import TIM from 'tim-js-sdk';
			const tim = TIM.create({ SDKAppID: 0 });
			tim.joinGroup({ groupID }).catch((imError) => {
				if (imError.code === «10013» || (imError.code === «10010» && isRetry) || !(imError.code !== «10015»)) done();
				const text = imError.code === «10007» ? 'no permission' : imError.code === «10014» ? 'full' : 'failed';
				return imError.code === «10016»;
			});
		`);
	});

	it('leaves relations, arithmetic and other properties alone', () => {
		expectSites(`
			import TIM from 'tim-js-sdk';
			const tim = TIM.create({ SDKAppID: 0 });
			tim.joinGroup({ groupID }).catch((error) => {
				if (error.code === «10013») done();
				if (error.code > 10013) done();
				if (error.code + 10013 === total) done();
				if (error.data.count === 10013) done();
				if (error.message.length === 6206) done();
				if (groupID === 10013) done();
				if (10013 === 10013) done();
				if (typeof error.code === '10013') done();
			});
		`);
	});

	it('sees no code in the tests of an unrelated value of the same file', () => {
		expectSites(`
			import TIM from 'tim-js-sdk';
			const tim = TIM.create({ SDKAppID: 0 });
			const port = Number(process.env.PORT);
			if (port === 3000 || port === 6206) listen(port);
			if (new Date().getFullYear() === 2024) greet();
			tim.login({ userID, userSig }).catch(({ code }) => {
				if (code === «2025») greet();
			});
		`);
	});

	it('takes an assignment in the place of a test for a misspelt comparison', () => {
		expectSites(`
			import TIM from 'tim-js-sdk';
			const tim = TIM.create({ SDKAppID: 0 });
			tim.revokeMessage(message).catch((e) => {
				if (e.code = «20016») expired();
				else if (isOld && (e.code = «10031»)) expired();
				e.code = 20016;
				e.code ??= 20016;
			});
		`);
	});

	it('reads the numbers of a disjunction on one side', () => {
		expectSites(`
			import TIM from 'tim-js-sdk';
			const tim = TIM.create({ SDKAppID: 0 });
			tim.sendMessage(message).catch((e) => {
				if (e.code === («2801» || «80001»)) warn();
				const fallback = e.level || 80001;
				const code = e.code || 80001;
			});
		`);
	});
});

describe('switch', () => {
	it('sees groups of cases that fall through', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			async function send(message) {
				try {
					await chat.sendMessage(message);
				} catch (error) {
					switch (error.code) {
						case «80001»:
						case «80004»:
							return 'forbidden';
						case «20006»: {
							return 'refused';
						}
						case «10017» || «20012»:
							return 'muted';
						default:
							return 'failed';
					}
				}
			}
		`);
	});

	it('sees the cases behind what is switched on by way of a conversion', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			chat.sendMessage(message).catch((error) => {
				switch (Number(error?.code)) {
					case «80001»:
						return 'forbidden';
				}
				switch (true) {
					case error.code === «20006»:
						return 'refused';
				}
			});
		`);
	});

	it('leaves a switch on something else alone', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			chat.sendMessage(message).then((result) => {
				switch (result.data.message.random) {
					case 80001:
						return 'seen';
				}
				switch (message.time) {
					case 20006:
						return 'old';
				}
			}).catch((error) => {
				switch (error.code) {
					case «80001»:
						return 80004;
				}
			});
		`);
	});
});
