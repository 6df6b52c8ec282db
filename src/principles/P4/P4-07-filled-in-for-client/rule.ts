import type { Said } from '../../../model/said.js';
import { read } from '../../../reading/index.js';
import { informantsSaid, namesSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const filledInForClient = rule<{ instruments: Said; by: Said }>({
  code: 'P4-07',
  name: 'filled-in-for-client',
  group: 'P4',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ instruments, by }) =>
      `När klienten inte svarar fylls ${instruments.sv} i av ${by.sv}, och det är inte klientens röst: redovisa de svaren för sig, och säg hur ofta det händer.`,
    en: ({ instruments, by }) =>
      `When the client does not answer, ${instruments.en} is filled in by ${by.en}, and that is not the client's voice: report those answers separately, and say how often it happens.`,
  },
  *check(design) {
    const { replaced, clientMeasures } = read(design).sides;
    const reported = new Set<string>();
    for (const { collect } of clientMeasures) {
      for (const fallback of collect.fallbacks) {
        const { path, from, at, instruments } = fallback;
        // Replaced for most is said louder, and another instrument speaks for itself.
        if (fallback === replaced?.fallback || instruments || from.length === 0 || reported.has(path)) continue;
        if (from.some(({ kind }) => kind === 'client' || kind === 'parent')) continue;
        reported.add(path);
        const names = collect.measures.map(({ instrument }) => instrument);
        const by = informantsSaid(from.map(({ kind }) => kind));
        yield { path, params: { instruments: namesSaid(names), by }, instruments: names, at };
      }
    }
  },
});
