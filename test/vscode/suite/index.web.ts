import 'mocha/mocha.js';
import { report } from './report.js';

/** Runs the rows of the suite that need no Node, in a web worker; rejects when one fails. See `index.ts`. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000 });
  await import('./writing.js');
  await import('./finding-ones-way.js');
  await import('./preview.js');
  await import('./repairing.js');
  await import('./web.js');
  mocha.reporter(report as never);
  const failures = await new Promise<number>((done) => mocha.run(done));
  if (failures > 0) throw new Error(`${failures} failed`);
}
