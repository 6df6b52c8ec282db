import type { Amount, Collect, Said } from '../../model/index.js';
import type { Speech } from '../speech.js';

/** What kind of statement a path leads to. */
const kinds: Record<string, Said> = {
  purpose: { sv: 'Syfte', en: 'Purpose' },
  problem: { sv: 'Problem', en: 'Problem' },
  outcome: { sv: 'Önskat resultat', en: 'Desired outcome' },
  collect: { sv: 'Mätning', en: 'Measurement' },
  attrition: { sv: 'Bortfall', en: 'Attrition' },
  reason: { sv: 'Orsak till bortfall', en: 'Cause of attrition' },
  use: { sv: 'Användning', en: 'Use' },
  size: { sv: 'Antal', en: 'Number' },
  coverage: { sv: 'Täckning', en: 'Coverage' },
  option: { sv: 'Svarsalternativ', en: 'Answer' },
};
const kindOf = (path: string, { language }: Speech): string => {
  const known = path.split('/').filter((part) => part in kinds);
  return kinds[known.at(-1) ?? '']?.[language] ?? '';
};

/** Everything that is presumed, wherever it stands, in words. */
export const presumedIn = (value: unknown, found: string[], speech: Speech, path = ''): string[] => {
  if (typeof value !== 'object' || value === null) return found;
  const here = 'path' in value && typeof value.path === 'string' ? value.path : path;
  // Facts of instruments have a table of their own.
  if ('presumed' in value && value.presumed === true && !('confidence' in value)) {
    const kind = kindOf(here, speech);
    const words = wordsOf(value, speech);
    if (kind !== '' || words !== '') found.push([kind, words].filter((one) => one !== '').join(': '));
  }
  for (const [key, one] of Object.entries(value)) if (key !== 'facts') presumedIn(one, found, speech, here);
  return found;
};
const wordsOf = (value: object, speech: Speech): string => {
  if ('text' in value) {
    const { text } = value;
    if (typeof text === 'string') {
      const translations = 'translations' in value ? (value.translations as Record<string, string>) : undefined;
      return speech.text({ text, ...(translations ? { translations } : {}) });
    }
    if (typeof text === 'object' && text !== null) return wordsOf(text, speech);
  }
  if ('measures' in value && Array.isArray(value.measures))
    return speech.list((value as Collect).measures.map(speech.measure));
  return 'low' in value || 'high' in value ? speech.amount({ ...(value as Amount), presumed: undefined }) : '';
};
