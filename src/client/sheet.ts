import {
  type Block,
  besideEachOther,
  type Document,
  document,
  heading,
  html,
  note,
  paragraph,
  strong,
  table,
} from '../documents/index.js';
import { forms as formsOf, wholeText } from '../forms/index.js';
import { type Design, hash32 } from '../model/index.js';
import { sheetWords as words } from '../words/index.js';
import { answerWords } from './answer-words.js';
import { type Answered, answersIn, goalsIn, isGoal, latest } from './answered.js';
import { card, whose } from './card.js';
import { type Course, coursesOf } from './courses.js';
import { givenIn } from './given.js';
import { occasionsOf, whenOf } from './occasions.js';
import type { OwnData } from './own-data.js';
import { Speech } from './speech.js';
import { bandOf, measured } from './values.js';

export interface SheetOptions {
  code: string;
  /** Of the sheet: one that the design has texts in, or one of the tool's own. */
  language: string;
  /** Also what others have answered about the client. */
  all?: boolean;
}

/** The languages that a sheet of the design can be in. */
export const sheetLanguages = (design: Design): string[] => [
  ...new Set([...formsOf(design).flatMap(({ languages }) => languages), 'sv', 'en']),
];

/** How many of the sheet's own words nobody has written in a language; they are then in English. */
export const untranslated = (design: Design, language: string): number => {
  const speech = new Speech(language, { dictionary: formsOf(design)[0]?.dictionary });
  return Object.values(words).filter((said) => !speech.has(said)).length;
};

/** The client's own sheet as a document; undefined where there is nothing on it. */
export function sheet(
  design: Design,
  data: OwnData,
  { code, language, all = false }: SheetOptions,
): Document | undefined {
  const forms = formsOf(design);
  const speech = new Speech(language, { languages: sheetLanguages(design), dictionary: forms[0]?.dictionary });
  const given = givenIn(design, forms).filter(({ isOwn }) => all || isOwn);
  const occasions = occasionsOf(design, forms, data.readings);
  const courses = coursesOf(design, given, occasions, data.sex ? { sex: data.sex } : {});
  const answers = answersIn(given, occasions);
  if (courses.length + answers.length === 0) return undefined;
  const title = forms[0]?.design.title;
  const cards = (wanted: readonly Course[]): Block[][] =>
    wanted.map((one) => card(one, `course-${courses.indexOf(one) + 1}`, speech));
  const own = courses.filter(({ isGoal, isOnce }) => !isGoal && !isOnce);
  const once = courses.filter(({ isGoal, isOnce }) => !isGoal && isOnce);
  const goals = [...goalTable(goalsIn(design, answers), speech), ...beside(cards(courses.filter((one) => one.isGoal)))];
  const asked = answers.filter((one) => !isGoal(design, one.given));
  const last = beside([...latest(design, asked).map((one) => lastAnswers(one, speech)), ...cards(once)]);
  const section = (said: (typeof words)[keyof typeof words], blocks: Block[]): Block[] =>
    blocks.length > 0 ? [heading(2, speech.tell(said)), ...blocks] : [];
  const blocks: Block[] = [
    ...(data.isSimulated ? [note('missing', speech.say(words.simulated))] : []),
    paragraph(...(title ? [strong(speech.show(title)), ' · '] : []), speech.tell(words.code, { code })),
    ...speech.sentences([speech.tell(all ? words.introAll : words.intro), speech.tell(words.own)]),
    ...section(words.goals, goals),
    ...section(words.overTime, own.length > 0 ? [...beside(cards(own)), ...howToRead(courses, speech)] : []),
    ...section(all ? words.lastAll : words.last, last),
  ];
  return document(speech.say(all ? words.titleAll : words.title), blocks);
}

const beside = (parts: readonly (readonly Block[])[]): Block[] => (parts.length > 0 ? [besideEachOther(parts)] : []);

/** What the curves show, once for all of them. */
function howToRead(courses: readonly Course[], speech: Speech): Block[] {
  const drawn = courses.filter((one) => measured(one).length > 1);
  const isBroken = ({ points }: Course) => {
    const there = points.map(({ value }) => value !== undefined);
    return there.slice(there.indexOf(true), there.lastIndexOf(true)).includes(false);
  };
  const notes = [
    ...(drawn.some(bandOf) ? [words.bandNote] : []),
    ...(drawn.some((one) => !bandOf(one)) ? [words.chance] : []),
    ...(drawn.some(isBroken) ? [words.gap] : []),
  ];
  return speech.sentences(notes.map((one) => speech.tell(one)));
}

const question = ({ given }: Answered, speech: Speech) => speech.show(wholeText(given.item, speech.languages));

/** What the client's goals are, and how far they are reached: first and latest. */
function goalTable(goals: readonly { first: Answered; last: Answered }[], speech: Speech): Block[] {
  if (goals.length === 0) return [];
  const cell = (one: Answered) => [
    ...answerWords(one.given.item, one.answer, speech),
    ' (',
    ...speech.listed(whenOf(one.occasion, one.reading, speech)),
    ')',
  ];
  const isAgain = goals.some(({ first, last }) => first !== last);
  const columns = isAgain ? [words.question, words.firstAnswer, words.lastAnswer] : [words.question, words.answer];
  const rows = goals.map(({ first, last }) => {
    const asked = [question(first, speech), ...whose(first.given, speech).map((one) => ` (${one})`)];
    return [asked, cell(first), ...(isAgain ? [first === last ? '' : cell(last)] : [])];
  });
  return [
    table(
      columns.map((one) => ({ title: [speech.tell(one)], align: 'left' })),
      rows,
    ),
  ];
}

/** The questions of an instrument with the answers of the last time. */
function lastAnswers(answers: readonly Answered[], speech: Speech): Block[] {
  const [first] = answers;
  if (!first) return [];
  const { given, occasion, reading } = first;
  const when = speech.listed([...whose(given, speech), ...whenOf(occasion, reading, speech)]);
  return [
    heading(3, [speech.show(given.section.title), ...(when.length > 0 ? [' (', ...when, ')'] : [])]),
    table(
      [
        { title: [speech.tell(words.question)], align: 'left' },
        { title: [speech.tell(words.answer)], align: 'left' },
      ],
      answers.map((one) => [question(one, speech), answerWords(one.given.item, one.answer, speech)]),
    ),
  ];
}

/**
 * The sheet as a page: `<design>.client.<code>.<language>.html`, with `.all` before the language where others' answers are on
 * it. Two codes never have one name, also where capitals count as small letters.
 */
export function sheetFile(design: Design, made: Document, { code, language, all }: SheetOptions) {
  const plain = code
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .slice(0, 40);
  const isPlain = plain === code && !/\p{Ll}/u.test(code);
  const name = isPlain ? code : `${plain}-${hash32(code).toString(16).padStart(8, '0')}`;
  return {
    path: `${design.code}.client.${name}${all ? '.all' : ''}.${language}.html`,
    text: html(made, { language, direction: new Speech(language, {}).direction, compact: true }),
  };
}
