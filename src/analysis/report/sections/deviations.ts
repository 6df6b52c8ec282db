import { type Block, heading, paragraph } from '../../../documents/index.js';
import type { Deviation, DeviationKind } from '../../results.js';
import { type Context, countText, measureName, timeName } from '../context.js';
import { right, shownTable } from '../tables/table.js';
import { deviationTexts } from '../text/deviation-texts.js';
import { promiseNames, undoneTexts } from '../text/promises.js';

/** Everything that is not as the plan says, and what was done about it. */
export function deviations(context: Context): Block[] {
  const { results, words } = context;
  const { s, language } = words;
  const title = heading(2, s('Avvikelser från planen', 'Deviations from the plan'));
  if (results.deviations.length === 0) {
    return [title, paragraph(s('Analysen avviker inte från planen.', 'The analysis does not deviate from the plan.'))];
  }
  const kinds = [...new Set(results.deviations.map(({ kind }) => kind))].filter((kind) => kind !== 'not-done');
  return [
    title,
    ...shownTable(
      [s('Vad', 'What'), s('Var', 'Where'), right(s('Hur många', 'How many')), s('Vad som gjorts', 'What was done')],
      kinds.flatMap((kind) =>
        rows(context, kind).map((one) => [
          deviationTexts[kind].what[language],
          ...one,
          deviationTexts[kind].done[language],
        ]),
      ),
      s(
        'Det som inte är som planen säger, eller som planen bara föreslår',
        'What is not as the plan says, or what the plan only proposes',
      ),
    ),
    ...undone(context),
  ];
}

/** What the plan promises and the report does not hold, with the reason. */
function undone(context: Context): Block[] {
  const { results, words, specification } = context;
  const { s, language } = words;
  const all = results.deviations.flatMap((one) => {
    if (!one.promise || !one.why) return [];
    const planned = specification.measures.find(({ id }) => id === one.measure);
    const outcome = specification.outcomes.find(({ number }) => number === one.outcome);
    const of = planned
      ? measureName(context, { planned })
      : outcome
        ? `${outcome.number} ${outcome.outcome.text ? words.text(outcome.outcome.text) : outcome.outcome.name}`
        : '';
    return [{ key: `${one.promise} ${one.why}`, promise: one.promise, why: one.why, of }];
  });
  const keys = [...new Set(all.map(({ key }) => key))];
  return shownTable(
    [
      s('Utlovat i planen', 'Promised in the plan'),
      s('Av vad', 'Of what'),
      s('Varför det inte är gjort', 'Why it is not done'),
    ],
    keys.flatMap((key) => {
      const own = all.filter((one) => one.key === key);
      const [first] = own;
      if (!first) return [];
      const of = [...new Set(own.map((one) => one.of))].filter((one) => one !== '');
      return [[promiseNames[first.promise][language], of.join('; ') || context.none, undoneTexts[first.why][language]]];
    }),
    s('Det som planen lovar och som inte är gjort', 'What the plan promises and that is not done'),
  );
}

/** Those of one kind: each with a number by itself, the others together. */
function rows(context: Context, kind: DeviationKind): string[][] {
  const { results, none } = context;
  const all = results.deviations.filter((one) => one.kind === kind);
  const counted = all.filter(({ count }) => count !== undefined);
  const others = all.filter(({ count }) => count === undefined);
  return [
    ...counted.map((one) => [placeText(context, one) || none, countText(context, one.count)]),
    ...(others.length > 0
      ? [
          [
            [...new Set(others.map((one) => placeText(context, one)))].filter((text) => text !== '').join('; ') || none,
            none,
          ],
        ]
      : []),
  ];
}

/** Columns that every form has, and that say nothing beside the row. */
const heads = new Set(['case', 'date', 'form']);

/** `CORE-OM: total (klient)`, `marnu, först i svar.csv rad 3`. */
function placeText(context: Context, { measure, timepoint, variable, where }: Deviation): string {
  const { s } = context.words;
  const planned = context.specification.measures.find(({ id }) => id === measure);
  return [
    ...(planned ? [measureName(context, { planned })] : []),
    ...(timepoint === undefined ? [] : [timeName(context, timepoint)]),
    ...(variable === undefined || heads.has(variable) ? [] : [variable]),
    ...(where ? [s(`först i ${where.table} rad ${where.row}`, `first in ${where.table} row ${where.row}`)] : []),
  ].join(', ');
}
