import * as z from 'zod';
import { aboutNames } from '../exports/notes.js';
import type { Conversion } from './conversion.js';

/** Which column of a file is which of the codebook's, for exports of other programs. */
export const ColumnMap = z.strictObject({
  /** By the file's name for it. Columns that are not named keep their names; `null` leaves one out. */
  columns: z.record(z.string(), z.string().nullable()),
  /** By the codebook's name: the code of each answer, where the file has the answer in words. */
  values: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  /** The same for all rows, where the file has no such column. */
  constant: z.record(z.string(), z.string()).optional(),
});
export type ColumnMap = z.infer<typeof ColumnMap>;

const own = (record: Readonly<Record<string, string>>, key: string) =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** The code of the words; of several words with semicolons between, their codes with spaces between. */
function coded(words: string, codes: Readonly<Record<string, string>>): string {
  const text = words.trim();
  const whole = own(codes, text);
  if (whole !== undefined || text === '') return whole ?? words;
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => own(codes, part));
  // What is not in the map is left as it stands, so that the check says that it is no code.
  return parts.includes(undefined) ? words : parts.join(' ');
}

/** A file read by the map. */
export function mapped({ columns, values = {}, constant = {} }: ColumnMap, names: readonly string[]): Conversion {
  const isOut = (name: string) => Object.hasOwn(columns, name) && columns[name] === null;
  const kept = names.flatMap((from, at) => {
    if (isOut(from)) return [];
    const name = Object.hasOwn(columns, from) ? (columns[from] ?? from) : from;
    return [{ name, at, codes: Object.hasOwn(values, name) ? values[name] : undefined }];
  });
  const constants = Object.entries(constant);
  const absent = Object.keys(columns).filter((name) => !names.includes(name));
  return {
    names: [...kept.map(({ name }) => name), ...constants.map(([name]) => name)],
    rows: (cells) => [
      [
        ...kept.map(({ at, codes }) => (codes ? coded(cells[at] ?? '', codes) : (cells[at] ?? ''))),
        ...constants.map(([, value]) => value),
      ],
    ],
    notes: () => [
      ...aboutNames(names.filter(isOut), ({ sv, en }) => ({
        sv: `Kolumnkartan tar inte med: ${sv}.`,
        en: `The column map leaves out: ${en}.`,
      })),
      ...aboutNames(absent, ({ sv, en }) => ({
        sv: `Kolumnkartan nämner kolumner som filen inte har: ${sv}.`,
        en: `The column map names columns that the file does not have: ${en}.`,
      })),
    ],
  };
}
