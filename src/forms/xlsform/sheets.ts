import { languageName } from '../words/languages.js';

/** A text in every language of the form, by language code. */
export type Texts = Readonly<Record<string, string>>;

/**
 * A row of the sheet `survey`: a question, a note, a calculation, or the beginning or end of a page. `calculation`,
 * `relevant` and `constraint` are expressions in which a question is written `${name}`.
 */
export interface SurveyRow {
  type:
    | 'begin_group'
    | 'end_group'
    | 'note'
    | 'text'
    | 'integer'
    | 'decimal'
    | 'date'
    | 'calculate'
    | 'select_one'
    | 'select_multiple';
  /** The list of choices, of the two kinds that have one. */
  list?: string;
  /** At the end of a group, that of the group. */
  name: string;
  label?: Texts;
  hint?: Texts;
  /** Why an answer is asked for. Present: the question must be answered. */
  required?: Texts;
  relevant?: string;
  constraint?: { test: string; message: Texts };
  calculation?: string;
  appearance?: string;
  default?: string;
}

/** A row of the sheet `choices`. */
export interface ChoiceRow {
  list: string;
  name: string;
  label: Texts;
}

/** One form as the three sheets of an XLSForm. Both the workbook and the XForm are written from this. */
export interface Sheets {
  languages: readonly string[];
  survey: readonly SurveyRow[];
  choices: readonly ChoiceRow[];
  settings: {
    form_title: string;
    form_id: string;
    version: string;
    default_language: string;
    instance_name: string;
    style: 'pages';
    /** Else pyxform makes every quotation mark straight and every run of spaces one. */
    clean_text_values: 'no';
  };
}

/** What a language is called in headings and in the XForm: `Svenska (sv)`. */
export function languageHeading(language: string): string {
  return `${languageName(language)} (${language})`;
}
