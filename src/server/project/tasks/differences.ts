import { needsRepair, nothingIn } from '../../../messages/files.js';
import { Problem } from '../../../project/index.js';
import {
  candidatesOf,
  commitOf,
  earlierInCommit,
  findSources,
  hasErrors,
  markdownOf,
  pairing,
  readDesigns,
  reportOf,
  repositoryOf,
  type Source,
} from '../../../tasks/index.js';
import { type Done, ofProject, type Task } from './asked.js';

/** What means something else than in the last commit, and the way out: as `isu breaking --against HEAD` has it. */
export async function differences(task: Task, file?: string): Promise<Done> {
  const { io, rooms, language, say, folder, today, goOn } = task;
  const sources: Source[] = await findSources([file ?? io.cwd], io.cwd);
  if (sources.length === 0) throw new Problem(nothingIn(io.cwd));
  const repository = await repositoryOf(sources, task);
  const commit = await commitOf(repository, 'HEAD');
  goOn();
  const folders = file === undefined ? [(await repository.pathOf(io.cwd)) ?? ''] : [];
  const earlier = await earlierInCommit(repository, { commit, reference: 'HEAD', sources, folders }, task);
  goOn();
  const now = await readDesigns(earlier.changed, { io: { cwd: io.cwd, stdin: noInput }, rooms });
  const candidates = [];
  for (const { reading, file: path, shown } of now) {
    if (hasErrors(reading)) throw new Problem(needsRepair(shown));
    candidates.push(...candidatesOf(reading, (path && (await repository.pathOf(path))) ?? shown, shown));
  }
  const unchanged = sources.length - earlier.changed.length;
  const report = await reportOf(pairing(earlier.candidates, candidates), { unchanged, date: today }, task);
  const path = `differences.${language}.md`;
  await folder.deliver([{ path, text: markdownOf(report, language), design: ofProject }], `differences ${language}`);
  return { files: [path], notes: [...earlier.broken, ...report.notices].map(say) };
}

const noInput = async () => new Uint8Array();
