/** Charts as SVG text, without any words of their own: what is said is given to them. */
export { type BarsChart, barsChart } from './bars.js';
export { type CurveChart, curveChart } from './curve.js';
export { type RangesChart, rangesChart } from './ranges.js';
export { type Mark, type ScheduleChart, type ScheduleGroup, scheduleChart } from './schedule.js';
export { type StepsChart, stepsChart } from './steps.js';
