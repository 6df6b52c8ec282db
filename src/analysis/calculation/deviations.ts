import { isCounted, read } from '../../reading/index.js';
import type { MeasureSpecification } from '../measure.js';
import type { Dataset } from '../reading/dataset.js';
import type { Deviation, Results } from '../results.js';
import type { Specification } from '../specification.js';

/** Everything in the analysis that is not as the plan says, or that the plan only proposes. */
export function deviationsOf(specification: Specification, data: Dataset, results: Results): Deviation[] {
  const { design, measures, proposed } = specification;
  const listed = data.listed ? notListed(data) : [{ kind: 'no-case-list' as const }];
  const hasMain = specification.outcomes.length > 0 && specification.primary === undefined;
  const reading = read(design);
  const split = reading.splitBy ?? [];
  const others = split.filter((one) => !('variable' in one && one.variable === 'sex'));
  const bySex = split.length === 0 || split.some((one) => 'variable' in one && one.variable === 'sex');
  return [
    ...listed,
    ...(hasMain ? [{ kind: 'no-primary' as const }] : []),
    ...data.problems,
    ...results.flow.flatMap(({ outside, timepoint, form }): Deviation[] =>
      outside ? [{ kind: 'outside-window', timepoint, variable: form, count: outside }] : [],
    ),
    ...measures.flatMap((measure) => ofMeasure(measure, results)),
    ...(others.length > 0 || (bySex && !data.knowsSex) ? [{ kind: 'not-split' as const }] : []),
    ...(reading.comparison.supportsEffect ? [{ kind: 'comparison-group' as const }] : []),
    ...(proposed ? [{ kind: 'proposed-threshold' as const }] : []),
  ];
}

function notListed(data: Dataset): Deviation[] {
  let count = 0;
  for (let place = 0; place < data.size; place++) if (!data.isListed(place)) count += 1;
  return count > 0 ? [{ kind: 'not-in-case-list', count }] : [];
}

function ofMeasure({ id, series, role, threshold, last }: MeasureSpecification, results: Results): Deviation[] {
  const measure = id;
  if (!isCounted(series.type)) return [{ kind: 'not-countable', measure }];
  const found = results.measures[id];
  if (!found) return [];
  if (found.not === 'unusable') return [{ kind: 'unusable-values', measure }];
  if (Object.values(found.times).every(({ n }) => n === 0)) return [{ kind: 'no-data', measure }];
  const judged = role !== 'exploratory';
  const main = last === undefined ? undefined : found.changes[last];
  return [
    ...(judged && found.not ? [{ kind: 'no-first-time' as const, measure }] : []),
    ...(judged && main && (main.not === 'few' || main.not === 'nobody')
      ? [{ kind: 'few' as const, measure, timepoint: last ?? '', count: main.n }]
      : []),
    ...('unverified' in threshold && threshold.unverified ? [{ kind: 'unverified-fact' as const, measure }] : []),
  ];
}
