export {
  type Axis,
  attritionChart,
  type Better,
  barsChart,
  type ChainRow,
  type CourseTime,
  chainChart,
  courseChart,
  curveChart,
  type Estimate,
  type FlowStep,
  type ForestRow,
  flowChart,
  forestChart,
  type HiddenRow,
  type Lane,
  type LanesChart,
  type LaneTime,
  laneDays,
  lanesChart,
  linesChart,
  type Mark,
  meansChart,
  niceTicks,
  type PeriodsPanel,
  periodsChart,
  rangesChart,
  type ScheduleGroup,
  type SharesRow,
  scatterChart,
  scheduleChart,
  sharesChart,
  stepsChart,
} from './charts/index.js';
export { documentFiles, type MadeFile } from './files.js';
export { type DocumentFormat, documentFormats, documentFormatWords } from './formats.js';
export { type HtmlOptions, html, htmlBlocks } from './html.js';
export { type MarkdownOptions, markdown } from './markdown.js';
export { style } from './style.js';
export { escapeHtml, safeHref, slug } from './text.js';
export * from './tree.js';
export { type Attributes, element, permitted, xmlText } from './xml.js';
