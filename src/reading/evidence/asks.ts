import type { Design, Informant } from '../../model/index.js';
import type { MeasureRef } from '../measures/values.js';
import { isMade } from './evidence.js';

/** One measure, asked of one informant at some timepoints, as one statement says. */
export interface Ask {
  /** Of the statement. */
  path: string;
  measure: MeasureRef;
  /** Missing: not stated. */
  informant?: Informant;
  /** Names of timepoints; empty: not stated. */
  at: readonly string[];
  /** Only as a way out when the ordinary one fails. */
  instead: boolean;
}

/** Who is asked what, and when: each measure with each informant, in the order of the text, what is done instead after its own. */
export function asksOf(design: Design): Ask[] {
  const each = (
    measures: readonly MeasureRef[],
    from: readonly Informant[],
    how: Pick<Ask, 'path' | 'at' | 'instead'>,
  ): Ask[] =>
    measures.flatMap((measure): Ask[] =>
      from.length > 0 ? from.map((informant) => ({ measure, informant, ...how })) : [{ measure, ...how }],
    );
  return design.collects
    .filter(isMade)
    .flatMap((collect) => [
      ...each(collect.measures, collect.from, { path: collect.path, at: collect.at, instead: false }),
      ...collect.fallbacks.flatMap((fallback) =>
        each(
          fallback.instruments?.map((instrument) => ({ instrument })) ?? collect.measures,
          fallback.from.length > 0 ? fallback.from : collect.from,
          { path: fallback.path, at: fallback.at.length > 0 ? fallback.at : collect.at, instead: true },
        ),
      ),
    ]);
}
