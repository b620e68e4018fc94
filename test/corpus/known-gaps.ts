/** Files whose codes the analysis leaves alone on purpose, with the reason. */
export const knownGaps: readonly { readonly packageName: string; readonly file: string; readonly reason: string }[] = [
	{
		packageName: 'tuikit-atomicx-vue3-electron',
		file: 'src/components/UIKitModal/liveErrorModal/liveErrorModal.ts',
		reason: 'one table mixes ten IM login codes with ten live codes of the same numbers; nothing in the file tells them apart',
	},
];

/** Calls whose handler the analysis classifies otherwise than the reader, by package, file and lines, with the reason. */
export const knownCallDifferences: readonly { readonly packageName: string; readonly file: string; readonly lines: readonly number[]; readonly reason: string }[] = [
	{ packageName: '@tencentcloud/chat-uikit-react', file: 'src/components/MessageInputH5/MessageInputH5.tsx', lines: [493, 532], reason: 'the helper that tests the code stands in another module, which is not followed: it shows the failure, hence generic' },
	{ packageName: '@tencentcloud/chat-uikit-vue3', file: 'src/components/MessageInput/AttachmentPicker/ImagePicker.vue', lines: [100], reason: 'the helper that tests the code stands in another module' },
	{ packageName: '@tencentcloud/chat-uikit-vue3', file: 'src/components/MessageInput/AttachmentPicker/VideoPicker.vue', lines: [83], reason: 'the helper that tests the code stands in another module' },
	{ packageName: '@tencentcloud/chat-uikit-vue3', file: 'src/components/MessageInputH5/MessageInputH5.vue', lines: [675], reason: 'the helper that tests the code stands in another module' },
	{ packageName: 'tuikit-atomicx-vue3-electron', file: 'src/hooks/useReadReceipt/useReadReceipt.ts', lines: [66], reason: 'the table that holds the code stands in another module' },
	{ packageName: '@tencentcloud/chat-uikit-react', file: 'src/context/useChatUIState.ts', lines: [164, 189, 194, 203, 211], reason: 'the method is taken from a snapshot of a store and handed on as an argument; nothing in the file ties it to the SDK' },
	{ packageName: 'tuikit-atomicx-react', file: 'src/context/useChatUIState.ts', lines: [164], reason: 'the method is taken from a snapshot of a store and handed on as an argument' },
	{ packageName: '@tencentcloud/chat-uikit-react', file: 'src/context/useChatUIState.ts', lines: [242], reason: 'that the throttle of another library drops what its callback returns is not known here' },
	{ packageName: '@tencentcloud/chat-uikit-react-native', file: 'components/ChatSetting/GroupSetting/BasicProfile/BasicProfile.tsx', lines: [84, 89], reason: 'the conversation comes from a context of the package, untyped where it is used' },
	{ packageName: '@tencentcloud/chat-uikit-react-native', file: 'components/MessageActions/ActionsPanel/ActionsPanel.tsx', lines: [77], reason: 'the message is a parameter without a trace to the SDK' },
	{ packageName: '@tencentcloud/chat-uikit-uniapp', file: 'components/TUIChat/message-list/index.vue', lines: [576], reason: 'the message is a parameter without a trace to the SDK' },
	{ packageName: '@tencentcloud/chat-uikit-uniapp', file: 'components/TUIChat/forward/index.vue', lines: [119], reason: 'the outcomes are tested one by one in a callback, which counts as somebody reading them' },
	{ packageName: '@tencentcloud/chat-uikit-uniapp', file: 'server.ts', lines: [90], reason: 'a field of the class holds the engine, filled from outside' },
	{ packageName: '@tencentcloud/room-uikit-vue', file: 'src/views/home.vue', lines: [75], reason: 'the catch is empty, but a flag set behind the call is returned: the caller hears of the failure' },
	{ packageName: 'chat-uikit-react-v2', file: 'src/hooks/useProfile.tsx', lines: [4], reason: 'the SDK is an untyped parameter' },
	{ packageName: 'chat-uikit-vue-v1', file: 'TUIPlugin/TUINotification/index.ts', lines: [142], reason: 'an own server class hangs on a global under a name of the SDK, and resolves with its response' },
];
