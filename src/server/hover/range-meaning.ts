import type { Language, Range } from '../../model/index.js';
import { numberWords } from '../../words/index.js';

/** A range said out: which numbers it holds, and where it is open. */
export function rangeMeaning({ low, high }: Range, language: Language): string {
  const n = (value: number) => numberWords(value, language);
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
