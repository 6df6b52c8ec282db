export { csv } from './csv.js';
export type * from './data.js';
export { generateOverview, overviewDocument } from './document.js';
export { overview } from './overview.js';
