import type { Design } from '../../model/index.js';
import { sexCodes, sexOf } from '../sex.js';
import { isDay, numberOf } from './cell.js';
import { type Place, placeIn } from './occasions.js';
import { type DataProblem, problem } from './problem.js';
import { headings, identities, type TableCheck, textsOf, wrongLength } from './table-check.js';

/** Ages that people have. */
const ages = { low: 0, high: 120 };

/** The list of the clients: each once, with sex, age and the days of the start, the end and events as far as they are known. */
export class CasesCheck implements TableCheck {
  readonly #listed: Map<string, Place>;
  readonly #table: string;
  readonly #days: readonly string[];
  #names: readonly string[] = [];

  constructor(design: Design, listed: Map<string, Place>, table: string) {
    this.#listed = listed;
    this.#table = table;
    this.#days = ['start', 'end', ...design.events.map(({ name }) => name)];
  }

  header(names: readonly string[]): DataProblem[] {
    this.#names = names;
    const missing = names.includes('case') ? [] : [problem('missing-column', { row: 1, column: 'case' })];
    return [...headings(names, ['case', 'sex', 'age', ...this.#days], { loose: true }), ...missing];
  }

  row(cells: readonly string[], row: number): DataProblem[] {
    const length = wrongLength(this.#names, cells, row);
    if (length) return [length];
    const texts = textsOf(this.#names, cells);
    const at = (column: string) => (texts.get(column) ?? '').trim();
    const given = this.#days.filter((column) => at(column) !== '');
    const wrong = given.filter((column) => !isDay(at(column)));
    const [start, end] = [at('start'), at('end')];
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
