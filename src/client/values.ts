import type { Inline } from '../documents/index.js';
import { inOrder } from '../model/index.js';
import { isSized, rangeOf } from '../reading/index.js';
import { changeCategory, measurementError } from '../statistics/index.js';
import { durationWords, quoted, sheetWords as words } from '../words/index.js';
import type { Course, Point } from './courses.js';
import type { Speech } from './speech.js';

/** The answers to choose from, the first one first: a value is a place among them, from 1. */
export const optionsOf = ({ given: { item } }: Course) =>
  item && 'options' in item.kind && item.kind.type === 'choice' ? inOrder(item.kind.options) : [];

/** A value as people say it: a number with its unit, or the answer that was chosen. */
export function valueText(course: Course, value: number, speech: Speech): string {
  const { item } = course.given;
  if (course.value.type === 'ordinal') {
    const option = optionsOf(course)[value - 1];
    return option ? speech.text(option.text) : speech.number(value);
  }
  if (item?.kind.type === 'number' && item.kind.unit) {
    return durationWords({ low: value, high: value, unit: item.kind.unit }, speech.own);
  }
  return speech.number(value);
}

/** The points that have a value, in time order. */
export const measured = ({ points }: Course): (Point & { value: number })[] =>
  points.flatMap((one) => (one.value === undefined ? [] : [{ ...one, value: one.value }]));

/**
 * From where to where a later value may differ from the first one by chance: as far as two scores of one person do in 95 of
 * 100 (Jacobson and Truax 1991), within the scale. Undefined where that is not known, or there is nothing to hold against it.
 */
export function bandOf(course: Course): { low: number; high: number } | undefined {
  const [first, ...later] = measured(course);
  if (!course.exact || !first || later.length === 0) return undefined;
  const { sd, reliability } = course.exact;
  const { reliableChange } = measurementError(sd.value, reliability.value);
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = rangeOf(course.value) ?? {};
  return { low: Math.max(low, first.value - reliableChange), high: Math.min(high, first.value + reliableChange) };
}

/**
 * The first value and the last, and what may be said of the difference: whether chance may have made it where that is known, else
 * which way it goes. Nothing where there is only one.
 */
export function changeText(course: Course, speech: Speech): Inline[] {
  const all = measured(course);
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last || all.length < 2) return [];
  if (first.value === last.value) return [speech.tell(words.same)];
  const { better, type } = course.value;
  const written = (value: number) => {
    const text = valueText(course, value, speech);
    return type === 'ordinal' ? quoted(text, speech.own) : text;
  };
  const both = { first: written(first.value), last: written(last.value) };
  if (course.exact) {
    const { sd, reliability } = course.exact;
    const { difference } = measurementError(sd.value, reliability.value);
    const category = changeCategory(first.value, last.value, { difference, better: better ?? 'higher' });
    const judged = category === 'unchanged' ? 'unchanged' : !better ? 'moved' : category;
    return [speech.tell(words.from, both), speech.tell(words[judged === 'recovered' ? 'improved' : judged])];
  }
  if (!better) return [speech.tell(words.from, both)];
  const isBetter = better === 'higher' ? last.value > first.value : last.value < first.value;
  return [speech.tell(isBetter ? words.better : words.worse, both)];
}

/** Which way is better, and from where to where the scale goes. */
export function scaleText(course: Course, speech: Speech): Inline[] {
  const { value, given } = course;
  const { better, type } = value;
  if (type === 'ordinal') {
    const options = optionsOf(course);
    const best = better === 'higher' ? options.at(-1) : options[0];
    return [better && best ? speech.tell(words.best, { answer: speech.text(best.text) }) : speech.tell(words.noSide)];
  }
  const { low, high } = rangeOf(value) ?? {};
  const isScale = !isSized(type) || type === 'score';
  const kind = given.item?.kind.type === 'rating' ? given.item.kind : undefined;
  const ends = [
    [low, kind?.lowLabel],
    [high, kind?.highLabel],
  ] as const;
  const said = ends.flatMap(([number, text]) =>
    number === undefined || !text
      ? []
      : [speech.say(words.end, { number: speech.number(number), text: speech.text(text) })],
  );
  return [
    speech.tell(better ? words[better] : words.noSide),
    ...(isScale && low !== undefined && high !== undefined
      ? [speech.tell(words.scale, { low: speech.number(low), high: speech.number(high) })]
      : []),
    ...(said.length > 0 ? [`${said.join(', ')}.`] : []),
  ];
}
