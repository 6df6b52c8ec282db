import { readCell } from '../../src/data/check/cell.js';
import { csvText, row } from '../../src/data/index.js';
import {
  type Answer,
  type Answers,
  allAsked,
  allScores,
  columns,
  type Form,
  forms,
  type Score,
} from '../../src/forms/index.js';
import type { Design } from '../../src/model/index.js';
import { readText } from '../examples/reading.js';
import { asIsu, cellOf, instruments, nameOf, type Pattern, type Published } from './as-isu.js';

/** A pattern of answers as data has it, and the published scores by variable: null where there is to be none. */
export interface Case {
  pattern: Pattern;
  answers: Answers;
  expected: [variable: string, value: number | null][];
}
/** An instrument with published rules, as a design. */
export interface Scored {
  id: string;
  design: Design;
  form: Form;
  cases: Case[];
}

/** The day of every pattern. */
export const day = '2026-03-02';

/** The published values are given to three decimals, or to four. */
export const isPublished = (found: number | undefined, expected: number | null): boolean =>
  expected === null || found === undefined
    ? expected === null && found === undefined
    : Math.abs(found - expected) < 0.001;

export async function designOf(id: string, text: string): Promise<Design> {
  const { designs, findings } = await readText(text, 'file:///scoring.isu');
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [only] = designs;
  if (!only || errors.length > 0) throw new Error(`${id}: ${JSON.stringify(errors)}`);
  return only.design;
}

export const scoredInstruments = (): Promise<Scored[]> =>
  Promise.all(
    Object.entries(instruments).map(async ([id, instrument]) => {
      const design = await designOf(id, asIsu(id, instrument));
      const [form] = forms(design);
      if (!form) throw new Error(`${id} has no form`);
      const cases = instrument.patterns.map((pattern) => ({
        pattern,
        answers: answersOf(form, instrument, pattern),
        expected: expectedOf(allScores(form), pattern),
      }));
      return { id, design, form, cases };
    }),
  );

function expectedOf(scores: readonly Score[], { id, expect }: Pattern): Case['expected'] {
  return Object.entries(expect).flatMap(([name, value]): Case['expected'] => {
    if (name === 'band') return [];
    const found = scores.find((one) => one.name === nameOf(name));
    if (!found) throw new Error(`${id}: no score ${name}`);
    return [[found.variable, value === null ? null : Number(value)]];
  });
}

/** The answers of a pattern as a row of data would have them. */
function answersOf(form: Form, { items }: Published, { answers, person }: Pattern): Answers {
  const given: Record<string, Answer> = {};
  for (const item of allAsked(form)) {
    const gate = /^ask-(.*)/.exec(item.name)?.[1];
    const cell =
      item.name === 'age'
        ? String(person?.age ?? '')
        : gate
          ? answers[gate] === 'notAsked'
            ? '0'
            : '1'
          : cellOf(items[item.name] ?? {}, answers[item.name]);
    const read = readCell(item, cell);
    if (read.fault) throw new Error(`${item.name} ${cell}: ${JSON.stringify(read.fault)}`);
    if (read.answer !== undefined) given[item.variable] = read.answer;
  }
  return given;
}

/** The rows of an instrument’s patterns as a file; scores as they are given, or without their columns. */
export function csvOf({ form, cases }: Scored, scores?: (given: Case) => Record<string, number>): string {
  const kept = columns(form).map(({ of }) => of !== 'score' || scores !== undefined);
  const rows = cases.map((given, index) =>
    row(form, { case: `K-${index}`, date: day, answers: given.answers, scores: scores?.(given) ?? {} }),
  );
  return csvText(
    [columns(form).map(({ variable }) => variable), ...rows].map((cells) => cells.filter((_, at) => kept[at])),
  );
}
