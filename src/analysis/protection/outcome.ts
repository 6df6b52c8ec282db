import { nineDecimals } from '../../statistics/index.js';
import { verdictOf } from '../calculation/criteria.js';
import type {
  ChangeResult,
  CriterionResult,
  Description,
  MeasureResult,
  OutcomeResult,
  PartsResult,
  Share,
  Shown,
  ViewsResult,
} from '../results.js';
import { viewSums, viewsTell } from './margins.js';
import { protectParts } from './parts.js';
import { boundedShare, hiddenCells, hiddenShare, hides, hundredths, isHiddenShare, isSmall } from './suppression.js';

interface Measures {
  raw: Readonly<Record<string, MeasureResult>>;
  /** As they may be shown. */
  shown: Readonly<Record<string, MeasureResult>>;
}

/** What is said of an outcome as it may be shown. */
export function protectOutcome(
  outcome: OutcomeResult,
  { raw, shown, smallest }: Measures & { smallest: number },
): OutcomeResult {
  return {
    ...outcome,
    criteria: outcome.criteria.map((one) => protectCriterion(one, shown[one.measure], smallest)),
    ...(outcome.parts && { parts: protectWhole(outcome.parts, smallest) }),
    ...(outcome.views && { views: outcome.views.map((one) => protectViews(one, { raw, shown, smallest })) }),
  };
}

function protectCriterion(
  criterion: CriterionResult,
  measure: MeasureResult | undefined,
  smallest: number,
): CriterionResult {
  const { ofStarted, ofMeasured, already, atBest, byGroup, verdict: _, needed: __, certain: ___, ...rest } = criterion;
  const { time } = rest;
  if (!ofStarted || !ofMeasured) return criterion;
  const change = time === undefined ? undefined : measure?.changes[time];
  const described = time === undefined ? undefined : measure?.times[time];
  const from = measure?.first === undefined ? undefined : measure.times[measure.first];
  if (described?.n === null || (criterion.isState ? from?.n === null : change?.n === null)) {
    const none = { n: null, ...hiddenShare };
    return { ...rest, ofStarted: none, ofMeasured: none, ...(already && { already: none }) };
  }
  const told = (share: Share & { n: Shown }, at: Description | undefined): Share & { n: Shown } => {
    const { n } = share;
    const there = cellIn(criterion.cell, { at, change });
    const cell = there && criterion.cell?.as === 'rest' ? restOf(there, n) : there;
    // The same number is said here as there, and no more.
    if (cell) return cell.count === share.count ? share : { n, ...hiddenShare, ...bounds(cell) };
    const isHidden = answersTellOf(measure, at) || isHiddenShare(share, n, smallest);
    return isHidden ? { n, ...boundedShare(share.count, n, smallest) } : share;
  };
  const measured = told(ofMeasured, described);
  return {
    ...rest,
    ofMeasured: measured,
    ofStarted: measured.count === null ? { n: ofStarted.n, ...asPartOf(measured, ofStarted.n) } : ofStarted,
    ...(already && { already: told(already, from) }),
    ...(byGroup && { byGroup: protectGroups(byGroup, measured.count === null ? undefined : ofStarted, smallest) }),
    ...(measured.count === null
      ? verdictToldOf(criterion, measured)
      : {
          ...(atBest && { atBest }),
          ...(criterion.verdict && { verdict: criterion.verdict }),
          ...(criterion.needed !== undefined && { needed: criterion.needed }),
          ...(criterion.certain !== undefined && { certain: criterion.certain }),
        }),
  };
}

/** Both groups or neither, by those of both together as they may be shown: those in no group are a group too. */
export function protectGroups(
  found: NonNullable<CriterionResult['byGroup']>,
  both: (Share & { n: Shown }) | undefined,
  smallest: number,
): NonNullable<CriterionResult['byGroup']> {
  const { intervention, comparison } = found;
  const left = (of: 'n' | 'count') => (both?.[of] ?? 0) - (intervention[of] ?? 0) - (comparison[of] ?? 0);
  const rest = { n: left('n'), count: left('count') };
  const few = [intervention, comparison, rest].some((one) => isHiddenShare(one, one.n, smallest));
  if (both && both.count !== null && !few) return found;
  return {
    intervention: { n: intervention.n, ...hiddenShare },
    comparison: { n: comparison.n, ...hiddenShare },
  };
}

/**
 * Whether how many have some of the answers would tell of those whose number is hidden. Of yes and no it is one of the two;
 * of answers that are all hidden it is no equation with anything, unless they are hidden for the sake of another group.
 */
function answersTellOf(measure: MeasureResult | undefined, at: Description | undefined): boolean {
  const all = Object.values(at?.answers ?? {});
  const isNumeric = at?.mean !== undefined;
  const none = all.every(({ count }) => count === null);
  return isNumeric && none ? false : hides(at?.answers) && measure !== undefined;
}

/** What is shown of the number that a criterion counts, where that stands by itself. */
function cellIn(
  cell: CriterionResult['cell'],
  { at, change }: { at: Description | undefined; change: ChangeResult | undefined },
): Share | undefined {
  if (!cell) return undefined;
  if (cell.of === 'answers') return at?.mean === undefined ? at?.answers?.[cell.key] : undefined;
  if (cell.of === 'direction') return change?.direction?.[cell.key];
  return cell.key === 'better' ? change?.categories?.better : change?.categories?.deteriorated;
}
/** All but those of a share of n, as much as is told of it. */
const restOf = ({ count, over, under }: Share, n: Shown): Share => ({
  ...hiddenShare,
  count: count === null || n === null ? null : n - count,
  ...(under !== undefined && { over: nineDecimals(1 - under) }),
  ...(over !== undefined && { under: nineDecimals(1 - over) }),
});
const bounds = ({ over, under }: Share) => ({
  ...(over !== undefined && { over }),
  ...(under !== undefined && { under }),
});

/** What is said of those measured, as a share of all who started. */
function asPartOf({ n, over, under }: Share & { n: Shown }, started: Shown): Share {
  if (n === null || !started) return hiddenShare;
  const part = n / started;
  return {
    ...hiddenShare,
    ...(over !== undefined && { over: hundredths(Math.floor, over * part) }),
    ...(under !== undefined || (over !== undefined && n < started)
      ? { under: hundredths(Math.ceil, under === undefined ? (n + 1) / started : under * part) }
      : {}),
  };
}

/** Whether it is enough, where that is the same whichever the hidden number is. */
function verdictToldOf(
  { atLeast, ofStarted, ofMeasured }: CriterionResult,
  { over, under }: Share & { n: Shown },
): Pick<CriterionResult, 'verdict' | 'certain'> {
  const [started, measured] = [ofStarted?.n, ofMeasured?.n];
  if (atLeast === undefined || !started || !measured) return {};
  const least = over === undefined ? 0 : Math.max(0, Math.floor(over * measured));
  const most = under === undefined ? measured : Math.min(measured, Math.ceil(under * measured));
  const all = [least, most].map((reached) => verdictOf({ reached, measured, started }, atLeast));
  const [one, other] = all;
  if (!one?.verdict || one.verdict !== other?.verdict) return {};
  return { verdict: one.verdict, ...(one.certain !== undefined && { certain: all.every(({ certain }) => certain) }) };
}

/** How many reached each part sums to how many reached all and some of them: with one hidden, all four are. */
export function protectWholes(outcomes: Readonly<Record<string, OutcomeResult>>): Record<string, OutcomeResult> {
  const isHidden = (number: string) => outcomes[number]?.criteria[0]?.ofStarted?.count === null;
  return Object.fromEntries(
    Object.entries(outcomes).map(([number, one]) => {
      const { parts } = one;
      const few =
        parts && !parts.not && Object.keys(outcomes).some((each) => each.startsWith(`${number}.`) && isHidden(each));
      return [number, few ? { ...one, parts: { ...parts, ...hiddenWhole } } : one];
    }),
  );
}
const hiddenWhole = { all: hiddenShare, most: hiddenShare, some: hiddenShare, none: hiddenShare };

/** All, most, some and none of the parts are the parts of all who started. */
function protectWhole(whole: PartsResult, smallest: number): PartsResult {
  const { all, most, some, none } = whole;
  if (!all || !most || !some || !none) return whole;
  return { ...whole, ...protectParts({ all, most, some, none }, smallest) };
}

function protectViews(views: ViewsResult, { raw, shown, smallest }: Measures & { smallest: number }): ViewsResult {
  const { table, n, time } = views;
  if (!table) return { ...views, ...(isSmall(n, smallest) && { n: null }) };
  const rows = Object.entries(table).map(([word, row]) => ({ word, row: Object.entries(row) }));
  const sums = viewSums(table);
  const tells = (id: string, rows: (typeof sums)['own']) =>
    viewsTell(rows, n ?? 0, { raw: raw[id]?.changes[time], shown: shown[id]?.changes[time], smallest });
  const all = tells(views.own, sums.own) || tells(views.staff, sums.staff);
  const hidden = hiddenCells(
    rows.map(({ row }) => row.map(([, count]) => count ?? 0)),
    smallest,
  );
  return {
    ...views,
    table: Object.fromEntries(
      rows.map(({ word, row }, i) => [
        word,
        Object.fromEntries(row.map(([each, count], j) => [each, all || hidden.has(`${i} ${j}`) ? null : count])),
      ]),
    ),
  };
}
