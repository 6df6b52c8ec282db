import type { ConditionalRule } from 'hucre/xlsx';
import type { Form } from '../form.js';
import { entryStyle, headings, heights } from './entry-headings.js';
import { cell, type Layout, layoutOf, rowOf } from './layout.js';
import type { Lists } from './lists.js';
import { type RowFormulas, rowFormulas } from './row-formulas.js';
import { below, checkColours, ranked, settings } from './settings.js';
import type { Speech } from './speech.js';
import { conditionalStyle, style } from './style.js';
import { validations } from './validations.js';
import { Cells, letter, type SheetOfBook } from './workbook-file.js';

/** The sheet of one form, and where in it the others find what they count. */
export interface EntrySheet {
  name: string;
  layout: Layout;
  formulas: RowFormulas;
  sheet: SheetOfBook;
}

/** Green and red for the check; grey for what is not asked. */
function conditionalRules({ check, lastRow, places }: Layout, speech: Speech): ConditionalRule[] {
  const grey = places.flatMap(({ asked, columns }) => {
    const [first, last] = [columns[0]?.column, columns.at(-1)?.column];
    if (asked === undefined || first === undefined) return [];
    const formula = `${cell(asked)}=0`;
    return [
      { type: 'expression' as const, formula, style: conditionalStyle.notAsked, range: below(first, lastRow, last) },
    ];
  });
  return ranked([...checkColours(check, lastRow, speech), ...grey]);
}

/** The sheet that the answers to one form are written in. */
export function entrySheet(form: Form, name: string, rows: number, lists: Lists): EntrySheet {
  const { speech } = lists;
  const layout = { ...layoutOf(form, rows), ...(form.caseKey && { identity: lists.identity(name) }) };
  const formulas = rowFormulas(layout, lists);
  const cells = new Cells();
  const { columns, merges } = headings(layout, speech, cells);
  for (const [column, formula] of formulas.byColumn) {
    const shown = column === layout.check ? style.check : style.worked;
    cells.formula(rowOf.first, column, formula, column >= layout.hidden ? style.hidden : shown);
  }
  cells.text(rowOf.variable, layout.version, 'version', style.hidden);
  cells.text(rowOf.first, layout.version, form.stamp, style.hidden);
  const like = layout.places.find((place) => entryStyle(place) === style.entry)?.columns[0]?.column;
  if (like !== undefined) cells.blank(rowOf.first, like, style.entry);
  for (let column = layout.hidden; column < formulas.columns; column += 1) columns[column] = { width: 9, hidden: true };
  const lastShown = letter(layout.hidden - 1);
  const shown = columns.slice(0, layout.hidden);
  const wide = Math.max(1, Math.ceil(shown.reduce((sum, { width = 10 }) => sum + width, 0) / 190));
  const print = { wide, repeat: rowOf.first, columns: `$A:$${letter(layout.check)}` };
  return {
    name,
    layout,
    formulas,
    sheet: {
      ...settings(speech, print),
      name,
      cells: cells.map,
      columns,
      merges,
      repeated: { row: rowOf.first, count: rows, ...(like !== undefined && { like }) },
      rowDefs: heights(cells, shown, { merges }),
      freezePane: { rows: rowOf.first, columns: layout.check + 1 },
      dataValidations: validations(layout, lists),
      conditionalRules: conditionalRules(layout, speech),
      autoFilter: { range: `A${rowOf.variable + 1}:${lastShown}${layout.lastRow}` },
    },
  };
}
