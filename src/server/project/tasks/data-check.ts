import { html } from '../../../documents/index.js';
import { Problem } from '../../../project/index.js';
import { checkDocument, checkTables, sinceThen, tablesOf } from '../../../tasks/index.js';
import { type DesignTask, type Done, dataOf } from './asked.js';

/** Is the data what the design says: every problem with row, column, value and remedy, as `isu data check` has them. */
export async function dataCheck(task: DesignTask): Promise<Done> {
  const { judged, params, io, language, rooms, folder, file, goOn } = task;
  const { design } = judged.source;
  const check = await rooms.dataCheck(design, new Set());
  const tables = tablesOf(design, { cwd: io.cwd, data: dataOf(params) });
  const reports = await checkTables(tables, check, true, goOn);
  const { stop, notes } = check.meaning();
  const since = await sinceThen({ source: { file, shown: file }, design, days: check.meanings.unstatedDays }, task);
  if (stop) throw new Problem(stop);
  const title = design.title?.text ?? design.name;
  const found = { design: title, reports, pairing: check.pairing(), notes: [...notes, ...since] };
  const path = `${design.code}.data.${language}.html`;
  const text = html(checkDocument(found, language), { language });
  await folder.deliver([{ path, text, design: folder.designKey(file, design.code) }], `data check ${language}`);
  return { files: [path], notes: [] };
}
