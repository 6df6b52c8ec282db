import { workbookReasonTexts } from '../../forms/conventions.js';
import type { Form } from '../../forms/index.js';
import { dayIn } from '../../model/index.js';
import { codeOf } from './code.js';
import { isIdentityCode } from './identity.js';
import type { Occasions } from './occasions.js';
import { type DataProblem, problem } from './problem.js';
import { Cells, headings, type TableCheck, wrongLength } from './table-check.js';

/** Kinds of reasons, and that nobody knows. */
export const missedReasons = [...Object.keys(workbookReasonTexts), 'unknown'];
const columns = ['case', 'timepoint', 'form', 'reason', 'date'];

/** A measurement that was not made. */
interface MissedReading {
  form: Form;
  /** The client's number among those of `DataCheck`. */
  client: number;
  /** Empty where none is given. */
  reason: string;
}

/** The list of measurements that were not made: who, which form, and why. */
export class MissedCheck implements TableCheck {
  readonly #forms: ReadonlyMap<string, Form>;
  readonly #occasions: Occasions;
  readonly #table: string;
  #cells = new Cells([], []);

  constructor(forms: readonly Form[], occasions: Occasions, table: string) {
    this.#forms = new Map(forms.map((form) => [form.id, form]));
    this.#occasions = occasions;
    this.#table = table;
  }

  header(names: readonly string[]): DataProblem[] {
    this.#cells = new Cells(names, columns);
    const missing = ['case', 'form', 'reason'].filter((column) => !names.includes(column));
    return [
      ...headings(names, columns, { loose: true }),
      ...missing.map((column) => problem('missing-column', { row: 1, column })),
    ];
  }

  row(cells: readonly string[], number: number): DataProblem[] {
    return this.read(cells, number).problems;
  }

  /** What the row says, and what is wrong with it. */
  read(all: readonly string[], row: number): { problems: DataProblem[]; missed?: MissedReading } {
    const length = wrongLength(this.#cells.names, all, row);
    if (length) return { problems: [length] };
    const cells = this.#cells;
    cells.take(all);
    const code = codeOf(cells.text('case') ?? '');
    const [id, reason, date] = [cells.trimmed('form'), cells.trimmed('reason'), cells.trimmed('date')];
    const form = this.#forms.get(id);
    const isKnown = reason === '' || missedReasons.includes(reason);
    const wrongForm = form ? this.#timepoint(form, row) : [this.#unknown(id, row)];
    const isUsed = form && wrongForm.length === 0 && code !== '' && !isIdentityCode(code);
    const taken = isUsed
      ? this.#occasions.missed(code, { form, when: dayIn(date) ?? date, row, table: this.#table })
      : undefined;
    return {
      problems: [
        ...cells.identities(row),
        ...(code === '' ? [problem('no-case', { row, column: 'case' })] : []),
        ...wrongForm,
        ...(isKnown ? [] : [problem('wrong-code', { row, column: 'reason', value: reason }, missedReasons.join(', '))]),
        ...(date === '' || dayIn(date) !== undefined
          ? []
          : [problem('not-a-day', { row, column: 'date', value: date })]),
        ...(taken?.problem ? [taken.problem] : []),
      ],
      ...(form && taken && !taken.again && { missed: { form, client: taken.client, reason: isKnown ? reason : '' } }),
    };
  }

  #unknown(value: string, row: number): DataProblem {
    return problem('unknown-form', { row, column: 'form', value }, [...this.#forms.keys()].join(', '));
  }

  #timepoint(form: Form, row: number): DataProblem[] {
    const expected = form.timepoint?.code ?? '';
    const value = this.#cells.trimmed('timepoint');
    if (!this.#cells.has('timepoint') || value === expected) return [];
    return [problem('other-form', { row, column: 'timepoint', value }, expected)];
  }
}
