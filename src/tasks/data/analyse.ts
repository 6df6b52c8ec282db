import type { Analysis } from '../../analysis/index.js';
import * as dataTexts from '../../messages/data.js';
import type { Design } from '../../model/index.js';
import { Problem } from '../../project/index.js';
import type { Asked } from '../asked.js';
import { sinceThen } from '../compare/since-then.js';
import type { Source } from '../designs/source.js';
import { type DataPlaces, tablesOf } from './data-tables.js';

export interface AnalysedData {
  analysis: Analysis;
  /** What is to be said of the data, a line each. */
  lines: string[];
}
/** A design, and the file that it stands in; missing where it stands in none. */
interface Of {
  design: Design;
  source: Source;
}

/**
 * Reads all the data into an analysis of the design, one row after another. `same`: variables and forms that mean the same in
 * spite of a change. `goOn` is asked between some rows and the next, and may throw. Throws a `Problem` when no form is in it.
 */
export async function analyseData(
  asked: Asked,
  { design, source }: Of,
  { data, map, same, goOn }: Omit<DataPlaces, 'cwd'> & { same: ReadonlySet<string>; goOn?: () => void },
): Promise<AnalysedData> {
  const { say } = asked;
  const analysis = await asked.rooms.analysis(design);
  const lines: string[] = [];
  const unusable: string[] = [];
  let rows = 0;
  for await (const table of tablesOf(design, { cwd: asked.io.cwd, data, map })) {
    const before = analysis.used;
    const take = analysis.table(table.kind, table.names, table.shown);
    let own = 0;
    for await (const some of table.rows) {
      goOn?.();
      own += some.length;
      for (const { cells, row } of some) take(cells, row);
    }
    lines.push(...table.notes.map((note) => `${table.shown}: ${say(note)}`));
    if (table.kind !== 'forms') continue;
    rows += own;
    if (own > 0 && analysis.used === before) unusable.push(table.shown);
  }
  if (analysis.used === 0) throw new Problem(dataTexts.noAnswers(data, rows));
  const { stop, notes } = analysis.meaning(same);
  if (stop) throw new Problem(dataTexts.noReport(stop));
  const since = await sinceThen({ source, design, days: analysis.unstatedDays }, asked);
  lines.push(...[...notes, ...since].map(say));
  lines.push(...unusable.map((shown) => say(dataTexts.noneUsedOf(shown))));
  const remarks = analysis.remarks(asked.language);
  lines.push(...remarks, ...(remarks.length > 0 ? [say(dataTexts.moreOfData)] : []));
  return { analysis, lines };
}
