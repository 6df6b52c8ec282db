import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { informantsSaid, instrumentSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const formOfAnother = rule<{ instrument: Said; made: Said; from: Said }>({
  code: 'P4-06',
  name: 'form-of-another',
  group: 'P4',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ instrument, made, from }) =>
      `${instrument.sv} är gjort för att besvaras av ${made.sv} men fylls i av ${from.sv}: det är då inte den enas röst, så låt rätt person svara eller välj ett annat instrument.`,
    en: ({ instrument, made, from }) =>
      `${instrument.en} is made to be answered by ${made.en} but is filled in by ${from.en}: it is then not the voice of the one, so let the right person answer or choose another instrument.`,
  },
  *check(design) {
    const reported = new Set<string>();
    for (const { collect, instrument } of read(design).evidence) {
      const made =
        read(design)
          .instruments.of(instrument)
          ?.informants?.map(({ kind }) => kind) ?? [];
      const from = collect.from.map(({ kind }) => kind);
      if (made.length === 0 || from.length === 0 || reported.has(instrument)) continue;
      if (from.some((kind) => made.includes(kind))) continue;
      reported.add(instrument);
      yield {
        path: collect.path,
        params: {
          instrument: instrumentSaid(design, instrument),
          made: informantsSaid(made),
          from: informantsSaid(from),
        },
        instruments: [instrument],
        at: collect.at,
      };
    }
  },
});
