import type { Keyword } from '../../language/editor.js';

/** The keywords that have a text of their own: one that denies (`not voluntary`) has that of what it denies. */
export type Helped = Exclude<Keyword, `not-${string}` | `no-${string}`>;
