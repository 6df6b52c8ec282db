import * as texts from '../../messages/schedule.js';
import { addDays, type Design, dayNumber, type PlainDate } from '../../model/index.js';
import { Problem } from '../../project/index.js';
import { type ClientDays, type Made, onWorkday, type Schedule, scheduleOf } from '../../schedule/index.js';
import type { TaskRooms } from '../asked.js';
import { checkTables, sumOf } from './check.js';
import { type DataPlaces, tablesOf } from './data-tables.js';

/** Weeks ahead where nothing is said, and at most. */
export const usualWeeks = 8;
export const mostWeeks = 520;

/** From which day is looked, how many weeks ahead, and whether what would be on a free day is moved to a workday. */
export interface Ahead {
  today: PlainDate;
  weeks: number;
  workdays: boolean;
}

/** What is due for the clients. Throws a `Problem` when the design says no times. */
export function dueOf(design: Design, clients: Iterable<ClientDays>, { today, weeks, workdays }: Ahead): Schedule {
  const now = dayNumber(today);
  const looked = { today: now, until: addDays(now, weeks, 'week'), ...(workdays && { moved: onWorkday }) };
  const found = scheduleOf(design, clients, looked);
  if (found.rows.length + found.waiting.length + found.anonymous.length === 0) throw new Problem(texts.noTimes);
  return found;
}

/**
 * The clients of the data, each with its days and the forms that there are, and how many errors the data have. `goOn` is asked
 * between some rows and the next, and may throw. Throws a `Problem` when the data cannot be read, or nobody is in them.
 */
export async function clientsIn(
  design: Design,
  places: DataPlaces,
  rooms: Pick<TaskRooms, 'dataCheck'>,
  goOn?: () => void,
): Promise<{ clients: ClientDays[]; errors: number }> {
  const check = await rooms.dataCheck(design, new Set());
  const errors = sumOf(await checkTables(tablesOf(design, places), check, false, goOn), 'errors');
  const clients = [...check.known()].map(({ answered, missed, ...client }) => ({
    ...client,
    answered: answered.map(madeOf),
    missed: missed.map(madeOf),
  }));
  if (clients.length === 0) throw new Problem(texts.nobodyInData);
  return { clients, errors };
}
const madeOf = ({ form, when }: { form: Made['form']; when: number | string }): Made => ({
  form,
  ...(typeof when === 'number' && { day: when }),
});
