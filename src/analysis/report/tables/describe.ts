import { type Block, paragraph } from '../../../documents/index.js';
import { hasMean as typeHasMean } from '../../../reading/index.js';
import type { Description } from '../../results.js';
import {
  type Context,
  countText,
  type Found,
  measureName,
  nText,
  pointsInterval,
  pointsText,
  timeName,
} from '../context.js';
import { answerText } from '../text/scale.js';
import { mostColumns, right, shownTable, sideBySide } from './table.js';

const timesOf = ({ result }: Found): [string, Description][] => Object.entries(result.times);
/** Whether a measure is described by a mean. */
export const hasMean = ({ result: { type } }: Found): boolean => typeHasMean(type);
const answersOf = (one: Found): string[] => [
  ...new Set(timesOf(one).flatMap(([, { answers }]) => Object.keys(answers ?? {}))),
];

/** One measure at each timepoint: number, mean, spread, median and quartiles; or how many gave each answer. */
export function describeOne(context: Context, one: Found): Block[] {
  const { s } = context.words;
  const name = measureName(context, one);
  const hidden = timesOf(one).every(([, { n, mean }]) => n === 0 || mean === null || n === null);
  const moments = !hasMean(one)
    ? []
    : hidden
      ? notShown(context, one)
      : shownTable(
          [
            s('Mättillfälle', 'Timepoint'),
            right('n'),
            right(s('Medel', 'Mean')),
            right(s('Standardavvikelse', 'Standard deviation')),
            right(s('Median', 'Median')),
            right(s('Kvartiler', 'Quartiles')),
          ],
          timesOf(one).map(([time, { n, mean, sd, median, quartiles }]) => [
            timeName(context, time),
            countText(context, n),
            pointsText(context, one, mean),
            pointsText(context, one, sd),
            pointsText(context, one, median),
            pointsInterval(context, one, quartiles),
          ]),
          s(`${name}, alla med ett värde`, `${name}, all with a value`),
        );
  return [...moments, ...answersTable(context, one)];
}

/** When no number of a measure may be shown: that, and how many there are. */
function notShown(context: Context, one: Found): Block[] {
  const { s } = context.words;
  const times = timesOf(one).map(([time, { n }]) => `${timeName(context, time)} ${nText(context, n)}`);
  return [
    paragraph(
      s(
        `Värdena i ${measureName(context, one)} visas inte (${times.join('; ')}): något tal skulle gälla för få, eller göra det möjligt att räkna ut ett sådant.`,
        `The values of ${measureName(context, one)} are not shown (${times.join('; ')}): some number would concern too few, or make it possible to work out such a one.`,
      ),
    ),
  ];
}

/** How many gave each answer at each timepoint. */
function answersTable(context: Context, one: Found): Block[] {
  const { s } = context.words;
  const times = timesOf(one).filter(([, { answers }]) => answers);
  const codes = answersOf(one);
  if (codes.length === 0 || times.length === 0) return [];
  const hidden = times.every(([, { answers }]) => Object.values(answers ?? {}).every(({ count }) => count === null));
  if (hidden) return hasMean(one) ? [] : notShown(context, one);
  const caption = s(
    `${measureName(context, one)}: antal och andel för varje svar, med 95 % intervall`,
    `${measureName(context, one)}: number and share of each answer, with 95% interval`,
  );
  return sideBySide(context, {
    codes,
    title: s('Svar', 'Answer'),
    name: (code) => answerText(one.planned, code, context.words),
    times: times.map(([time, { n, answers }]) => ({ time: timeName(context, time), n, answers })),
    caption,
  });
}

/** Several measures: those with a mean in one table, each of the others in its own. */
export function describeAll(context: Context, all: readonly Found[]): Block[] {
  return [
    ...momentsTable(context, all.filter(hasMean)),
    ...all.flatMap((one) => (hasMean(one) ? [] : answersTable(context, one))),
  ];
}

function momentsTable(context: Context, all: readonly Found[]): Block[] {
  const { s } = context.words;
  const cell = (one: Found, { n, mean, sd }: Description) => {
    const spread = typeof sd === 'number' ? ` (${pointsText(context, one, sd)})` : '';
    return `${pointsText(context, one, mean)}${spread}\n${nText(context, n)}`;
  };
  const times = [...new Set(all.flatMap((one) => Object.keys(one.result.times)))];
  const caption = s(
    'Medel (standardavvikelse) för alla med ett värde',
    'Mean (standard deviation) of all with a value',
  );
  if (times.length > mostColumns) {
    return shownTable(
      [s('Mått', 'Measure'), s('Mättillfälle', 'Timepoint'), right('n'), right(s('Medel', 'Mean')), right('SD')],
      all.flatMap((one) =>
        timesOf(one).map(([time, { n, mean, sd }]) => [
          measureName(context, one),
          timeName(context, time),
          countText(context, n),
          pointsText(context, one, mean),
          pointsText(context, one, sd),
        ]),
      ),
      caption,
    );
  }
  return shownTable(
    [s('Mått', 'Measure'), ...times.map((time) => right(timeName(context, time)))],
    all.map((one) => [
      measureName(context, one),
      ...times.map((time) => {
        const described = one.result.times[time];
        return described ? cell(one, described) : context.none;
      }),
    ]),
    caption,
  );
}
