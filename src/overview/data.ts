import type { Amount, Design, Informant, Size, Text, Word } from '../model/index.js';
import type { Principle, Verdict } from '../principles/index.js';
import type { Answered } from '../reading/index.js';

/**
 * What `isu overview --format json` writes: many designs side by side. Keys and words are the same in every language and
 * stay; new ones may come. Nothing here is a sum of persons, cases, places or enrolments: they are different things, and a
 * client of two services would be counted twice.
 */
export interface Overview {
  version: 1;
  /** In the order given. */
  designs: OverviewDesign[];
  /** Translations and variants, which are not counted, by key: the key of the design that counts for them. */
  versions: Record<string, string>;
  lessons: Lessons;
  principles: Record<Principle, PrincipleCount>;
  /**
   * The principle that fewest designs follow at least partly. Where principles are equal, the one that more designs do
   * not follow (a principle that is not stated may still be followed); several, when that is equal too.
   */
  leastFollowed: Principle[];
  /** In how many designs a kind of measure is used. */
  measureKinds: Record<MeasureKind, number>;
  /** In how many designs somebody of that kind gives information, what is done instead left out. */
  informants: Partial<Record<Informant['kind'], number>>;
  attrition: { byKind: Record<AttritionKind, AttritionGroup>; bySize: Record<SizeBand, AttritionGroup> };
  /** Known instruments that two or more of the designs use. A service's own form is never taken for another's. */
  common: CommonInstrument[];
  /** Known instruments that show change over time in some design, and where else they could be asked. */
  candidates: Candidate[];
}

export interface OverviewDesign {
  name: string;
  /** The name, and a number where another design before it has the same: what the lists below call it. */
  key: string;
  title?: Text;
  organisation?: Text;
  principles: Record<Principle, Verdict>;
  staircase: { claimed?: number; supported: number };
  /** How many of its questions and desired outcomes it can answer. */
  answers: Record<Answered, number>;
  /** As stated; each in its own unit. */
  sizes: Pick<Size, 'amount' | 'unit' | 'per' | 'concurrently'>[];
  sizeBand: SizeBand;
  informants: Informant['kind'][];
  measures: OverviewMeasure[];
  attrition: AttritionStatement[];
  kept: Kept;
}

/** Who asks for results, what is lacking, who compiles and where data are. Empty: the design does not say. */
export interface Kept {
  demands: ('none' | Text)[];
  weaknesses: { kind: Word<'WeaknessKind'>; text: Text }[];
  compiles: boolean;
  compilers: Text[];
  systems: Text[];
}

/** What the mapping found, looked for here. Lists of keys, of designs that count. */
export interface Lessons {
  /** Those with a list of how it ended, and those of them whose list has an answer for the worse. */
  closing: { designs: string[]; negative: string[] };
  severalPurposes: string[];
  demanded: { by: string[]; byNobody: string[]; notStated: string[] };
  lacksSupport: string[];
  compilerStated: string[];
  /** Planned to be compared over time, and more than half are missing; per cent. */
  mostlyMissing: { design: string; high: number }[];
  standard: StandardGroup[];
  /** Of all designs. */
  families: { family: string; members: string[]; designs: string[] }[];
}

/** Measures of a result that are alike in this. A design may be in several. */
export interface StandardGroup {
  standardised: 'yes' | 'partly' | 'no' | 'not stated';
  size: SizeBand;
  designs: string[];
  /** The largest share missing after the start in each design that has a figure, in order. Per cent. */
  figures: number[];
}

/** By the largest single number that is stated of those followed or served, whatever its unit. */
export type SizeBand = 'below 100' | '100 or more' | 'not stated';

/**
 * What a measure can say. `change`: the same data early and late, with degree. `state`: a result, but not comparable
 * over time for those followed. `attainment`: goal attainment or a reason for closing. `other`: experience, output,
 * background and the like. `not stated`: the design does not say.
 */
export type MeasureKind = 'change' | 'state' | 'attainment' | 'other' | 'not stated';

export interface OverviewMeasure {
  instrument: string;
  title?: Text;
  /** From the built-in library: the same in every design that names it. */
  known: boolean;
  kind: MeasureKind;
  informants: Informant['kind'][];
  /** Names of timepoints. */
  at: string[];
}

/** Whether what is missing is missing in a measure that shows change over time. */
export type AttritionKind = 'change' | 'no change';
/** How sure a share is: counted or plainly stated, a range, an estimate, a word without figure, or nothing said. */
export type Certainty = 'number' | 'range' | 'estimate' | 'no figure' | 'not stated';

export interface AttritionStatement {
  /** Missing: all that is measured. */
  instruments?: string[];
  at?: string[];
  kind: AttritionKind;
  /** Only at the start, where what is missing is the baseline. */
  baseline: boolean;
  /** Per cent, 0–100. Missing when no figure is stated. */
  low?: number;
  high?: number;
  magnitude?: Word<'Magnitude'>;
  certainty: Certainty;
  /** Counted from the answers, not only stated. */
  counted: boolean;
  /** What it is a share of. */
  denominator: { of: 'started' | 'completed' | 'others' | 'not stated'; number?: number };
  amount?: Amount;
}

export interface AttritionGroup {
  /** Designs with at least one statement of this group after the start, with a figure. */
  designs: number;
  /** Designs of this group without any figure. */
  withoutFigure: number;
  /** Of each design's largest figure: the smallest, the middle and the largest. Per cent. */
  lowest?: number;
  median?: number;
  highest?: number;
}

export interface CommonInstrument {
  instrument: string;
  title?: Text;
  /** Keys of designs. */
  designs: string[];
}
export interface Candidate extends CommonInstrument {
  construct?: Text;
  /** Designs where it shows change over time. */
  showsChange: string[];
  /** Designs with a target group all of whose stated ages the instrument is for, and that do not use it. */
  couldAsk: string[];
  age?: Design['targetGroups'][number]['age'];
}

export interface PrincipleCount {
  follows: number;
  partly: number;
  'does not': number;
  'not stated': number;
  atLeastPartly: number;
}
