import { foreign, type Inline } from '../documents/index.js';
import type {
  Amount,
  Comparison,
  Design,
  Duration,
  Informant,
  Interval,
  Language,
  Outcome,
  People,
  Range,
  Share,
  Split,
  Text,
  Word,
} from '../model/index.js';
import { lackBecause, type MainTest, type Refused, read } from '../reading/index.js';
import * as say from '../words/index.js';

/** What `src/words` says, bound to one design and one language: for documents, which say nearly everything of one design. */
export interface Words {
  language: Language;
  /** The one of two texts that is in the plan's language. */
  s(sv: string, en: string): string;
  /** A text of the design: translated when it is, else in its own language; `(antaget)` when presumed. */
  text(text: Text & { presumed?: true }): string;
  /** As `text`, marked with its language when that is another than the plan's. */
  show(text: Text & { presumed?: true }): Inline;
  /** A closed word, as it stands within a sentence. */
  word<L extends say.Known>(list: L, word: Word<L>): string;
  words<L extends say.Known>(list: L, words: readonly Word<L>[]): string;
  /** Texts of the design after each other: `Enhetschefen; Två utredare`. */
  texts(texts: readonly (Text & { presumed?: true })[]): string;
  /** Names of languages, `svenska, engelska`; a code that has no name here stands as it is. */
  languages(codes: readonly string[]): string;
  /** `a, b och c`. */
  list(parts: readonly string[], joint?: say.Joint): string;
  quote(text: string): string;
  number(n: number): string;
  range(range: Range): string;
  amount(amount: Amount): string;
  /** How much worse still counts as kept: `1,5 poäng`. */
  margin(margin: NonNullable<Outcome['margin']>): string;
  /** What a comparison says of its groups beside its kind. */
  groupDetails(comparison: Comparison): string[];
  /** Why the groups are not compared. */
  refused(why: Refused): string;
  duration(duration: Duration): string;
  window(window: Duration): string;
  share(share: Share): string;
  people(people: People): string;
  informant(informant: Informant): string;
  interval(interval: Interval): string;
  /** A timepoint by its own words. */
  timepoint(name: string): string;
  timepoints(names: readonly string[]): string;
  /** With their preposition, where they need one: `vid Start och Avslut`, `ett år efter avslut`. Empty for none. */
  at(names: readonly string[]): string;
  /** When a timepoint is, in plain words. */
  when(name: string): string;
  /** An instrument as people call it: the name of a known instrument, the title of an own one. */
  instrument(name: string): string;
  /** An instrument, or one score or item of it. */
  measure(measure: { instrument: string; part?: string }): string;
  /** Several, those of the same instrument together: `CORE-OM: total; Intervju: skola, vänner`. Each once. */
  measures(measures: readonly { instrument: string; part?: string }[]): string;
  /** What results are split by, as the design says it: `ålder (18–29 år och 30–64 år)`. */
  split(split: Split): string;
  /** Why no change can be computed in the main measure of an outcome, as it stands within a sentence; undefined when it can. */
  lack(test: MainTest): string | undefined;
  /** `inte angivet`. */
  unstated: string;
}

/** The words for a design; texts without a translation keep the design's own language. */
export const wordsFor = (design: Design, language: Language): Words => {
  const s = (sv: string, en: string): string => (language === 'sv' ? sv : en);
  const own = design.languages?.[0];
  const text: Words['text'] = (one) => say.textWords(one, language);
  const list: Words['list'] = (parts, joint) => say.listed(parts, language, joint);
  const timepoint: Words['timepoint'] = (name) => say.timepointTitle(design, name, language);
  return {
    language,
    s,
    text,
    show: (one) => {
      const elsewhere = one.translations?.[language] === undefined && own !== undefined && own !== language;
      return elsewhere ? foreign(text(one), own) : text(one);
    },
    word: (name, value) => say.word(name, value, language),
    words: (name, all) => list(all.map((one) => say.word(name, one, language))),
    texts: (all) => all.map(text).join('; '),
    languages: (codes) => list(codes.map((code) => say.languageWord(code, language))),
    list,
    quote: (one) => say.quoted(one, language),
    number: (n) => say.numberWords(n, language),
    range: (one) => say.rangeWords(one, language) || say.unlimited(language),
    amount: (one) => say.amountWords(one, language),
    margin: (one) => say.marginWords(one, language),
    groupDetails: (one) => say.comparisonDetails(one, design, language),
    refused: (why) => say.refusedWords[why][language],
    duration: (one) => say.durationWords(one, language),
    window: (one) => say.windowSigns(one, language),
    share: (one) => say.shareWords(one, language),
    people: (one) => say.peopleWords(one, design, language),
    informant: (one) => say.informantWord(one, language),
    interval: (one) => say.intervalWords(one, language),
    timepoint,
    timepoints: (names) => list(names.map(timepoint)),
    at: (names) => say.atTitles(names.map(timepoint), language),
    when: (name) => {
      const found = design.timepoints.find((one) => one.name === name);
      return found ? say.timepointWords(found, language, design) : name;
    },
    instrument: (name) => say.instrumentTitle(design, name, language),
    measure: (one) => say.measureTitle(design, one, language),
    measures: (all) => say.measureTitles(design, all, language),
    split: (one) => say.splitWords(design, one, language),
    lack: ({ lacks, judged: { value }, informant }) => {
      if (!lacks) return undefined;
      const reading = read(design);
      const times = reading.times(value, informant && [informant]);
      const from = informant && { from: informant };
      return say.reasonWords(design, lackBecause(reading, { lack: lacks, value, times, ...from }), language);
    },
    unstated: s('inte angivet', 'not stated'),
  };
};
