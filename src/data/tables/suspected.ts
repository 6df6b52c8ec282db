import { allAsked, type Form } from '../../forms/index.js';
import type { Said } from '../../model/index.js';
import { aboutNames } from '../exports/notes.js';
import type { Conversion } from './conversion.js';

/** What is often written where an answer is missing, and where it would be taken for one. */
const codes = ['99', '999'];
/** So many times, and more often than all the numbers near it together: that is no measurement. */
const fewest = 3;

/** A code as a spreadsheet or R writes a large number: `100000` becomes `1e+05`. */
const rewritten = /^\d(?:[.,]\d+)?e[+-]?\d+$/i;

interface Watched {
  name: string;
  at: number;
  code: number;
  count: number;
  near: number;
}

/** Says what looks like something else than it is. Nothing is changed. */
export function suspected(forms: readonly Form[], names: readonly string[]): Conversion {
  const watched = forms.flatMap(allAsked).flatMap(({ variable, kind }): Watched[] => {
    const at = names.indexOf(variable);
    if (at < 0 || (kind.type !== 'number' && kind.type !== 'rating')) return [];
    const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = kind.range ?? {};
    return codes.flatMap((code) => {
      const isStated = kind.options?.some((option) => option.code === code);
      return isStated || Number(code) < low || Number(code) > high
        ? []
        : [{ name: variable, at, code: Number(code), count: 0, near: 0 }];
    });
  });
  const columns = [...new Map(watched.map((one) => [`${one.name} ${one.code}`, one])).values()];
  const code = names.indexOf('case');
  const strange = new Map<string, number>();
  return {
    names,
    rows: (cells) => {
      for (const one of columns) {
        const text = cells[one.at] ?? '';
        if (text.length < 2) continue;
        const value = Number(text);
        if (value === one.code) one.count += 1;
        else if (Math.abs(value - one.code) <= one.code / 10) one.near += 1;
      }
      const key = cells[code] ?? '';
      if (/[eE]/.test(key) && rewritten.test(key.trim())) strange.set(key.trim(), (strange.get(key.trim()) ?? 0) + 1);
      return [cells];
    },
    notes: () => [
      ...columns.filter(({ count, near }) => count >= fewest && count > near).map(isMissing),
      ...aboutNames([...strange.keys()], ({ sv, en }) => ({
        sv: `Koder som ett kalkylprogram har skrivit om till tal, så att de kan vara flera klienters: ${sv}. Rätta dem efter källan.`,
        en: `Codes that a spreadsheet has rewritten as numbers, so that they may be those of several clients: ${en}. Correct them from the source.`,
      })),
    ],
  };
}

const isMissing = ({ name, code, count }: Watched): Said => ({
  sv: `${name} är ${code} på ${count} rader, och nästan aldrig något annat i närheten. Är det en kod för att svar saknas? Ange den i så fall i en kolumnkarta (--map): "missing": { "${name}": ["${code}"] }.`,
  en: `${name} is ${code} in ${count} rows, and almost never anything near it. Is it a code for a missing answer? If so, state it in a column map (--map): "missing": { "${name}": ["${code}"] }.`,
});
