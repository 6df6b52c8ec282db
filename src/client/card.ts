import { type Block, column, courseChart, figure, heading, type Inline, niceTicks, table } from '../documents/index.js';
import { isVerified } from '../model/index.js';
import { rangeOf } from '../reading/index.js';
import { sheetWords as words } from '../words/index.js';
import type { Course } from './courses.js';
import type { Given } from './given.js';
import { whenOf } from './occasions.js';
import type { Speech } from './speech.js';
import { bandOf, changeText, measured, optionsOf, scaleText, valueText } from './values.js';

/** Whose answers they are, where they are not the client's. */
export function whose({ isOwn, form }: Given, speech: Speech): string[] {
  if (isOwn) return [];
  const { informant } = form;
  return [informant ? speech.say(words.by, { who: speech.text(informant.label) }) : speech.say(words.byUnknown)];
}

/** One value over time: what it is, what has come of it, the curve, and the same in a table. */
export function card(course: Course, name: string, speech: Speech): Block[] {
  const { given, points, title, isOnce, exact } = course;
  const all = measured(course);
  const said = [
    ...changeText(course, speech),
    ...scaleText(course, speech),
    ...(all.length === 1 ? [speech.tell(isOnce ? words.once : words.single)] : []),
    ...(bandOf(course) && !(exact && isVerified(exact.reliability) && isVerified(exact.sd))
      ? [speech.tell(words.bandUnverified)]
      : []),
    ...(points.some(({ level }) => level && !level.verified) ? [speech.tell(words.levels)] : []),
  ];
  const head = title.flatMap((one, index): Inline[] => [...(index > 0 ? [': '] : []), speech.show(one)]);
  return [
    heading(3, [...head, ...whose(given, speech).map((one) => ` (${one})`)]),
    ...speech.sentences(said),
    ...(all.length > 1 ? [curve(course, name, speech)] : []),
    values(course, speech),
  ];
}

const noValue = (isUnasked: true | undefined) => (isUnasked ? words.unasked : words.none);

function curve(course: Course, name: string, speech: Speech) {
  const { points, value, title } = course;
  const band = bandOf(course);
  const { better, type } = value;
  const times = points.map(({ occasion, reading, value: at, isUnasked }) => ({
    label: [...whenOf(occasion, reading, speech), ...(at === undefined ? [speech.say(noValue(isUnasked))] : [])],
    ...(at !== undefined && { value: at }),
    said: at === undefined || type === 'ordinal' ? '' : speech.number(at),
  }));
  const svg = courseChart({
    times,
    ticks: ticksOf(course, speech),
    stepped: type === 'ordinal',
    ...(band && { band: { ...band, label: speech.say(words.band) } }),
    ...(better && {
      better: {
        label: speech.say(better === 'higher' ? words.upwards : words.downwards),
        side: better === 'higher' ? ('up' as const) : ('down' as const),
      },
    }),
  });
  const told = points.map(({ occasion, reading, value: at, isUnasked }) => {
    const when = whenOf(occasion, reading, speech).join(', ');
    return `${when}: ${at === undefined ? speech.say(noValue(isUnasked)) : valueText(course, at, speech)}.`;
  });
  const whole = title.map((one) => speech.text(one)).join(': ');
  const alt = speech.say(words.picture, { title: whole, values: told.join(' ') });
  return figure(name, svg, alt);
}

/** A part of the scale. */
const nearEnd = 0.17;
/** The whole scale when it is short enough to be one, else what the values reach over. */
function ticksOf(course: Course, speech: Speech) {
  if (course.value.type === 'ordinal') {
    return optionsOf(course).map(({ text }, index) => ({ at: index + 1, label: speech.text(text) }));
  }
  const { low, high } = rangeOf(course.value) ?? {};
  const isWhole = low !== undefined && high !== undefined && high - low < 1000;
  const band = bandOf(course);
  const reach = [...measured(course).map(({ value }) => value), ...(band ? [band.low, band.high] : [])];
  // Near the ends of the scale there is room for the end alone.
  const isInside = (at: number) => isWhole && Math.min(at - low, high - at) > (high - low) * nearEnd;
  const ticks = isWhole
    ? [low, ...niceTicks(low, high, 5).filter(isInside), high]
    : niceTicks(Math.min(...reach), Math.max(...reach), 5);
  return ticks.map((at) => ({ at, label: speech.number(at) }));
}

/** So many occasions have their names below a curve. */
const fewOccasions = 5;

function values(course: Course, speech: Speech): Block {
  const { points, value } = course;
  const withLevels = points.some(({ level }) => level);
  const isDrawn = measured(course).length > 1;
  const what = value.type === 'score' ? words.points : value.type === 'ordinal' ? words.answer : words.value;
  return table(
    [
      column(speech.tell(words.when)),
      column(speech.tell(what), value.type === 'ordinal' ? 'left' : 'right'),
      ...(withLevels ? [column(speech.tell(words.means))] : []),
    ],
    points.map(({ occasion, reading, value: at, level, isUnasked }) => [
      speech.listed(whenOf(occasion, reading, speech)),
      at === undefined ? speech.tell(noValue(isUnasked)) : valueText(course, at, speech),
      ...(withLevels ? [level ? speech.show(level.text) : ''] : []),
    ]),
    { isPictured: isDrawn && !withLevels && value.type !== 'ordinal' && points.length <= fewOccasions },
  );
}
