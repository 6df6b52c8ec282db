import type { Said } from '../model/index.js';

/** A hint of what may have been meant, with the space before it; nothing when nothing is near. */
export const meant = (nearest: string | undefined): Said =>
  nearest === undefined ? { sv: '', en: '' } : { sv: ` Menade du ${nearest}?`, en: ` Did you mean ${nearest}?` };
