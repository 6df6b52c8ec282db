import { type Design, dayNumber, type SplitVariable, wholeBetween } from '../../model/index.js';
import { bandOf, type ListedSplit, read } from '../../reading/index.js';
import { ages } from '../tables/ages.js';
import { plainly, splitWordsOf } from '../tables/split-words.js';
import { isDay, numberOf } from './cell.js';
import { type DataProblem, problem } from './problem.js';

/** The code of the group that a client is in, by what results are split by; missing where the list does not say. */
export type Traits = Readonly<Partial<Record<SplitVariable, string>>>;

/** Which of the groups that results are split into the clients of the list are in. */
export class SplitsCheck {
  readonly #splits: readonly ListedSplit[];
  /** What may be written for each group, in small letters; of groups that the design does not name, what has been. */
  readonly #codes = new Map<SplitVariable, Map<string, string>>();

  constructor(design: Design) {
    this.#splits = read(design).listedSplits.filter(({ by }) => by !== 'sex');
    for (const split of this.#splits) this.#codes.set(split.by, splitWordsOf(split));
  }

  /** The columns that the list has for it, beside those that every list may have. */
  get columns(): readonly SplitVariable[] {
    return this.#splits.map(({ by }) => by).filter((by) => by !== 'length');
  }

  /** A list that lacks one of the columns. */
  header(names: readonly string[]): DataProblem[] {
    const needed = [...this.columns, ...(this.#splits.some(({ by }) => by === 'length') ? ['start', 'end'] : [])];
    return needed
      .filter((column) => !names.includes(column))
      .map((column) => problem('missing-column', { row: 1, column }));
  }

  /** What a row says of its client. `at`: by column; empty without it. */
  row(at: (column: string) => string, row: number): { traits: Traits; problems: DataProblem[] } {
    const traits: Partial<Record<SplitVariable, string>> = {};
    const problems: DataProblem[] = [];
    for (const split of this.#splits) {
      const { by, groups } = split;
      const value = by === 'length' ? '' : at(by);
      const code =
        by === 'age' || by === 'length'
          ? bandOf(groups ?? [], sizeOf(split, at) ?? Number.NaN)?.code
          : this.#codeOf(split, value);
      if (code !== undefined) traits[by] = code;
      else if (value !== '' && by !== 'age')
        problems.push(
          problem('unknown-part', { row, column: by, value }, (groups ?? []).map((one) => one.code).join(', ')),
        );
    }
    return { traits, problems };
  }

  #codeOf({ by, groups }: ListedSplit, value: string): string | undefined {
    const own = this.#codes.get(by);
    if (value === '' || !own) return undefined;
    const word = plainly(value);
    const found = own.get(word);
    if (found !== undefined || groups) return found;
    // Copies of their own: a part of a line would keep the whole line in memory.
    const made = ` ${value.normalize('NFC')}`.slice(1);
    own.set(` ${word}`.slice(1), made);
    return made;
  }
}

/** The age, or how long the intervention lasted, in whole units. */
function sizeOf({ by, unit = 'year' }: ListedSplit, at: (column: string) => string): number | undefined {
  if (by === 'age') return ageOf(at('age'));
  const [start, end] = [at('start'), at('end')];
  return isDay(start) && isDay(end) && start <= end ? wholeBetween(dayNumber(start), dayNumber(end), unit) : undefined;
}

/** An age in whole years; undefined where it is none that can be used. */
export function ageOf(text: string): number | undefined {
  const age = numberOf(text);
  return age !== undefined && Number.isInteger(age) && age >= ages.low && age <= ages.high ? age : undefined;
}
