export { type ConfigNote, ConfigProblem, Configuration, type FolderSettings, noteLine } from './config.js';
export { formBytes, mapFile, writeDrafts } from './draft-files.js';
export { designTitle, folderEntries, indexFile, isFormFormat } from './forms-folder.js';
export { GitIgnored } from './git-ignored.js';
export type { Generated } from './manifest.js';
export { type Delivered, type Delivery, OutputFolder } from './output-folder.js';
export { Problem, systemCode, systemReason } from './problem.js';
export { shownPath } from './shown-path.js';
export { writeWhole } from './write.js';
