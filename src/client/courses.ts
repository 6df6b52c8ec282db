import { defaultLanguage, type Form, madeOf, numericAnswer, relevant, wordingOf } from '../forms/index.js';
import { type Design, isVerified, type Level, levelOf, type ScoredPerson } from '../model/index.js';
import { type Exactness, exactnessOf, isSized, type Reading, read, type Value } from '../reading/index.js';
import type { Given } from './given.js';
import type { Occasion } from './occasions.js';
import type { OwnReading } from './own-data.js';

type Wording = Form['title'];

/** A value at an occasion; without one where an answer was to be there, and is not. */
export interface Point {
  occasion: Occasion;
  reading?: OwnReading;
  value?: number;
  /** Another answer made the question one that is not asked. */
  isUnasked?: true;
  /** What a score of that height is called; `verified`: somebody has read it in a source. */
  level?: { text: Wording; verified: boolean };
}

/** One value that somebody has given of the client, over time. */
export interface Course {
  given: Given;
  value: Value;
  /** The instrument, and what of it; the instrument alone where it has nothing else. */
  title: Wording[];
  points: Point[];
  /** It is asked at one timepoint that comes once. */
  isOnce: boolean;
  isGoal: boolean;
  /** What says how exact it is, where that is known: only of a score. */
  exact?: Required<Exactness>;
}

/** Kinds that are drawn: a score, and what is answered with a number or with one of some answers in order. */
const isDrawn = ({ type }: Value): boolean => isSized(type) || type === 'rating' || type === 'ordinal';

/**
 * What is drawn of what is given: every score, and the questions that are in no score, that are asked again and that say how the
 * client is. The client's own come first, among them those that an outcome is judged by.
 */
export function coursesOf(
  design: Design,
  given: readonly Given[],
  occasions: readonly Occasion[],
  person: Pick<ScoredPerson, 'sex'>,
): Course[] {
  const reading = read(design);
  const main = design.languages?.[0] ?? defaultLanguage;
  const groups = new Map<string, Given[]>();
  for (const one of given) {
    const { form, section, name } = one;
    const key = JSON.stringify([reading.instruments.root(section.name), name, form.informant, one.isOwn]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const courses = [...groups.values()].flatMap((own): Course[] => {
    const [first] = own;
    const value = first && reading.counted(first.section.name, first.name);
    if (!first || !value || !isDrawn(value)) return [];
    const isOnce = asksOnce(own);
    const isGoal = measures(reading, first).includes('goal-attainment');
    if (first.item && (isOnce || isCounted(own) || !saysHow(reading, first))) return [];
    const points = pointsOf(own, occasions);
    if (points.every((point) => point.value === undefined)) return [];
    const exact = exactnessOf(value);
    const informant = first.form.informant?.kind;
    const at = (point: Point): Point => {
      const level =
        point.value === undefined
          ? undefined
          : levelOf(value.scale?.levels ?? [], point.value, { ...person, ...(informant && { informant }) });
      return level ? { ...point, level: named(level, main) } : point;
    };
    return [
      {
        given: first,
        value,
        title: titleOf(first),
        points: points.map(at),
        isOnce,
        isGoal,
        ...(value.type === 'score' && !('not' in exact) && exact.sd && { exact: { ...exact, sd: exact.sd } }),
      },
    ];
  });
  const judged = reading.outcomes.flatMap(({ outcome }) => reading.judged(outcome).map((one) => one.value));
  const place = ({ value }: Course) => {
    const at = judged.findIndex((one) => one.part === value.part && one.instrument === value.instrument);
    return at < 0 ? judged.length : at;
  };
  const rank = (one: Course) => place(one) + (one.given.isOwn ? 0 : judged.length + 1);
  return courses.toSorted((one, other) => rank(one) - rank(other));
}

const named = (level: Level, main: string): NonNullable<Point['level']> => ({
  text: wordingOf(level.text, main),
  verified: isVerified(level),
});

/** The instrument, and what of it, where it has more or that does not say it again. */
function titleOf({ section: { title, items, scores, entries }, title: own }: Given): Wording[] {
  if (items.length + scores.length + entries.length === 1) return [title];
  const isSaid = Object.entries(own).every(([language, text]) => text.startsWith(title[language] ?? ' '));
  return isSaid ? [own] : [title, own];
}

/** What a question or a score is about: its own word, else its instrument's. */
export function measures({ instruments }: Reading, { section, described }: Given): readonly string[] {
  const own = described && 'item' in described ? described.item.measures : undefined;
  return own ?? instruments.content(section.name)?.measures ?? instruments.of(section.name)?.measures ?? [];
}
const tellsHow = new Set(['outcome', 'goal-attainment', 'experience']);
function saysHow(reading: Reading, one: Given): boolean {
  const all = measures(reading, one);
  return all.length === 0 || all.some((each) => tellsHow.has(each));
}

/** The question is a part of a score, which says it better. */
const isCounted = (own: readonly Given[]): boolean =>
  own.some(({ section: { scores }, variable }) => scores.some((score) => madeOf(score, scores).includes(variable)));

function asksOnce(own: readonly Given[]): boolean {
  const times = new Set(own.map(({ form }) => form.timepoint?.name));
  return times.size === 1 && own.every(({ form }) => form.timepoint?.mayRepeat === false);
}

/** Of several answers on one occasion the one in the ordinary way. */
function pointsOf(own: readonly Given[], occasions: readonly Occasion[]): Point[] {
  const ordered = [...own.filter(({ form }) => !form.fallback), ...own.filter(({ form }) => form.fallback)];
  return occasions.flatMap((occasion): Point[] => {
    for (const one of ordered) {
      for (const reading of occasion.readings.filter(({ form }) => form.id === one.form.id)) {
        const value = numberIn(one, reading);
        if (value !== undefined) return [{ occasion, reading, value }];
      }
    }
    const skipped = occasion.readings.find((reading) => own.some((one) => isUnasked(one, reading)));
    if (skipped) return [{ occasion, reading: skipped, isUnasked: true }];
    // What is for some people only, or done instead, nobody need have answered.
    const isAsked = own.some(
      ({ form, section }) =>
        form.timepoint?.mayRepeat === false &&
        form.timepoint.name === occasion.timepoint?.name &&
        !form.fallback &&
        !section.people,
    );
    return isAsked ? [{ occasion }] : [];
  });
}

/** A condition has left the question out of a form that is filled in. */
const isUnasked = ({ form, section, item, variable }: Given, { form: { id }, answers }: OwnReading): boolean =>
  item?.condition !== undefined && form.id === id && !relevant(section.items, answers).has(variable);

function numberIn({ item, variable }: Given, { answers, scores }: OwnReading): number | undefined {
  const answer = answers[variable];
  if (item) return numericAnswer(item, answer);
  return scores[variable] ?? (typeof answer === 'number' ? answer : undefined);
}
