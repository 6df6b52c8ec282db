import type { Design, Duration, Informant, Language, Range } from '../model/index.js';
import { type Words, wordsFor } from '../plan/index.js';
import {
  ageSpan,
  atTitles,
  informantInSentence,
  sentence,
  small,
  timepointWords,
  windowWords,
} from '../words/index.js';

/** How a review speaks of one design in one language: the words of the plan, and what whole sentences need besides. */
export interface Speech extends Words {
  design: Design;
  /** `Klienten fyller i …`: a sentence, with its first letter large and a full stop. */
  sentence(text: string): string;
  /** `från 18 till och med 29 år`. */
  age(age: Range & { child?: true }): string;
  /** How far from its day an answer may come: `inom 14 dagar efter`. */
  window(window: Duration): string;
  /** `vid nybesök (inom 14 dagar efter) och vid avslut`; the windows of those in `windows`. */
  times(names: readonly string[], options?: { windows?: ReadonlySet<string> }): string;
  /** When a timepoint is, in whole words, its window too. */
  moment(name: string): string;
  /** The one who gives the information: `klienten`, `behandlaren (profession)`. */
  who(informant: Informant): string;
}

export const speechFor = (design: Design, language: Language): Speech => {
  const words = wordsFor(design, language);
  const { s } = words;
  const found = (name: string) => design.timepoints.find((one) => one.name === name);
  // The window is said in words of its own, so that no plus and minus is left to work out.
  const aside = (name: string, said: (window: string) => string): string => {
    const window = found(name)?.window;
    return window ? said(windowWords(window, language)) : '';
  };
  return {
    ...words,
    design,
    sentence,
    age: (age) => {
      const span = ageSpan(age, language) || words.unstated;
      return age.child && span !== words.unstated ? `${span}${s(' (barnets ålder)', ' (the age of the child)')}` : span;
    },
    window: (window) => windowWords(window, language),
    times: (names, { windows } = {}) =>
      words.list(
        names.map((name) => {
          const at = atTitles([small(words.timepoint(name))], language);
          return windows?.has(name) ? `${at}${aside(name, (window) => ` (${window})`)}` : at;
        }),
      ),
    moment: (name) => {
      const timepoint = found(name);
      if (!timepoint) return name;
      const { window, ...placed } = timepoint;
      return `${timepointWords(placed, language, design)}${aside(name, (said) => `, ${said}`)}`;
    },
    who: (informant) => informantInSentence(informant, language),
  };
};
