import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';
import { design } from './design.ts';

/**
 * `npm run bench`: what the tool costs, as ratios measured in one run on one machine. The commands that are compared
 * take turns, so that a machine that slows down slows all of them; medians are compared.
 */
const root = join(import.meta.dirname, '../..');
const cache = join(root, '.cache/bench');
const rounds = Number(process.env.ROUNDS ?? 15);

function others(): void {
  const packages = [
    '@typespec/compiler',
    '@cucumber/gherkin',
    '@cucumber/gherkin-streams',
    '@cucumber/messages',
    '@cucumber/message-streams',
  ];
  if (existsSync(join(cache, 'node_modules'))) return;
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'package.json'), '{ "private": true }\n');
  console.error('Installing the tools to compare with …');
  spawnSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: cache, stdio: 'inherit' });
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Milliseconds of each command's whole process, in turns; the first round does not count. `before` each one. */
function inTurns(commands: Record<string, string[]>, before = () => {}): Record<string, number> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round <= rounds; round++) {
    for (const [name, [program = '', ...args]] of Object.entries(commands)) {
      before();
      const start = performance.now();
      const { status, stderr } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
      if (status !== 0 && status !== 1) throw new Error(`${name}: ${stderr}`);
      if (round > 0) times[name] = [...(times[name] ?? []), performance.now() - start];
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, t]) => [name, median(t)]));
}

const lines = 70;

others();
const work = join(cache, 'work');
mkdirSync(work, { recursive: true });
const example = join(work, 'main.isu');
writeFileSync(example, design(1));
/** As `isu init` leaves a project. */
const configured = join(work, 'project/main.isu');
mkdirSync(dirname(configured), { recursive: true });
writeFileSync(configured, design(1));
writeFileSync(join(work, 'project/isu.config.json'), '{ "severity": {}, "waivers": [] }\n');
const members = Array.from({ length: lines - 2 }, (_, i) => `  field${i}: string;`);
writeFileSync(join(work, 'main.tsp'), `model Client {\n${members.join('\n')}\n}\n`);
const steps = Array.from({ length: lines - 2 }, (_, i) => `    Given a step number ${i}`);
writeFileSync(join(work, 'main.feature'), `Feature: follow-up\n  Scenario: one\n${steps.join('\n')}\n`);

console.log(`Cold, one file of ${lines} lines, median of ${rounds} whole processes in turns:`);
const cold = inTurns({
  'node -e 0': ['node', '-e', '0'],
  'isu check': ['node', 'dist/cli.js', 'check', example, '--no-fail'],
  'isu check, configured': ['node', 'dist/cli.js', 'check', configured, '--no-fail'],
  'tsp compile --no-emit': [
    'node',
    join(cache, 'node_modules/@typespec/compiler/cmd/tsp.js'),
    'compile',
    '--no-emit',
    join(work, 'main.tsp'),
  ],
  'gherkin-javascript': [
    'node',
    join(cache, 'node_modules/@cucumber/gherkin-streams/bin/gherkin'),
    '--no-source',
    join(work, 'main.feature'),
  ],
});
const isu = cold['isu check'] ?? Number.NaN;
for (const [name, time] of Object.entries(cold)) {
  console.log(
    `  ${name.padEnd(24)} ${time.toFixed(0).padStart(5)} ms   isu check is ${(isu / time).toFixed(2)} × this`,
  );
}

const made = join(cache, 'made');
const generate = (to: string) => ['node', 'dist/cli.js', 'generate', 'forms', form, '--to', to, '--out', made];
const form = 'examples/columbus-improved.isu';
console.log(`\nCold, forms of ${form} into an empty folder, median of ${rounds} whole processes in turns:`);
const formsCold = inTurns(
  { 'node -e 0': ['node', '-e', '0'], 'isu generate forms --to html': generate('html'), '… --to all': generate('all') },
  () => rmSync(made, { recursive: true, force: true }),
);
for (const [name, time] of Object.entries(formsCold)) {
  const ratio = time / (formsCold['node -e 0'] ?? Number.NaN);
  console.log(`  ${name.padEnd(30)} ${time.toFixed(0).padStart(5)} ms   ${ratio.toFixed(1)} × node -e 0`);
}

for (const part of ['editor', 'warm', 'edits', 'forms', 'data', 'analyze', 'workspace']) {
  const outfile = join(cache, `${part}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${part}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    external: ['esbuild'],
    banner: { js: "import{createRequire as __c}from'node:module';const require=__c(import.meta.url);" },
    outfile,
    logLevel: 'error',
  });
  console.log();
  const { status } = spawnSync('node', ['--expose-gc', outfile], { cwd: root, stdio: 'inherit' });
  process.exitCode ||= status ?? 1;
}
