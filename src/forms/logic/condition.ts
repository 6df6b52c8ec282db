import { comparison } from '../../model/index.js';
import type { Answer, Answers, FormItem, FormTest } from '../form.js';

/** Whether there is an answer: not missing, not the empty text, not a list without codes. */
export function answered(answer: Answer | undefined): answer is Answer {
  return answer !== undefined && (typeof answer === 'number' || answer.length > 0);
}

/**
 * Whether one test holds. Without an answer no test holds, not even `is-not`. Options are ordered by their codes
 * (the position); with several answers, `is` says that it is among them. A date that is only a year or a month is
 * compared with the same part of the answer.
 */
export function testHolds(test: FormTest, answer: Answer | undefined): boolean {
  if (!answered(answer)) return false;
  const { value, operator } = test;
  if (typeof answer === 'object') {
    if (!('code' in value)) return false;
    return operator === 'is' ? answer.includes(value.code) : operator === 'is-not' && !answer.includes(value.code);
  }
  if ('date' in value) {
    const part = String(answer).slice(0, value.date.length);
    return comparison(part < value.date ? -1 : part > value.date ? 1 : 0, operator);
  }
  if ('code' in value && (operator === 'is' || operator === 'is-not')) {
    return (String(answer) === value.code) === (operator === 'is');
  }
  const order = Number(answer) - ('code' in value ? Number(value.code) : value.number);
  return !Number.isNaN(order) && comparison(order, operator);
}

/**
 * The variables that are asked, given the answers. The answer of an item that is not asked counts as missing, so
 * hiding goes on down the line. Items that depend on themselves are not asked.
 */
export function relevant(items: readonly FormItem[], answers: Answers): ReadonlySet<string> {
  const { byVariable, always } = sectionOf(items);
  if (always) return always;
  const known = new Map<string, boolean>();
  const asked = (variable: string): boolean => {
    const before = known.get(variable);
    if (before !== undefined) return before;
    known.set(variable, false);
    const item = byVariable.get(variable);
    const holds = (test: FormTest) => testHolds(test, asked(test.variable) ? answers[test.variable] : undefined);
    const result = item !== undefined && (item.condition?.any.some(({ all }) => all.every(holds)) ?? true);
    known.set(variable, result);
    return result;
  };
  return new Set(items.map((item) => item.variable).filter(asked));
}

/** What rows of data are asked of again and again; `always`: all the variables, where no answer has a say in what is asked. */
interface Section {
  byVariable: ReadonlyMap<string, FormItem>;
  always: ReadonlySet<string> | undefined;
}
const sections = new WeakMap<readonly FormItem[], Section>();
function sectionOf(items: readonly FormItem[]): Section {
  const before = sections.get(items);
  if (before) return before;
  const byVariable = new Map(items.map((item) => [item.variable, item]));
  const isOpen = [...byVariable.values()].some(({ condition }) => condition !== undefined);
  const made = { byVariable, always: isOpen ? undefined : new Set(byVariable.keys()) };
  sections.set(items, made);
  return made;
}

/** The answers without those of items that are not asked, and without empty ones. This is what may be exported. */
export function relevantAnswers(items: readonly FormItem[], answers: Answers): Answers {
  const asked = relevant(items, answers);
  return Object.fromEntries(
    Object.entries(answers).filter(([variable, answer]) => asked.has(variable) && answered(answer)),
  );
}
