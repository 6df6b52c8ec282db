import type { Range } from '../../model/index.js';
import { numberWords, rangeWords } from '../../words/index.js';
import type { Form, FormItem, Score, ScoreEntry, Section } from '../form.js';
import { entryHelp } from '../words/levels.js';
import { terms } from '../words/terms.js';
import { compose, type Dictionary, type Spoken, type Wording } from '../words/wording.js';
import { optionsOf } from './points.js';

const own = ['sv', 'en'];

/** A score that is written in, as a question: a number within the score's range. */
export function entryItem(entry: ScoreEntry): FormItem {
  const { name, variable, title, range } = entry;
  return { name, variable, text: title, ...entryHelp(entry), kind: { type: 'number', range }, optional: false };
}

/** Everything in the section that is answered: its items, then the scores that are written in. */
export function asked(section: Section): FormItem[] {
  return [...section.items, ...section.entries.map(entryItem)];
}

/** Everything in the form that is answered, in order. */
export function allAsked(form: Form): FormItem[] {
  return form.sections.flatMap(asked);
}

/** Everything in the form that is calculated. */
export function allScores(form: Form): Score[] {
  return form.sections.flatMap(({ scores }) => scores);
}

/** The number of each question by variable, from 1 through the whole form; a text that goes with an answer has its question's. */
export function numbering(form: Form): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  let last = 0;
  for (const { variable, detailOf } of allAsked(form)) {
    if (!detailOf) last += 1;
    numbers.set(variable, (detailOf && numbers.get(detailOf.variable)) ?? last);
  }
  return numbers;
}

/** A rating with whole bounds is answered in whole numbers. */
export function isWhole({ low, high }: Range): boolean {
  return Number.isInteger(low) && Number.isInteger(high);
}

/** The ratings that are shown as one choice a step: whole numbers, few enough to be seen together. */
export function ratingSteps(range: Range): number[] | undefined {
  const { low, high } = range;
  if (low === undefined || high === undefined || !isWhole(range)) return undefined;
  const count = high - low + 1;
  return count >= 2 && count <= 21 ? Array.from({ length: count }, (_, index) => low + index) : undefined;
}

/** One answer to a rating, with what it is called. */
export interface Step {
  value: number;
  text?: Wording;
  declines?: true;
}
type Rating = Extract<FormItem['kind'], { type: 'rating' }>;

/**
 * The answers to a rating that is shown as one choice a step, as the form has them: in the printed order where every step
 * has a word, else from low to high; answers beside the scale last. Undefined where it is answered with a number.
 */
export function stepsOf({ range, lowLabel, highLabel, options = [] }: Rating): Step[] | undefined {
  const steps = ratingSteps(range);
  if (!steps) return undefined;
  const said = options.map(({ code, text, declines }): Step => {
    return { value: Number(code), text, ...(declines && { declines }) };
  });
  const within = said.filter(({ value }) => steps.includes(value));
  const beside = said.filter(({ value }) => !steps.includes(value));
  if (within.length === steps.length) return [...within, ...beside];
  const scale = steps.map((value): Step => {
    const end = value === range.low ? lowLabel : value === range.high ? highLabel : undefined;
    const text = within.find((one) => one.value === value)?.text ?? end;
    return text ? { value, text } : { value };
  });
  return [...scale, ...beside];
}

/** Words at more than the ends: such a rating is shown as a list of answers. */
export const isWorded = ({ options = [] }: Rating): boolean => options.length > 0;

/** `0 = aldrig`, or the number alone. */
export function stepWording({ value, text, declines }: Step, languages: readonly string[]): Wording {
  if (text && declines) return text;
  if (!text) return compose(own, [], (_, language) => numberWords(value, language));
  return compose(languages, [text], ([label], language) =>
    label?.trim() ? `${numberWords(value, language)} = ${label}` : numberWords(value, language),
  );
}

/** The limits of a number for programs that know no exceptions: none where an answer beside them can be given. */
export function strictLimits({ kind }: FormItem): Range {
  const range = (kind.type === 'rating' || kind.type === 'number' ? kind.range : undefined) ?? {};
  const isBeside = ({ code }: { code: string }) =>
    (range.low !== undefined && Number(code) < range.low) || (range.high !== undefined && Number(code) > range.high);
  return optionsOf({ kind }).some(isBeside) ? {} : range;
}

/** What is wrong with a number as the answer to a rating or a number; undefined when it may be given. */
export function numberProblem({ kind }: FormItem, number: number): 'out-of-range' | 'not-whole' | undefined {
  if (kind.type !== 'rating' && kind.type !== 'number') return undefined;
  if (optionsOf({ kind }).some(({ code }) => Number(code) === number)) return undefined;
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = kind.range ?? {};
  if (number < low || number > high) return 'out-of-range';
  return kind.type === 'rating' && isWhole(kind.range) && !Number.isInteger(number) ? 'not-whole' : undefined;
}

/** `0–30`, `Ett heltal, 0–100`. */
export function numberHint(range: Range | undefined, whole: boolean, dictionary: Dictionary): Wording {
  const words = dictionary.translated(terms[whole ? 'whole' : 'number']);
  return compose(Object.keys(words), [words], ([text = ''], language) => {
    const limits = range ? rangeWords(range, language) : '';
    return limits ? `${text}, ${limits}` : text;
  });
}

/**
 * What helps to answer, one text a line: the design's own help, that several answers may be chosen, the limits of a
 * number. A rating that is shown step by step has its ends at the steps instead; `stepped` says whether this one is.
 */
export function hints(
  item: FormItem,
  { languages, dictionary }: Spoken,
  stepped = item.kind.type === 'rating' && ratingSteps(item.kind.range) !== undefined,
): Wording[] {
  const { kind, help, answeredBy } = item;
  const said: Wording[] = [...(answeredBy ? [answeredBy] : []), ...(help ? [help] : [])];
  if (kind.type === 'choices') said.push(terms.choices);
  if (kind.type === 'unstated') said.push(terms.unstated);
  if (kind.type === 'number') {
    said.push(numberHint(kind.range, false, dictionary));
    said.push(...optionsOf(item).map(({ code, text }) => stepWording({ value: Number(code), text }, languages)));
  }
  if (kind.type === 'rating' && !stepped) {
    said.push(numberHint(kind.range, isWhole(kind.range), dictionary));
    const ends = [
      [kind.range.low, kind.lowLabel],
      [kind.range.high, kind.highLabel],
    ] as const;
    for (const [value, label] of ends) {
      if (value === undefined || !label) continue;
      said.push(compose(languages, [label], ([text], language) => `${numberWords(value, language)} = ${text}`));
    }
    said.push(...optionsOf(item).map(({ code, text }) => stepWording({ value: Number(code), text }, languages)));
  }
  return said;
}
