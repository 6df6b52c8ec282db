import type { DataCheck, DataProblem } from '../../data/check/index.js';
import type { Said } from '../../model/index.js';
import type { DataTable } from './data-file.js';

/** So many more places are named of each kind of problem; the rest are counted. */
const mostPlaces = 5;

export interface TableReport {
  path: string;
  kind: DataTable['kind'];
  /** What was left out or changed in reading. */
  notes: readonly Said[];
  rows: number;
  errors: number;
  warnings: number;
  /** For programs: all of them. */
  problems: DataProblem[];
  /** For people, by code. */
  kinds: Map<string, ProblemKind>;
}
/** Problems of one kind: how many, and the first of them, by their rows. */
export interface ProblemKind {
  count: number;
  first: DataProblem[];
}

/**
 * The tables held against the design, one after another. `keepsAll`: every problem is kept, else the first of each kind.
 * `goOn` is asked between
 * some rows and the next, and may throw. Throws a `Problem` for what cannot be read.
 */
export async function checkTables(
  tables: AsyncIterable<DataTable>,
  check: DataCheck,
  keepsAll: boolean,
  goOn: () => void = () => undefined,
): Promise<TableReport[]> {
  const reports: TableReport[] = [];
  for await (const table of tables) reports.push(await reportOf(table, check, keepsAll, goOn));
  addLate(reports, check, keepsAll);
  return reports;
}

export const sumOf = (reports: readonly TableReport[], key: 'rows' | 'errors' | 'warnings'): number =>
  reports.reduce((total, report) => total + report[key], 0);

function add(report: TableReport, problem: DataProblem, keepsAll: boolean): void {
  report[problem.severity === 'error' ? 'errors' : 'warnings'] += 1;
  if (keepsAll) {
    report.problems.push(problem);
    return;
  }
  const kind = report.kinds.get(problem.code) ?? { count: 0, first: [] };
  report.kinds.set(problem.code, kind);
  kind.count += 1;
  const at = kind.first.findIndex(({ row }) => (row ?? 0) > (problem.row ?? 0));
  kind.first.splice(at < 0 ? kind.first.length : at, 0, problem);
  if (kind.first.length > mostPlaces + 1) kind.first.pop();
}

/** A table held against the design. */
async function reportOf(table: DataTable, check: DataCheck, keepsAll: boolean, goOn: () => void): Promise<TableReport> {
  const { shown: path, kind, notes } = table;
  const own = check.table(kind, path);
  const report: TableReport = { path, kind, notes, rows: 0, errors: 0, warnings: 0, problems: [], kinds: new Map() };
  for (const each of own.header(table.names)) add(report, each, keepsAll);
  for await (const some of table.rows) {
    goOn();
    report.rows += some.length;
    for (const { cells, row } of some) for (const each of own.row(cells, row)) add(report, each, keepsAll);
  }
  return report;
}

/** What is known first when all tables are read, each problem in its row's place. */
function addLate(reports: readonly TableReport[], check: DataCheck, keepsAll: boolean): void {
  const byPath = new Map([...reports].reverse().map((report) => [report.path, report]));
  const changed = new Set<TableReport>();
  for (const { table, problem } of check.finish()) {
    const report = byPath.get(table);
    if (!report) continue;
    add(report, problem, keepsAll);
    changed.add(report);
  }
  for (const { problems } of changed) problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}
