import type { Design, Informant, Said } from '../../../model/index.js';
import { type FlatOutcome, read } from '../../../reading/index.js';
import { allTitledSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

const clientSide: readonly Informant['kind'][] = ['client', 'parent'];
const professionSide: readonly Informant['kind'][] = ['professional', 'external', 'school'];

type Missing = 'client' | 'profession';
export const outcomeOneSide = rule<{ outcomes: Said; missing: Missing }>({
  code: 'P4-08',
  name: 'outcome-one-side',
  group: 'P4',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ outcomes, missing }) =>
      `Det sägs inte hur ${missing === 'client' ? 'klienten' : 'professionen'} ser på just ${outcomes.sv}: låt också den bedömningen synas.`,
    en: ({ outcomes, missing }) =>
      `It is not said how the ${missing} sees ${outcomes.en} in particular: let that assessment show too.`,
  },
  *check(design) {
    const { client, profession } = read(design).sides;
    // Where one side is missing altogether, that is another rule.
    if (client === 'none' || profession === 'none' || profession === 'facts') return;
    const whole = read(design).outcomes.filter(({ parent }) => !parent);
    for (const missing of ['client', 'profession'] as const) {
      const outcomes = whole.filter((one) => missingIn(design, one) === missing).map(({ outcome }) => outcome);
      const [first] = outcomes;
      if (first) yield { path: first.path, params: { outcomes: allTitledSaid(outcomes), missing }, unsaid: true };
    }
  },
});

function missingIn(design: Design, placed: FlatOutcome): Missing | undefined {
  const kinds = kindsOf(design, placed);
  const byClient = kinds.some((kind) => clientSide.includes(kind));
  const byProfession = kinds.some((kind) => professionSide.includes(kind));
  return byClient === byProfession ? undefined : byClient ? 'profession' : 'client';
}
/** Whose information the outcome is read from: as the indicators say, else as it is collected. */
function kindsOf(design: Design, { outcome, measures }: FlatOutcome): readonly Informant['kind'][] {
  const stated = outcome.indicators.flatMap(({ from = [] }) => from.map(({ kind }) => kind));
  const roots = new Set(measures.map(({ instrument }) => read(design).instruments.root(instrument)));
  const collected = read(design)
    .evidence.filter(({ root }) => roots.has(root))
    .flatMap((one) => one.informants);
  return [...stated, ...collected];
}
