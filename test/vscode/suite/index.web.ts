import 'mocha/mocha.js';
import type { Runner, Test } from 'mocha';

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

function report(runner: Runner): void {
  runner.on('suite', (suite) => {
    if (suite.title) console.log(`  │ ${suite.title}`);
  });
  runner.on('pass', (test: Test) => console.log(`  ✔ ${test.title}`));
  runner.on('fail', (test, error: Error) => {
    console.log(`  ✖ ${test.title}`);
    for (const line of (error.stack ?? String(error)).split('\n').slice(0, 12)) console.log(`    │ ${line}`);
  });
}
