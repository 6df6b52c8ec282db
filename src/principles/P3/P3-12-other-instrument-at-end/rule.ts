import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { instrumentsSaid, titledSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const otherInstrumentAtEnd = rule<{ outcome: Said; early: Said; late: Said }>({
  code: 'P3-12',
  name: 'other-instrument-at-end',
  group: 'P3',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ outcome, early, late }) =>
      `För ${outcome.sv} anges ${early.sv} vid start men ${late.sv} vid avslut, och de kan inte jämföras: använd samma instrument i båda ändar.`,
    en: ({ outcome, early, late }) =>
      `For ${outcome.en}, ${early.en} is stated at start but ${late.en} at end, and these cannot be compared: use the same instrument at both ends.`,
  },
  *check(design) {
    const all = read(design).evidence;
    for (const { outcome, own } of read(design).outcomes) {
      const named = new Set(own.map(({ instrument }) => read(design).instruments.root(instrument)));
      const mine = all.filter(({ root, bearing }) => named.has(root) && bearing === 'result');
      const early = mine.filter(({ collect }) => collect.at.some((at) => read(design).time.canBeBaseline(at)));
      const late = mine.filter(({ collect }) => collect.at.some((at) => read(design).time.canBeFinal(at)));
      const roots = new Set(early.map(({ root }) => root));
      if (early.length === 0 || late.length === 0 || late.some(({ root }) => roots.has(root))) continue;
      // Those that resemble each other have a rule of their own.
      if (mine.some(({ instrument }) => read(design).instruments.of(instrument)?.resembles !== undefined)) continue;
      yield {
        path: outcome.path,
        params: {
          outcome: titledSaid(outcome),
          early: instrumentsSaid(
            design,
            early.map(({ instrument }) => instrument),
          ),
          late: instrumentsSaid(
            design,
            late.map(({ instrument }) => instrument),
          ),
        },
        instruments: late.map(({ instrument }) => instrument),
      };
    }
  },
});
