import { type Column, type Form, type FormItem, onlySitting, type Score } from '../../forms/index.js';
import { dayIn } from '../../model/index.js';
import { remembered } from '../tables/remembered.js';
import { AnswersCheck, type AnswersRead } from './answers.js';
import { codeOf } from './code.js';
import { isIdentityCode } from './identity.js';
import type { MeaningCheck, Otherwise } from './meaning-check.js';
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
export interface FormReading extends Omit<AnswersRead, 'problems'> {
  form: Form;
  /** The client's number among those of `DataCheck`; missing where the form is answered without a code. */
  client?: number;
  /** Missing where the day cannot be read. */
  day?: number;
  /** What meant something else then, where anything did. */
  otherwise?: Otherwise;
}

/** A form in one table. */
interface OfTable {
  known: KnownForm;
  answers: AnswersCheck;
  /** What the columns that say which form it is must hold. */
  own: readonly { column: string; at: number; expected: string }[];
  /** Columns that have been reported as missing, and the sets of later variables that its rows have been held against. */
  said: { columns: Set<string>; without: Set<ReadonlySet<string>> };
}
/** A day as it stands; `number` is missing for what is none. */
interface DayRead {
  text: string;
  number?: number;
}
const none: ReadonlySet<string> = new Set();

/** A table of filled-in forms: columns, codes, limits, what is asked, scores, doubles, order, windows, identity numbers. */
export class FormsCheck implements TableCheck {
  readonly #forms: ReadonlyMap<string, KnownForm>;
  readonly #occasions: Occasions;
  readonly #meaning: MeaningCheck;
  readonly #table: string;
  #cells = new Cells([], []);
  /** The only form whose columns the table has, where no column says which. */
  #only: KnownForm | undefined;
  /** Where the columns that each row is known by stand; -1 where there is none. */
  #at = { case: -1, date: -1, form: -1, timepoint: -1, informant: -1 };
  readonly #ofTable = new Map<string, OfTable>();
  readonly #day = remembered((cell): DayRead => {
    const text = cell.trim();
    const number = dayIn(text);
    return { text, ...(number !== undefined && { number }) };
  });
  readonly #text = (variable: string) => this.#cells.text(variable);

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
    const at = (name: string) => this.#cells.place(name);
    this.#at = {
      case: at('case'),
      date: at('date'),
      form: at('form'),
      timepoint: at('timepoint'),
      informant: at('informant'),
    };
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
    const own = this.#formOf(number, problems);
    if (!own) return { problems, forms: [] };
    const { known } = own;
    const place = { row: number, table: this.#table };
    const day = this.#day(cells.at(this.#at.date));
    const meant = this.#meaning.take(known.form, this.#text, day.text, place);
    const isRight = this.#isRight(own, day, number, problems);
    const code = codeOf(cells.at(this.#at.case));
    const hasCode = code !== '' && !isIdentityCode(code);
    const unusable =
      problems.length === 0
        ? none
        : new Set(problems.flatMap((one) => (one.code === 'identity-number' ? (one.column ?? []) : [])));
    const forms: FormReading[] = [];
    for (const one of this.#sitting(own)) {
      const { form } = one.known;
      const { added: without, otherwise } = one === own ? meant : this.#meaning.seenOn(form, cells.trimmed('version'));
      if (!one.said.without.has(without)) problems.push(...this.#missing(one, without));
      const read = one.answers.read({ row: number, date: day.text, unusable });
      if (read.problems.length > 0) problems.push(...read.problems);
      const isKeyed = form.caseKey;
      if (!isRight || (isKeyed && !hasCode)) continue;
      const found: FormReading = { form, answers: read.answers, scores: read.scores, unusable: read.unusable };
      if (day.number !== undefined) found.day = day.number;
      if (otherwise) found.otherwise = otherwise;
      if (isKeyed) {
        const taken = this.#occasions.answered(code, {
          form,
          when: day.number ?? day.text,
          row: number,
          table: this.#table,
        });
        if (taken.problem) problems.push(taken.problem);
        if (taken.again) continue;
        found.client = taken.client;
      }
      forms.push(found);
    }
    return { problems, forms };
  }

  /** The form of the row, and those of the same sitting that it holds something of. */
  #sitting(own: OfTable): OfTable[] {
    const all = [own];
    for (const { form, variables } of own.known.besides) {
      const isThere = variables.some((one) => (this.#cells.text(one) ?? '') !== '');
      const other = isThere ? this.#forms.get(form.id) : undefined;
      if (other) all.push(this.#of(other));
    }
    return all;
  }

  #of(known: KnownForm): OfTable {
    const { form } = known;
    const before = this.#ofTable.get(form.id);
    if (before) return before;
    const made: OfTable = {
      known,
      answers: new AnswersCheck(known, this.#cells),
      own: [
        { column: 'timepoint', at: this.#at.timepoint, expected: form.timepoint?.code ?? '' },
        { column: 'informant', at: this.#at.informant, expected: form.informant?.kind ?? '' },
      ],
      said: { columns: new Set(), without: new Set() },
    };
    this.#ofTable.set(form.id, made);
    return made;
  }

  /** The form of the row; what is said where there is none goes into `problems`. */
  #formOf(row: number, problems: DataProblem[]): OfTable | undefined {
    const named = this.#at.form < 0 ? undefined : this.#cells.at(this.#at.form);
    if (named === undefined && !this.#only) {
      // That the column is missing is said once, in the first row.
      return undefined;
    }
    const id = named ?? this.#only?.form.id ?? '';
    const before = this.#ofTable.get(id);
    if (before) return before;
    const known = this.#forms.get(id);
    if (!known)
      problems.push(problem('unknown-form', { row, column: 'form', value: id }, [...this.#forms.keys()].join(', ')));
    return known && this.#of(known);
  }

  /** What a row begins with: whether timepoint and informant are the form’s, and whether code and day are there. */
  #isRight({ known: { form }, own }: OfTable, day: DayRead, row: number, problems: DataProblem[]): boolean {
    const cells = this.#cells;
    let isRight = true;
    for (const { column, at, expected } of own) {
      if (at < 0) continue;
      const value = cells.at(at);
      if (value === expected) continue;
      problems.push(problem('other-form', { row, column, value }, expected));
      isRight = false;
    }
    const code = cells.at(this.#at.case).trim();
    const { text: date, number } = day;
    if (form.caseKey && code === '' && this.#at.case >= 0) problems.push(problem('no-case', { row, column: 'case' }));
    if (!form.caseKey && code !== '') {
      problems.push(problem('case-in-anonymous', { row, column: 'case', value: code }));
    }
    if (date === '') {
      if (this.#at.date >= 0) problems.push(problem('no-day', { row, column: 'date' }));
    } else if (number === undefined) problems.push(problem('not-a-day', { row, column: 'date', value: date }));
    else if (!this.#occasions.isLikely(number))
      problems.push(problem('unlikely-day', { row, column: 'date', value: date }));
    return isRight;
  }

  /** Each column once for each form of the table; what was not asked when a row was filled in cannot be there. */
  #missing({ known: { form, columns }, said }: OfTable, added: ReadonlySet<string>): DataProblem[] {
    const { id, caseKey } = form;
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
