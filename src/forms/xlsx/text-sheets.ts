import type { Design } from '../../model/index.js';
import { about, entryNotes, formNotes, sectionNotes, sourceRows } from '../words/about.js';
import { terms } from '../words/terms.js';
import { defaultLanguage, type Wording, wordingOf } from '../words/wording.js';
import type { EntrySheet } from './entry-sheet.js';
import { sheetPurposes, sheetWords, words } from './interface-texts.js';
import { lines, settings } from './settings.js';
import type { Speech } from './speech.js';
import { style } from './style.js';
import { Cells, type SheetOfBook } from './workbook-file.js';

/** A sheet of text in two columns, written from the top. */
class Page {
  readonly cells = new Cells();
  readonly #heights = new Map<number, { height: number }>();
  readonly #merges: NonNullable<SheetOfBook['merges']> = [];
  #row = 0;

  constructor(
    readonly name: string,
    readonly speech: Speech,
    readonly widths: [number, number] = [30, 92],
  ) {}

  #end(text: string, width: number, size: number): void {
    this.#heights.set(this.#row, { height: Math.min(400, lines(text, width) * size + 4) });
    this.#row += 1;
  }

  #wide(text: string, look: (typeof style)['body'], size: number): void {
    const [first, second] = this.widths;
    this.cells.text(this.#row, 0, text, look);
    this.#merges.push({ startRow: this.#row, endRow: this.#row, startCol: 0, endCol: 1 });
    this.#end(text, first + second, size);
  }

  title(text: string): void {
    this.cells.blank(this.#row, 1, style.band);
    this.cells.text(this.#row, 0, text, { ...style.band, alignment: { vertical: 'center', wrapText: true } });
    this.#merges.push({ startRow: this.#row, endRow: this.#row, startCol: 0, endCol: 1 });
    this.#end(text, 80, 24);
  }

  heading(text: string): void {
    this.#row += 1;
    this.#wide(text, style.heading, 18);
  }

  paragraph(text: string): void {
    this.#wide(text, style.body, 15);
  }

  row(term: string, text: string, sheet?: string): void {
    if (sheet) this.cells.link(this.#row, 0, term, sheet, style.link);
    else this.cells.text(this.#row, 0, term, style.strong);
    this.cells.text(this.#row, 1, text, style.body);
    const most = lines(text, this.widths[1]) >= lines(term, this.widths[0]);
    this.#end(most ? text : term, most ? this.widths[1] : this.widths[0], 15);
  }

  sheet(): SheetOfBook {
    return {
      ...settings(this.speech, { portrait: true }),
      name: this.name,
      cells: this.cells.map,
      columns: this.widths.map((width) => ({ width })),
      rowDefs: this.#heights,
      merges: this.#merges,
    };
  }
}

/** The first sheet: what the workbook is for, how it is used, what the sheets are, and the rules. */
export function readMeSheet(
  design: Design,
  entries: readonly EntrySheet[],
  others: readonly (keyof typeof sheetPurposes & keyof typeof sheetWords)[],
  { rows, printed }: { rows: number; printed: number },
  speech: Speech,
): SheetOfBook {
  const [first] = entries;
  const page = new Page(speech.word(sheetWords.readMe), speech);
  const main = design.languages?.[0] ?? defaultLanguage;
  if (first) page.title(speech.say(first.layout.form.design.title));
  const { version } = design;
  if (version) page.row(speech.word(words.version), version.label);
  if (design.organisation)
    page.row(speech.word(terms.organisation), speech.say(wordingOf(design.organisation.text, main)));
  for (const { text, none } of design.purposes) {
    if (text && !none && !text.presumed) page.row(speech.word(terms.purpose), speech.say(wordingOf(text, main)));
  }
  page.heading(speech.word(words.rules));
  for (const rule of [words.ruleCode, words.rulePaste, words.ruleProtected]) page.paragraph(speech.word(rule));
  page.paragraph(speech.word(words.ruleFull, { count: String(rows) }));
  if (printed < rows) page.paragraph(speech.word(words.rulePrint, { count: String(printed) }));
  page.heading(speech.word(words.instruction));
  for (const [index, step] of speech.word(words.steps).split('\n').entries()) page.paragraph(`${index + 1}. ${step}`);
  page.heading(speech.word(words.sheets));
  const own = (sheet: (typeof others)[number]) => {
    const name = speech.word(sheetWords[sheet]);
    page.row(name, speech.word(sheetPurposes[sheet]), name);
  };
  if (others.includes('clients')) own('clients');
  for (const { name, layout } of entries) {
    const { timepoint } = layout.form;
    page.row(
      name,
      [speech.word(sheetPurposes.entry), timepoint?.when ? `${speech.say(timepoint.when)}.` : ''].join(' ').trim(),
      name,
    );
  }
  for (const sheet of others.filter((one) => one !== 'clients')) own(sheet);
  return page.sheet();
}

/** What those who answer are to be told, and where the instruments can be obtained, form by form. */
export function formsSheet(entries: readonly EntrySheet[], speech: Speech): SheetOfBook {
  const page = new Page(speech.word(sheetWords.forms), speech);
  page.title(speech.word(sheetWords.forms));
  const say = (text: Wording) => speech.say(text);
  for (const { layout } of entries) {
    const { form } = layout;
    page.heading(say(form.title));
    for (const note of formNotes(form)) page.paragraph(say(note));
    for (const { term, contents } of about(form)) page.row(say(term), contents.map(say).join('\n'));
    for (const section of form.sections) {
      const notes = [...sectionNotes(section, form), ...entryNotes(section)];
      page.row(say(section.title), notes.map(say).join('\n'));
      for (const { term, contents } of sourceRows(section)) page.row(say(term), contents.map(say).join('\n'));
    }
  }
  return page.sheet();
}
