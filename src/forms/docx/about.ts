import { type Block, bulletList } from '../../documents/word/index.js';
import { about, formNotes, type Row } from '../words/about.js';
import { terms } from '../words/terms.js';
import type { Wording } from '../words/wording.js';
import { paperWords } from './interface-texts.js';
import type { Paper } from './paper.js';
import { cell, gap, row, table, thin } from './table.js';

const termWidth = 2500;

/** Terms and what is said of them, as a table that keeps each row whole. */
export function rows(paper: Paper, all: readonly Row[]): Block[] {
  if (all.length === 0) return [];
  const lines = { bottom: thin };
  const margins = { left: 0, right: 120, top: 20, bottom: 20 };
  const widths = [termWidth, paper.room - termWidth];
  const list = (contents: readonly Wording[]) =>
    contents.map((one) =>
      paper.say(one, { style: 'Cell', ...(contents.length > 1 && { numbering: { list: bulletList, level: 0 } }) }),
    );
  const made = all.map(({ term, contents }) =>
    row([
      cell([paper.say(term, { style: 'Cell' }, { bold: true })], widths[0] ?? 0, { lines, margins }),
      cell(list(contents), widths[1] ?? 0, { lines, margins }),
    ]),
  );
  return [table(paper, widths, made), gap()];
}

/** What is for the archive, not for the person who answers: it stands in the title, or says nothing on paper. */
const unsaid = new Set<Wording>([terms.when, terms.informant, terms.method, terms.medium]);
export function aboutRows(paper: Paper): Row[] {
  return about(paper.form).filter(({ term }) => !unsaid.has(term));
}

/** What the person is told before the questions, and how the paper is filled in. */
export function introduction(paper: Paper): Block[] {
  const { form } = paper;
  const how = [paperWords.cross, paperWords.wrong, ...(form.intro.voluntary === 'yes' ? [paperWords.skip] : [])];
  return [
    ...formNotes(form).map((note) => paper.say(note, {}, { bold: true })),
    ...rows(paper, aboutRows(paper)),
    paper.say(paperWords.how, { style: 'Heading2' }),
    ...how.map((one) => paper.say(one, { numbering: { list: bulletList, level: 0 } })),
  ];
}
