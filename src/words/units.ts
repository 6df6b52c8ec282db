import type { Language, Unit } from '../model/index.js';

interface UnitForms {
  one: string;
  many: string;
  /** `the last …`, for one and for several. */
  lastOne: string;
  lastMany: string;
  /** Of neuter gender: `vart tredje år` but `var tredje vecka`. */
  neuter?: true;
}

const units: Record<Language, Record<Unit, UnitForms>> = {
  sv: {
    minute: { one: 'minut', many: 'minuter', lastOne: 'den senaste minuten', lastMany: 'minuterna' },
    hour: { one: 'timme', many: 'timmar', lastOne: 'den senaste timmen', lastMany: 'timmarna' },
    day: { one: 'dag', many: 'dagar', lastOne: 'det senaste dygnet', lastMany: 'dagarna' },
    week: { one: 'vecka', many: 'veckor', lastOne: 'den senaste veckan', lastMany: 'veckorna' },
    month: { one: 'månad', many: 'månader', lastOne: 'den senaste månaden', lastMany: 'månaderna' },
    year: { one: 'år', many: 'år', lastOne: 'det senaste året', lastMany: 'åren', neuter: true },
  },
  en: {
    minute: { one: 'minute', many: 'minutes', lastOne: 'the last minute', lastMany: 'minutes' },
    hour: { one: 'hour', many: 'hours', lastOne: 'the last hour', lastMany: 'hours' },
    day: { one: 'day', many: 'days', lastOne: 'the last day', lastMany: 'days' },
    week: { one: 'week', many: 'weeks', lastOne: 'the last week', lastMany: 'weeks' },
    month: { one: 'month', many: 'months', lastOne: 'the last month', lastMany: 'months' },
    year: { one: 'year', many: 'years', lastOne: 'the last year', lastMany: 'years' },
  },
};

export const unitForms = (unit: Unit, language: Language): UnitForms => units[language][unit];

/** The unit in the number that goes with the amount: `dag` for one, else `dagar`. */
export const unitWord = (unit: Unit, amount: number | undefined, language: Language): string =>
  amount === 1 ? units[language][unit].one : units[language][unit].many;

/** `per månad`. */
export const perWords = (unit: Unit, language: Language): string => `per ${units[language][unit].one}`;

const ordinals: Record<Language, readonly string[]> = {
  sv: 'tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte'.split(' '),
  en: 'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
};
const swedishOrdinal = (n: number): string =>
  `${n}:${(n % 10 === 1 || n % 10 === 2) && n % 100 !== 11 && n % 100 !== 12 ? 'a' : 'e'}`;

/** `varje vecka`, `varannan månad`, `vartannat år`, `vart tredje år`; from 13 on in figures: `var 14:e dag`, `every 14 days`. */
export const everyWords = (count: number, unit: Unit, language: Language): string => {
  const { one, many, neuter } = units[language][unit];
  if (language === 'en') {
    if (count === 1) return `every ${one}`;
    if (count === 2) return `every other ${one}`;
    const ordinal = ordinals.en[count - 3];
    return ordinal ? `every ${ordinal} ${one}` : `every ${count} ${many}`;
  }
  if (count === 1) return `varje ${one}`;
  if (count === 2) return `${neuter ? 'vartannat' : 'varannan'} ${one}`;
  return `${neuter ? 'vart' : 'var'} ${ordinals.sv[count - 3] ?? swedishOrdinal(count)} ${one}`;
};

/** `1 procentenhet`, `±12 procentenheter`: of a number that is written out. */
export const percentagePoints = (number: string, language: Language): string =>
  `${number} ${{ sv: isOne(number) ? 'procentenhet' : 'procentenheter', en: isOne(number) ? 'percentage point' : 'percentage points' }[language]}`;

/** `1 poäng`, `1.5 points`: of a number that is written out. */
export const scalePoints = (number: string, language: Language): string =>
  `${number} ${{ sv: 'poäng', en: isOne(number) ? 'point' : 'points' }[language]}`;

const isOne = (number: string): boolean => /^[+\-−±]?1$/u.test(number);
