import { element, xmlText } from '../../documents/index.js';
import { languageHeading, type Sheets, type SurveyRow, type Texts } from './sheets.js';

const namespaces = {
  xmlns: 'http://www.w3.org/2002/xforms',
  'xmlns:h': 'http://www.w3.org/1999/xhtml',
  'xmlns:jr': 'http://openrosa.org/javarosa',
  'xmlns:odk': 'http://www.opendatakit.org/xforms',
  'xmlns:orx': 'http://openrosa.org/xforms',
};

/** Types of values in the data, where it is not a text. */
const dataTypes: Partial<Record<SurveyRow['type'], string>> = { integer: 'int', decimal: 'decimal', date: 'date' };

/** A row with its place in the data, `/data/first_page/case`, and the rows of a group. */
interface Placed {
  row: SurveyRow;
  path: string;
  inside: Placed[];
}

function placed(survey: readonly SurveyRow[]): Placed[] {
  const top: Placed[] = [];
  let group: Placed | undefined;
  for (const row of survey) {
    if (row.type === 'end_group') {
      group = undefined;
      continue;
    }
    const one = { row, path: `${group?.path ?? '/data'}/${row.name}`, inside: [] };
    (group?.inside ?? top).push(one);
    if (row.type === 'begin_group') group = one;
  }
  return top;
}

/** One a line. */
const lines = (elements: readonly string[]) => elements.map((one) => `${one}\n`).join('');

const itext = (id: string) => `jr:itext('${id}')`;

/** The texts of one row, by what they are, as they are named in the table of texts. */
function rowTexts({ row: { label, hint, required, constraint }, path }: Placed): [string, Texts][] {
  const all = { label, hint, 'jr:requiredMsg': required, 'jr:constraintMsg': constraint?.message };
  return Object.entries(all).flatMap(([name, texts]): [string, Texts][] => (texts ? [[`${path}:${name}`, texts]] : []));
}

function bind({ row, path }: Placed, expression: (of: string) => string): string {
  const { type, required, relevant, constraint, calculation } = row;
  return element('bind', {
    nodeset: path,
    type: dataTypes[type] ?? 'string',
    required: required && 'true()',
    'jr:requiredMsg': required && itext(`${path}:jr:requiredMsg`),
    relevant: relevant && expression(relevant),
    constraint: constraint && expression(constraint.test),
    'jr:constraintMsg': constraint && itext(`${path}:jr:constraintMsg`),
    calculate: calculation && expression(calculation),
    readonly: type === 'note' ? 'true()' : undefined,
  });
}

/** What is seen of a row. */
function control({ row, path, inside }: Placed): string {
  const { type, list, label, hint, appearance } = row;
  if (type === 'calculate') return '';
  const said = [
    ...(label ? [element('label', { ref: itext(`${path}:label`) })] : []),
    ...(hint ? [element('hint', { ref: itext(`${path}:hint`) })] : []),
  ];
  if (type === 'begin_group') return element('group', { appearance, ref: path }, ...said, lines(inside.map(control)));
  const tag = type === 'select_one' ? 'select1' : type === 'select_multiple' ? 'select' : 'input';
  const value = element('value', { ref: 'name' });
  const choices = element(
    'itemset',
    { nodeset: `instance('${list}')/root/item` },
    value,
    element('label', { ref: 'jr:itext(itextId)' }),
  );
  return element(tag, { appearance, ref: path }, ...said, ...(list === undefined ? [] : [choices]));
}

/** The form as an XForm for ODK, which says the same as the workbook. */
export function xform({ languages, survey, choices, settings }: Sheets): string {
  const top = placed(survey);
  const all = top.flatMap((one) => [one, ...one.inside]);
  const fields = all.filter(({ row }) => row.type !== 'begin_group');
  const paths = new Map(fields.map(({ row, path }) => [row.name, path]));
  const expression = (of: string) => of.replace(/\$\{(\w+)\}/g, (whole, name: string) => paths.get(name) ?? whole);

  const lists = [...new Set(choices.map(({ list }) => list))].map((list) => ({
    list,
    items: choices.filter((choice) => choice.list === list),
  }));
  const choiceTexts = lists.flatMap(({ list, items }) =>
    items.map(({ label }, index): [string, Texts] => [`${list}-${index}`, label]),
  );
  const table = [...all.flatMap(rowTexts), ...choiceTexts];
  const translations = languages.map((language) => {
    const lang = languageHeading(language);
    const isDefault = lang === settings.default_language ? 'true()' : undefined;
    const texts = table.map(([id, one]) => element('text', { id }, element('value', {}, xmlText(one[language] ?? ''))));
    return element('translation', { lang, default: isDefault }, '\n', lines(texts));
  });

  const nodes = (rows: readonly Placed[]): string[] =>
    rows.map(({ row, inside }) => element(row.name, {}, ...nodes(inside)));
  const meta = element('meta', {}, element('instanceID', {}), element('instanceName', {}));
  const data = element('data', { id: settings.form_id, version: settings.version }, ...nodes(top), meta);
  const instances = lists.map(({ list, items }) => {
    const item = items.map(({ name }, index) =>
      element('item', {}, element('itextId', {}, `${list}-${index}`), element('name', {}, xmlText(name))),
    );
    return element('instance', { id: list }, element('root', {}, ...item));
  });
  const metaBinds = [
    { nodeset: '/data/meta/instanceID', type: 'string', readonly: 'true()', 'jr:preload': 'uid' },
    { nodeset: '/data/meta/instanceName', type: 'string', calculate: expression(settings.instance_name) },
  ];
  const defaults = fields
    .filter(({ row }) => row.default !== undefined)
    .map(({ row, path }) => element('setvalue', { ref: path, event: 'odk-instance-first-load', value: row.default }));
  const model = lines([
    element('itext', {}, '\n', lines(translations)),
    element('instance', {}, data),
    ...instances,
    ...fields.map((one) => bind(one, expression)),
    ...metaBinds.map((one) => element('bind', one)),
    ...defaults,
  ]);
  const head = [
    element('h:title', {}, xmlText(settings.form_title)),
    element('model', { 'odk:xforms-version': '1.0.0' }, '\n', model),
  ];
  const body = element('h:body', { class: settings.style }, '\n', lines(top.map(control).filter(Boolean)));
  const html = element('h:html', namespaces, '\n', lines([element('h:head', {}, '\n', lines(head)), body]));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${html}\n`;
}
