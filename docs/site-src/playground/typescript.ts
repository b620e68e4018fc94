import * as parser from '@typescript-eslint/parser';

// By far the largest part of the playground, so it is a script of its own that is loaded when TypeScript is pasted.
globalThis.tencentImTypeScriptParser = parser;
