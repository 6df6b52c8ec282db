import type { BuildOptions } from 'esbuild';
import { straightImports } from './straight-imports.ts';

/** What all programs are bundled with. */
export const common = {
  bundle: true,
  platform: 'node',
  minify: true,
  sourcemap: 'external',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [straightImports],
  // The ES modules of packages that have both: they can be shaken, and need no `require` at run time.
  mainFields: ['module', 'main'],
} satisfies BuildOptions;

/** For web workers: `imports` of package.json gives what has a part for browsers that part. */
export const inBrowser = {
  platform: 'browser',
  target: 'chrome120',
  mainFields: ['browser', 'module', 'main'],
  alias: {
    'csv-parse/sync': 'csv-parse/browser/esm/sync',
    '@stdlib/assert-has-generator-support': './src/build/has-generators.cjs',
  },
} satisfies BuildOptions;
