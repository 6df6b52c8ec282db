import type { CriterionResult, MeasureResult, OutcomeResult, PartsResult, ViewsResult } from '../results.js';
import { viewSums, viewsTell } from './margins.js';
import { hiddenCells, hiddenShare, hides, isHiddenShare, isSmall, protectShare } from './suppression.js';

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
  const { ofStarted, ofMeasured, already, time } = criterion;
  if (!ofStarted || !ofMeasured) return criterion;
  const change = time === undefined ? undefined : measure?.changes[time];
  const described = time === undefined ? undefined : measure?.times[time];
  const { recovered, improved, unchanged, deteriorated } = change?.categories ?? {};
  const from = measure?.first === undefined ? undefined : measure.times[measure.first];
  if (described?.n === null || (already ? from?.n === null : change?.n === null)) {
    const none = { n: null, ...hiddenShare };
    return { ...criterion, ofStarted: none, ofMeasured: none, ...(already && { already: none }) };
  }
  // What is hidden among the answers or the categories could be worked out from the criterion.
  const beside = already
    ? hides(described?.answers) || hides(from?.answers)
    : hides(change?.direction) ||
      change?.pair?.both === null ||
      [recovered, improved, unchanged, deteriorated].some((one) => one?.count === null);
  const hidden =
    beside || isHiddenShare(ofStarted, ofStarted.n, smallest) || isHiddenShare(ofMeasured, ofMeasured.n, smallest);
  const { reached, certain: _, ...rest } = criterion;
  return {
    ...(hidden ? rest : criterion),
    ...(hidden && reached !== undefined && fitsFew(criterion, smallest) && { reached }),
    ...(hidden && { ofStarted: { n: ofStarted.n, ...hiddenShare }, ofMeasured: { n: ofMeasured.n, ...hiddenShare } }),
    ...(already && { already: hidden ? { n: already.n, ...hiddenShare } : protectShare(already, already.n, smallest) }),
  };
}

/** Whether what is said of a hidden number, that it is enough or not, fits all the small ones, or all but the small ones. */
function fitsFew({ atLeast, ofStarted, ofMeasured, reached }: CriterionResult, smallest: number): boolean {
  if (atLeast === undefined || ofStarted?.n == null || ofMeasured?.n == null) return true;
  const limit = atLeast * ofStarted.n;
  return reached ? ofMeasured.n - limit >= smallest - 1 : limit > smallest - 1;
}

/** How many reached each part sums to how many reached all and some of them: with one hidden, all four are. */
export function protectWholes(outcomes: Readonly<Record<string, OutcomeResult>>): Record<string, OutcomeResult> {
  const isHidden = (number: string) => outcomes[number]?.criteria[0]?.ofStarted?.count === null;
  return Object.fromEntries(
    Object.entries(outcomes).map(([number, one]) => {
      const { parts } = one;
      const few = parts && Object.keys(outcomes).some((each) => each.startsWith(`${number}.`) && isHidden(each));
      return [number, few ? { ...one, parts: { ...parts, ...hiddenWhole } } : one];
    }),
  );
}
const hiddenWhole = { all: hiddenShare, most: hiddenShare, some: hiddenShare, none: hiddenShare };

/** How many reached each part stands elsewhere, so with one small group all four are hidden. */
function protectWhole(whole: PartsResult, smallest: number): PartsResult {
  const { all, most, some, none } = whole;
  const few = [all, most, some, none].some(({ count }) => isSmall(count, smallest));
  return few ? { ...whole, ...hiddenWhole } : whole;
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
