import type { Form, Section } from '../form.js';
import { clean } from '../output/text.js';
import { inLanguage, type Wording } from '../words/wording.js';

/** A field of a Table Schema, version 2, which a reader of version 1 accepts too. */
export interface Field {
  name: string;
  title: string;
  description: string;
  type: 'string' | 'integer' | 'number' | 'date';
  constraints?: Record<string, unknown>;
  categories?: { value: number | string; label: string }[];
  categoriesOrdered?: boolean;
  missingValues: { value: ''; label: string }[];
  /**
   * What Table Schema has no word for. `name` in the design, `instrument` (its code), and each text in all its languages:
   * `title`, `help`, `labels` by code, `lowLabel`, `highLabel`, `askedIf`, `calculation`; of the `part` of the instrument that a
   * question stands in, `partTitle` and the `stem` that it goes on from; `answeredBy`: whose answer, where it is not the form's
   * informant's. `textOf`: the answer (`variable`, `code`) that a text goes with. `separator` between several
   * codes, `unit` of a number, `optional`, `entered` (a score that is written in), `stamp` (what the form says in the column `version`), `better` (`higher` or `lower`), `codes` in lists of codes (`code_system`, `code`, `version`), and
   * for programs `condition`, `formula` and `statedRange`.
   */
  isu: Record<string, unknown>;
}

/** A column's place: the form, the section that it is in, and the language that the texts are wanted in. */
export interface Place {
  form: Form;
  language: string;
  sections: ReadonlyMap<string, Section>;
}

/** A wording without what may not stand in a file, in every language it has. */
export function cleaned(wording: Wording): Wording {
  return Object.fromEntries(Object.entries(wording).map(([language, text]) => [language, clean(text)]));
}

/** What an empty cell means. */
export const missing = (label: Wording, language: string): Field['missingValues'] => [
  { value: '', label: inLanguage(label, language).text },
];
