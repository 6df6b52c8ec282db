import type { Block } from '../../documents/word/index.js';
import type { FormItem, FormPart, Section } from '../form.js';
import { matrices, passages } from '../logic/arrangement.js';
import { asked, entryItem } from '../logic/questions.js';
import { entryNotes, sectionNotes, sourceRows } from '../words/about.js';
import { conditionWords } from '../words/condition-words.js';
import { levelNotes } from '../words/levels.js';
import type { Wording } from '../words/wording.js';
import { rows } from './about.js';
import type { Cards } from './cards.js';
import { groups, matrix } from './matrix.js';
import type { Paper } from './paper.js';
import { question, type Surroundings } from './question.js';

/** What is said before the questions of a part of the instrument. */
function partHead(paper: Paper, { title, introduction, stem }: FormPart, when: Wording | undefined): Block[] {
  return [
    ...(title ? [paper.say(title, { style: 'Heading2' })] : []),
    ...(when ? [paper.say(when, { style: 'Condition', keepNext: true }, { italics: true })] : []),
    ...(introduction ? [paper.say(introduction, { keepNext: true })] : []),
    ...(stem ? [paper.say(stem, { style: 'Question', keepNext: true }, { bold: true })] : []),
  ];
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
  // A text that goes with an answer stands under it, where the answers are in a list.
  const isUnder = ({ detailOf }: FormItem) =>
    items.some(({ variable, kind }) => variable === detailOf?.variable && kind.type !== 'number');
  const questions = passages(items.filter((item) => !isUnder(item))).flatMap((passage) => {
    const { part, items: own, condition } = passage;
    const when = condition && conditionWords(condition, items, numberOf, form);
    return [
      ...(part ? partHead(paper, part, when) : []),
      ...(part?.stem ? matrices(own) : groups(own)).flatMap((group) =>
        Array.isArray(group) ? matrix(paper, group, around) : question(paper, group, { ...around, passage }),
      ),
    ];
  });
  return [
    paper.say(one.title, { style: 'Heading1' }),
    ...notes(sectionNotes(one, form)),
    ...rows(paper, sourceRows(one)),
    ...questions,
    ...levelNotes(form, one).map((note) => paper.say(note)),
    ...notes(entryNotes(one)),
    ...entries.flatMap((each) => question(paper, entryItem(each), around)),
  ];
}
