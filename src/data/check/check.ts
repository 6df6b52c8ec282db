import { type Column, columns, headColumns } from '../../forms/columns.js';
import { relevant } from '../../forms/condition.js';
import type { Answer, Form, FormItem, Score } from '../../forms/form.js';
import { forms } from '../../forms/forms.js';
import { allAsked, allScores } from '../../forms/questions.js';
import { score } from '../../forms/score.js';
import type { Design } from '../../model/index.js';
import { nearest } from '../../model/nearest.js';
import { withoutGuard } from '../csv.js';
import { isDay, looksLikeIdentity, numberOf, readCell } from './cell.js';
import { Occasions } from './occasions.js';
import { type DataProblem, problem } from './problem.js';

/** Columns that a file may have besides those of its forms. */
const extra = new Set(['simulated']);

/** A form with what each row needs of it, worked out once. */
interface Known {
  form: Form;
  columns: readonly Column[];
  items: readonly FormItem[];
  scores: readonly Score[];
}

/**
 * Holds data against a design, one row after another: columns, codes, limits, what is asked, scores, doubles, order,
 * windows, identity numbers. Nothing is changed. What it keeps is a day for each client and timepoint.
 */
export class DataCheck {
  readonly #forms: ReadonlyMap<string, Known>;
  readonly #occasions: Occasions;
  #names: readonly string[] = [];
  /** The only form whose columns the file has, for files without a column that says so. */
  #only: Known | undefined;

  constructor(design: Design) {
    const all = forms(design);
    this.#forms = new Map(
      all.map((form) => [form.id, { form, columns: columns(form), items: allAsked(form), scores: allScores(form) }]),
    );
    this.#occasions = new Occasions(design);
  }

  /** The first row: the names of the columns. To be called once for each file, before its rows. */
  header(names: readonly string[]): DataProblem[] {
    this.#names = names;
    const known = new Set(
      [...this.#forms.values()].flatMap((one) => one.columns.map(({ variable }): string => variable)),
    );
    const all = [...known];
    const problems = names.flatMap((column, index): DataProblem[] => {
      if (names.indexOf(column) !== index) return [problem('column-twice', { row: 1, column })];
      if (known.has(column) || extra.has(column)) return [];
      const [near] = nearest(column, all);
      return [problem('unknown-column', { row: 1, column }, near ? { sv: ` (${near}?)`, en: ` (${near}?)` } : '')];
    });
    const fits = [...this.#forms.values()].filter((one) =>
      one.columns.every(({ variable, of }) => of === 'head' || names.includes(variable)),
    );
    this.#only = names.includes('form') ? undefined : fits.length === 1 ? fits[0] : undefined;
    const needed = headColumns.filter((column) => column !== 'timepoint' && column !== 'informant');
    for (const column of needed) {
      const inferred = column === 'form' && this.#only !== undefined;
      const anonymous = column === 'case' && [...this.#forms.values()].every(({ form }) => !form.caseKey);
      if (!names.includes(column) && !inferred && !anonymous)
        problems.push(problem('missing-column', { row: 1, column }));
    }
    return problems;
  }

  /** A row; `number` is its place in the file, from 2. */
  row(cells: readonly string[], number: number): DataProblem[] {
    if (cells.length !== this.#names.length) {
      const more = cells.length > this.#names.length;
      const detail = { sv: more ? 'fler' : 'färre', en: more ? 'more' : 'fewer' };
      return [problem('row-length', { row: number }, detail)];
    }
    const texts = new Map(this.#names.map((name, index) => [name, withoutGuard(cells[index] ?? '')]));
    const identities = [...texts].flatMap(([column, value]) =>
      looksLikeIdentity(value) ? [problem('identity-number', { row: number, column, value: hidden(value) })] : [],
    );
    const id = texts.get('form') ?? this.#only?.form.id ?? '';
    const known = this.#forms.get(id);
    if (!known) {
      const detail = [...this.#forms.keys()].join(', ');
      return [...identities, problem('unknown-form', { row: number, column: 'form', value: id }, detail)];
    }
    const { form } = known;
    const missing = known.columns
      .filter(({ variable, of }) => of === 'item' && !texts.has(variable))
      .map(({ variable }) => problem('missing-column', { row: number, column: variable }));
    return [
      ...identities,
      ...missing,
      ...head(form, texts, number),
      ...answers(known, texts, number),
      ...this.#occasions.row(form, { case: texts.get('case') ?? '', date: texts.get('date') ?? '' }, number),
    ];
  }
}

/** An identity number is not repeated in what is printed about it. */
const hidden = (value: string) => value.slice(0, 60).replace(/\d/g, '•');

function head(form: Form, texts: ReadonlyMap<string, string>, row: number): DataProblem[] {
  const own = { timepoint: form.timepoint?.code ?? '', informant: form.informant?.kind ?? '' };
  const others = Object.entries(own).flatMap(([column, expected]) => {
    const value = texts.get(column);
    return value === undefined || value === expected ? [] : [problem('other-form', { row, column, value }, expected)];
  });
  const code = (texts.get('case') ?? '').trim();
  const date = (texts.get('date') ?? '').trim();
  return [
    ...others,
    ...(form.caseKey && code === '' ? [problem('no-case', { row, column: 'case' })] : []),
    ...(!form.caseKey && code !== '' ? [problem('case-in-anonymous', { row, column: 'case', value: code })] : []),
    ...(isDay(date) ? [] : [problem('not-a-day', { row, column: 'date', value: date })]),
  ];
}

function answers({ items, scores }: Known, texts: ReadonlyMap<string, string>, row: number): DataProblem[] {
  const given: Record<string, Answer | undefined> = {};
  const problems: DataProblem[] = [];
  for (const item of items) {
    const value = texts.get(item.variable) ?? '';
    const read = readCell(item, value, { row, column: item.variable, value });
    if ('problem' in read) problems.push(read.problem);
    else given[item.variable] = read.answer;
  }
  const asked = relevant(items, given);
  for (const [column, answer] of Object.entries(given)) {
    if (answer !== undefined && !asked.has(column)) {
      problems.push(problem('not-asked', { row, column, value: texts.get(column) ?? '' }));
    }
  }
  // A score cannot be held against answers that are themselves wrong.
  if (problems.some(({ severity }) => severity === 'error')) return problems;
  for (const rule of scores) {
    const text = texts.get(rule.variable);
    if (text === undefined) continue;
    const expected = score(rule, items, given);
    const said = text.trim() === '' ? undefined : numberOf(text);
    const equal =
      expected === undefined || said === undefined
        ? expected === said && (text.trim() === '' || said !== undefined)
        : Math.abs(expected - said) <= 1e-6 * Math.max(1, Math.abs(expected));
    if (equal) continue;
    const none = { sv: 'ingen poäng', en: 'no score' };
    const detail = expected === undefined ? none : String(expected);
    problems.push(problem('wrong-score', { row, column: rule.variable, value: text }, detail));
  }
  return problems;
}
