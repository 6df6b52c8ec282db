import type { Said } from '../../model/index.js';
import type { Known } from '../../words/index.js';
import type { Kind } from '../kinds.js';

/** One thing that a design can state: what a change of it is, and what it is called. */
export interface Fact {
  kind: Kind;
  said: Said;
  /** The list that its words are of. */
  list?: Known;
  /**
   * Where it is compared, when not by itself: as part of what variables mean, of which measurements are made, of names.
   * `not`: it follows from others, or says nothing of its own.
   */
  within?: 'variables' | 'measurements' | 'names' | 'not';
  /** What was not stated before breaks nothing when it is stated. */
  firstFree?: true;
  /** What is only taken away breaks nothing. */
  lessFree?: true;
}
/** Something that a design has several of, or one: its facts and elements of its own. */
export interface ElementTable {
  said: Said;
  facts: Readonly<Record<string, Fact | ElementTable>>;
  /** What it is when there is one more, and one less. */
  added: Kind;
  removed: Kind;
  /** Where it is compared that there is one more or one less; for measurements, all of it. */
  within?: 'variables' | 'measurements';
}

export const isTable = (one: Fact | ElementTable): one is ElementTable => 'facts' in one;

type Extra = Omit<Fact, 'kind' | 'said'>;
export const fact = (kind: Kind, sv: string, en: string, extra: Extra = {}): Fact => ({
  kind,
  said: { sv, en },
  ...extra,
});
export const editorial = (sv: string, en: string, extra: Extra = {}): Fact => fact('editorial', sv, en, extra);
/** The name that an element is known by: compared by pairing. */
export const named: Fact = editorial('namn', 'name', { within: 'names' });
/** Made from something else that is compared. */
export const derived: Fact = editorial('kod', 'code', { within: 'not' });

/** What others call the thing: it changes no answer, and nothing that is counted. */
export const codes: Fact = editorial('kod ur en kodlista', 'code of a list');

/** Every property of the model's type has its fact: one that is added to the model does not compile until it has. */
export const element =
  <T>() =>
  (
    said: readonly [sv: string, en: string],
    facts: { readonly [K in Exclude<keyof T & string, 'path'>]-?: Fact | ElementTable },
    more: Partial<Pick<ElementTable, 'added' | 'removed' | 'within'>> = {},
  ): ElementTable => ({
    said: { sv: said[0], en: said[1] },
    facts: facts as Readonly<Record<string, Fact | ElementTable>>,
    added: more.added ?? 'editorial',
    removed: more.removed ?? 'editorial',
    ...(more.within && { within: more.within }),
  });
