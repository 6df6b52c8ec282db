import type { Design } from '../model/index.js';
import type { Score } from './form.js';
import type { FormFormat } from './formats.js';
import { beyond, type Demanding } from './logic/lowering.js';
import { forms } from './making/forms.js';

/**
 * What the program of a format cannot work out. SurveyJS has no logarithm, FHIRPath no days between dates; in REDCap the
 * day of the form is another field in each form.
 */
export const lacking = {
  surveyjs: ['ln'],
  fhir: ['days'],
  redcap: ['date'],
} as const satisfies Partial<Record<FormFormat, readonly Demanding[]>>;

/** The scores of a design that a format's forms therefore do not give, each once. */
export function scoresBeyond(design: Design, format: FormFormat): Score[] {
  const lacks: readonly Demanding[] = format in lacking ? lacking[format as keyof typeof lacking] : [];
  if (lacks.length === 0) return [];
  const all = forms(design).flatMap(({ sections }) =>
    sections.flatMap(({ scores }) => {
      const found = beyond(scores, lacks);
      return scores.filter(({ variable }) => found.has(variable));
    }),
  );
  return [...new Map(all.map((score) => [score.variable, score])).values()];
}
