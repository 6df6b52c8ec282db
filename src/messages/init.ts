import type { Said } from '../model/index.js';

/** What is said when a folder begins. */
export const created: Said = { sv: 'skapad     ', en: 'created' };
export const exists: Said = { sv: 'finns redan', en: 'exists ' };
export const next = (path: string): Said => ({
  sv: `Öppna ${path} och byt ut texterna mot era egna. Sedan: isu check ${path}`,
  en: `Open ${path} and replace the texts with your own. Then: isu check ${path}`,
});
