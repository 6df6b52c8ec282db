import { read } from '../../../reading/index.js';
import { baselineFix } from '../../fixes/baseline.js';
import { rule } from '../../rule.js';

export const askedOnlyAfterwards = rule<{ instrument: string }>({
  code: 'P3-11',
  name: 'asked-only-afterwards',
  group: 'P3',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ instrument }) =>
      `${instrument} frågas bara efteråt, så det finns inget att jämföra med: fråga detsamma vid start, eller redovisa svaren som läget efteråt.`,
    en: ({ instrument }) =>
      `${instrument} is asked only afterwards, so there is nothing to compare with: ask the same at start, or report the answers as the state afterwards.`,
  },
  *check(design) {
    // With no value from the start at all, the design has no baseline; that is another rule.
    const { series, baselines, compared } = read(design).overTime;
    if (series.length + baselines.length === 0 && !compared) return;
    const all = read(design).evidence;
    const reported = new Set<string>();
    for (const { root, instrument, collect, bearing } of all) {
      if (reported.has(root) || collect.at.length === 0 || collect.compared) continue;
      if (bearing !== 'result' && bearing !== 'unknown') continue;
      // What only resembles the one at start has a rule of its own.
      if (read(design).instruments.of(instrument)?.resembles !== undefined) continue;
      if (compared && compared.root === root) continue;
      const times = all.filter((one) => one.root === root).flatMap((one) => one.collect.at);
      if (times.some((at) => read(design).time.canBeBaseline(at))) continue;
      reported.add(root);
      yield { path: collect.path, params: { instrument }, instruments: [instrument], at: collect.at };
    }
  },
  fixes({ path }, design) {
    return baselineFix(design, path);
  },
});
