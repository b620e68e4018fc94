/** A sign in the text of a file that it is about IM, and why. */
export interface ImWord {
	readonly pattern: RegExp;
	readonly why: string;
}

/**
 * Words that stand in files about Tencent IM and hardly elsewhere. None of them makes a site by itself; they vouch for
 * numbers that are all in the catalog.
 */
export const imWords: readonly ImWord[] = [
	{ pattern: /\b(?:im|tim)(?:Error|Err|ErrorCode|ErrCode)\b/i, why: 'the file names an IM error' },
	{ pattern: /\b(?:TUIKit|TUIChat\w*|TUIConversation\w*|TUIGroup\w*|TUIContact\w*|TencentCloudChat|TencentIM|TIMSDK|V2TIM\w*|UserSig|userSig|genTestUserSig|SDKAppID)\b/, why: 'the file uses a word of the IM SDKs' },
	{ pattern: /document\/product\/269\b|trtc\.io\/document\/34348|product\/1047\b/, why: 'the file links to the IM documents' },
	{ pattern: /即时通信 ?IM|腾讯(?:云)? ?(?:IM|即时通信)|Tencent ?(?:Cloud)? ?IM\b/, why: 'the file names Tencent IM' },
	{ pattern: /\bActionStatus\b|\bErrorInfo\b/, why: 'the file reads the fields of an IM REST response' },
];
