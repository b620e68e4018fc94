import type { Platform } from '../../catalog/src/entry.js';
import type { FileContext } from '../file-context.js';
import { findPackageJson } from '../project/package-json.js';
import { profiles } from '../sdk/profiles.js';
import { findProfile } from '../sdk/sdk.js';
import type { EvidenceStep } from './evidence.js';

/** What the project says, where the file itself does not. */
export interface ProjectEvidence {
	/** The step that shows that the project uses an SDK; `undefined` where it does not. */
	readonly step: EvidenceStep | undefined;
	readonly platforms: ReadonlySet<Platform>;
}

/** Asks the settings, then the nearest package.json. */
export function gatherProjectEvidence({ file, settings, reader }: FileContext): ProjectEvidence {
	const configured = settings.sdk.flatMap((name) => findProfile(name) ?? []);
	if (configured.length > 0) return { step: { range: [0, 0], text: `the settings say that the project uses ${settings.sdk.join(', ')}` }, platforms: new Set(configured.map(({ platform }) => platform)) };
	const packageJson = findPackageJson(file.filename, reader);
	const used = profiles.filter(({ packages }) => packages.some((name) => packageJson?.dependencies.has(name)));
	if (used.length === 0) return { step: undefined, platforms: new Set() };
	const name = used[0]!.packages.find((candidate) => packageJson!.dependencies.has(candidate))!;
	return { step: { range: [0, 0], text: `the project depends on ${name}` }, platforms: new Set(used.map(({ platform }) => platform)) };
}
