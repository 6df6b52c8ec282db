import type { Runner, Test } from 'mocha';

/** Says each test as it ends; of one that fails the first lines of why. */
export function report(runner: Runner): void {
  runner.on('suite', (suite) => {
    if (suite.title) console.log(`  │ ${suite.title}`);
  });
  runner.on('pass', (test: Test) => console.log(`  ✔ ${test.title}`));
  runner.on('fail', (test, error: Error) => {
    console.log(`  ✖ ${test.title}`);
    for (const line of (error.stack ?? String(error)).split('\n').slice(0, 12)) console.log(`    │ ${line}`);
  });
}
