import { foreign, type Inline } from '../../documents/index.js';
import type { Amount, Design, Duration, Informant, Interval, People, Range, Share, Text } from '../../model/index.js';
import type { Language, Said } from '../../model/said.js';
import { durationWords, when, windowWords } from '../../model/schedule/wording.js';
import type { Word } from '../../model/words.js';
import { languageNames } from './languages.js';
import { type Known, vocabulary } from './vocabulary.js';

/** Everything that a plan says in one language, about one design. */
export interface Words {
  language: Language;
  /** The one of two texts that is in the plan's language. */
  s(sv: string, en: string): string;
  /** A text of the design: translated when it is, else in its own language; `(antaget)` when presumed. */
  text(text: Text & { presumed?: true }): string;
  /** As `text`, marked with its language when that is another than the plan's. */
  show(text: Text & { presumed?: true }): Inline;
  /** A closed word, as it stands within a sentence. */
  word<L extends Known>(list: L, word: Word<L>): string;
  words<L extends Known>(list: L, words: readonly Word<L>[]): string;
  /** Texts of the design after each other: `Enhetschefen; Två utredare`. */
  texts(texts: readonly (Text & { presumed?: true })[]): string;
  /** Names of languages, `svenska, engelska`; a code that has no name here stands as it is. */
  languages(codes: readonly string[]): string;
  /** `a, b och c`. */
  list(parts: readonly string[], last?: string): string;
  quote(text: string): string;
  number(n: number): string;
  range(range: Range): string;
  amount(amount: Amount): string;
  duration(duration: Duration): string;
  window(window: Duration): string;
  share(share: Share): string;
  people(people: People): string;
  informant(informant: Informant): string;
  interval(interval: Interval): string;
  /** A timepoint by its own words. */
  timepoint(name: string): string;
  timepoints(names: readonly string[]): string;
  /** When a timepoint is, in plain words. */
  when(name: string): string;
  /** An instrument as people call it: the name of a known instrument, the title of an own one. */
  instrument(name: string): string;
  /** An instrument, or one score or item of it. */
  measure(measure: { instrument: string; part?: string }): string;
  /** Several, those of the same instrument together: `CORE-OM: total; Intervju: skola, vänner`. Each once. */
  measures(measures: readonly { instrument: string; part?: string }[]): string;
  /** `inte angivet`. */
  unstated: string;
}

/** The words for a design; texts without a translation keep the design's own language. */
export const wordsFor = (design: Design, language: Language): Words => {
  const s = (sv: string, en: string): string => (language === 'sv' ? sv : en);
  const own = design.languages?.[0];
  const said = (one: Said): string => one[language];
  const word = <L extends Known>(list: L, value: Word<L>): string => {
    const table: Record<string, Said> = vocabulary[list];
    const found = table[value];
    return found ? said(found) : value;
  };
  const presumed = (text: string, flag: true | undefined): string =>
    flag ? `${text} ${s('(antaget)', '(presumed)')}` : text;
  const text: Words['text'] = (one) => presumed((one.translations?.[language] ?? one.text).trim(), one.presumed);
  const show: Words['show'] = (one) => {
    const elsewhere = one.translations?.[language] === undefined && own !== undefined && own !== language;
    return elsewhere ? foreign(text(one), own) : text(one);
  };
  const list = (parts: readonly string[], last = s('och', 'and')): string => {
    const [end, ...before] = [...parts].reverse();
    return before.length === 0 ? (end ?? '') : `${before.reverse().join(', ')} ${last} ${end}`;
  };
  const quote = (one: string): string => (language === 'sv' ? `”${one}”` : `“${one}”`);
  const number = (n: number): string => {
    const digits = String(Math.abs(n));
    return (n < 0 ? '−' : '') + (language === 'sv' ? digits.replace('.', ',') : digits);
  };
  const range = ({ low, high }: Range): string => {
    if (low !== undefined && high !== undefined) {
      const dash = low < 0 || high < 0 ? ` ${s('till', 'to')} ` : '–';
      return low === high ? number(low) : `${number(low)}${dash}${number(high)}`;
    }
    if (low !== undefined) return `${s('minst', 'at least')} ${number(low)}`;
    return high === undefined ? s('utan gräns', 'without limit') : `${s('högst', 'at most')} ${number(high)}`;
  };
  const amount = (one: Amount): string => {
    const unit = one.percent ? s(' %', '%') : one.of === undefined ? '' : ` ${s('av', 'of')} ${number(one.of)}`;
    return presumed(`${one.about ? s('cirka ', 'about ') : ''}${range(one)}${unit}`, one.presumed);
  };
  const timepoint = (name: string): string => {
    const found = design.timepoints.find((one) => one.name === name);
    if (found?.text) return text(found.text);
    if (name === 'start') return s('Start', 'Start');
    return name === 'end' ? s('Avslut', 'End') : name;
  };
  const group = (one: Extract<People, { groups: unknown[] }>['groups'][number]): string => {
    if ('group' in one) {
      const found = design.targetGroups.find((each) => each.name === one.group);
      return found ? text(found.text) : one.group;
    }
    if ('part' in one) {
      const found = design.organisation?.parts.find((each) => each.name === one.part);
      return found?.title ? text(found.title) : one.part;
    }
    if (one.word === 'started') return s('de som påbörjat insatsen', 'those who started the intervention');
    if (one.word === 'completed') return s('de som fullföljt insatsen', 'those who completed the intervention');
    return word('ShareWord', one.word);
  };
  const instrument = (name: string): string => {
    const found = design.instruments.find((one) => one.name === name);
    return found?.title && found.from !== 'library' ? text(found.title) : name;
  };
  type Named = { instrument: string; part?: string };
  const partOf = (one: Named): string => {
    const found = design.instruments.find((each) => each.name === one.instrument);
    const part =
      found?.scales.find((each) => each.name === one.part) ?? found?.items.find((each) => each.name === one.part);
    return part?.text ? text(part.text) : (one.part ?? '');
  };
  const measure = (one: Named): string =>
    one.part === undefined ? instrument(one.instrument) : `${instrument(one.instrument)}: ${partOf(one)}`;
  const measures = (all: readonly Named[]): string =>
    [...new Set(all.map((one) => one.instrument))]
      .map((name) => {
        const parts = new Set(all.filter((one) => one.instrument === name && one.part !== undefined).map(partOf));
        return parts.size === 0 ? instrument(name) : `${instrument(name)}: ${[...parts].join(', ')}`;
      })
      .join('; ');
  return {
    language,
    s,
    text,
    show,
    word,
    words: (name, all) => list(all.map((one) => word(name, one))),
    texts: (all) => all.map(text).join('; '),
    languages: (codes) => list(codes.map((code) => languageNames[code]?.[language] ?? code)),
    list,
    quote,
    number,
    range,
    amount,
    duration: (one) => durationWords(one, language),
    window: (one) => windowWords(one, language),
    share: (one) => ('word' in one ? word('ShareWord', one.word) : amount(one.amount)),
    people: (one) => ('amount' in one ? amount(one.amount) : list(one.groups.map(group))),
    informant: (one) => {
      const kind = word('InformantKind', one.kind);
      return one.label ? `${kind} (${text(one.label)})` : kind;
    },
    interval: (one) =>
      'word' in one ? word('IntervalWord', one.word) : intervalWords(one.every, one.unit, language, design),
    timepoint,
    timepoints: (names) => list(names.map(timepoint)),
    when: (name) => {
      const found = design.timepoints.find((one) => one.name === name);
      return found ? when(found, language, design) : name;
    },
    instrument,
    measure,
    measures,
    unstated: s('inte angivet', 'not stated'),
  };
};

/** `varje år`, `every 6 months`: as a series of measurements is said, but without what it runs during. */
const intervalWords = (every: number, unit: Duration['unit'], language: Language, design: Design): string => {
  const series = { path: '', name: '', code: '', timings: [{ kind: 'every' as const, count: every, unit }] };
  return when(series, language, design).replace(/ (under insatsen|during the intervention)$/, '');
};
