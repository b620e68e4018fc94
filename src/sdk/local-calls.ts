/** Methods that make no request where their first argument is empty or missing: nothing can be refused. */
export interface LocalCall {
	/** The name of the SDK profile. */
	readonly profile: string;
	readonly methods: readonly string[];
	readonly source: string;
}

/** Every such method. */
export const localCalls: readonly LocalCall[] = [
	{ profile: 'chat-uikit-engine', methods: ['switchConversation'], source: '@tencentcloud/chat-uikit-engine 2.5.8, distributed code: without a conversation ID it clears its store and resolves' },
];
