import type { Design, Language } from '../model/index.js';
import type { Expected } from '../reading/index.js';
import { rangeWords } from './numbers.js';
import { groupTitle } from './people.js';
import { listed } from './sentences.js';

/** Of whom the main result is measured, where that is not all who begin: `bara Unga mäts båda gångerna (40)`; else undefined. */
export const askedWords = (
  { asked, baseline, final }: Expected,
  design: Pick<Design, 'targetGroups' | 'organisation'>,
  language: Language,
): string | undefined => {
  const s = (sv: string, en: string) => (language === 'sv' ? sv : en);
  if (!asked) return undefined;
  const { groups, persons } = asked;
  const isTwice = baseline !== undefined && final !== undefined && baseline !== final;
  const measured = isTwice ? s('mäts båda gångerna', 'measured both times') : s('mäts', 'measured');
  if (groups.length === 0)
    return persons
      ? s(`ingen ${measured}, för det är olika grupper`, `nobody is ${measured}, since the groups differ`)
      : s(`bara en del ${measured}, och hur många sägs inte`, `only some are ${measured}, and how many is not said`);
  const named = listed(
    groups.map((name) => groupTitle(name, design, language)),
    language,
  );
  const number = persons
    ? ` (${rangeWords(persons, language)})`
    : s(', och hur många de är sägs inte', ', and how many they are is not said');
  return s(`bara ${named} ${measured}`, `only ${named} are ${measured}`) + number;
};
