export { transform, run } from './api.js';
export type { RunOptions, TransformTextOptions, TransformTextResult } from './api.js';
export type { Advice, JsonReport, NamedCode } from './json-report.js';
