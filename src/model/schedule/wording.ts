import type { Anchor, Design, Duration, Range, Text, Timepoint, Timing } from '../index.js';
import { timingsOf } from '../timings.js';

type Language = 'sv' | 'en';
/** What names stand for; only these parts of the design are read. */
type Named = Pick<Design, 'events' | 'timepoints'>;

const units: Record<Language, Record<Duration['unit'], readonly [one: string, many: string]>> = {
  sv: {
    minute: ['minut', 'minuter'],
    hour: ['timme', 'timmar'],
    day: ['dag', 'dagar'],
    week: ['vecka', 'veckor'],
    month: ['månad', 'månader'],
    year: ['år', 'år'],
  },
  en: {
    minute: ['minute', 'minutes'],
    hour: ['hour', 'hours'],
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
  },
};
const number = (n: number, language: Language): string => {
  const text = String(Math.abs(n));
  return (n < 0 ? '−' : '') + (language === 'sv' ? text.replace('.', ',') : text);
};
const signed = (n: number, language: Language): string => (n > 0 ? `+${number(n, language)}` : number(n, language));

const rangeWords = (range: Range, language: Language): string => {
  const { low, high } = range;
  if (low !== undefined && high !== undefined) {
    return low === high ? number(low, language) : `${number(low, language)}–${number(high, language)}`;
  }
  if (low !== undefined) return `${language === 'sv' ? 'minst' : 'at least'} ${number(low, language)}`;
  if (high !== undefined) return `${language === 'sv' ? 'högst' : 'at most'} ${number(high, language)}`;
  return language === 'sv' ? 'ett okänt antal' : 'an unknown number of';
};

/** `6 månader`, `4–8 months`, `minst 2 veckor`. */
export const durationWords = (duration: Duration, language: Language): string => {
  const single = duration.low === 1 && duration.high === 1;
  const about = duration.about ? (language === 'sv' ? 'cirka ' : 'about ') : '';
  return `${about}${rangeWords(duration, language)} ${units[language][duration.unit][single ? 0 : 1]}`;
};

/** `−30 till +60 dagar`, `±14 days`; what the design leaves open is said so. */
export const windowWords = (window: Duration, language: Language): string => {
  const { low, high, unit } = window;
  const to = language === 'sv' ? 'till' : 'to';
  const most = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
  const unitWord = units[language][unit][most === 1 ? 0 : 1];
  if (low !== undefined && high !== undefined) {
    if (low === -high && high > 0) return `±${number(high, language)} ${unitWord}`;
    return `${signed(low, language)} ${to} ${signed(high, language)} ${unitWord}`;
  }
  const [earliest, latest] = language === 'sv' ? ['tidigast', 'senast'] : ['at the earliest', 'at the latest'];
  if (low !== undefined) return `${earliest} ${signed(low, language)} ${unitWord}`;
  if (high !== undefined) return `${latest} ${signed(high, language)} ${unitWord}`;
  return language === 'sv' ? 'utan gräns' : 'without limit';
};

const shown = (text: Text | undefined, name: string, language: Language): string =>
  text ? (text.translations?.[language] ?? text.text).trim().replace(/\s*\n\s*/g, ' ') : name;

const quoted = (text: string, language: Language): string => `${language === 'sv' ? '”' : '“'}${text}”`;

/** `avslut`, `start`, or the event's or the timepoint's own words. */
export const anchorWords = (anchor: Anchor, language: Language, design?: Named): string => {
  if ('moment' in anchor) {
    if (anchor.moment === 'start') return language === 'sv' ? 'start' : 'the start';
    return language === 'sv' ? 'avslut' : 'the end';
  }
  if ('event' in anchor) {
    const event = design?.events.find((one) => one.name === anchor.event);
    return quoted(shown(event?.text, anchor.event, language), language);
  }
  const other = design?.timepoints.find((one) => one.name === anchor.timepoint);
  return quoted(shown(other?.text, anchor.timepoint, language), language);
};

const timingWords = (timing: Timing, language: Language, design: Named | undefined): string => {
  const sv = language === 'sv';
  switch (timing.kind) {
    case 'at': {
      const anchors = timing.anchors.map((one) => anchorWords(one, language, design));
      const last = anchors.pop() ?? '';
      const listed = anchors.length === 0 ? last : `${anchors.join(', ')} ${sv ? 'eller' : 'or'} ${last}`;
      return `${sv ? 'vid' : 'at'} ${listed}`;
    }
    case 'offset': {
      const side = timing.side === 'after' ? (sv ? 'efter' : 'after') : sv ? 'före' : 'before';
      const length = durationWords({ ...timing.amount, unit: timing.unit }, language);
      return `${length} ${side} ${anchorWords(timing.anchor, language, design)}`;
    }
    case 'times': {
      const once = timing.count.low === 1 && timing.count.high === 1;
      return `${rangeWords(timing.count, language)} ${sv ? (once ? 'gång' : 'gånger') : once ? 'time' : 'times'}`;
    }
    case 'every': {
      const [one, many] = units[language][timing.unit];
      if (timing.count === 1) return `${sv ? 'varje' : 'every'} ${one}`;
      return sv ? `var ${ordinal(timing.count)} ${one}` : `every ${timing.count} ${many}`;
    }
  }
};
const ordinals = [
  '',
  '',
  'annan',
  'tredje',
  'fjärde',
  'femte',
  'sjätte',
  'sjunde',
  'åttonde',
  'nionde',
  'tionde',
  'elfte',
  'tolfte',
];
const ordinal = (n: number): string => {
  const word = ordinals[n];
  if (word) return word;
  const special = (n % 10 === 1 || n % 10 === 2) && n % 100 !== 11 && n % 100 !== 12;
  return `${n}:${special ? 'a' : 'e'}`;
};

/**
 * When a timepoint is, in plain words: `6 månader efter avslut (−30 till +60 dagar)`. With the design given, events and other
 * timepoints are called by their own words. A timepoint without a time says so.
 */
export const when = (timepoint: Timepoint, language: Language, design?: Named): string => {
  const sv = language === 'sv';
  const timings = timingsOf(timepoint, design ?? { events: [] });
  const parts = timings.map((one) => timingWords(one, language, design));
  const placed = timings.some((one) => one.kind === 'at' || one.kind === 'offset');
  if (parts.length > 0 && !placed) parts.push(sv ? 'under insatsen' : 'during the intervention');
  if (parts.length === 0) parts.push(sv ? 'tid inte angiven' : 'time not stated');
  const asides = [
    ...(timepoint.window ? [windowWords(timepoint.window, language)] : []),
    ...(timepoint.flexible ? [sv ? 'tiden får anpassas' : 'the time may be adapted'] : []),
  ];
  const joined = parts.join(placed && parts.length > 1 ? ', ' : ' ');
  return asides.length === 0 ? joined : `${joined} (${asides.join('; ')})`;
};
