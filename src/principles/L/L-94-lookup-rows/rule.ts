import type { Range, Said } from '../../../model/index.js';
import { both } from '../../../words/index.js';
import { rule } from '../../rule.js';
import { partName, within } from '../../scored.js';

type Wrong = 'no rows' | 'no table' | 'ranges' | 'overlap';

export const lookupRows = rule<{ scale: string; wrong: Wrong }>({
  code: 'L-94',
  name: 'lookup-rows',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ scale, wrong }) => `${scale} ${says[wrong].sv}.`,
    en: ({ scale, wrong }) => `${scale} ${says[wrong].en}.`,
  },
  *check(design) {
    for (const instrument of design.instruments) {
      for (const scale of instrument.scales) {
        const { path, formula, rows = [] } = scale;
        const arguments_ = formula
          ? within(formula.value).flatMap((one) => ('call' in one && one.call === 'lookup' ? [one.terms.length] : []))
          : [];
        const isTable = arguments_.length > 0;
        const wrong: Wrong | undefined =
          isTable && rows.length === 0
            ? 'no rows'
            : !isTable && rows.length > 0
              ? 'no table'
              : rows.some(({ ranges }) => !arguments_.includes(ranges.length))
                ? 'ranges'
                : rows.some((row, place) => rows.slice(0, place).some((other) => meet(row.ranges, other.ranges)))
                  ? 'overlap'
                  : undefined;
        if (!wrong) continue;
        yield {
          path: rows.length > 0 ? `${path}/rows` : `${path}/formula`,
          params: { scale: partName(instrument, scale), wrong },
          instruments: [instrument.name],
        };
      }
    }
  },
});

const says: Record<Wrong, Said> = {
  'no rows': both(
    'läser en tabell som inte har några rader: skriv dem i skalans block (rad 0..4 ger 1)',
    'reads a table that has no rows: write them in the block of the scale (row 0..4 gives 1)',
  ),
  'no table': both(
    'har tabellrader som formeln inte läser: räkna med tabell(…), eller ta bort raderna',
    'has table rows that the formula does not read: count with lookup(…), or remove the rows',
  ),
  ranges: both(
    'har en tabellrad med ett annat antal spann än tabellens värden i formeln: ge varje värde sitt spann',
    'has a table row with another number of ranges than the values of the table in the formula: give each value its range',
  ),
  overlap: both(
    'har två tabellrader som gäller för samma värden: låt dem gränsa till varandra',
    'has two table rows that hold for the same values: let them border on each other',
  ),
};

const meet = (one: readonly Range[], other: readonly Range[]): boolean =>
  one.every((range, at) => {
    const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = other[at] ?? {};
    return (range.low ?? Number.NEGATIVE_INFINITY) <= high && (range.high ?? Number.POSITIVE_INFINITY) >= low;
  });
