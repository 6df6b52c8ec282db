import { addDays, type Design, dayNumber } from '../model/index.js';
import { type DueSpan, daysOf, type KnownDays, type Offset, read, type Time } from '../reading/index.js';
import type { Random } from './random.js';

/** Everything has happened by this day, so that nothing that is made up lies in the future. */
const lastDay = dayNumber('2025-12-31');
/** A year, in days: the clients start within one, or so many as are asked for. */
const yearDays = 365;
/** A timepoint that comes back is simulated at most this many times. */
const mostOccasions = 12;
/** Nothing is followed for longer, whatever is written: some 200 years, in days. */
const longest = 73_000;
/** How long the intervention lasts where nothing is said. */
const usual: Offset = { months: 6, days: 0 };

/** What lies before the start or after the end lies within so many days of it. */
const besideDays = 90;

type Part = 'before' | 'within' | 'after';

/** The days of one client, in day numbers. */
export interface Stay {
  start: number;
  end: number;
  events: Readonly<Record<string, number>>;
}

/** When made-up clients come, and when each of them is measured: as the design says, for whatever it says. */
export class Dates {
  readonly #time: Time;
  readonly #design: Design;
  readonly #startDays: number;
  readonly #firstDay: number;
  readonly #bounds: { low: Offset; high: Offset };
  /** For each timepoint those that certainly lie before it, and after it. */
  readonly #before: ReadonlyMap<string, readonly string[]>;
  readonly #after: ReadonlyMap<string, readonly string[]>;
  /** The events in their order, and in which part of a client's time each lies. */
  readonly #events: readonly { name: string; part: Part }[];

  constructor(design: Design, years = 1) {
    this.#design = design;
    this.#startDays = yearDays * years;
    this.#time = read(design).time;
    const { low, high } = this.#time.stay;
    this.#bounds = { low: low ?? high ?? usual, high: high ?? low ?? usual };
    const names = design.timepoints.map(({ name }) => name);
    const those = (relation: 'before' | 'after') =>
      new Map(names.map((one) => [one, names.filter((other) => this.#time.relation(other, one) === relation)]));
    [this.#before, this.#after] = [those('before'), those('after')];
    this.#events = this.#placedEvents();
    this.#firstDay = lastDay - this.#startDays + 1 - this.#horizon();
  }

  /** The timepoints that the plan's main comparison goes between; of one that comes back its name twice. */
  get compared(): readonly string[] {
    const { baseline, final } = read(this.#design).decisive?.compared ?? {};
    return [baseline, final].flatMap((name) => name ?? []);
  }

  /** When a client is first to be measured at a timepoint, as far as the design says. */
  planned(name: string | undefined, stay: Stay): number {
    const [span] = name === undefined ? [] : this.#time.dueSpans(name, stay);
    return span ? middle(span, stay.start) : name === undefined ? stay.start : this.#unplaced(name, stay);
  }

  /** The events as the time order has them: before what is measured at the start, after what is measured at the end, or between. */
  #placedEvents(): { name: string; part: Part }[] {
    const { order } = this.#time;
    const at = (...phases: ('start' | 'end')[]) =>
      order.flatMap(({ name }, index) => (phases.some((one) => this.#time.phases(name).has(one)) ? [index] : []));
    const [first = -1, last = order.length] = [at('start')[0], at('end').at(-1)];
    const places = this.#design.events.map(({ name }, index) => {
      const place = order.findIndex((one) => this.#time.of(one.name)?.event === name);
      const part: Part = place < 0 ? 'within' : place < first ? 'before' : place > last ? 'after' : 'within';
      return { name, part, place: place < 0 ? order.length : place, index };
    });
    return places.sort((a, b) => a.place - b.place || a.index - b.index).map(({ name, part }) => ({ name, part }));
  }

  /** Each event on a day within its part, in their order. */
  #eventDays({ start, end }: Omit<Stay, 'events'>, random: Random): Record<string, number> {
    const bounds: Record<Part, [number, number]> = {
      before: [start - besideDays, start],
      within: [start, end],
      after: [end, end + besideDays],
    };
    const days: Record<string, number> = {};
    for (const part of ['before', 'within', 'after'] as const) {
      const own = this.#events.filter((one) => one.part === part);
      const drawn = own.map(() => random.whole(...bounds[part])).sort((a, b) => a - b);
      for (const [index, { name }] of own.entries()) days[name] = drawn[index] ?? start;
    }
    return days;
  }

  /** How long after the last client's start anything happens, in whole years. */
  #horizon(): number {
    const end = Math.min(longest, daysOf(this.#bounds.high).most);
    const events = Object.fromEntries(
      this.#events.map(({ name, part }) => [name, part === 'after' ? end + besideDays : end]),
    );
    const days = this.#design.timepoints.flatMap(({ name }) =>
      this.#time
        .dueSpans(name, { start: 0, end, events })
        .flatMap(({ latest, target, earliest }) => latest ?? target ?? earliest ?? []),
    );
    const most = Math.max(0, end, ...Object.values(events), ...days.filter(isReasonable));
    return Math.ceil(most / 366) * 366;
  }

  stay(random: Random): Stay {
    const start = this.#firstDay + random.whole(0, this.#startDays - 1);
    const { low, high } = this.#bounds;
    const after = ({ months, days }: Offset) => Math.min(longest, addDays(start, months, 'month') + days - start);
    const [least, most] = [Math.max(1, after(low)), Math.max(1, after(high))];
    const end = start + random.whole(Math.min(least, most), Math.max(least, most));
    return { start, end, events: this.#eventDays({ start, end }, random) };
  }

  /**
   * The days of each timepoint where a client is measured. `measured`: the timepoints where there is any form of theirs.
   * One without days is one that cannot be, with the others as they are.
   */
  measured(stay: Stay, measured: ReadonlySet<string>, random: Random): Map<string, number[]> {
    const days = new Map<string, number[]>();
    const known: Record<string, number> = {};
    const visit = (name: string) => {
      if (days.has(name)) return;
      days.set(name, []);
      // A window that hangs on another measurement counts from its real day.
      for (const { timepoint } of this.#time.of(name)?.placed.placements[0]?.through ?? []) visit(timepoint);
      if (!measured.has(name)) return;
      const found = this.#days(name, { ...stay, timepoints: known }, measured, random);
      days.set(name, found);
      if (found[0] !== undefined && !this.#time.comesBack(name)) known[name] = found[0];
    };
    for (const { name } of this.#time.order) visit(name);
    return days;
  }

  #days(name: string, known: KnownDays & Stay, measured: ReadonlySet<string>, random: Random): number[] {
    const spans = this.#time.dueSpans(name, known).filter((span) => isReasonable(middle(span, 0) - known.start));
    if (spans.length === 0) return [this.#unplaced(name, known)];
    if (!this.#time.comesBack(name)) {
      const day = dayIn(this.#ordered(name, spans[0] ?? {}, known, measured), random);
      return day === undefined ? [] : [day];
    }
    const all = spread(spans).flatMap((span) => this.#several(span).flatMap((one) => dayIn(one, random) ?? []));
    return all.filter((day, index) => index === 0 || all.slice(0, index).every((other) => other < day));
  }
  /** A number of times within an interval, each in a part of its own. */
  #several({ times, ...span }: DueSpan): DueSpan[] {
    const { earliest, latest } = span;
    const count = Math.min(mostOccasions, Math.max(1, Math.round(times?.high ?? times?.low ?? 1)));
    if (!times || count === 1 || earliest === undefined || latest === undefined) return [span];
    const step = (latest - earliest) / count;
    return Array.from({ length: count }, (_, index) => ({
      earliest: Math.ceil(earliest + index * step),
      latest: Math.max(Math.ceil(earliest + index * step), Math.floor(earliest + (index + 1) * step) - 1),
    }));
  }
  /** Where nothing is said of when: as the design mentions it, between start and end. */
  #unplaced(name: string, { start, end }: Stay): number {
    const { order } = this.#time;
    const place = order.findIndex((one) => one.name === name);
    return start + Math.round(((end - start) * Math.max(0, place)) / Math.max(1, order.length - 1));
  }
  /** The days that are left when what certainly comes before and after it is to do so. */
  #ordered(name: string, span: DueSpan, known: KnownDays & Stay, measured: ReadonlySet<string>): DueSpan {
    const ofOther = (other: string, bound: 'earliest' | 'latest') => {
      const real = known.timepoints?.[other];
      if (real !== undefined || !measured.has(other)) return real;
      const [planned] = this.#time.dueSpans(other, known);
      return planned?.[bound];
    };
    const low = (this.#before.get(name) ?? []).flatMap((other) => ofOther(other, 'earliest') ?? []);
    const high = (this.#after.get(name) ?? []).flatMap((other) => ofOther(other, 'latest') ?? []);
    const day = middle(span, known.start);
    const earliest = Math.max(span.earliest ?? Math.min(day, ...high), ...low);
    const latest = Math.min(span.latest ?? Math.max(day, earliest), ...high);
    return { ...span, earliest, latest };
  }
}

/** So many of a long series as are simulated, its first and last among them. */
function spread(spans: readonly DueSpan[]): readonly DueSpan[] {
  if (spans.length <= mostOccasions) return spans;
  const step = (spans.length - 1) / (mostOccasions - 1);
  return Array.from({ length: mostOccasions }, (_, index) => spans[Math.round(index * step)] ?? {});
}

const isReasonable = (days: number): boolean => Math.abs(days) <= 2 * longest;
const middle = ({ earliest, target, latest }: DueSpan, otherwise: number): number =>
  target ?? earliest ?? latest ?? otherwise;

/** A day within the span: near the target where there is one. */
function dayIn({ earliest, target, latest }: DueSpan, random: Random): number | undefined {
  const day = target ?? earliest ?? latest;
  if (day === undefined) return undefined;
  const [low, high] = [earliest ?? day, latest ?? day];
  if (low > high) return undefined;
  // The mean of two days is more often near the middle than far from it.
  const drawn = Math.round((random.whole(low, high) + random.whole(low, high)) / 2);
  return Math.min(high, Math.max(low, drawn));
}
