import type { Said } from '../../../model/index.js';
import { isMajority, mainCoverages, read } from '../../../reading/index.js';
import { atTimepointsSaid, instrumentSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const unknownAttrition = rule<{ instrument: Said; at?: Said; known: boolean }>({
  code: 'P5-03',
  name: 'unknown-attrition',
  group: 'P5',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ instrument, at, known }) =>
      `${known ? 'Det sägs att det inte är känt' : 'Det sägs inte'} hur många som saknar ${instrument.sv}${at?.sv ? ` ${at.sv}` : ''}: räkna bortfallet av alla som påbörjat insatsen.`,
    en: ({ instrument, at, known }) =>
      `${known ? 'It is said not to be known' : 'It is not said'} how many lack ${instrument.en}${at?.en ? ` ${at.en}` : ''}: count attrition among all who started the intervention.`,
  },
  *check(design) {
    const coverages = mainCoverages(read(design));
    const actual = coverages.some((coverage) => coverage.actual && isMajority(coverage.actual) !== undefined);
    const reported = new Set<string>();
    for (const root of read(design).mainRoots) {
      const at = read(design).resultTimes(root);
      const missing = read(design).missing(root, at);
      if (missing.loss || missing.large || missing.small) continue;
      // Silence everywhere is one finding of its own.
      if (!missing.unknown && (actual || coverages.length === 0)) continue;
      const path = missing.unknown?.path ?? coverages[0]?.path ?? design.path;
      if (reported.has(path)) continue;
      reported.add(path);
      yield {
        path,
        params: {
          instrument: instrumentSaid(design, root),
          at: atTimepointsSaid(design, at),
          known: missing.unknown !== undefined,
        },
        instruments: [root],
        at,
      };
    }
  },
});
