import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { atTimepointsSaid, instrumentSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const timeOpen = rule<{ instrument: Said; at: Said; event: boolean; alone: boolean }>({
  code: 'P3-19',
  name: 'time-open',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'not stated',
  message: {
    sv: ({ instrument, at, event, alone }) =>
      event
        ? `${instrument.sv} mäts ${alone ? '' : 'också '}${at.sv}, men det sägs inte när det är eller om det kommer: mät en gång till vid avslut, eller säg när det är.`
        : `${instrument.sv} mäts ${alone ? '' : 'också '}${at.sv}, men det sägs inte när det är: ange när, räknat från start eller avslut.`,
    en: ({ instrument, at, event, alone }) =>
      event
        ? `${instrument.en} is ${alone ? '' : 'also '}measured ${at.en}, but it is not said when that is or whether it comes: measure once more at end, or say when it is.`
        : `${instrument.en} is ${alone ? '' : 'also '}measured ${at.en}, but it is not said when that is: state when, reckoned from the start or the end.`,
  },
  *check(design) {
    const { time, overTime } = read(design);
    const { series, open, compared, onlyDuring } = overTime;
    const [first] = open;
    if (series.length > 0 || !first) return;
    const at = first.times.find((name) => !time.canBeBaseline(name) && !time.canBeFinal(name)) ?? first.times[1];
    yield {
      path: first.path,
      params: {
        instrument: instrumentSaid(design, first.instruments.at(-1) ?? first.root),
        at: atTimepointsSaid(design, [at]),
        event: time.of(at)?.event !== undefined,
        alone: first.times.every((name) => name === at),
      },
      // Whatever the open time turns out to be, what is known of the others stands.
      verdict: compared || onlyDuring.length > 0 ? 'partly' : 'not stated',
      instruments: first.instruments,
      at: [at],
    };
  },
});
