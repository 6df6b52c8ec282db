import type { Design, Said } from '../../../model/index.js';
import { type Measured, read } from '../../../reading/index.js';
import { instrumentsSaid } from '../../../words/index.js';
import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const anonymousPairs = rule<{ instruments: Said }>({
  code: 'P3-07',
  name: 'anonymous-pairs',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ instruments }) =>
      `${instruments.sv} besvaras anonymt, så samma persons svar före och efter går inte att para ihop: använd en kod för varje person.`,
    en: ({ instruments }) =>
      `Answers to ${instruments.en} are anonymous, so one person’s answers before and after cannot be paired: use a code for each person.`,
  },
  *check(design) {
    const { satisfied } = read(design).overTime;
    const anonymous = anonymousIn(design);
    const [first] = anonymous;
    if (!first) return;
    const instruments = anonymous.map(({ measured }) => measured.instrument);
    yield {
      path: first.measured.collect.path,
      params: { instruments: instrumentsSaid(design, instruments) },
      verdict: anonymous.some(({ isLost }) => isLost) && !satisfied ? 'partly' : null,
      instruments,
      at: [...new Set(anonymous.flatMap(({ measured }) => measured.at))],
    };
  },
  fixes(_, design) {
    const own = anonymousIn(design).map(({ measured: { collect } }) =>
      collect.identity || !design.procedure ? collect.path : design.procedure.path,
    );
    const edits = [...new Set(own)].map((at) => edit(`${at}/identity`, 'replace', 'keyed'));
    return [fix('Ge varje person en kod', 'Give each person a code', ...edits)];
  },
});

/** What is answered anonymously before and after, one of each root. */
function anonymousIn(design: Design): { measured: Measured; isLost: boolean }[] {
  const reading = read(design);
  const found = new Map<string, { measured: Measured; isLost: boolean }>();
  for (const measured of reading.evidence) {
    const { instrument, root } = measured;
    const own = reading.overTime.series.filter((one) => one.root === root);
    if (measured.properties.identity !== 'anonymous' || own.length === 0 || found.has(root)) continue;
    if (measured.informants.length === 0 && !reading.instruments.content(instrument)) continue;
    // Compiled, the group's answers before and after can at least be put side by side.
    found.set(root, { measured, isLost: own.every(({ lost }) => lost) });
  }
  return [...found.values()];
}
