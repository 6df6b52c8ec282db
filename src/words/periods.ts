import type { Language } from '../model/index.js';
import type { PeriodLength } from '../reading/index.js';

/** `2024`, `kv 1 2024`, `2024-01`: a period by its name in the results, as short as an axis asks for. */
export function periodText(period: string, language: Language): string {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? [];
  if (year === undefined) return period;
  return language === 'sv' ? `kv\u00a0${quarter}\u00a0${year}` : `Q${quarter}\u00a0${year}`;
}

/** `ett kvartal`, `kvartal för kvartal`. */
export const periodWords: Record<PeriodLength, Record<Language, { one: string; each: string }>> = {
  month: { sv: { one: 'en månad', each: 'månad för månad' }, en: { one: 'a month', each: 'month by month' } },
  quarter: {
    sv: { one: 'ett kvartal', each: 'kvartal för kvartal' },
    en: { one: 'a quarter', each: 'quarter by quarter' },
  },
  year: { sv: { one: 'ett år', each: 'år för år' }, en: { one: 'a year', each: 'year by year' } },
};
