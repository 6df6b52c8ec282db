import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { unitFiles } from './test/unit.ts';

/**
 * All tests; with `--mode unit`, the quick run while one works: only files that start no program, write no file and make
 * no designs by the hundred (`test/unit.ts`), and no property is tried more than 8 times (`test/generate/runs.ts`).
 * Those files share what they have loaded, since loading it takes longer than most of their tests; the others are alone.
 * The limits are there for what hangs: no test is to fail on a slow machine.
 */
export default defineConfig(({ mode }) => {
  const quick = unitFiles();
  const shared = { name: 'quick', include: quick, isolate: false };
  const alone = { name: 'whole', include: ['test/**/*.test.ts'], exclude: quick };
  return {
    test: {
      // Browsers, R and databases are waited for meanwhile.
      maxWorkers: Math.ceil(availableParallelism() * 1.5),
      testTimeout: 1_200_000,
      hookTimeout: 1_200_000,
      ...(mode === 'unit'
        ? { ...shared, env: { UNIT_RUN: 'true' } }
        : { projects: [shared, alone].map((test) => ({ extends: true as const, test })) }),
    },
  };
});
