import { readXlsx } from 'hucre/xlsx';
import { type Form, type FormItem, yesNoCodes } from '../forms/form.js';
import { noWord, yesWord } from '../forms/languages.js';
import { allAsked, allScores } from '../forms/questions.js';
import { days, epoch } from '../forms/xlsx/answer-formulas.js';
import { rowOf } from '../forms/xlsx/layout.js';
import { mark } from '../forms/xlsx/lists.js';
import { words } from '../forms/xlsx/words.js';
import { dateOf } from '../model/schedule.js';
import { filledForm, shown } from './answers.js';
import type { FilledForm } from './filled.js';

type Value = string | number | boolean | Date | null | undefined;
type Row = readonly Value[];

const text = (value: Value) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value);
const trimmed = (value: Value) => String(value ?? '').trim();

/** The day as an ISO date; what is not a day that the workbook takes is left as it is. */
function day(value: Value): unknown {
  const number = value instanceof Date ? value.getTime() / 86_400_000 + epoch : value;
  if (typeof number !== 'number' || number < days.first || number >= days.last + 1) return value;
  return dateOf(Math.floor(number) - epoch);
}

const among = (wording: Readonly<Record<string, string>>, word: string) =>
  Object.values(wording).some((one) => one.toLowerCase() === word.toLowerCase());

/** What the cell says, as the answer's code where it has one; what is not an answer is left as it is. */
function said({ kind }: FormItem, value: Value): unknown {
  switch (kind.type) {
    case 'yes-no':
      if (among(yesWord, trimmed(value))) return yesNoCodes.yes;
      return among(noWord, trimmed(value)) ? yesNoCodes.no : value;
    case 'choice':
      // The code stands before the dash. What comes after may be in any language, and cut short.
      return trimmed(value).split(' – ')[0];
    case 'date':
      return day(value);
    case 'rating':
    case 'number':
      return value;
    default:
      return typeof value === 'number' ? String(value) : text(value);
  }
}

/** Nothing, or the drop-down's own word for a question that is not asked. */
const isEmpty = (value: Value) => trimmed(value) === '' || among(words.notAsked, trimmed(value));

/** What one row says by variable; undefined for a row that nothing is written in. */
function filled(form: Form, at: (variable: string) => Value): FilledForm | undefined {
  const answers: Record<string, unknown> = {};
  for (const item of allAsked(form)) {
    const { variable, kind } = item;
    if (kind.type === 'choices') {
      const marks = kind.options.map(({ code }) => ({ code, value: at(`${variable}.${code}`) }));
      const chosen = marks.filter(({ value }) => !isEmpty(value));
      const wrong = chosen.find(({ value }) => trimmed(value).toUpperCase() !== mark);
      if (wrong) throw new Error(`${variable}.${wrong.code}: ${shown(wrong.value)} is not ${mark}.`);
      if (chosen.length > 0) answers[variable] = chosen.map(({ code }) => code);
    } else {
      const value = at(variable);
      if (!isEmpty(value)) answers[variable] = said(item, value);
    }
  }
  const key = form.caseKey ? trimmed(at('case')) : '';
  const date = at('date');
  if (key === '' && isEmpty(date) && Object.keys(answers).length === 0) return undefined;
  const scores = allScores(form).flatMap(({ variable }) => (isEmpty(at(variable)) ? [] : [[variable, at(variable)]]));
  return filledForm(form, { case: key, date: day(date), answers, scores: Object.fromEntries(scores) });
}

/**
 * The filled-in forms of a workbook, by the form's id, in the order of the rows. Rows without anything are left out; so
 * are sheets that are not a form of the design. Scores are as the spreadsheet program worked them out when it saved.
 *
 * @throws Error when the file is not a workbook, lacks a column, or holds what its own rules forbid; it says where.
 */
export async function readWorkbook(forms: readonly Form[], file: Uint8Array): Promise<Map<string, FilledForm[]>> {
  const { sheets } = await readXlsx(file);
  const found = new Map<string, FilledForm[]>();
  for (const { name, rows } of sheets) {
    const variables: Row = rows[rowOf.variable] ?? [];
    // The check column bears the form's id, so that a sheet may be given another name.
    const form = forms.find(({ id, caseKey }) => variables[caseKey ? 2 : 1] === id);
    if (!form || !variables.includes('date')) continue;
    const columnOf = (variable: string) => {
      const column = variables.indexOf(variable);
      if (column < 0) throw new Error(`${name}: there is no column ${variable}.`);
      return column;
    };
    const read = rows.slice(rowOf.first).flatMap((row, index) => {
      try {
        return filled(form, (variable) => row[columnOf(variable)]) ?? [];
      } catch (error) {
        throw new Error(`${name}, row ${rowOf.first + index + 1}: ${error instanceof Error ? error.message : error}`);
      }
    });
    found.set(form.id, [...(found.get(form.id) ?? []), ...read]);
  }
  return found;
}
