import { scoreWords } from '../codebook/score.js';
import { valueWords } from '../codebook/values.js';
import { wholeText } from '../logic/arrangement.js';
import { allAsked, numbering } from '../logic/questions.js';
import { conditionWords } from '../words/condition-words.js';
import { terms } from '../words/terms.js';
import type { EntrySheet } from './entry-sheet.js';
import { summaryWords as said, sheetWords, words } from './interface-texts.js';
import type { Place } from './layout.js';
import { entry } from './lists.js';
import { lines, settings } from './settings.js';
import type { Speech } from './speech.js';
import { style } from './style.js';
import { Cells, type SheetOfBook } from './workbook-file.js';

/** One row: what stands in its cells, and the sheets that have the column. */
interface Row {
  texts: string[];
  sheets: string[];
}

const widths = [20, 8, 46, 46, 40, 26, 34];

function itemRow(place: Place, { layout: { form } }: EntrySheet, speech: Speech): string[] {
  const { item, columns, number, section } = place;
  const several = item.kind.type === 'choices';
  const [type = '', ...values] = valueWords(item, form.languages).map((text) => speech.say(text));
  const condition = item.condition
    ? speech.say(conditionWords(item.condition, allAsked(form), numbering(form), form))
    : speech.word(said.always);
  const options = columns.map(({ option }) =>
    option ? `${item.variable}.${option.code}: X = ${entry(option, speech)}` : '',
  );
  return [
    item.variable,
    String(number),
    [wholeText(item, form.languages), item.answeredBy, item.help]
      .flatMap((text) => (text ? speech.say(text) : []))
      .filter((text) => text !== '')
      .join('\n'),
    (several ? [speech.word(words.mark), ...options] : [type, ...values]).join('\n'),
    item.optional ? `${condition} (${speech.word(terms.optional)})` : condition,
    speech.line(section.title),
  ];
}

/** The columns of all the forms; one that several forms have in the same way has one row. */
function rowsOf(entries: readonly EntrySheet[], speech: Speech): Row[] {
  const rows = new Map<string, Row>();
  const add = (texts: string[], sheet: string) => {
    const key = JSON.stringify(texts);
    const known = rows.get(key);
    if (known) known.sheets.push(sheet);
    else rows.set(key, { texts, sheets: [sheet] });
  };
  for (const sheet of entries) {
    for (const place of sheet.layout.places) add(itemRow(place, sheet, speech), sheet.name);
    for (const { score, section } of sheet.layout.scores) {
      const rule = speech.say(scoreWords(score, section.items));
      const title = speech.line(section.title);
      add([score.variable, '', speech.say(score.title), rule, speech.word(words.worked), title], sheet.name);
    }
  }
  return [...rows.values()];
}

/** The sheet that says what each column is: question, answers and codes, limits, unit, condition, how scores are worked out. */
export function codebookSheet(entries: readonly EntrySheet[], speech: Speech): SheetOfBook {
  const cells = new Cells();
  const name = speech.word(sheetWords.codebook);
  const rows = rowsOf(entries, speech);
  for (const column of widths.keys()) cells.blank(0, column, style.band);
  cells.text(0, 0, name, style.band);
  const titles = [
    said.column,
    undefined,
    said.question,
    said.answers,
    said.condition,
    said.sectionTitle,
    said.inSheets,
  ];
  for (const [column, title] of titles.entries())
    cells.text(1, column, title ? speech.word(title) : '', style.question);
  const heights: [number, { height: number }][] = [
    [0, { height: 26 }],
    [1, { height: 20 }],
  ];
  for (const [index, { texts, sheets }] of rows.entries()) {
    const all = [...texts, sheets.join('; ')];
    for (const [column, text] of all.entries()) cells.text(2 + index, column, text, style.cell);
    const most = Math.max(...all.map((text, column) => lines(text, widths[column] ?? 10)));
    heights.push([2 + index, { height: Math.min(300, most * 15 + 3) }]);
  }
  return {
    ...settings(speech, { repeat: 2 }),
    name,
    cells: cells.map,
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map(heights),
    freezePane: { rows: 2, columns: 1 },
    autoFilter: { range: `A2:G${2 + rows.length}` },
  };
}
