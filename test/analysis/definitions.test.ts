import { describe, it } from 'vitest';
import { expectSites } from '../support/find-sites.js';

const create = `
import TencentCloudChat from '@tencentcloud/chat';
const chat = TencentCloudChat.create({ SDKAppID: 0 });
`;

describe('numbers that the file names', () => {
	it('are definitions where something is compared with the name', () => {
		expectSites(`${create}
			const SIG_EXPIRED = ‹70001›;
			const UNUSED = 70003;
			const CODES = { MUTED: ‹10017›, UNUSED: 10018, 'full': ‹10014› };
			const FROZEN = Object.freeze({ REFUSED: ‹20006› });
			const TIMEOUT = 3000;
			const YEAR = 2024;
			chat.sendMessage(message).catch((error) => {
				if (error.code === SIG_EXPIRED || CODES.MUTED === error.code || error.code === CODES['full']) return;
				switch (error.code) {
					case FROZEN.REFUSED:
						setTimeout(retry, TIMEOUT);
				}
				if (new Date().getFullYear() === YEAR) return;
			});
		`);
	});

	it('are definitions as members of enums and classes of constants', () => {
		expectSites(`${create}
			enum Codes { Muted = ‹10017›, 'Full' = ‹10014›, Unused = 10018 }
			const enum Years { Dragon = 2024 }
			chat.sendMessage(message).catch((error: { code: Codes; year: Years }) => {
				if (error.code === Codes.Muted || [Codes.Full].includes(error.code)) return;
				if (error.year === Years.Dragon) return;
			});
		`, { language: 'ts' });
	});

	it('are none where the name may change, or stands for something else', () => {
		expectSites(`${create}
			let attempt = 2024;
			attempt = 2025;
			const room = { id: 10013 };
			const routes = { login: 10001, home: 10002 };
			chat.joinGroup(options).catch((error) => {
				if (error.code === attempt) return;
				if (error.code === «10013») open(room.id);
				if (page === routes.login) return;
			});
		`);
	});

	it('are as sure as what is compared with them', () => {
		expectSites(`
			const EXPIRED = ‹70001›;
			export const isExpired = (imError) => imError.code === EXPIRED;
			const PAID = 10001;
			export const isPaid = (order) => order.code === PAID;
		`, { confidence: 'likely' });
	});
});
