import { element, xmlText } from '../../documents/index.js';
import type { Form } from '../form.js';
import { columns, type HeadColumn, headColumns } from '../logic/columns.js';
import { methodsWording } from '../words/about.js';
import { compose, type Wording } from '../words/wording.js';
import { itemsOf, type Measured, purposesOf } from './contents.js';
import { dataFile, instrumentRows } from './data-package.js';
import { category, ddiVariable, inEach, ownLanguages, variableId } from './ddi-variable.js';
import { headTitles, headWords } from './head-field.js';
import { codebookWords as words } from './interface-texts.js';

const fileId = ({ id }: Form) => `F_${id}`;
const fileIds = (forms: readonly Form[]) => forms.map(fileId).join(' ');
const unique = <Value>(pairs: readonly (readonly [string, Value])[]): [string, Value][] => [...new Map(pairs)];

/** A citation: the title in the first language, then in the others. */
function citation(title: Wording, code: string, languages: readonly string[], more: readonly string[]): string {
  const [first = element('titl', {}, xmlText(code))] = inEach('titl', title, languages);
  const others = inEach('parTitl', title, languages).slice(1);
  return element(
    'citation',
    {},
    element('titlStmt', {}, first, ...others, element('IDNo', {}, xmlText(code))),
    ...more,
  );
}

function study(forms: readonly [Form, ...Form[]], languages: readonly string[]): string {
  const [{ design, intro }] = forms;
  const producers = intro.organisation ? inEach('producer', intro.organisation, languages) : [];
  const version = design.version === undefined ? [] : [element('version', {}, xmlText(design.version))];
  const times = unique(forms.flatMap(({ timepoint }) => (timepoint?.when ? [[timepoint.code, timepoint.when]] : [])));
  const methods = unique(
    forms.flatMap((form) => {
      const method = methodsWording(form);
      return method ? [[form.methods.join(' '), method] as const] : [];
    }),
  );
  return element(
    'stdyDscr',
    {},
    citation(design.title, design.code, languages, [
      ...(producers.length > 0 ? [element('prodStmt', {}, ...producers)] : []),
      ...(version.length > 0 ? [element('verStmt', {}, ...version)] : []),
    ]),
    element('stdyInfo', {}, ...purposesOf(forms).flatMap((purpose) => inEach('abstract', purpose, languages))),
    element(
      'method',
      {},
      element(
        'dataColl',
        {},
        ...times.flatMap(([, when]) => inEach('frequenc', when, languages)),
        ...methods.flatMap(([, method]) => inEach('collMode', method, languages)),
      ),
    ),
  );
}

function file(form: Form, languages: readonly string[]): string {
  return element(
    'fileDscr',
    { ID: fileId(form) },
    element(
      'fileTxt',
      {},
      element('fileName', {}, xmlText(dataFile(form))),
      ...inEach('fileCont', form.title, languages),
      element('dimensns', {}, element('varQnty', {}, String(columns(form).length))),
      element('fileType', { charset: 'UTF-8' }, 'CSV'),
      ...inEach('dataMsng', words.missingNote, languages),
    ),
  );
}

/** The codes of a column that every file has. */
function headCodes(name: HeadColumn, forms: readonly Form[]): [string, Wording][] {
  if (name === 'form') return forms.map(({ id, title }) => [id, title]);
  if (name === 'timepoint') {
    return unique(forms.flatMap(({ timepoint }) => (timepoint ? [[timepoint.code, timepoint.title]] : [])));
  }
  if (name !== 'informant') return [];
  return unique(forms.flatMap(({ informant }) => (informant ? [[informant.kind, informant.label]] : [])));
}

function headVariable(name: HeadColumn, forms: readonly Form[], languages: readonly string[]): string {
  const date = name === 'date';
  const codes = headCodes(name, forms);
  const representationType = date ? 'datetime' : codes.length > 0 ? 'code' : 'text';
  return element(
    'var',
    { ID: variableId(name), name, files: fileIds(forms), representationType },
    ...inEach('labl', headTitles[name], languages),
    ...inEach('txt', headWords[name], languages),
    ...codes.map(([code, label]) => category(code, label, languages)),
    element('varFormat', { type: 'character', ...(date && { category: 'date' }) }),
  );
}

function group({ section, variables, sources }: Measured, id: string, languages: readonly string[]): string {
  const facts = instrumentRows(section).map(({ term, contents }) =>
    compose(ownLanguages(languages), [term, ...contents], ([first, ...rest]) => `${first}: ${rest.join(' ')}`),
  );
  return element(
    'varGrp',
    {
      ID: id,
      type: 'section',
      name: section.code,
      ...(variables.length > 0 && { var: variables.map(({ variable }) => variableId(variable)).join(' ') }),
    },
    ...inEach('labl', section.title, languages),
    ...[...facts, ...sources].flatMap((fact) => inEach('txt', fact, languages)),
  );
}

/** The codebook for data archives: DDI-Codebook 2.6, with each variable once and every text in all its languages. */
export function ddi(forms: readonly [Form, ...Form[]], all: readonly Measured[]): string {
  const [{ design, languages: own }] = forms;
  const languages = [...new Set([...own, ...forms.flatMap((form) => form.languages)])];
  const title = compose(ownLanguages(languages), [words.title, design.title], (texts) => texts.join(': '));
  const variables = all.flatMap((measured) =>
    measured.variables.map((one): [string, string] => [
      one.variable,
      ddiVariable(one, itemsOf(measured), fileIds(one.forms), languages),
    ]),
  );
  const content = element(
    'codeBook',
    { xmlns: 'ddi:codebook:2_6', version: '2.6' },
    element('docDscr', {}, citation(title, design.code, languages, [])),
    study(forms, languages),
    ...forms.map((form) => file(form, languages)),
    element(
      'dataDscr',
      {},
      ...all.map((measured, index) => group(measured, `G_${index + 1}`, languages)),
      ...headColumns.map((name) => headVariable(name, forms, languages)),
      ...unique(variables).map(([, variable]) => variable),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${content.replace(/<(?=(docDscr|stdyDscr|fileDscr|dataDscr|varGrp|var)[ >])/g, '\n<')}\n`;
}
