import type { CellStyle, ColumnDef } from 'hucre/xlsx';
import { levelsWords, numberWords, rangeWords, unitWord } from '../../words/index.js';
import type { Form, Section } from '../form.js';
import { wholeText } from '../logic/arrangement.js';
import { allAsked, hints, numbering, stepsOf } from '../logic/questions.js';
import { shortStamp } from '../meaning/short-stamp.js';
import { sectionNotes } from '../words/about.js';
import { conditionWords } from '../words/condition-words.js';
import { terms } from '../words/terms.js';
import { words } from './interface-texts.js';
import { type Layout, type Place, rowOf } from './layout.js';
import { entry } from './lists.js';
import { headingHeights, lines } from './settings.js';
import type { Speech } from './speech.js';
import { style } from './style.js';
import type { Cells, SheetOfBook } from './workbook-file.js';

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

/** How a question is answered, one thing a line: help, limits, the ends of a scale, unit, and when it is asked. */
function howWords(place: Place, form: Form, speech: Speech): string {
  const { item, asked } = place;
  const { kind } = item;
  const said = hints(item, form).map((hint) => speech.say(hint));
  const steps = kind.type === 'rating' ? stepsOf(kind) : undefined;
  if (kind.type === 'rating' && steps) {
    said.push(rangeWords(kind.range, speech.own));
    for (const { value, text } of steps) {
      if (text) said.push(`${numberWords(value, speech.own)} = ${speech.line(text)}`);
    }
  }
  if (kind.type === 'number' && kind.unit) said.push(unitWord(kind.unit, undefined, speech.own));
  if (kind.type === 'date') said.push(speech.word(words.aDate));
  if (item.optional) said.push(speech.word(terms.optional));
  if (asked !== undefined && item.condition) {
    said.push(speech.say(conditionWords(item.condition, allAsked(form), numbering(form), form)));
  }
  return said.join('\n');
}

/** How the cells look that the answers are written in. */
export const entryStyle = ({ item: { kind } }: Place): CellStyle => {
  if (kind.type === 'text' || kind.type === 'unstated') return style.entryText;
  if (kind.type === 'date') return style.entryDate;
  return kind.type === 'choices' ? style.entryCentred : style.entry;
};

/** The headings over the questions of one place. */
function heading(place: Place, { form }: Layout, speech: Speech, cells: Cells): void {
  const { item, columns, number } = place;
  const several = item.kind.type === 'choices';
  const how = howWords(place, form, speech);
  const title = `${number}. ${speech.say(wholeText(item, form.languages))}`;
  for (const [index, { column, option }] of columns.entries()) {
    const said = several && index === 0 ? `${title}\n${speech.word(words.mark)} ${how}`.trimEnd() : title;
    if (index === 0) cells.text(rowOf.question, column, said, style.question);
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

/** The rows of headings: titles, sections, questions, how they are answered, variables. */
export function headings(
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
  // The mark is the one at the bottom of the paper form: who enters answers sees that they belong together.
  cells.text(rowOf.title, 0, `${speech.line(form.title)} · ${shortStamp(form.stamp)}`, style.band);
  if (layout.case !== undefined) {
    head(layout.case, speech.word(terms.caseKey), speech.word(terms.caseHelp), 'case', 18, style.entryText);
  }
  head(layout.date, speech.word(terms.date), speech.word(terms.dateHelp), 'date', 13, style.entryDate);
  // The name of the form stands here for whatever program reads the sheet, since a sheet may be given another name.
  head(layout.check, speech.word(words.check), speech.word(words.checkHelp), form.id, 34);
  for (const place of places) {
    heading(place, layout, speech, cells);
    for (const { column } of place.columns) columns[column] = { width: widths[place.item.kind.type] };
    if (place.columns.length > 1)
      merge(rowOf.question, [place.columns[0]?.column ?? 0, place.columns.at(-1)?.column ?? 0]);
  }
  for (const { score, column } of scores) {
    const limits = score.range ? rangeWords(score.range, speech.own) : '';
    const levels = (score.levels ?? []).map((level) => ({ ...level, text: speech.line(level.text) }));
    const how = [speech.word(words.worked), limits, levelsWords(levels, speech.own)]
      .filter((part) => part !== '')
      .join(' ');
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

/** As high as the longest heading needs, within what leaves room for the answers under it. */
export function heights(
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
  return headingHeights(most(rowOf.question, 15, 34, 94), most(rowOf.how, 12, 28, 88), most(rowOf.section, 15, 19, 34));
}
