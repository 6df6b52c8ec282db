import { workbookDays, workbookEpoch } from '../../forms/conventions.js';
import { dateOf, dayIn } from '../../model/index.js';

/** Which of the first two numbers of `05/01/2026` is the day. */
export type DayOrder = 'day-first' | 'month-first';

/** A day as it is written in files, as `2026-03-02`. `undecided`: it is one of two days, and only other days can tell. */
export type WrittenDay = { day: string; how: 'time' | 'otherwise' } | 'undecided' | undefined;

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/;
/** With the time as Google's forms write it, too: `10:11:12 fm CET`. */
const yearFirst =
  /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:[ap]m|[fe]\.?m\.?))?(?: [A-Z]{2,5}(?:[+-]\d{1,2})?)?)?$/i;
const together = /^(\d{4})(\d{2})(\d{2})$/;
/** The day is first where there are points between. */
const pointed = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ T]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?$/;
const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:,? \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)?$/i;
/** `05-JAN-2026` as statistics programs write it, `5 januari 2026` as people do. */
const named = /^(\d{1,2})[- ]([a-zåäö]{3,9})\.?[- ](\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/i;
const months = [
  ...['januari january', 'februari february', 'mars march', 'april', 'maj may', 'juni june', 'juli july'],
  ...['augusti august', 'september', 'oktober october', 'november', 'december'],
].map((both) => both.split(' '));
const serial = /^\d{2,6}(?:[.,]\d+)?$/;

/** Made when it is needed: it takes long, and few files need it. */
let swedish: Intl.DateTimeFormat | undefined;
/** The day in Sweden at a moment that is told in another zone. */
function inSweden(moment: number): string {
  swedish ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return swedish.format(moment);
}

function existing(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayIn(text) === undefined ? undefined : text;
}

const otherwise = (day: string | undefined): WrittenDay => (day === undefined ? undefined : { day, how: 'otherwise' });

/** A month in full, or its first three letters (four, as `sept`). */
const isMonth = (month: string, text: string): boolean =>
  text === month || (text.length <= 4 && text.length >= 3 && month.startsWith(text));

/** What a date with slashes says of the order in its file: nothing when both numbers may be a month. */
export function orderIn(text: string): DayOrder | undefined {
  const [, one, two] = slashed.exec(text.trim()) ?? [];
  if (Number(one) > 12 && Number(two) <= 12) return 'day-first';
  return Number(two) > 12 && Number(one) <= 12 ? 'month-first' : undefined;
}

/** Whether there are dates with slashes in a text, anywhere. */
export const mayHaveSlashes = (text: string): boolean => /(?<!\d)\d{1,2}[/-]\d{1,2}[/-]\d{4}(?!\d)/.test(text);

/** The day that a text means; undefined when it means none. */
export function writtenDay(text: string, order?: DayOrder): WrittenDay {
  const plain = text.trim();
  const found = iso.exec(plain);
  if (found) {
    const [, year = '', month = '', day = '', hour, , , zone] = found;
    const written = existing(year, month, day);
    if (!written) return undefined;
    if (hour === undefined) return zone ? undefined : { day: written, how: 'otherwise' };
    // A day with an offset is the day where it was written; Z is what programs make of a day here.
    const moment = zone === 'Z' ? Date.parse(plain.replace(' ', 'T').replace(/\s?Z$/, 'Z')) : Number.NaN;
    return { day: Number.isNaN(moment) ? written : inSweden(moment), how: 'time' };
  }
  const [, year = '', month = '', day = ''] = yearFirst.exec(plain) ?? together.exec(plain) ?? [];
  if (year !== '') return otherwise(existing(year, month, day));
  const [, first = '', second = '', of = ''] = pointed.exec(plain) ?? [];
  if (of !== '') return otherwise(existing(of, second, first));
  const [, date = '', name = '', within = ''] = named.exec(plain) ?? [];
  if (name !== '') {
    const at = months.findIndex((both) => both.some((one) => isMonth(one, name.toLowerCase())));
    return at < 0 ? undefined : otherwise(existing(within, String(at + 1), date.padStart(2, '0')));
  }
  const slash = slashed.exec(plain);
  if (slash) {
    const [, one = '', two = '', last = ''] = slash;
    const by = orderIn(plain) ?? order ?? (one === two ? 'day-first' : undefined);
    if (by === undefined) return 'undecided';
    return otherwise(by === 'day-first' ? existing(last, two, one) : existing(last, one, two));
  }
  if (!serial.test(plain)) return undefined;
  const number = Math.floor(Number(plain.replace(',', '.')));
  if (number < workbookDays.first || number > workbookDays.last) return undefined;
  return { day: dateOf(number - workbookEpoch), how: 'otherwise' };
}
