import type { Amount, Language, Range } from '../model/index.js';

/** A number as people write it: `−1,5` with a decimal comma in Swedish, and with a minus sign that is one. */
export const numberWords = (value: number, language: Language): string => {
  const text = String(Math.abs(value));
  return (value < 0 ? '−' : '') + (language === 'sv' ? text.replace('.', ',') : text);
};

/** `4–8`, `−5 till 5`, `minst 4`, `högst 8`; empty when both bounds are open. */
export const rangeWords = ({ low, high }: Range, language: Language): string => {
  const sv = language === 'sv';
  const n = (value: number): string => numberWords(value, language);
  if (low === undefined) return high === undefined ? '' : `${sv ? 'högst' : 'at most'} ${n(high)}`;
  if (high === undefined) return `${sv ? 'minst' : 'at least'} ${n(low)}`;
  if (low === high) return n(low);
  // A dash beside a minus sign would be read as another one.
  return `${n(low)}${low < 0 || high < 0 ? ` ${toWord(language)} ` : '–'}${n(high)}`;
};

export const toWord = (language: Language): string => (language === 'sv' ? 'till' : 'to');

/** Whether what is counted stands in the singular after the range: `1 dag`, `högst 1 dag`; in Swedish also `0–1 dag`. */
export const isSingle = ({ low, high }: Range, language: Language): boolean =>
  language === 'sv' || low === undefined || high === undefined ? (high ?? low) === 1 : low === 1 && high === 1;

export const aboutWord = (about: true | undefined, language: Language): string =>
  about ? (language === 'sv' ? 'cirka ' : 'about ') : '';

/** `25 %`, `cirka 20–30 %`, `125 av 187`, `minst 40`. */
export const amountWords = (amount: Amount, language: Language): string => {
  const sv = language === 'sv';
  const range = rangeWords(amount, language) || unlimited(language);
  const whole = amount.of === undefined ? '' : ` ${sv ? 'av' : 'of'} ${numberWords(amount.of, language)}`;
  const text = `${aboutWord(amount.about, language)}${range}${amount.percent ? percentSign(language) : whole}`;
  return amount.presumed ? presumed(text, language) : text;
};

/** The sign as it follows its number: with a space in Swedish, without in English. */
export const percentSign = (language: Language): string => (language === 'sv' ? ' %' : '%');

/** So that a number is not parted from its sign at the end of a line. */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

export const unlimited = (language: Language): string => (language === 'sv' ? 'utan gräns' : 'without limit');

/** `Förbättrad hälsa (antaget)`: what the author of a description takes for granted. */
export const presumed = (text: string, language: Language): string =>
  `${text} ${language === 'sv' ? '(antaget)' : '(presumed)'}`;
