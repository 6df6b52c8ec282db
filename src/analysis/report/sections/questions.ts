import { type Block, heading, item, list, paragraph, strong } from '../../../documents/index.js';
import type { Purpose } from '../../../model/index.js';
import { followedCollects, read } from '../../../reading/index.js';
import { answerWords, small } from '../../../words/index.js';
import { type Context, type Found, found, measureName } from '../context.js';
import { answerOf, type Headline, headlineOf, headlineText, notShown } from '../text/headline.js';

/** No more measures than this answer a question here; the others stand in their own place. */
const most = 3;

/** The numbers of the outcomes that are said to answer some question. */
export const answeringOutcomes = ({ specification: { design, outcomes } }: Context): ReadonlySet<string> => {
  const asked = new Set(design.purposes.flatMap(({ questions }) => questions.map(({ name }) => name)));
  return new Set(
    outcomes.flatMap(({ number, outcome }) => (outcome.questions?.some((name) => asked.has(name)) ? [number] : [])),
  );
};

/** The questions of the design and what the data answer, first of all. Without questions the outcomes stand in their place, in short. */
export function questions(context: Context): Block[] {
  const { specification, words } = context;
  const asked = specification.design.purposes.flatMap((purpose) => purpose.questions);
  if (asked.length === 0) return [];
  return [
    heading(2, words.s('Frågorna och svaren', 'The questions and the answers')),
    ...asked.flatMap((one) => [heading(3, words.text(one.text)), ...answers(context, one)]),
  ];
}

type Question = Purpose['questions'][number];
function answers(context: Context, question: Question): Block[] {
  const { words } = context;
  const outcomes = context.specification.outcomes.filter(({ outcome }) => outcome.questions?.includes(question.name));
  const ofOutcomes = outcomes.map(({ number, outcome }): Told => {
    const title = `${number} ${outcome.text ? words.text(outcome.text) : outcome.name}`;
    return { title, ...headlineOf(context, number) };
  });
  // The outcomes of other questions have their answer there.
  const asked = context.specification.outcomes.filter(({ number }) => answeringOutcomes(context).has(number));
  const known = new Set(asked.flatMap(({ measures }) => measures));
  const told = [...ofOutcomes, ...collected(context, question, known)];
  const [only, ...more] = told;
  const line = (one: Told) => headlineText(context, one);
  if (!only) return [paragraph(line({ answered: 'no', sentences: [because(context, question)] }))];
  if (more.length === 0) return [paragraph(line(only))];
  return [list(told.map((one) => item(one.title === undefined ? line(one) : [strong(one.title), ` ${line(one)}`])))];
}
/** An answer, under the title of the outcome that gives it. */
interface Told extends Headline {
  title?: string;
}

function because({ specification: { design }, words }: Context, question: Question): string {
  const answer = read(design).answers.find(({ path }) => path === question.path);
  return answer ? answerWords(design, answer, words.language).because.join(' ') : '';
}

/** What a measure says, by its name: several stand below each other. */
function namedAnswer(context: Context, one: Found): string | undefined {
  const [said, name] = [answerOf(context, one), measureName(context, one)];
  return said === undefined || said.includes(name) ? said : `${name}: ${small(said)}`;
}

/** What is collected for the question's own sake: each measure that says something, and how many more there are. */
function collected(context: Context, question: Question, known: ReadonlySet<string>): Told[] {
  const { specification, words } = context;
  const reading = read(specification.design);
  const linked = new Set(
    followedCollects(specification.design).filter(({ questions = [] }) => questions.includes(question.name)),
  );
  const own = specification.measures.flatMap(({ id, value }): Found[] => {
    const isLinked = reading.asked(value).some(({ collect }) => linked.has(collect));
    const one = isLinked && !known.has(id) ? found(context, id) : undefined;
    return one ? [one] : [];
  });
  const said = own.flatMap((one) => namedAnswer(context, one) ?? []);
  if (own.length > 0 && said.length === 0) {
    const isEmpty = own.every(({ result }) => Object.values(result.times).every(({ n }) => n === 0));
    const none = words.s('Det finns inga svar som kan räknas.', 'There are no answers that can be counted.');
    return [{ answered: 'no', sentences: [isEmpty ? none : notShown(context)] }];
  }
  const more = said.length - most;
  const rest = words.s(
    `${more} mått till redovisas längre ned.`,
    more === 1 ? 'One more measure is reported further down.' : `${more} more measures are reported further down.`,
  );
  const { answered = 'yes' } = reading.answers.find(({ path }) => path === question.path) ?? {};
  return said
    .slice(0, most)
    .map((one, index) => ({ answered, sentences: index === most - 1 && more > 0 ? [one, rest] : [one] }));
}
