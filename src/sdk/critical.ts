/** Calls that fail alike: what a failure means for the app, and which codes it must know. */
export type CallGroup = 'initialisation' | 'login' | 'sending' | 'joining' | 'recall' | 'modification' | 'group-creation' | 'group-operation' | 'group-attributes' | 'friendship' | 'profile' | 'signalling' | 'push-registration';

/** The methods of a group, over all SDKs. */
export interface CallGroupFacts {
	readonly group: CallGroup;
	readonly methods: readonly string[];
	/** Does a failure that nobody notices leave the app broken: no session, a message that is lost, a room that is never entered? */
	readonly leavesAppBroken: boolean;
	/** SDK profiles whose UIKits tell the user by themselves that the call failed, but for some of its methods. */
	readonly toldBy?: readonly { readonly profile: string; readonly except: readonly string[]; readonly source: string }[];
}

/** Every group, with its methods by name. */
const callGroups: readonly CallGroupFacts[] = [
	{ group: 'initialisation', leavesAppBroken: true, methods: ['TIMInit', 'initSDK'] },
	{ group: 'login', leavesAppBroken: true, methods: ['login', 'TIMLogin'] },
	{
		group: 'sending',
		leavesAppBroken: true,
		toldBy: [{ profile: 'chat-uikit-engine', except: ['sendForwardMessage'], source: '@tencentcloud/chat-uikit-engine 2.5.8: a refused message stays on the list of the open conversation, marked as failed; what goes to other conversations does not' }],
		methods: [
			'sendMessage', 'resendMessage', 'reSendMessage', 'sendMsg', 'sendC2CTextMessage', 'sendC2CCustomMessage', 'sendGroupTextMessage', 'sendGroupCustomMessage', 'sendReplyMessage',
			'sendTextMessage', 'sendTextAtMessage', 'sendImageMessage', 'sendAudioMessage', 'sendVideoMessage', 'sendFileMessage', 'sendFaceMessage', 'sendCustomMessage', 'sendLocationMessage', 'sendForwardMessage',
			'TIMMsgSendMessage', 'TIMMsgSendMessageV2', 'TIMMsgSendReplyMessage', 'TIMMsgBatchSend',
		],
	},
	{ group: 'joining', leavesAppBroken: true, methods: ['joinGroup', 'TIMGroupJoin', 'applyJoinGroup', 'applyJoinBigGroup'] },
	{ group: 'recall', leavesAppBroken: false, methods: ['revokeMessage', 'TIMMsgRevoke'] },
	{ group: 'modification', leavesAppBroken: false, methods: ['modifyMessage', 'TIMMsgModifyMessage'] },
	{ group: 'group-creation', leavesAppBroken: false, methods: ['createGroup', 'TIMGroupCreate'] },
	{ group: 'group-operation', leavesAppBroken: false, methods: ['dismissGroup', 'quitGroup', 'addGroupMember', 'deleteGroupMember', 'updateGroupProfile', 'changeGroupOwner', 'setGroupMemberRole', 'setGroupMemberMuteTime', 'inviteUserToGroup', 'kickGroupMember', 'TIMGroupDelete', 'TIMGroupQuit', 'TIMGroupInviteMember', 'TIMGroupDeleteMember', 'TIMGroupModifyGroupInfo', 'TIMGroupModifyMemberInfo'] },
	{ group: 'group-attributes', leavesAppBroken: false, methods: ['initGroupAttributes', 'setGroupAttributes', 'deleteGroupAttributes', 'TIMGroupInitGroupAttributes', 'TIMGroupSetGroupAttributes', 'TIMGroupDeleteGroupAttributes'] },
	{ group: 'friendship', leavesAppBroken: false, methods: ['addFriend', 'acceptFriendApplication', 'TIMFriendshipAddFriend', 'TIMFriendshipHandleFriendAddRequest'] },
	{ group: 'profile', leavesAppBroken: false, methods: ['updateMyProfile', 'setSelfInfo', 'TIMProfileModifySelfUserProfile'] },
	{ group: 'signalling', leavesAppBroken: false, methods: ['invite', 'inviteInGroup', 'accept', 'reject', 'cancel', 'TIMInvite', 'TIMInviteInGroup', 'TIMAcceptInvite', 'TIMRejectInvite', 'TIMCancelInvite'] },
	{ group: 'push-registration', leavesAppBroken: false, methods: ['setOfflinePushConfig', 'TIMMsgSetOfflinePushToken'] },
];

/**
 * Options of a call, set to `true`, that make a loss part of the bargain: what is sent to those alone who are online is not
 * stored, not counted, and not sent again (typing signs, read marks). Source: @tencentcloud/chat 3.6.6, declarations.
 */
export const fireAndForgetOptions: ReadonlySet<string> = new Set(['onlineUserOnly', 'isOnlineUserOnly']);

/** Codes that an app has to know, where they can occur. */
export interface CriticalCodes {
	readonly codes: readonly number[];
	/** `any`: whichever of these calls it is. */
	readonly groups: readonly CallGroup[] | 'any';
	readonly why: string;
	/** What the documents tell an app to do. */
	readonly action: string;
	readonly source: string;
}

const table = 'the official table of error codes';
const handling = 'trtc.io/document/34348, column Handling Suggestion';

/**
 * Critical codes by call. Which of them a platform can give stands in the catalog. Codes that pass by themselves (the
 * network, a frequency limit) are left out: whoever overlooks them loses one request and no session.
 */
const criticalCodes: readonly CriticalCodes[] = [
	{ codes: [6206, 70001], groups: 'any', why: 'the UserSig has expired: no call works any more', action: 'get a new UserSig, then log in; for no other code may a login handler log in again', source: 'trtc.io/document/47971; cloud.tencent.com/document/product/269/75294' },
	{ codes: [20002], groups: ['sending'], why: 'the UserSig is invalid: the session is dead', action: 'log in with a new UserSig', source: `${handling}; ${table}` },
	{ codes: [6208], groups: ['login'], why: 'another device has taken the session', action: 'tell the user, let the user log in again', source: 'trtc.io/document/47971' },
	{ codes: [6014, 2024], groups: ['sending', 'joining', 'group-creation', 'signalling'], why: 'nobody is logged in', action: 'log in first, then repeat the call', source: `${handling}; ${table}` },
	{ codes: [70002, 70003, 70005, 70009, 70013, 70014, 70016, 70020], groups: ['login'], why: 'UserSig, key, UserID or SDKAppID are wrong', action: 'correct them; no retry can help', source: `${handling}; ${table}` },
	{ codes: [70050], groups: ['login'], why: 'the UserSig was wrong too often', action: 'check it and wait a minute', source: `${handling}; ${table}` },
	{ codes: [70051], groups: ['login'], why: 'the account is on a blocklist', action: 'tell the user', source: `${handling}; ${table}` },
	{ codes: [70398], groups: ['login'], why: 'the quota of accounts is used up', action: 'upgrade the plan', source: `${handling}; ${table}` },
	{ codes: [60020], groups: ['login'], why: 'the service is stopped for everybody', action: 'renew the plan; effective within minutes', source: 'trtc.io/document/47970' },
	{ codes: [80001, 80004], groups: ['sending', 'group-creation', 'profile'], why: 'the content is not let through', action: 'keep it marked as failed, tell the user, do not send it again', source: `${handling}; ${table}` },
	{ codes: [20012, 10017], groups: ['sending'], why: 'the sender is muted', action: 'disable the input', source: `${handling}; ${table}` },
	{ codes: [20007], groups: ['sending'], why: 'the receiver has blocked the sender', action: 'tell the user', source: `${handling}; ${table}` },
	{ codes: [20009, 20010, 20011], groups: ['sending'], why: 'sender and receiver are no friends', action: 'offer to add the receiver', source: `${handling}; ${table}` },
	{ codes: [10007], groups: ['sending', 'group-operation', 'joining'], why: 'the user is no member, or has no right to this', action: 'refresh membership and role', source: `${handling}; ${table}` },
	{ codes: [10010, 10015], groups: ['joining', 'group-operation'], why: 'the group is gone', action: 'remove it from the lists', source: `${handling}; ${table}` },
	{ codes: [10013], groups: ['joining'], why: 'the user is a member already', action: 'take it for success', source: `${handling}; ${table}` },
	{ codes: [10014, 10037, 10038], groups: ['joining'], why: 'the group is full, or the user is in too many', action: 'tell the user', source: `${handling}; ${table}` },
	{ codes: [20016, 10031], groups: ['recall'], why: 'the recall window is over: one code for one-to-one, one for group messages', action: 'tell the user', source: `${handling}; the UIKits` },
	{ codes: [20022, 10030, 10032], groups: ['recall'], why: 'the message is gone or cannot be recalled', action: 'refresh the message', source: table },
	{ codes: [20027, 20028, 2480, 8006], groups: ['modification'], why: 'somebody else has changed the message', action: 'take the latest message from the error, edit again', source: `${handling}; chat 3.6.6 bundle` },
	{ codes: [10021, 10025], groups: ['group-creation'], why: 'the group ID is taken', action: 'choose another, or use your own group of that ID', source: `${handling}; ${table}` },
	{ codes: [10036, 10058], groups: ['group-creation'], why: 'the quota of groups is used up', action: 'upgrade the plan', source: handling },
	{ codes: [10056], groups: ['group-attributes'], why: 'somebody else has written the attributes', action: 'pull them, then write again', source: `${handling}; ${table}` },
	{ codes: [30515, 30516, 30525], groups: ['friendship'], why: 'the other side is blocked, has blocked, or refuses', action: 'tell the user', source: `${table}; ${handling}` },
	{ codes: [30010, 30014], groups: ['friendship'], why: 'one of the friend lists is full', action: 'tell the user', source: `${table}; ${handling}` },
	{ codes: [8010, 8011], groups: ['signalling'], why: 'the invitation is unknown or not the user\'s to answer', action: 'close the call, do not retry', source: handling },
	{ codes: [21005, 22001, 22003], groups: ['push-registration'], why: 'the token came too early or the certificate is missing', action: 'set the token after the login; upload the certificate', source: `${handling}; ${table}` },
];

let groupByMethod: ReadonlyMap<string, CallGroupFacts> | undefined;

/**
 * The group that a method belongs to.
 *
 * @param method its name alone
 * @returns `undefined` where a failure of the call concerns nobody but its caller
 */
export function findCallGroup(method: string): CallGroupFacts | undefined {
	groupByMethod ??= new Map(callGroups.flatMap((facts) => facts.methods.map((name) => [name, facts] as const)));
	return groupByMethod.get(method);
}

/** The names of all methods that belong to a group. */
export function getCallGroupMethods(): string[] {
	return callGroups.flatMap(({ methods }) => methods);
}

/**
 * Does a failure that nobody notices leave the app broken?
 *
 * @param method its name alone
 * @param profile the name of the SDK profile that has it
 */
export function leavesAppBroken(method: string, profile: string): boolean {
	const facts = findCallGroup(method);
	return facts !== undefined && facts.leavesAppBroken && !facts.toldBy?.some((told) => told.profile === profile && !told.except.includes(method));
}

/**
 * The codes that a handler of a call of this group has to know, on any platform.
 *
 * @param group `undefined`: a call of no group, for which the session alone is critical
 */
export function getCriticalCodes(group: CallGroup | undefined): readonly number[] {
	return criticalCodes.filter(({ groups }) => groups === 'any' || (group !== undefined && groups.includes(group))).flatMap(({ codes }) => codes);
}
