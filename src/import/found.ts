import type { Said } from '../model/index.js';
import type { Expression } from './logic/expression.js';

/**
 * What a form that exists says, whatever program it is from: the questions in order, as that program has them. The
 * draft is made from this, in one way for all formats.
 */

/** A text by language code; first the form's main language. */
export type Texts = Readonly<Record<string, string>>;

/** Something of the form that the draft does not have, or has otherwise. */
export interface Loss {
  /** Where in the file: a line, a cell, or the name of an element. */
  where: string;
  what: Said;
}

export interface FoundOption {
  /** As data has it. */
  code: string;
  text: Texts;
  /** What it counts as in scores, where the form says so. */
  points?: number;
  /** It counts as if the question were not answered. */
  uncounted?: true;
  /** Who chooses it says more in words, which data have by this name. */
  detail?: { name: string; prompt?: Texts };
}

/** What questions stand under together: one and the same object for all of them, which come after each other. */
export interface FoundPart {
  title?: Texts;
  introduction?: Texts;
  /** The beginning of a sentence that each of the questions goes on from. */
  stem?: Texts;
}

export type FoundAnswer =
  | { type: 'one'; options: readonly FoundOption[]; ordered?: true }
  | { type: 'several'; options: readonly FoundOption[] }
  /** The words are what some numbers say. */
  | { type: 'number'; low?: number; high?: number; unit?: string; words?: FoundOption[] }
  /** The words are those at the steps, and answers beside the scale. */
  | { type: 'rating'; low: number; high: number; lowText?: Texts; highText?: Texts; words?: FoundOption[] }
  | { type: 'yes-no'; yes: string; no: string }
  | { type: 'date' }
  | { type: 'text' };

export interface FoundQuestion {
  /** The name that data has it by. */
  name: string;
  /** What expressions call it, where that is another name. */
  called?: string;
  where: string;
  text: Texts;
  help?: Texts;
  answer: FoundAnswer;
  /** When it is asked. Missing: always. */
  asked?: Expression;
  optional?: true;
  part?: FoundPart;
}

export interface FoundScore {
  name: string;
  /** What expressions call it, where that is another name. */
  called?: string;
  where: string;
  text: Texts;
  /** How it is worked out. */
  expression: Expression;
}

/** What becomes one instrument. */
export interface FoundSection {
  name: string;
  title: Texts;
  /** The portable code that its variables begin with, in a form that was generated from a design. */
  code?: string;
  questions: FoundQuestion[];
  scores: FoundScore[];
}

export interface FoundForm {
  /** The program that the form is from. */
  program: string;
  title: Texts;
  /** First the main one. */
  languages: readonly string[];
  sections: FoundSection[];
  /** It was generated from a design: its first page is the design's and no question. */
  own: boolean;
  /** An empty answer counts as less than any number there. */
  emptyIsLow?: true;
  losses: Loss[];
}

/** A file that cannot be read as a form: one line that says what, where and what to do. */
export class ImportRefused extends Error {
  readonly said: Said;
  constructor(said: Said) {
    super(said.en);
    this.said = said;
  }
}
