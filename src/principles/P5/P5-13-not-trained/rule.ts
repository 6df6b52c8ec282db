import type { Collect, Design } from '../../../model/index.js';
import { isMajority, read } from '../../../reading/index.js';
import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const notTrained = rule<{ instrument: string; stated: boolean }>({
  code: 'P5-13',
  name: 'not-trained',
  group: 'P5',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ instrument, stated }) =>
      stated
        ? `${instrument} kräver utbildning som inte alla har: utbilda dem som använder det.`
        : `${instrument} kräver utbildning, men det sägs inte om de som använder det har den: ange hur många som är utbildade.`,
    en: ({ instrument, stated }) =>
      stated
        ? `${instrument} requires training that not all have: train those who use it.`
        : `${instrument} requires training, but it is not said whether those who use it have it: say how many are trained.`,
  },
  *check(design) {
    const reported = new Set<string>();
    for (const { collect, instrument } of read(design).evidence) {
      if (reported.has(instrument) || !isRequired(design, collect, instrument)) continue;
      const trained = collect.trained ?? design.procedure?.trained;
      if (trained && isMajority(trained)) continue;
      reported.add(instrument);
      yield {
        path: collect.path,
        params: { instrument, stated: trained !== undefined },
        instruments: [instrument],
        at: collect.at,
      };
    }
  },
  fixes({ path, params: { stated } }) {
    if (stated) return [];
    return [fix('Ange att alla är utbildade', 'State that all are trained', edit(path, 'add-inside', 'trained all'))];
  },
});

function isRequired(design: Design, collect: Collect, instrument: string): boolean {
  const training = collect.training ?? read(design).instruments.of(instrument)?.training;
  return training !== undefined && training !== 'none';
}
