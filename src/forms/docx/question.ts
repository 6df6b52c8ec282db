import { type Block, type Inside, type Paragraph, run } from '../../documents/word/index.js';
import { quoted, unitWord } from '../../words/index.js';
import { type FormItem, yesNoCodes } from '../form.js';
import { ownCondition, type Passage } from '../logic/arrangement.js';
import { hints, isWorded, stepsOf, stepWording } from '../logic/questions.js';
import { conditionWords } from '../words/condition-words.js';
import { noWord, yesWord } from '../words/languages.js';
import { terms } from '../words/terms.js';
import { compose, inLanguage, ownLanguage, type Wording } from '../words/wording.js';
import { type Cards, cardOf } from './cards.js';
import { dateBoxes, scale, writingBox, writingLines } from './fields.js';
import { interviewWords } from './interface-texts.js';
import type { Paper } from './paper.js';
import { type Skip, skipsOf } from './skips.js';

/** What a question needs to know of the form that it stands in. */
export interface Surroundings {
  numberOf: ReadonlyMap<string, number>;
  cards: Cards;
  /** The section's items, which conditions name. */
  items: readonly FormItem[];
  /** Those that it stands together with. */
  passage?: Passage;
  /** The number of the first question after the section, if any. */
  after?: number;
}

const own = ['sv', 'en'];
/** Where the text beside a box begins, in twips. */
const indent = 520;
const tab = run('\t');

/** `3. Hur mår du? (valfri)`, with the variable's name for the interviewer. */
export function questionRuns(paper: Paper, item: FormItem, number: number, bold = true): Inside[] {
  const optional = item.optional ? [paper.plain(' ('), paper.run(terms.optional), paper.plain(')')] : [];
  return [
    paper.plain(`${number}. `, { bold }),
    paper.run(item.text, { bold }),
    ...optional,
    ...paper.code(item.variable),
  ];
}

/** One question with its answer, kept together; for the interviewer with where to go on, and why there is no answer. */
export function question(paper: Paper, item: FormItem, around: Surroundings): Block[] {
  const { numberOf, cards, items, passage } = around;
  const number = numberOf.get(item.variable) ?? 0;
  const condition = passage ? ownCondition(item, passage) : item.condition;
  const when = condition && conditionWords(condition, items, numberOf, paper.form);
  const letter = paper.interview ? cardOf(cards, item) : undefined;
  const keep = { keepNext: true };
  return [
    ...(when ? [paper.say(when, { style: 'Condition', ...keep }, { italics: true })] : []),
    paper.paragraph(
      questionRuns(paper, item, number),
      { style: when ? 'QuestionAfter' : 'Question', ...keep },
      item.text,
    ),
    ...hints(item, paper.form).map((hint) => paper.say(hint, { style: 'Help', ...keep })),
    ...(letter
      ? [paper.say(paper.fill(interviewWords.show, { card: letter }), { style: 'Help', ...keep }, { italics: true })]
      : []),
    ...answer(paper, item, number, around),
    ...forInterviewer(paper, item, around),
  ];
}

interface Choice {
  code: string;
  text: Wording;
}

function boxAndText(paper: Paper, item: FormItem, number: number, { code, text }: Choice): Inside[] {
  return [
    paper.box(`${number}: ${paper.text(text)}`, `${item.variable}=${code}`),
    tab,
    paper.run(text),
    ...paper.code(code),
  ];
}

function options(
  paper: Paper,
  item: FormItem,
  number: number,
  choices: readonly Choice[],
  around: Surroundings,
): Block[] {
  return choices.flatMap((choice, index): Block[] => {
    const detail = around.items.find(
      ({ detailOf }) => detailOf?.variable === item.variable && detailOf.code === choice.code,
    );
    const line = paper.paragraph(
      boxAndText(paper, item, number, choice),
      {
        style: 'Option',
        indent: { left: indent, hanging: indent },
        keepNext: paper.interview || detail !== undefined || index < choices.length - 1,
      },
      choice.text,
    );
    return detail ? [line, ...detailLine(paper, detail, choice)] : [line];
  });
}

/** Where the text that goes with an answer is written, straight under it; what is to be written, unless the answer says so. */
function detailLine(paper: Paper, detail: FormItem, { text }: Choice): Block[] {
  const isSaid = paper.text(detail.text).startsWith(paper.text(text));
  const asks = { style: 'Option', indent: { left: indent }, keepNext: true };
  return [...(isSaid ? [] : [paper.say(detail.text, asks)]), ...writingLines(paper, 1)];
}

/** Yes and no, on one line. */
function yesNo(paper: Paper, item: FormItem, number: number): Paragraph {
  const [yes, no] = [
    { code: yesNoCodes.yes, text: yesWord },
    { code: yesNoCodes.no, text: noWord },
  ].map((choice) => boxAndText(paper, item, number, choice));
  const second = 2600;
  return paper.paragraph([...(yes ?? []), tab, ...(no ?? [])], {
    style: 'Option',
    keepNext: paper.interview,
    indent: { left: indent, hanging: indent },
    tabs: [indent, second, second + indent].map((at) => ({ at, side: 'left' as const })),
  });
}

function answer(paper: Paper, item: FormItem, number: number, around: Surroundings): Block[] {
  const { kind } = item;
  switch (kind.type) {
    case 'rating': {
      const steps = stepsOf(kind);
      if (!steps) return writingBox(paper, 2400);
      if (isWorded(kind)) {
        const choices = steps.map((step) => ({
          code: String(step.value),
          text: stepWording(step, paper.form.languages),
        }));
        return options(paper, item, number, choices, around);
      }
      const values = steps.map(({ value }) => value);
      return scale(paper, kind, values, (step) => [paper.box(`${number}: ${step}`, `${item.variable}=${step}`)]);
    }
    case 'choice':
    case 'choices':
      return options(paper, item, number, kind.options, around);
    case 'yes-no':
      return [yesNo(paper, item, number)];
    case 'number': {
      const { unit } = kind;
      return writingBox(paper, 2400, unit && compose(own, [], (_, language) => unitWord(unit, undefined, language)));
    }
    case 'date':
      return dateBoxes(paper);
    default:
      return writingLines(paper, item.optional ? 3 : 4);
  }
}

/** An answer as it is said, within quotation marks; isolated, so that it does not turn the sentence around. */
function quotedAnswer(paper: Paper, item: FormItem, code: string | undefined): string {
  if (code === undefined) return interviewWords.noneGiven[paper.own];
  const { kind } = item;
  const text =
    kind.type === 'choice'
      ? kind.options.find((option) => option.code === code)?.text
      : code === yesNoCodes.yes
        ? yesWord
        : noWord;
  const words = `\u2068${text ? inLanguage(text, paper.language).text : code}\u2069`;
  return quoted(words, paper.own);
}

function skipWords(paper: Paper, item: FormItem, { answers, to }: Skip, around: Surroundings): Wording {
  const number = to ? around.numberOf.get(to.variable) : around.after;
  const or = ownLanguage(paper.language) === 'sv' ? ' eller ' : ' or ';
  const said = answers.map((code) => quotedAnswer(paper, item, code)).join(or);
  return number === undefined
    ? paper.fill(interviewWords.skipEnd, { answers: said })
    : paper.fill(interviewWords.skipTo, { answers: said, to: String(number) });
}

/** Where to go on, and a box for each reason why there is no answer. The reasons are not data: the question is unanswered. */
export function forInterviewer(paper: Paper, item: FormItem, around: Surroundings): Paragraph[] {
  // A text that goes with an answer stands under that answer.
  const items = around.items.filter(({ detailOf }) => !detailOf);
  const at = items.indexOf(item);
  // A score that is written in is not asked for.
  if (!paper.interview || at < 0) return [];
  const skips = skipsOf(items, at);
  const number = around.numberOf.get(item.variable) ?? 0;
  const why = (['refused', 'unknown'] as const).flatMap((reason) => {
    const words = interviewWords[reason];
    const together = compose(own, [words], ([text = '']) => `\u00a0${text.replaceAll(' ', '\u00a0')} `);
    return [paper.box(`${number}: ${words[paper.own]}`, `${item.variable}:${reason}`, 'SmallBox'), paper.run(together)];
  });
  return [
    ...skips.map((skip) =>
      paper.say(skipWords(paper, item, skip, around), { style: 'Help', keepNext: true }, { italics: true }),
    ),
    paper.paragraph(
      [paper.run(interviewWords.noAnswer), paper.plain(' '), ...why],
      { style: 'Staff' },
      interviewWords.noAnswer,
    ),
  ];
}
