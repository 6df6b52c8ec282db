import {
  type Block,
  code,
  document,
  heading,
  list,
  markdown,
  ordered,
  paragraph,
  table,
} from '../../documents/index.js';
import type { Form } from '../form.js';
import { allAsked, allScores } from '../logic/questions.js';
import { oneLine } from '../output/text.js';
import { languageName } from '../words/languages.js';
import { filled } from '../words/terms.js';
import { inLanguage } from '../words/wording.js';
import { readmeWords as words } from './interface-texts.js';
import { surveyLanguages } from './languages.js';
import { questionCode } from './names.js';

type Own = 'sv' | 'en';

function languagesOf(form: Form, own: Own): string {
  const kept = surveyLanguages(form.languages).map(({ language }) => language);
  const lacking = form.languages.filter((language) => !kept.includes(language));
  const names = (codes: readonly string[]) => codes.map(languageName).join(', ');
  return [names(kept), ...(lacking.length > 0 ? [filled(words.missing[own], { languages: names(lacking) })] : [])].join(
    '; ',
  );
}

function renamed(forms: readonly Form[], own: Own): Block[] {
  const variables = forms.flatMap((form) => [...allAsked(form), ...allScores(form)].map(({ variable }) => variable));
  const rows = [...new Set(variables)].filter((variable) => questionCode(variable) !== variable);
  if (rows.length === 0) return [];
  return [
    paragraph(words.renamed[own]),
    table(
      [words.variable[own], words.code[own]],
      rows.map((variable) => [code(variable), code(questionCode(variable))]),
    ),
  ];
}

function part(forms: readonly Form[], own: Own): Block[] {
  const rows = forms.map((form) => [
    code(`${form.design.code}_${form.id}.txt`),
    oneLine(inLanguage(form.title, own).text),
    form.timepoint?.when ? inLanguage(form.timepoint.when, own).text : '',
    languagesOf(form, own),
  ]);
  return [
    heading(2, words.language[own]),
    paragraph(words.what[own]),
    table([words.file[own], words.survey[own], words.when[own], words.languages[own]], rows),
    heading(3, words.import[own]),
    ordered(words.steps[own]),
    heading(3, words.pairing[own]),
    list(words.pairingSteps[own]),
    heading(3, words.data[own]),
    list(words.dataNotes[own]),
    ...renamed(forms, own),
  ];
}

/** How the surveys are imported, how answers are paired, and what the data are: in Swedish, then in English. */
export function readme(forms: readonly Form[]): string {
  return markdown(document('LimeSurvey', [...part(forms, 'sv'), ...part(forms, 'en')]));
}
