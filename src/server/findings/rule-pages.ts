import { kindPages } from '../../compare/index.js';
import type { Said } from '../../model/index.js';
import { pages } from '../../principles/generated/pages.js';

/** The page of a rule, or of a kind of difference between versions, as Markdown; undefined when it has none. */
export const rulePage = (code: string): Said | undefined => pages[code.toUpperCase()] ?? kindPages[code];
