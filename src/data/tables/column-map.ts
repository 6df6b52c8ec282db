import { aboutNames, byMissingCode } from '../exports/notes.js';
import type { ColumnMap, Occasion } from './column-map-schema.js';
import type { Conversion } from './conversion.js';

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

/** What is kept of a file: which column it becomes, and at which of the measurements where a row holds several. */
interface Kept {
  name: string;
  at: number;
  /** Missing for what all the measurements of the row share. */
  occasion?: string;
  codes?: Readonly<Record<string, string>>;
  missing: ReadonlySet<string>;
}

const heads = ['timepoint', 'informant', 'form'] as const;

/** A file read by the map. */
export function mapped(map: ColumnMap, names: readonly string[]): Conversion {
  const { columns, values = {}, constant = {}, missing = [] } = map;
  const isOut = (name: string) => Object.hasOwn(columns, name) && columns[name] === null;
  const missingIn = (name: string): ReadonlySet<string> =>
    new Set(Array.isArray(missing) ? missing : Object.hasOwn(missing, name) ? missing[name] : []);
  const occasions = new Map<string, Occasion>();
  const kept = names.flatMap((from, at): Kept[] => {
    if (isOut(from)) return [];
    const to = Object.hasOwn(columns, from) ? (columns[from] ?? from) : from;
    const name = typeof to === 'string' ? to : to.column;
    const occasion = typeof to === 'string' ? undefined : JSON.stringify(heads.map((head) => to[head] ?? ''));
    if (occasion !== undefined && typeof to !== 'string') occasions.set(occasion, to);
    const codes = Object.hasOwn(values, name) ? values[name] : undefined;
    return [{ name, at, missing: missingIn(name), ...(occasion && { occasion }), ...(codes && { codes }) }];
  });
  const constants = Object.entries(constant);
  const absent = Object.keys(columns).filter((name) => !names.includes(name));
  const codesSeen = new Map<string, number>();
  const read = ({ at, codes, missing: none }: Kept, cells: readonly string[]): string => {
    const cell = cells[at] ?? '';
    if (none.size > 0 && none.has(cell.trim())) {
      codesSeen.set(cell.trim(), (codesSeen.get(cell.trim()) ?? 0) + 1);
      return '';
    }
    return codes ? coded(cell, codes) : cell;
  };
  const notes = () => [
    ...aboutNames(names.filter(isOut), ({ sv, en }) => ({
      sv: `Kolumnkartan tar inte med: ${sv}.`,
      en: `The column map leaves out: ${en}.`,
    })),
    ...aboutNames(absent, ({ sv, en }) => ({
      sv: `Kolumnkartan nämner kolumner som filen inte har: ${sv}.`,
      en: `The column map names columns that the file does not have: ${en}.`,
    })),
    ...byMissingCode(codesSeen),
  ];
  if (occasions.size === 0) {
    return {
      names: [...kept.map(({ name }) => name), ...constants.map(([name]) => name)],
      rows: (cells) => [[...kept.map((one) => read(one, cells)), ...constants.map(([, value]) => value)]],
      notes,
    };
  }
  const used = heads.filter((head) => [...occasions.values()].some((one) => one[head] !== undefined));
  const shared = kept.filter(({ occasion, name }) => occasion === undefined && !used.some((head) => head === name));
  const measured = [...new Set(kept.flatMap(({ occasion, name }) => (occasion === undefined ? [] : [name])))];
  return {
    names: [...shared.map(({ name }) => name), ...constants.map(([name]) => name), ...used, ...measured],
    rows: (cells) => {
      const same = [...shared.map((one) => read(one, cells)), ...constants.map(([, value]) => value)];
      return [...occasions].flatMap(([key, occasion]) => {
        const own = new Map(kept.filter((one) => one.occasion === key).map((one) => [one.name, read(one, cells)]));
        // A measurement of which nothing is there was not made.
        if ([...own.values()].every((cell) => cell.trim() === '')) return [];
        return [[...same, ...used.map((head) => occasion[head] ?? ''), ...measured.map((name) => own.get(name) ?? '')]];
      });
    },
    notes,
  };
}
