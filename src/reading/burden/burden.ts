import type { Collect, Duration, Informant, Outcome, Purpose } from '../../model/index.js';
import { timingsOf } from '../../model/index.js';
import { followedCollects } from '../evidence/evidence.js';
import { propertiesOf } from '../evidence/procedure.js';
import type { MeasureRef } from '../measures/values.js';
import { personsReached } from '../people/asked.js';
import { both, reachOf } from '../people/reach.js';
import type { Persons } from '../people/sizes.js';
import type { Reading } from '../reading.js';
import { type Offset, offsetOf } from '../time/offset.js';
import { estimated, typingTime, type Work } from './estimate.js';

/** At least and at most. */
export interface Bounds {
  low: number;
  high: number;
}

/** What one measurement takes of those who answer, or of staff. What is neither stated nor to be estimated is missing, never zero. */
export interface Burden {
  collect: Collect;
  /** Those that the length of time is stated for together, else one. */
  measures: readonly MeasureRef[];
  side: 'clients' | 'staff';
  informants: readonly Informant[];
  /** Staff’s part of what is counted among the clients’ measurements: they ask, or type what was written on paper. */
  staffPart?: 'interviews' | 'types';
  /** Each time. */
  minutes?: Bounds;
  /** Nobody has said how long it lasts: the minutes are reckoned by rough rates. */
  isEstimated?: true;
  /** For one client who stays to the end. */
  timesEach?: Bounds;
  /** Answers of all who begin (in a period, where they are counted by period), those expected to be missing left out. */
  times?: Bounds;
  /** In minutes, of all of them. */
  total?: Bounds;
  /** What is judged by it. */
  outcomes: readonly Outcome[];
  questions: readonly Purpose['questions'][number][];
}

const staff: readonly Informant['kind'][] = ['professional', 'external', 'school', 'police'];

/** What the follow-up takes, a row for each measurement and side. Registers take nobody’s time. */
export function burdenOf(reading: Reading): Burden[] {
  return followedCollects(reading.design).flatMap((collect) => {
    const { lasts } = propertiesOf(reading.design, collect);
    const together = lasts && collect.measures.length > 1;
    const each = together ? [collect.measures] : collect.measures.map((one) => [one]);
    const rows = each.flatMap((measures) => rowsOf(reading, collect, measures, lasts));
    return [...rows, ...typedOf(reading, collect, rows)];
  });
}

function rowsOf(
  reading: Reading,
  collect: Collect,
  measures: readonly MeasureRef[],
  stated: Duration | undefined,
): Burden[] {
  const [first] = measures;
  if (!first) return [];
  const used = reading.instruments.of(first.instrument);
  const from = collect.from.length > 0 ? collect.from : (used?.informants ?? []);
  const lasts = stated ?? used?.lasts;
  const statedMinutes = lasts && minutesOf(lasts);
  const counted = timesOf(reading, collect, first);
  const row = (side: Burden['side'], informants: readonly Informant[], work: Work): Burden => {
    const minutes = statedMinutes ?? estimated(reading, first, work);
    return {
      ...{ collect, measures, side, informants },
      ...timed(minutes, counted),
      ...(!statedMinutes && { isEstimated: true }),
      ...answersOf(reading, collect, measures),
    };
  };
  const clients = from.filter(({ kind }) => kind !== 'register' && !staff.includes(kind));
  const others = from.filter(({ kind }) => staff.includes(kind));
  const { methods: ordinary } = propertiesOf(reading.design, collect);
  const [method] = collect.methods ?? used?.methods ?? ordinary ?? [];
  const isInterview = method === 'interview' || method === 'conversation';
  const answered = isInterview ? 'interviewed' : 'answered';
  return [
    ...(clients.length > 0 ? [row('clients', clients, answered)] : []),
    ...(clients.length > 0 && isInterview ? [{ ...row('staff', [], answered), staffPart: 'interviews' as const }] : []),
    ...(others.length > 0 ? [row('staff', others, 'registered')] : []),
  ];
}

/** What clients answer on paper somebody types. */
function typedOf(reading: Reading, collect: Collect, rows: readonly Burden[]): Burden[] {
  const { media } = propertiesOf(reading.design, collect);
  const written = rows.find(({ side }) => side === 'clients');
  if (!written || media?.[0] !== 'paper' || rows.some(({ staffPart }) => staffPart)) return [];
  const { timesEach, times, outcomes, questions } = written;
  const minutes = typingTime(reading, collect);
  return [
    {
      ...{
        collect,
        measures: collect.measures,
        side: 'staff',
        informants: [],
        staffPart: 'types',
        outcomes,
        questions,
      },
      ...timed(minutes, { ...(timesEach && { each: timesEach }), ...(times && { all: times }) }),
      ...(minutes && { isEstimated: true }),
    },
  ];
}

const timed = (
  minutes: Bounds | undefined,
  { each, all }: Times,
): Pick<Burden, 'minutes' | 'timesEach' | 'times' | 'total'> => ({
  ...(minutes && { minutes }),
  ...(each && { timesEach: each }),
  ...(all && { times: all }),
  ...(minutes && all && { total: product(minutes, all) }),
});

function minutesOf({ low, high, unit }: Duration): Bounds | undefined {
  const factor = unit === 'minute' ? 1 : unit === 'hour' ? 60 : undefined;
  const [least, most] = [low ?? high, high ?? low];
  return factor === undefined || least === undefined || most === undefined
    ? undefined
    : { low: least * factor, high: most * factor };
}
const product = (one: Bounds, other: Bounds): Bounds => ({ low: one.low * other.low, high: one.high * other.high });
const sum = (all: readonly Bounds[]): Bounds => ({
  low: all.reduce((total, { low }) => total + low, 0),
  high: all.reduce((total, { high }) => total + high, 0),
});

function answersOf(reading: Reading, collect: Collect, measures: readonly MeasureRef[]) {
  const roots = new Set(measures.map(({ instrument }) => reading.instruments.root(instrument)));
  const outcomes = reading.outcomes.flatMap(({ outcome, own }) =>
    own.some(({ instrument }) => roots.has(reading.instruments.root(instrument))) ? [outcome] : [],
  );
  const questions = reading.design.purposes
    .flatMap((purpose) => purpose.questions)
    .filter(({ name }) => collect.questions?.includes(name));
  return { outcomes, questions };
}

/** How many times for one client, and how many answers of all. */
interface Times {
  each?: Bounds;
  all?: Bounds;
}

function timesOf(reading: Reading, collect: Collect, measure: MeasureRef): Times {
  const root = reading.instruments.root(measure.instrument);
  const times = reading.time.sort(collect.at);
  const counts = times.map((time) => countAt(reading, time));
  if (times.length === 0 || !counts.every((one) => one !== undefined)) return {};
  const each = sum(counts);
  const all: Bounds[] = [];
  let before: Bounds | undefined;
  for (const [index, time] of times.entries()) {
    const there = answeringAt(reading, collect, root, time, index === times.length - 1, before);
    const count = counts[index];
    if (!there || !count) return { each };
    // Who is gone at the end is gone after it too.
    if (reading.time.phases(time).has('end')) before = there;
    all.push(product(there, count));
  }
  return { each, all: sum(all) };
}

/** The persons who answer at one time. */
function answeringAt(
  reading: Reading,
  collect: Collect,
  root: string,
  time: string,
  isLast: boolean,
  before: Bounds | undefined,
): Bounds | undefined {
  const started = startingOf(reading, collect, time);
  if (!started) return undefined;
  const { loss } = reading.missing(root, [time]);
  const isOfThose = loss && loss.of !== 'completed' && loss.of !== 'others';
  // One figure for all times is perhaps only of the last.
  const least = !isLast && loss && !loss.statement.at ? 0 : (loss?.low ?? 0);
  const left: Bounds = isOfThose
    ? { low: Math.round(started.low * (1 - loss.high)), high: Math.round(started.high * (1 - least)) }
    : { low: started.low, high: started.high };
  if (!before || !reading.time.phases(time).has('after')) return left;
  return { low: Math.min(left.low, before.low), high: Math.min(left.high, before.high) };
}

function startingOf(reading: Reading, collect: Collect, time: string): Persons | undefined {
  const timepoint = reading.time.of(time)?.timepoint;
  const reach = both(reachOf(collect.for), reachOf(timepoint?.for));
  return personsReached(reading, reach);
}

/** How often one client meets a timepoint. Missing: nobody knows, as where it is counted from an event that may not come. */
function countAt(reading: Reading, name: string): Bounds | undefined {
  const timepoint = reading.time.of(name)?.timepoint;
  const timings = timepoint ? timingsOf(timepoint, reading.design) : [];
  const counted = timings.find((one) => one.kind === 'times');
  if (counted) {
    const { low, high } = counted.count;
    const [least, most] = [low ?? high, high ?? low];
    return counted.each || least === undefined || most === undefined ? undefined : { low: least, high: most };
  }
  const places = reading.time.stated(name);
  if (places.some(({ anchor }) => 'event' in anchor)) return undefined;
  const series = timings.find((one) => one.kind === 'every');
  if (!series) return places.length > 0 ? { low: places.length, high: places.length } : undefined;
  const { low, high } = reading.time.stay;
  if (!low || !high) return undefined;
  const step = middleDays(offsetOf(series.count, series.unit));
  const rounds = (length: Offset) => Math.max(1, Math.floor(middleDays(length) / step));
  return { low: rounds(low), high: rounds(high) };
}
/** Months are of unequal length; of whole months none is lost. */
const middleDays = ({ months, days }: Offset): number => (months * 365.25) / 12 + days;
