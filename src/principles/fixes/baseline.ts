import type { Design } from '../../model/index.js';
import { read } from '../../reading/index.js';
import { instrumentSaid } from '../../words/index.js';
import type { DesignFix } from '../finding.js';
import { edit, fix, momentName, remove } from '../fixing.js';

/** Measures at the start too what a collect measures later; takes away the statement that nothing is. */
export function baselineFix(design: Design, path: string, instrument?: string): readonly DesignFix[] {
  const measured = read(design).evidence.find(
    (one) => one.collect.path === path && (instrument === undefined || one.instrument === instrument),
  );
  if (!measured || measured.collect.at.length === 0) return [];
  if (measured.at.some((at) => read(design).time.canBeBaseline(at))) return [];
  if (measured.bearing === 'attainment' || measured.bearing === 'other') return [];
  const start = momentName(design, 'start');
  const denial = design.collects.find(
    ({ none, measures, at }) => none && measures.length === 0 && at.length === 1 && at[0] === start,
  );
  const said = instrumentSaid(design, measured.instrument);
  return [
    fix(
      `Mät ${said.sv} också vid start`,
      `Measure ${said.en} at start too`,
      edit(`${path}/at`, 'add-first', start),
      ...(denial ? [remove(denial.path)] : []),
    ),
  ];
}
