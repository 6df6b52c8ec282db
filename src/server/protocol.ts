import type { Language } from '../model/index.js';

/** What the language server and its clients say to each other beyond the language server protocol. Types and names only. */

/** Given by the client when it starts the server. */
export interface InitializationOptions {
  /** Language of messages and hovers. Missing: as the keywords of each file. */
  language?: Language;
  /** Commands of the client that actions may name: `isu.new`, which begins a design, and `isu-repair.choose`. Missing: none. */
  commands?: readonly string[];
}

/** Command of the client: lets the user choose one of several things to do. Arguments: a title, and `Choice[]`. */
export const chooseCommand = 'isu-repair.choose';

/** One of several things to do: a change of the text (`WorkspaceEdit`), or a command. */
export interface Choice {
  title: string;
  /** What it is about. */
  detail?: string;
  edit?: object;
  command?: { title: string; command: string; arguments?: unknown[] };
}

/** Request: how the design in a file is judged, and one of its forms. */
export const previewRequest = 'isu/preview';

export interface PreviewParams {
  uri: string;
  /** Language of everything said. Missing: as the keywords of the file. */
  language?: Language;
  /** `id` of the form to show. Missing, or no longer there: the first. */
  form?: string;
}

export interface Preview {
  /** The language of `html`. */
  language: Language;
  /**
   * A fragment of HTML: the verdict of each principle with its findings, and what can be answered. Everything from the design is escaped, and it
   * holds no script, style or event attribute: the client's content policy blocks them. The client styles plain
   * elements, and these: `<table class="verdicts">`, `<table class="answers">` with `class="reason"`;
   * `class="verdict follows|partly|does-not|not-stated"` of a principle, `class="verdict yes|partly|no"` of an answer;
   * `class="finding error|warning|information|hint|accepted"`; and for a place in a file
   * `<a href="#" data-uri="file:///…" data-range="11:2-11:20">` (zero-based lines and characters).
   */
  html: string;
  /** The forms that can be chosen, in the order of the design; missing when there is none. */
  forms?: { id: string; title: string }[];
  /**
   * The form shown: a whole page that needs nothing else. It may run scripts that its own
   * `<meta http-equiv="Content-Security-Policy">` allows by `'sha256-…'`; the client shows it in a sandboxed frame.
   */
  form?: { id: string; html: string };
}

/** A preview, or in plain words why there is none. */
export type PreviewResult = Preview | { message: string };

/** What can be generated from a design. */
export type Output = 'forms' | 'plan' | 'review';

/** Request: an output of every design in a file, written into a folder in one format. */
export const generateRequest = 'isu/generate';

export interface GenerateParams {
  uri: string;
  output: Output;
  /** One that the output is written in. */
  format: string;
  /** Absolute path of the folder; it is made when missing. */
  folder: string;
  /** Write the page that explains the forms of the folder, too. */
  index: boolean;
  /** Language of a plan, a review and that page. Missing: as the keywords of the file. */
  language?: Language;
}

/** Paths of the files, relative to the folder; or in plain words why nothing was written. */
export type GenerateResult = { files: string[] } | { message: string };

/** Request: a draft of a form that exists (answers as a table, XLSForm, REDCap …), with its column map beside it. */
export const importRequest = 'isu/import';

export interface ImportParams {
  /** The file of the form, and the file that the draft is written to. */
  form: string;
  draft: string;
  /** Of the keywords and of what is said. Missing: as the client’s. */
  language?: Language;
}

/** How many things of the form are not in the draft, or otherwise; they stand first in it. Or in plain words why there is none. */
export type ImportResult = { lost: number } | { message: string };

/** Request: the `Language` that is used of a file when none is asked for. */
export const languageRequest = 'isu/language';

export interface LanguageParams {
  uri: string;
}
