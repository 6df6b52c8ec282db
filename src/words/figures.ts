import type { Language } from '../model/index.js';

/** Numbers as they are written in one language. */
export interface Figures {
  /** With exactly that many decimals: `−1,80`. */
  fixed(value: number, digits: number): string;
  /** The same with a plus sign when it is above zero: for changes. */
  signed(value: number, digits: number): string;
  /** With at most that many decimals: `−1,8`. */
  rounded(value: number, digits: number): string;
  /** A number of persons, with thousands apart. */
  count(n: number): string;
  /**
   * A share as `25 %`; with a decimal when it is of a thousand or more, and when it would be rounded to none or all
   * although it is neither.
   */
  percent(share: number, n?: number): string;
  /** An interval between two shares: `16 till 42 %`. */
  percents(interval: readonly [number, number], n?: number): string;
  /** From the one to the other, each written the same way: `−5,1 till 1,5`. */
  span(interval: readonly [number, number], write: (value: number) => string): string;
  /** `p = 0,272`, `p < 0,001`. */
  p(value: number): string;
}

export const figuresFor = (language: Language): Figures => {
  const sv = language === 'sv';
  const write = (value: number, text: string): string => {
    // What is rounded to nothing has no sign.
    const sign = value < 0 && Number(text) !== 0 ? '−' : '';
    return sign + (sv ? text.replace('.', ',') : text);
  };
  const fixed = (value: number, digits: number) => write(value, Math.abs(value).toFixed(digits));
  const decimals = (share: number, n: number) => {
    const [whole, exact] = [Math.round(share * 100), share <= 0 || share >= 1];
    return !exact && (n >= 1000 || whole === 0 || whole === 100) ? 1 : 0;
  };
  const hundredths = (share: number, n: number) => fixed(share * 100, decimals(share, n));
  const unit = sv ? ' %' : '%';
  const span = ([low, high]: readonly [number, number], each: (value: number) => string) =>
    `${each(low)} ${sv ? 'till' : 'to'} ${each(high)}`;
  return {
    fixed,
    signed: (value, digits) => (Number(value.toFixed(digits)) > 0 ? `+${fixed(value, digits)}` : fixed(value, digits)),
    rounded: (value, digits) => write(value, String(Number(Math.abs(value).toFixed(digits)))),
    count: (n) => String(n).replace(/\B(?=(\d{3})+$)/g, sv ? '\u00a0' : ','),
    percent: (share, n = 0) => hundredths(share, n) + unit,
    percents: (interval, n = 0) => span(interval, (one) => hundredths(one, n)) + unit,
    span,
    p: (value) => (value < 0.001 ? `p < ${fixed(0.001, 3)}` : `p = ${fixed(value, 3)}`),
  };
};
