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
  return [
    paper.say(one.title, { heading: 'Heading1' }),
    ...notes(sectionNotes(one, form)),
    ...rows(paper, sourceRows(one)),
    ...questions,
    ...notes(entryNotes(one)),
    ...entries.flatMap((each) => question(paper, entryItem(each), around)),
  ];
}
