import { workbookDays, workbookEpoch, workbookMark, workbookRows, workbookTexts } from '../../forms/conventions.js';
import { type Form, type FormItem, noWord, yesNoCodes, yesWord } from '../../forms/index.js';
import { dateOf, type Names } from '../../model/index.js';

/** What stands in a cell of a workbook. */
export type Value = string | number | boolean | Date | null | undefined;
export type Row = readonly Value[];
/** The cell of a row in the column of a variable. */
export type At = (variable: string) => Value;

const text = (value: Value) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value);
export const trimmed = (value: Value) => String(value ?? '').trim();

/** The names of a sheet's columns, in the row that the workbook keeps them in. */
export const variablesOf = (rows: readonly Row[]): Row => rows[workbookRows.variable] ?? [];

/** The form that a sheet is for: the check column bears its id, perhaps a former one, so that a sheet may be given another name. */
export function formOf(forms: readonly Form[], rows: readonly Row[], former?: Names): Form | undefined {
  const variables = variablesOf(rows);
  const idIn = (value: Value) => former?.get(trimmed(value)) ?? value;
  const form = forms.find(({ id, caseKey }) => idIn(variables[caseKey ? 2 : 1]) === id);
  return variables.includes('date') ? form : undefined;
}

/** The day as an ISO date; what is not a day that the workbook takes is left as it is. */
export function day(value: Value): Value {
  const number = value instanceof Date ? value.getTime() / 86_400_000 + workbookEpoch : value;
  if (typeof number !== 'number' || number < workbookDays.first || number >= workbookDays.last + 1) return value;
  return dateOf(Math.floor(number) - workbookEpoch);
}

const among = (wording: Readonly<Record<string, string>>, word: string) =>
  Object.values(wording).some((one) => one.toLowerCase() === word.toLowerCase());

/** Nothing, or the drop-down's own word for a question that is not asked. */
export const isEmpty = (value: Value) => trimmed(value) === '' || among(workbookTexts.notAsked, trimmed(value));

/** What the cell says, as the answer's code where it has one; what is not an answer is left as it is. */
function said({ kind }: FormItem, value: Value): Value {
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

/**
 * What a row says to a question: a value, or the chosen codes of several; undefined for nothing. `other` says what to
 * take for a mark that is none.
 */
export function saidTo(
  item: FormItem,
  at: At,
  other: (code: string, value: Value) => string,
): Value | string[] | undefined {
  const { variable, kind } = item;
  if (kind.type === 'choices') {
    const chosen = kind.options.flatMap(({ code }) => {
      const value = at(`${variable}.${code}`);
      if (isEmpty(value)) return [];
      return [trimmed(value).toUpperCase() === workbookMark ? code : other(code, value)];
    });
    return chosen.length > 0 ? chosen : undefined;
  }
  const value = at(variable);
  return isEmpty(value) ? undefined : said(item, value);
}
