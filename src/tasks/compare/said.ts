import * as texts from '../../messages/compare.js';
import type { Language, Said } from '../../model/index.js';
import type { ComparedDesign, CompareReport, PlacedDifference } from './report.js';

const classes = ['comparability', 'data', 'promise', 'editorial'] as const;
export const byClass = (differences: readonly PlacedDifference[]) =>
  classes
    .map((one) => ({ title: texts.classTitles[one], all: differences.filter((each) => each.class === one) }))
    .filter(({ all }) => all.length > 0);
export const changed = ({ designs }: CompareReport) => designs.filter(({ differences }) => differences.length > 0);

export const isBreaking = ({ differences }: ComparedDesign): boolean => differences.some(({ breaks }) => breaks);
export const summaryOf = ({ designs, compared }: CompareReport): Said => {
  const all = designs.flatMap(({ differences }) => differences);
  return texts.summary(compared, all.filter(({ breaks }) => breaks).length, all.length);
};
export const weight = ({ breaks, severity }: PlacedDifference): Said =>
  breaks ? (severity === 'error' ? texts.breaksWord : texts.allowedWord) : texts.harmlessWord;

/** `version 1 → 2, not collected yet`. */
export function heading({ versions, standing }: ComparedDesign, language: Language): string {
  const version =
    versions.before === versions.now ? versions.now : `${versions.before ?? '–'} → ${versions.now ?? '–'}`;
  return [version && `version ${version}`, texts.standings[standing][language]].filter(Boolean).join(', ');
}
