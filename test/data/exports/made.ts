import { exportOf } from '../../../src/data/exports/index.js';
import { readXml, type XmlElement } from '../../../src/data/filled/xml.js';
import { csvRows } from '../../../src/data/tables/csv.js';
import { days } from '../../../src/data/tables/days.js';
import type { Form } from '../../../src/forms/form.js';
import { scoresBeyond } from '../../../src/forms/lacking.js';
import { columns } from '../../../src/forms/logic/columns.js';
import { allAsked, allScores } from '../../../src/forms/logic/questions.js';
import { forms } from '../../../src/forms/making/forms.js';
import { eventOf, uniqueEventName, variantOf } from '../../../src/forms/redcap/names.js';
import { xlsform } from '../../../src/forms/xlsform/index.js';
import type { Design } from '../../../src/model/index.js';
import { surveys } from '../../forms/limesurvey/made.js';
import { readSurvey } from '../../forms/limesurvey/tsv.js';
import { file, filesOf } from '../../forms/redcap/made.js';
import { person } from '../person.js';

/** One filled-in form as a program exports it, and the row that it must be read as. `no x`: the export has no column for it. */
export interface ExportedRow {
  form: Form;
  names: string[];
  cells: string[];
  expected: (string | undefined)[];
}

/**
 * A person's answers to every form of a design as each program exports them: the headings are taken from the generated file itself, as
 * the program makes them.
 */
export const exportedRows = {
  limesurvey: (design: Design): ExportedRow[] =>
    surveys(design).map(({ form, file: bytes }) => {
      const { rows } = readSurvey(bytes);
      const [language] = rows.filter(({ name }) => name === 'surveyls_language').map(({ language: code }) => code);
      const { given, expected } = person(form);
      const own = new Map([
        ['id', '1'],
        ['submitdate', '2026-03-02 10:00:00'],
      ]);
      let question = '';
      for (const { class: kind, name = '', 'type/scale': type, language: code } of rows) {
        if (code !== language) continue;
        const variable = allAsked(form).find((item) =>
          [item.variable, `v${item.variable}`].includes(question.toLowerCase()),
        );
        if (kind === 'Q') {
          question = name;
          const plain = name.toLowerCase();
          const answer = given.get(plain) ?? given.get(plain.slice(1)) ?? '';
          if (type === 'M') continue;
          own.set(name, type === 'D' && answer !== '' ? `${answer} 00:00:00` : String(answer));
        }
        if (kind === 'SQ') {
          const chosen = given.get(variable?.variable ?? '') ?? [];
          own.set(`${question}[${name}]`, chosen.includes(name) ? 'Y' : '');
        }
      }
      return { form, names: [...own.keys()], cells: [...own.values()], expected };
    }),

  /** Of ODK Central. */
  async odk(design: Design): Promise<ExportedRow[]> {
    const found: ExportedRow[] = [];
    for (const form of forms(design)) {
      const xml = (await xlsform(design, [form])).find(({ path }) => path.endsWith('.xml'));
      const find = (element: XmlElement): XmlElement | undefined =>
        element.name === 'instance' ? element.children[0] : element.children.map(find).find((one) => one);
      const root = find(readXml(String(xml?.text)));
      const { given, expected } = person(form);
      const paths = new Map<string, string>();
      const walk = (element: XmlElement, path: readonly string[]) => {
        for (const child of element.children) walk(child, [...path, child.name]);
        const answer = given.get(element.name) ?? given.get(element.name.replace(/_$/, '')) ?? '';
        if (element.children.length === 0) {
          paths.set(path.join('-'), typeof answer === 'string' ? answer : answer.join(' '));
        }
      };
      for (const child of root?.children ?? []) walk(child, [child.name]);
      const names = ['SubmissionDate', ...paths.keys(), 'KEY'];
      found.push({ form, names, cells: ['2026-03-02T10:00:00.000Z', ...paths.values(), 'uuid:1'], expected });
    }
    return found;
  },

  /** Without forms whose names are cut to the same one: it is not known here which number is whose. */
  redcap(design: Design): ExportedRow[] {
    const files = filesOf(design);
    const beyond = new Set(scoresBeyond(design, 'redcap').map(({ variable }) => variable));
    const [, ...fields] = csvRows(file(files, `${design.code}_dictionary.csv`) || 'x\n');
    const shown = fields.filter(([, , , type]) => type !== 'descriptive');
    const heading = ([name = '', , , type, , choices = '']: string[]) =>
      type === 'checkbox' ? choices.split(' | ').map((choice) => `${name}___${choice.split(',')[0]}`) : [name];
    const completed = [...new Set(shown.map(([, name]) => `${name}_complete`))];
    const names = ['record_id', 'redcap_event_name', ...shown.slice(1).flatMap(heading), ...completed];
    const found: ExportedRow[] = [];
    for (const form of forms(design).filter(({ caseKey }) => caseKey)) {
      const { given, expected: filled } = person(form);
      // A score that REDCap cannot work out has no column to be read.
      const expected = columns(form).map(({ variable }, at) => (beyond.has(variable) ? `no ${variable}` : filled[at]));
      const whole = wholeNames(form);
      const mine = new Set(whole.map(cut));
      const others = forms(design).flatMap(wholeNames);
      if (whole.some((name) => others.some((other) => other !== name && cut(other) === cut(name)))) continue;
      const asked = new Set([...allAsked(form), ...allScores(form)].map(({ variable }) => variable));
      const own = new Map([
        ['record_id', 'K-1'],
        ['redcap_event_name', uniqueEventName(eventOf(form))],
      ]);
      for (const field of shown.slice(1)) {
        const [name = '', formName = '', , , , , , validation] = field;
        if (!mine.has(formName)) continue;
        const variable = name.split('_')[0] ?? '';
        const isDate = field[12] === 'y' && validation === 'date_ymd';
        const answer = isDate ? '2026-03-02' : asked.has(variable) ? (given.get(variable) ?? '') : '';
        for (const column of heading(field)) {
          const code = column.split('___')[1];
          own.set(column, code === undefined ? String(answer) : answer.includes(code) ? '1' : '0');
        }
      }
      // Where two share a name one of them has a number after it, and it is not known here which.
      const cells = names.map(
        (name) => own.get(name) ?? (name.includes('___') || name.endsWith('_complete') ? '0' : ''),
      );
      found.push({ form, names, cells, expected });
    }
    return found;
  },
};

const wholeNames = (form: Form) =>
  form.sections.map(({ code, asksElsewhere }) => `${code}_${variantOf(form)}${asksElsewhere ? '_staff' : ''}`);
const cut = (name: string) => name.slice(0, 50).replace(/_+$/, '');

/** The row that an export gives of the form, in the order of its columns; what is wrong where there is none. */
export function readAs(
  design: Design,
  form: Form,
  names: readonly string[],
  cells: readonly string[],
): string[] | string {
  const conversion = exportOf(design, forms(design), names);
  if (!conversion) return 'no export';
  const strange = conversion.names.find((name) => !known(design).has(name));
  if (strange !== undefined) return `a column ${strange}`;
  const rows = conversion.rows(cells).filter((one) => one[conversion.names.indexOf('form')] === form.id);
  if (rows.length !== 1) return `${rows.length} rows`;
  const [day] = days(design, forms(design), conversion.names).rows(rows[0] ?? []);
  // What the form itself does not say has no column in it.
  const absent = (variable: string) => (['case', 'timepoint', 'informant'].includes(variable) ? '' : `no ${variable}`);
  return columns(form).map(({ variable }) => day?.[conversion.names.indexOf(variable)] ?? absent(variable));
}
const variables = new WeakMap<Design, ReadonlySet<string>>();
function known(design: Design): ReadonlySet<string> {
  const found =
    variables.get(design) ?? new Set(forms(design).flatMap((form) => columns(form).map(({ variable }) => variable)));
  variables.set(design, found);
  return found;
}
