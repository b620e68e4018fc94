/** A method of a layer over the SDKs that makes a call of the SDK under another name. */
export interface LayerMethod {
	readonly profile: string;
	readonly name: string;
	/** The SDK's own method, whose failure it rejects with. */
	readonly makes: string;
	readonly source: string;
}

/** Methods whose failures are known to be those of the call that they make. */
export const layerMethods: readonly LayerMethod[] = [
	{ profile: 'tuikit-atomicx', name: 'revoke', makes: 'revokeMessage', source: 'tuikit-atomicx-react and -vue3, the action store of a message; used by @tencentcloud/chat-uikit-react and -vue3' },
	{ profile: 'tuikit-atomicx', name: 'recallMessage', makes: 'revokeMessage', source: 'tuikit-atomicx-vue3-electron, the action state of a message' },
];
