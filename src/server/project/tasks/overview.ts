import { pathOf } from '#files';
import { needsRepair, nothingIn } from '../../../messages/files.js';
import type { Assessment } from '../../../principles/index.js';
import { Problem, shownPath } from '../../../project/index.js';
import { linkedDocument } from '../../workspace/linked-document.js';
import { projectUris } from '../../workspace/project-uris.js';
import { reported } from '../makers.js';
import { type Done, ofProject, type Task } from './asked.js';

/** All designs of the project side by side, as `isu overview` has them; a file with errors is told of and left out. */
export async function overview(task: Task): Promise<Done> {
  const { services, io, language, say, folder, token, goOn } = task;
  const assessments: Assessment[] = [];
  const leftOut: string[] = [];
  for (const uri of await projectUris(services.shared)) {
    goOn();
    const document = await linkedDocument(services.shared, uri.toString(), token);
    if (!document) continue;
    const { reading, judged } = await services.findings.Readings.checked(document);
    if (reading.findings.some(({ severity }) => severity === 'error'))
      leftOut.push(shownPath(pathOf(uri.toString()), io.cwd));
    else assessments.push(...judged.map(reported));
  }
  const [first] = leftOut;
  if (assessments.length === 0) throw new Problem(first === undefined ? nothingIn(io.cwd) : needsRepair(first));
  const { generateOverview } = await import('../../../overview/document.js');
  const files = (['html', 'csv'] as const).map((to) => ({
    path: to === 'csv' ? 'overview.csv' : `overview.${language}.${to}`,
    text: generateOverview(assessments, { to, language, leftOut }),
    design: ofProject,
  }));
  await folder.deliver(files, `overview ${language}`);
  return { files: files.map(({ path }) => path), notes: leftOut.map((path) => say(needsRepair(path))) };
}
