import type { Collect, Design } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { rule } from '../../rule.js';

export const burdenWithoutUse = rule<{ instrument: string; minutes?: number }>({
  code: 'U-03',
  name: 'burden-without-use',
  group: 'U',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ instrument, minutes }) =>
      `${instrument} ${minutes === undefined ? 'besvaras' : `tar ${minutes} minuter varje gång`}, men svaren varken sammanställs eller används: sluta fråga, eller ange vad de är till för.`,
    en: ({ instrument, minutes }) =>
      `${instrument} ${minutes === undefined ? 'is answered' : `takes ${minutes} minutes each time`}, but the answers are neither compiled nor used: stop asking, or say what they are for.`,
  },
  *check(design) {
    // Where nothing at all is compiled and used, that is said of the whole.
    if (design.compilations.length + design.uses.length === 0) return;
    const reported = new Set<string>();
    for (const { collect, instrument, root } of read(design).evidence) {
      if (reported.has(root) || isTaken(design, root)) continue;
      reported.add(root);
      yield {
        path: collect.path,
        params: { instrument, minutes: minutesOf(design, collect, instrument) },
        instruments: [instrument],
        at: collect.at,
      };
    }
  },
});

/** Something is done with its answers: compiled (not never), or used. */
function isTaken(design: Design, root: string): boolean {
  const names = (instruments: readonly string[] | undefined) =>
    !instruments || instruments.some((name) => read(design).instruments.root(name) === root);
  return (
    design.compilations.some(
      ({ instruments, intervals }) =>
        names(instruments) && !intervals.some((one) => 'word' in one && one.word === 'never'),
    ) || design.uses.some(({ instruments, none }) => !none && names(instruments))
  );
}
function minutesOf(design: Design, collect: Collect, instrument: string): number | undefined {
  const lasts = collect.lasts ?? read(design).instruments.of(instrument)?.lasts;
  const length = lasts?.high ?? lasts?.low;
  if (length === undefined) return undefined;
  return lasts?.unit === 'minute' ? length : lasts?.unit === 'hour' ? 60 * length : undefined;
}
