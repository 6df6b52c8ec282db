import type { Design } from '../../model/index.js';
import { propertiesOf } from '../../reading/index.js';
import type { Form } from '../form.js';
import { methodsWording } from '../words/about.js';
import { mediumTitle } from '../words/interface-texts.js';
import { terms } from '../words/terms.js';
import { defaultLanguage, wordingOf } from '../words/wording.js';
import type { EntrySheet } from './entry-sheet.js';
import { sheetWords, words } from './interface-texts.js';
import { lines, settings } from './settings.js';
import type { Speech } from './speech.js';
import { style } from './style.js';
import { Cells, type SheetOfBook } from './workbook-file.js';

/** When each form is filled in, by whom and how. */
export function scheduleSheet(design: Design, entries: readonly EntrySheet[], speech: Speech): SheetOfBook {
  const cells = new Cells();
  const name = speech.word(sheetWords.schedule);
  const widths = [34, 26, 44, 24, 24, 22, 40, 28];
  const by = (form: Form): string => {
    const found = design.collects
      .filter(({ path }) => form.collects.includes(path))
      .flatMap((collect) => propertiesOf(design, collect).by ?? []);
    const main = form.languages[0] ?? defaultLanguage;
    const said = [...found.map((text) => wordingOf(text, main)), ...(form.fallback?.by ? [form.fallback.by] : [])];
    return [...new Set(said.map((text) => speech.line(text)))].join('\n');
  };
  const media = ({ media: used }: Form) => used.map((medium) => speech.word(mediumTitle(medium))).join(', ');
  const titles = [
    words.sheet,
    words.timepoint,
    terms.when,
    terms.informant,
    terms.method,
    terms.medium,
    words.instruments,
    words.who,
  ];
  for (const [column, title] of titles.entries()) {
    cells.blank(0, column, style.band);
    cells.text(1, column, speech.word(title), style.question);
  }
  cells.text(0, 0, name, style.band);
  const heights = new Map([
    [0, { height: 26 }],
    [1, { height: 20 }],
  ]);
  for (const [index, { name: sheet, layout }] of entries.entries()) {
    const { form } = layout;
    const { timepoint, informant } = form;
    const methods = methodsWording(form);
    const texts = [
      sheet,
      timepoint ? speech.line(timepoint.title) : '',
      [timepoint?.when ? speech.say(timepoint.when) : '', timepoint?.repeats ? speech.word(words.repeated) : '']
        .filter((text) => text !== '')
        .join('\n'),
      speech.line(informant?.label ?? terms.informantUnstated),
      methods ? speech.say(methods) : '',
      media(form),
      form.sections.map((section) => speech.line(section.title)).join('\n'),
      by(form),
    ];
    const row = 2 + index;
    for (const [column, text] of texts.entries()) cells.text(row, column, text, style.cell);
    cells.link(row, 0, sheet, sheet, style.linkCell);
    const most = Math.max(...texts.map((text, column) => lines(text, widths[column] ?? 20)));
    heights.set(row, { height: Math.min(300, most * 15 + 3) });
  }
  return {
    ...settings(speech, { repeat: 2 }),
    name,
    cells: cells.map,
    columns: widths.map((width) => ({ width })),
    rowDefs: heights,
    freezePane: { rows: 2, columns: 1 },
  };
}
