import { allAsked, type Form } from '../../forms/index.js';
import type { Said } from '../../model/index.js';
import type { Conversion } from './conversion.js';

/** What is often written where an answer is missing, and where it would be taken for one. */
const codes = ['99', '999'];
/** So many times, and more often than all the numbers near it together: that is no measurement. */
const fewest = 3;

interface Watched {
  name: string;
  at: number;
  code: number;
  count: number;
  near: number;
}

/** Says what looks like something else than it is. Nothing is changed; undefined where there is nothing to look at. */
export function suspected(forms: readonly Form[], names: readonly string[]): Conversion | undefined {
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
  if (columns.length === 0) return undefined;
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
      return [cells];
    },
    notes: () => columns.filter(({ count, near }) => count >= fewest && count > near).map(isMissing),
  };
}

const isMissing = ({ name, code, count }: Watched): Said => ({
  sv: `${name} är ${code} på ${count} rader, och nästan aldrig något annat i närheten. Är det en kod för att svar saknas? Ange den i så fall i en kolumnkarta (--map): "missing": { "${name}": ["${code}"] }.`,
  en: `${name} is ${code} in ${count} rows, and almost never anything near it. Is it a code for a missing answer? If so, state it in a column map (--map): "missing": { "${name}": ["${code}"] }.`,
});
