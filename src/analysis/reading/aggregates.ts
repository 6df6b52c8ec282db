import { type GroupCode, groupCodes, type SexCode, sexCodes } from '../../data/index.js';
import type { Form } from '../../forms/index.js';
import { dayNumber } from '../../model/index.js';
import { type Deviation, deviationKinds } from '../results.js';
import type { Series } from '../series.js';
import type { Specification } from '../specification.js';
import { namedSeries, type ValueBlock, valueBlocks } from '../sql/layout.js';
import { fingerprintOf } from '../sql/query.js';
import { headOfResult } from '../sql/result.js';

/** What is known of a client beside the values; empty where it is not known. */
export interface Stratum {
  sex?: SexCode;
  group?: GroupCode;
  cluster?: string;
  /** The first day of the month, or the year, that the client began in, where the numbers of periods are asked for. */
  start?: number;
}
export const stratumKey = ({ sex, group, cluster, start }: Stratum): string =>
  JSON.stringify([sex, group, cluster, start]);

/** The counts that the SQL query gives, as they are: `n` clients, answers or rows have what stands beside it. */
export interface Aggregates {
  simulated: boolean;
  listed: boolean;
  /** Filled-in forms. */
  used: number;
  clients: (Stratum & { n: number })[];
  /** By block: its clients' values, in the order of its columns. */
  values: { block: ValueBlock; rows: (Stratum & { n: number; values: (number | undefined)[] })[] }[];
  /** Of those who answer without a key. */
  loose: { series: Series; time: string; value: number; n: number }[];
  anonymous: { form: Form; n: number }[];
  answered: { form: Form; answered: boolean; reason: string; n: number }[];
  usable: { series: Series; used: boolean; n: number }[];
  /** Days from the first form to the last. */
  lengths: number[];
  /** Clients who ended early; missing where no reason is known. */
  ended?: number;
  problems: { kind: Deviation['kind']; column: string; n: number; row: number }[];
}
/** Why a table is not the result of the design's query. */
export type NotAggregates =
  | { why: 'columns'; missing: readonly string[] }
  | { why: 'other-query' }
  | { why: 'cell'; row: number; column: string; value: string }
  | { why: 'incomplete'; item: string; counted: number; clients: number };

class Wrong extends Error {
  constructor(readonly found: NotAggregates) {
    super(found.why);
  }
}

/** Reads the result of the query, its rows in any order. Numbers have twelve digits, as scores have that the files lack. */
export function readAggregates(
  specification: Specification,
  names: readonly string[],
  rows: readonly { cells: readonly string[]; row: number }[],
): Aggregates | NotAggregates {
  const blocks = valueBlocks(specification);
  const needed = [...headOfResult, 'v1', 'v2', 'n'];
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) return { why: 'columns', missing };
  const read = rows.map(({ cells, row }) => new Row(names, cells, row));
  const of = (kind: string) => read.filter((one) => one.text('kind') === kind);
  const about = (item: string) => of('about').find((one) => one.text('item') === item);
  if (about('plan')?.text('v1') !== fingerprintOf(specification)) return { why: 'other-query' };
  const series = new Map(namedSeries(specification).map((one) => [one.name, one.series]));
  const kinds = new Map(deviationKinds.map((kind) => [kind as string, kind]));
  try {
    const clients = of('client').map((one) => ({ ...one.stratum(), n: one.count() }));
    const size = clients.reduce((sum, { n }) => sum + n, 0);
    const sizes = byStratum(clients);
    const whole = <Found extends { n: number }>(
      item: string,
      found: Found[],
      fits: (rows: Found[]) => boolean = () => true,
    ): Found[] => {
      const counted = found.reduce((sum, { n }) => sum + n, 0);
      if (counted !== size || !fits(found)) throw new Wrong({ why: 'incomplete', item, counted, clients: size });
      return found;
    };
    const keyed = specification.forms.filter(({ caseKey, fallback }) => caseKey && !fallback);
    const ended = of('reasons')[0]?.count() ? { ended: of('ended')[0]?.count() ?? 0 } : {};
    const rowsOf = (form: Form) => of('rows').filter((one) => one.text('item') === form.id);
    const counted = specification.forms.map((form) => ({ form, n: rowsOf(form)[0]?.count() ?? 0 }));
    return {
      simulated: about('simulated')?.text('v1') !== '0',
      listed: about('listed')?.text('v1') !== '0',
      used: counted.reduce((sum, { n }) => sum + n, 0),
      clients,
      values: blocks.map((block) => {
        const own = of('values').filter((one) => one.text('item') === block.name);
        const values = (one: Row) => block.columns.map((_, at) => one.number(`v${at + 1}`));
        return {
          block,
          rows: whole(
            block.name,
            own.map((one) => ({ ...one.stratum(), n: one.count(), values: values(one) })),
            (rows) => {
              const found = byStratum(rows);
              return [...sizes].every(([key, n]) => found.get(key) === n);
            },
          ),
        };
      }),
      loose: of('loose').map((one) => ({
        series: one.known('item', series),
        time: one.text('v1'),
        value: one.number('v2') ?? one.wrong('v2'),
        n: one.count(),
      })),
      anonymous: counted.filter(({ form }) => !form.caseKey),
      answered: keyed.flatMap((form) =>
        whole(
          form.id,
          of('form')
            .filter((one) => one.text('item') === form.id)
            .map((one) => ({ form, answered: one.yes('v1'), reason: one.text('v2'), n: one.count() })),
        ),
      ),
      usable: of('usable').map((one) => ({ series: one.known('item', series), used: one.yes('v1'), n: one.count() })),
      lengths: of('length').flatMap((one) => new Array<number>(one.count()).fill(one.number('v1') ?? one.wrong('v1'))),
      ...ended,
      problems: of('problem').map((one) => ({
        kind: one.known('v1', kinds),
        column: one.text('item'),
        n: one.count(),
        row: one.row,
      })),
    };
  } catch (error) {
    if (error instanceof Wrong) return error.found;
    throw error;
  }
}

/** How many clients there are of each kind. */
function byStratum(rows: readonly (Stratum & { n: number })[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const one of rows) found.set(stratumKey(one), (found.get(stratumKey(one)) ?? 0) + one.n);
  return found;
}

/** A row of the result, by the names of the columns. */
class Row {
  readonly #names: readonly string[];
  readonly #cells: readonly string[];
  readonly row: number;
  constructor(names: readonly string[], cells: readonly string[], row: number) {
    this.#names = names;
    this.#cells = cells;
    this.row = row;
  }

  text(column: string): string {
    return this.#cells[this.#names.indexOf(column)] ?? '';
  }
  wrong(column: string): never {
    throw new Wrong({ why: 'cell', row: this.row, column, value: this.text(column) });
  }
  number(column: string): number | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const value = Number(Number(text).toPrecision(12));
    return Number.isFinite(value) ? value : this.wrong(column);
  }
  count(): number {
    const value = this.number('n');
    return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : this.wrong('n');
  }
  yes(column: string): boolean {
    const text = this.text(column);
    return text === 'yes' || (text === 'no' ? false : this.wrong(column));
  }
  known<Value>(column: string, all: ReadonlyMap<string, Value>): Value {
    return all.get(this.text(column)) ?? this.wrong(column);
  }
  stratum(): Stratum {
    const [sex, group, cluster] = [this.text('sex'), this.text('arm'), this.text('cluster')];
    const known = { sex: sexCodes.find((one) => one === sex), group: groupCodes.find((one) => one === group) };
    if (sex !== '' && !known.sex) this.wrong('sex');
    if (group !== '' && !known.group) this.wrong('arm');
    const began = this.text('began');
    if (began !== '' && !/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(began)) this.wrong('began');
    return {
      ...(known.sex && { sex: known.sex }),
      ...(known.group && { group: known.group }),
      ...(cluster !== '' && { cluster }),
      ...(began !== '' && { start: dayNumber(`${began}-01-01`.slice(0, 10)) }),
    };
  }
}
