import type { ProjectReader } from '../../../src/project/project-reader.js';
import codesPackage from '../../../catalog/package.json' with { type: 'json' };

/** The folder that the pasted file stands in. */
export const sourceFolder = '/project/src';

/** The package that the project depends on besides the constants; empty for none. */
let sdkPackage = '';

/** Makes the project depend on an SDK's package, or on none. */
export function setSdkPackage(name: string): void {
	sdkPackage = name;
}

/** A project that has the constants installed, so that the edits are those of a project that is ready for them. */
export const virtualProject: ProjectReader = {
	readFile(path) {
		if (path === '/project/package.json') return JSON.stringify({ name: 'project', dependencies: { 'tencent-im-error-codes': `^${codesPackage.version}`, ...(sdkPackage !== '' && { [sdkPackage]: '*' }) } });
		if (path === '/project/node_modules/tencent-im-error-codes/package.json') return JSON.stringify({ name: 'tencent-im-error-codes', version: codesPackage.version });
		return undefined;
	},
};

/** Takes the place of the reader of the same name that asks the disk. */
export function createNodeProjectReader(): ProjectReader {
	return virtualProject;
}
