import type { Range, Said, Scale } from '../../../model/index.js';
import { stepOf } from '../../../reading/index.js';
import { inBoth, listSaid, numberWords, rangeWords } from '../../../words/index.js';
import { rule } from '../../rule.js';
import { partName } from '../../scored.js';

export const levelsHole = rule<{ scale: string; holes: Said; between: boolean }>({
  code: 'L-93',
  name: 'levels-hole',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ scale, holes, between }) =>
      `${scale} kan hamna ${between ? `${holes.sv}, där ingen nivå finns: låt nivåerna gränsa till varandra, eller avrunda poängen` : `på ${holes.sv}, som ingen nivå har: lägg till den som saknas`}.`,
    en: ({ scale, holes, between }) =>
      `${scale} can come out ${between ? `${holes.en}, where there is no level: let the levels border on each other, or round the score` : `at ${holes.en}, which no level has: add the one that is missing`}.`,
  },
  *check(design) {
    for (const instrument of design.instruments) {
      for (const scale of instrument.scales) {
        const step = stepOf(instrument, scale);
        const holes = groupsOf(scale).flatMap((ranges) => holesIn(ranges, scale.range ?? {}, step));
        if (holes.length === 0) continue;
        const between = step === undefined;
        const said = holes.map(between ? gapSaid : (hole) => inBoth((language) => rangeWords(hole, language)));
        yield {
          path: `${scale.path}/levels`,
          params: { scale: partName(instrument, scale), holes: listSaid(said), between },
          instruments: [instrument.name],
        };
      }
    }
  },
});

/** With steps its first and its last value, else the limits that it lies between. */
interface Hole {
  low: number;
  high: number;
}

const gapSaid = ({ low, high }: Hole): Said =>
  inBoth((language) => {
    const [from, to] = [numberWords(low, language), numberWords(high, language)];
    return language === 'sv' ? `mellan ${from} och ${to}` : `between ${from} and ${to}`;
  });

/** The levels of each group of people by themselves. */
function groupsOf({ levels = [] }: Scale): Range[][] {
  const groups = new Map<string, Range[]>();
  for (const { range, for: whom } of levels) {
    const key = JSON.stringify(whom ?? {});
    groups.set(key, [...(groups.get(key) ?? []), range]);
  }
  return [...groups.values()];
}

function holesIn(ranges: readonly Range[], limits: Range, step: number | undefined): Hole[] {
  const sorted = [...ranges].sort((a, b) => lowOf(a) - lowOf(b));
  // The limits of the score belong to it, those of a level to the level.
  const [first, last] = [limits.low, limits.high];
  let reached = first === undefined ? Number.NEGATIVE_INFINITY : first - (step ?? 0);
  const after = { low: last === undefined ? Number.NEGATIVE_INFINITY : last + (step ?? 0), high: undefined };
  return [...sorted, after].flatMap((range, place) => {
    const hole = reached < lowOf(range) ? holeBetween(reached, lowOf(range), step) : undefined;
    reached = Math.max(reached, range.high ?? Number.POSITIVE_INFINITY);
    // Nothing is known of what comes before the first level of a score without a lowest limit.
    return hole && (place > 0 || first !== undefined) ? [hole] : [];
  });
}
const lowOf = ({ low }: Range): number => low ?? Number.NEGATIVE_INFINITY;

/** The values that lie between two limits and belong to neither. */
function holeBetween(low: number, high: number, step: number | undefined): Hole | undefined {
  if (step === undefined) return { low, high };
  const from = exact((Math.floor(exact(low / step)) + 1) * step);
  const to = exact((Math.ceil(exact(high / step)) - 1) * step);
  return from > to ? undefined : { low: from, high: to };
}
const exact = (value: number): number => Number(value.toPrecision(12));
