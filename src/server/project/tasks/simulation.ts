import { join, pathOf } from '#files';
import { designTitle } from '../../../project/index.js';
import { analysis } from './analysis.js';
import type { DesignTask, Done } from './asked.js';

/** So many where nobody has said how many. */
const usual = 40;

/** Made-up data that fits the design, and the report on them: so that a unit can see its report before it starts. */
export async function simulation(task: DesignTask): Promise<Done> {
  const { judged, params, folder, file, goOn } = task;
  const { design } = judged.source;
  const { simulationFiles } = await import('../../../simulation/files.js');
  goOn();
  const about = { design: folder.designKey(file, design.code), format: 'csv', of: designTitle(design) };
  const made = simulationFiles(design, { clients: params.clients ?? usual, seed: 1 });
  await folder.deliver(
    made.map((one) => ({ ...one, ...about })),
    'simulate',
    new Set(['csv']),
  );
  const to = pathOf(params.folder);
  const tables = made.map(({ path }) => path).filter((path) => path.endsWith('.csv'));
  const report = await analysis(
    task,
    tables.map((path) => join(to, path)),
  );
  return { ...report, files: [...report.files, ...made.map(({ path }) => path)] };
}
