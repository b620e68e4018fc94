/** Objects whose methods only write a log, by the last name before the method: `console.error`, `this.logger.warn`, `app.$log.e`. */
export const logObjects: ReadonlySet<string> = new Set(['console', 'logger', 'Logger', 'log', 'Log', 'logs', '$log', '$logger', '_logger', 'winston', 'pino', 'consola', 'loglevel', 'LogUtil', 'logUtil', 'TUILog', 'vconsole', 'electronLog']);

/** Methods of those objects that write; a method of another name may do more. */
export const logMethods: ReadonlySet<string> = new Set(['log', 'info', 'warn', 'warning', 'error', 'debug', 'trace', 'verbose', 'silly', 'fatal', 'dir', 'table', 'group', 'groupEnd', 'groupCollapsed', 'assert', 'd', 'e', 'i', 'w', 'v', 'time', 'timeEnd', 'timeLog', 'count']);

/** Functions that only write a log. */
export const logFunctions: ReadonlySet<string> = new Set(['log', 'logger', 'debug', 'trace', 'print', 'logError', 'logErr', 'consoleLog', 'debugLog', 'printLog', 'logWarn']);

/** Functions that do nothing, wherever they come from. */
export const emptyFunctions: ReadonlySet<string> = new Set(['noop', 'NOOP', '_.noop', 'lodash.noop', 'angular.noop', '$.noop', 'jQuery.noop', 'emptyFunction', 'emptyFn']);
