import type { Block } from '../../documents/index.js';
import type { ChangeResult, PairResult } from '../results.js';
import {
  type Context,
  countText,
  type Found,
  intervalText,
  measureName,
  numberText,
  pointsInterval,
  pointsText,
  shareText,
  timeName,
} from './context.js';
import { notTexts } from './not-texts.js';
import { answerText } from './scale.js';
import { desiredText, hundredths } from './sentences.js';
import { right, shownTable } from './tables.js';

/** A change to one later timepoint, of one measure. */
interface Change {
  one: Found;
  time: string;
  change: ChangeResult;
}
/** All changes of these measures; `only`: to the timepoint that each is judged at. */
export const changesOf = (all: readonly Found[], only: 'last' | 'all'): Change[] =>
  all.flatMap((one) =>
    Object.entries(one.result.changes)
      .filter(([time]) => only === 'all' || time === one.result.last)
      .map(([time, change]) => ({ one, time, change })),
  );

/** How much values changed: means with intervals, in standard deviations too, and the model of all timepoints. */
export function sizesTable(context: Context, changes: readonly Change[], caption: string): Block[] {
  const { words, none } = context;
  const { s, language } = words;
  const sized = changes.filter(({ change: { mean, typical, not, n }, one: { result } }) => {
    const numeric = ['score', 'number', 'days', 'rating'].includes(result.type);
    return numeric && (mean !== undefined || typical !== undefined || not !== undefined || n === null);
  });
  const several = new Set(sized.map(({ one }) => one.id)).size > 1;
  const times = new Set(sized.map(({ one, time }) => `${one.result.first} ${time}`)).size > 1;
  const withTypical = sized.some(({ change }) => change.typical);
  const withModel = sized.some(({ one }) => one.result.model?.changes);
  const rows = sized.map(({ one, time, change }) => {
    const { mean, interval, standardised, typical, n, not } = change;
    const model = one.result.model?.changes?.[time];
    const given = (value: string, range: string) => (range === none ? value : `${value} (${range})`);
    return [
      ...(several ? [measureName(context, one)] : []),
      ...(times || !several
        ? [s(`${timeName(context, one.result.first)} till ${timeName(context, time)}`, `${timeName(context, one.result.first)} to ${timeName(context, time)}`)]
        : []),
      countText(context, n),
      mean === undefined
        ? not ? notTexts[not][language] : n === null ? context.hidden : none
        : given(pointsText(context, one, mean, 'signed'), pointsInterval(context, one, interval, 'signed')),
      standardised
        ? given(numberText(context, standardised.dz, 2, 'signed'), intervalText(context, standardised.dzInterval, 2, 'signed'))
        : none,
      ...(withTypical
        ? [
            typical
              ? given(pointsText(context, one, typical.estimate, 'signed'), pointsInterval(context, one, typical.interval, 'signed'))
              : none,
          ]
        : []),
      ...(withModel
        ? [
            model
              ? `${given(pointsText(context, one, model.estimate, 'signed'), pointsInterval(context, one, model.interval, 'signed'))}; n = ${countText(context, one.result.model?.cases)}`
              : none,
          ]
        : []),
    ];
  });
  return shownTable(
    context,
    [
      ...(several ? [s('Mått', 'Measure')] : []),
      ...(times || !several ? [s('Från och till', 'From and to')] : []),
      right('n'),
      right(s('Medelförändring (95 % intervall)', 'Mean change (95% interval)')),
      right(s('I standardavvikelser, d_z (95 % intervall)', 'In standard deviations, d_z (95% interval)')),
      ...(withTypical ? [right(s('Typisk förändring (95 % intervall)', 'Typical change (95% interval)'))] : []),
      ...(withModel
        ? [right(s('Alla värden, blandad modell (95 % intervall)', 'All values, mixed model (95% interval)'))]
        : []),
    ],
    rows,
    caption,
  );
}

/** The share with an answer before and after, and who went each way. */
export function pairsTable(context: Context, changes: readonly Change[], caption: string): Block[] {
  const { words, hidden, none } = context;
  const { s } = words;
  const rows = changes.flatMap(({ one, time, change: { pair, pairs } }) => {
    const each: [string, PairResult][] = [
      ...(pair ? [[desiredText(context, one), pair] satisfies [string, PairResult]] : []),
      ...Object.entries(pairs ?? {}).map(([code, found]): [string, PairResult] => [
        words.quote(answerText(one.planned, code, words)),
        found,
      ]),
    ];
    return each.map(([answer, { n, before, after, difference, interval, left, joined }]) => [
      `${measureName(context, one)}: ${answer}, ${timeName(context, time)}`,
      countText(context, n),
      shareText(context, before, n),
      shareText(context, after, n),
      difference === null
        ? hidden
        : `${context.figures.signed(difference * 100, 0)}${interval ? ` (${hundredths(context, interval)})` : ''}`,
      countText(context, joined),
      countText(context, left),
    ]);
  });
  if (rows.length === 0) return [];
  return shownTable(
    context,
    [
      s('Mått, svar och tid', 'Measure, answer and time'),
      right('n'),
      right(s('Före', 'Before')),
      right(s('Efter', 'After')),
      right(s('Skillnad, procentenheter (95 % intervall)', 'Difference, percentage points (95% interval)')),
      right(s('Fick svaret', 'Came to it')),
      right(s('Lämnade svaret', 'Left it')),
    ],
    rows.map((row) => row.map((cell) => cell || none)),
    caption,
  );
}

/** How many went from each answer to each. */
export function movesTable(context: Context, { one, time, change: { moves, n } }: Change): Block[] {
  if (!moves) return [];
  const { words } = context;
  const { s } = words;
  const codes = Object.keys(moves);
  const name = (code: string) => answerText(one.planned, code, words);
  return shownTable(
    context,
    [
      s(`Från (${timeName(context, one.result.first)}) till`, `From (${timeName(context, one.result.first)}) to`),
      ...codes.map((code) => right(name(code))),
    ],
    codes.map((from) => [name(from), ...codes.map((to) => countText(context, moves[from]?.[to]))]),
    s(
      `Varifrån och vart, till ${timeName(context, time)} (n = ${countText(context, n)})`,
      `From where and to where, to ${timeName(context, time)} (n = ${countText(context, n)})`,
    ),
  );
}
