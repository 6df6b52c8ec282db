import type { Said } from '../../../model/index.js';
import { type Measured, read } from '../../../reading/index.js';
import { instrumentSaid, timepointSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const windowsOverlap = rule<{ first: Said; second: Said; instrument: Said }>({
  code: 'L-53',
  name: 'windows-overlap',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ first, second, instrument }) =>
      `Tidsfönstren för ${first.sv} och ${second.sv} överlappar, så det går inte att veta vilket tillfälle ett svar i ${instrument.sv} hör till: gör ett av dem kortare.`,
    en: ({ first, second, instrument }) =>
      `The windows of ${first.en} and ${second.en} overlap, so it cannot be known which one an answer in ${instrument.en} belongs to: make one of them shorter.`,
  },
  *check(design) {
    const reading = read(design);
    const measured = reading.evidence.filter(({ at }) => at.length > 0);
    const wanted = (one: string, other: string) => sharedAt(measured, one, other) !== undefined;
    for (const { first, second, certainty } of reading.time.overlaps(wanted)) {
      if (certainty !== 'always') continue;
      const shared = sharedAt(measured, first, second);
      const path = design.timepoints.find(({ name }) => name === second)?.path;
      if (!shared || path === undefined) continue;
      yield {
        path,
        params: {
          first: timepointSaid(design, first),
          second: timepointSaid(design, second),
          instrument: instrumentSaid(design, shared.instrument),
        },
        instruments: [shared.instrument],
        at: [first, second],
      };
    }
  },
});

/** What is asked of the same informant at both timepoints. */
function sharedAt(all: readonly Measured[], first: string, second: string): Measured | undefined {
  return all.find((one) => {
    if (!one.at.includes(first)) return false;
    const kinds = one.informants;
    return all.some(
      (other) =>
        other.root === one.root && other.at.includes(second) && other.informants.some((kind) => kinds.includes(kind)),
    );
  });
}
