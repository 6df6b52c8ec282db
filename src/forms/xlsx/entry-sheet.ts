import type { CellStyle, ColumnDef, ConditionalRule } from 'hucre/xlsx';
import { sectionNotes } from '../about.js';
import { conditionWords } from '../condition-words.js';
import type { Form, Section } from '../form.js';
import { allAsked, hints, numbering, ratingSteps } from '../questions.js';
import { terms } from '../terms.js';
import { numberWord, rangeWords, unitWord } from '../words.js';
import { all, firstRow, type Layout, layoutOf, type Place, rowOf } from './layout.js';
import { entry, type Lists } from './lists.js';
import { type RowFormulas, rowFormulas } from './row-formulas.js';
import type { Speech } from './speech.js';
import { style, turned } from './style.js';
import { validations } from './validations.js';
import { words } from './words.js';
import { Cells, letter, type SheetOfBook } from './workbook-file.js';

/** The sheet of one form, and where in it the others find what they count. */
export interface EntrySheet {
  name: string;
  layout: Layout;
  formulas: RowFormulas;
  sheet: SheetOfBook;
}

/** Widths in characters. */
const widths: Record<Place['item']['kind']['type'], number> = {
  rating: 16,
  choice: 30,
  choices: 15,
  number: 16,
  'yes-no': 16,
  date: 14,
  text: 34,
  unstated: 34,
};

/** About how many lines a text takes in a column so wide, at the size of the headings. */
export function lines(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.06) / width)), 0);
}

/** How a question is answered, one thing a line: help, limits, the ends of a scale, unit, and when it is asked. */
function howWords(place: Place, form: Form, speech: Speech): string {
  const { item, asked } = place;
  const { kind } = item;
  const said = hints(item, form.languages).map((hint) => speech.say(hint));
  if (kind.type === 'rating' && ratingSteps(kind.range)) {
    const ends = [
      [kind.range.low, kind.lowLabel],
      [kind.range.high, kind.highLabel],
    ] as const;
    said.push(rangeWords(kind.range, speech.own));
    for (const [value, label] of ends) {
      if (value !== undefined && label) said.push(`${numberWord(value, speech.own)} = ${speech.line(label)}`);
    }
  }
  if (kind.type === 'number' && kind.unit) said.push(unitWord(kind.unit, undefined, speech.own));
  if (kind.type === 'date') said.push(speech.word(words.aDate));
  if (item.optional) said.push(speech.word(terms.optional));
  if (asked !== undefined && item.condition) {
    said.push(speech.say(conditionWords(item.condition, allAsked(form), numbering(form), form.languages)));
  }
  return said.join('\n');
}

const entryStyle = ({ item: { kind } }: Place): CellStyle => {
  if (kind.type === 'text' || kind.type === 'unstated') return style.entryText;
  if (kind.type === 'date') return style.entryDate;
  return kind.type === 'choices' ? style.entryCentred : style.entry;
};

/** The headings over the questions of one place. */
function heading(place: Place, { form }: Layout, speech: Speech, cells: Cells): void {
  const { item, columns, number } = place;
  const several = item.kind.type === 'choices';
  const how = howWords(place, form, speech);
  const title = `${number}. ${speech.say(item.text)}`;
  for (const [index, { column, option }] of columns.entries()) {
    const said = several && index === 0 ? `${title}\n${speech.word(words.mark)} ${how}` : title;
    if (index === 0) cells.text(rowOf.question, column, said.trimEnd(), style.question);
    else cells.blank(rowOf.question, column, style.question);
    cells.text(rowOf.how, column, option ? entry(option, speech) : how, style.how);
    cells.text(rowOf.variable, column, option ? `${item.variable}.${option.code}` : item.variable, style.variable);
    if (entryStyle(place) !== style.entry) cells.blank(rowOf.first, column, entryStyle(place));
  }
}

/** Where the name of a section stands, over all of its columns. */
function sectionColumns({ places, scores }: Layout, section: Section): number[] {
  return [
    ...places
      .filter((place) => place.section === section)
      .flatMap(({ columns }) => columns.map(({ column }) => column)),
    ...scores.filter((one) => one.section === section).map(({ column }) => column),
  ];
}

/** Side by side runs of columns, which headings are merged over. */
function runs(columns: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const column of columns) {
    const last = found.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else found.push([column, column]);
  }
  return found;
}

function headings(
  layout: Layout,
  speech: Speech,
  cells: Cells,
): { columns: ColumnDef[]; merges: SheetOfBook['merges'] } {
  const { form, places, scores } = layout;
  const columns: ColumnDef[] = [];
  const merges: NonNullable<SheetOfBook['merges']> = [];
  const merge = (row: number, [startCol, endCol]: [number, number]) => {
    if (endCol > startCol) merges.push({ startRow: row, endRow: row, startCol, endCol });
  };
  const head = (column: number, title: string, how: string, variable: string, width: number, look?: CellStyle) => {
    cells.blank(rowOf.section, column, style.section);
    cells.text(rowOf.question, column, title, style.question);
    cells.text(rowOf.how, column, how, style.how);
    cells.text(rowOf.variable, column, variable, style.variable);
    if (look) cells.blank(rowOf.first, column, look);
    columns[column] = { width };
  };
  for (let column = 0; column < layout.hidden; column += 1) cells.blank(rowOf.title, column, style.band);
  cells.text(rowOf.title, 0, speech.line(form.title), style.band);
  if (layout.case !== undefined) {
    head(layout.case, speech.word(terms.caseKey), speech.word(terms.caseHelp), 'case', 18, style.entryText);
  }
  head(layout.date, speech.word(terms.date), speech.word(terms.dateHelp), 'date', 13, style.entryDate);
  // The name of the form stands here for whatever program reads the sheet, since a sheet may be given another name.
  head(layout.check, speech.word(words.check), speech.word(words.checkHelp), form.id, 30);
  for (const place of places) {
    heading(place, layout, speech, cells);
    for (const { column } of place.columns) columns[column] = { width: widths[place.item.kind.type] };
    if (place.columns.length > 1)
      merge(rowOf.question, [place.columns[0]?.column ?? 0, place.columns.at(-1)?.column ?? 0]);
  }
  for (const { score, column } of scores) {
    const limits = score.range ? rangeWords(score.range, speech.own) : '';
    const how = [speech.word(words.worked), limits].filter((part) => part !== '').join(' ');
    head(column, speech.say(score.title), how, score.variable, 14);
  }
  for (const section of form.sections) {
    const notes = [section.title, ...sectionNotes(section, form)].map((note) => speech.line(note).replace(/\.$/, ''));
    for (const run of runs(sectionColumns(layout, section))) {
      for (let column = run[0]; column <= run[1]; column += 1) cells.blank(rowOf.section, column, style.section);
      cells.text(rowOf.section, run[0], notes.join('. '), style.section);
      merge(rowOf.section, run);
    }
  }
  return { columns, merges };
}

function conditionalRules(layout: Layout, lists: Lists): ConditionalRule[] {
  const { lastRow, check } = layout;
  const range = (from: number, to: number) => `${letter(from)}${firstRow}:${letter(to)}${lastRow}`;
  const checkCell = `$${letter(check)}${firstRow}`;
  const fine = `"${lists.speech.word(words.fine)}"`;
  const rules: Omit<ConditionalRule, 'priority' | 'type'>[] = [
    { formula: `${checkCell}=${fine}`, style: turned.fine, range: range(check, check) },
    { formula: `AND(${checkCell}<>"",${checkCell}<>${fine})`, style: turned.wrong, range: range(check, check) },
    ...layout.places.flatMap(({ asked, columns }) =>
      asked === undefined || columns.length === 0
        ? []
        : [
            {
              formula: `$${letter(asked)}${firstRow}=0`,
              style: turned.notAsked,
              range: range(columns[0]?.column ?? 0, columns.at(-1)?.column ?? 0),
            },
          ],
    ),
  ];
  return rules.map((rule, index) => ({ type: 'expression', priority: index + 1, ...rule }));
}

/** As high as the longest heading needs, within what leaves room for the answers under it. */
function heights(
  cells: Cells,
  columns: readonly ColumnDef[],
  { merges }: Pick<SheetOfBook, 'merges'>,
): SheetOfBook['rowDefs'] {
  const most = (row: number, size: number, low: number, high: number) => {
    const needed = columns.map((_, column) => {
      const merged = merges?.find(({ startRow, startCol }) => startRow === row && startCol === column);
      const width = columns
        .slice(column, (merged?.endCol ?? column) + 1)
        .reduce((sum, { width: one = 10 }) => sum + one, 0);
      const value = cells.map.get(`${row},${column}`)?.value;
      return typeof value === 'string' ? lines(value, width) * size + 4 : 0;
    });
    return Math.min(high, Math.max(low, ...needed));
  };
  return new Map([
    [rowOf.title, { height: 26 }],
    [rowOf.section, { height: most(rowOf.section, 15, 19, 34) }],
    [rowOf.question, { height: most(rowOf.question, 15, 34, 94) }],
    [rowOf.how, { height: most(rowOf.how, 12, 28, 88) }],
    [rowOf.variable, { height: 14 }],
  ]);
}

/** The sheet that the answers to one form are written in. */
export function entrySheet(form: Form, name: string, rows: number, lists: Lists): EntrySheet {
  const { speech } = lists;
  const layout = layoutOf(form, rows);
  const formulas = rowFormulas(layout, lists);
  const cells = new Cells();
  const { columns, merges } = headings(layout, speech, cells);
  for (const [column, formula] of formulas.byColumn) {
    const shown = column === layout.check ? style.check : style.worked;
    cells.formula(rowOf.first, column, formula, column >= layout.hidden ? style.helper : shown);
  }
  const like = layout.places.find((place) => entryStyle(place) === style.entry)?.columns[0]?.column;
  if (like !== undefined) cells.blank(rowOf.first, like, style.entry);
  for (let column = layout.hidden; column < formulas.columns; column += 1) columns[column] = { width: 9, hidden: true };
  const lastShown = letter(layout.hidden - 1);
  return {
    name,
    layout,
    formulas,
    sheet: {
      name,
      cells: cells.map,
      columns,
      merges,
      repeated: { row: rowOf.first, count: rows, ...(like !== undefined && { like }) },
      rowDefs: heights(cells, columns.slice(0, layout.hidden), { merges }),
      freezePane: { rows: rowOf.first, columns: layout.check + 1 },
      dataValidations: validations(layout, lists),
      conditionalRules: conditionalRules(layout, lists),
      autoFilter: { range: `A${rowOf.variable + 1}:${lastShown}${layout.lastRow}` },
      protection: { sheet: true, formatColumns: true, formatRows: true, autoFilter: true },
      view: { showGridLines: false, ...(speech.rightToLeft && { rightToLeft: true }) },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: Math.max(
          1,
          Math.ceil(columns.slice(0, layout.hidden).reduce((sum, { width = 10 }) => sum + width, 0) / 190),
        ),
        fitToHeight: 0,
        printTitlesRow: `$1:$${rowOf.first}`,
        printTitlesColumn: `$A:$${letter(layout.check)}`,
      },
      headerFooter: { oddFooter: '&L&A&R&P / &N' },
    },
  };
}

/** The cells of a column of answers in another sheet's formula. */
export const column = ({ layout }: EntrySheet, number: number): string => all(number, layout.lastRow);
