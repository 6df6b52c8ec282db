import { type Answered, isOfChange, read } from '../../../reading/index.js';
import { answerWords, small } from '../../../words/index.js';
import type { CriterionResult, PartsResult } from '../../results.js';
import { type Context, type Found, isMain, lastChange, measuresOf } from '../context.js';
import { betweenSentence } from './between.js';
import { closingSentence } from './closing.js';
import { completenessText, onceSentence } from './completeness.js';
import { criterionSentence } from './criteria.js';
import { keptSentence } from './kept.js';
import { partsSentence } from './parts.js';
import { changeSentence, individualsSentence } from './sentences.js';
import type { Length } from './verdict.js';

/** What is answered, with its number and how sure it is; where it is not, why, and what can be said all the same. */
export interface Headline {
  answered: Answered;
  sentences: string[];
}

/** What is said of a measure that has no change to be judged by: the first that says something is its answer. */
const others: readonly ((context: Context, one: Found) => string | undefined)[] = [
  closingSentence,
  onceSentence,
  individualsSentence,
];

/** What a measure says, as it is judged; undefined where no number of it is told. */
export function answerOf(context: Context, one: Found, length: Length = 'short'): string | undefined {
  if (one.result.between) return betweenSentence(context, one, length);
  const kept = keptSentence(context, one);
  // That it was kept is not asked of the size of the change, unless that is what is tested.
  const isKeptOnly = one.result.maintain?.verdict !== undefined && !isOfChange(one.planned.method);
  const changed = isKeptOnly ? undefined : changeSentence(context, one, length);
  if (changed !== undefined && kept !== undefined)
    return length === 'short' ? `${changed.slice(0, -1)}; ${small(kept)}` : `${changed} ${kept}`;
  const said = changed ?? kept;
  if (said !== undefined) return said;
  for (const say of others) {
    const found = say(context, one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** With whether it is an answer, in words: `Inte besvarad. …`; what it says after that, each by itself. */
export function headlineLines({ words: { s } }: Context, { answered, sentences }: Headline): string[] {
  const grade = {
    yes: '',
    partly: s('Delvis besvarad. ', 'Answered in part. '),
    no: s('Inte besvarad. ', 'Not answered. '),
  };
  return sentences.map((one, index) => (index === 0 ? `${grade[answered]}${one}` : one));
}
export const headlineText = (context: Context, headline: Headline): string =>
  headlineLines(context, headline).join(' ');

/**
 * The answer of an outcome, by its number: all that states one says this. `short`: each number in one sentence, with how sure
 * it is.
 */
export function headlineOf(context: Context, number: string, length: Length = 'short'): Headline {
  const { specification, results, words } = context;
  const { design } = specification;
  const planned = specification.outcomes.find((one) => one.number === number);
  const main = planned && measuresOf(context, planned).find(isMain);
  const { criteria = [], parts } = results.outcomes[number] ?? {};
  const goals = criteria.flatMap((one, index) =>
    isJudged(one) ? [criterionSentence(context, number, index, one, length)] : [],
  );
  // Of a criterion alone the number has been said.
  const said = main && (goals.length === 0 || lastChange(main)) ? answerOf(context, main, length) : undefined;
  const sentences = [
    ...goals,
    ...(said === undefined ? [] : [said]),
    ...(!main && goals.length === 0 && parts && !parts.not ? [partsSentence(context, parts)] : []),
  ];
  const answer = read(design).answers.find(({ about }) => 'outcome' in about && about.number === number);
  if (answer?.answered === 'no') {
    const [why = ''] = answerWords(design, answer, words.language).because;
    return { answered: 'no', sentences: [why, ...sentences] };
  }
  if (sentences.length > 0) return { answered: answer?.answered ?? 'yes', sentences };
  return { answered: 'no', sentences: [main ? whyNot(context, main) : noMeasure(context, parts)] };
}

const isJudged = ({ not, ofStarted, ofMeasured }: CriterionResult): boolean =>
  !not && ofStarted !== undefined && ofMeasured !== undefined && ofMeasured.n !== 0;

/** What the data lack. */
function whyNot(context: Context, main: Found): string {
  const { not, times } = main.result;
  const change = lastChange(main);
  const isEmpty = Object.values(times).every(({ n }) => n === 0);
  const isFew = change !== undefined && (change.n === null || change.not === 'few' || change.not === 'nobody');
  return not === 'unusable' || isEmpty || isFew ? completenessText(context, main) : notShown(context);
}
export const notShown = ({ words: { s } }: Context): string =>
  s('Talen visas inte, för att någon grupp är för liten.', 'The numbers are not shown, for some group is too small.');
const noMeasure = (context: Context, parts: PartsResult | undefined): string =>
  parts
    ? partsSentence(context, parts)
    : context.words.s(
        'Resultatet har inget mått som kan räknas, så inget kan sägas om det.',
        'The outcome has no measure that can be counted, so nothing can be said of it.',
      );
