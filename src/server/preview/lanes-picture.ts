import {
  escapeHtml,
  type Lane,
  type LanesChart,
  type LaneTime,
  laneDays,
  lanesChart,
  type Mark,
} from '../../documents/index.js';
import type { Anchor, Design, Language, Unit } from '../../model/index.js';
import { daysOf, type Offset, offsetOf, read } from '../../reading/index.js';
import { anchorWords, timepointTitle, unitWord } from '../../words/index.js';

const words = {
  sv: {
    alt: 'Bild: samma schema på tidslinjer, ett spår för varje uppgiftslämnare. Allt i bilden står i tabellen nedanför.',
    from: (units: string, anchor: string) => `${units} från ${anchor}`,
    yes: 'tillfrågas',
    part: 'tillfrågas, en del',
    instead: 'bara när det ordinarie sättet inte går',
    window: 'dagar som godtas',
    between: 'någon dag däremellan',
    open: 'ingen gräns angiven',
  },
  en: {
    alt: 'Picture: the same schedule on lines of time, a lane for each informant. All of it is in the table below.',
    from: (units: string, anchor: string) => `${units} from ${anchor}`,
    yes: 'asked',
    part: 'asked, some of them',
    instead: 'only when the ordinary way fails',
    window: 'days that are accepted',
    between: 'any day between',
    open: 'no limit stated',
  },
} as const;

/** What a timepoint is counted from. */
type Base = Exclude<Anchor, { timepoint: unknown }>;
/** A row of the schedule: what is asked at which timepoints, by name. */
interface Row {
  label: string;
  marks: ReadonlyMap<string, Exclude<Mark, 'no'>>;
}

/** The schedule along lines of time, as a picture (`data:`); empty where the design places no timepoint. */
export function lanesPicture(
  design: Design,
  lanes: readonly { label: string; rows: readonly Row[] }[],
  noTime: string,
  language: Language,
): string {
  const names = new Set(lanes.flatMap(({ rows }) => rows.flatMap(({ marks }) => [...marks.keys()])));
  const places = placesOf(design, names, language);
  if (places.length === 0) return '';
  const { alt, from, ...legend } = words[language];
  const bases = basesIn(design, places);
  const lines = bases.map((base): LanesChart['lines'][number] => {
    const days = places.filter((one) => keyOf(one.base) === keyOf(base)).flatMap(({ time }) => laneDays(time));
    const { unit, ticks } = ticksOf(Math.min(0, ...days), Math.max(0, ...days));
    return { label: from(unitWord(unit, 2, language), anchorWords(base, language, design)), ticks };
  });
  const drawn = lanes.map(
    ({ label, rows }): Lane => ({
      label,
      rows: rows.map((row) => ({
        label: row.label,
        marks: places.map(({ name }): Mark => row.marks.get(name) ?? 'no'),
        aside: noTime,
      })),
    }),
  );
  const times = places.map(({ time, base }) => ({
    ...time,
    line: bases.findIndex((one) => keyOf(one) === keyOf(base)),
  }));
  const svg = lanesChart({ lines, times, lanes: drawn, legend });
  const [, width, height] = /^<svg[^>]* width="(\d+)" height="([\d.]+)"/.exec(svg) ?? [];
  const source = `data:image/svg+xml,${encodeURIComponent(svg.replace(/\p{Cs}/gu, ''))}`;
  return `<img src="${source}" alt="${escapeHtml(alt)}" width="${width}" height="${Math.round(Number(height))}">`;
}

interface Place {
  name: string;
  base: Base;
  time: LaneTime;
}

/** Each timepoint that something is asked at, as often as it has a place, in days from what it is counted from. */
function placesOf(design: Design, names: ReadonlySet<string>, language: Language): Place[] {
  const { time } = read(design);
  return time.sort(names).flatMap((name) => {
    const { placements = [], every } = time.of(name)?.placed ?? {};
    return placements.map(
      ({ base, reach, offsets }): Place => ({
        name,
        base,
        time: {
          label: timepointTitle(design, name, language),
          line: 0,
          ...(reach.from && { from: daysFrom(reach.from) }),
          ...(offsets.target && { at: daysFrom(offsets.target) }),
          ...(reach.to && { to: daysFrom(reach.to) }),
          ...(every && { again: daysFrom(offsetOf(every.count, every.unit)) }),
        },
      }),
    );
  });
}

/** In a picture a month is as long as between the shortest and the longest. */
function daysFrom(offset: Offset): number {
  const { fewest, most } = daysOf(offset);
  return (fewest + most) / 2;
}

const keyOf = (base: Base): string => ('event' in base ? `event ${base.event}` : base.moment);
/** What the places are counted from: the start, the events in the order of the design, the end. */
function basesIn({ events }: Design, places: readonly Place[]): Base[] {
  const all: Base[] = [{ moment: 'start' }, ...events.map(({ name }) => ({ event: name })), { moment: 'end' }];
  const used = new Set(places.map(({ base }) => keyOf(base)));
  return all.filter((base) => used.has(keyOf(base)));
}

/** Whole numbers of the unit that suits the length, at most some seven of them. */
function ticksOf(low: number, high: number): { unit: Unit; ticks: { at: number; label: string }[] } {
  const long = high - low;
  const unit = units.find(({ most }) => long <= most)?.unit ?? 'year';
  const size = daysFrom(offsetOf(1, unit));
  const [first, last] = [Math.ceil(low / size - 0.02), Math.floor(high / size + 0.02)];
  const step = steps.find((one) => (last - first) / one <= 7) ?? 1;
  const ticks: { at: number; label: string }[] = [];
  for (let at = Math.ceil(first / step) * step; at <= last; at += step)
    ticks.push({ at: daysFrom(offsetOf(at, unit)), label: String(at).replace('-', '\u2212') });
  return { unit, ticks };
}
/** Up to so many days are numbered in each. */
const units: readonly { unit: Unit; most: number }[] = [
  { unit: 'day', most: 21 },
  { unit: 'week', most: 63 },
  { unit: 'month', most: 1500 },
];
const steps = [1, 2, 3, 4, 6, 12, 24, 60, 120, 600];
