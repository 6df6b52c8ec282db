import type { Said, Success } from '../../../model/index.js';
import { type FlatOutcome, isInstrument, type MeasureRef, type Reading, read } from '../../../reading/index.js';
import { atTimepointsSaid, instrumentSaid, listSaid, titledSaid } from '../../../words/index.js';
import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const criterionNotMeasured = rule<{ outcome: Said; at: Said; measures: Said }>({
  code: 'P2-15',
  name: 'criterion-not-measured',
  group: 'P2',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ outcome, at, measures }) =>
      `Om ${outcome.sv} är nått avgörs ${at.sv}, men det sägs inte att ${measures.sv} mäts då: mät också ${at.sv}, eller avgör det vid ett tillfälle där det mäts.`,
    en: ({ outcome, at, measures }) =>
      `Whether ${outcome.en} is reached is decided ${at.en}, but it is not said that ${measures.en} is measured then: measure ${at.en} too, or decide at a timepoint where it is measured.`,
  },
  *check(design) {
    const reading = read(design);
    for (const flat of reading.outcomes) {
      for (const success of flat.outcome.successes) {
        const measures = measuresOf(flat, success).filter((one) => reading.asked(one).length > 0);
        const at =
          measures.length > 0 && success.at?.find((name) => measures.every((one) => isNever(reading, one, name)));
        if (!at) continue;
        const names = [...new Set(measures.map(({ instrument }) => instrument))];
        yield {
          path: success.path,
          params: {
            outcome: titledSaid(flat.outcome),
            at: atTimepointsSaid(design, [at]),
            measures: listSaid(names.map((name) => instrumentSaid(design, name))),
          },
          instruments: names,
          at: [at],
        };
      }
    }
  },
  fixes({ instruments: [name] = [], at: [at] = [] }, design) {
    if (name === undefined || at === undefined) return [];
    const own = read(design)
      .asked({ instrument: name })
      .find(({ fallback, collect }) => !fallback && collect.at.length > 0);
    if (!own) return [];
    const said = instrumentSaid(design, name);
    const time = atTimepointsSaid(design, [at]);
    return [
      fix(
        `Mät också ${said.sv} ${time.sv}`,
        `Measure ${said.en} ${time.en} too`,
        edit(`${own.collect.path}/at`, 'add-last', at),
      ),
    ];
  },
});

/** What the criterion itself names, else all that the outcome is read from. */
function measuresOf({ own }: FlatOutcome, { measure }: Success): readonly MeasureRef[] {
  return measure ? (isInstrument(measure) ? [measure] : []) : own;
}
/** Never then; not where it is not said when, comes back, or stands at the same time under another name. */
function isNever(reading: Reading, measure: MeasureRef, name: string): boolean {
  const { time } = reading;
  const mayBeThen = (one: string) =>
    one === name || !time.isPlaced(one) || time.comesBack(one) || time.relation(one, name) === 'same';
  return reading.asked(measure).every(({ at }) => at.length > 0 && !at.some(mayBeThen));
}
