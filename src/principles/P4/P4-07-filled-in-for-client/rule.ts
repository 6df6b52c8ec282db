import type { Fallback, Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { informantsSaid, instrumentsSaid } from '../../../words/index.js';
import { alike } from '../../alike.js';
import { rule } from '../../rule.js';

export const filledInForClient = rule<{ instruments: Said; by: Said }>({
  code: 'P4-07',
  name: 'filled-in-for-client',
  group: 'P4',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ instruments, by }) =>
      `När klienten inte svarar fylls ${instruments.sv} i av ${by.sv}, och det är inte klientens röst: redovisa de svaren för sig.`,
    en: ({ instruments, by }) =>
      `When the client does not answer, answers to ${instruments.en} are given by ${by.en}, and that is not the client’s voice: report those answers separately.`,
  },
  *check(design) {
    const { replaced, clientMeasures } = read(design).sides;
    const filled = new Map<string, { fallback: Fallback; names: string[]; at: readonly string[] }>();
    for (const { collect } of clientMeasures) {
      for (const fallback of collect.fallbacks) {
        const { path, from, at, instruments } = fallback;
        // That most are replaced is a finding of its own, and so is another instrument.
        if (fallback === replaced?.fallback || instruments || from.length === 0) continue;
        if (from.some(({ kind }) => kind === 'client' || kind === 'parent')) continue;
        filled.set(path, { fallback, names: collect.measures.map(({ instrument }) => instrument), at });
      }
    }
    const kindsOf = ({ fallback }: { fallback: Fallback }) => fallback.from.map(({ kind }) => kind);
    for (const some of alike(filled.values(), (one) => kindsOf(one).join())) {
      const [first] = some;
      if (!first) continue;
      const names = [...new Set(some.flatMap((one) => one.names))];
      yield {
        path: first.fallback.path,
        params: { instruments: instrumentsSaid(design, names), by: informantsSaid(kindsOf(first)) },
        instruments: names,
        at: [...new Set(some.flatMap(({ at }) => at))],
      };
    }
  },
});
