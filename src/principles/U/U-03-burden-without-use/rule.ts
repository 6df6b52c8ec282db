import type { Collect, Design, Said } from '../../../model/index.js';
import { type Measured, read } from '../../../reading/index.js';
import { instrumentsSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const burdenWithoutUse = rule<{ instruments: Said; minutes?: number }>({
  code: 'U-03',
  name: 'burden-without-use',
  group: 'U',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ instruments, minutes }) =>
      `Det sägs inte vad svaren i ${instruments.sv} sammanställs eller används till${minutes === undefined ? '' : `, och det tar ${minutes} minuter varje gång`}: ange vad de är till för.`,
    en: ({ instruments, minutes }) =>
      `It is not said what the answers in ${instruments.en} are compiled or used for${minutes === undefined ? '' : `, and it takes ${minutes} minutes each time`}: say what they are for.`,
  },
  *check(design) {
    // Where nothing at all is compiled and used, that is said of the whole.
    if (design.compilations.length + design.uses.length === 0) return;
    const idle = new Map<string, Measured>();
    for (const measured of read(design).evidence) {
      if (!idle.has(measured.root) && !isTaken(design, measured.root)) idle.set(measured.root, measured);
    }
    const [first, ...more] = idle.values();
    if (!first) return;
    const instruments = [first, ...more].map(({ instrument }) => instrument);
    yield {
      path: first.collect.path,
      params: {
        instruments: instrumentsSaid(design, instruments),
        ...(more.length === 0 && { minutes: minutesOf(design, first.collect, first.instrument) }),
      },
      unsaid: true,
      instruments,
      at: [...new Set([first, ...more].flatMap(({ at }) => at))],
    };
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
