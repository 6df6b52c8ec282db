import { pathOf } from '#files';
import { needsRepair, nothingIn } from '../../../messages/files.js';
import type { Assessment } from '../../../principles/index.js';
import { Problem, shownPath } from '../../../project/index.js';
import { linkedDocument } from '../../workspace/linked-document.js';
import { projectUris } from '../../workspace/project-uris.js';
import { reported } from '../makers.js';
import { type Done, ofProject, type Task } from './asked.js';

/** All designs of the project side by side, as `isu overview` has them. */
export async function overview(task: Task): Promise<Done> {
  const { services, io, language, folder, token, goOn } = task;
  const assessments: Assessment[] = [];
  for (const uri of await projectUris(services.shared)) {
    goOn();
    const document = await linkedDocument(services.shared, uri.toString(), token);
    if (!document) continue;
    const { reading, judged } = await services.findings.Readings.checked(document);
    if (reading.findings.some(({ severity }) => severity === 'error'))
      throw new Problem(needsRepair(shownPath(pathOf(uri.toString()), io.cwd)));
    assessments.push(...judged.map(reported));
  }
  if (assessments.length === 0) throw new Problem(nothingIn(io.cwd));
  const { generateOverview } = await import('../../../overview/document.js');
  const files = (['html', 'csv'] as const).map((to) => ({
    path: to === 'csv' ? 'overview.csv' : `overview.${language}.${to}`,
    text: generateOverview(assessments, { to, language }),
    design: ofProject,
  }));
  await folder.deliver(files, `overview ${language}`);
  return { files: files.map(({ path }) => path), notes: [] };
}
