import { describe, it } from 'vitest';
import { expectSites } from '../support/find-sites.js';

describe('lists and sets', () => {
	it('sees a list that is asked for the code, in place or under a name', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			const expired = [«20016», «10031»];
			const muted = new Set([«10017», «20012»]);
			const fatal = Object.freeze([«70001»]);
			chat.revokeMessage(message).catch((error) => {
				if ([«20009», «20010»].includes(error.code)) return;
				if ([«6014», «2024»].indexOf(error.code) !== -1) return;
				if (new Set([«80001»]).has(error.code)) return;
				if (expired.includes(error.code) || muted.has(error.code) || fatal.indexOf(error.code) > -1) return;
				if ([«10007», «10010»].some((code) => code === error.code)) return;
				if ([«2105»].lastIndexOf(Number(error.code)) >= 0) return;
			});
		`);
	});

	it('leaves a list alone that is asked for something else, or for nothing', () => {
		expectSites(`
			import TencentCloudChat from '@tencentcloud/chat';
			const chat = TencentCloudChat.create({ SDKAppID: 0 });
			const delays = [2000, 3000];
			const years = [2021, 2022, 2023, 2024];
			const ids = new Set([10013, 20016]);
			chat.revokeMessage(message).catch((error) => {
				setTimeout(retry, delays[attempt]);
				if (years.includes(new Date().getFullYear())) return;
				if (ids.has(message.ID)) return;
				if ([«20016», «10031»].includes(error.code)) return;
				report([80001, 80004], error.code);
			});
		`);
	});

	it('sees the list of a module that exports it and asks it itself', () => {
		expectSites(`
			import { chat } from '@tencentcloud/chat';
			export const EXPIRED_CODES: readonly number[] = [«20016», «10031»] as const;
			const silent = new Set<number>([«2025»] satisfies number[]);
			export async function recall(message: unknown) {
				try {
					await chat.revokeMessage(message);
				} catch (error: any) {
					if (EXPIRED_CODES.includes(error!.code) || silent.has((error as { code: number }).code)) return;
				}
			}
		`, { language: 'ts' });
	});
});
