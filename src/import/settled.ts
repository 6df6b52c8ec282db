import { noWord, yesWord } from '../forms/index.js';
import { numberWords } from '../words/index.js';
import type { FoundAnswer, FoundOption, FoundQuestion, Texts } from './found.js';
import { eachText } from './texts.js';

/** What kind of question a list of answers really is: a yes and a no, or the steps of a rating. */

const yes = new Set(['yes', 'y', 'true', ...Object.values(yesWord).map((word) => word.toLowerCase())]);
const no = new Set(['no', 'n', 'false', ...Object.values(noWord).map((word) => word.toLowerCase())]);
const among = (words: ReadonlySet<string>, { text }: FoundOption) => {
  const all = Object.values(text);
  return all.length > 0 && all.every((one) => words.has(one.trim().toLowerCase()));
};

function yesNo(options: readonly FoundOption[]): FoundAnswer | undefined {
  const [first, second, ...more] = options;
  if (!first || !second || more.length > 0) return undefined;
  if (among(yes, first) && among(no, second)) return { type: 'yes-no', yes: first.code, no: second.code };
  return among(no, first) && among(yes, second) ? { type: 'yes-no', yes: second.code, no: first.code } : undefined;
}

/** What an end of a rating is called, where the text is the number and a name: `0 = aldrig`. Empty: the number only. */
function endText(text: string, number: number): string | undefined {
  const figures = [String(number), numberWords(number, 'sv'), numberWords(number, 'en')];
  const figure = figures.find((one) => text.startsWith(one));
  if (figure === undefined) return undefined;
  const rest = text.slice(figure.length);
  if (rest.trim() === '') return '';
  return /^\s*[=–]\s*\S/.test(rest) ? rest.replace(/^\s*[=–]\s*/, '') : undefined;
}

function rating(options: readonly FoundOption[]): FoundAnswer | undefined {
  const numbers = options.map(({ code }) => (/^-?\d+$/.test(code) ? Number(code) : Number.NaN));
  const [low, high] = [numbers[0], numbers.at(-1)];
  if (options.length < 2 || low === undefined || high === undefined) return undefined;
  if (numbers.some((number, index) => number !== low + index)) return undefined;
  const names = options.map(({ text }, index) => {
    const parts = Object.values(text).map((one) => endText(one, numbers[index] ?? 0));
    return parts.includes(undefined) || parts.length === 0 ? undefined : parts.some((part) => part !== '');
  });
  const between = names.slice(1, -1);
  if (between.some((one) => one !== false) || names.includes(undefined)) return undefined;
  const end = (option: FoundOption | undefined, number: number): Texts | undefined => {
    const texts = option && eachText(option.text, (text) => endText(text, number) ?? '');
    return texts && Object.keys(texts).length > 0 ? texts : undefined;
  };
  const lowText = end(options[0], low);
  const highText = end(options.at(-1), high);
  return { type: 'rating', low, high, ...(lowText && { lowText }), ...(highText && { highText }) };
}

/** Settles the kind of each question, before what reads their answers is understood. */
export function settle(questions: readonly FoundQuestion[]): void {
  for (const question of questions) {
    const { answer } = question;
    if (answer.type !== 'one' || answer.ordered) continue;
    question.answer = yesNo(answer.options) ?? rating(answer.options) ?? answer;
  }
}
