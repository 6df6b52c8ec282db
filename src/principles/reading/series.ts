import type { Design, People } from '../../model/index.js';
import { informantsOf, type Measured, measuredBy, rootOf, showsDegree } from './measures.js';
import { outcomesOf } from './outcomes.js';
import { both, coverAll, isMajority, type Reach, reachOf } from './people.js';
import { canBeBaseline, canBeFinal, isRecurrent, isStart, phasesOfName } from './when.js';

/** The same data of the same informant, collected early and late. */
interface Series {
  root: string;
  /** The instruments that carry it, the first one early. */
  instruments: readonly string[];
  path: string;
  people: Reach;
  degree: boolean;
  /** Not said to be used only for few, or only now and then. */
  inUse: boolean;
}
export interface TimeReading {
  /** What is collected as results; when there is none, what is collected at all. */
  results: readonly Measured[];
  series: readonly Series[];
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
  /** A measurement that is compared with the start, without any value from the start. */
  compared: Measured | undefined;
  /** A path that says that nothing is collected at the start. */
  noneAtStart: string | undefined;
  timesStated: boolean;
}

const cache = new WeakMap<Design, TimeReading>();
/** How the follow-up measures over time (principle 3). */
export function readTime(design: Design): TimeReading {
  const known = cache.get(design);
  if (known) return known;
  const made = read(design);
  cache.set(design, made);
  return made;
}

function read(design: Design): TimeReading {
  const all = measuredBy(design);
  const bearing = all.filter(({ bearing }) => bearing === 'result' || bearing === 'unknown');
  const attained = all.filter(({ bearing }) => bearing === 'attainment');
  const results = [bearing, attained, all].find((some) => some.length > 0) ?? [];
  const series = bearing.length > 0 ? seriesOf(design, bearing) : [];
  const full = series.filter((one) => one.degree && one.inUse && one.people !== 'few');
  const meant = bearing.filter(({ bearing }) => bearing === 'result').map(({ collect }) => reachOf(collect.for));
  const reachesAll = (some: readonly Series[]) =>
    coverAll(
      design,
      some.map(({ people }) => people),
      meant,
    );
  const none = design.collects.find(
    (one) => one.none && one.measures.length === 0 && !one.for && one.at.some((at) => isAtStart(design, at)),
  );
  const early = new Set(bearing.filter((one) => hasTime(one, (at) => canBeBaseline(design, at))));
  return {
    results,
    series,
    full,
    satisfied: reachesAll(full),
    repeated: reachesAll(series.filter(({ inUse }) => inUse)),
    baselines: [...early],
    finals: results.filter((one) => hasTime(one, (at) => canBeFinal(design, at))),
    onlyDuring: [...early].filter((one) => bearing.some((other) => other.root === one.root && isDuring(design, other))),
    compared: bearing.find((one) => isCompared(design, one)),
    noneAtStart: none?.path,
    timesStated: results.some((one) => one.collect.at.length > 0),
  };
}

function hasTime({ collect }: Measured, test: (at: string) => boolean): boolean {
  return collect.at.some(test);
}
function isAtStart(design: Design, at: string): boolean {
  return phasesOfName(design, at).has('start');
}
function isDuring(design: Design, { collect }: Measured): boolean {
  return collect.at.some((at) => phasesOfName(design, at).has('during'));
}

function seriesOf(design: Design, results: readonly Measured[]): Series[] {
  return results.flatMap((early) =>
    results
      .filter((late) => late.root === early.root && samePart(early, late) && sameInformant(design, early, late))
      .flatMap((late) =>
        pairsOf(design, early, late).map(([first, last]) => ({
          root: early.root,
          instruments: [...new Set([early.instrument, late.instrument])],
          path: late.collect.path,
          people: [late.collect.for, peopleAt(design, first), peopleAt(design, last)].reduce(
            (reach, people) => both(reach, reachOf(people)),
            reachOf(early.collect.for),
          ),
          degree: showsDegree(design, late.instrument, late.part ?? early.part),
          inUse: isInUse(design, early) && isInUse(design, late),
        })),
      ),
  );
}
/** A timepoint may itself be only for some. */
function peopleAt(design: Design, at: string): People | undefined {
  return design.timepoints.find(({ name }) => name === at)?.for;
}
function samePart(one: Measured, other: Measured): boolean {
  return one.part === undefined || other.part === undefined || one.part === other.part;
}
function sameInformant(design: Design, one: Measured, other: Measured): boolean {
  const first = informantsOf(design, one);
  const second = informantsOf(design, other);
  return first.length === 0 || second.length === 0 || first.some((kind) => second.includes(kind));
}
function pairsOf(design: Design, early: Measured, late: Measured): [string, string][] {
  const firsts = early.collect.at.filter((at) => canBeBaseline(design, at));
  const lasts = late.collect.at.filter((at) => canBeFinal(design, at));
  return firsts.flatMap((first) =>
    lasts.filter((last) => last !== first || isRecurrent(design, last)).map((last): [string, string] => [first, last]),
  );
}
function isInUse(design: Design, measured: Measured): boolean {
  if (measured.collect.systematic === 'no') return false;
  return !design.coverages.some(
    (coverage) =>
      coverage.instruments?.some((name) => rootOf(design, name) === measured.root) &&
      (!coverage.at || coverage.at.some((at) => measured.collect.at.includes(at))) &&
      isMajority(coverage.actual ?? coverage.aim) === false,
  );
}
function isCompared(design: Design, { collect, root }: Measured): boolean {
  if (collect.compared) return isStart(design, collect.compared);
  if (!collect.at.some((at) => canBeFinal(design, at))) return false;
  return outcomesOf(design).some(
    ({ outcome: { compared }, own }) =>
      compared && isStart(design, compared) && own.some(({ instrument }) => rootOf(design, instrument) === root),
  );
}
