import type { Design } from '../../../model/index.js';
import type { Said } from '../../../model/said.js';
import { overlaps } from '../../../model/schedule.js';
import { timepointSaid } from '../../../words/index.js';
import { informantsOf, type Measured, measuredBy } from '../../reading/measures.js';
import { mayMeet } from '../../reading/near.js';
import { rule } from '../../rule.js';

export const windowsOverlap = rule<{ first: Said; second: Said; instrument: string }>({
  code: 'L-53',
  name: 'windows-overlap',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ first, second, instrument }) =>
      `Tidsfönstren för ${first.sv} och ${second.sv} överlappar, så det går inte att veta vilket tillfälle ett svar i ${instrument} hör till: gör ett av dem kortare.`,
    en: ({ first, second, instrument }) =>
      `The windows of ${first.en} and ${second.en} overlap, so it cannot be known which one an answer in ${instrument} belongs to: make one of them shorter.`,
  },
  *check(design) {
    const measured = measuredBy(design).filter(({ collect }) => collect.at.length > 0);
    // The calendar is slow to walk through; most designs have nothing that could meet.
    const near = design.timepoints.some((one, index) =>
      design.timepoints
        .slice(index + 1)
        .some((other) => sharedAt(design, measured, one.name, other.name) && mayMeet(design, one, other)),
    );
    if (!near) return;
    for (const { first, second, certainty } of overlaps(design)) {
      if (certainty !== 'always') continue;
      const shared = sharedAt(design, measured, first, second);
      const path = design.timepoints.find(({ name }) => name === second)?.path;
      if (!shared || path === undefined) continue;
      yield {
        path,
        params: {
          first: timepointSaid(design, first),
          second: timepointSaid(design, second),
          instrument: shared.instrument,
        },
        instruments: [shared.instrument],
        at: [first, second],
      };
    }
  },
});

/** What is asked of the same informant at both timepoints. */
function sharedAt(design: Design, all: readonly Measured[], first: string, second: string): Measured | undefined {
  return all.find((one) => {
    if (!one.collect.at.includes(first)) return false;
    const kinds = informantsOf(design, one);
    return all.some(
      (other) =>
        other.root === one.root &&
        other.collect.at.includes(second) &&
        informantsOf(design, other).some((kind) => kinds.includes(kind)),
    );
  });
}
