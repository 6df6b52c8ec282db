import type { Design, Informant } from '../../../model/index.js';
import { type FlatOutcome, read } from '../../../reading/index.js';
import { rule } from '../../rule.js';

const clientSide: readonly Informant['kind'][] = ['client', 'parent'];
const professionSide: readonly Informant['kind'][] = ['professional', 'external', 'school'];

export const outcomeOneSide = rule<{ outcome: string; missing: 'client' | 'profession' }>({
  code: 'P4-08',
  name: 'outcome-one-side',
  group: 'P4',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ outcome, missing }) =>
      missing === 'client'
        ? `${outcome} bedöms bara av professionen: låt klientens syn på just det resultatet synas också.`
        : `${outcome} bedöms bara av klienten: låt professionens syn på just det resultatet synas också.`,
    en: ({ outcome, missing }) =>
      missing === 'client'
        ? `${outcome} is judged only by the profession: let the client's view of that very outcome show too.`
        : `${outcome} is judged only by the client: let the profession's view of that very outcome show too.`,
  },
  *check(design) {
    const { client, profession } = read(design).sides;
    // Where one side is missing altogether, that is another rule.
    if (client === 'none' || profession === 'none' || profession === 'facts') return;
    for (const placed of read(design).outcomes) {
      if (!design.outcomes.includes(placed.outcome)) continue;
      const kinds = kindsOf(design, placed);
      const byClient = kinds.some((kind) => clientSide.includes(kind));
      const byProfession = kinds.some((kind) => professionSide.includes(kind));
      if (byClient === byProfession) continue;
      const missing = byClient ? 'profession' : 'client';
      yield { path: placed.outcome.path, params: { outcome: placed.outcome.name, missing } };
    }
  },
});

/** Whose information the outcome is read from: as the indicators say, else as it is collected. */
function kindsOf(design: Design, { outcome, measures }: FlatOutcome): readonly Informant['kind'][] {
  const stated = outcome.indicators.flatMap(({ from = [] }) => from.map(({ kind }) => kind));
  const roots = new Set(measures.map(({ instrument }) => read(design).instruments.root(instrument)));
  const collected = read(design)
    .evidence.filter(({ root }) => roots.has(root))
    .flatMap((one) => one.informants);
  return [...stated, ...collected];
}
