/** When measurements are due: calendar arithmetic, windows, overlaps, order. */
export { add, type Days, dateOf, dayNumber, days, type PlainDate } from './schedule/dates.js';
export { type Dates, type Due, due, type Occasion, type Unresolved } from './schedule/due.js';
export { order, type Phase, phase } from './schedule/order.js';
export { type Overlap, overlaps } from './schedule/overlaps.js';
