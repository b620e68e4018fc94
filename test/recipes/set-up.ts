import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { installWorkplace } from './workplace.js';

declare module 'vitest' {
	export interface ProvidedContext {
		workplace: string;
	}
}

/** One installation serves all recipes. */
export default function setUp(project: TestProject): () => Promise<void> {
	const workplace = installWorkplace();
	project.provide('workplace', workplace);
	// Not synchronously: it takes a while, and the workers want to be heard when they end.
	return () => rm(workplace, { recursive: true, force: true });
}
