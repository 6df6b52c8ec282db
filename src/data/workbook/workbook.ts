import { workbookMark, workbookRows } from '../../forms/conventions.js';
import { allAsked, allScores, type Form } from '../../forms/index.js';
import { filledForm, shown } from '../filled/answers.js';
import type { FilledForm } from '../filled/filled-form.js';
import { type At, day, formOf, isEmpty, saidTo, trimmed, variablesOf } from './cells.js';
import { opened } from './opened.js';

/** What one row says by variable; undefined for a row that nothing is written in. */
function filled(form: Form, at: At): FilledForm | undefined {
  const answers: Record<string, unknown> = {};
  for (const item of allAsked(form)) {
    const said = saidTo(item, at, (code, value) => {
      throw new Error(`${item.variable}.${code}: ${shown(value)} is not ${workbookMark}.`);
    });
    if (said !== undefined) answers[item.variable] = said;
  }
  const key = form.caseKey ? trimmed(at('case')) : '';
  const date = at('date');
  if (key === '' && isEmpty(date) && Object.keys(answers).length === 0) return undefined;
  const scores = allScores(form).flatMap(({ variable }) => (isEmpty(at(variable)) ? [] : [[variable, at(variable)]]));
  return filledForm(form, {
    case: key,
    date: day(date),
    version: trimmed(at('version')),
    answers,
    scores: Object.fromEntries(scores),
  });
}

/**
 * The filled-in forms of a workbook, by the form's id, in the order of the rows. Rows without anything are left out; so
 * are sheets that are not a form of the design. Scores are as the spreadsheet program worked them out when it saved.
 *
 * @throws Error when the file is not a workbook, lacks a column, or holds what its own rules forbid; it says where.
 */
export async function readWorkbook(forms: readonly Form[], file: Uint8Array): Promise<Map<string, FilledForm[]>> {
  const { sheets } = await opened(file);
  const found = new Map<string, FilledForm[]>();
  for (const { name, rows } of sheets) {
    const form = formOf(forms, rows);
    if (!form) continue;
    const variables = variablesOf(rows);
    const columnOf = (variable: string) => {
      const column = variables.indexOf(variable);
      // A workbook from before forms had a version has no such column.
      if (column < 0 && variable !== 'version') throw new Error(`${name}: there is no column ${variable}.`);
      return column;
    };
    const read = rows.slice(workbookRows.first).flatMap((row, index) => {
      try {
        return filled(form, (variable) => row[columnOf(variable)]) ?? [];
      } catch (error) {
        throw new Error(
          `${name}, row ${workbookRows.first + index + 1}: ${error instanceof Error ? error.message : error}`,
        );
      }
    });
    found.set(form.id, [...(found.get(form.id) ?? []), ...read]);
  }
  return found;
}
