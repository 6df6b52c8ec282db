import type { Said } from '../../../model/index.js';
import { both, reachOf, read } from '../../../reading/index.js';
import { instrumentSaid, namesSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const instrumentLanguage = rule<{ instrument: Said; missing: Said }>({
  code: 'P2-11',
  name: 'instrument-language',
  group: 'P2',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ instrument, missing }) =>
      `Det sägs inte att ${instrument.sv} finns på ${missing.sv}, som talas i målgruppen: skaffa en översättning, använd tolk eller säg hur de följs i stället.`,
    en: ({ instrument, missing }) =>
      `It is not said that ${instrument.en} exists in ${missing.en}, which is spoken in the target group: get a translation, use an interpreter or say how they are followed instead.`,
  },
  *check(design) {
    const reported = new Set<string>();
    for (const { collect, instrument } of read(design).evidence) {
      const made = read(design).instruments.content(instrument)?.languages;
      if (
        !made ||
        reported.has(instrument) ||
        !collect.from.some(({ kind }) => kind === 'client' || kind === 'parent')
      ) {
        continue;
      }
      const reach = reachOf(collect.for);
      const spoken = design.targetGroups
        .filter(({ name }) => typeof reach === 'string' || name === undefined || both(new Set([name]), reach) !== 'few')
        .flatMap(({ languages }) => languages ?? []);
      const missing = spoken.filter((language) => !made.includes(language));
      if (missing.length === 0) continue;
      reported.add(instrument);
      yield {
        path: collect.path,
        params: { instrument: instrumentSaid(design, instrument), missing: namesSaid(missing) },
        instruments: [instrument],
        at: collect.at,
      };
    }
  },
});
