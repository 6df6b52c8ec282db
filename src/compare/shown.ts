import type {
  Amount,
  Design,
  Duration,
  Informant,
  Interval,
  Language,
  People,
  Split,
  Text,
  Unit,
  Word,
} from '../model/index.js';
import {
  amountWords,
  anchorWords,
  durationWords,
  informantWord,
  intervalWords,
  type Known,
  listed,
  measureTitle,
  numberWords,
  peopleWords,
  quoted,
  rangeWords,
  splitWords,
  textWords,
  word,
} from '../words/index.js';

type Named = Pick<Design, 'targetGroups' | 'organisation' | 'instruments' | 'events' | 'timepoints'>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const has = <K extends string>(value: Record<string, unknown>, ...keys: K[]): boolean =>
  keys.every((key) => key in value);

const longest = 160;
const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text);

/**
 * A value of the model in words, by what it is made of; undefined where that would be longer than it helps. `list`: the list
 * that its words are of.
 */
export function shownValue(value: unknown, language: Language, design: Named, list?: Known): string | undefined {
  if (value === true) return language === 'sv' ? 'ja' : 'yes';
  if (value === 'none') return language === 'sv' ? 'ingen' : 'none';
  if (typeof value === 'number') return numberWords(value, language);
  if (typeof value === 'string') return list ? word(list, value as Word<Known>, language) : value;
  if (Array.isArray(value)) {
    const parts = value.map((one) => shownValue(one, language, design, list));
    return parts.every((one) => one !== undefined) && parts.length > 0 ? listed(parts, language) : undefined;
  }
  return isObject(value) ? shownObject(value, language, design, list) : undefined;
}

/** The shapes that the model is made of are told apart by what they have; none has all that another has, in this order. */
function shownObject(
  value: Record<string, unknown>,
  language: Language,
  design: Named,
  list?: Known,
): string | undefined {
  const as = <T>() => value as unknown as T;
  if (has(value, 'text') && typeof value.text === 'string')
    return quoted(short(textWords(as<Text>(), language)), language);
  if (has(value, 'groups') || has(value, 'amount')) return peopleWords(as<People>(), design, language);
  if (has(value, 'every') || (has(value, 'word') && !list && Object.keys(value).length === 1)) {
    return intervalWords(as<Interval>(), language);
  }
  if (has(value, 'instrument')) return measureTitle(design, as<{ instrument: string; part?: string }>(), language);
  if (has(value, 'variable')) return splitWords(design, as<Split>(), language);
  if (has(value, 'moment') || has(value, 'event') || has(value, 'timepoint')) {
    return anchorWords(as<Parameters<typeof anchorWords>[0]>(), language, design);
  }
  if (has(value, 'operator', 'value') && isObject(value.value)) {
    const sign = { is: '=', 'is-not': '≠' }[String(value.operator)] ?? String(value.operator);
    const [held] = Object.values(value.value);
    return `${sign} ${typeof held === 'number' ? numberWords(held, language) : String(held)}`;
  }
  if (has(value, 'kind') && !has(value, 'value')) return informantWord(as<Informant>(), language);
  if (has(value, 'unit')) return durationWords(as<Duration & { unit: Unit }>(), language);
  if (has(value, 'percent') || has(value, 'of')) return amountWords(as<Amount>(), language);
  if (has(value, 'low') || has(value, 'high')) return rangeWords(as<Amount>(), language);
  if (has(value, 'systems') && Array.isArray(value.systems)) return listed(value.systems.map(String), language);
  return undefined;
}
