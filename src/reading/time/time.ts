import {
  type Anchor,
  type Design,
  type Range,
  type Timepoint,
  type Timing,
  timingsOf,
  type Unit,
} from '../../model/index.js';
import { type DueSpan, dueSpans, type KnownDays, type Unresolved } from './due.js';
import { between, daysOf, minus, type Offset, offsetOf, plus } from './offset.js';
import { inTimeOrder } from './order.js';
import { type Overlap, overlaps } from './overlaps.js';
import { type Phase, phasesOf, type Relation, relationOf, type Stay, stayOf } from './phases.js';
import { type Placed, type Placement, place } from './placement.js';
import { type Held, heldWithin, type Measured } from './windows.js';

/** One timepoint with where it lies. */
export interface PlacedTimepoint {
  timepoint: Timepoint;
  placed: Placed;
  phases: ReadonlySet<Phase>;
  /** It falls more than once for each client: a series, a number of times, or several moments. */
  comesBack: boolean;
  /** The name of the event that it is counted from; missing for one that is counted from the start or the end. */
  event?: string;
}

/** One place of a timepoint as it is stated: at a moment, an event or another timepoint, or so long from it. */
export interface StatedPlace {
  anchor: Anchor;
  side: 'at' | 'before' | 'after';
  /** How long; missing where it is there. A missing bound is open. */
  amount?: Range;
  unit?: Unit;
}

/** Which of the times where a value exists are compared. */
export interface Compared {
  /** The first value: what later ones are compared with. */
  baseline?: string;
  /** The measurement that the result is judged at. The same as the baseline where one timepoint comes back. */
  final?: string;
  /** The other measurements, in time order. */
  others: string[];
  /** Whether the design says so itself, or they follow from when they are. */
  stated: { baseline: boolean; final: boolean };
}
/** Whether going from one measurement to another is a comparison from before to after. `unknown`: a time is not said. */
export type Spans = 'yes' | 'no' | 'unknown';

const nothing: ReadonlySet<Phase> = new Set();
const finals: readonly Phase[] = ['end', 'after', 'recurrent'];

/** When everything is measured, in calendar arithmetic. Worked out once for a design. */
export class Time {
  readonly stay: Stay;
  /** Whether the design ever speaks of the end of the intervention; some interventions go on for years. */
  readonly hasEnd: boolean;
  readonly #design: Design;
  readonly #byName: ReadonlyMap<string, PlacedTimepoint>;
  #order: readonly Timepoint[] | undefined;
  #rank: ReadonlyMap<string, number> | undefined;

  constructor(design: Design) {
    this.#design = design;
    this.stay = stayOf(design);
    this.#byName = new Map(design.timepoints.map((one) => [one.name, this.#read(one)]));
    this.hasEnd = [...this.#byName.values()].some(({ phases }) => phases.has('end') || phases.has('after'));
  }

  #read(timepoint: Timepoint): PlacedTimepoint {
    const placed = place(timepoint, this.#design);
    const { base } = placed.placements[0] ?? {};
    return {
      timepoint,
      placed,
      phases: phasesOf(placed, this.stay),
      comesBack: comesBack(placed),
      ...(base && 'event' in base && { event: base.event }),
    };
  }

  of(name: string): PlacedTimepoint | undefined {
    return this.#byName.get(name);
  }
  phases(name: string): ReadonlySet<Phase> {
    return this.#byName.get(name)?.phases ?? nothing;
  }
  /** Whether the design says when it is. */
  isPlaced(name: string): boolean {
    return this.phases(name).size > 0;
  }
  comesBack(name: string): boolean {
    return this.#byName.get(name)?.comesBack ?? false;
  }
  /** Whether it can fall more than once for one client: it comes back, or an event of the operation's own may. */
  mayComeBack(name: string): boolean {
    const known = this.#byName.get(name);
    return known !== undefined && (known.comesBack || known.placed.placements.some(({ base }) => 'event' in base));
  }
  /** Where a timepoint is said to be, in the design's own terms. */
  stated(name: string): StatedPlace[] {
    const timepoint = this.#byName.get(name)?.timepoint;
    return timepoint
      ? timingsOf(timepoint, this.#design).flatMap((timing): StatedPlace[] => {
          if (timing.kind === 'at') return timing.anchors.map((anchor) => ({ anchor, side: 'at' }));
          if (timing.kind !== 'offset') return [];
          const { anchor, side, amount, unit } = timing;
          return [{ anchor, side, amount, unit }];
        })
      : [];
  }
  /** A day without a window; an interval is one by itself. */
  lacksWindow(name: string): boolean {
    const known = this.#byName.get(name);
    if (!known || known.timepoint.window || known.timepoint.flexible) return false;
    const { placed } = known;
    return placed.stated && placed.placements.some(({ offsets }) => offsets.target !== undefined);
  }
  /** What the first place of a timepoint is counted from; missing where the design does not say, and for a series. */
  reckonedFrom(name: string): 'start' | 'end' | { event: string } | undefined {
    const placed = this.#byName.get(name)?.placed;
    const base = placed?.placements[0]?.base;
    if (!base || placed.every || placed.times) return undefined;
    return 'moment' in base ? base.moment : base;
  }

  /** The timepoints in time order, for tables and lists. What the design does not order stands where it is mentioned. */
  get order(): readonly Timepoint[] {
    this.#order ??= inTimeOrder(this.#design, (name) => this.#byName.get(name), this.stay);
    return this.#order;
  }
  /** Names of timepoints in time order, each once; unknown names last. */
  sort(names: Iterable<string>): string[] {
    this.#rank ??= new Map(this.order.map(({ name }, index) => [name, index]));
    const rank = this.#rank;
    const place = (name: string) => rank.get(name) ?? rank.size;
    return [...new Set(names)].sort((a, b) => place(a) - place(b));
  }

  /** The most days after the start that a timepoint may be, its window included; `undefined` where that is not known. */
  latestFromStart(name: string): number | undefined {
    const placement = this.#only(name);
    const to = placement && 'moment' in placement.base && placement.base.moment === 'start' && placement.reach.to;
    return to ? daysOf(to).most : undefined;
  }

  /** How one timepoint certainly lies to another, for everyone. What comes back has no one place. */
  relation(one: string, other: string): Relation {
    const [a, b] = [this.#only(one), this.#only(other)];
    return a && b ? relationOf(a, b, this.stay) : 'unordered';
  }
  /** Whether a timepoint is certainly later than a time that is no timepoint. */
  isAfter(name: string, timing: Timing): boolean {
    const [one] = place({ path: '', name: '', code: '', timings: [timing] }, this.#design).placements;
    const own = this.#only(name);
    return one !== undefined && own !== undefined && relationOf(own, one, this.stay) === 'after';
  }
  #only(name: string): Placement | undefined {
    const known = this.#byName.get(name);
    return known && !known.comesBack ? known.placed.placements[0] : undefined;
  }

  /** Whether an anchor is the start of the intervention, or a timepoint there. */
  isStart(anchor: Anchor): boolean {
    if ('moment' in anchor) return anchor.moment === 'start';
    return 'timepoint' in anchor && this.phases(anchor.timepoint).has('start');
  }
  /** Whether a timepoint stands at an anchor. */
  standsAt(name: string, anchor: Anchor): boolean {
    if ('timepoint' in anchor) return name === anchor.timepoint;
    return this.stated(name).some(
      ({ side, anchor: one }) =>
        side === 'at' &&
        ('moment' in anchor
          ? 'moment' in one && one.moment === anchor.moment
          : 'event' in one && one.event === anchor.event),
    );
  }

  /** Near the start, or as early as a measurement without a start of its own can be. */
  canBeBaseline(name: string): boolean {
    const phases = this.phases(name);
    return phases.has('start') || phases.has('recurrent');
  }
  /** Near the end or after it; while it goes on where the design never speaks of an end. */
  canBeFinal(name: string): boolean {
    const phases = this.phases(name);
    return finals.some((phase) => phases.has(phase)) || (phases.has('during') && !this.hasEnd);
  }
  spans(first: string, last: string): Spans {
    const [a, b] = [this.#byName.get(first), this.#byName.get(last)];
    if (!a || !b) return 'unknown';
    const isOpen = (one: PlacedTimepoint) => one.phases.size === 0 || one.phases.has('event');
    // At every session, when it suits, at a relapse: perhaps more than once, and nobody says when.
    if (first === last) return a.phases.has('recurrent') ? 'yes' : isOpen(a) ? 'unknown' : 'no';
    // Before and after one and the same event of the operation's own.
    if (a.event !== undefined && a.event === b.event) return this.relation(first, last) === 'before' ? 'yes' : 'no';
    const [early, late] = [this.canBeBaseline(first), this.canBeFinal(last)];
    if (early && late) return 'yes';
    return (early || isOpen(a)) && (late || isOpen(b)) ? 'unknown' : 'no';
  }

  /**
   * Which measurements are compared, out of those where a value exists. The baseline is what the design names, else the
   * first near the start, else the first around an event of the operation's own. The final one is where the criterion is
   * judged, else the end, else the last that is planned: an event may happen to nobody, and at any time. `until`: none that
   * is certainly later is the final one.
   */
  compared(
    names: readonly string[],
    stated: { baseline?: Anchor; final?: readonly string[]; until?: Timing | undefined } = {},
  ): Compared {
    const times = this.sort(names);
    const { baseline: anchor } = stated;
    const named = anchor && times.find((name) => this.standsAt(name, anchor));
    const around = this.#around(times);
    const starting = times.find((name) => this.phases(name).has('start'));
    const series = times.find((name) => this.phases(name).has('recurrent'));
    const baseline = named ?? starting ?? around[0] ?? series;
    const { until } = stated;
    const rest = times.filter(
      (name) =>
        name !== baseline &&
        this.relation(name, baseline ?? name) !== 'before' &&
        !(until && this.isAfter(name, until)),
    );
    const judged = stated.final && rest.find((name) => stated.final?.includes(name));
    const event = baseline === undefined ? undefined : this.of(baseline)?.event;
    const planned = rest.filter((name) => this.of(name)?.event === event);
    const at = (...phases: Phase[]) => planned.filter((name) => phases.some((one) => this.phases(name).has(one)));
    const found =
      event === undefined
        ? (at('end')[0] ??
          at('after').at(-1) ??
          (baseline !== undefined && this.phases(baseline).has('recurrent') ? baseline : undefined) ??
          at('recurrent').at(-1) ??
          at('during').at(-1) ??
          planned.filter((name) => !this.isPlaced(name)).at(-1))
        : planned.at(-1);
    const final = judged ?? found;
    return {
      ...(baseline !== undefined && { baseline }),
      ...(final !== undefined && { final }),
      others: times.filter((name) => name !== baseline && name !== final),
      stated: { baseline: named !== undefined, final: judged !== undefined },
    };
  }
  /** The times around the first event that more than one of them is counted from, in order. */
  #around(times: readonly string[]): string[] {
    for (const { name: event } of this.#design.events) {
      const own = times.filter((name) => this.of(name)?.event === event);
      if (own.length > 1) return own;
    }
    return [];
  }

  /**
   * The shortest length between two of the named timepoints, or between two rounds of one that recurs; `undefined` when
   * nothing is known of it. Between the start and the end lies the shortest stated length of the intervention.
   */
  gap(names: readonly string[]): Offset | undefined {
    const known = [...new Set(names)].flatMap((name) => this.#byName.get(name) ?? []);
    const rounds = known.flatMap(({ placed: { every } }) => (every ? [offsetOf(every.count, every.unit)] : []));
    const places = known.flatMap(({ placed }) => (placed.stated ? placed.placements : []));
    const gaps = places.flatMap((one, index) => places.slice(index + 1).flatMap((other) => this.#apart(one, other)));
    const all = [...rounds, ...gaps].filter((one) => daysOf(one).fewest > 0);
    return all.sort((a, b) => daysOf(a).fewest - daysOf(b).fewest)[0];
  }
  #apart(one: Placement, other: Placement): Offset[] {
    const [a, b] = [this.#fromStart(one), this.#fromStart(other)];
    const isSame = sameBase(one, other);
    const from = isSame ? one.offsets.from : a;
    const to = isSame ? other.offsets.from : b;
    if (!from || !to) return [];
    const length = minus(to, from);
    return [daysOf(length).most < 0 ? minus(from, to) : length];
  }
  #fromStart({ base, offsets }: Placement): Offset | undefined {
    if ('event' in base || !offsets.from) return undefined;
    if (base.moment === 'start') return offsets.from;
    return this.stay.low && plus(this.stay.low, offsets.from);
  }

  /** When a timepoint is due for an individual, in day numbers, in time order; empty where it cannot be known. */
  dueSpans(name: string, dates: KnownDays): DueSpan[] {
    return this.due(name, dates).occasions;
  }
  /** When a measurement is due for an individual, in day numbers, and what has no day. */
  due(name: string, dates: KnownDays): { occasions: DueSpan[]; unresolved: Unresolved[] } {
    const known = this.#byName.get(name);
    return known ? dueSpans(known.timepoint, known.placed, dates) : { occasions: [], unresolved: [] };
  }
  /** The design says between which days: by a window, or by an interval (4 to 8 months after). */
  hasWindow(name: string): boolean {
    const known = this.#byName.get(name);
    if (!known) return false;
    return known.timepoint.window !== undefined || known.placed.placements.some(({ offsets }) => !offsets.target);
  }
  /** Between which days a measurement is held to be; `undefined` where no window is stated, or nothing to reckon it from. */
  heldWithin(name: string, measured: Measured): Held | undefined {
    return heldWithin(this, name, measured);
  }
  /** Pairs of the timepoints whose windows can hold the same day for one individual. `wanted`: which pairs matter. */
  overlaps(wanted: (one: string, other: string) => boolean): Overlap[] {
    const near = (one: string, other: string) => this.#mayMeet(one, other) && wanted(one, other);
    return overlaps(this.#design, near);
  }
  /** A cheap answer before the exact one: never no where they can meet for everyone. */
  #mayMeet(one: string, other: string): boolean {
    const [a, b] = [this.#byName.get(one), this.#byName.get(other)];
    if (!a || !b) return false;
    if (a.placed.every || b.placed.every) return true;
    return a.placed.placements.some((first) => b.placed.placements.some((second) => this.#isNear(first, second)));
  }
  #isNear(one: Placement, other: Placement): boolean {
    const { low } = this.stay;
    const isCrossed = 'moment' in one.base && 'moment' in other.base && one.base.moment !== other.base.moment;
    if (!sameBase(one, other) && !(isCrossed && low)) return false;
    const moved = (place: Placement, offset: Offset | undefined) =>
      offset && isCrossed && low && 'moment' in place.base && place.base.moment === 'end' ? plus(low, offset) : offset;
    // Steps through other timepoints may lose a few days at the ends of months.
    const slack = 7;
    const isLater = (first: Placement, second: Placement) => {
      const [to, from] = [moved(first, first.reach.to), moved(second, second.reach.from)];
      return to !== undefined && from !== undefined && between(to, from).fewest > slack;
    };
    return !isLater(one, other) && !isLater(other, one);
  }
}

const sameBase = ({ base: one }: Placement, { base: other }: Placement): boolean =>
  'event' in one || 'event' in other
    ? 'event' in one && 'event' in other && one.event === other.event
    : one.moment === other.moment;

const comesBack = ({ placements, every, times, stated }: Placed): boolean =>
  every !== undefined || (times !== undefined && (times.high ?? 2) > 1) || (stated && placements.length > 1);
