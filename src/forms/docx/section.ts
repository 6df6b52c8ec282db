import { textWidth } from '../../documents/docx/index.js';
import type { Section } from '../form.js';
import { asked, entryItem } from '../logic/questions.js';
import { entryNotes, sectionNotes, sourceRows } from '../words/about.js';
import type { Wording } from '../words/wording.js';
import { rows } from './about.js';
import type { Cards } from './cards.js';
import type { Block } from './fields.js';
import { groups, matrix } from './matrix.js';
import type { Paper } from './paper.js';
import { question, type Surroundings } from './question.js';
import { cell, framed, gap, row, table } from './table.js';

/** What the staff fill in: in a frame with a grey ground, so that nobody else does. */
function staffPart(paper: Paper, write: () => Block[]): Block[] {
  const side = 140;
  const look = { shaded: true, borders: framed, margins: { top: 80, bottom: 80, left: side, right: side } };
  const inside = cell(paper.within(textWidth - 2 * side, write), textWidth, look);
  return [gap(true), table(paper, [textWidth], [row([inside])]), gap()];
}

/** One instrument: what is said of it, its questions, and the scores that are worked out elsewhere. */
export function section(
  paper: Paper,
  one: Section,
  index: number,
  numberOf: ReadonlyMap<string, number>,
  cards: Cards,
): Block[] {
  const { items, entries } = one;
  const { form } = paper;
  const next = form.sections.slice(index + 1).flatMap(asked)[0] ?? undefined;
  const [entry] = entries.map(entryItem);
  const after = numberOf.get((entry ?? next)?.variable ?? '');
  const around: Surroundings = { numberOf, cards, items, ...(after !== undefined && { after }) };
  const notes = (all: readonly Wording[]) => all.map((note) => paper.say(note, { keepNext: true }));
  const questions = groups(items).flatMap((group) =>
    Array.isArray(group) ? matrix(paper, group, around) : question(paper, group, around),
  );
  const said = () => [...notes(sectionNotes(one, form)), ...rows(paper, sourceRows(one))];
  const scores = () => [
    ...notes(entryNotes(one)),
    ...entries.flatMap((each) => question(paper, entryItem(each), around)),
  ];
  const heading = paper.say(one.title, { heading: 'Heading1' });
  if (!one.staffEnters || entries.length === 0) return [heading, ...said(), ...questions, ...scores()];
  return items.length === 0
    ? [heading, ...staffPart(paper, () => [...said(), ...scores()])]
    : [heading, ...said(), ...questions, ...staffPart(paper, scores)];
}
