import { defineConfig } from 'vitest/config';
import { unitFiles } from './test/unit.ts';

/**
 * All tests; with `--mode unit`, the quick run while one works: only files that start no program, write no file and make
 * no designs by the hundred (`test/unit.ts`), and no property is tried more than 8 times (`test/generate/runs.ts`).
 * The limits are there for what hangs: no test is to fail on a slow machine.
 */
export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'unit' ? unitFiles() : ['test/**/*.test.ts'],
    env: mode === 'unit' ? { UNIT_RUN: 'true' } : {},
    maxWorkers: '100%',
    isolate: mode !== 'unit',
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
  },
}));
