import { columns, type Form } from '../../forms/index.js';
import { type Design, splitVariables } from '../../model/index.js';
import { aboutNames, arrows, counted } from '../exports/notes.js';
import { spaced } from '../labels/folded.js';
import type { Conversion } from './conversion.js';

/** What lists of clients and of what was missed have, whatever the design. */
const ofLists = ['case', 'sex', 'age', 'start', 'end', 'group', 'cluster', 'timepoint', 'form', 'reason', 'date'];

/**
 * Headings as people and programs spell them: with space around, in capitals, and columns of nothing at the end that a spreadsheet
 * saves. A heading becomes the codebook's where there is one such column only; a column without a heading is left out, and what
 * stands in it is told of. Undefined where there is nothing to tidy.
 */
export function tidyHeadings(design: Design, forms: readonly Form[], names: readonly string[]): Conversion | undefined {
  const known = new Set<string>([
    ...forms.flatMap((form) => columns(form).map(({ variable }) => variable)),
    ...ofLists,
    ...splitVariables,
    ...design.events.map(({ name }) => name),
  ]);
  const bySmall = new Map<string, string | undefined>();
  for (const name of known) {
    const small = name.toLowerCase();
    bySmall.set(small, bySmall.has(small) ? undefined : name);
  }
  const tidy = (name: string): string => {
    if (known.has(name)) return name;
    const plain = spaced(name);
    const own = known.has(plain) ? plain : bySmall.get(plain.toLowerCase());
    // What the codebook does not have stays as it is written: other readings know it by that.
    return own !== undefined && !names.includes(own) ? own : name;
  };
  const kept = names.flatMap((name, at) => (spaced(name) === '' ? [] : [{ name: tidy(name), was: name, at }]));
  const isTwice = new Set(kept.map(({ name }) => name)).size < new Set(kept.map(({ was }) => was)).size;
  const renamed = isTwice ? [] : kept.filter(({ name, was }) => name !== was);
  // Space around a heading is not worth a word.
  const respelt = renamed.filter(({ name, was }) => spaced(was) !== name);
  const nameless = names.flatMap((name, at) => (spaced(name) === '' ? [at] : []));
  if (renamed.length === 0 && nameless.length === 0) return undefined;
  let lost = 0;
  return {
    names: kept.map(({ name, was }) => (isTwice ? was : name)),
    rows: (cells) => {
      if (nameless.length === 0) return [cells];
      for (const at of nameless) if ((cells[at] ?? '').trim() !== '') lost += 1;
      return [kept.map(({ at }) => cells[at] ?? '')];
    },
    notes: () => [
      ...aboutNames(arrows(respelt.map(({ was, name }) => [spaced(was), name] as const)), ({ sv, en }) => ({
        sv: `Rubriker som är skrivna på annat sätt än i kodboken: ${sv}.`,
        en: `Headings that are spelt otherwise than in the codebook: ${en}.`,
      })),
      ...counted(lost, (count) => ({
        sv: `${count} celler står i kolumner utan rubrik och är inte med. Ge kolumnen en rubrik om de ska läsas.`,
        en: `${count} ${count === 1 ? 'cell stands' : 'cells stand'} in columns without a heading and ${count === 1 ? 'is' : 'are'} left out. Give the column a heading if they are to be read.`,
      })),
    ],
  };
}
