import { workbookReasonTexts } from '../../forms/conventions.js';
import type { Form } from '../../forms/index.js';
import { isDay } from './cell.js';
import type { Occasions } from './occasions.js';
import { type DataProblem, problem } from './problem.js';
import { headings, identities, type TableCheck, textsOf, wrongLength } from './table-check.js';

/** Kinds of reasons, and that nobody knows. */
const reasons = [...Object.keys(workbookReasonTexts), 'unknown'];
const columns = ['case', 'timepoint', 'form', 'reason', 'date'];

/** The list of measurements that were not made: who, which form, and why. */
export class MissedCheck implements TableCheck {
  readonly #forms: ReadonlyMap<string, Form>;
  readonly #occasions: Occasions;
  readonly #table: string;
  #names: readonly string[] = [];

  constructor(forms: readonly Form[], occasions: Occasions, table: string) {
    this.#forms = new Map(forms.map((form) => [form.id, form]));
    this.#occasions = occasions;
    this.#table = table;
  }

  header(names: readonly string[]): DataProblem[] {
    this.#names = names;
    const missing = ['case', 'form', 'reason'].filter((column) => !names.includes(column));
    return [
      ...headings(names, columns, { loose: true }),
      ...missing.map((column) => problem('missing-column', { row: 1, column })),
    ];
  }

  row(cells: readonly string[], row: number): DataProblem[] {
    const length = wrongLength(this.#names, cells, row);
    if (length) return [length];
    const texts = textsOf(this.#names, cells);
    const at = (column: string) => (texts.get(column) ?? '').trim();
    const [code, id, reason, date] = [at('case'), at('form'), at('reason'), at('date')];
    const form = this.#forms.get(id);
    const place = { row, table: this.#table };
    return [
      ...identities(texts, row),
      ...(code === '' ? [problem('no-case', { row, column: 'case' })] : []),
      ...(form ? this.#timepoint(form, at('timepoint'), row) : [this.#unknown(id, row)]),
      ...(reason === '' || reasons.includes(reason)
        ? []
        : [problem('wrong-code', { row, column: 'reason', value: reason }, reasons.join(', '))]),
      ...(date === '' || isDay(date) ? [] : [problem('not-a-day', { row, column: 'date', value: date })]),
      ...(form ? this.#occasions.missed(form, { case: code, date }, place) : []),
    ];
  }

  #unknown(value: string, row: number): DataProblem {
    return problem('unknown-form', { row, column: 'form', value }, [...this.#forms.keys()].join(', '));
  }

  #timepoint(form: Form, value: string, row: number): DataProblem[] {
    const expected = form.timepoint?.code ?? '';
    if (!this.#names.includes('timepoint') || value === expected) return [];
    return [problem('other-form', { row, column: 'timepoint', value }, expected)];
  }
}
