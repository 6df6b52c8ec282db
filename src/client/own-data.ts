import { codeOf, DataCheck, type FormReading } from '../data/check/index.js';
import { type FoundMeaning, foundMeaning, judged, type SexCode, type TableKind } from '../data/index.js';
import { type Answers, allAsked, allScores } from '../forms/index.js';
import type { Design } from '../model/index.js';

/** A form that the client has, or somebody of the client: what can be used of it, by variable. */
export interface OwnReading extends Pick<FormReading, 'form' | 'day' | 'unusable'> {
  answers: Answers;
  scores: Readonly<Record<string, number>>;
}

/** Takes a row of a table; `row` is its place there, from 1. */
export type TakeRow = (cells: readonly string[], row: number) => void;

/**
 * What the data have of one client, and nothing of anybody else: a row with another code is left before it is read. The rows
 * are read as `isu data check` reads them.
 */
export class OwnData {
  /** The client's code, as codes are read everywhere. */
  readonly code: string;
  /** In the order in which they came; what cannot be used is not among the answers. */
  readonly readings: OwnReading[] = [];
  sex: SexCode | undefined;
  /** A row says that it is made up. */
  isSimulated = false;
  /** The client is there, in a list if not with answers. */
  isFound = false;
  readonly #check: DataCheck;
  #problems = 0;

  constructor(design: Design, code: string) {
    this.code = codeOf(code);
    this.#check = new DataCheck(design);
  }

  /** A table by its column names: give its rows to what comes back. Without a code in it nothing is anybody's own. */
  table(kind: TableKind, names: readonly string[], shown: string): TakeRow {
    const [at, made] = [names.indexOf('case'), names.indexOf('simulated')];
    // Why an answer is missing is what somebody else has written.
    if (at < 0 || this.code === '' || kind === 'missed') return () => {};
    const take = kind === 'cases' ? this.#listed(names, shown) : this.#filled(names, shown);
    return (cells, row) => {
      if (codeOf(cells[at] ?? '') !== this.code) return;
      this.isFound = true;
      if ((cells[made] ?? '') !== '') this.isSimulated = true;
      this.#problems += take(cells, row);
    };
  }

  /** How much of what stands there is not as it should be; to be asked when all tables are read. */
  get problems(): number {
    return this.#problems + [...this.#check.finish()].length;
  }
  /** Whether what is shown means what the design says now; to be asked when all tables are read. */
  meaning(same: ReadonlySet<string>): FoundMeaning {
    const { meanings } = this.#check;
    return foundMeaning(meanings, judged(meanings.others, { same }));
  }
  get unstatedDays(): ReadonlyMap<string, number> {
    return this.#check.meanings.unstatedDays;
  }

  #listed(names: readonly string[], shown: string) {
    const table = this.#check.cases(shown);
    table.header(names);
    return (cells: readonly string[], row: number): number => {
      const { problems, client } = table.read(cells, row);
      this.sex ??= client?.sex;
      return problems.length;
    };
  }
  #filled(names: readonly string[], shown: string) {
    const table = this.#check.forms(shown);
    table.header(names);
    return (cells: readonly string[], row: number): number => {
      const { problems, forms } = table.read(cells, row);
      // A row without a code of its own belongs to nobody.
      this.readings.push(...forms.filter(({ form }) => form.caseKey).map(byVariable));
      return problems.length;
    };
  }
}

/** Answers and scores come in the order of the form's. */
function byVariable({ answers, scores, ...reading }: FormReading): OwnReading {
  const named = <Value>(columns: readonly { variable: string }[], values: readonly (Value | undefined)[]) =>
    Object.fromEntries(
      columns.flatMap(({ variable }, place) => {
        const value = values[place];
        return value === undefined ? [] : [[variable, value]];
      }),
    );
  return {
    ...reading,
    answers: named(allAsked(reading.form), answers),
    scores: named(allScores(reading.form), scores),
  };
}
