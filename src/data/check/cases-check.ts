import { type Design, dayNumber } from '../../model/index.js';
import { ages } from '../tables/ages.js';
import { type SexCode, sexCodes, sexOf } from '../tables/sex.js';
import { isDay, numberOf } from './cell.js';
import type { Allotted } from './clients.js';
import { placeIn } from './clients.js';
import { codeOf } from './code.js';
import type { GroupsCheck } from './groups-check.js';
import { isIdentityCode } from './identity.js';
import type { Occasions } from './occasions.js';
import { type DataProblem, problem } from './problem.js';
import { ageOf, type SplitsCheck, type Traits } from './splits-check.js';
import { Cells, headings, type TableCheck, wrongLength } from './table-check.js';

/** A client of the list. */
interface CaseReading {
  /** The client's number among those of `DataCheck`. */
  client: number;
  sex?: SexCode;
  /** Day number of the start. */
  start?: number;
  allotted?: Allotted;
  /** In whole years. */
  age?: number;
  traits: Traits;
}

/** What a list of the clients is held against. */
interface Held {
  occasions: Occasions;
  groups: GroupsCheck;
  splits: SplitsCheck;
}

/** The list of the clients: each once, with sex, age and the days of the start, the end and events as far as they are known. */
export class CasesCheck implements TableCheck {
  readonly #table: string;
  readonly #days: readonly string[];
  readonly #events: readonly string[];
  readonly #occasions: Occasions;
  readonly #groups: GroupsCheck;
  readonly #splits: SplitsCheck;
  #cells = new Cells([], []);

  constructor(design: Design, { occasions, groups, splits }: Held, table: string) {
    this.#groups = groups;
    this.#splits = splits;
    this.#occasions = occasions;
    this.#table = table;
    this.#events = design.events.map(({ name }) => name);
    this.#days = ['start', 'end', ...this.#events];
  }

  header(names: readonly string[]): DataProblem[] {
    const known = [...new Set(['case', 'sex', 'age', ...this.#groups.columns, ...this.#splits.columns, ...this.#days])];
    this.#cells = new Cells(names, known);
    const missing = names.includes('case') ? [] : [problem('missing-column', { row: 1, column: 'case' })];
    return [
      ...headings(names, known, { loose: true }),
      ...missing,
      ...this.#groups.header(names),
      ...this.#splits.header(names),
    ];
  }

  row(cells: readonly string[], number: number): DataProblem[] {
    return this.read(cells, number).problems;
  }

  /** What the row says, and what is wrong with it. */
  read(all: readonly string[], row: number): { problems: DataProblem[]; client?: CaseReading } {
    const length = wrongLength(this.#cells.names, all, row);
    if (length) return { problems: [length] };
    const cells = this.#cells;
    cells.take(all);
    const code = codeOf(cells.text('case') ?? '');
    const at = (column: string) => cells.trimmed(column);
    const given = this.#days.filter((column) => at(column) !== '');
    const wrong = given.filter((column) => !isDay(at(column)));
    const unlikely = given.filter((column) => isDay(at(column)) && !this.#occasions.isLikely(dayNumber(at(column))));
    const [start, end] = [at('start'), at('end')];
    const endFirst = isDay(start) && isDay(end) && end < start;
    const isUsed = code !== '' && !isIdentityCode(code);
    const place = { row, table: this.#table };
    const { allotted, problems: wrongGroup } = this.#groups.row(
      (column) => (cells.has(column) ? at(column) : undefined),
      row,
    );
    const { traits, problems: wrongPart } = this.#splits.row(at, row);
    const age = ageOf(at('age'));
    const stated = this.#stated();
    const listed = { place, stated, ...(allotted && { allotted }) };
    const taken = isUsed ? this.#occasions.listed(code, listed) : undefined;
    const before = taken?.before;
    const sex = sexOf(at('sex'));
    return {
      problems: [
        ...cells.identities(row),
        ...(code === '' ? [problem('no-case', { row, column: 'case' })] : []),
        ...(before
          ? [problem('listed-twice', { row, column: 'case', value: code }, placeIn(before.place, place))]
          : []),
        ...(before && allotted ? this.#groups.again(code, allotted, before, place) : []),
        ...wrong.map((column) => problem('not-a-day', { row, column, value: at(column) })),
        ...unlikely.map((column) => problem('unlikely-day', { row, column, value: at(column) })),
        ...(endFirst ? [problem('end-before-start', { row, column: 'end', value: end }, start)] : []),
        ...wrongGroup,
        ...wrongPart,
        ...sexProblems(at('sex'), row),
        ...ageProblems(at('age'), row),
      ],
      ...(taken &&
        !before && {
          client: {
            client: taken.client,
            ...(sex && { sex }),
            ...(stated.start !== undefined && { start: stated.start }),
            ...(allotted && { allotted }),
            ...(age !== undefined && { age }),
            traits: { ...traits, ...(sex && { sex }) },
          },
        }),
    };
  }

  /** The days of a client, for the windows of what is measured. */
  #stated() {
    const day = (column: string) => {
      const text = this.#cells.trimmed(column);
      return isDay(text) ? dayNumber(text) : undefined;
    };
    const [start, end] = [day('start'), day('end')];
    const events = Object.fromEntries(this.#events.map((name) => [name, day(name)]));
    return {
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      ...(this.#events.length > 0 && { events }),
    };
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
  if (age < low || age > high) return [problem('out-of-range', { row, column: 'age', value }, `${low}–${high}`)];
  return Number.isInteger(age) ? [] : [problem('not-whole', { row, column: 'age', value })];
}
