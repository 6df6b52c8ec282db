import type { Duration, Range, Unit } from '../model/index.js';
import type { Word } from '../model/words.js';
import type { Said } from './wording.js';

/** Whose information it is, as a heading. */
export const informantWords: Record<Word<'InformantKind'>, Said> = {
  client: { sv: 'Klient', en: 'Client' },
  parent: { sv: 'Förälder', en: 'Parent' },
  relative: { sv: 'Anhörig', en: 'Relative' },
  professional: { sv: 'Profession', en: 'Professional' },
  external: { sv: 'Extern', en: 'External' },
  school: { sv: 'Skola', en: 'School' },
  police: { sv: 'Polis', en: 'Police' },
  register: { sv: 'Register', en: 'Register' },
};

export const methodWords: Record<Word<'Method'>, Said> = {
  'self-report': { sv: 'Självskattning', en: 'Self-report' },
  interview: { sv: 'Intervju', en: 'Interview' },
  conversation: { sv: 'Samtal', en: 'Conversation' },
  judgement: { sv: 'Bedömning', en: 'Judgement' },
  observation: { sv: 'Observation', en: 'Observation' },
  registration: { sv: 'Registrering', en: 'Registration' },
};

export const mediumWords: Record<Word<'Medium'>, Said> = {
  paper: { sv: 'Papper', en: 'Paper' },
  web: { sv: 'Webb', en: 'Web' },
  phone: { sv: 'Telefon', en: 'Telephone' },
  meeting: { sv: 'Möte', en: 'Meeting' },
  post: { sv: 'Post', en: 'Post' },
};

export const groupWords: Record<'all' | 'most' | 'some' | 'few' | 'none' | 'started' | 'completed', Said> = {
  all: { sv: 'alla', en: 'all' },
  most: { sv: 'de flesta', en: 'most' },
  some: { sv: 'några', en: 'some' },
  few: { sv: 'få', en: 'few' },
  none: { sv: 'ingen', en: 'nobody' },
  started: { sv: 'de som har börjat', en: 'those who have started' },
  completed: { sv: 'de som har fullföljt', en: 'those who have completed' },
};

/** What sets a form apart from another at the same timepoint with the same informant, in its title. */
export const formWords = {
  anonymous: { sv: 'anonymt', en: 'anonymous' },
  fallback: { sv: 'i stället för ordinarie', en: 'instead of the ordinary' },
};

interface UnitForms {
  one: string;
  many: string;
  /** "the last …", for one and for several. */
  lastOne: string;
  lastMany: string;
}
const units: Record<'sv' | 'en', Record<Unit, UnitForms>> = {
  sv: {
    minute: { one: 'minut', many: 'minuter', lastOne: 'den senaste minuten', lastMany: 'minuterna' },
    hour: { one: 'timme', many: 'timmar', lastOne: 'den senaste timmen', lastMany: 'timmarna' },
    day: { one: 'dag', many: 'dagar', lastOne: 'det senaste dygnet', lastMany: 'dagarna' },
    week: { one: 'vecka', many: 'veckor', lastOne: 'den senaste veckan', lastMany: 'veckorna' },
    month: { one: 'månad', many: 'månader', lastOne: 'den senaste månaden', lastMany: 'månaderna' },
    year: { one: 'år', many: 'år', lastOne: 'det senaste året', lastMany: 'åren' },
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

/** A number as people write it: decimal comma in Swedish, a real minus sign. */
export function numberWord(value: number, own: 'sv' | 'en'): string {
  const text = String(value).replace('-', '−');
  return own === 'sv' ? text.replace('.', ',') : text;
}

/** `3–5`, `minst 3`, `högst 5`, `3`; empty for an open range. A range with a negative bound is written with a word. */
export function rangeWords(range: Range, own: 'sv' | 'en'): string {
  const { low, high } = range;
  if (low === undefined && high === undefined) return '';
  if (low === undefined) return `${own === 'sv' ? 'högst' : 'at most'} ${numberWord(high ?? 0, own)}`;
  if (high === undefined) return `${own === 'sv' ? 'minst' : 'at least'} ${numberWord(low, own)}`;
  if (low === high) return numberWord(low, own);
  const dash = low < 0 || high < 0 ? (own === 'sv' ? ' till ' : ' to ') : '–';
  return `${numberWord(low, own)}${dash}${numberWord(high, own)}`;
}

/** The unit in the number that goes with the amount: `dag` for one, else `dagar`. */
export function unitWord(unit: Unit, amount: number | undefined, own: 'sv' | 'en'): string {
  return amount === 1 ? units[own][unit].one : units[own][unit].many;
}

/** `15 minuter`, `3–5 månader`. */
export function durationWords(duration: Duration, own: 'sv' | 'en'): string {
  const about = duration.about ? (own === 'sv' ? 'cirka ' : 'about ') : '';
  return `${about}${rangeWords(duration, own)} ${unitWord(duration.unit, duration.high ?? duration.low, own)}`.trim();
}

/** The time that questions look back on: `den senaste veckan`, `de senaste 30 dagarna`. */
export function recallWords(duration: Duration, own: 'sv' | 'en'): string {
  const forms = units[own][duration.unit];
  if (duration.low === 1 && duration.high === 1) return forms.lastOne;
  const amount = rangeWords(duration, own);
  return own === 'sv' ? `de senaste ${amount} ${forms.lastMany}` : `the last ${amount} ${forms.lastMany}`;
}

/** `varje vecka`, `varannan månad`, `vart 3:e år`. */
export function everyWords(count: number, unit: Unit, own: 'sv' | 'en'): string {
  const { one, many } = units[own][unit];
  if (own === 'en') return count === 1 ? `every ${one}` : `every ${count} ${many}`;
  if (count === 1) return `varje ${one}`;
  if (count === 2) return `${unit === 'year' ? 'vartannat' : 'varannan'} ${one}`;
  return `${unit === 'year' ? 'vart' : 'var'} ${count}:e ${one}`;
}
