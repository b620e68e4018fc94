/** Words that may stand before `code` in the name of an error code; with any other the name means something else. */
export const codeNameWords: ReadonlySet<string> = new Set(['err', 'error', 'errors', 'im', 'tim', 'sdk', 'chat', 'tencent', 'result', 'ret', 'return', 'fail', 'failure', 'failed', 'response', 'res', 'resp', 'e', 'last', 'raw', 'original', 'the', 'my', 'send', 'login', 'native', 'num', 'numeric', 'number', 'msg', 'message', 'target', 'current', 'cur', 'new', 'is', 'reject', 'exception', 'catch', 'server', 'normalized', 'parsed']);

/** Last words of the names that people give to what a call resolved with. */
export const responseNames: ReadonlySet<string> = new Set(['res', 'resp', 'response', 'result', 'ret', 'rsp', 'data', 'body', 'json', 'reply', 'payload', 'r', 'rs', 'event', 'evt', 'ev', 'info', 'config']);

/** Words that make a table or list one of error codes. */
export const tableNameWords: ReadonlySet<string> = new Set(['err', 'error', 'errors', 'code', 'codes', 'errcode', 'errmsg', 'fail', 'failure', 'failures', 'errs']);

/** Last words of the names that people give to what a listener receives. */
export const eventNames: ReadonlySet<string> = new Set(['event', 'evt', 'ev', 'e']);

/** Words in the names that people give to errors. */
export const errorWords: ReadonlySet<string> = new Set(['e', 'ex', 'er', 'err', 'error', 'errors', 'exc', 'exception', 'exp', 'fail', 'failure', 'failed', 'failures', 'reason', 'rejection', 'rejected', 'cause', 'problem', 'event', 'evt', 'ev']);
