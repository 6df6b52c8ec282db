import type { Language } from '../model/index.js';
import type { Principle, Verdict } from '../principles/index.js';

export type { Principle, Verdict } from '../principles/index.js';

/** What the language server and its clients say to each other beyond the language server protocol. Types and names only. */

/** Given by the client when it starts the server. */
export interface InitializationOptions {
  /** Language of messages and hovers. Missing: as the keywords of each file. */
  language?: Language;
  /** Commands of the client that actions and lenses may name: `isu.new`, which begins a design, and those below. Missing: none. */
  commands?: readonly string[];
}

/** Command of the client: shows a tab of the preview (first argument) for the file with an URI (second). */
export const previewCommand = 'isu.preview';
/** Command of the client: shows where a name is used. Arguments: URI, line and character, zero-based. */
export const showReferencesCommand = 'isu.showReferences';

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

/** Notification of the server: how the designs of a file are judged now. None: it has none, or is gone. */
export const judgedNotification = 'isu/judged';
/** Request: all that the notification has told and that still holds, as `JudgedFile[]`. Nothing is read for it. */
export const judgedFilesRequest = 'isu/judgedFiles';

export interface JudgedFile {
  uri: string;
  designs: JudgedDesign[];
}

export interface JudgedDesign {
  name: string;
  title: string;
  /** Of its head, zero-based. */
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  /** The line before the next design, or the last of the file. */
  lastLine: number;
  /** In the order of the principles. */
  verdicts: { principle: Principle; verdict: Verdict }[];
}

/** What the preview shows: one thing at a time, made when it is asked for. */
export const previewTabs = ['verdicts', 'schedule', 'forms', 'plan', 'precision'] as const;
export type PreviewTab = (typeof previewTabs)[number];

/** Request: one side of the design in a file. */
export const previewRequest = 'isu/preview';

export interface PreviewParams {
  uri: string;
  /** Language of everything said. Missing: as the keywords of the file. */
  language?: Language;
  /** Missing: `verdicts`. */
  tab?: PreviewTab;
  /** `id` of the form, or of the design whose plan or precision is shown. Missing, or no longer there: the first. */
  choice?: string;
}

export interface Preview {
  /** The language of what is shown. */
  language: Language;
  tab: PreviewTab;
  /**
   * A fragment of HTML. `verdicts`: the next step, the verdict of each principle with its findings, and what can be answered;
   * `schedule`: who is asked what, and when, as a picture and as a table; else empty, or in a paragraph why there is no page. Everything from the design is
   * escaped, and it holds no script, style or event attribute: the client's content policy blocks them. Pictures are `data:`.
   * The client styles plain elements, and these: `<table class="verdicts">`, `<table class="answers">` with
   * `class="reason"`; `class="verdict follows|partly|does-not|not-stated"` of a principle,
   * `class="verdict yes|partly|no"` of an answer; `class="finding error|warning|information|hint|accepted"`;
   * `<table class="lanes">` with `class="at yes|instead|no"`; `<section class="next">` with `<button data-tab="forms">` that
   * shows another tab, and `<button data-mend="title" data-code="P3-02" data-uri data-range>` that stands for the code action
   * of that title; and for a place in a file `<a href="#" data-uri="file:///…" data-range="11:2-11:20">` (zero-based).
   */
  html: string;
  /** What can be chosen, in the order of the file; missing when there is nothing to choose from. */
  choices?: { id: string; title: string }[];
  /**
   * The form, the plan or the precision shown: a whole page that needs nothing else. It may run what its own
   * `<meta http-equiv="Content-Security-Policy">` allows by `'sha256-…'`; the client shows it in a sandboxed frame.
   */
  page?: { id: string; html: string };
}

/** A preview, or in plain words why there is none. */
export type PreviewResult = Preview | { message: string };

/** Request: the statements that a place in a file stands in. */
export const statementsRequest = 'isu/statements';

export interface StatementsParams {
  uri: string;
  position: { line: number; character: number };
}

/** Their heads, the innermost first: as `data-range` of the preview. */
export type StatementsResult = string[];

/** Request: the instruments of the library that measure how it goes for the client, by name. */
export const libraryRequest = 'isu/library';

export interface LibraryParams {
  language: Language;
}

export type LibraryResult = {
  name: string;
  title: string;
  /** What is known of its licence and how long it takes; what nobody has checked is said to be so. */
  about: string;
  /** Who answers it. */
  from: ('client' | 'professional')[];
}[];

/** Request, without parameters: the name of a lock (Web Locks API) that a server in a browser holds as long as it lives; null where there are none. */
export const aliveRequest = 'isu/alive';
export type AliveResult = string | null;

/** What can be generated from a design. */
export type Output = 'forms' | 'plan' | 'review' | 'letter' | 'precision';

/** Request: an output of every design in a file, written into a folder in one format. */
export const generateRequest = 'isu/generate';

export interface GenerateParams {
  uri: string;
  output: Output;
  /** One that the output is written in. */
  format: string;
  /** URI of the folder; it is made when missing. */
  folder: string;
  /** Write the page that explains the forms of the folder, too. */
  index: boolean;
  /** Language of a plan, a review and that page. Missing: as the keywords of the file. */
  language?: Language;
}

/** Paths of the files, relative to the folder; or in plain words why nothing was written. */
export type GenerateResult = { files: string[] } | { message: string };

/**
 * What is made of more than a design: of all designs of the project, of files of data, or of what was committed.
 * `simulation`: made-up data and the report on it. `schedule`: what is due, and what is late, for the clients of the data.
 */
export type Task = 'overview' | 'simulation' | 'data-check' | 'analysis' | 'schedule' | 'differences';

/** Request: a task whose result is written into a folder. It can be cancelled. */
export const taskRequest = 'isu/task';

export interface TaskParams {
  task: Task;
  /** The design's file. For `overview` missing. For `differences` missing where all of the project is compared. */
  uri?: string;
  /** URIs of files and folders of data, for `data-check`, `analysis` and `schedule`. */
  data?: string[];
  /** How many made-up clients, for `simulation`. */
  clients?: number;
  /** How many weeks ahead, for `schedule`: from 1 to 520; missing: 8. */
  weeks?: number;
  /** What would be due on a free day is moved to a workday, for `schedule`. */
  workdays?: boolean;
  /** URI of the folder that is written into; it is made when missing. */
  folder: string;
  /** Language of what is written and said. Missing: as the keywords of the file. */
  language?: Language;
}

/** Paths of the files, relative to the folder, the one to read first; and what is to be said of the data. Or in plain words why nothing was written. */
export type TaskResult = { files: string[]; notes: string[] } | { message: string };

/** Request: what the replies of a filled-in letter would change in the design of a file. Nothing is changed by it. */
export const repliesRequest = 'isu/replies';

export interface RepliesParams {
  /** The file of the design, and the letter (Word). */
  uri: string;
  letter: string;
  language: Language;
}

/** As the language server protocol has it. */
export interface TextChange {
  range: Record<'start' | 'end', { line: number; character: number }>;
  newText: string;
}

/** What is said of each reply, the changes, and them as a diff (empty: none); or in plain words why the letter could not be read. */
export type RepliesResult =
  | {
      said: string[];
      edits: TextChange[];
      diff: string;
    }
  | { message: string };

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

/**
 * Request: the first design of a file as questions: the five principles in plain words, what is open in each, and what the
 * interview guide of the mapping asks (see `src/review/guide`).
 */
export const guideRequest = 'isu/guide';

export interface GuideParams {
  uri: string;
  language?: Language;
}

/** A guide, or in plain words why there is none. */
export type GuideResult = Guide | { message: string };

export interface Guide {
  language: Language;
  title: string;
  principles: {
    principle: Principle;
    title: string;
    follows: string;
    verdict: Verdict;
    said: string;
    open: GuideOpen[];
  }[];
  questions: GuideQuestion[];
}

/** Something to mend or to take a stand on. */
export interface GuideOpen {
  said: string;
  severity: 'error' | 'warning' | 'information' | 'hint';
  /** `line:character-line:character`, zero-based, as `data-range` of the preview. */
  range: string;
  ways: GuideWay[];
}

export interface GuideQuestion {
  number: number;
  text: string;
  /** The principle that it mostly bears on. Missing: the background. */
  principle?: Principle;
  /** What the design says. Missing: it is open. */
  answer?: string;
  isPresumed?: true;
  /** Where it stands; of what stands nowhere, the design. */
  range: string;
  ways: GuideWay[];
}

/** How something can be answered: `asks` says what to put into words; without it the way is one of several to choose from. */
export interface GuideWay {
  id: string;
  title: string;
  asks?: string;
  /** What is asked for is a whole number. */
  isNumber?: true;
}

/** Request: the changes of the text that one of the ways comes to. */
export const answerRequest = 'isu/answer';

export interface AnswerParams {
  uri: string;
  /** Of the way. */
  way: string;
  /** What a person has answered, where the way asks for words. */
  text?: string;
  language?: Language;
}

/** Changes of the file; empty when the text has changed, so that there is no place for them. */
export type AnswerResult = {
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  newText: string;
}[];
