import { noWord, yesWord } from '../forms/index.js';
import { numberWords } from '../words/index.js';
import type { FoundAnswer, FoundOption, FoundQuestion } from './found.js';
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

/** Steps with a number in each text, perhaps with words; a number far from the others is an answer beside the scale. */
function rating(options: readonly FoundOption[]): FoundAnswer | undefined {
  const numbers = options.map(({ code }) => (/^-?\d+$/.test(code) ? Number(code) : Number.NaN));
  if (options.length < 2 || numbers.some((number) => Number.isNaN(number))) return undefined;
  const words = options.map((option, index) => {
    const parts = Object.values(option.text).map((text) => endText(text, numbers[index] ?? 0));
    if (parts.includes(undefined) || parts.length === 0) return undefined;
    // What the answer counts as stays with it.
    return { ...option, text: eachText(option.text, (text) => endText(text, numbers[index] ?? 0) ?? '') };
  });
  if (!words.every((one) => one !== undefined)) return undefined;
  // From low to high, then what stands beside the scale; in the form's own order only where every step has a word.
  const isWorded = words.every(({ text }) => Object.keys(text).length > 0);
  const rising = [...numbers].sort((one, other) => one - other);
  const runs: [number, number][] = [];
  for (const number of isWorded ? rising : numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  const longest = runs.reduce((most, one) => (one[1] - one[0] > most[1] - most[0] ? one : most));
  const [low, high] = isWorded ? longest : (runs[0] ?? longest);
  if (low === high) return undefined;
  const named = words.filter(({ text }) => Object.keys(text).length > 0);
  const isEnds = named.every(({ code }) => Number(code) === low || Number(code) === high) && numbers[0] === low;
  if (!isEnds || rising[0] !== low || rising.at(-1) !== high) return { type: 'rating', low, high, words: named };
  const end = (value: number) => named.find(({ code }) => Number(code) === value)?.text;
  const [lowText, highText] = [end(low), end(high)];
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
