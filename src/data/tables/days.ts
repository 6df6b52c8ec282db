import { allAsked, forms } from '../../forms/index.js';
import type { Design } from '../../model/index.js';
import { counted, withTime } from '../exports/notes.js';
import type { Conversion } from './conversion.js';

/** A day with the time of day, without a time zone: with one, the day may be another here. */
const dayAndTime = /^\s*(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*$/;

const dayLength = '2026-03-02'.length;

/** The columns that hold days: of the head, of the clients, and the questions that are answered with a date. */
function dayColumns(design: Design): Set<string> {
  const asked = forms(design).flatMap(allAsked);
  const dates = asked.filter(({ kind }) => kind.type === 'date').map(({ variable }) => variable);
  return new Set(['date', 'start', 'end', ...design.events.map(({ name }) => name), ...dates]);
}

/** Leaves out the time of day where a column holds days. */
export function onlyDays(design: Design, names: readonly string[]): Conversion {
  const columns = dayColumns(design);
  const places = names.flatMap((name, at) => (columns.has(name) ? [at] : []));
  let changed = 0;
  return {
    names,
    rows: (cells) => {
      let row: string[] | undefined;
      for (const at of places) {
        const text = cells[at] ?? '';
        const day = text.length > dayLength ? dayAndTime.exec(text)?.[1] : undefined;
        if (day === undefined) continue;
        row ??= [...cells];
        row[at] = day;
        changed += 1;
      }
      return [row ?? cells];
    },
    notes: () => counted(changed, withTime),
  };
}
