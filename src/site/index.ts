export type { SiteSource } from './entry.js';
export { nameLikeIn, type Personal, personalIn } from './persons.js';
export { siteFiles } from './site.js';
