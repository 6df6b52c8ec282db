import type { Design } from '../../model/index.js';
import type { FormFile } from '../file.js';
import type { Form } from '../form.js';
import { readme } from './readme.js';
import { survey } from './survey.js';

/**
 * A survey for each form in the tab-separated format that LimeSurvey imports (made for 6.4), and a text that says how
 * it is imported. LimeSurvey has no timepoints: there is one survey for each form, with the form's codes in its data.
 */
export function limesurvey(design: Design, forms: readonly Form[]): FormFile[] {
  if (forms.length === 0) return [];
  return [
    ...forms.map((form) => ({ path: `limesurvey/${design.code}_${form.id}.txt`, text: survey(form) })),
    { path: `limesurvey/${design.code}_README.md`, text: readme(forms) },
  ];
}
