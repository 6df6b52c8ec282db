import { type Design, dayNumber } from '../../model/index.js';
import { sexCodes, sexOf } from '../tables/sex.js';
import { isDay, numberOf } from './cell.js';
import { type Occasions, type Place, placeIn } from './occasions.js';
import { type DataProblem, problem } from './problem.js';
import { headings, identities, type TableCheck, textsOf, wrongLength } from './table-check.js';

/** Ages that people have. */
const ages = { low: 0, high: 120 };

/** The list of the clients: each once, with sex, age and the days of the start, the end and events as far as they are known. */
export class CasesCheck implements TableCheck {
  readonly #listed: Map<string, Place>;
  readonly #table: string;
  readonly #days: readonly string[];
  readonly #events: readonly string[];
  readonly #occasions: Occasions;
  #names: readonly string[] = [];

  constructor(design: Design, listed: Map<string, Place>, occasions: Occasions, table: string) {
    this.#listed = listed;
    this.#occasions = occasions;
    this.#table = table;
    this.#events = design.events.map(({ name }) => name);
    this.#days = ['start', 'end', ...this.#events];
  }

  header(names: readonly string[]): DataProblem[] {
    this.#names = names;
    const missing = names.includes('case') ? [] : [problem('missing-column', { row: 1, column: 'case' })];
    return [...headings(names, ['case', 'sex', 'age', 'group', ...this.#days], { loose: true }), ...missing];
  }

  row(cells: readonly string[], row: number): DataProblem[] {
    const length = wrongLength(this.#names, cells, row);
    if (length) return [length];
    const texts = textsOf(this.#names, cells);
    const at = (column: string) => (texts.get(column) ?? '').trim();
    const given = this.#days.filter((column) => at(column) !== '');
    const wrong = given.filter((column) => !isDay(at(column)));
    const [start, end] = [at('start'), at('end')];
    this.#keep(at);
    const endFirst = isDay(start) && isDay(end) && end < start;
    return [
      ...identities(texts, row),
      ...this.#code(at('case'), row),
      ...wrong.map((column) => problem('not-a-day', { row, column, value: at(column) })),
      ...(endFirst ? [problem('end-before-start', { row, column: 'end', value: end }, start)] : []),
      ...sexProblems(at('sex'), row),
      ...ageProblems(at('age'), row),
    ];
  }

  /** The days of a client, for the windows of what is measured. */
  #keep(at: (column: string) => string): void {
    const code = at('case');
    if (code === '') return;
    const day = (column: string) => (isDay(at(column)) ? dayNumber(at(column)) : undefined);
    const [start, end] = [day('start'), day('end')];
    const events = Object.fromEntries(this.#events.map((name) => [name, day(name)]));
    this.#occasions.listed(code, {
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      ...(this.#events.length > 0 && { events }),
    });
  }

  #code(value: string, row: number): DataProblem[] {
    if (value === '') return [problem('no-case', { row, column: 'case' })];
    const place = { row, table: this.#table };
    const before = this.#listed.get(value);
    if (before) return [problem('listed-twice', { row, column: 'case', value }, placeIn(before, place))];
    this.#listed.set(value, place);
    return [];
  }
}

function sexProblems(value: string, row: number): DataProblem[] {
  if (value === '' || sexOf(value)) return [];
  return [problem('wrong-code', { row, column: 'sex', value }, sexCodes.join(', '))];
}

function ageProblems(value: string, row: number): DataProblem[] {
  if (value === '') return [];
  const age = numberOf(value);
  if (age === undefined) return [problem('not-a-number', { row, column: 'age', value })];
  const { low, high } = ages;
  return age >= low && age <= high ? [] : [problem('out-of-range', { row, column: 'age', value }, `${low}–${high}`)];
}
