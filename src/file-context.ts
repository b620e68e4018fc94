import type { ModuleIndex } from './module/module-index.js';
import type { ProjectReader } from './project/project-reader.js';
import type { Settings } from './settings.js';
import type { SourceFile } from './source-file.js';

/** What every stage of the analysis knows of the file at hand. */
export interface FileContext {
	readonly file: SourceFile;
	readonly index: ModuleIndex;
	readonly settings: Settings;
	readonly reader: ProjectReader;
}
