import type { Design } from '../../model/index.js';
import type { FormFile } from '../file.js';
import type { Form } from '../form.js';
import type { TargetOptions } from '../target.js';
import { survey } from './survey.js';

/** A survey for SurveyJS (survey-core) for each form, `surveyjs/<design>_<form>.json`. */
export function surveyjs(_design: Design, forms: readonly Form[], options: TargetOptions = {}): FormFile[] {
  return forms.map((form) => ({
    path: `surveyjs/${form.design.code}_${form.id}.json`,
    text: `${JSON.stringify(survey(form, options), null, 2)}\n`,
  }));
}
