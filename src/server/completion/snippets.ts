import type { Language } from '../../model/index.js';
import { snippetsEn } from './snippets.en.js';
import { snippetsSv } from './snippets.sv.js';

/** A whole statement with placeholders; `label` shows its shape. */
export interface Snippet {
  label: string;
  body: string;
}
/** By the English keyword that begins the statement. What stands in the placeholders is an example. */
export type Snippets = Readonly<Record<string, readonly Snippet[]>>;

export const snippets: Readonly<Record<Language, Snippets>> = { sv: snippetsSv, en: snippetsEn };
