/** What looks like IM code and is not. */
export interface LookAlike {
	/** Who it is, for `--explain`. */
	readonly name: string;
	/** Module specifiers: exact, or with everything below where they end in `/*`. */
	readonly specifiers: readonly string[];
	/** What is written only where it is used: a module of the project that is named like the object is then its, not the SDK's. */
	readonly members?: readonly string[];
}

/**
 * Libraries whose errors carry numbers from the same ranges. An import of one is counter-evidence: what it gives is not IM,
 * and in a file without IM it rules the numbers out.
 */
export const lookAlikeLibraries: readonly LookAlike[] = [
	{ name: 'Discord', specifiers: ['discord.js', 'discord.js/*', 'discord-api-types', 'discord-api-types/*', '@discordjs/*', 'eris', 'oceanic.js', 'detritus-client', '@sapphire/*', 'discord-interactions', 'discordeno', '@discordeno/*'] },
	{ name: 'Cloudflare', specifiers: ['cloudflare', 'cloudflare/*', 'wrangler', 'wrangler/*', 'miniflare', '@cloudflare/*'] },
	{ name: 'Ethereum', specifiers: ['ethers', 'ethers/*', 'web3', 'web3-*', 'viem', 'viem/*', 'wagmi', '@wagmi/*', '@metamask/*', '@web3-react/*', '@walletconnect/*', 'eth-rpc-errors'] },
	{ name: 'Solana', specifiers: ['@solana/*', '@coral-xyz/*', '@project-serum/*', '@metaplex-foundation/*'] },
	{ name: 'a player', specifiers: ['shaka-player', 'shaka-player/*', 'hls.js', 'video.js', 'dashjs'] },
	{ name: 'TypeScript', specifiers: ['typescript', 'ts-morph', '@typescript/*', 'ts-node', 'monaco-editor', 'monaco-editor/*'] },
	{ name: 'a database', specifiers: ['mysql', 'mysql2', 'mysql2/*', 'pg', 'mongodb', 'mongoose', 'oracledb', 'mssql', 'tedious', 'typeorm', 'sequelize', 'knex', '@prisma/client'] },
	{ name: 'a WebSocket', specifiers: ['ws', 'isows', 'reconnecting-websocket', 'websocket', 'socket.io-client', 'socket.io'] },
	{ name: 'OpenIM', specifiers: ['open-im-sdk', 'open-im-sdk-wasm', 'open-im-sdk-wasm/*', 'open-im-sdk-rn', '@openim/*'] },
	{ name: 'RongCloud', specifiers: ['@rongcloud/*', 'rongcloud-sdk', 'react-native-rongcloud-imlib'] },
	{ name: 'Easemob', specifiers: ['easemob-websdk', 'easemob-websdk/*', 'agora-chat', 'agora-chat/*', 'react-native-chat-sdk', 'im-uikit', 'chatuim2'], members: ['WebIM.conn', 'WebIM.connection', 'WebIM.message', 'WebIM.config', 'WebIM.statusCode'] },
	{ name: 'NetEase', specifiers: ['@yxim/*', 'nim-web-sdk-ng', 'nim-web-sdk-ng/*', 'nim_web_sdk', '@xkit-yx/*'] },
	{ name: 'Agora', specifiers: ['agora-rtc-sdk-ng', 'agora-rtc-sdk', 'agora-rtm-sdk', 'agora-*'] },
	{ name: 'TRTC', specifiers: ['trtc-js-sdk', 'trtc-js-sdk/*', 'trtc-sdk-v5', 'trtc-sdk-v5/*', 'trtc-electron-sdk', 'trtc-wx-sdk', 'trtc-cloud-js-sdk', 'rtc-detect', '@tencentcloud/rtc-detect'] },
	{ name: 'TUICall', specifiers: ['@tencentcloud/call-engine-*', 'tuicall-engine-*', '@trtc/call-engine-*', 'tuicall-engine-webrtc', 'tuicall-engine-wx', '@tencentcloud/call-uikit-*', '@trtc/calls-uikit-*', '@tencentcloud/tuicall-*'] },
	{ name: 'TUIRoom', specifiers: ['@tencentcloud/tuiroom-*', '@tencentcloud/roomkit-*', '@tencentcloud/room-*', '@tencentcloud/live-*', '@tencentcloud/livekit-*'] },
	{ name: 'Tencent Cloud API', specifiers: ['tencentcloud-sdk-nodejs', 'tencentcloud-sdk-nodejs-*', 'cos-js-sdk-v5', 'cos-nodejs-sdk-v5', 'cos-wx-sdk-v5', '@cloudbase/*', 'wx-server-sdk', 'vod-js-sdk-v6'] },
	{ name: 'WeChat', specifiers: ['weixin-js-sdk', 'jweixin-module', 'wechat-api', 'wechaty', 'wechaty/*', 'co-wechat-api', 'wechatpay-node-v3'] },
	{ name: 'Alibaba Cloud', specifiers: ['@alicloud/*', 'ali-oss', 'alipay-sdk'] },
	{ name: 'Firebase', specifiers: ['firebase', 'firebase/*', 'firebase-admin', 'firebase-admin/*', '@firebase/*'] },
];

/** Modules whose calls talk to a back end: what they give is that back end's own code. */
export const httpLibraries: readonly string[] = ['axios', 'axios/*', 'got', 'ky', 'node-fetch', 'undici', 'superagent', 'request', 'request-promise', 'umi-request', 'umi', 'flyio', 'luch-request', '@umijs/*', 'swr', '@tanstack/*', 'ahooks', 'vue-request', '@vueuse/core', 'jquery', 'taro-axios', 'ofetch', 'wretch', '@trpc/*', '@apollo/*', 'graphql-request', 'urql', '@supabase/*', 'alova', '@nestjs/axios'];

/**
 * Callees that talk to a back end, as they are written; `*` stands for one name or more, matched from the right where it leads.
 */
export const httpCallees: readonly string[] = [
	'axios', 'axios.*', 'fetch', 'window.fetch', 'request', 'request.*', 'http', 'http.*', 'https.*', '$http', '$http.*', '*.$http', '*.$http.*', '*.$axios', '*.$axios.*', '*.axios', '*.axios.*', '$.ajax', '$.post', '$.get', 'jQuery.ajax', '*.$request', '*.$request.*', '*.request', '*.request.*', '*.fetch', 'ajax', 'ajax.*', '*.$ajax', '*.$post', '*.$get', '*.http.*', '*.$api.*', '*.api.*', '*.$u.api.*', '*.$u.*', 'api.*', 'Api.*', 'API.*', 'apis.*',
	'wx.request', 'uni.request', 'my.request', 'Taro.request', 'wx.cloud.*', 'uniCloud.*', 'wx.uploadFile', 'uni.uploadFile', 'wx.login', 'uni.login', 'uni.$http.*', 'uni.$u.http.*', 'useRequest', 'useFetch', 'useQuery', 'useMutation', '$fetch', 'ofetch', 'trpc.*', 'graphql', 'graphql.*', 'gql', 'wxp.*', 'wx.p.*',
];

/** Folders and files of a project that talk to its own back end: a segment of the specifier, in lower case, without extension. */
export const httpModuleNames: ReadonlySet<string> = new Set(['api', 'apis', 'request', 'requests', 'http', 'https', 'axios', 'fetch', 'ajax', 'service', 'services', 'server', 'backend', 'rest']);

/** Last words of the names of modules and objects that talk to the project's own back end: `userApi`, `../order-request`. */
export const httpNameEndings: ReadonlySet<string> = new Set(['api', 'apis', 'request', 'http', 'axios', 'ajax']);

/** Handlers of sockets and elements, assigned rather than registered: `socket.onclose = (event) => …`. */
export const foreignHandlerNames: ReadonlySet<string> = new Set(['onclose', 'onerror', 'onmessage', 'onopen', 'onClose', 'onSocketClose', 'onSocketError', 'onabort', 'ontimeout', 'onload', 'onreadystatechange']);

/** Objects whose own listeners, callbacks and rejections are never IM. */
export const foreignObjects: readonly string[] = [
	'trtc', 'TRTC', 'trtcClient', 'trtcCloud', 'TRTCCloud', 'roomEngine', 'TUIRoomEngine', 'TUICallKitServer', 'TUICallKit', 'TUICallEngine', 'tuiCallEngine', 'tuiRoomEngine', 'TUIRoomKit', 'rtcCloud',
	'ws', 'socket', 'websocket', 'webSocket', 'WebSocket', 'ethereum', 'window.ethereum', 'provider', 'wallet', 'navigator', 'localStorage', 'sessionStorage', 'wx', 'uni', 'my', 'swan', 'tt', 'Taro', 'JSON', 'fs', 'child_process', 'process',
];


/** A range of numbers that other products count through, so that IM codes in it vouch for nothing. */
export interface CrowdedRange {
	readonly from: number;
	readonly to: number;
	readonly who: string;
	/** Numbers that stand in code of every kind: that the project uses IM says nothing about them. */
	readonly isEverywhere?: true;
}

/** Both ends belong to a range. */
export const crowdedRanges: readonly CrowdedRange[] = [
	{ from: 1000, to: 1015, who: 'WebSocket close codes', isEverywhere: true },
	{ from: 2000, to: 2000, who: 'milliseconds, ports', isEverywhere: true },
	{ from: 3000, to: 3000, who: 'milliseconds, ports', isEverywhere: true },
	{ from: 4000, to: 4999, who: 'private WebSocket close codes, EIP-1193', isEverywhere: true },
	{ from: 6000, to: 6010, who: 'Anchor programs, Shaka' },
	{ from: 10_000, to: 10_097, who: 'Discord, Cloudflare, back ends' },
	{ from: 20_000, to: 20_035, who: 'Discord, back ends' },
	{ from: 30_000, to: 30_061, who: 'Discord, back ends' },
	{ from: 40_000, to: 40_074, who: 'Discord, WeChat' },
	{ from: 50_000, to: 50_178, who: 'Discord, back ends' },
	{ from: 60_000, to: 60_020, who: 'WeCom, TUICall, back ends' },
	{ from: 70_000, to: 70_020, who: 'TRTC, back ends' },
	{ from: 80_001, to: 80_004, who: 'chain ids, Meta' },
	{ from: 90_000, to: 90_003, who: 'Discord, back ends' },
];
