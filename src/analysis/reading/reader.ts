import { numberOf, readCell, withoutGuard } from '../../data/index.js';
import {
  type Answer,
  allAsked,
  allScores,
  besides,
  type Column,
  columns,
  type Form,
  type FormItem,
  numericAnswer,
  type Score,
  type ScoreTerm,
  score,
} from '../../forms/index.js';
import { inOrder } from '../../model/index.js';
import { isCounted } from '../../reading/index.js';
import type { DeviationKind } from '../results.js';
import type { Series } from '../series.js';
import type { Specification } from '../specification.js';

/** Where something stands in the data. */
export interface Place {
  table: string;
  row: number;
  column?: string;
}
type Note = (kind: DeviationKind, column: string) => void;
/** The value in a row; `undefined` for none, `'unusable'` where something stands that cannot be used. */
type Read = (cells: readonly string[], note: Note) => number | undefined | 'unusable';

/** How the values of one form are read from the cells of a row. */
export interface Reader {
  form: Form;
  /** The table has all of its columns. */
  fits: boolean;
  values: { series: Series; read: Read }[];
  /** Other forms of the same sitting that the row may hold too, and the places of their columns. */
  besides: { id: string; at: number[] }[];
}

/** Readers by form, of the series that are analysed, for a table with these columns. */
export function readersOf(specification: Specification, names: readonly string[]): Map<string, Reader> {
  const all = [...new Set(specification.measures.map(({ series }) => series))].filter(({ type }) => isCounted(type));
  const readers = specification.forms.map((form): [string, Reader] => {
    const own = columns(form).filter(({ of }) => of !== 'head');
    const values = all.flatMap((series) => {
      if (!series.forms.includes(form)) return [];
      const column = own.find(({ variable }) => series.variables.includes(variable));
      const read = column && readerOf(form, column, series, names);
      return read ? [{ series, read }] : [];
    });
    const fits = own.every(({ variable }) => names.includes(variable));
    const others = besides(form, specification.forms).map((other) => ({
      id: other.form.id,
      at: other.variables.map((variable) => names.indexOf(variable)).filter((at) => at >= 0),
    }));
    return [form.id, { form, fits, values, besides: others }];
  });
  return new Map(readers);
}

/** A bit for each chosen answer, so that several are one number. */
const bits = (item: FormItem, answer: Answer): number | undefined => {
  if (item.kind.type !== 'choices' || typeof answer !== 'object') return undefined;
  return inOrder(item.kind.options).reduce((sum, { code }, index) => sum + (answer.includes(code) ? 2 ** index : 0), 0);
};

function readerOf(form: Form, column: Column, series: Series, names: readonly string[]): Read | undefined {
  const at = names.indexOf(column.variable);
  if (column.of === 'item') return at < 0 ? undefined : itemReader(column.item, at);
  if (column.of !== 'score') return undefined;
  // A file that has the answers but not the score: it is worked out from them.
  if (at < 0) return scoreReader(form, column, names);
  const fromItems = scoreReader(form, column, names);
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = series.range ?? {};
  return (cells, note) => {
    const text = cells[at] ?? '';
    // An empty score is worked out from the answers, too.
    if (text.trim() === '') return fromItems(cells, note);
    const value = numberOf(text);
    if (value === undefined) note('not-a-number', column.variable);
    else if (value < low || value > high) note('out-of-range', column.variable);
    else return value;
    return 'unusable';
  };
}

function itemReader(item: FormItem, at: number): Read {
  const many = item.kind.type === 'choices';
  return (cells, note) => {
    const text = cells[at] ?? '';
    if (text === '') return undefined;
    const read = readCell(item, withoutGuard(text), { column: item.variable });
    if ('problem' in read) {
      const { code } = read.problem;
      note(code as DeviationKind, item.variable);
      return 'unusable';
    }
    if (read.answer === undefined) return undefined;
    return many ? bits(item, read.answer) : numericAnswer(item, read.answer);
  };
}

function scoreReader(form: Form, column: Extract<Column, { of: 'score' }>, names: readonly string[]): Read {
  const items = allAsked(form);
  const scores = allScores(form);
  const day = names.indexOf('date');
  const ofScore = itemsOf(column.score, scores);
  const cellsOf = items.flatMap((item) => {
    const at = names.indexOf(item.variable);
    return at < 0 ? [] : [{ item, at }];
  });
  return (cells) => {
    const answers: Record<string, Answer | undefined> = {};
    let isWhole = true;
    for (const { item, at } of cellsOf) {
      const read = readCell(item, withoutGuard(cells[at] ?? ''), { column: item.variable });
      if ('answer' in read) answers[item.variable] = read.answer;
      else if ('problem' in read && ofScore.has(item.variable)) isWhole = false;
    }
    // A sum of what is left of the answers would be taken for the whole.
    if (!isWhole) return 'unusable';
    const date = (cells[day] ?? '').trim();
    return score(column.score, items, answers, { scores, date });
  };
}

/** The items that a score is worked out from, those of the scores in it too. */
function itemsOf({ formula }: Score, scores: readonly Score[]): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (term: ScoreTerm): void => {
    if ('item' in term) found.add(term.item);
    else if ('score' in term) {
      const other = scores.find(({ variable }) => variable === term.score);
      if (other) walk(other.formula.value);
    } else if ('terms' in term) term.terms.forEach(walk);
    else if ('operator' in term) [term.left, term.right].forEach(walk);
  };
  walk(formula.value);
  return found;
}
