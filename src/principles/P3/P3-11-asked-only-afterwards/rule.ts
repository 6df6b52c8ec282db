import type { Design, Said } from '../../../model/index.js';
import { type Measured, read } from '../../../reading/index.js';
import { instrumentsSaid } from '../../../words/index.js';
import { baselineFix } from '../../fixes/baseline.js';
import { rule } from '../../rule.js';

export const askedOnlyAfterwards = rule<{ instruments: Said }>({
  code: 'P3-11',
  name: 'asked-only-afterwards',
  group: 'P3',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ instruments }) =>
      `${instruments.sv} mäts efteråt, och inget värde från starten är angivet att jämföra med: mät detsamma vid start, eller redovisa svaren som läget efteråt.`,
    en: ({ instruments }) =>
      `Measurements with ${instruments.en} are made afterwards, and no value from the start is stated to compare with: measure the same at start, or report the answers as the state afterwards.`,
  },
  *check(design) {
    const late = lateIn(design);
    const [first] = late;
    if (!first) return;
    const instruments = late.map(({ instrument }) => instrument);
    yield {
      path: first.collect.path,
      params: { instruments: instrumentsSaid(design, instruments) },
      instruments,
      at: [...new Set(late.flatMap(({ at }) => at))],
    };
  },
  fixes(_, design) {
    return lateIn(design).flatMap(({ collect, instrument }) => baselineFix(design, collect.path, instrument));
  },
});

/** Results that are asked only afterwards, where something else is measured from the start; one of each root. */
function lateIn(design: Design): Measured[] {
  const { evidence, instruments, outcomes, overTime, time } = read(design);
  const { series, baselines, compared } = overTime;
  // With no value from the start at all, the design has no baseline; that is another rule.
  if (series.length + baselines.length === 0 && !compared) return [];
  // What is judged against the start by itself needs no value from it.
  const judged = outcomes.filter(({ outcome }) => outcome.compared && time.isStart(outcome.compared));
  const against = new Set(judged.flatMap(({ own }) => own.map(({ instrument }) => instruments.root(instrument))));
  const late = new Map<string, Measured>();
  for (const measured of evidence) {
    const { root, instrument, collect, bearing } = measured;
    if (bearing !== 'result' || late.has(root) || collect.at.length === 0 || collect.compared) continue;
    // What only resembles the one at start has a rule of its own.
    if (instruments.of(instrument)?.resembles !== undefined || against.has(root)) continue;
    const times = evidence.filter((one) => one.root === root).flatMap(({ at }) => at);
    // One that comes at a time that is not known may be from the start.
    if (times.some((at) => time.canBeBaseline(at) || !time.isPlaced(at))) continue;
    late.set(root, measured);
  }
  return [...late.values()];
}
