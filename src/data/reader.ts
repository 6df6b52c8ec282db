import { type Form, type Former, forms } from '../forms/index.js';
import type { Design } from '../model/index.js';
import { exportOf } from './exports/index.js';
import { byText } from './labels/by-text.js';
import { answerTexts, coded } from './labels/coded.js';
import { once } from './labels/once.js';
import { mapped } from './tables/column-map.js';
import type { ColumnMap } from './tables/column-map-schema.js';
import type { Conversion, LateRow } from './tables/conversion.js';
import { days } from './tables/days.js';
import { formerIn, presentNames, presentTimes, refuseBoth } from './tables/former.js';
import { suspected } from './tables/suspected.js';
import { tidyHeadings } from './tables/tidy-headings.js';
import { whichForm } from './tables/which-form.js';
import type { DayOrder } from './tables/written-day.js';

/** What is known of a file before it is read. */
export interface Told {
  map?: ColumnMap | undefined;
  /** How its days with slashes are written. */
  order?: DayOrder | undefined;
  /** What it has been made into already, where it is no table. */
  made?: Conversion;
}

interface Known extends Told {
  design: Design;
  forms: readonly Form[];
  /** Where the file has former names: the design, and the forms, are as they were called then. */
  then: Former | undefined;
}

/** How the columns of a table are read on, by their names and by how it has been read so far. */
type Reading = (names: readonly string[], before: readonly Conversion[], known: Known) => Conversion | undefined;

const isExport = (before: readonly Conversion[]) => before.some(({ program }) => program !== undefined);

const readings: readonly Reading[] = [
  (_names, _before, { made }) => made,
  (names, _before, { map }) => map && mapped(map, names),
  (names, _before, { design, forms: all }) => tidyHeadings(design, all, names),
  (names, before, { map, made, design, forms: all }) =>
    map || made || isExport(before) ? undefined : exportOf(design, all, names),
  (names, before, { forms: all }) => (isExport(before) ? undefined : byText(all, names)),
  (names, _before, { design }) => presentTimes(design, names),
  (names, _before, { forms: all }) => whichForm(all, names),
  (names, before, { forms: all }) => coded(answerTexts(all), names, before),
  (names, _before, { design, forms: all, map, order }) => days(design, all, names, map?.dates ?? order),
  (names, _before, { forms: all }) => suspected(all, names),
  (names, _before, { then }) => then && presentNames(then, names),
];

const formsOf = once(forms);

/** A conversion, and how many columns it reads. */
interface Step {
  from: number;
  conversion: Conversion;
}

/** A row that is longer or shorter than the headings stays so: what stands in which column cannot be known. */
function converted(cells: readonly string[], { from, conversion }: Step, row: number): readonly (readonly string[])[] {
  if (cells.length === from) return conversion.rows(cells, row);
  const length = conversion.names.length + (cells.length > from ? 1 : -1);
  return [Array.from({ length }, () => '')];
}

/**
 * How the rows of any table become rows with the codebook's columns and codes, whatever program it is from and whether it has
 * codes or words: the one reading of data, for all that uses them. Throws an `Unreadable` for what can only be read half, here
 * or at a row.
 */
export function reader(design: Design, headings: readonly string[], told: Told = {}): Conversion {
  const named = told.map ? mapped(told.map, headings).names : headings;
  refuseBoth(design, formsOf(design), named);
  const then = formerIn(design, named);
  const known = { ...told, design: then?.design ?? design, forms: formsOf(then?.design ?? design), then };
  const steps: Step[] = [];
  let names = headings;
  for (const reading of readings) {
    const before = steps.map(({ conversion }) => conversion);
    const conversion = reading(names, before, known);
    if (!conversion) continue;
    steps.push({ from: names.length, conversion });
    names = conversion.names;
  }
  /** A row through the steps from one of them on. */
  const through = (cells: readonly string[], row: number, from = 0): readonly (readonly string[])[] => {
    let made: readonly (readonly string[])[] = [cells];
    for (let at = from; at < steps.length; at += 1) {
      const step = steps[at];
      const [only] = made;
      if (!step) continue;
      made = made.length === 1 && only ? converted(only, step, row) : made.flatMap((one) => converted(one, step, row));
    }
    return made;
  };
  return {
    names,
    rows: (cells, row = 0) => through(cells, row),
    last: () =>
      steps.flatMap(({ conversion }, at) =>
        (conversion.last?.() ?? []).flatMap(({ cells, row }): LateRow[] =>
          through(cells, row, at + 1).map((one) => ({ cells: one, row })),
        ),
      ),
    notes: () => steps.flatMap(({ conversion }) => conversion.notes()),
  };
}
