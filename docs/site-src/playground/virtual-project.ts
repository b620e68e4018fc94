import type { ProjectReader } from '../../../src/project/project-reader.js';
import codesPackage from '../../../catalog/package.json' with { type: 'json' };

/** No SDK among the dependencies. */
const none = 'none';

/**
 * The folder that a pasted file stands in: each SDK has a project of its own, for what is known of a folder is kept.
 *
 * @param sdkPackage the package that the project depends on besides the constants; empty for none
 */
export function getSourceFolder(sdkPackage: string): string {
	return `/project/${sdkPackage === '' ? none : encodeURIComponent(sdkPackage)}/src`;
}

const manifestPattern = /^\/project\/([^/]+)\/(?:(node_modules\/tencent-im-error-codes)\/)?package\.json$/;

/** Projects that have the constants installed, so that the edits are those of a project that is ready for them. */
export const virtualProject: ProjectReader = {
	readFile(path) {
		const [, project, isConstants] = manifestPattern.exec(path) ?? [];
		if (project === undefined) return undefined;
		if (isConstants !== undefined) return JSON.stringify({ name: 'tencent-im-error-codes', version: codesPackage.version });
		return JSON.stringify({ name: 'project', dependencies: { 'tencent-im-error-codes': `^${codesPackage.version}`, ...(project !== none && { [decodeURIComponent(project)]: '*' }) } });
	},
};

/** Takes the place of the reader of the same name that asks the disk. */
export function createNodeProjectReader(): ProjectReader {
	return virtualProject;
}
