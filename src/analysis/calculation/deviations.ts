import { judged } from '../../data/index.js';
import { isVerified } from '../../model/index.js';
import { isCounted, read, whyNoSplit } from '../../reading/index.js';
import { unkept } from '../ledger.js';
import { levelsFor } from '../levels.js';
import type { MeasureSpecification } from '../measure.js';
import { countedIn } from '../reading/counted.js';
import type { Dataset } from '../reading/dataset.js';
import type { Deviation, Results } from '../results.js';
import type { Specification } from '../specification.js';

/** Everything in the analysis that is not as the plan says, or that the plan only proposes. */
export function deviationsOf(
  specification: Specification,
  data: Dataset,
  { results, problems }: { results: Results; problems: readonly Deviation[] },
): Deviation[] {
  const { design, measures, proposed } = specification;
  const listed = data.listed ? [] : [{ kind: 'no-case-list' as const }];
  const hasMain = specification.outcomes.length > 0 && specification.primary === undefined;
  const reading = read(design);
  // What has no groups that can be told apart.
  const others = (reading.splitBy ?? []).filter((one) => whyNoSplit(reading, one) !== undefined);
  const unknown = reading.splits.filter(({ by }) => !data.knows(by));
  return [
    ...(data.summary ? [{ kind: 'from-aggregates' as const }] : []),
    ...listed,
    ...(hasMain ? [{ kind: 'no-primary' as const }] : []),
    ...problems,
    ...otherMeaning(specification, data),
    ...results.flow.flatMap(({ outside, timepoint, form }): Deviation[] =>
      outside ? [{ kind: 'outside-window', timepoint, variable: form, count: outside }] : [],
    ),
    ...measures.flatMap((measure) => ofMeasure(measure, results)),
    ...unkept(specification, results).map((one) => ({ kind: 'not-done' as const, ...one })),
    ...(others.length + unknown.length > 0 ? [{ kind: 'not-split' as const }] : []),
    ...(reading.comparison.group && !reading.comparison.arms ? [{ kind: 'comparison-group' as const }] : []),
    ...(reading.norms.some(({ why }) => why) ? [{ kind: 'norm-not-counted' as const }] : []),
    ...(proposed ? [{ kind: 'proposed-threshold' as const }] : []),
  ];
}

/** What means something else than when it was answered, and is counted with: somebody has said that it means the same. */
function otherMeaning(specification: Specification, data: Dataset): Deviation[] {
  const { stops } = judged(data.meanings.others, { same: new Set(), counts: countedIn(specification) });
  return stops.flatMap(({ form, first, rows, facets, variables }): Deviation[] => [
    ...(facets.length > 0 ? [{ kind: 'other-meaning' as const, variable: form.id, count: rows, where: first }] : []),
    ...variables.map(({ variable, count, first: where }) => ({
      kind: 'other-meaning' as const,
      variable,
      count,
      where,
    })),
  ]);
}

function ofMeasure(specified: MeasureSpecification, results: Results): Deviation[] {
  const { id: measure, series, role, threshold, last } = specified;
  if (!isCounted(series.type)) return [{ kind: 'not-countable', measure }];
  const found = results.measures[measure];
  if (!found) return [];
  if (found.not === 'unusable') return [{ kind: 'unusable-values', measure }];
  if (Object.values(found.times).every(({ n }) => n === 0)) return [{ kind: 'no-data', measure }];
  const judged = role !== 'exploratory';
  const unverified =
    ('unverified' in threshold && threshold.unverified) ||
    levelsFor(specified).some(({ levels }) => !levels.every(isVerified));
  const main = last === undefined ? undefined : found.changes[last];
  return [
    ...(judged && found.not ? [{ kind: 'no-first-time' as const, measure }] : []),
    ...(judged && main && (main.not === 'few' || main.not === 'nobody')
      ? [{ kind: 'few' as const, measure, timepoint: last ?? '', count: main.n }]
      : []),
    ...(unverified ? [{ kind: 'unverified-fact' as const, measure }] : []),
  ];
}
