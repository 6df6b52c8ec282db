import { tooManyUnusable } from '../../../messages/data.js';
import { designTitle } from '../../../project/index.js';
import { analyseData } from '../../../tasks/index.js';
import { type DesignTask, type Done, dataOf } from './asked.js';

const formats = ['html', 'json'] as const;

/** The plan carried out on the data: the report, where small groups are hidden, and its numbers, as `isu analyze` has them. */
export async function analysis(task: DesignTask, data = dataOf(task.params)): Promise<Done> {
  const { judged, language, folder, file, goOn, say } = task;
  const { design } = judged.source;
  const source = { file, shown: file };
  const read = await analyseData(task, { design, source }, { data, same: new Set(), goOn });
  const files: string[] = [];
  for (const to of formats) {
    const about = { design: folder.designKey(file, design.code), format: to, of: designTitle(design) };
    const made = await read.analysis.files({ to, language, audience: 'report' });
    // Of the same name as the command line has it, so that both know each other's files.
    await folder.deliver(
      made.map((one) => ({ ...one, ...about })),
      `analyze report ${language}`,
      new Set(formats),
    );
    files.push(...made.map(({ path }) => path));
  }
  const { unusable } = read.analysis;
  return { files, notes: [...read.lines, ...(unusable.length > 0 ? [say(tooManyUnusable(unusable))] : [])] };
}
