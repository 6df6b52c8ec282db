import type { Amount, Range } from '../../model/index.js';
import type { Language } from '../../model/said.js';

/** A number as it is written in plain text. */
export const number = (value: number, language: Language): string => {
  const text = String(Math.abs(value));
  return (value < 0 ? '−' : '') + (language === 'sv' ? text.replace('.', ',') : text);
};

/** `18–29`, `18 or more`, `at most 18`; a bound that is missing is open. */
export function range({ low, high }: Range, language: Language): string {
  const n = (value: number) => number(value, language);
  if (low !== undefined && high !== undefined) return low === high ? n(low) : `${n(low)}–${n(high)}`;
  if (low !== undefined) return language === 'sv' ? `${n(low)} eller mer` : `${n(low)} or more`;
  if (high !== undefined) return language === 'sv' ? `högst ${n(high)}` : `at most ${n(high)}`;
  return '';
}

/** `13–17 år`, `from 13 years`; a bound that is missing is open. */
export function ages({ low, high }: Range, language: Language): string {
  const years = language === 'sv' ? 'år' : 'years';
  if (low !== undefined && high !== undefined) return `${range({ low, high }, language)} ${years}`;
  if (low !== undefined) return `${language === 'sv' ? 'från' : 'from'} ${number(low, language)} ${years}`;
  if (high === undefined) return '';
  return `${language === 'sv' ? 'till och med' : 'up to'} ${number(high, language)} ${years}`;
}

/** A range said out: which numbers it holds, and where it is open. */
export function rangeSaid({ low, high }: Range, language: Language): string {
  const n = (value: number) => number(value, language);
  const sv = language === 'sv';
  if (low !== undefined && high !== undefined) {
    return sv ? `Från ${n(low)} till och med ${n(high)}.` : `From ${n(low)} up to and including ${n(high)}.`;
  }
  if (low !== undefined)
    return sv ? `${n(low)} och uppåt, utan övre gräns.` : `${n(low)} and up, without an upper limit.`;
  if (high !== undefined) {
    return sv ? `Till och med ${n(high)}, utan nedre gräns.` : `Up to and including ${n(high)}, without a lower limit.`;
  }
  return sv ? 'Utan gränser.' : 'Without limits.';
}

/** `about 25 %`, `125 of 187`. */
export function amount(value: Amount, language: Language): string {
  const about = value.about ? (language === 'sv' ? 'cirka ' : 'about ') : '';
  const of = value.of === undefined ? '' : ` ${language === 'sv' ? 'av' : 'of'} ${number(value.of, language)}`;
  return `${about}${range(value, language)}${value.percent ? ' %' : ''}${of}`;
}
