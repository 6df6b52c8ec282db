import { dataProblems } from '../../../messages/schedule.js';
import { designTitle } from '../../../project/index.js';
import { scheduleFile, scheduleFormats } from '../../../schedule/index.js';
import { clientsIn, dueOf, usualWeeks } from '../../../tasks/data/due.js';
import { type DesignTask, type Done, dataOf } from './asked.js';

/** What is due for the clients of the data, as `isu schedule` has it: the list, a table, a workbook and a calendar. */
export async function schedule(task: DesignTask): Promise<Done> {
  const { judged, params, io, language, rooms, folder, file, goOn, say, today } = task;
  const { design } = judged.source;
  const { clients, errors } = await clientsIn(design, { cwd: io.cwd, data: dataOf(params) }, rooms, goOn);
  const { weeks = usualWeeks, workdays = false } = params;
  const due = dueOf(design, clients, { today, weeks, workdays });
  const files: string[] = [];
  for (const to of scheduleFormats) {
    goOn();
    const about = { design: folder.designKey(file, design.code), format: to, of: designTitle(design) };
    const made = await scheduleFile(design, due, { to, language });
    // Of the same name as the command line has it, so that both know each other's files.
    await folder.deliver([{ ...made, ...about }], `schedule ${language}`, new Set(scheduleFormats));
    files.push(made.path);
  }
  return { files, notes: errors > 0 ? [say(dataProblems(errors))] : [] };
}
