/** Charts as SVG text, without any words of their own: what is said is given to them. */
export { type AttritionChart, type AttritionRow, attritionChart } from './attrition.js';
export { type Axis, niceTicks, type Tick } from './axis.js';
export { type BarsChart, barsChart } from './bars.js';
export { type CourseChart, type CourseTime, courseChart } from './course.js';
export { type CurveChart, curveChart } from './curve.js';
export { type FlowChart, type FlowStep, flowChart } from './flow.js';
export { type ForestChart, type ForestRow, forestChart } from './forest.js';
export { type LinesChart, linesChart } from './lines.js';
export type { Estimate } from './marks.js';
export { type MeansChart, type MeansGroup, meansChart } from './means.js';
export { type PeriodsChart, type PeriodsPanel, periodsChart } from './periods.js';
export { type RangesChart, rangesChart } from './ranges.js';
export type { HiddenRow } from './rows.js';
export { type ScatterChart, type ScatterPoint, scatterChart } from './scatter.js';
export { type Mark, type ScheduleChart, type ScheduleGroup, scheduleChart } from './schedule.js';
export { type SharesChart, type SharesRow, sharesChart } from './shares.js';
export { type StepsChart, stepsChart } from './steps.js';
export type { Better, Time } from './timeplot.js';
