import type { MochaOptions, Runner } from 'mocha';
import { report } from './report.js';

/**
 * Runs the suite in VS Code's extension host: one line for each test, and rejects when one fails. With
 * ISU_TEST_SUMMARY a last line counts them.
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  // A plain function is a reporter too, says Mocha's documentation; its types know classes only.
  const reporter = report as unknown as MochaOptions['reporter'];
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./writing.js');
  await import('./finding-ones-way.js');
  await import('./preview.js');
  await import('./generate.js');
  await import('./import.js');
  await import('./beginning.js');
  await import('./chain.js');
  await import('./server-life.js');
  await import('./repairing.js');
  const { failures, stats } = await new Promise<{ failures: number; stats: Runner['stats'] }>((done) => {
    const runner = mocha.run((failures) => done({ failures, stats: runner.stats }));
  });
  if (process.env.ISU_TEST_SUMMARY) console.log(`\n${stats?.passes ?? 0} passed, ${failures} failed`);
  if (failures > 0) throw new Error(`${failures} failed`);
}
