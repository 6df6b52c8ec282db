import {
  type Answer,
  type Column,
  type Form,
  type FormItem,
  onlySitting,
  relevant,
  type Score,
  scoresOf,
} from '../../forms/index.js';
import { isDay, numberOf, readCell } from './cell.js';
import type { MeaningCheck } from './meaning-check.js';
import type { Occasions } from './occasions.js';
import { type DataProblem, problem } from './problem.js';
import { headings, identities, type TableCheck, textsOf, wrongLength } from './table-check.js';

/** A form with what each row needs of it, worked out once. */
export interface KnownForm {
  form: Form;
  columns: readonly Column[];
  items: readonly FormItem[];
  scores: readonly Score[];
  /** Other forms of the same sitting that a row may hold too, with their columns. */
  besides: readonly { form: Form; variables: readonly string[] }[];
}

/** A table of filled-in forms: columns, codes, limits, what is asked, scores, doubles, order, windows, identity numbers. */
export class FormsCheck implements TableCheck {
  readonly #forms: ReadonlyMap<string, KnownForm>;
  readonly #occasions: Occasions;
  readonly #meaning: MeaningCheck;
  readonly #table: string;
  #names: readonly string[] = [];
  /** The only form whose columns the table has, where no column says which. */
  #only: KnownForm | undefined;
  /** Forms whose missing columns have been reported. */
  readonly #said = new Set<string>();

  constructor(forms: ReadonlyMap<string, KnownForm>, occasions: Occasions, meaning: MeaningCheck, table: string) {
    this.#forms = forms;
    this.#occasions = occasions;
    this.#meaning = meaning;
    this.#table = table;
  }

  header(names: readonly string[]): DataProblem[] {
    this.#names = names;
    const all = [...this.#forms.values()];
    const known = new Set(all.flatMap((one) => one.columns.map(({ variable }): string => variable)));
    const fits = all.filter((one) =>
      one.columns.every(({ variable, of }) => of === 'head' || names.includes(variable)),
    );
    this.#only = names.includes('form') ? undefined : onlySitting(fits);
    // Whether the code is needed depends on the form.
    const missing = ['date', ...(this.#only ? [] : ['form'])].filter((column) => !names.includes(column));
    return [...headings(names, [...known]), ...missing.map((column) => problem('missing-column', { row: 1, column }))];
  }

  row(cells: readonly string[], number: number): DataProblem[] {
    const length = wrongLength(this.#names, cells, number);
    if (length) return [length];
    const texts = textsOf(this.#names, cells);
    const found = identities(texts, number);
    const id = texts.get('form') ?? this.#only?.form.id ?? '';
    const known = this.#forms.get(id);
    if (!known) {
      const detail = [...this.#forms.keys()].join(', ');
      return [...found, problem('unknown-form', { row: number, column: 'form', value: id }, detail)];
    }
    const others = known.besides.filter(({ variables }) => variables.some((one) => (texts.get(one) ?? '') !== ''));
    const at = { case: texts.get('case') ?? '', date: texts.get('date') ?? '' };
    const place = { row: number, table: this.#table };
    this.#meaning.take(known.form, (variable) => texts.get(variable), place);
    return [
      ...found,
      ...head(known.form, texts, number),
      ...[known, ...others.flatMap((other) => this.#forms.get(other.form.id) ?? [])].flatMap((one) => [
        ...this.#missing(one, texts),
        ...answers(one, texts, number),
        ...this.#occasions.answered(one.form, at, place),
      ]),
    ];
  }

  /** Once for each form of the table. */
  #missing({ form: { id, caseKey }, columns }: KnownForm, texts: ReadonlyMap<string, string>): DataProblem[] {
    if (this.#said.has(id)) return [];
    this.#said.add(id);
    const detail = { sv: ` för formuläret ${id}`, en: ` for the form ${id}` };
    return columns
      .filter(({ variable, of }) => !texts.has(variable) && (of === 'item' || (variable === 'case' && caseKey)))
      .map(({ variable }) => problem('missing-column', { row: 1, column: variable }, detail));
  }
}

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
    ...(form.caseKey && code === '' && texts.has('case') ? [problem('no-case', { row, column: 'case' })] : []),
    ...(!form.caseKey && code !== '' ? [problem('case-in-anonymous', { row, column: 'case', value: code })] : []),
    ...(date === '' || isDay(date) ? [] : [problem('not-a-day', { row, column: 'date', value: date })]),
  ];
}

function answers({ items, scores }: KnownForm, texts: ReadonlyMap<string, string>, row: number): DataProblem[] {
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
  const calculated = scoresOf({ items, scores }, given, (texts.get('date') ?? '').trim());
  for (const rule of scores) {
    const text = texts.get(rule.variable);
    // An empty score is worked out from the answers, as where there is no column for it.
    if (text === undefined || text.trim() === '') continue;
    const expected = calculated[rule.variable];
    const said = numberOf(text);
    const equal =
      expected === undefined || said === undefined
        ? false
        : Math.abs(expected - said) <= 1e-6 * Math.max(1, Math.abs(expected));
    if (equal) continue;
    const none = { sv: 'ingen poäng', en: 'no score' };
    const detail = expected === undefined ? none : String(expected);
    problems.push(problem('wrong-score', { row, column: rule.variable, value: text }, detail));
  }
  return problems;
}
