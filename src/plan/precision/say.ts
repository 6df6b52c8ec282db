import { figuresFor } from '../../words/index.js';
import type { Words } from '../design-words.js';

/** With so many decimals, or as many more (six at most) as it takes for what is not zero not to be said to be. */
export const decimal = (value: number, words: Words, digits = 2): string =>
  figuresFor(words.language).rounded(
    value,
    value > 0 ? Math.max(digits, Math.min(6, Math.ceil(-Math.log10(value)))) : digits,
  );
export const percent = (share: number, words: Words): string => figuresFor(words.language).percent(share);
/** A share as percentage points. */
export const points = (share: number, words: Words): string => decimal(share * 100, words, 0);
/** A column of numbers. */
export const right = (title: string) => ({ title: [title], align: 'right' as const });
