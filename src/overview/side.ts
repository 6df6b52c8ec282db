import type { Design, Language, Text } from '../model/index.js';
import { type Words, wordsFor } from '../plan/index.js';
import type { Assessment } from '../principles/index.js';
import type { Overview, OverviewDesign } from './data.js';
import { apart } from './keys.js';

/** One design beside the others: its row of data, and the words for it. */
export interface Side {
  design: Design;
  row: OverviewDesign;
  words: Words;
  /** What it is called among the others. */
  called: string;
}
export interface Sides {
  language: Language;
  data: Overview;
  all: Side[];
  /** How many follow-ups there are, translations and variants left out. */
  counted: number;
  s(sv: string, en: string): string;
  text(text: Text): string;
  list(parts: readonly string[], last?: string): string;
  /** What a design is called, by its key. */
  named(key: string): string;
}

export const sidesOf = (assessments: readonly Assessment[], data: Overview, language: Language): Sides => {
  const s = (sv: string, en: string): string => (language === 'sv' ? sv : en);
  const worded = assessments.map(({ design }) => wordsFor(design, language));
  const called = apart(
    assessments.map(({ design }, index) => (design.title && worded[index]?.text(design.title)) || design.name),
  );
  const all = assessments.flatMap(({ design }, index): Side[] => {
    const row = data.designs[index];
    if (!row) return [];
    const words = worded[index] ?? wordsFor(design, language);
    return [{ design, row, words, called: called[index] ?? design.name }];
  });
  return {
    language,
    data,
    all,
    counted: all.length - Object.keys(data.versions).length,
    s,
    text: (text) => text.translations?.[language] ?? text.text,
    list: (parts, last = s('och', 'and')) => {
      const [end, ...before] = [...parts].reverse();
      return before.length === 0 ? (end ?? '') : `${before.reverse().join(', ')} ${last} ${end}`;
    },
    named: (key) => all.find(({ row }) => row.key === key)?.called ?? key,
  };
};
