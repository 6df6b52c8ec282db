import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/**
 * `npm run bench`: what the tool costs, as ratios measured in one run on one machine. The commands that are compared
 * take turns, so that a machine that slows down slows all of them; medians are compared.
 */
const root = join(import.meta.dirname, '../..');
const cache = join(root, '.cache/bench');
const rounds = Number(process.env.ROUNDS ?? 15);

function others(): void {
  const packages = ['@typespec/compiler@1.14.0', '@cucumber/gherkin@41.0.0', '@cucumber/gherkin-streams@6.0.0', '@cucumber/messages@34.0.0'];
  if (existsSync(join(cache, 'node_modules'))) return;
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'package.json'), '{ "private": true }\n');
  console.error('Installing the tools to compare with …');
  const names = packages.map((p) => p.replace(/@[\d.]+$/, ''));
  spawnSync('npm', ['install', '--no-audit', '--no-fund', ...names], { cwd: cache, stdio: 'inherit' });
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Milliseconds of each command's whole process, in turns; the first round does not count. */
function inTurns(commands: Record<string, string[]>): Record<string, number> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round <= rounds; round++) {
    for (const [name, [program = '', ...args]] of Object.entries(commands)) {
      const start = performance.now();
      const { status, stderr } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
      if (status !== 0 && status !== 1) throw new Error(`${name}: ${stderr}`);
      if (round > 0) (times[name] ??= []).push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, t]) => [name, median(t)]));
}

const example = join(root, 'examples/kast.isu');
const lines = readFileSync(example, 'utf8').split('\n').length;

others();
const work = join(cache, 'work');
mkdirSync(work, { recursive: true });
const members = Array.from({ length: lines - 2 }, (_, i) => `  field${i}: string;`);
writeFileSync(join(work, 'main.tsp'), `model Client {\n${members.join('\n')}\n}\n`);
const steps = Array.from({ length: lines - 2 }, (_, i) => `    Given a step number ${i}`);
writeFileSync(join(work, 'main.feature'), `Feature: follow-up\n  Scenario: one\n${steps.join('\n')}\n`);

console.log(`Cold, one file of ${lines} lines, median of ${rounds} whole processes in turns:`);
const cold = inTurns({
  'node -e 0': ['node', '-e', '0'],
  'isu check': ['node', 'dist/cli.js', 'check', example, '--no-fail'],
  'tsp compile --no-emit': ['node', join(cache, 'node_modules/@typespec/compiler/cmd/tsp.js'), 'compile', '--no-emit', join(work, 'main.tsp')],
  'gherkin-javascript': ['node', join(cache, 'node_modules/@cucumber/gherkin-streams/bin/gherkin'), '--no-source', join(work, 'main.feature')],
});
const isu = cold['isu check'] ?? Number.NaN;
for (const [name, time] of Object.entries(cold)) {
  console.log(`  ${name.padEnd(24)} ${time.toFixed(0).padStart(5)} ms   isu check is ${(isu / time).toFixed(2)} × this`);
}

const warm = spawnSync('node', ['--expose-gc', join(cache, 'warm.mjs'), example], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
console.log(warm.stdout);
process.exitCode = warm.status ?? 1;
