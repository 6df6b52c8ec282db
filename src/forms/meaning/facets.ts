import type { Wording } from '../words/wording.js';
import { inLanguage } from '../words/wording.js';

/**
 * What a change is to those who have answered. `comparability`: old and new numbers do not say the same. `data`: what is
 * collected does not fit the design any more. `promise`: people were told otherwise. `editorial`: nothing of that.
 */
export type MeaningClass = 'comparability' | 'data' | 'promise' | 'editorial';

/** Each side of what a variable means, with the class of a change in it. */
export const facetClasses = {
  /** Question, score, or score that is written in; how a question is answered. */
  type: 'data',
  /** The question as it is read, with its help, and the stem and introduction before it. */
  wording: 'comparability',
  /** Which answers there are: limits, unit, codes, whether they have an order, whether one may decline. */
  steps: 'comparability',
  /** What each answer says. */
  anchors: 'comparability',
  /** What answers count as, where that is not their number. */
  points: 'comparability',
  direction: 'comparability',
  condition: 'comparability',
  /** The formula with its table, its rule for what is missing, and what is not asked. */
  scoring: 'comparability',
  rounding: 'comparability',
  /** What the questions and scores that a score is made of mean themselves. */
  inputs: 'comparability',
  /** Of a score that is written in: which instrument it comes from. */
  instrument: 'comparability',
  recall: 'comparability',
  /** Whose answer one question is, where a form holds the judgements of several. */
  answeredBy: 'comparability',
  informant: 'comparability',
  timepoint: 'comparability',
  window: 'comparability',
} as const satisfies Record<string, MeaningClass>;
export type Facet = keyof typeof facetClasses;

/** The facets that all variables of a form have in common. */
export const formFacets = ['informant', 'timepoint', 'window'] as const satisfies readonly Facet[];
export type FormFacet = (typeof formFacets)[number];

/** What a variable means, each side as a text that is equal when the meaning is. What is not stated is not there. */
export interface Meaning {
  facets: Readonly<Partial<Record<Facet, string>>>;
  /** What is read, in the design's other languages. A language that is added changes no data. */
  translations: Readonly<Record<string, string>>;
}

/** White space and the way a letter is written in Unicode say nothing. */
export const plainText = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

export const textIn = (wording: Wording, language: string): string => plainText(inLanguage(wording, language).text);

/** JSON with keys in order, and nothing that is missing or empty; undefined when nothing is left. */
export function canonical(value: unknown): string | undefined {
  const kept = essence(value);
  return kept === undefined ? undefined : JSON.stringify(kept);
}

function essence(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) return value.length > 0 ? value.map((one) => essence(one) ?? null) : undefined;
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .map(([key, one]): [string, unknown] => [key, essence(one)])
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
