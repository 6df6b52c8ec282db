import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { timepointSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const waitingEndsEarly = rule<{ wanted: Said; kept?: Said }>({
  code: 'T-05',
  name: 'waiting-ends-early',
  group: 'T',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ wanted, kept }) =>
      `Jämförelsegruppen får insatsen före mätningen ${wanted.sv}, så ${kept ? `grupperna jämförs bara till och med ${kept.sv}` : 'ingen mätning efter start finns att jämföra'}: låt gruppen vänta till efter mätningen, eller mät båda grupperna innan den får insatsen.`,
    en: ({ wanted, kept }) =>
      `The comparison group gets the intervention before the measurement ${wanted.en}, so that ${kept ? `the groups are compared only up to ${kept.en}` : 'there is no measurement after the start to compare'}: let the group wait until after the measurement, or measure both groups before it gets the intervention.`,
  },
  *check(design) {
    const { comparison, tests, time } = read(design);
    const { arms, group } = comparison;
    const until = arms?.until;
    if (!until || !group) return;
    for (const { outcome, judged, compared } of tests) {
      const whole = time.compared(judged.times, {
        baseline: outcome.compared,
        final: outcome.successes.flatMap(({ at }) => at ?? []),
      });
      if (whole.final === undefined || !time.isAfter(whole.final, until)) continue;
      const kept = compared.final === undefined ? undefined : timepointSaid(design, compared.final);
      yield { path: group.path, params: { wanted: timepointSaid(design, whole.final), ...(kept && { kept }) } };
      return;
    }
  },
});
