export { looksLikeIdentity, numberOf, readCell } from './check/cell.js';
export { exportOf } from './exports/index.js';
export { type FilledForm, row } from './filled/filled-form.js';
export { ColumnMap, mapped } from './tables/column-map.js';
export type { Conversion } from './tables/conversion.js';
export { csvText, withoutGuard } from './tables/csv.js';
export { onlyDays } from './tables/days.js';
export { type SexCode, sexCodes, sexOf, sexWords } from './tables/sex.js';
export { type TableKind, tableKind } from './tables/table-kind.js';
