import { levelsWords, unverifiedWords } from '../../words/index.js';
import type { Form, Score, ScoreEntry, ScoreLevel, Section } from '../form.js';
import { compose, type Wording } from './wording.js';

/** Those who answer as a part of their work in the service. */
const staff = new Set(['professional', 'register']);

/** Whether the answers are the staff's own. */
export const answersAsStaff = ({ informant }: Form): boolean => staff.has(informant?.kind ?? '');

/** Whether nobody who answers for themselves, or for someone near them, sees the form. */
const isForStaff = (form: Form): boolean => form.filledBy === 'staff' || answersAsStaff(form);

/** The languages that the texts are in, with the tool's own two, which what is said of a level is in. */
const languagesOf = (texts: readonly Wording[]): string[] => [
  ...new Set(['sv', 'en', ...texts.flatMap((text) => Object.keys(text))]),
];

/** The levels of a score with their limits: `0–3 få besvär; 4–7 måttliga (inte kontrollerad)`. */
export function levelsWording(levels: readonly ScoreLevel[]): Wording {
  const texts = levels.map(({ text }) => text);
  return compose(languagesOf(texts), texts, (said, language) =>
    levelsWords(
      levels.map((level, index) => ({ ...level, text: said[index] ?? '' })),
      language,
    ),
  );
}

/** What one level is called where a score has reached it; what nobody has read in a source says so. */
export const levelWording = ({ text, verified }: ScoreLevel): Wording =>
  verified
    ? text
    : compose(languagesOf([text]), [text], ([said = ''], language) => `${said} (${unverifiedWords(language)})`);

/** The scores of a section that have levels, which staff are to see where the answers are theirs. */
export const leveledScores = (form: Form, section: Section): (Score & { levels: ScoreLevel[] })[] =>
  isForStaff(form) ? section.scores.flatMap((score) => (score.levels ? [{ ...score, levels: score.levels }] : [])) : [];

/** What is said of them after the questions: `Summa: 0–3 få besvär; 4–7 måttliga besvär`. */
export function levelNotes(form: Form, section: Section): Wording[] {
  return leveledScores(form, section).map(({ title, levels }) => {
    const said = levelsWording(levels);
    return compose(languagesOf([title, said]), [title, said], ([name, limits]) => `${name}: ${limits}`);
  });
}

/** What helps to write a score in. */
export const entryHelp = ({ levels }: ScoreEntry): { help?: Wording } =>
  levels && levels.length > 0 ? { help: levelsWording(levels) } : {};
