import { evaluate } from './logic.js';

/**
 * REDCap's rules for what is uploaded, which it is the only one to check: the data dictionary with its eighteen columns,
 * and arms, events and mapping. Gives what is wrong, in words.
 */
const header =
  'Variable / Field Name|Form Name|Section Header|Field Type|Field Label|Choices, Calculations, OR Slider Labels|Field Note|Text Validation Type OR Show Slider Number|Text Validation Min|Text Validation Max|Identifier?|Branching Logic (Show field only if...)|Required Field?|Custom Alignment|Question Number (surveys only)|Matrix Group Name|Matrix Ranking?|Field Annotation'.split(
    '|',
  );
/** A row of the dictionary, by the letters that REDCap calls its columns. */
export interface Row {
  name: string;
  form: string;
  heading: string;
  type: string;
  label: string;
  choices: string;
  note: string;
  validation: string;
  min: string;
  max: string;
  identifier: string;
  branching: string;
  required: string;
  rest: string[];
}

/** Comma-separated text by the standard: quotes doubled, line breaks within quotes. Throws where it is not. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gy;
  while (pattern.lastIndex < text.length) {
    const found = pattern.exec(text);
    if (!found) throw new Error('not comma-separated text');
    const [, quoted, bare = '', end] = found;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\n') rows.push([]);
    else if (end === '' && pattern.lastIndex < text.length) throw new Error('text after a quote');
  }
  if (rows.at(-1)?.length !== 0) throw new Error('does not end with a line break');
  return rows.slice(0, -1);
}

export function readDictionary(text: string): Row[] {
  return readCsv(text)
    .slice(1)
    .map(
      ([
        name = '',
        form = '',
        heading = '',
        type = '',
        label = '',
        choices = '',
        note = '',
        validation = '',
        min = '',
        max = '',
        identifier = '',
        branching = '',
        required = '',
        ...rest
      ]) => ({
        ...{
          name,
          form,
          heading,
          type,
          label,
          choices,
          note,
          validation,
          min,
          max,
          identifier,
          branching,
          required,
          rest,
        },
      }),
    );
}

export function choicesOf({ choices }: Row): [code: string, label: string][] {
  return choices.split('|').map((choice) => {
    const comma = choice.indexOf(',');
    return [choice.slice(0, Math.max(comma, 0)).trim(), choice.slice(comma + 1).trim()];
  });
}

const types = 'text notes dropdown radio checkbox calc file descriptive slider yesno truefalse'.split(' ');
const validations = ['', 'integer', 'number', 'date_ymd'];

function rowFindings(row: Row, rows: readonly Row[]): string[] {
  const out: string[] = [];
  const { name, type, validation, min, max } = row;
  if (!/^[a-z][a-z0-9_]*[a-z0-9]$/.test(name) && !/^[a-z]$/.test(name)) out.push('name');
  if (name.includes('__') || name.length > 26) out.push('name');
  if (!/^[a-z][a-z0-9_]{0,49}$/.test(row.form)) out.push('form name');
  if (rows.some((other) => `${other.form}_complete` === name)) out.push('name of a form’s status');
  if (!types.includes(type)) out.push(`type ${type}`);
  if (row.label === '') out.push('no label');
  if (['radio', 'dropdown', 'checkbox'].includes(type)) {
    const choices = choicesOf(row);
    if (choices.some(([code, label]) => !/^[A-Za-z0-9_.]+$/.test(code) || label === '')) out.push('choices');
    if (new Set(choices.map(([code]) => code)).size < choices.length) out.push('two choices with one code');
    if (/[\r\n]/.test(row.choices)) out.push('a line break in choices');
  } else if (type !== 'calc' && row.choices !== '') out.push('choices');
  if (!validations.includes(validation) || (validation !== '' && type !== 'text')) out.push('validation');
  if ((min !== '' || max !== '') && (validation === '' || validation === 'date_ymd')) out.push('limits');
  if ([min, max].some((one) => !/^(-?\d+(\.\d+)?)?$/.test(one))) out.push('limits');
  if (min !== '' && max !== '' && Number(min) > Number(max)) out.push('limits');
  for (const flag of [row.identifier, row.required]) if (flag !== '' && flag !== 'y') out.push('flag');
  const annotation = row.rest[annotationColumn] ?? '';
  if (annotation !== '' && (type !== 'text' || !/^@HIDDEN @DEFAULT="[\w.~= -]+"$/.test(annotation)))
    out.push('annotation');
  const used = [matrixColumn, annotationColumn];
  if (row.rest.length !== 5 || row.rest.some((cell, column) => !used.includes(column) && cell !== ''))
    out.push('the last columns');
  out.push(...matrixFindings(row, rows));
  for (const text of [row.heading, row.label, row.note, row.choices]) {
    if (type === 'calc' && text === row.choices) continue;
    if (/<[^\s]/.test(text)) out.push('a tag');
    if (/[[{][\p{L}_#]|&[\p{L}#]/u.test(text)) out.push('text that is acted on');
    if (/[\t\r\u2028]|[^\P{Cc}\n]/u.test(text)) out.push('a control character');
    if (/^[\s]*[=+\-@＝＋－＠]/u.test(text)) out.push('could be a formula');
  }
  for (const text of [row.heading, row.note]) if (text.includes('\n')) out.push('a line break');
  const logic = [row.branching, ...(type === 'calc' ? [row.choices] : [])];
  if (type === 'calc' && row.choices === '') out.push('no calculation');
  for (const text of logic) {
    if (text.includes('"')) out.push('a double quote in logic');
    if (text === '') continue;
    try {
      evaluate(text, {
        blank: true,
        value: (field, code) => {
          if (field === 'event-name') return 'x';
          const of = rows.find((other) => other.name === field && other.form === row.form);
          if (!of || (of.type === 'checkbox') !== (code !== undefined)) return undefined;
          return code === undefined || choicesOf(of).some(([one]) => one === code) ? '' : undefined;
        },
      });
    } catch (error) {
      out.push(`logic: ${error instanceof Error ? error.message : error}`);
    }
  }
  return out.map((finding) => `${name}: ${finding}`);
}

/** Among the last columns. */
const matrixColumn = 2;
/** What REDCap does with the field beside showing it. */
export const annotationColumn = 4;
/** A matrix: fields after each other in a form, of one kind and with the same choices; a heading only above the first, no notes. */
function matrixFindings(row: Row, rows: readonly Row[]): string[] {
  const group = row.rest[matrixColumn] ?? '';
  if (group === '') return [];
  const own = rows.filter(({ rest }) => rest[matrixColumn] === group);
  const first = rows.indexOf(own[0] as Row);
  const out: string[] = [];
  if (!/^[a-z][a-z0-9_]{0,59}$/.test(group) || rows.some(({ name }) => name === group)) out.push('matrix name');
  if (own.length < 2 || own.some((one, index) => rows[first + index] !== one)) out.push('matrix is not together');
  if (!['radio', 'checkbox'].includes(row.type) || own.some(({ type }) => type !== row.type)) out.push('matrix type');
  if (own.some(({ form, choices }) => form !== row.form || choices !== row.choices)) out.push('matrix choices');
  if (row.note !== '' || (row !== own[0] && row.heading !== '')) out.push('matrix texts');
  return out;
}

export function dictionaryFindings(text: string): string[] {
  const out: string[] = [];
  const cells = readCsv(text);
  if (cells[0]?.join('|') !== header.join('|')) out.push('header');
  if (cells.some((row) => row.length !== 18)) out.push('a row without eighteen cells');
  const rows = readDictionary(text);
  const [first] = rows;
  if (first?.name !== 'record_id' || first.type !== 'text' || first.branching !== '')
    out.push('the record’s name first');
  if (new Set(rows.map(({ name }) => name)).size < rows.length) out.push('two fields of one name');
  const forms = rows.map(({ form }) => form).filter((form, index, all) => form !== all[index - 1]);
  if (new Set(forms).size < forms.length) out.push('rows of a form are not together');
  return [...out, ...rows.flatMap((row) => rowFindings(row, rows))];
}

/** What REDCap makes of an event's name. */
const uniqueName = (event: string, arm: string) =>
  `${event
    .toLowerCase()
    .replaceAll('-', '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 18)
    .replace(/_+$/, '')}_arm_${arm}`;

export interface ProjectFiles {
  dictionary: string;
  arms: string;
  events: string;
  mapping: string;
}
export function projectFindings(files: ProjectFiles): string[] {
  const out = dictionaryFindings(files.dictionary);
  const [armHeader = [], ...arms] = readCsv(files.arms);
  const [eventHeader = [], ...events] = readCsv(files.events);
  const [mappingHeader = [], ...mapping] = readCsv(files.mapping);
  if (armHeader.join() !== 'arm_num,name' || arms.some(([, name = '']) => name === '' || [...name].length > 50))
    out.push('arms');
  if (arms.flat().some((cell) => /^[=+\-@]/.test(cell))) out.push('arms: could be a formula');
  if (eventHeader.join() !== 'event_name,arm_num,unique_event_name,custom_event_label') out.push('header of events');
  if (mappingHeader.join() !== 'arm_num,unique_event_name,form') out.push('header of mapping');
  for (const [name = '', arm = '', unique = ''] of events) {
    if (!arms.some(([number]) => number === arm)) out.push(`${name}: no such arm`);
    if (unique !== uniqueName(name, arm)) out.push(`${name}: REDCap would name it ${uniqueName(name, arm)}`);
  }
  const unique = events.map(([, , one]) => one);
  if (new Set(unique).size < unique.length || unique.length === 0) out.push('two events of one name');
  const rows = readDictionary(files.dictionary);
  const forms = new Set(rows.map(({ form }) => form));
  for (const [arm, event, form = ''] of mapping) {
    if (arm !== '1' || !unique.includes(event) || !forms.has(form)) out.push(`mapping to nothing: ${event} ${form}`);
  }
  for (const form of forms) if (!mapping.some(([, , one]) => one === form)) out.push(`${form} is at no event`);
  if (new Set(mapping.map((row) => row.join())).size < mapping.length) out.push('mapped twice');
  if (mapping[0]?.[1] !== unique[0] || mapping[0]?.[2] !== rows[0]?.form)
    out.push('the record’s form is not at the first event');
  for (const [, event = ''] of `${files.dictionary}`.matchAll(/\[event-name\] = '([^']*)'/g)) {
    if (!unique.includes(event)) out.push(`logic names the event ${event}`);
  }
  return out;
}
