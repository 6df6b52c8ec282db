import { read } from '../../../reading/index.js';
import { rule } from '../../rule.js';

const registers: readonly string[] = ['register', 'police', 'school'];
const seen: readonly string[] = ['registration', 'observation'];
const kept: readonly string[] = ['file', 'register', 'observation'];

export const onlyTold = rule<object>({
  code: 'P3-17',
  name: 'only-told',
  group: 'P3',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: () =>
      'Alla resultat bygger på vad någon berättar eller tycker: komplettera gärna med något som går att iaktta eller registrera, som boende eller sysselsättning.',
    en: () =>
      'All results rest on what someone tells or thinks: preferably add something that can be observed or registered, such as housing or occupation.',
  },
  *check(design) {
    const results = read(design).evidence.filter(({ bearing }) => bearing === 'result' || bearing === 'unknown');
    const [first] = results;
    if (!first || read(design).sides.facts.length > 0) return;
    const objective = results.some((one) => {
      const { collect, instrument } = one;
      const methods =
        collect.methods ?? read(design).instruments.of(instrument)?.methods ?? design.procedure?.methods ?? [];
      return (
        one.informants.some((kind) => registers.includes(kind)) ||
        methods.some((method) => seen.includes(method)) ||
        (collect.evidence ?? []).some((evidence) => kept.includes(evidence))
      );
    });
    if (!objective) yield { path: first.collect.path, params: {} };
  },
});
