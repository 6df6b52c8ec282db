import {
  type Axis,
  type Better,
  type Block,
  type Estimate,
  figure,
  linesChart,
  meansChart,
  niceTicks,
  scatterChart,
} from '../../../documents/index.js';
import { mean, sd, tPoint } from '../../../statistics/index.js';
import type { Description } from '../../results.js';
import { atTime, type Context, type Found, lastChange, measureName, nText, pointsText, timeName } from '../context.js';
import { hasMean } from '../tables/describe.js';

/** The mean at a timepoint with its interval (t distribution). */
function estimate({ n, mean: value, sd: spread }: Description): Estimate | undefined {
  if (typeof value !== 'number') return undefined;
  if (typeof spread !== 'number' || n === null || n < 2) return { value };
  const half = (tPoint(0.975, n - 1) * spread) / Math.sqrt(n);
  return { value, low: value - half, high: value + half };
}

/** The whole scale when it is short enough to be one, else what the values reach over. */
export function axisOf(context: Context, { planned }: Found, label: string, values: readonly number[]): Axis {
  const { low, high } = planned.series.range ?? {};
  const whole = low !== undefined && high !== undefined && high - low < 1000;
  const ticks = whole
    ? niceTicks(low, high, 6).filter((at) => at >= low && at <= high)
    : niceTicks(Math.min(...values), Math.max(...values), 6);
  return { label, ticks: ticks.map((at) => ({ at, label: context.figures.rounded(at, 2) })) };
}
export const betterOf = ({ words: { s } }: Context, { planned: { better } }: Found): { better?: Better } =>
  better ? { better: { label: s('bättre', 'better'), side: better === 'higher' ? 'up' : 'down' } } : {};
function references(context: Context, { planned: { threshold } }: Found) {
  const { s } = context.words;
  const cutoff = 'not' in threshold ? undefined : threshold.cutoff;
  return cutoff === undefined
    ? []
    : [
        {
          at: cutoff,
          label: s(`gräns ${context.figures.rounded(cutoff, 2)}`, `limit ${context.figures.rounded(cutoff, 2)}`),
        },
      ];
}

/** The mean at each timepoint. */
export function meansFigure(context: Context, one: Found): Block[] {
  const { s } = context.words;
  const times = Object.entries(one.result.times).filter(([time]) => time !== '');
  const means = times.map(([, described]) => estimate(described));
  const pairs = pairMeans(
    one,
    times.map(([time]) => time),
  );
  const values = [...means, ...(pairs ?? [])].flatMap((each) =>
    each ? [each.value, each.low ?? each.value, each.high ?? each.value] : [],
  );
  if (!hasMean(one) || times.length < 2 || values.length === 0) return [];
  const name = measureName(context, one);
  const label = s(`${name}: medel med 95 % intervall`, `${name}: mean with 95% interval`);
  const said = times.map(
    ([time, { n, mean }]) => `${timeName(context, time)}: ${pointsText(context, one, mean)}, ${nText(context, n)}`,
  );
  return [
    figure(
      `means-${one.id}`,
      meansChart({
        times: times.map(([time, { n }]) => ({ label: timeName(context, time), notes: [nText(context, n)] })),
        y: axisOf(context, one, label, values),
        references: references(context, one),
        ...betterOf(context, one),
        groups: [
          { label: s('alla med ett värde', 'all with a value'), means },
          ...(pairs
            ? [
                {
                  label: s(
                    'samma personer: de som har båda mätningarna',
                    'the same persons: those with both measurements',
                  ),
                  means: pairs,
                },
              ]
            : []),
        ],
      }),
      `${label}. ${said.join('. ')}.`,
      s(
        `${label}. De som har ett värde är inte alltid samma personer från gång till gång.`,
        `${label}. Those with a value are not always the same persons from one time to the next.`,
      ),
    ),
  ];
}

/** The means of those with both measurements, at the two timepoints that are compared; undefined when they are hidden. */
function pairMeans(one: Found, times: readonly string[]): (Estimate | undefined)[] | undefined {
  const { before, after, n } = lastChange(one) ?? {};
  if (!before || !after || n === undefined || before.mean === null || after.mean === null) return undefined;
  return times.map((time) => {
    if (time === one.result.first) return estimate({ n, ...before });
    return time === one.result.last ? estimate({ n, ...after }) : undefined;
  });
}

/** Each client's values: only in the internal copy. */
export function linesFigure(context: Context, one: Found): Block[] {
  const { s } = context.words;
  const own = context.individuals?.[one.id];
  if (!own?.lines || own.lines.length === 0 || own.times.length < 2) return [];
  const name = measureName(context, one);
  const lines = own.lines;
  const columns = own.times.map((_, index) => lines.flatMap((row) => row[index] ?? []));
  const values = columns.flat();
  const n = nText(context, own.lines.length);
  const label = s(`${name}: varje klients värden (${n})`, `${name}: each client’s values (${n})`);
  return [
    figure(
      `lines-${one.id}`,
      linesChart({
        times: own.times.map((time, index) => ({
          label: timeName(context, time),
          notes: [nText(context, columns[index]?.length)],
        })),
        y: axisOf(context, one, label, values),
        references: references(context, one),
        ...betterOf(context, one),
        persons: own.lines,
        mean: columns.map((all) =>
          all.length > 0 ? estimate({ n: all.length, mean: mean(all), sd: sd(all) }) : undefined,
        ),
        words: {
          person: s('en klient', 'one client'),
          mean: s('medel för dem, 95 % intervall', 'their mean, 95% interval'),
          gap: s('en mätning däremellan saknas', 'a measurement between is missing'),
          once: s('en mätning', 'one measurement'),
        },
      }),
      s(`${label}. Bara i det interna exemplaret.`, `${label}. Only in the internal copy.`),
      label,
    ),
  ];
}

/** Each client's change against the first value: only in the internal copy. */
export function scatterFigure(context: Context, one: Found): Block[] {
  const { s } = context.words;
  const own = context.individuals?.[one.id];
  if (!own || own.points.length === 0) return [];
  const { first, last } = one.result;
  const points = own.points.map(({ before, after, count }) => ({ x: before, y: after - before, count }));
  const n = own.points.reduce((sum, { count }) => sum + count, 0);
  const limit = lastChange(one)?.categories?.limit;
  const name = measureName(context, one);
  const changes = points.map(({ y }) => y);
  const label = s(
    `${name}: förändring till ${timeName(context, last)} mot första värdet (${nText(context, n)})`,
    `${name}: change to ${timeName(context, last)} against the first value (${nText(context, n)})`,
  );
  const better = one.planned.better;
  const [up, down] =
    better === 'lower' ? [s('sämre', 'worse'), s('bättre', 'better')] : [s('bättre', 'better'), s('sämre', 'worse')];
  return [
    figure(
      `scatter-${one.id}`,
      scatterChart({
        x: axisOf(
          context,
          one,
          `${s('Värde', 'Value')} ${atTime(context, first)}`,
          points.map(({ x }) => x),
        ),
        y: {
          label: s('Förändring', 'Change'),
          ticks: niceTicks(Math.min(0, ...changes), Math.max(0, ...changes), 6).map((at) => ({
            at,
            label: context.figures.rounded(at, 2),
          })),
        },
        upwards: 'change',
        points,
        ...(typeof limit === 'number' && {
          limit: {
            by: limit,
            label: s('gräns för tillförlitlig förändring', 'limit of reliable change'),
            outside: s('tillförlitlig förändring', 'reliable change'),
            inside: s('inom mätosäkerheten', 'within the uncertainty of measurement'),
          },
        }),
        ...(better && { corners: { topRight: up, bottomRight: down } }),
        words: { person: s('en klient', 'one client'), none: s('ingen förändring', 'no change') },
      }),
      s(`${label}. Bara i det interna exemplaret.`, `${label}. Only in the internal copy.`),
      s(
        `${label}. De som börjar sämst får ofta lättast bättre värden av ren slump (återgång mot medelvärdet).`,
        `${label}. Those who begin worst often get better values by chance alone (regression to the mean).`,
      ),
    ),
  ];
}
