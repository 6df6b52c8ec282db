import type { CriterionResult, MeasureResult, OutcomeResult, PartsResult, ViewsResult } from '../results.js';
import { hiddenCells, hiddenShare, hides, isHiddenShare, isSmall, protectShare } from './suppression.js';

/** What is said of an outcome as it may be shown; `measures` are already protected. */
export function protectOutcome(
  outcome: OutcomeResult,
  measures: Readonly<Record<string, MeasureResult>>,
  smallest: number,
): OutcomeResult {
  return {
    ...outcome,
    criteria: outcome.criteria.map((one) => protectCriterion(one, measures[one.measure], smallest)),
    ...(outcome.parts && { parts: protectWhole(outcome.parts, smallest) }),
    ...(outcome.views && { views: outcome.views.map((one) => protectViews(one, smallest)) }),
  };
}

function protectCriterion(
  criterion: CriterionResult,
  measure: MeasureResult | undefined,
  smallest: number,
): CriterionResult {
  const { ofStarted, ofMeasured, already, time } = criterion;
  if (!ofStarted || !ofMeasured) return criterion;
  const change = time === undefined ? undefined : measure?.changes[time];
  const described = time === undefined ? undefined : measure?.times[time];
  const { recovered, improved, unchanged, deteriorated } = change?.categories ?? {};
  if (described?.n === null) {
    const none = { n: null, ...hiddenShare };
    return { ...criterion, ofStarted: none, ofMeasured: none, ...(already && { already: none }) };
  }
  // What is hidden among the answers or the categories could be worked out from the criterion.
  const beside = already
    ? hides(described?.answers) ||
      hides(measure?.first === undefined ? undefined : measure.times[measure.first]?.answers)
    : hides(change?.direction) || [recovered, improved, unchanged, deteriorated].some((one) => one?.count === null);
  const hidden =
    beside || isHiddenShare(ofStarted, ofStarted.n, smallest) || isHiddenShare(ofMeasured, ofMeasured.n, smallest);
  return {
    ...criterion,
    ...(hidden && { ofStarted: { n: ofStarted.n, ...hiddenShare }, ofMeasured: { n: ofMeasured.n, ...hiddenShare } }),
    ...(already && { already: hidden ? { n: already.n, ...hiddenShare } : protectShare(already, already.n, smallest) }),
  };
}

/** How many reached each part stands elsewhere, so with one small group all four are hidden. */
function protectWhole(whole: PartsResult, smallest: number): PartsResult {
  const { all, most, some, none } = whole;
  const few = [all, most, some, none].some(({ count }) => isSmall(count, smallest));
  return few ? { ...whole, all: hiddenShare, most: hiddenShare, some: hiddenShare, none: hiddenShare } : whole;
}

function protectViews(views: ViewsResult, smallest: number): ViewsResult {
  const { table, n } = views;
  if (!table) return { ...views, ...(isSmall(n, smallest) && { n: null }) };
  const rows = Object.entries(table).map(([word, row]) => ({ word, row: Object.entries(row) }));
  const hidden = hiddenCells(
    rows.map(({ row }) => row.map(([, count]) => count ?? 0)),
    smallest,
  );
  return {
    ...views,
    table: Object.fromEntries(
      rows.map(({ word, row }, i) => [
        word,
        Object.fromEntries(row.map(([each, count], j) => [each, hidden.has(`${i} ${j}`) ? null : count])),
      ]),
    ),
  };
}
