import { columns, type Form, type Former, former, formerTimes } from '../../forms/index.js';
import type { Design } from '../../model/index.js';
import { aboutFormerTimes, aboutNames, arrows } from '../exports/notes.js';
import { once } from '../labels/once.js';
import { Unreadable } from '../labels/unreadable.js';
import type { Conversion } from './conversion.js';

/** Every word of headings and keys, as programs write variables within them: `group/lagemar`, `lagemar___1`, `lagemar[A1]`. */
function wordsIn(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts) for (const word of text.toLowerCase().split(/[^a-z0-9]+/)) words.add(word);
  return words;
}

const known = once((_: Design) => new Map<string, Former | undefined>());

/** The design in the former names that headings or keys of a file have; undefined where they have none. */
export function formerIn(design: Design, texts: Iterable<string>): Former | undefined {
  const words = wordsIn(texts);
  const asked: string[] = [];
  const found = former(design, (variable) => {
    const isUsed = words.has(variable);
    if (isUsed) asked.push(variable);
    return isUsed;
  });
  // The forms are made once for all files that use the same names.
  const all = known(design);
  const key = asked.join(' ');
  const before = all.get(key);
  if (before) return before;
  all.set(key, found);
  return found;
}

/** What is renamed in one column of the head. */
type Renamed = Readonly<Partial<Record<'timepoint' | 'form', ReadonlyMap<string, string>>>>;

/** Values in columns of the head, as they are called now; undefined where the table has none of the columns, or nothing is renamed. */
function values(names: readonly string[], renamed: Renamed, say: boolean): Conversion | undefined {
  const places = names.flatMap((name, at) => {
    const to = name === 'timepoint' || name === 'form' ? renamed[name] : undefined;
    return to && to.size > 0 ? [{ at, to }] : [];
  });
  if (places.length === 0) return undefined;
  const seen = new Map<string, string>();
  return {
    names,
    rows: (cells) => {
      const row = [...cells];
      for (const { at, to } of places) {
        const was = (cells[at] ?? '').trim();
        const is = to.get(was);
        if (is === undefined) continue;
        seen.set(was, is);
        row[at] = is;
      }
      return [row];
    },
    notes: () => (say ? aboutFormerTimes(seen) : []),
  };
}

const timesOf = once(formerTimes);

/** Timepoints and forms that stand under their former names, as they are called now. */
export const presentTimes = (design: Design, names: readonly string[]): Conversion | undefined =>
  values(names, { timepoint: timesOf(design).timepoints, form: timesOf(design).forms }, true);

/** Columns and forms that a table has under the former names, as they are called now. */
export function presentNames(then: Former, names: readonly string[]): Conversion {
  const forms = values(names, { form: then.forms }, false);
  const renamed = names.flatMap((name): [string, string][] => {
    const is = then.columns.get(name);
    return is === undefined ? [] : [[name, is]];
  });
  return {
    names: names.map((name) => then.columns.get(name) ?? name),
    rows: forms ? forms.rows : (cells) => [cells],
    notes: () =>
      aboutNames(arrows(renamed), ({ sv, en }) => ({
        sv: `Kolumner som står under sina tidigare namn är lästa som de nya: ${sv}.`,
        en: `Columns that stand under their former names are read as the present ones: ${en}.`,
      })),
  };
}

/** Refuses a table that has a column under its present name and under a former one: which of them holds is not to be guessed. */
export function refuseBoth(design: Design, forms: readonly Form[], names: readonly string[]): void {
  const there = new Set(names);
  const present = new Set(forms.flatMap((form) => columns(form).map(({ variable }): string => variable)));
  const older = former(design, (variable) => there.has(variable) && !present.has(variable));
  const both = [...(older?.columns ?? [])].filter((pair) => pair.every((name) => there.has(name)));
  if (both.length === 0) return;
  const list = arrows(both.slice(0, 10)).join(', ');
  throw new Unreadable({
    sv: `Filen har kolumner både under tidigare och nytt namn (${list}). Gör om den äldre filen för sig med isu migrate, innan de läggs ihop.`,
    en: `The file has columns under both a former and the present name (${list}). Change the older file by itself with isu migrate, before they are put together.`,
  });
}
