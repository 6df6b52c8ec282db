import { read } from '../../../reading/index.js';
import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const anonymousPairs = rule<{ instrument: string }>({
  code: 'P3-07',
  name: 'anonymous-pairs',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ instrument }) =>
      `${instrument} besvaras anonymt, så samma persons svar före och efter går inte att para ihop: använd en kod för varje person.`,
    en: ({ instrument }) =>
      `${instrument} is answered anonymously, so one person's answers before and after cannot be paired: use a code for each person.`,
  },
  *check(design) {
    const reading = read(design);
    const { series, satisfied } = reading.overTime;
    const reported = new Set<string>();
    for (const measured of reading.evidence) {
      const { collect, instrument, root } = measured;
      const own = series.filter((one) => one.root === root);
      if (measured.properties.identity !== 'anonymous' || own.length === 0 || reported.has(root)) continue;
      if (measured.informants.length === 0 && !reading.instruments.content(instrument)) continue;
      reported.add(root);
      // Compiled, the group's answers before and after can at least be put side by side.
      const isLost = own.every(({ lost }) => lost);
      yield {
        path: collect.path,
        params: { instrument },
        verdict: isLost && !satisfied ? 'partly' : null,
        instruments: [instrument],
        at: collect.at,
      };
    }
  },
  fixes({ path }, design) {
    const own = design.collects.find((collect) => collect.path === path)?.identity;
    const at = own || !design.procedure ? path : design.procedure.path;
    return [fix('Ge varje person en kod', 'Give each person a code', edit(`${at}/identity`, 'replace', 'keyed'))];
  },
});
