import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, howToInstall, type Need, needs } from './needs.ts';

/**
 * Runs everything: layout, types, unused code, unit and browser tests, and the suite in a real VS Code. Tests whose
 * program is missing are left out; each program that is missing is named, with how to install it, and with CI=true is a
 * failure. The last line has the sum.
 */
interface Suite {
  name: string;
  command: string[];
  /** What must be there. */
  needs?: Need;
  /** Reads how many tests passed and failed; a suite without it counts as one. */
  count?: (output: string) => { passed: number; failed: number };
}

const report = join(mkdtempSync(join(tmpdir(), 'isu-test-')), 'vitest.json');
const missing = needs.filter((need) => !need.isThere());

const suites: Suite[] = [
  { name: 'layout and lint (Biome)', command: ['biome', 'ci', '--diagnostic-level=warn', '.'] },
  { name: 'types (tsc)', command: ['tsc', '-p', '.'] },
  { name: 'types of the preview page (tsc)', command: ['tsc', '-p', 'src/extension/webview'] },
  { name: 'types of the page (tsc)', command: ['tsc', '-p', 'src/page'] },
  { name: 'unused code (knip)', command: ['knip'] },
  {
    name: 'unit and browser tests (vitest)',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    count: () => {
      const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
      // A file that cannot be loaded has failed without a test.
      return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites };
    },
  },
  {
    name: 'the extension in a real VS Code',
    command: ['node', 'test/vscode/run.mjs', '--built'],
    needs: chromium,
    count: (output) => {
      const sum = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
      return { passed: Number(sum?.[1] ?? 0), failed: Number(sum?.[2] ?? 1) };
    },
  },
];

async function run(command: string[]): Promise<{ code: number; output: string }> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        output += data;
        process.stdout.write(data);
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

let passed = 0;
let failed = 0;
const lines: string[] = [];
for (const suite of suites) {
  if (suite.needs && missing.includes(suite.needs)) {
    lines.push(`– ${suite.name}: left out`);
    continue;
  }
  console.log(`\n▶ ${suite.name}`);
  const started = Date.now();
  const { code, output } = await run(suite.command);
  let sum = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  if (suite.count) {
    try {
      sum = suite.count(output);
    } catch {
      sum = { passed: 0, failed: 1 };
    }
    if (code !== 0 && sum.failed === 0) sum.failed = 1;
  }
  passed += sum.passed;
  failed += sum.failed;
  const seconds = Math.round((Date.now() - started) / 1000);
  lines.push(
    `${sum.failed === 0 ? '✔' : '✖'} ${suite.name}: ${sum.passed} passed, ${sum.failed} failed (${seconds} s)`,
  );
}
const ci = process.env.CI === 'true';
for (const need of missing) {
  lines.push(`${ci ? '✖' : '–'} ${need.name} is missing, for ${need.tests}. Install: ${howToInstall(need)}`);
  if (ci) failed++;
}
console.log(`\n${lines.join('\n')}\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
