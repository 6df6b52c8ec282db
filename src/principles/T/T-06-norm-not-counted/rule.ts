import type { Said } from '../../../model/index.js';
import { type NoNorm, read } from '../../../reading/index.js';
import { noNormWords, sentence } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const normNotCounted = rule<{ why: Said }>({
  code: 'T-06',
  name: 'norm-not-counted',
  group: 'T',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ why }) =>
      `${sentence(why.sv)} Klienterna ställs därför inte mot den: ange normvärde med medelvärde, standardavvikelse och källa, för ett mått som samlas in.`,
    en: ({ why }) =>
      `${sentence(why.en)} So clients are not set against it: state a norm-value with mean, standard deviation and source, of a measure that is collected.`,
  },
  *check(design) {
    for (const { comparison, why } of read(design).norms) {
      if (!why) continue;
      const unsaid = !isStated.includes(why) && { unsaid: true as const };
      yield { path: comparison.path, params: { why: noNormWords[why] }, ...unsaid };
    }
  },
});

/** What is wrong with what is stated; else something is left to state. */
const isStated: readonly NoNorm[] = ['no-size', 'twice', 'two-groups'];
