import type { Language } from '../model/index.js';
import { type Words, wordsFor } from '../plan/index.js';
import { type Bounds, read } from '../reading/index.js';
import { codesWords, codeWords, numberWords, perWords, textWords } from '../words/index.js';
import { type Entry, foreignTo } from './entry.js';
import { type SiteWords, wordsIn } from './words.js';

/** What is said of a design in one language, wherever it is shown. */
export interface SaidEntry {
  entry: Entry;
  language: Language;
  words: Words;
  title: string;
  /** The title's language, where it is not the page's. */
  lang?: string;
  municipality: string;
  organisation: string;
  /** Outcome, measure, when; empty for what the design does not say. */
  rows: [outcome: string, measure: string, when: string][];
  clients: string;
  attrition: string;
  minutes: string;
  updated: string;
  licence?: string;
  codes: string;
}

export function saidOf(entry: Entry, language: Language): SaidEntry {
  const { design } = entry;
  const words = wordsFor(design, language);
  const w = wordsIn(language);
  const { organisation } = design;
  const title = design.title ? words.text(design.title) : design.name;
  const lang = foreignTo(design, design.title, language);
  const municipality = organisation?.municipality;
  return {
    entry,
    language,
    words,
    title,
    ...(lang !== undefined && { lang }),
    municipality: municipality ? (municipality.title ? words.text(municipality.title) : municipality.code) : '',
    organisation: organisation ? words.text(organisation.text) : '',
    rows: rowsOf(entry, words),
    clients: clientsText(entry, language) ?? w.unstated,
    attrition: attritionText(entry, w) ?? w.unstated,
    minutes: minutesText(entry, language, w) ?? w.unstated,
    updated: entry.updated ?? w.unstated,
    ...(design.licence && { licence: words.text(design.licence) }),
    codes: codesWords(read(design).codes, language),
  };
}

/** Each outcome with its measures, from whom, and when they are taken; what is measured without an outcome after them. */
function rowsOf({ design }: Entry, words: Words): SaidEntry['rows'] {
  const reading = read(design);
  const { outcomes, evidence } = reading;
  const taken = new Set<string>();
  const when = (instrument: string): string => {
    taken.add(instrument);
    return words.at([...new Set(evidence.flatMap((one) => (one.instrument === instrument ? one.at : [])))]);
  };
  const rows = outcomes.flatMap(({ outcome, own }): SaidEntry['rows'] => {
    const title = outcome.text ? words.text(outcome.text) : outcome.name;
    if (own.length === 0) return outcome.parts.length > 0 ? [] : [[title, '', '']];
    // The same measure from two informants is one row.
    const measures = new Map<string, { at: string; from: Set<string> }>();
    for (const measure of own) {
      const name = words.measure(measure);
      const known = measures.get(name) ?? { at: when(measure.instrument), from: new Set() };
      for (const one of reading.informants(measure)) known.from.add(words.informant(one));
      measures.set(name, known);
    }
    return [...measures].map(([name, { at, from }]): SaidEntry['rows'][number] => [
      title,
      from.size > 0 ? `${name} (${words.list([...from])})` : name,
      at,
    ]);
  });
  const others = [...new Set(evidence.map(({ instrument }) => instrument))].filter((name) => !taken.has(name));
  return [...rows, ...others.map((name): SaidEntry['rows'][number] => ['', words.instrument(name), when(name)])];
}

const span = ({ low, high }: Bounds, language: Language): string => {
  const [least, most] = [Math.round(low), Math.round(high)].map((one) => numberWords(one, language));
  return least === most ? `${least}` : `${least}–${most}`;
};

function clientsText({ design }: Entry, language: Language): string | undefined {
  const { together } = read(design).sizes;
  if (!together) return undefined;
  return `${span(together, language)}${together.per ? ` ${perWords(together.per, language)}` : ''}`;
}

/** The largest share that is stated to be missing after the start. */
function attritionText({ row, design }: Entry, w: SiteWords): string | undefined {
  const stated = row.attrition.filter((one) => !one.baseline && one.high !== undefined);
  const [largest] = stated.sort((one, other) => (other.high ?? 0) - (one.high ?? 0));
  if (!largest) return undefined;
  const { low = 0, high = 0, certainty } = largest;
  const number = low === high ? `${Math.round(high)} %` : `${Math.round(low)}–${Math.round(high)} %`;
  return certainty === 'estimate' && design.attritions.length > 0 ? `${number} (${w.estimated})` : number;
}

/** What one client who stays to the end is asked for, in all; missing where some of it is not known. */
function minutesText({ design }: Entry, language: Language, w: SiteWords): string | undefined {
  const asked = read(design).burden.filter(({ side }) => side === 'clients');
  if (asked.length === 0) return undefined;
  const sum: Bounds = { low: 0, high: 0 };
  for (const { minutes, timesEach } of asked) {
    if (!minutes || !timesEach) return undefined;
    sum.low += minutes.low * timesEach.low;
    sum.high += minutes.high * timesEach.high;
  }
  const guess = asked.some(({ isEstimated }) => isEstimated) ? ` (${w.estimated})` : '';
  return `${span(sum, language)} min${guess}`;
}

/** Every word that the design can be found by, in both languages: its texts, instruments, methods and codes. */
export function foundBy({ design }: Entry): string {
  const { codes, evidence, outcomes, instruments } = read(design);
  const both = (['sv', 'en'] as const).map((language) => wordsFor(design, language));
  const texts = [
    design.title,
    ...design.targetGroups.flatMap(({ text, includes }) => [text, ...includes]),
    ...design.problems.map(({ text }) => text),
    ...outcomes.map(({ outcome }) => outcome.text),
    ...design.interventions.map(({ text }) => text),
    design.organisation?.text,
    design.organisation?.municipality?.title,
    ...codes.map(({ coded }) => coded.text),
    ...[...new Set(evidence.map(({ root }) => root))].map((root) => instruments.of(root)?.title),
  ].flatMap((text) => (text ? [textWords(text, 'sv'), textWords(text, 'en')] : []));
  const measured = [...new Set(evidence.map(({ instrument }) => instrument))];
  const library = measured.flatMap((name) => instruments.of(instruments.root(name))?.codes ?? []);
  return [
    design.name,
    ...texts,
    design.organisation?.municipality?.code ?? '',
    ...codes.map(({ coded }) => codeWords(coded)),
    ...library.map(codeWords),
    ...measured.flatMap((name) => [name, ...both.map((words) => words.instrument(name))]),
    ...[...new Set(evidence.flatMap(({ methods = [] }) => methods))].flatMap((method) =>
      both.map((words) => words.word('Method', method)),
    ),
  ]
    .filter((text, at, all) => text !== '' && all.indexOf(text) === at)
    .join('\n');
}
