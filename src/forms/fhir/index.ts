import type { Design } from '../../model/index.js';
import type { FormFile } from '../file.js';
import type { Form } from '../form.js';
import type { TargetOptions } from '../target.js';
import { Dictionary, defaultLanguage } from '../words/wording.js';
import { planDefinition } from './plan.js';
import { questionnaire } from './questionnaire.js';
import { planDefinitionR5, questionnaireR5 } from './r5.js';

const json = (path: string, resource: object): FormFile => ({
  path: `fhir/${path}.json`,
  text: `${JSON.stringify(resource, undefined, 2)}\n`,
});

/**
 * Each form as a FHIR Questionnaire, in R4 and R5, and when they are filled in as a PlanDefinition. Nothing for a design
 * without forms.
 */
export function fhir(design: Design, forms: readonly Form[], options: TargetOptions = {}): FormFile[] {
  const opening = (languages: readonly string[]) =>
    languages.find((language) => language === options.language) ?? languages[0] ?? defaultLanguage;
  const questionnaires = forms.flatMap((form) => {
    const r4 = questionnaire(form, opening(form.languages));
    const name = `${design.code}_${form.id}`;
    return [json(`${name}.r4`, r4), json(`${name}.r5`, questionnaireR5(r4))];
  });
  if (forms.length === 0) return [];
  const languages = [...new Set(forms.flatMap((form) => form.languages))];
  const plan = planDefinition(design, forms, {
    base: opening(languages),
    languages,
    dictionary: new Dictionary(design.formTexts),
  });
  const name = `${design.code}.plandefinition`;
  return [...questionnaires, json(`${name}.r4`, plan), json(`${name}.r5`, planDefinitionR5(plan))];
}
