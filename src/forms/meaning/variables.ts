import { type Design, type Informant, type Item, type Timepoint, type Timing, timingsOf } from '../../model/index.js';
import { read } from '../../reading/index.js';
import type { Form, FormItem, FormItemKind, FormOption, Score, ScoreEntry, ScoreTerm, Section } from '../form.js';
import { asAsked } from '../making/section.js';
import { informantTitle } from '../words/interface-texts.js';
import { defaultLanguage } from '../words/wording.js';
import { canonical, type Facet, type FormFacet, type Meaning, plainText, textIn } from './facets.js';

type Facets = Partial<Record<Facet, string>>;
type Loose = Partial<Record<Facet, string | undefined>>;

const known = (facets: Loose): Facets =>
  Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== undefined));

/**
 * What each variable of a form means: all that decides what a value of it says, and nothing of how the form looks. Texts that
 * are the tool's own are no part of it.
 */
export function variableMeanings(form: Form, design: Design): Map<string, Meaning> {
  const common = formMeaning(form, design);
  return new Map(form.sections.flatMap((section) => sectionMeanings(section, { form, design, common })));
}

interface Around {
  form: Form;
  design: Design;
  common: Facets;
}

/** Whose information it is, and when: the same for all variables of the form. */
export function formMeaning(form: Form, design: Design): Partial<Record<FormFacet, string>> {
  const { informant } = form;
  const main = mainOf(form);
  const label = informant && textIn(informant.label, main);
  const isOwn = informant && label !== textIn(informantTitle(informant.kind), main);
  const timepoint = design.timepoints.find(({ name }) => name === form.timepoint?.name);
  return known({
    ...(timepoint && timepointMeaning(timepoint, design)),
    informant: informant && canonical({ kind: informant.kind, label: isOwn ? label : undefined }),
  });
}

/** When a timepoint is, and how near it is to be measured. */
export const timepointMeaning = (timepoint: Timepoint, design: Design): Partial<Record<FormFacet, string>> =>
  known({
    timepoint: canonical(placeOf(timepoint, design)),
    window: canonical({ window: timepoint.window, flexible: timepoint.flexible }),
  });

const mainOf = ({ languages }: Form): string => languages[0] ?? defaultLanguage;

/** When a timepoint is, with what it hangs on, so that moving one moves those that count from it. */
function placeOf(timepoint: Timepoint, design: Design, seen: readonly string[] = []): unknown {
  const anchorOf = (anchor: Extract<Timing, { kind: 'offset' }>['anchor']): unknown => {
    if ('moment' in anchor) return anchor;
    if ('event' in anchor) {
      const text = design.events.find(({ name }) => name === anchor.event)?.text?.text;
      return { event: text ? plainText(text) : anchor.event };
    }
    const other = design.timepoints.find(({ name }) => name === anchor.timepoint);
    if (!other || seen.includes(other.name)) return { timepoint: anchor.timepoint };
    return { timepoint: placeOf(other, design, [...seen, timepoint.name]) };
  };
  return sorted(
    timingsOf(timepoint, design).map((timing) => {
      if (timing.kind === 'at') return { ...timing, anchors: sorted(timing.anchors.map(anchorOf)) };
      return timing.kind === 'offset' ? { ...timing, anchor: anchorOf(timing.anchor) } : timing;
    }),
  );
}
const sorted = (values: readonly unknown[]): string[] => values.map((one) => canonical(one) ?? '').toSorted();

function sectionMeanings(section: Section, around: Around): [string, Meaning][] {
  const { form, design, common } = around;
  const { instruments } = read(design);
  const instrument = instruments.of(section.name);
  const described = new Map(
    (instrument ? asAsked(instrument, instruments).items : []).map((item) => [item.variable, item]),
  );
  const recall = canonical(section.recall);
  const own = new Map<string, Meaning>();
  for (const item of section.items) own.set(item.variable, itemMeaning(item, described.get(item.variable), form));
  for (const entry of section.entries) own.set(entry.variable, entryMeaning(entry, section, form));
  const scores = new Map(section.scores.map((score) => [score.variable, score]));
  for (const score of section.scores) own.set(score.variable, scoreMeaning(score, scores, own));
  return [...own].map(([variable, { facets, translations }]) => [
    variable,
    { facets: known({ ...common, recall, ...facets }), translations },
  ]);
}

function itemMeaning(item: FormItem, described: Item | undefined, form: Form): Meaning {
  const main = mainOf(form);
  const { kind } = item;
  const facets: Loose = {
    type: kind.type === 'choice' && kind.yesNo ? 'yes-no' : kind.type,
    wording: canonical(wordsOf(item, main)),
    steps: canonical(stepsOf(kind)),
    anchors: canonical(anchorsOf(kind, main)),
    points: canonical(Object.fromEntries(answers(kind).map(({ code, points }) => [code, points]))),
    direction: canonical(directionOf(described)),
    condition: item.condition && canonical(sorted(item.condition.any.map(({ all }) => sorted(all)))),
    scoring: canonical({ unasked: item.unasked }),
    answeredBy: canonical(described?.informants?.map(whoIs)),
  };
  // A text that goes with an answer is asked with that answer's words where it has none of its own.
  if (item.detailOf) facets.type = canonical(item.detailOf);
  const others = form.languages.filter((language) => language !== main);
  const translations = others.flatMap((language): [string, string][] => {
    const said = canonical({ ...onlyIn(item, language), anchors: anchorsOf(kind, language, true) });
    return said === undefined ? [] : [[language, said]];
  });
  return { facets: known(facets), translations: Object.fromEntries(translations) };
}

const whoIs = ({ kind, label }: Informant) => ({ kind, label: label && plainText(label.text) });

/** What is read before and with the question, in one language. */
function wordsOf({ text, help, part }: FormItem, language: string) {
  return {
    text: textIn(text, language),
    help: help && textIn(help, language),
    stem: part?.stem && textIn(part.stem, language),
    introduction: part?.introduction && textIn(part.introduction, language),
  };
}
/** The same, of what is written in that language alone. */
function onlyIn({ text, help, part }: FormItem, language: string) {
  const own = [text, help, part?.stem, part?.introduction].map((one) => plainText(one?.[language] ?? ''));
  return { text: own[0], help: own[1], stem: own[2], introduction: own[3] };
}

/** The answers that the design gives; not yes and no, nor that one may decline, which are in the tool's own words. */
export const answers = (kind: FormItemKind): FormOption[] => {
  if (!('options' in kind) || ('yesNo' in kind && kind.yesNo)) return [];
  return (kind.options ?? []).filter(({ declines }) => !declines);
};

function stepsOf(kind: FormItemKind) {
  const declines = 'options' in kind && kind.options?.some((option) => option.declines);
  const isNumber = kind.type === 'rating' || kind.type === 'number';
  return {
    ...(isNumber && { range: kind.range }),
    ...(kind.type === 'number' && { unit: kind.unit }),
    ...(kind.type === 'choice' && { ordered: kind.ordered || undefined }),
    // Words at steps that are there anyway add no step.
    codes: answers(kind)
      .map(({ code }) => code)
      .filter((code) => !isNumber || !isWithin(kind.range, Number(code)))
      .toSorted(),
    declines: declines || undefined,
  };
}
const isWithin = (range: { low?: number; high?: number } | undefined, value: number): boolean =>
  range !== undefined &&
  value >= (range.low ?? Number.NEGATIVE_INFINITY) &&
  value <= (range.high ?? Number.POSITIVE_INFINITY);

/** What each answer says, by its code. The words at the ends of a rating are those of the ends. */
function anchorsOf(kind: FormItemKind, language: string, only = false): Record<string, string> {
  const said = (wording: FormOption['text']) => (only ? plainText(wording[language] ?? '') : textIn(wording, language));
  const all: Record<string, string> = {};
  if (kind.type === 'rating') {
    const { range, lowLabel, highLabel } = kind;
    if (lowLabel) all[range.low ?? 'low'] = said(lowLabel);
    if (highLabel) all[range.high ?? 'high'] = said(highLabel);
  }
  for (const { code, text } of answers(kind)) all[code] = said(text);
  return all;
}

/** Which way is better, as stated, and which answers are good and bad. */
function directionOf(item: Item | undefined) {
  const options = item?.kind && 'options' in item.kind ? (item.kind.options ?? []) : [];
  const valued = options.flatMap(({ code, valence }) => (valence && valence !== 'unknown' ? [[code, valence]] : []));
  return { better: item?.better, valences: Object.fromEntries(valued) };
}

function entryMeaning({ title, range, better }: ScoreEntry, section: Section, form: Form): Meaning {
  const main = mainOf(form);
  return {
    facets: known({
      type: 'entry',
      // What the library calls its instruments and scores may be put better; the name there stays.
      wording: section.library === undefined ? canonical(textIn(title, main)) : undefined,
      instrument: canonical(section.library ?? textIn(section.title, main)),
      steps: canonical({ range }),
      direction: canonical({ better }),
    }),
    translations: {},
  };
}

function scoreMeaning(
  score: Score,
  scores: ReadonlyMap<string, Score>,
  meanings: ReadonlyMap<string, Meaning>,
): Meaning {
  const { value, allowMissing, lowest, decimals, unasked, rows } = score.formula;
  const inputs = inputsOf(value, scores).toSorted();
  return {
    facets: known({
      type: 'score',
      steps: canonical({ range: score.range }),
      direction: canonical({ better: score.better }),
      scoring: canonical({ value, allowMissing, lowest, unasked, rows }),
      rounding: canonical({ decimals }),
      inputs: canonical(
        inputs.map((variable) => [variable, meanings.get(variable)?.facets ?? scores.get(variable)?.formula]),
      ),
    }),
    translations: {},
  };
}

/** All the variables that a score is made of, through other scores too. */
function inputsOf(term: ScoreTerm, scores: ReadonlyMap<string, Score>, found: Set<string> = new Set()): string[] {
  const visit = (one: ScoreTerm): void => {
    if ('item' in one) found.add(one.item);
    else if ('score' in one) {
      const other = scores.get(one.score);
      if (found.has(one.score) || !other) return;
      found.add(one.score);
      visit(other.formula.value);
    } else if ('call' in one) one.terms.forEach(visit);
    else if ('operator' in one) [one.left, one.right].forEach(visit);
  };
  visit(term);
  return [...found];
}
