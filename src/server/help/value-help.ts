import type { ValueList, values } from '../../language/editor.js';

/** A text for every word of every list: the compiler says which one is missing. */
export type ValueHelp = { readonly [L in ValueList]: Readonly<Record<keyof (typeof values)[L], string>> };
