import type { Instrument, Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { instrumentSaid } from '../../../words/index.js';
import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

/** What a licence says in words, where it is not said as a property that a form may not be given on a screen. */
const forbids = /inte elektroniskt|elektronisk användning kräver|not electronically|electronic use needs/iu;
function isForbidden({ electronic, licence }: Instrument): boolean {
  if (electronic) return electronic !== 'yes';
  return forbids.test([licence?.text, ...Object.values(licence?.translations ?? {})].join('\n'));
}

export const formOfferedElectronically = rule<{ instrument: Said }>({
  code: 'L-55',
  name: 'form-offered-electronically',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ instrument }) =>
      `${instrument.sv} ges på webben, men licensen säger att det inte får ges elektroniskt utan tillstånd: använd papper, eller skaffa tillståndet.`,
    en: ({ instrument }) =>
      `${instrument.en} is given on the web, but its licence says that it may not be given electronically without permission: use paper, or get the permission.`,
  },
  *check(design) {
    const reported = new Set<string>();
    for (const { collect, instrument } of read(design).evidence) {
      const media = collect.media ?? design.procedure?.media ?? [];
      const used = read(design).instruments.of(instrument);
      if (!used || reported.has(instrument) || !media.includes('web') || !isForbidden(used)) continue;
      reported.add(instrument);
      yield {
        path: collect.path,
        params: { instrument: instrumentSaid(design, instrument) },
        instruments: [instrument],
        at: collect.at,
      };
    }
  },
  fixes({ path }, design) {
    const collect = design.collects.find((one) => one.path === path);
    const paper = collect?.media ? edit(`${path}/media`, 'replace', 'paper') : edit(path, 'add-inside', 'medium paper');
    return [fix('Ge formuläret på papper', 'Give the form on paper', paper)];
  },
});
