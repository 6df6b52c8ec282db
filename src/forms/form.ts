import type { Coded, Duration, Expression, ItemKind, Range, ScoreGroup, Unasked, Word } from '../model/index.js';
import type { Dictionary, Wording } from './words/wording.js';

/**
 * The neutral form: what is asked of one informant at one timepoint. Every target format is written from this. It
 * holds portable codes only (`variable`, answer `code`), never the design's own names, except where said.
 */
export interface Form {
  /** `[a-z][a-z0-9_]*`, unique in the design, made from timepoint and informant, so it survives other changes. */
  id: string;
  /**
   * The same for the forms of one sitting: what someone answers, and what staff write in of it afterwards. Their rows are
   * joined by case and timepoint.
   */
  sitting: string;
  /** Staff write in what the informant has answered elsewhere, on a licensed form. Missing: for the informant. */
  filledBy?: 'staff';
  design: { code: string; title: Wording; version?: string };
  /** What every row says in the column `version`: the design's version, and what each variable means. */
  stamp: string;
  /** Those that some question or answer is in; first the language that the design is written in. */
  languages: readonly string[];
  /** What the forms' own texts are in other languages than the tool's two. */
  dictionary: Dictionary;
  /** Missing: the design does not say when. */
  timepoint?: FormTimepoint;
  /** Missing: the design does not say whose information it is. */
  informant?: FormInformant;
  title: Wording;
  /** All the methods of the sections, in the order in which the design gives them. */
  methods: Word<'Method'>[];
  media: Word<'Medium'>[];
  intro: Intro;
  /** A pseudonymous key is asked for. Only an anonymous form has none. */
  caseKey: boolean;
  /** Unfinished answers may be kept on the device. Only when every measurement in the form says so. */
  draft: boolean;
  /** Whoever answers for themselves, or for someone near them, by themselves: not staff, and not asked by staff. */
  answersAlone: boolean;
  /** It can be left at once, and its name says nothing: it is about what may put someone in danger. */
  leavesQuickly: boolean;
  /** What is counted, when all the measurements agree. */
  countedAs?: Word<'CountUnit'>;
  /** Used when the ordinary way fails. */
  fallback?: { because?: Wording; people?: Wording; by?: Wording };
  sections: Section[];
  /** Paths in the model of the measurements that the form carries out. */
  collects: string[];
}

export interface FormTimepoint {
  name: string;
  code: string;
  title: Wording;
  /** In plain words, with the window. Missing: the design does not say. */
  when?: Wording;
  /** The timepoint comes more than once for each client. */
  repeats: boolean;
  /** It may come more than once: it repeats, or stands at an event, which may happen again. */
  mayRepeat: boolean;
}

export interface FormInformant {
  kind: Word<'InformantKind'>;
  label: Wording;
}

/** Only what the design states. A text that is marked as presumed is not a statement, and is left out. */
export interface Intro {
  organisation?: Wording;
  /** What the client is told in words to them, where the client answers. */
  told?: Told;
  purposes: Wording[];
  instruction?: Wording;
  manual?: Wording;
  /** Missing when the measurements disagree, too. */
  voluntary?: Word<'YesNo'>;
  feedback?: Word<'YesNo'>;
  lasts?: Duration;
  /** `none`: the answers are not recorded in any system. */
  recorded?: 'none' | RecordSystem[];
  /** What is done when an answer gives cause for concern. */
  safeguard?: Wording;
  contact: Wording[];
}

export interface Told {
  text: Wording;
  /** What the form is called. */
  heading?: Wording;
  /** What is done with the answers when they are ready. */
  handIn?: Wording;
  /** Whom to turn to when one is not well. */
  contact?: Wording;
}

export interface RecordSystem {
  title: Wording;
  access: Wording[];
  retained?: Duration;
  legalGround?: Wording;
}

/** One instrument, or the parts of it that are measured. A page of its own where the format has pages. */
export interface Section {
  /** The instrument's name in the design, and its portable code. */
  name: string;
  code: string;
  title: Wording;
  methods: Word<'Method'>[];
  /** Only for these people. */
  people?: Wording;
  /** Said of this instrument; to be told where the form as a whole does not say (`intro.voluntary`). */
  voluntary?: Word<'YesNo'>;
  /** The time that the questions look back on. */
  recall?: Duration;
  items: FormItem[];
  scores: Score[];
  /** Scores that are worked out elsewhere (a licensed form) and written in here. */
  entries: ScoreEntry[];
  /** Areas that the instrument covers without giving a score. */
  areas: Wording[];
  /** Where the instrument itself can be obtained, as far as the design says. */
  source: Source;
  /** The library's instrument that this is, by its name there. */
  library?: string;
  codes?: readonly FormCode[];
  /** Only what staff write in: the questions of the instrument are in the informant's own form of the sitting. */
  asksElsewhere?: true;
}

/** What others call the same thing: the code of a list, both as they are written in the design. */
export type FormCode = Pick<Coded, 'list' | 'code' | 'version'>;

/** Where an instrument can be obtained, and who may use it. */
export interface Source {
  url?: string;
  licence?: Wording;
  licenceKind?: Word<'LicenceKind'>;
  electronic?: Word<'Electronic'>;
  training?: 'none' | 'required' | Wording;
  origin?: Wording;
  itemCount?: number;
}

export interface FormItem {
  /** The item's name in the design; use `variable` in what is generated. */
  name: string;
  variable: string;
  text: Wording;
  help?: Wording;
  kind: FormItemKind;
  /** An answer is not expected. */
  optional: boolean;
  /** Missing: always asked. */
  condition?: FormCondition;
  /** What it counts as in scores where it is not asked. Missing: as the score says. */
  unasked?: Unasked;
  /** What it stands in with others: one and the same object for all of them, which stand after each other. */
  part?: FormPart;
  /** A text that goes with one of the answers to a question before it, and is asked when that answer is given. */
  detailOf?: { variable: string; code: string };
  codes?: readonly FormCode[];
  /** Whose answer it is, where that is not the form's own informant. */
  answeredBy?: Wording;
}

/** A part of an instrument as it is printed. It changes no variable, no code and no condition. */
export interface FormPart {
  /** `[a-z][a-z0-9]*`, unique among the parts of the instrument; perhaps the same as that of an item. */
  code: string;
  title?: Wording;
  introduction?: Wording;
  /** The beginning of a sentence that each of the questions goes on from. */
  stem?: Wording;
  /** It is there several times, with questions of its own each time; the title has the number. */
  repeated?: true;
}

export interface FormOption {
  name: string;
  code: string;
  text: Wording;
  /** What the answer counts as in a score, where it is not its code. */
  points?: number | 'missing' | 'left-out';
  /** Says that one does not want to answer; never a category of its own in an analysis. */
  declines?: true;
}
/**
 * `unstated`: the design does not give the answers; answered in free text. The options of a rating are the words at its
 * steps and answers beside it, those of a number what some numbers say.
 */
export type FormItemKind =
  | { type: 'rating'; range: Range; lowLabel?: Wording; highLabel?: Wording; options?: FormOption[] }
  /** `yesNo`: a yes-no item that may be declined; its codes are those of one that may not. */
  | { type: 'choice'; ordered: boolean; options: FormOption[]; yesNo?: true }
  | { type: 'choices'; options: FormOption[] }
  | { type: 'number'; range?: Range; unit?: Duration['unit']; options?: FormOption[] }
  | { type: Extract<ItemKind['type'], 'yes-no' | 'date' | 'text'> }
  | { type: 'unstated' };

/** The portable answer codes of a yes-no item. */
export const yesNoCodes = { yes: '1', no: '0' } as const;

/** Holds when any group does; a group when all its tests do. Items are named by variable, in the same section. */
export interface FormCondition {
  any: { all: FormTest[] }[];
}
export interface FormTest {
  variable: string;
  operator: 'is' | 'is-not' | '<' | '<=' | '>' | '>=';
  /** A number, an ISO date (perhaps only year or month), or the code of an option. */
  value: { number: number } | { date: string } | { code: string };
}

interface ScoreBase {
  name: string;
  variable: string;
  title: Wording;
  better?: 'higher' | 'lower';
  codes?: readonly FormCode[];
  /** For staff: no form that someone answers for themselves shows them. */
  levels?: ScoreLevel[];
}
/** A score that is calculated from the section's items, and from other scores of the section. */
export interface Score extends ScoreBase {
  range?: Range;
  /** What the formula can give, where every item's answers have both ends. */
  possible?: Range;
  formula: ScoreFormula;
}
/** As in the model, with variables instead of names. `logic/lowering.ts` says how it is worked out. */
export interface ScoreFormula {
  value: ScoreTerm;
  /** So many items may be missing in each sum, mean, count … */
  allowMissing: number;
  /** Each that is missing counts as its lowest points; else as the mean of the answered. */
  lowest?: boolean;
  decimals?: number;
  unasked?: Unasked;
  /** The table that a `lookup` reads. */
  rows: { ranges: Range[]; value: number }[];
}
export type ScoreTerm =
  | { number: number }
  | { item: string }
  | { score: string }
  | { variable: 'date' }
  | { call: Word<'FormulaFunction'>; terms: ScoreTerm[] }
  | { operator: Extract<Expression, { operator: string }>['operator']; left: ScoreTerm; right: ScoreTerm };
/** A named part of a score's range; `group` says whom it is for, where it is not for everyone. */
export interface ScoreLevel {
  range: Range;
  text: Wording;
  for?: ScoreGroup;
  verified: boolean;
}
export interface ScoreEntry extends ScoreBase {
  range: Range;
}

/**
 * One person's answers by variable: a number for rating and number, a code for choice and yes-no, codes for choices,
 * an ISO date, a text. Missing, empty text and no codes: not answered.
 */
export type Answer = number | string | readonly string[];
export type Answers = Readonly<Record<string, Answer | undefined>>;
