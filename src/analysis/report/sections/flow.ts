import {
  attritionChart,
  type Block,
  type FlowStep as Box,
  figure,
  flowChart,
  heading,
  list,
  paragraph,
} from '../../../documents/index.js';
import type { ShownInterval } from '../../results.js';
import {
  atTime,
  type Context,
  countText,
  lastChange,
  mainMeasures,
  measureName,
  nText,
  shareText,
} from '../context.js';
import { right, shownTable } from '../tables/table.js';
import { expectedLoss } from '../text/expected-loss.js';
import { reasonTexts, stepName } from '../text/flow-names.js';
import { flowOfGroups } from './between.js';
import { compared } from './compared.js';

/** Who was followed and who is missing: at each timepoint, why, and how they differ. */
export function flow(context: Context): Block[] {
  const { results, words } = context;
  const { s } = words;
  const title = heading(2, s('Vilka som följdes upp', 'Who was followed up'));
  if (results.flow.length === 0) {
    return [title, paragraph(s('Beskrivningen har inga formulär.', 'The description has no forms.'))];
  }
  return [
    title,
    ...chart(context),
    ...flowOfGroups(context),
    ...answered(context),
    ...table(context),
    ...notes(context),
    ...compared(context),
  ];
}

/**
 * From all who started to those whom the main analysis is about: of whom each box is a part of the one above it. Who has
 * answered each form stands by itself, since somebody may be missing from one and back in the next.
 */
function chart(context: Context): Block[] {
  const { results, words } = context;
  const { s } = words;
  const { started, known } = results.cases;
  const [main] = mainMeasures(context);
  const first = main?.result.first ?? Object.keys(main?.result.times ?? {}).at(-1);
  const measured = first === undefined ? undefined : main?.result.times[first]?.n;
  if (!main || started === 0 || typeof measured !== 'number' || measured > started) return [];
  const name = measureName(context, main);
  const both = lastChange(main)?.n;
  // Whoever is missing there is missing here, when nobody has left the question itself out.
  const [step, ...others] = results.flow.filter(
    ({ form, timepoint, missing }) =>
      main.planned.series.forms.some(({ id }) => id === form) && timepoint === first && missing === started - measured,
  );
  const all: Box[] = [
    {
      label: known === 'list' ? s('Startade', 'Started') : s('Har något svar', 'Have any answer'),
      count: nText(context, started),
    },
    {
      label: s(`Mätta ${atTime(context, first)}, ${name}`, `Measured ${atTime(context, first)}, ${name}`),
      count: nText(context, measured),
      ...(measured < started && {
        lost: {
          label: s('Inte mätta då', 'Not measured then'),
          count: nText(context, started - measured),
          reasons: step && others.length === 0 ? reasonTexts(context, step) : [],
        },
      }),
    },
    ...(typeof both === 'number' && main.result.last !== undefined
      ? [
          {
            label: s(
              `Mätta också ${atTime(context, main.result.last)}: båda mätningarna`,
              `Also measured ${atTime(context, main.result.last)}: both measurements`,
            ),
            count: nText(context, both),
            ...(both < measured && {
              lost: {
                label: s('Mätta bara första gången', 'Measured only the first time'),
                count: nText(context, measured - both),
                reasons: [],
              },
            }),
          },
        ]
      : []),
  ];
  return [
    figure(
      'flow',
      flowChart({ steps: all }),
      all
        .map((one) => {
          const lost = one.lost ? `; ${[one.lost.label, one.lost.count, ...one.lost.reasons].join(', ')}` : '';
          return `${one.label}: ${one.count}${lost}`;
        })
        .join('. '),
      s('Från start till de som huvudanalysen gäller', 'From the start to those whom the main analysis is about'),
    ),
  ];
}
/** How large a part of all has answered each form, beside what the design expects. */
function answered(context: Context): Block[] {
  const { results, figures, words, specification } = context;
  const { s } = words;
  const rows = results.flow.flatMap((step) => {
    const form = specification.forms.find(({ id }) => id === step.form);
    if (step.share === undefined || !form) return [];
    const loss = expectedLoss(specification.design, form);
    return [
      {
        label: stepName(context, step),
        value: step.share,
        ...(step.interval && { low: step.interval[0], high: step.interval[1] }),
        ...(loss && { expected: { low: 1 - loss.high, high: 1 - loss.low } }),
        aside: s(
          `${figures.percent(step.share, step.started)}; ${countText(context, step.answered)} av ${countText(context, step.started)}`,
          `${figures.percent(step.share, step.started)}; ${countText(context, step.answered)} of ${countText(context, step.started)}`,
        ),
      },
    ];
  });
  if (rows.length === 0) return [];
  const label = s('Andel av alla som har svarat', 'Share of all who have answered');
  return [
    figure(
      'answered',
      attritionChart({
        rows,
        ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: figures.percent(at) })),
        words: {
          answered: s('har svarat', 'answered'),
          interval: s('95 % intervall', '95% interval'),
          expected: s('väntat enligt beskrivningen', 'expected according to the description'),
        },
      }),
      `${label}. ${rows.map((one) => `${one.label}: ${one.aside}`).join('. ')}.`,
      label,
    ),
  ];
}

function table(context: Context): Block[] {
  const { results, figures, words, specification, none } = context;
  const { s } = words;
  const withReasons = results.flow.some(({ reasons }) => reasons);
  const rows = results.flow.map((step) => {
    const form = specification.forms.find(({ id }) => id === step.form);
    const loss = form && expectedLoss(specification.design, form);
    const share =
      step.share === undefined
        ? none
        : `${figures.percent(step.share, step.started)}${step.interval ? ` (${figures.percents(step.interval, step.started)})` : ''}`;
    return [
      stepName(context, step),
      `${countText(context, step.answered)} ${s('av', 'of')} ${countText(context, step.started)}`,
      share,
      countText(context, step.missing),
      loss
        ? loss.low === loss.high
          ? figures.percent(loss.low)
          : figures.percents([loss.low, loss.high])
        : words.unstated,
      ...(withReasons ? [reasonTexts(context, step).join(', ') || none] : []),
    ];
  });
  return shownTable(
    [
      s('Formulär', 'Form'),
      right(s('Svar', 'Answers')),
      right(s('Andel (95 % intervall)', 'Share (95% interval)')),
      right(s('Saknas', 'Missing')),
      right(s('Väntat bortfall', 'Expected attrition')),
      ...(withReasons ? [s('Orsaker', 'Reasons')] : []),
    ],
    rows,
    s('Svar och bortfall, formulär för formulär', 'Answers and attrition, form by form'),
  );
}

/** What the table cannot say by itself. */
function notes(context: Context): Block[] {
  const { s } = context.words;
  const { flow: steps, cases } = context.results;
  const half = steps.filter(({ share }) => share !== undefined && share < 0.5);
  const outside = steps.filter((one) => one.outside === null || (one.outside ?? 0) > 0);
  const { followedFor, endedEarly } = cases;
  const lines = [
    ...(followedFor && typeof followedFor.median === 'number'
      ? [
          s(
            `Tiden från första till sista svarsdagen var i median ${context.figures.count(followedFor.median)} dagar${quartilesText(context, followedFor.quartiles)} (${nText(context, followedFor.n)}).`,
            `The time from the first to the last day of an answer was ${context.figures.count(followedFor.median)} days in the median${quartilesText(context, followedFor.quartiles)} (${nText(context, followedFor.n)}).`,
          ),
        ]
      : []),
    ...(endedEarly
      ? [
          s(
            `Avbrott: ${shareText(context, endedEarly, cases.started)} av ${nText(context, cases.started)} har en mätning som uteblev för att insatsen avbröts.`,
            `Early endings: ${shareText(context, endedEarly, cases.started)} of ${nText(context, cases.started)} have a measurement that was missed because the intervention was ended.`,
          ),
        ]
      : []),
    ...(cases.known === 'answers'
      ? [
          s(
            'Utan en lista över ärenden är nämnaren alla som lämnat minst ett svar. Den som aldrig svarat syns inte, så bortfallet är större än det ser ut.',
            'Without a list of cases the denominator is all who gave at least one answer. Those who never answered are not seen, so the attrition is larger than it looks.',
          ),
        ]
      : []),
    ...(half.length > 0
      ? [
          s(
            `Mer än hälften saknas i: ${half.map((one) => `${stepName(context, one)} (${nText(context, one.answered)} av ${nText(context, one.started)})`).join('; ')}. Där dras ingen slutsats om hela gruppen.`,
            `More than half are missing in: ${half.map((one) => `${stepName(context, one)} (${nText(context, one.answered)} of ${nText(context, one.started)})`).join('; ')}. There no conclusion is drawn on the whole group.`,
          ),
        ]
      : []),
    ...(outside.length > 0
      ? [
          s(
            `Svar utanför mätfönstret: ${outside.map((one) => `${stepName(context, one)} ${nText(context, one.outside)}`).join('; ')}. De är med i analysen.`,
            `Answers outside the window: ${outside.map((one) => `${stepName(context, one)} ${nText(context, one.outside)}`).join('; ')}. They are part of the analysis.`,
          ),
        ]
      : []),
    ...(steps.some(({ anonymous }) => anonymous)
      ? [
          s(
            `Anonyma formulär, vars svar inte kan hållas mot personer: ${steps.flatMap((one) => (one.anonymous ? [stepName(context, one)] : [])).join('; ')}.`,
            `Anonymous forms, whose answers cannot be held against persons: ${steps.flatMap((one) => (one.anonymous ? [stepName(context, one)] : [])).join('; ')}.`,
          ),
        ]
      : []),
  ];
  return lines.length > 0 ? [list(lines)] : [];
}

const quartilesText = (context: Context, quartiles: ShownInterval): string =>
  quartiles
    ? context.words.s(
        `, kvartiler ${context.figures.span(quartiles, (one) => context.figures.rounded(one, 0))}`,
        `, quartiles ${context.figures.span(quartiles, (one) => context.figures.rounded(one, 0))}`,
      )
    : '';
