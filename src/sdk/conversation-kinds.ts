/** Names that stand for one kind of conversation, one-to-one or group: members of the SDKs' types, their values, flags. */
export const conversationKinds: ReadonlySet<string> = new Set([
	// @tencentcloud/chat 3.6.6: TYPES
	'CONV_C2C', 'CONV_GROUP', 'C2C', 'GROUP',
	// im_electron_sdk 8.0.5906: TIMConvType
	'kTIMConv_C2C', 'kTIMConv_Group',
	// react-native-tim-js 0.1.10: ConversationType
	'V2TIM_C2C', 'V2TIM_GROUP',
	// Public code
	'isC2C', 'isGroup', 'isGroupChat', 'isGroupConversation',
]);

/**
 * Options of a call, or of the message that it sends, that say which kind of conversation it is. Source: @tencentcloud/chat
 * 3.6.6, declarations of create*Message; im_electron_sdk 8.0.5906, interfaces.d.ts.
 */
export const conversationOptions: ReadonlySet<string> = new Set(['conversationType', 'conv_type', 'conversation_type']);

/** Options of which one is left empty, which makes it the other kind. Source: react-native-tim-js 0.1.10, sendMessage(). */
export const exclusiveOptions: ReadonlySet<string> = new Set(['receiver', 'groupID']);

/** Methods that send to one kind of conversation alone. Source: the documents of @tencentcloud/chat (a mention is for groups) and react-native-tim-js. */
export const methodsOfOneKind: ReadonlySet<string> = new Set(['sendTextAtMessage', 'sendC2CTextMessage', 'sendC2CCustomMessage', 'sendGroupTextMessage', 'sendGroupCustomMessage']);
