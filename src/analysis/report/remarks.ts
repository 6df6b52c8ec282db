import type { Language } from '../../model/index.js';
import type { Deviation, DeviationKind } from '../results.js';
import { deviationTexts } from './text/deviation-texts.js';

/** What the plan itself allows, though the report tells of it. */
const allowed: ReadonlySet<DeviationKind> = new Set<DeviationKind>(['repeated', 'other-way']);

/** What is not as it should be in the data, a line each kind: what, how many, where first and what was done. */
export function remarksOf(deviations: readonly Deviation[], language: Language): string[] {
  const ofData = deviations.filter(({ where, kind }) => where !== undefined && !allowed.has(kind));
  const kinds = [...new Set(ofData.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = ofData.filter((one) => one.kind === kind);
    const count = own.reduce((sum, one) => sum + (one.count ?? 0), 0);
    const { table = '', row = 1 } = own[0]?.where ?? {};
    const { what, done } = deviationTexts[kind];
    const first = { sv: `först i ${table} rad ${row}`, en: `first in ${table} row ${row}` };
    return `${what[language]}: ${count} (${first[language]}). ${done[language]}.`;
  });
}
