import { allAsked, type Form } from '../../forms/index.js';
import { type Design, dayIn } from '../../model/index.js';
import { counted, daysOtherwise, undecidedDays, withoutDay, withTime } from '../exports/notes.js';
import type { Conversion } from './conversion.js';
import { remembered } from './remembered.js';
import { tableKind } from './table-kind.js';
import { type DayOrder, writtenDay } from './written-day.js';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The columns that hold days: of the head, of the clients, and the questions that are answered with a date. */
function dayColumns(design: Design, forms: readonly Form[]): Set<string> {
  const dates = forms.flatMap(allAsked).filter(({ kind }) => kind.type === 'date');
  return new Set([
    'date',
    'start',
    'end',
    ...design.events.map(({ name }) => name),
    ...dates.map(({ variable }) => variable),
  ]);
}

/**
 * Days as year-month-day, however they are written; `order` is what the whole file says of days with slashes. What is no day is
 * left as it stands. Forms without a day are counted.
 */
export function days(design: Design, forms: readonly Form[], names: readonly string[], order?: DayOrder): Conversion {
  const columns = dayColumns(design, forms);
  const places = names.flatMap((name, at) => (columns.has(name) ? [at] : []));
  const date = tableKind(names) === 'forms' ? names.indexOf('date') : -1;
  const form = names.indexOf('form');
  const ids = new Set(forms.map(({ id }) => id));
  const isForm = (cells: readonly string[]) => form < 0 || ids.has(cells[form] ?? '');
  const count = { time: 0, otherwise: 0, none: 0, undecided: 0 };
  const read = remembered((text) => writtenDay(text, order));
  return {
    names,
    rows: (cells) => {
      let row: string[] | undefined;
      for (const at of places) {
        const text = cells[at] ?? '';
        if (text === '' || dayIn(text) !== undefined || day.test(text)) {
          if (at === date && text === '' && isForm(cells)) count.none += 1;
          continue;
        }
        const found = read(text);
        if (found === 'undecided') count.undecided += 1;
        if (found === undefined || found === 'undecided' || found.day === text) continue;
        row ??= [...cells];
        row[at] = found.day;
        count[found.how] += 1;
      }
      return [row ?? cells];
    },
    notes: () => [
      ...counted(count.time, withTime),
      ...counted(count.otherwise, daysOtherwise),
      ...counted(count.undecided, undecidedDays),
      ...counted(count.none, withoutDay),
    ],
  };
}
