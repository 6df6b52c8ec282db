import { type Measured, read } from '../../../reading/index.js';
import { rule } from '../../rule.js';

const registers: readonly string[] = ['register', 'police', 'school'];
const seen: readonly string[] = ['registration', 'observation'];
const kept: readonly string[] = ['file', 'register', 'observation'];

const tellers: readonly string[] = ['client', 'parent', 'relative'];

export const onlyTold = rule<{ known: boolean }>({
  code: 'P3-17',
  name: 'only-told',
  group: 'P3',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: ({ known }) =>
      known
        ? 'De resultat som anges bygger alla på vad någon berättar eller tycker: komplettera gärna med något som går att iaktta eller registrera, som boende eller sysselsättning.'
        : 'Det framgår inte om något resultat bygger på annat än vad någon berättar eller tycker: ange metod eller uppgiftslämnare.',
    en: ({ known }) =>
      known
        ? 'The stated results all rest on what someone tells or thinks: preferably add something that can be observed or registered, such as housing or occupation.'
        : 'It does not appear whether any result rests on something other than what someone tells or thinks: state the method or the informant.',
  },
  *check(design) {
    const { evidence, sides } = read(design);
    const results = evidence.filter(({ bearing }) => bearing === 'result' || bearing === 'unknown');
    const [first] = results;
    if (!first || sides.facts.length > 0 || results.some(isObjective)) return;
    const known = results.every(isTold);
    yield { path: first.collect.path, params: { known }, ...(!known && { unsaid: true as const }) };
  },
});

function isObjective({ informants, methods = [], collect }: Measured): boolean {
  return (
    informants.some((kind) => registers.includes(kind)) ||
    methods.some((method) => seen.includes(method)) ||
    (collect.evidence ?? []).some((evidence) => kept.includes(evidence))
  );
}
/** Said to be told or judged; what the client or a parent gives is told, whatever the method. */
function isTold({ informants, methods, bearing }: Measured): boolean {
  if (bearing === 'unknown') return false;
  return methods !== undefined || (informants.length > 0 && informants.every((kind) => tellers.includes(kind)));
}
