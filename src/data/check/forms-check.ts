import { type Column, type Form, type FormItem, onlySitting, type Score } from '../../forms/index.js';
import { dayNumber } from '../../model/index.js';
import { type AnswersRead, readAnswers } from './answers.js';
import { isDay } from './cell.js';
import { codeOf } from './code.js';
import { isIdentityCode } from './identity.js';
import type { MeaningCheck } from './meaning-check.js';
import type { Occasions } from './occasions.js';
import { type DataProblem, problem } from './problem.js';
import { Cells, headings, type TableCheck, wrongLength } from './table-check.js';

/** A form with what each row needs of it, worked out once. */
export interface KnownForm {
  form: Form;
  columns: readonly Column[];
  items: readonly FormItem[];
  scores: readonly Score[];
  /** Other forms of the same sitting that a row may hold too, with their columns. */
  besides: readonly { form: Form; variables: readonly string[] }[];
}

/** A filled-in form that can be used: what has a problem in it is not among its answers and scores. */
export interface FormReading extends Pick<AnswersRead, 'answers' | 'scores' | 'unusable'> {
  form: Form;
  /** The client's code; empty where the form is answered without one. */
  code: string;
  /** Missing where the day cannot be read. */
  day?: number;
}

/** A table of filled-in forms: columns, codes, limits, what is asked, scores, doubles, order, windows, identity numbers. */
export class FormsCheck implements TableCheck {
  readonly #forms: ReadonlyMap<string, KnownForm>;
  readonly #occasions: Occasions;
  readonly #meaning: MeaningCheck;
  readonly #table: string;
  #cells = new Cells([], []);
  /** The only form whose columns the table has, where no column says which. */
  #only: KnownForm | undefined;
  /** By form: columns that have been reported as missing, and the sets of later variables that its rows have been held against. */
  readonly #said = new Map<string, { columns: Set<string>; without: Set<ReadonlySet<string>> }>();

  constructor(forms: ReadonlyMap<string, KnownForm>, occasions: Occasions, meaning: MeaningCheck, table: string) {
    this.#forms = forms;
    this.#occasions = occasions;
    this.#meaning = meaning;
    this.#table = table;
  }

  header(names: readonly string[]): DataProblem[] {
    const all = [...this.#forms.values()];
    const known = new Set(all.flatMap((one) => one.columns.map(({ variable }): string => variable)));
    this.#cells = new Cells(names, known);
    const fits = all.filter((one) =>
      one.columns.every(({ variable, of }) => of === 'head' || names.includes(variable)),
    );
    this.#only = names.includes('form') ? undefined : onlySitting(fits);
    // Whether the code is needed depends on the form.
    const missing = ['date', ...(this.#only ? [] : ['form'])].filter((column) => !names.includes(column));
    return [...headings(names, [...known]), ...missing.map((column) => problem('missing-column', { row: 1, column }))];
  }

  row(cells: readonly string[], number: number): DataProblem[] {
    return this.read(cells, number).problems;
  }

  /** What the row says, and what is wrong with it. */
  read(all: readonly string[], number: number): { problems: DataProblem[]; forms: FormReading[] } {
    const cells = this.#cells;
    const length = wrongLength(cells.names, all, number);
    if (length) return { problems: [length], forms: [] };
    cells.take(all);
    const problems = cells.identities(number);
    const known = this.#formOf(number, problems);
    if (!known) return { problems, forms: [] };
    const { form } = known;
    this.#meaning.take(form, (variable) => cells.text(variable), { row: number, table: this.#table });
    const isRight = this.#isRight(form, number, problems);
    const others = known.besides.filter(({ variables }) => variables.some((one) => (cells.text(one) ?? '') !== ''));
    const code = codeOf(cells.text('case') ?? '');
    const date = cells.trimmed('date');
    const unusable = new Set(problems.flatMap((one) => (one.code === 'identity-number' ? (one.column ?? []) : [])));
    const forms: FormReading[] = [];
    for (const one of [known, ...others.flatMap((other) => this.#forms.get(other.form.id) ?? [])]) {
      problems.push(...this.#missing(one));
      const read = readAnswers(one, cells, { row: number, date, unusable });
      problems.push(...read.problems);
      const hasCode = code !== '' && !isIdentityCode(code);
      const isKeyed = one.form.caseKey;
      if (!isRight || (isKeyed && !hasCode)) continue;
      if (isKeyed) {
        const taken = this.#occasions.answered(one.form, { code, date }, { row: number, table: this.#table });
        problems.push(...taken.problems);
        if (taken.again) continue;
      }
      const { answers, scores, unusable: unread } = read;
      const day = isDay(date) ? dayNumber(date) : undefined;
      forms.push({
        form: one.form,
        code: isKeyed ? code : '',
        ...(day !== undefined && { day }),
        answers,
        scores,
        unusable: unread,
      });
    }
    return { problems, forms };
  }

  /** The form of the row; what is said where there is none goes into `problems`. */
  #formOf(row: number, problems: DataProblem[]): KnownForm | undefined {
    const named = this.#cells.text('form');
    if (named === undefined && !this.#only) {
      // That the column is missing is said once, in the first row.
      return undefined;
    }
    const id = named ?? this.#only?.form.id ?? '';
    const known = this.#forms.get(id);
    if (!known)
      problems.push(problem('unknown-form', { row, column: 'form', value: id }, [...this.#forms.keys()].join(', ')));
    return known;
  }

  /** What a row begins with: whether timepoint and informant are the form’s, and whether code and day are there. */
  #isRight(form: Form, row: number, problems: DataProblem[]): boolean {
    const cells = this.#cells;
    const own = { timepoint: form.timepoint?.code ?? '', informant: form.informant?.kind ?? '' };
    let isRight = true;
    for (const [column, expected] of Object.entries(own)) {
      const value = cells.text(column);
      if (value === undefined || value === expected) continue;
      problems.push(problem('other-form', { row, column, value }, expected));
      isRight = false;
    }
    const code = cells.trimmed('case');
    const date = cells.trimmed('date');
    if (form.caseKey && code === '' && cells.has('case')) problems.push(problem('no-case', { row, column: 'case' }));
    if (!form.caseKey && code !== '') {
      problems.push(problem('case-in-anonymous', { row, column: 'case', value: code }));
    }
    if (date === '') {
      if (cells.has('date')) problems.push(problem('no-day', { row, column: 'date' }));
    } else if (!isDay(date)) problems.push(problem('not-a-day', { row, column: 'date', value: date }));
    else if (!this.#occasions.isLikely(dayNumber(date)))
      problems.push(problem('unlikely-day', { row, column: 'date', value: date }));
    return isRight;
  }

  /** Each column once for each form of the table; what was not asked when a row was filled in cannot be there. */
  #missing({ form, columns }: KnownForm): DataProblem[] {
    const { id, caseKey } = form;
    const said = this.#said.get(id) ?? { columns: new Set(), without: new Set() };
    this.#said.set(id, said);
    const added = this.#meaning.addedSince(form, this.#cells.trimmed('version'));
    if (said.without.has(added)) return [];
    said.without.add(added);
    const detail = { sv: ` för formuläret ${id}`, en: ` for the form ${id}` };
    const missing = columns.filter(
      ({ variable, of }) =>
        !this.#cells.has(variable) &&
        (of === 'item' || (variable === 'case' && caseKey)) &&
        !added.has(variable) &&
        !said.columns.has(variable),
    );
    for (const { variable } of missing) said.columns.add(variable);
    return missing.map(({ variable }) => problem('missing-column', { row: 1, column: variable }, detail));
  }
}
