import type { HeadColumn } from '../logic/columns.js';
import { oneLine } from '../output/text.js';
import { terms } from '../words/terms.js';
import { inLanguage, type Wording } from '../words/wording.js';
import { cleaned, type Field, missing, type Place } from './field-type.js';
import { codebookWords as words } from './interface-texts.js';

/** No code of digits alone that is as long as a personal identity number (10 or 12), however it is divided. */
const noIdentity = '^(.*[^-+ 0-9].*|[-+ ]*([0-9][-+ ]*){0,9}|[-+ ]*([0-9][-+ ]*){11}|[-+ ]*([0-9][-+ ]*){13,})$';

/** What the columns of the head hold. */
export const headWords: Record<HeadColumn, Wording> = {
  case: words.headCase,
  timepoint: words.headTimepoint,
  informant: words.headInformant,
  form: words.headForm,
  date: words.headDate,
  version: words.headVersion,
};
export const headTitles: Record<HeadColumn, Wording> = {
  case: terms.caseKey,
  timepoint: terms.when,
  informant: terms.informant,
  form: words.form,
  date: terms.date,
  version: words.headVersionTitle,
};

/** A column of the head as a field of the form's Table Schema. */
export function headField(name: HeadColumn, { form, language }: Place): Field {
  const { timepoint, informant } = form;
  const only = {
    timepoint: timepoint && { value: timepoint.code, label: timepoint.title },
    informant: informant && { value: informant.kind, label: informant.label },
    form: { value: form.id, label: form.title },
    case: undefined,
    date: undefined,
    version: undefined,
  }[name];
  const required = only !== undefined || name === 'date' || (name === 'case' && form.caseKey);
  const label = name === 'case' && !form.caseKey ? words.missingCase : words.missingHead;
  return {
    name,
    title: inLanguage(headTitles[name], language).text,
    description: inLanguage(headWords[name], language).text,
    type: name === 'date' ? 'date' : 'string',
    constraints: {
      required,
      ...(name === 'case' && (form.caseKey ? { pattern: noIdentity } : { maxLength: 0 })),
      ...(only && { enum: [only.value] }),
    },
    ...(only && { categories: [{ value: only.value, label: oneLine(inLanguage(only.label, language).text) }] }),
    missingValues: missing(label, language),
    isu: {
      title: headTitles[name],
      ...(name === 'version' && { stamp: form.stamp }),
      ...(only && { labels: { [only.value]: cleaned(only.label) } }),
    },
  };
}
