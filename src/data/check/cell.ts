import { type Answer, type FormItem, numberProblem, yesNoCodes } from '../../forms/index.js';
import { dayIn, type Said } from '../../model/index.js';
import { rangeWords } from '../../words/index.js';
import type { ProblemCode } from './problem.js';

/** What a cell says, the same in whatever row it stands. Both where the answer is used in spite of the fault. */
export interface CellRead {
  answer?: Answer;
  fault?: { code: ProblemCode; detail?: Said | string };
}

/** A number as the forms save it; a decimal comma is how a spreadsheet in Swedish saves it. */
export function numberOf(text: string): number | undefined {
  const plain = text.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2');
  return /^-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

/** Whether a text is a day that exists, as `2026-03-02`. */
export function isDay(text: string): boolean {
  return dayIn(text) !== undefined;
}

const codes = (all: readonly string[]) => all.join(', ');

/** The answer in a cell, or what is wrong with it. An empty cell is no answer. */
export function readCell(item: FormItem, text: string): CellRead {
  const { kind } = item;
  if (text.trim() === '') return {};
  const fault = (code: ProblemCode, detail?: Said | string): CellRead => ({
    fault: { code, ...(detail !== undefined && { detail }) },
  });
  const wrongCode = (all: readonly string[]) => fault('wrong-code', codes(all));
  switch (kind.type) {
    case 'rating':
    case 'number': {
      const number = numberOf(text);
      if (number === undefined) return fault('not-a-number');
      const found = numberProblem(item, number);
      if (found === 'out-of-range') {
        const range = kind.range ?? {};
        return fault(found, { sv: rangeWords(range, 'sv'), en: rangeWords(range, 'en') });
      }
      return found ? fault(found) : { answer: number };
    }
    case 'yes-no': {
      const all = Object.values(yesNoCodes);
      const code = all.find((one) => one === text.trim());
      return code === undefined ? wrongCode(all) : { answer: code };
    }
    case 'choice': {
      const all = kind.options.map(({ code }) => code);
      return all.includes(text.trim()) ? { answer: text.trim() } : wrongCode(all);
    }
    case 'choices': {
      const all = kind.options.map(({ code }) => code);
      const chosen = text.trim().split(/\s+/);
      if (chosen.some((code) => !all.includes(code))) return wrongCode(all);
      const answer = all.filter((code) => chosen.includes(code));
      // No form gives one answer twice: two answers have been put together, or something has been typed.
      return { answer, ...(answer.length < chosen.length && fault('answer-twice')) };
    }
    case 'date':
      return isDay(text.trim()) ? { answer: text.trim() } : fault('not-a-day');
    default:
      return { answer: text };
  }
}
