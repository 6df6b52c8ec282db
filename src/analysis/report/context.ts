import type { Language } from '../../model/index.js';
import { type Words, wordsFor } from '../../plan/index.js';
import type { Value } from '../../reading/index.js';
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
    // In the internal copy nothing is hidden: what is not there cannot be given.
    hidden: results.audience === 'internal' ? '–' : s('dolt', 'hidden'),
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
  { figures, hidden, none, results }: Context,
  value: Shown | undefined,
  digits: number,
  sign: 'signed' | 'fixed' | 'rounded' = 'fixed',
): string =>
  value === null ? hidden : value === undefined ? none : figures[sign](value, digitsOf(results, [value], digits));

export function intervalText(
  { figures, hidden, none, results }: Context,
  interval: ShownInterval | undefined,
  digits: number,
  sign: 'signed' | 'fixed' = 'fixed',
): string {
  if (interval === null) return hidden;
  if (!interval) return none;
  const own = digitsOf(results, interval, digits);
  return figures.span(interval, (one) => figures[sign](one, own));
}

/** What may be spread is rounded already: no decimals are written that it does not have. */
function digitsOf({ audience }: Results, values: readonly number[], digits: number): number {
  if (audience === 'internal') return digits;
  const has = (value: number) => String(Number(value.toFixed(digits))).split('.')[1]?.length ?? 0;
  return Math.min(digits, Math.max(...values.map(has)));
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
  return [pointsText(context, one, value, 'signed'), unit].filter((part) => part !== '').join(' ');
}

/** `12 (27 %; 16 till 42 %)`, of n persons; of a hidden one what is known of it: `färre än 5 (mindre än 12 %)`. */
export function shareText(context: Context, one: Share | undefined, n: Shown): string {
  const { figures, none } = context;
  if (!one) return none;
  if (one.count === null) return boundText(context, one);
  const count = figures.count(one.count);
  if (one.share === null) return count;
  const interval = one.interval ? `; ${figures.percents(one.interval, n ?? 0)}` : '';
  return `${count} (${figures.percent(one.share, n ?? 0)}${interval})`;
}

/** `mer än 86 %`, `mindre än 12 %`, `mellan 43 och 52 %`: what is known of a hidden share. */
export function boundText({ figures, hidden, words: { s } }: Context, { over, under }: Share): string {
  const percent = (share: number) => figures.percent(share);
  if (over !== undefined && under !== undefined)
    return s(`mellan ${percent(over)} och ${percent(under)}`, `between ${percent(over)} and ${percent(under)}`);
  if (over !== undefined) return s(`mer än ${percent(over)}`, `more than ${percent(over)}`);
  return under === undefined ? hidden : s(`mindre än ${percent(under)}`, `less than ${percent(under)}`);
}

/** `95 % intervall −5,1 till 1,5`. */
export const withInterval = ({ words: { s } }: Context, interval: string): string =>
  s(`95 % intervall ${interval}`, `95% interval ${interval}`);
