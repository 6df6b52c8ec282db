import type { ColumnMap } from '../data/index.js';
import type { Unit } from '../model/index.js';
import type { FoundPart, Loss, Texts } from './found.js';
import type { Groups } from './logic/condition.js';
import type { Expression } from './logic/expression.js';

/** A draft of a design, as data: what is written as `.isu`. */
export interface Draft {
  name: string;
  title: Texts;
  languages: readonly string[];
  instruments: DraftInstrument[];
  /** Instruments of the library that the design refers to. */
  linked: string[];
  losses: Loss[];
  map: ColumnMap;
}
export interface DraftInstrument {
  name: string;
  title: Texts;
  items: DraftItem[];
  scales: DraftScale[];
}
export interface DraftOption {
  /** Missing: its number is enough. */
  name?: string;
  /** Written where it is another than the position. */
  number?: number;
  /** What it counts as, where that is another number. */
  points?: number | 'not-counted';
  /** Who chooses it is asked to say more. */
  detail?: { prompt?: Texts };
  text: Texts;
}
export type DraftKind =
  | { type: 'rating'; low: number; high: number; lowText?: Texts; highText?: Texts; words: DraftOption[] }
  | { type: 'choice'; ordered: boolean; options: DraftOption[] }
  | { type: 'choices'; options: DraftOption[] }
  | { type: 'number'; low?: number; high?: number; unit?: Unit; words: DraftOption[] }
  | { type: 'yes-no' | 'date' | 'text' };
export interface DraftTest {
  item: string;
  operator: Groups[number][number]['operator'];
  /** As written. */
  value: string;
}
export interface DraftItem {
  name: string;
  text: Texts;
  kind: DraftKind;
  help?: Texts;
  optional?: true;
  condition?: DraftTest[][];
  /** What it stands under with others: one object for all of them. */
  part?: DraftPart;
}
export interface DraftPart extends FoundPart {
  name: string;
}
export interface DraftScale {
  name: string;
  text: Texts;
  /** As written. */
  formula: string;
}

/** What an expression says, for the list of what was lost. */
export type Written = ReadonlyMap<Expression, string>;
