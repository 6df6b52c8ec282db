import type { Said } from '../../../model/index.js';
import { type MeasureRef, type Reading, read } from '../../../reading/index.js';
import { allTitledSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const attainmentNoDegree = rule<{ outcomes: Said }>({
  code: 'P3-14',
  name: 'attainment-no-degree',
  group: 'P3',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ outcomes }) =>
      `Det som anges visa ${outcomes.sv} är måluppfyllelse eller avslutsorsak, som säger hur det slutade men inte hur mycket som har ändrats: mät också något vid både start och avslut.`,
    en: ({ outcomes }) =>
      `What is stated to show ${outcomes.en} is goal attainment or the reason for closing, which says how it ended but not how much has changed: also measure something at both start and end.`,
  },
  *check(design) {
    const reading = read(design);
    const ended = reading.outcomes.filter(
      ({ own }) =>
        own.length > 0 &&
        own.every((one) => reading.bearing(one.instrument, one.part) === 'attainment' && isOnce(reading, one)),
    );
    const [first] = ended;
    if (!first) return;
    yield {
      path: first.outcome.path,
      params: { outcomes: allTitledSaid(ended.map(({ outcome }) => outcome)) },
      instruments: [...new Set(ended.flatMap(({ own }) => own.map(({ instrument }) => instrument)))],
    };
  },
});

/** Filled in several times, it shows how the goals are neared; at a time that comes again, too. */
function isOnce(reading: Reading, measure: MeasureRef): boolean {
  const times = reading.times(measure);
  return times.length <= 1 && !times.some((at) => reading.time.comesBack(at));
}
