import { type Block, paragraph } from '../../../documents/index.js';
import { hasMean } from '../../../reading/index.js';
import type { ChangeResult, PairResult, Shown } from '../../results.js';
import {
  type Context,
  countText,
  type Found,
  intervalText,
  measureName,
  nText,
  numberText,
  pointsInterval,
  pointsText,
  shareText,
  timeName,
} from '../context.js';
import { desiredText, hundredths } from '../text/desired-answers.js';
import { missingNumberTexts } from '../text/missing-numbers.js';
import { answerText } from '../text/scale.js';
import { right, shownTable } from './table.js';

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

/** `−1,8 (−5,1 till +1,5)`; the value alone when it has no interval. */
const withRange = (value: string, range: string, none: string): string =>
  range === none ? value : `${value} (${range})`;

/** A mean change, or why there is none. */
function meanText(context: Context, { one, change: { n, mean, interval, not } }: Change): string {
  const { words, none, hidden } = context;
  if (mean === undefined) return not ? missingNumberTexts[not][words.language] : n === null ? hidden : none;
  return withRange(pointsText(context, one, mean, 'signed'), pointsInterval(context, one, interval, 'signed'), none);
}
function standardText(context: Context, { change: { standardised } }: Change): string {
  if (!standardised) return context.none;
  const { dz, dzInterval } = standardised;
  return withRange(numberText(context, dz, 2, 'signed'), intervalText(context, dzInterval, 2, 'signed'), context.none);
}
function typicalText(context: Context, { one, change: { typical } }: Change): string {
  if (!typical) return context.none;
  const { estimate, interval } = typical;
  return withRange(
    pointsText(context, one, estimate, 'signed'),
    pointsInterval(context, one, interval, 'signed'),
    context.none,
  );
}
/** Of all values there are, whether or not the same person has both. */
function modelText(context: Context, { one, time }: Change): string {
  const { model } = one.result;
  const found = model?.changes?.[time];
  if (!found) return context.none;
  const { estimate, interval } = found;
  const value = withRange(
    pointsText(context, one, estimate, 'signed'),
    pointsInterval(context, one, interval, 'signed'),
    context.none,
  );
  return `${value}\n${nText(context, model?.cases)}`;
}

/** Those that are counted as sizes. */
const sized = (changes: readonly Change[]): Change[] => changes.filter(({ one }) => hasMean(one.result.type));

/** How much one measure changed, to each later timepoint: before, after, and the change with its interval. */
export function changeTable(context: Context, changes: readonly Change[], caption: string): Block[] {
  const { s } = context.words;
  const all = sized(changes);
  const withTypical = all.some(({ change }) => change.typical);
  const withMeans = all.some(({ change: { before } }) => typeof before?.mean === 'number');
  const spread = (one: Found, of: { mean: Shown; sd: Shown } | undefined) =>
    of === undefined || of.mean === null
      ? countText(context, of?.mean)
      : `${pointsText(context, one, of.mean)} (${pointsText(context, one, of.sd)})`;
  return shownTable(
    [
      s('Till', 'To'),
      right('n'),
      ...(withMeans
        ? [right(s('Före, medel (SD)', 'Before, mean (SD)')), right(s('Efter, medel (SD)', 'After, mean (SD)'))]
        : []),
      right(s('Medelförändring (95 % intervall)', 'Mean change (95% interval)')),
      right(s('I standardavvikelser (95 % intervall)', 'In standard deviations (95% interval)')),
      ...(withTypical ? [right(s('Mittförändring (95 % intervall)', 'Middle change (95% interval)'))] : []),
    ],
    all.map((each) => {
      const { one, time, change } = each;
      return [
        timeName(context, time),
        countText(context, change.n),
        ...(withMeans ? [spread(one, change.before), spread(one, change.after)] : []),
        meanText(context, each),
        standardText(context, each),
        ...(withTypical ? [typicalText(context, each)] : []),
      ];
    }),
    caption,
  );
}

/** How much several measures changed, one row each and later timepoint. */
export function changesTable(context: Context, changes: readonly Change[], caption: string): Block[] {
  const { s } = context.words;
  const all = sized(changes);
  const withTypical = all.some(({ change }) => change.typical);
  const withModel = all.some(({ one }) => one.result.model?.changes);
  return shownTable(
    [
      s('Mått och tid', 'Measure and time'),
      right('n'),
      right(s('Medelförändring (95 % intervall)', 'Mean change (95% interval)')),
      right(s('I standardavvikelser (95 % intervall)', 'In standard deviations (95% interval)')),
      ...(withTypical ? [right(s('Mittförändring (95 % intervall)', 'Middle change (95% interval)'))] : []),
      ...(withModel
        ? [right(s('Alla värden, blandad modell (95 % intervall)', 'All values, mixed model (95% interval)'))]
        : []),
    ],
    all.map((each) => [
      `${measureName(context, each.one)}, ${s('till', 'to')} ${timeName(context, each.time)}`,
      countText(context, each.change.n),
      meanText(context, each),
      standardText(context, each),
      ...(withTypical ? [typicalText(context, each)] : []),
      ...(withModel ? [modelText(context, each)] : []),
    ]),
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
  if (Object.values(moves).every((row) => Object.values(row).every((count) => count === null))) {
    return [
      paragraph(
        s(
          `Från vilket svar till vilket var och en gått i ${measureName(context, one)} visas inte (${nText(context, n)}): för få i några rutor.`,
          `From which answer to which each has gone in ${measureName(context, one)} is not shown (${nText(context, n)}): too few in some cells.`,
        ),
      ),
    ];
  }
  return movesTableOf(context, moves, {
    codes: Object.keys(moves),
    name: (code) => answerText(one.planned, code, words),
    times: { first: one.result.first, last: time },
    n,
  });
}

/** How many went from each of some codes to each. */
export function movesTableOf(
  context: Context,
  moves: NonNullable<ChangeResult['moves']>,
  {
    codes,
    name,
    times: { first, last },
    n,
  }: {
    codes: readonly string[];
    name: (code: string) => string;
    times: { first: string | undefined; last: string | undefined };
    n: Shown;
  },
): Block[] {
  const { s } = context.words;
  return shownTable(
    [
      s(`Från (${timeName(context, first)}) till`, `From (${timeName(context, first)}) to`),
      ...codes.map((code) => right(name(code))),
    ],
    codes.map((from) => [name(from), ...codes.map((to) => countText(context, moves[from]?.[to]))]),
    s(
      `Varifrån och vart, till ${timeName(context, last)} (n = ${countText(context, n)})`,
      `From where and to where, to ${timeName(context, last)} (n = ${countText(context, n)})`,
    ),
  );
}
