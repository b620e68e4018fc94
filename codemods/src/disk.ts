import { existsSync } from 'node:fs';
import { createNodeProjectReader } from '../../src/project/node-project-reader.js';
import type { Disk } from './installation.js';

/** The disk that the command works on. */
export function createDisk(): Disk {
	return { ...createNodeProjectReader(), exists: existsSync };
}
