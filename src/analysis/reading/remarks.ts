import type { DataProblem, ProblemCode } from '../../data/check/index.js';
import type { Deviation, DeviationKind } from '../results.js';

interface Place {
  table: string;
  row: number;
  column?: string;
}

/** Of what data check says, what is no deviation: counted elsewhere as what it is, or without meaning for the analysis. */
type Elsewhere = 'out-of-window' | 'unused-column' | 'listed-without-form' | 'other-meaning' | 'no-case-list';
const elsewhere: ReadonlySet<ProblemCode> = new Set<Elsewhere>([
  'out-of-window',
  'unused-column',
  'listed-without-form',
  'other-meaning',
  'no-case-list',
]);
const isElsewhere = (code: ProblemCode): code is Elsewhere => elsewhere.has(code);

/** What is not as it should be in the data: each kind and column once, with how many and where first. */
export class Remarks {
  readonly #found = new Map<string, Deviation & { count: number }>();

  /** What data check says of a row. */
  problem({ code, row = 1, column }: DataProblem, table: string): void {
    if (!isElsewhere(code)) this.note(code, { table, row, ...(column !== undefined && { column }) });
  }

  note(kind: DeviationKind, { table, row, column }: Place, count = 1): void {
    const key = `${kind} ${column ?? ''}`;
    const found = this.#found.get(key);
    if (found) {
      found.count += count;
      // What is known first in the end comes client by client.
      if (found.where?.table === table && row < found.where.row) found.where = { ...found.where, row };
      return;
    }
    const where = { table, row, ...(column !== undefined && { column }) };
    this.#found.set(key, { kind, ...(column && { variable: column }), count, where });
  }

  /** One that is counted on by itself. */
  copy(): Remarks {
    const made = new Remarks();
    for (const [key, one] of this.#found) made.#found.set(key, { ...one });
    return made;
  }
  get found(): Deviation[] {
    return [...this.#found.values()];
  }
}
