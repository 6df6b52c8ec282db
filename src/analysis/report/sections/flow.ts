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
  type Context,
  countText,
  lastChange,
  mainMeasures,
  measureName,
  nText,
  shareText,
  timeName,
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

/** From all who started to those whom the main analysis is about, by the forms that have the main measure. */
function chart(context: Context): Block[] {
  const { results, words } = context;
  const { s } = words;
  const [main] = mainMeasures(context);
  const forms = main?.planned.series.forms.map(({ id }) => id) ?? [];
  const steps = results.flow.filter(({ form, anonymous }) => forms.includes(form) && !anonymous);
  const started = {
    label: results.cases.known === 'list' ? s('Startade', 'Started') : s('Har något svar', 'Have any answer'),
    count: nText(context, results.cases.started),
  };
  if (steps.length === 0 || results.cases.started === 0 || !main) return [];
  const pairs = lastChange(main);
  const all: Box[] = [
    started,
    ...steps.map((step) => ({
      label: stepName(context, step),
      count: nText(context, step.answered),
      ...(step.missing > 0 && {
        lost: {
          label: s(
            `Saknas av alla ${nText(context, step.started)} ${context.started}`,
            `Missing of all ${nText(context, step.started)} ${context.started}`,
          ),
          count: nText(context, step.missing),
          reasons: reasonTexts(context, step),
        },
      }),
    })),
    ...(pairs && main.result.first !== main.result.last
      ? [
          {
            label: s(
              `Båda mätningarna av ${measureName(context, main)}: ${timeName(context, main.result.first)} och ${timeName(context, main.result.last)}`,
              `Both measurements of ${measureName(context, main)}: ${timeName(context, main.result.first)} and ${timeName(context, main.result.last)}`,
            ),
            count: nText(context, pairs.n),
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
