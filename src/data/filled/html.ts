import { columns, type Form } from '../../forms/index.js';
import { csvRows, withoutGuard } from '../tables/csv.js';
import { filledForm, shown } from './answers.js';
import type { FilledForm } from './filled-form.js';

type Fields = Record<string, unknown>;

/** Refuses the answers to another form, which could otherwise be taken for answers to this one. */
function refuseOther(form: Form, said: Fields): void {
  const own = { form: form.id, timepoint: form.timepoint?.code ?? '', informant: form.informant?.kind ?? '' };
  for (const [name, value] of Object.entries(own)) {
    if (said[name] !== value) {
      throw new Error(`The file has answers of another ${name}: ${shown(said[name])}, not ${shown(value)}.`);
    }
  }
}

function fields(value: unknown, what: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new Error(`${what} is not a JSON object.`);
}

/**
 * The answers in a JSON file that the HTML form has saved. Throws an Error that says what is wrong when the file is
 * something else, or holds the answers to another form or another design.
 */
export function readAnswersJson(form: Form, text: string): FilledForm {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Error('The file is not JSON.');
  }
  const said = fields(parsed, 'The file');
  if (said.format !== 'isu-answers') throw new Error('The file does not hold answers: its format is not isu-answers.');
  if (said.formatVersion !== 1) {
    throw new Error(`The file’s formatVersion is ${shown(said.formatVersion)}, which is not known here; 1 is.`);
  }
  if (said.design !== form.design.code) {
    throw new Error(`The file has answers of another design: ${shown(said.design)}, not ${shown(form.design.code)}.`);
  }
  refuseOther(form, said);
  return filledForm(form, {
    case: said.case,
    date: said.date,
    version: said.version,
    answers: fields(said.answers, 'answers'),
    scores: fields(said.scores, 'scores'),
  });
}

/** A number as the form writes it; other texts are left to be refused as what they are. */
const figure = (cell: string) => (/^-?\d+([.,]\d+)?(e[-+]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell);

/**
 * The answers in a CSV file that the HTML form has saved: one row of names, one of answers, in any order. Throws an
 * Error that says what is wrong when the file is something else, or holds the answers to another form. The file does
 * not name its design; columns that are not those of the form give it away.
 */
export function readAnswersCsv(form: Form, text: string): FilledForm {
  const [names = [], cells, ...more] = csvRows(text);
  if (!names.includes('form')) throw new Error('The file does not hold answers: it has no column named form.');
  if (!cells) throw new Error('The file has no answers, only the names of the columns.');
  if (more.length > 0) throw new Error(`The file has ${more.length + 1} rows of answers; a form saves one.`);
  const said = new Map(names.map((name, index) => [name, cells[index] ?? '']));
  refuseOther(form, Object.fromEntries(said));
  const own = columns(form);
  const known = new Set<string>(own.map(({ variable }) => variable));
  // A form from before there were versions of meaning has no such column.
  const missing = own.map(({ variable }) => variable).filter((one) => one !== 'version' && !said.has(one));
  const unknown = names.filter((name, index) => !known.has(name) || names.indexOf(name) !== index);
  if (missing.length > 0 || unknown.length > 0) {
    const lists = [
      ...(missing.length > 0 ? [`missing: ${missing.join(', ')}`] : []),
      ...(unknown.length > 0 ? [`not in the form, or twice: ${shown(unknown.join(', '))}`] : []),
    ];
    throw new Error(`The file’s columns are not those of the form ${form.id} (${lists.join('; ')}).`);
  }
  const answers: Fields = {};
  const scores: Fields = {};
  for (const column of own) {
    const cell = said.get(column.variable) ?? '';
    if (cell === '' || column.of === 'head') continue;
    if (column.of === 'score') {
      scores[column.variable] = figure(cell);
      continue;
    }
    const { type } = column.item.kind;
    if (type === 'rating' || type === 'number') answers[column.variable] = figure(cell);
    else if (type === 'choices') answers[column.variable] = cell.split(' ');
    else answers[column.variable] = withoutGuard(cell);
  }
  return filledForm(form, {
    case: withoutGuard(said.get('case') ?? ''),
    date: said.get('date'),
    version: said.get('version'),
    answers,
    scores,
  });
}
