import type { Language } from '../model/index.js';
import type { PeriodLength } from '../reading/index.js';

/** `2024`, `kv 1 2024`, `2024-01`: a period by its name in the results, as short as an axis asks for. */
export function periodText(period: string, language: Language): string {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? [];
  if (year === undefined) return period;
  return language === 'sv' ? `kv ${quarter} ${year}` : `Q${quarter} ${year}`;
}

/** `år`, `kvartal`, `månad`. */
export const periodWords: Record<PeriodLength, { sv: [one: string, some: string]; en: [one: string, some: string] }> = {
  month: { sv: ['månad', 'månader'], en: ['month', 'months'] },
  quarter: { sv: ['kvartal', 'kvartal'], en: ['quarter', 'quarters'] },
  year: { sv: ['år', 'år'], en: ['year', 'years'] },
};
