import { type Block, bulletList } from '../../documents/word/index.js';
import type { Form } from '../form.js';
import { formNotes, methodsWording } from '../words/about.js';
import { answersAsStaff } from '../words/levels.js';
import { terms } from '../words/terms.js';
import { inLanguage, type Wording } from '../words/wording.js';
import { aboutRows, rows } from './about.js';
import type { Cards } from './cards.js';
import { interviewWords as words } from './interface-texts.js';
import type { Paper } from './paper.js';

/** Whether the form has an interviewer's version: it has questions, and the answers are not the staff's own. */
export function canBeInterviewed(form: Form): boolean {
  return !answersAsStaff(form) && form.sections.some(({ items }) => items.length > 0);
}

/** A field for who asked, and how. */
export function interviewFields(paper: Paper): Block[] {
  const ways = (['meeting', 'phone', 'interpreter'] as const).flatMap((way) => [
    paper.box(words[way][paper.own], `interview=${way}`),
    paper.plain(' '),
    paper.run(words[way]),
    paper.plain('    '),
  ]);
  return [
    paper.paragraph(
      [paper.run(words.initials, { bold: true }), paper.plain(' ____________')],
      { spacing: { before: 160 } },
      words.initials,
    ),
    paper.paragraph(ways, {}, words.meeting),
  ];
}

/** How to ask, what to say first, and what to do when there is no answer or when one gives cause for concern. */
export function instructions(paper: Paper, cards: Cards): Block[] {
  const { form } = paper;
  const { intro, methods } = form;
  const list = (all: readonly (Wording | false | undefined)[]) =>
    all.flatMap((one) => (one ? [paper.say(one, { numbering: { list: bulletList, level: 0 } })] : []));
  const heading = (one: Wording) => paper.say(one, { style: 'Heading2' });
  const method = methodsWording(form);
  const otherwise = method && !methods.includes('interview') && !methods.includes('conversation');
  const before = list([
    otherwise && paper.fill(words.method, { method: inLanguage(method, paper.own).text.toLowerCase() }),
    intro.purposes.length === 0 && words.noPurpose,
    intro.voluntary === undefined && words.noVoluntary,
    intro.safeguard === undefined && words.noSafeguard,
  ]);
  const own = intro.manual ? rows(paper, [{ term: words.manual, contents: [intro.manual] }]) : [];
  return [
    paper.say(words.toInterviewer, { style: 'Heading1' }),
    ...formNotes(form).map((note) => paper.say(note, {}, { bold: true })),
    ...(before.length + own.length > 0 ? [heading(words.before), ...before, ...own] : []),
    heading(words.tell),
    paper.say(words.tellHow, { keepNext: true }),
    ...rows(
      paper,
      aboutRows(paper).filter(({ term }) => term !== terms.safeguard),
    ),
    ...list([intro.voluntary === 'yes' && words.optional]),
    heading(words.ask),
    ...list([
      words.asWritten,
      cards.size > 0 ? words.card : words.answers,
      words.repeat,
      words.given,
      words.italics,
      words.codes,
    ]),
    heading(words.unanswered),
    ...list([words.leave]),
    ...(intro.safeguard ? [heading(terms.safeguard), paper.say(intro.safeguard)] : []),
  ];
}
