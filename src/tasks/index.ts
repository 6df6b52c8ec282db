export type { Asked, TaskRooms } from './asked.js';
export { markdownOf } from './compare/markdown.js';
export { type Candidate, candidatesOf, hasErrors, pairing } from './compare/pairs.js';
export { type ComparedDesign, type CompareReport, type PlacedDifference, reportOf } from './compare/report.js';
export { commitOf, earlierInCommit, foldersOf, repositoryOf } from './compare/repository.js';
export { byClass, changed, heading, isBreaking, summaryOf, weight } from './compare/said.js';
export { sinceThen } from './compare/since-then.js';
export { type AnalysedData, analyseData } from './data/analyse.js';
export { checkTables, type ProblemKind, sumOf, type TableReport } from './data/check.js';
export { checkDocument } from './data/check-document.js';
export { brief, pairingLines, plain } from './data/check-lines.js';
export { csvRows, type FileRow, separator } from './data/csv-file.js';
export { readColumnMap } from './data/data-file.js';
export { dataFiles } from './data/data-files.js';
export { tablesOf } from './data/data-tables.js';
export { importsOf, touched } from './designs/imports.js';
export { lineDiff } from './designs/line-diff.js';
export { findSources } from './designs/paths.js';
export {
  openLanguage,
  type ReadSource,
  readDesigns,
  reader,
  readSource,
  type SourceText,
  uriOfSource,
} from './designs/read.js';
export { edited, type ReadReplies, repliesInto } from './designs/replies.js';
export { folderOf, type Source } from './designs/source.js';
export { wholeText } from './designs/whole.js';
