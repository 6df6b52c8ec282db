import type { Language } from '../../model/index.js';
import { type Words, wordsFor } from '../../plan/index.js';
import type { Value } from '../../reading/index.js';
import type { Interval } from '../../statistics/index.js';
import { type Figures, figuresFor } from '../../words/index.js';
import type { Individuals } from '../calculation/individuals.js';
import type { MeasureSpecification } from '../measure.js';
import type { ChangeResult, MeasureResult, Results, Share, Shown, ShownInterval } from '../results.js';
import type { OutcomeSpecification, Specification } from '../specification.js';
import { atText, timeText } from '../times.js';
import { decimalsOf, unitOf } from './text/scale.js';

/** Everything that a section of the report needs: what was planned, what was found, and how it is said. */
export interface Context {
  specification: Specification;
  results: Results;
  /** Single clients' values: only in the internal copy. */
  individuals?: Readonly<Record<string, Individuals>>;
  words: Words;
  figures: Figures;
  /** A number that must not be shown. */
  hidden: string;
  /** A number that cannot be given. */
  none: string;
  /** Those that everything is counted of, after a number: all who started, or all with an answer when there is no list. */
  started: string;
}

export function contextOf(
  specification: Specification,
  results: Results,
  { language, individuals }: { language: Language; individuals?: Readonly<Record<string, Individuals>> },
): Context {
  const words = wordsFor(specification.design, language);
  const { s } = words;
  return {
    specification,
    results,
    ...(individuals && results.audience === 'internal' && { individuals }),
    words,
    figures: figuresFor(language),
    hidden: s('dolt', 'hidden'),
    none: '–',
    started: results.cases.known === 'list' ? s('som startade', 'who started') : s('med något svar', 'with any answer'),
  };
}

/** A measure as it was planned, and what was found of it. */
export interface Found {
  id: string;
  planned: MeasureSpecification;
  result: MeasureResult;
}

/** A measure by its id; undefined when it cannot be counted. */
export function found({ specification, results }: Context, id: string): Found | undefined {
  const planned = specification.measures.find((one) => one.id === id);
  const result = results.measures[id];
  return planned && result ? { id, planned, result } : undefined;
}

/** The measures of an outcome, the main one first. */
export function measuresOf(context: Context, outcome: OutcomeSpecification): Found[] {
  const all = outcome.measures.flatMap((id) => found(context, id) ?? []);
  return [...all.filter(isMain), ...all.filter((one) => !isMain(one))];
}
export const isMain = ({ result }: Found): boolean => result.role !== 'exploratory';
/** The main measures of all outcomes, in their order. */
export const mainMeasures = (context: Context): Found[] =>
  context.specification.outcomes.flatMap((one) => measuresOf(context, one).filter(isMain));

/** The change that a measure is judged by. */
export const lastChange = ({ result: { last, changes } }: Found): ChangeResult | undefined =>
  last === undefined ? undefined : changes[last];

/** `CORE-OM (klient)`; of an instrument with several scores also which, and of an item its question. */
export function measureName(context: Context, { planned: { value, informant } }: Pick<Found, 'planned'>): string {
  const { words } = context;
  const name = valueName(context, value);
  if (!informant) return name;
  const kind = words.word('InformantKind', informant.kind);
  return `${name} (${informant.label ? `${kind}, ${words.text(informant.label)}` : kind})`;
}

/** As short as it can be without being taken for another. */
function valueName({ words, specification: { design, measures } }: Context, value: Value): string {
  if (value.scale) {
    const scales = design.instruments.find(({ name }) => name === value.instrument)?.scales ?? [];
    return scales.length === 1 ? words.instrument(value.instrument) : words.measure(value);
  }
  const text = value.item && words.text(value.item.text);
  const same = measures.filter(({ value: { item } }) => item && words.text(item.text) === text);
  const alone = same.every(({ value: { item } }) => item?.variable === value.item?.variable);
  return text !== undefined && alone ? words.quote(text) : words.measure(value);
}

/** A timepoint by its code. */
export const timeName = ({ specification, words }: Context, code: string | undefined): string =>
  timeText(specification.design, code, words);

/** With its preposition, where it needs one: `vid Start`, `ett år efter avslut`. */
export const atTime = ({ specification, words }: Context, code: string | undefined): string =>
  atText(specification.design, code, words);

/** A number of persons. */
export const countText = ({ figures, hidden, none }: Context, n: Shown | undefined): string =>
  n === null ? hidden : n === undefined ? none : figures.count(n);
/** `n = 44`. */
export const nText = (context: Context, n: Shown | undefined): string => `n = ${countText(context, n)}`;

/** A number with the given number of decimals. */
export const numberText = (
  { figures, hidden, none }: Context,
  value: Shown | undefined,
  digits: number,
  sign: 'signed' | 'fixed' | 'rounded' = 'fixed',
): string => (value === null ? hidden : value === undefined ? none : figures[sign](value, digits));

export function intervalText(
  { figures, hidden, none }: Context,
  interval: ShownInterval | undefined,
  digits: number,
  sign: 'signed' | 'fixed' = 'fixed',
): string {
  if (interval === null) return hidden;
  return interval ? figures.span(interval, (one) => figures[sign](one, digits)) : none;
}

/** A value of a measure in its own points. */
export const pointsText = (
  context: Context,
  one: Found,
  value: Shown | undefined,
  sign: 'signed' | 'fixed' = 'fixed',
) => numberText(context, value, decimalsOf(one.planned), sign);
export const pointsInterval = (
  context: Context,
  one: Found,
  interval: ShownInterval | undefined,
  sign: 'signed' | 'fixed' = 'fixed',
) => intervalText(context, interval, decimalsOf(one.planned), sign);
/** `−1,8 poäng`. */
export function changeText(context: Context, one: Found, value: number): string {
  const unit = unitOf(one.planned, context.words);
  return [context.figures.signed(value, decimalsOf(one.planned)), unit].filter((part) => part !== '').join(' ');
}

/** `12 (27 %; 16 till 42 %)`, of n persons. */
export function shareText(context: Context, one: Share | undefined, n: Shown): string {
  const { figures, hidden, none } = context;
  if (!one) return none;
  if (one.count === null) return hidden;
  const count = figures.count(one.count);
  if (one.share === null) return count;
  const interval = one.interval ? `; ${figures.percents(one.interval, n ?? 0)}` : '';
  return `${count} (${figures.percent(one.share, n ?? 0)}${interval})`;
}

/** `95 % intervall −5,1 till 1,5`. */
export const withInterval = ({ words: { s } }: Context, interval: string): string =>
  s(`95 % intervall ${interval}`, `95% interval ${interval}`);

/** Whether an interval lies wholly above or below zero. */
export function side(interval: Interval): 'above' | 'below' | 'across' {
  const [low, high] = interval;
  return low > 0 ? 'above' : high < 0 ? 'below' : 'across';
}
