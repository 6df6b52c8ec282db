import type { People } from '../../model/index.js';
import type { Degree } from '../measures/degree.js';
import { both, coverAll, isMajority, type Reach, reachOf } from '../people/reach.js';
import type { Reading } from '../reading.js';
import type { Measured } from './evidence.js';

export type Weakness = NonNullable<Measured['weak']> | 'late for few' | 'informant not stated';
/** The same data of the same informant, collected early and late. */
export interface Series {
  root: string;
  /** The instruments that carry it, the first one early. */
  instruments: readonly string[];
  path: string;
  people: Reach;
  degree: Degree;
  /** Why it is no evidence, though it is described: also where the later measurement is said to be made of only a few. */
  weak?: Weakness;
  /** The same person's answers cannot be put together, and are never compiled as a group either. */
  lost: boolean;
  /** The early time and the late one. */
  times: readonly [string, string];
}
export interface TimeReading {
  /** What is collected as results; when there is none, what is collected at all. */
  results: readonly Measured[];
  series: readonly Series[];
  /** Early and perhaps late, or late and perhaps early: one of the times is not said. */
  open: readonly Series[];
  /** Series of enough people, with degree and in use. */
  full: readonly Series[];
  /** `full` reaches all those whose results are measured. */
  satisfied: boolean;
  /** All of them are measured early and late, in whatever detail. */
  repeated: boolean;
  baselines: readonly Measured[];
  finals: readonly Measured[];
  /** Measurements early, then again, but none near the end. */
  onlyDuring: readonly Measured[];
  /** Result measures that are collected without a word of when. */
  untimed: readonly Measured[];
  /** A measurement that is compared with the start, without any value from the start. */
  compared: Measured | undefined;
  /** A path that says that nothing is collected at the start. */
  noneAtStart: string | undefined;
  timesStated: boolean;
}

/** How the follow-up measures over time (principle 3). */
export function timeReading(reading: Reading): TimeReading {
  const { design, time, evidence: all } = reading;
  const bearing = all.filter(({ bearing }) => bearing === 'result' || bearing === 'unknown');
  const attained = all.filter(({ bearing }) => bearing === 'attainment');
  const results = [bearing, attained, all].find((some) => some.length > 0) ?? [];
  const { series, open } = bearing.length > 0 ? seriesOf(reading, bearing) : { series: [], open: [] };
  const full = series.filter((one) => one.degree === 'yes' && !one.weak && !one.lost && one.people !== 'few');
  const meant = bearing.filter(({ bearing }) => bearing === 'result').map(({ people }) => people);
  const reachesAll = (some: readonly Series[]) =>
    coverAll(
      design,
      some.map(({ people }) => people),
      meant,
    );
  const none = design.collects.find(
    (one) => one.none && one.measures.length === 0 && !one.for && one.at.some((at) => time.phases(at).has('start')),
  );
  const early = bearing.filter((one) => one.at.some((at) => time.canBeBaseline(at)));
  const isDuring = (one: Measured) => one.at.some((at) => time.phases(at).has('during'));
  return {
    results,
    series,
    open,
    full,
    satisfied: reachesAll(full),
    repeated: reachesAll(series.filter(({ weak }) => !weak)),
    baselines: early,
    finals: results.filter((one) => one.at.some((at) => time.canBeFinal(at))),
    onlyDuring: early.filter((one) => bearing.some((other) => other.root === one.root && isDuring(other))),
    untimed: results.filter(({ at }) => at.length === 0 || at.every((name) => !time.isPlaced(name))),
    compared: bearing.find((one) => isCompared(reading, one)),
    noneAtStart: none?.path,
    timesStated: results.some(({ at }) => at.length > 0),
  };
}

function seriesOf(reading: Reading, results: readonly Measured[]): { series: Series[]; open: Series[] } {
  const series: Series[] = [];
  const open: Series[] = [];
  for (const early of results) {
    for (const late of results) {
      if (late.root !== early.root || !samePart(early, late) || !sameInformant(early, late)) continue;
      for (const [first, last] of pairsOf(early, late)) {
        const found = reading.time.spans(first, last);
        if (found !== 'no') (found === 'yes' ? series : open).push(made(reading, [early, first], [late, last]));
      }
    }
  }
  return { series, open };
}
/** Where nothing is said of when: as if it might be any time. */
const untimed = '';
function* pairsOf(early: Measured, late: Measured): Generator<[string, string]> {
  for (const first of early.at) for (const last of late.at.length > 0 ? late.at : [untimed]) yield [first, last];
}

function made(reading: Reading, [early, first]: [Measured, string], [late, last]: [Measured, string]): Series {
  const { time } = reading;
  const weak =
    early.weak ??
    late.weak ??
    (isLateForFew(reading, late, [first, last]) ? 'late for few' : undefined) ??
    // Of whom one of them is asked is not said: it may be another.
    ((early.informants.length === 0) !== (late.informants.length === 0) ? 'informant not stated' : undefined);
  // A timepoint may itself be only for some.
  const peopleAt = (at: string): People | undefined => time.of(at)?.timepoint.for;
  return {
    root: early.root,
    instruments: [...new Set([early.instrument, late.instrument])],
    path: late.collect.path,
    people: [late.collect.for, peopleAt(first), peopleAt(last)].reduce(
      (reach, people) => both(reach, reachOf(people)),
      early.people,
    ),
    degree:
      late.part === undefined
        ? early.part === undefined
          ? late.degree
          : reading.degree(late.instrument, early.part)
        : late.degree,
    ...(weak && { weak }),
    lost: isUnpaired(early, late) && !reading.isCompiled(early.root),
    times: [first, last],
  };
}
function samePart(one: Measured, other: Measured): boolean {
  return one.part === undefined || other.part === undefined || one.part === other.part;
}
function sameInformant(one: Measured, other: Measured): boolean {
  const [first, second] = [one.informants, other.informants];
  return first.length === 0 || second.length === 0 || first.some((kind) => second.includes(kind));
}
function isUnpaired(early: Measured, late: Measured): boolean {
  return early.properties.identity === 'anonymous' || late.properties.identity === 'anonymous';
}
/** Coverage that is said of the second measurement alone; of the whole instrument it is no word about a second one. */
function isLateForFew(
  { design, instruments }: Reading,
  late: Measured,
  [first, last]: readonly [string, string],
): boolean {
  return design.coverages.some(
    (coverage) =>
      coverage.instruments?.some((name) => instruments.root(name) === late.root) &&
      coverage.at?.includes(last) &&
      !coverage.at.includes(first) &&
      isMajority(coverage.actual ?? coverage.aim) === false,
  );
}
function isCompared(reading: Reading, { collect, root }: Measured): boolean {
  const { time, instruments, outcomes } = reading;
  if (collect.compared) return time.isStart(collect.compared);
  if (!collect.at.some((at) => time.canBeFinal(at))) return false;
  return outcomes.some(
    ({ outcome: { compared }, own }) =>
      compared && time.isStart(compared) && own.some(({ instrument }) => instruments.root(instrument) === root),
  );
}
