import { type Block, figure, niceTicks, type PeriodsPanel, paragraph, periodsChart } from '../../../documents/index.js';
import { leastIn } from '../../../reading/index.js';
import { periodText, periodWords } from '../../../words/index.js';
import { numberOf, pointOf } from '../../calculation/periods.js';
import type { PeriodResult, PeriodsResult } from '../../results.js';
import { type Context, countText, type Found, measureName, nText, pointsText } from '../context.js';
import { right, shownTable } from '../tables/table.js';
import { betterText, breaksText, levelText, outsideText, runText, xmrText } from '../text/periods.js';

/** The main number of those who began in each period: a run chart, an XmR chart, and what they say. */
export function periods(context: Context, one: Found): Block[] {
  const { words, results } = context;
  const { s, language } = words;
  const { periods: found } = one.result;
  if (!found) return [];
  const name = measureName(context, one);
  const period = periodWords[found.length][language];
  const least = leastIn(results.smallest);
  const number = whatText(context, one);
  const all = Object.entries(found.each);
  return [
    paragraph(
      s(
        `Period för period, efter den dag då klienten började: ${number}, av dem som har båda mätningarna. Perioden är ${period.one}, den kortaste där de flesta perioder har minst ${least} personer med båda mätningarna (annars år). En period med färre är ingen punkt. I de sista perioderna kan det finnas klienter som ännu inte hunnit till sista mätningen.`,
        `Period by period, by the day that the client began: ${number}, of those with both measurements. The period is ${period.one}, the shortest of which most have at least ${least} persons with both measurements (otherwise years). A period with fewer is no point. In the last periods there may be clients who have not come to the last measurement yet.`,
      ),
    ),
    ...runFigure(context, one, found),
    paragraph(runText(context, one, found)),
    ...(found.breaks ? [paragraph(breaksText(context, found.breaks))] : []),
    ...xmrFigure(context, one, found),
    paragraph(xmrText(context, found)),
    paragraph(lossText(context, found)),
    ...shownTable(
      [
        s('Började', 'Began'),
        right(capital(number)),
        right(s('n med båda mätningarna', 'n with both measurements')),
        right(s('n vid start', 'n at the start')),
        right(s('Saknar någon mätning', 'Without a measurement')),
      ],
      all.map(([key, each]) => [
        periodText(key, language),
        valueText(context, one, each),
        countText(context, each.n),
        countText(context, each.started),
        lostText(context, each),
      ]),
      `${name}: ${period.each}`,
    ),
  ];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the number of a period is. */
function whatText({ words: { s } }: Context, { planned }: Found): string {
  switch (numberOf(planned)) {
    case 'share-desired':
      return s('andelen med det önskade svaret sist', 'the share with the desired answer last');
    case 'share-better':
      return s('andelen bättre', 'the share who became better');
    default:
      return s('medelförändringen', 'the mean change');
  }
}

const lostText = ({ figures, hidden }: Context, { lost }: PeriodResult): string =>
  typeof lost === 'number' ? figures.percent(lost) : hidden;

/** The number of a period as it is written. */
function valueText(context: Context, one: Found, { n, mean, share }: PeriodResult): string {
  if (n === null || mean === null || share?.share === null) return context.hidden;
  if (mean !== undefined) return pointsText(context, one, mean, 'signed');
  return share ? context.figures.percent(share.share ?? 0) : context.none;
}

/** How many have not both measurements, in the first and the last period that is shown. */
function lossText(context: Context, { each }: PeriodsResult): string {
  const { words, figures } = context;
  const { s, language } = words;
  const shown = Object.entries(each).flatMap(([period, { lost }]) =>
    typeof lost === 'number' ? [{ period: periodText(period, language), lost }] : [],
  );
  const [first, last] = [shown[0], shown.at(-1)];
  const shares = shown.map(({ lost }) => lost);
  if (!first || !last) return '';
  const span = figures.percents([Math.min(...shares), Math.max(...shares)]);
  return s(
    `Andelen som saknar någon av mätningarna var ${figures.percent(first.lost)} för dem som började ${first.period} och ${figures.percent(last.lost)} för dem som började ${last.period} (${span} över perioderna). Ändras bortfallet kan det ensamt ändra talet.`,
    `The share without one of the measurements was ${figures.percent(first.lost)} for those who began in ${first.period} and ${figures.percent(last.lost)} for those who began in ${last.period} (${span} over the periods). Where the attrition changes, that alone can change the number.`,
  );
}

/** The points in turn, with what is said of them. */
const pointsIn = ({ each }: PeriodsResult) =>
  Object.entries(each).map(([period, one]) => ({ period, one, value: pointOf(one) }));

function panelOf(
  context: Context,
  one: Found,
  { label, values, lines, marked }: Omit<PeriodsPanel, 'ticks'>,
): PeriodsPanel {
  const numbers = [...values.flatMap((value) => value ?? []), ...lines.flatMap(({ at }) => at)];
  const isShare = numberOf(one.planned) !== 'mean-change';
  const ticks = niceTicks(Math.min(...numbers), Math.max(...numbers), 4).filter(
    (at) => !isShare || (at >= 0 && at <= 1),
  );
  return {
    label,
    lines,
    values,
    marked,
    ticks: ticks.map((at) => ({ at, label: isShare ? context.figures.percent(at) : context.figures.rounded(at, 2) })),
  };
}

/** The periods from left to right, and before which of them the version is another. */
const acrossOf = ({ words: { language } }: Context, { each, breaks = [] }: PeriodsResult) => ({
  periods: Object.keys(each).map((period) => periodText(period, language)),
  breaks: Object.keys(each).flatMap((period, index) => (breaks.includes(period) ? [index] : [])),
});

/** What each point is, for those who do not see the picture. */
function described(context: Context, one: Found, found: PeriodsResult): string {
  return pointsIn(found)
    .map(
      ({ period, one: each }) =>
        `${periodText(period, context.words.language)}: ${valueText(context, one, each)} (${nText(context, each.n)})`,
    )
    .join('; ');
}

function runFigure(context: Context, one: Found, found: PeriodsResult): Block[] {
  const { s } = context.words;
  const { run } = found;
  const points = pointsIn(found);
  const better = betterText(context, one);
  const label = s(
    `${measureName(context, one)}: ${whatText(context, one)} per period${better}`,
    `${measureName(context, one)}: ${whatText(context, one)} by period${better}`,
  );
  const panel = panelOf(context, one, {
    label,
    values: points.map(({ value }) => value),
    lines: run
      ? [
          {
            at: [run.centre],
            label: `${s('median', 'median')} ${levelText(context, one, run.centre)}${run.first === undefined ? '' : s(` (de första ${run.first} punkterna)`, ` (the first ${run.first} points)`)}`,
            dashed: false,
          },
        ]
      : [],
    marked: new Set(),
  });
  return [
    figure(
      `run-${one.id}`,
      periodsChart({ ...acrossOf(context, found), panels: [panel], words: { marked: '' } }),
      `${label}. ${described(context, one, found)}.`,
      s(`Linjediagram med median (run chart). ${label}.`, `Run chart. ${label}.`),
    ),
  ];
}

function xmrFigure(context: Context, one: Found, found: PeriodsResult): Block[] {
  const { s } = context.words;
  const { xmr } = found;
  if (!xmr) return [];
  const points = pointsIn(found);
  const there = points.flatMap(({ value }, index) => (value === undefined ? [] : [{ index, value }]));
  const ranges = points.map((_, index): number | undefined => {
    const at = there.findIndex((each) => each.index === index);
    const [own, before] = [there[at], there[at - 1]];
    return own && before ? Math.abs(own.value - before.value) : undefined;
  });
  const marked = (key: 'outside' | 'far') =>
    new Set(points.flatMap(({ one: each }, index) => (each[key] ? [index] : [])));
  const better = betterText(context, one);
  const title = s(
    `${measureName(context, one)}: ${whatText(context, one)} per period${better}`,
    `${measureName(context, one)}: ${whatText(context, one)} by period${better}`,
  );
  const size = (value: number) =>
    numberOf(one.planned) === 'mean-change' ? pointsText(context, one, value) : context.figures.percent(value);
  const panels = [
    panelOf(context, one, {
      label: title,
      values: points.map(({ value }) => value),
      lines: [
        { at: [xmr.mean], label: `${s('medel', 'mean')} ${levelText(context, one, xmr.mean)}`, dashed: false },
        {
          at: [...xmr.limits],
          label: `${s('gränser', 'limits')} ${context.figures.span(xmr.limits, (each) => levelText(context, one, each))}`,
          dashed: true,
        },
      ],
      marked: marked('outside'),
    }),
    panelOf(context, one, {
      label: s('Avståndet till punkten före', 'The distance to the point before'),
      values: ranges,
      lines: [
        { at: [xmr.range], label: `${s('medel', 'mean')} ${size(xmr.range)}`, dashed: false },
        { at: [xmr.rangeLimit], label: `${s('gräns', 'limit')} ${size(xmr.rangeLimit)}`, dashed: true },
      ],
      marked: marked('far'),
    }),
  ];
  return [
    figure(
      `xmr-${one.id}`,
      periodsChart({
        ...acrossOf(context, found),
        panels,
        words: { marked: s('utanför gränsen', 'outside the limit') },
      }),
      `${title}. ${outsideText(context, found)} ${described(context, one, found)}.`,
      s(`Styrdiagram (XmR). ${title}.`, `XmR chart. ${title}.`),
    ),
  ];
}
