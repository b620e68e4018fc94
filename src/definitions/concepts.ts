/** Something that the name of an error can be about, with the words that say it. */
export interface Concept {
	/** Words of names and of the catalog's summaries, in lower case; two words that belong together are joined by a space. */
	readonly words: readonly string[];
	/** Further words that show, in the facts of a code, that it may be about this too. */
	readonly near?: readonly string[];
	/** It tells why something failed. Without it the word only says where: `LOGIN` in the name of a code that a login gives. */
	readonly isCause?: true;
}

/**
 * What names of error codes are about. A name contradicts a code only by its causes, so a row is a cause where no code of
 * another cause could well be named so; `near` is generous for the same reason.
 */
export const concepts: readonly Concept[] = [
	{ words: ['timeout', 'timeouts', 'timedout', 'overtime', 'time out', 'timed out', 'over time', 'out of time'], near: ['time', 'late', 'slow', 'long', 'wait'], isCause: true },
	{ words: ['expire', 'expired', 'expires', 'expiry', 'expiration', 'outdated', 'overdue'], near: ['old', 'longer', 'stale'], isCause: true },
	{ words: ['network', 'net', 'internet', 'disconnect', 'disconnected', 'connection', 'connect', 'connected', 'dns', 'socket', 'wifi'], near: ['offline', 'reached', 'reach', 'reply', 'answer', 'transfer', 'wi'], isCause: true },
	{ words: ['offline', 'off line'], near: ['network', 'net', 'connection', 'kicked', 'kick', 'online', 'push'], isCause: true },
	{ words: ['upload', 'uploads', 'uploaded', 'uploading', 'unuploaded'], near: ['cos', 'plugin', 'transfer', 'trans', 'transferring', 'bdh', 'openbdh', 'send', 'sent', 'media'], isCause: true },
	{ words: ['download', 'downloads', 'downloaded', 'downloading'], near: ['transfer', 'trans', 'load', 'loaded', 'loading'], isCause: true },
	{ words: ['cos'], near: ['upload', 'uploaded', 'storage'] },
	{ words: ['sensitive', 'dirty', 'profanity', 'violation', 'violate', 'violates', 'moderation', 'moderated', 'censor', 'censored', 'porn', 'spam', 'word', 'words'], near: ['illegal', 'security', 'content', 'audit', 'attack', 'review', 'check', 'checked', 'banned', 'struck', 'beat', 'text'], isCause: true },
	{ words: ['mute', 'muted', 'muting', 'shutup', 'shut up', 'silence', 'silenced', 'gag', 'gagged', 'banned', 'ban'], near: ['forbid', 'forbidden', 'deny', 'speak', 'permission', 'restricted', 'blacklist', 'admins'], isCause: true },
	{ words: ['permission', 'permissions', 'privilege', 'deny', 'denied', 'forbidden', 'forbid', 'unauthorized', 'authority'], near: ['may', 'right', 'rights', 'only', 'cannot', 'allowed', 'allow', 'admin', 'administrator', 'owner', 'restricted', 'secure', 'required', 'refused', 'rejected', 'auth', 'support', 'supported', 'shutup', 'muted', 'mute', 'blacklist'], isCause: true },
	{ words: ['blacklist', 'blacklisted', 'black list', 'blocklist', 'blocked', 'block'], near: ['black', 'refused', 'banned'], isCause: true },
	{ words: ['friend', 'friends', 'stranger', 'strangers'], near: ['relationship', 'friendship', 'relation', 'contact', 'sns', 'pendency', 'blacklist'], isCause: true },
	{ words: ['kick', 'kicked', 'kickoff', 'kickout', 'kickedout', 'kickedoff', 'squeezed'], near: ['device', 'another', 'elsewhere', 'conflict', 'offline', 'repeat', 'logged'], isCause: true },
	{ words: ['already', 'repeat', 'repeated', 'repeatedly', 'duplicate', 'duplicated', 'duplication', 'exist', 'exists', 'existed', 'existing'], near: ['again', 'same', 'twice', 'another', 'still', 'earlier', 'running', 'taken', 'conflict', 'use', 'process', 'progess', 'progress', 'had', 'several', 'allready'], isCause: true },
	{ words: ['notfound', 'not found', 'not exist', 'not exists', 'not existed', 'no exist', 'nonexistent', 'nonexist', 'missing'], near: ['no', 'not', 'miss', 'found', 'empty', 'null', 'exist', 'exists', 'without', 'lost', 'deleted', 'dismissed', 'unknown', 'cannot find', 'lack', 'invalid'], isCause: true },
	{ words: ['ready', 'init', 'inited', 'initialized', 'initialised', 'initialize', 'initialise', 'uninitialized', 'uninit', 'initialization'], near: ['login', 'logged in', 'log in', 'logged', 'logging', 'started', 'start', 'load', 'loaded', 'synced', 'synchronised', 'generated', 'running'], isCause: true },
	{ words: ['frequency', 'frequently', 'frequent', 'freq', 'often', 'throttle', 'throttled', 'overload', 'overloaded', 'flood', 'ratelimit', 'rate limit', 'too fast'], near: ['limit', 'limited', 'fast', 'many', 'exceed', 'exceeded', 'busy', 'quota', 'queue', 'over'], isCause: true },
	{ words: ['limit', 'limited', 'limits', 'exceed', 'exceeded', 'exceeds', 'maximum', 'max', 'quota', 'full', 'overflow', 'overrun', 'too large', 'too long', 'too big', 'too many', 'oversize'], near: ['large', 'long', 'longer', 'larger', 'big', 'size', 'length', 'over', 'too', 'many', 'more', 'count', 'most', 'often', 'freq', 'frequency', 'expired', 'late', 'used', 'reached', 'trial', 'free', 'package', 'old'], isCause: true },
	{ words: ['usersig', 'user sig', 'user signature', 'sig', 'signature', 'sign', 'token', 'ticket', 'credential', 'credentials'], near: ['auth', 'authenticated', 'key', 'tls', 'a2', 'a2key', 'd2', 'certificate', 'cookie', 'cert', 'sso', 'ssoticket'], isCause: true },
	{ words: ['billing', 'purchase', 'purchased', 'arrears', 'balance', 'unpaid', 'payment', 'recharge'], near: ['package', 'quota', 'edition', 'service', 'activated', 'free', 'trial', 'interface', 'enabled', 'expired', 'suspended', 'stopped', 'buy', 'support', 'limit'], isCause: true },
	{ words: ['memory', 'oom'], near: ['ram'], isCause: true },
	{ words: ['database', 'db', 'sqlite'], near: ['storage', 'local', 'data', 'loading'], isCause: true },
	{ words: ['cancel', 'canceled', 'cancelled', 'cancellation', 'abort', 'aborted', 'interrupt', 'interrupted'], near: ['stopped', 'short', 'cut'], isCause: true },
	{ words: ['login', 'logged in', 'log in', 'logon', 'signin', 'sign in', 'logging in', 'unlogin', 'notlogin', 'nologin', 'logging', 'relogin'], near: ['session'] },
	{ words: ['logout', 'logged out', 'log out', 'logoff', 'signout', 'sign out'], near: ['session', 'login'] },
	{ words: ['revoke', 'revoked', 'revoking', 'recall', 'recalled', 'recalling', 'withdraw', 'withdrawn', 'undo'] },
	{ words: ['modify', 'modified', 'edit', 'edited', 'update', 'updated', 'change', 'changed'] },
	{ words: ['delete', 'deleted', 'remove', 'removed', 'clear'] },
	{ words: ['send', 'sent', 'sending', 'sender', 'resend'] },
	{ words: ['message', 'messages', 'msg', 'msgs'] },
	{ words: ['group', 'groups', 'room', 'avchatroom', 'chatroom', 'community', 'topic'] },
	{ words: ['member', 'members', 'user', 'users', 'account', 'accounts', 'userid', 'identifier', 'receiver', 'peer', 'someone'] },
	{ words: ['owner', 'admin', 'admins', 'administrator', 'manager'] },
	{ words: ['conversation', 'conversations', 'conv', 'contact', 'contacts', 'session'] },
	{ words: ['profile', 'profiles', 'info', 'nick', 'avatar'] },
	{ words: ['image', 'images', 'picture', 'pictures', 'pic', 'photo', 'img'], near: ['media', 'file', 'files'] },
	{ words: ['video', 'videos'], near: ['media', 'file', 'files'] },
	{ words: ['audio', 'voice', 'sound', 'record'], near: ['media', 'file', 'files'] },
	{ words: ['media', 'multimedia'], near: ['image', 'video', 'audio', 'file', 'cos'] },
	{ words: ['file', 'files'], near: ['media', 'image', 'video', 'audio'] },
	{ words: ['param', 'params', 'parameter', 'parameters', 'argument', 'arguments', 'args', 'input', 'json', 'format'], near: ['field', 'value', 'type', 'wrong', 'empty', 'form', 'malformed'] },
	{ words: ['support', 'supported', 'unsupported', 'unsupport'], near: ['cannot', 'only', 'may', 'type', 'package', 'old'] },
	{ words: ['reject', 'rejected', 'refuse', 'refused', 'callback', 'webhook', 'hook'] },
	{ words: ['server', 'backend', 'internal', 'system', 'service'] },
	{ words: ['push', 'notification', 'apns'] },
	{ words: ['join', 'joined', 'joining', 'enter', 'apply', 'application', 'invite', 'invited', 'invitation', 'quit', 'leave', 'left'] },
	{ words: ['signaling', 'signalling', 'signal'] },
	{ words: ['device', 'devices', 'instance', 'terminal'] },
];

/** Words that say nothing of what an error is about: of any error, any code, any SDK. */
export const noiseWords: ReadonlySet<string> = new Set([
	'err', 'errs', 'error', 'errors', 'errno', 'errcode', 'exception', 'code', 'codes', 'status', 'const', 'constant', 'num', 'number', 'key', 'value', 'enum', 'type', 'result', 'ret', 'return', 'res', 'resp', 'response', 'rsp', 'req', 'request', 'reason', 'e', 'k',
	'im', 'tim', 'imsdk', 'timsdk', 'tencent', 'tc', 'tcc', 'txim', 'tuikit', 'tui', 'chat', 'sdk', 'svr', 'web', 'native', 'client', 'c2c', 'app', 'api', 'comm', 'ex',
	'fail', 'fails', 'failed', 'failure', 'failing', 'wrong', 'bad', 'invalid', 'illegal', 'abnormal', 'operation', 'operate', 'call', 'data',
	'a', 'an', 'the', 'is', 'are', 'be', 'been', 'was', 'were', 'has', 'have', 'had', 'of', 'to', 'for', 'on', 'in', 'by', 'with', 'at', 'as', 'it', 'its', 'this', 'that', 'one', 'and', 'or', 'if', 'so', 'because', 'than', 'from', 'into', 'out', 'up', 'there', 'their', 'my', 'who', 'when',
]);

/** The words that a category of the catalog stands for. */
export const categoryWords: Readonly<Record<string, readonly string[]>> = {
	'auth': ['auth'],
	'config': ['config', 'console'],
	'conflict': ['conflict'],
	'content-policy': ['content', 'sensitive'],
	'internal': ['internal'],
	'media': ['media'],
	'network': ['network'],
	'not-found': ['notfound'],
	'permission': ['permission'],
	'push': ['push'],
	'quota-billing': ['quota', 'billing'],
	'rate-limit': ['frequency', 'limit'],
	'session': ['login', 'session'],
	'validation': ['param', 'invalid'],
};
