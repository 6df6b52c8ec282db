import { allAsked, type Form, type FormItem } from '../../forms/index.js';
import { numberOf } from '../check/cell.js';
import { answersInWords, counted } from '../exports/notes.js';
import type { Conversion } from '../tables/conversion.js';
import { withoutGuard } from '../tables/csv.js';
import { remembered } from '../tables/remembered.js';
import { AnswerTexts } from './answer-texts.js';
import { once } from './once.js';
import { doubtfulAnswer, unknownAnswer } from './unreadable.js';

const withCodes = new Set<FormItem['kind']['type']>(['rating', 'number', 'yes-no', 'choice', 'choices']);

/** What the answers to each question are called, by variable, in all the forms that ask it. */
export const answerTexts = once((forms: readonly Form[]): ReadonlyMap<string, AnswerTexts> => {
  const asked = new Map<string, { item: FormItem; form: Form }[]>();
  for (const form of forms) {
    for (const item of allAsked(form)) {
      if (withCodes.has(item.kind.type))
        asked.set(item.variable, [...(asked.get(item.variable) ?? []), { item, form }]);
    }
  }
  return new Map([...asked].map(([variable, all]) => [variable, new AnswerTexts(all)]));
});

interface CodedColumn {
  name: string;
  at: number;
  texts: AnswerTexts;
  read: (cell: string) => string;
  inWords: boolean;
  doubt?: string;
}

/** Codes as programs for statistics write them, with decimals (`2.0`), and as lists in JSON: `["1","3"]`. */
function plainCodes(text: string): string {
  if (/^\d+[.,]0+$/.test(text)) return text.replace(/[.,]0+$/, '');
  if (!/^\[.*\]$/s.test(text)) return text;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.map(String).join(' ') : text;
  } catch {
    return text;
  }
}

/** A figure alone is a code, whatever the question. */
const isFigure = (cell: string) => cell.length === 1 && cell >= '0' && cell <= '9';

/** Answers in words, in any of the design's languages, as their codes. What is no answer is left as it stands. */
export function coded(
  texts: ReadonlyMap<string, AnswerTexts>,
  names: readonly string[],
  before: readonly Conversion[],
): Conversion {
  const program = before.find((one) => one.program)?.program;
  const columns = names.flatMap((name, at): CodedColumn[] => {
    const known = texts.get(name);
    if (!known) return [];
    const column: CodedColumn = {
      name,
      at,
      texts: known,
      read: remembered((cell) => code(column, cell)),
      inWords: false,
    };
    return [column];
  });
  let words = 0;

  const code = (column: CodedColumn, cell: string): string => {
    const { texts: answers, name } = column;
    const written = withoutGuard(cell).trim();
    const isNumber = answers.kind === 'rating' || answers.kind === 'number';
    const text = isNumber || answers.code(written) !== undefined ? written : plainCodes(written);
    const isCode = isNumber ? numberOf(text) !== undefined : answers.codes.has(text);
    if (isCode) {
      if (answers.doubtful.has(text)) column.doubt ??= text;
      return text === written ? cell : text;
    }
    const several = answers.kind === 'choices' ? answers.chosen(text) : undefined;
    const found = several?.join(' ') ?? answers.code(text);
    if (found !== undefined) {
      const isCodes = several?.every((one) => text.includes(one)) && /^[\d\s,;|]+$/.test(text);
      if (isCodes) return found;
      column.inWords = true;
      return found;
    }
    if (program && /\p{L}/u.test(text)) throw unknownAnswer(program, name, text);
    return cell;
  };

  return {
    names,
    rows: (cells) => {
      let row: string[] | undefined;
      for (const column of columns) {
        const cell = cells[column.at] ?? '';
        if (cell === '' || (isFigure(cell) && column.texts.doubtful.size === 0)) continue;
        const made = column.read(cell);
        if (made === cell) continue;
        row ??= [...cells];
        row[column.at] = made;
        words += 1;
      }
      return [row ?? cells];
    },
    last: () => {
      const isInWords = columns.some(({ inWords }) => inWords) || before.some((one) => one.inWords?.());
      for (const { name, inWords, doubt } of columns) {
        // In an export all the answers are written in one way; in a file that somebody has made each column has its own.
        if (doubt !== undefined && (inWords || (program && isInWords))) throw doubtfulAnswer(program, name, doubt);
      }
      return [];
    },
    notes: () => counted(words, answersInWords),
  };
}
