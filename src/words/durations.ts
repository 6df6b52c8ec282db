import type { Duration, Language, Range } from '../model/index.js';
import { aboutWord, isSingle, numberWords, rangeWords, toWord } from './numbers.js';
import { unitForms } from './units.js';

/** `1 månad`, `4–8 månader`, `minst 2 veckor`, `cirka 15 minuter`. */
export const durationWords = (duration: Duration, language: Language): string => {
  const { one, many } = unitForms(duration.unit, language);
  const amount = rangeWords(duration, language) || (language === 'sv' ? 'ett okänt antal' : 'an unknown number of');
  return `${aboutWord(duration.about, language)}${amount} ${isSingle(duration, language) ? one : many}`;
};

/** The time that questions look back on: `den senaste veckan`, `de senaste 30 dagarna`. */
export const recallWords = (duration: Duration, language: Language): string => {
  const { lastOne, lastMany } = unitForms(duration.unit, language);
  if (duration.low === 1 && duration.high === 1) return lastOne;
  return [language === 'sv' ? 'de senaste' : 'the last', rangeWords(duration, language), lastMany]
    .filter((part) => part !== '')
    .join(' ');
};

/** `3 gånger`, `1–3 gånger`, `minst 1 gång`. */
export const timesWords = (count: Range, language: Language): string => {
  const amount = rangeWords(count, language) || (language === 'sv' ? 'ett okänt antal' : 'an unknown number of');
  const [one, many] = language === 'sv' ? ['gång', 'gånger'] : ['time', 'times'];
  return `${amount} ${isSingle(count, language) ? one : many}`;
};

/** `18–29 år`, `från 18 år`, `till och med 17 år`; empty without bounds. */
export const ageWords = ({ low, high }: Range, language: Language): string => {
  const sv = language === 'sv';
  const { one, many } = unitForms('year', language);
  const years = (bound: number): string => `${numberWords(bound, language)} ${bound === 1 ? one : many}`;
  if (low !== undefined && high !== undefined) return durationWords({ low, high, unit: 'year' }, language);
  if (low !== undefined) return `${sv ? 'från' : 'from'} ${years(low)}`;
  return high === undefined ? '' : `${sv ? 'till och med' : 'up to and including'} ${years(high)}`;
};

/** An age as whole sentences have it: `från 18 till och med 29 år`. */
export const ageSpan = (age: Range, language: Language): string => {
  const { low, high } = age;
  if (low === undefined || high === undefined || low === high) return ageWords(age, language);
  const [from, upTo] = language === 'sv' ? ['från', 'till och med'] : ['from', 'up to and including'];
  return `${from} ${numberWords(low, language)} ${upTo} ${ageWords({ low: high, high }, language)}`;
};

/** How far before and after its day a measurement may be made, in words: `från 30 dagar före till 60 dagar efter`. */
export const windowWords = ({ low, high, unit }: Duration, language: Language): string => {
  const sv = language === 'sv';
  const [before, after] = sv ? ['före', 'efter'] : ['before', 'after'];
  const length = (amount: number): string =>
    durationWords({ low: Math.abs(amount), high: Math.abs(amount), unit }, language);
  const side = (amount: number): string => `${length(amount)} ${amount < 0 ? before : after}`;
  if (low === undefined && high === undefined) return sv ? 'utan gräns i tiden' : 'without a limit in time';
  if (low === undefined || high === undefined) {
    const bound = low ?? high ?? 0;
    const day = bound === 0 ? (sv ? 'samma dag' : 'on the same day') : side(bound);
    if (high === undefined) return `${sv ? 'tidigast' : 'at the earliest'} ${day}`;
    return `${sv ? 'senast' : 'at the latest'} ${day}`;
  }
  if (low === 0 && high === 0) return sv ? 'samma dag' : 'on the same day';
  if (low === high) return side(low);
  if (low === 0) return `${sv ? 'inom' : 'within'} ${side(high)}`;
  if (high === 0) return `${sv ? 'inom' : 'within'} ${side(low)}`;
  if (low === -high)
    return `${sv ? 'högst' : 'at most'} ${length(high)} ${sv ? 'före eller efter' : 'before or after'}`;
  if (low > 0 === high > 0) {
    const [near, far] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
    return `${durationWords({ low: near, high: far, unit }, language)} ${low < 0 ? before : after}`;
  }
  return `${sv ? 'från' : 'from'} ${side(low)} ${toWord(language)} ${side(high)}`;
};

/** The same with signs, for tables: `−30 till +60 dagar`, `±14 dagar`. */
export const windowSigns = ({ low, high, unit }: Duration, language: Language): string => {
  const signed = (n: number): string => (n > 0 ? '+' : '') + numberWords(n, language);
  const { one, many } = unitForms(unit, language);
  const days = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0)) === 1 ? one : many;
  const [earliest, latest] = language === 'sv' ? ['tidigast', 'senast'] : ['at the earliest', 'at the latest'];
  if (low === undefined && high === undefined) return windowWords({ unit }, language);
  if (high === undefined) return `${earliest} ${signed(low ?? 0)} ${days}`;
  if (low === undefined) return `${latest} ${signed(high)} ${days}`;
  if (low === high) return low === 0 ? windowWords({ low, high, unit }, language) : `${signed(low)} ${days}`;
  if (low === -high && high > 0) return `±${numberWords(high, language)} ${days}`;
  return `${signed(low)} ${toWord(language)} ${signed(high)} ${days}`;
};
