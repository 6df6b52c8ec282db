import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { threeTimes } from './design.ts';

/**
 * `isu analyze` against R on the script that `isu generate script` writes, on the same data: whole processes, cold, with the
 * most memory that each had.
 */
const root = process.cwd();
const work = join(root, '.cache/bench/analyze');
const sizes = (process.env.ROWS ?? '18,1500,100000,1000000').split(',').map(Number);

/** Three measurements of each client, made up by a fixed chance. */
async function data(rows: number, file: string): Promise<void> {
  let seed = 20_261_122;
  const chance = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const out = createWriteStream(file);
  out.write('case,timepoint,informant,form,date,scaletotal\n');
  const times = [
    ['first', '2025-01-10', 0],
    ['later', '2025-06-10', -2],
    ['muchlater', '2025-12-10', -3],
  ] as const;
  for (let row = 0, level = 0; row < rows; row++) {
    const [time, date, change] = times[row % 3] ?? times[0];
    if (row % 3 === 0) level = 20 + 12 * (chance() + chance() + chance() - 1.5);
    const value = Math.max(0, Math.min(40, Math.round(level + change + 8 * (chance() + chance() - 1))));
    out.write(`C${Math.floor(row / 3)},${time},client,${time}_client,${date},${value}\n`);
  }
  await new Promise((done) => out.end(done));
}

/** Seconds of a whole process, and the most megabytes that it had (read from /proc, so on Linux only). */
function run(program: string, args: string[]): Promise<{ seconds: number; memory: number }> {
  const start = performance.now();
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let memory = 0;
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += text;
  });
  const watch = setInterval(() => {
    try {
      const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      memory = Math.max(memory, Number(peak ?? 0) / 1000);
    } catch {
      // Not on Linux, or the process has just ended.
    }
  }, 10);
  return new Promise((done, fail) => {
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === 0) done({ seconds: (performance.now() - start) / 1000, memory });
      else fail(new Error(`${program} ${args.join(' ')}: ${errors}`));
    });
  });
}

if (spawnSync('Rscript', ['--version']).status === 0) {
  mkdirSync(work, { recursive: true });
  const file = join(work, 'bench.isu');
  writeFileSync(file, threeTimes);
  await run('node', ['dist/cli.js', 'generate', 'script', file, '--to', 'r', '--out', work, '--force']);
  console.log('Analysis of three measurements of each client, whole processes, cold, median of turns:');
  for (const rows of sizes) {
    const csv = join(work, `${rows}.csv`);
    await data(rows, csv);
    const turns = rows > 10_000 ? 1 : 5;
    const found: Record<string, { seconds: number; memory: number }[]> = { isu: [], Rscript: [] };
    for (let turn = 0; turn < turns; turn++) {
      const out = join(work, `out-${rows}`);
      found.isu?.push(
        await run('node', ['dist/cli.js', 'analyze', file, csv, '--to', 'json', '--out', out, '--force']),
      );
      const results = join(work, `${rows}.results.csv`);
      found.Rscript?.push(await run('Rscript', [join(work, 'bench.analysis.R'), csv, '--results', results]));
    }
    const middle = (name: string) =>
      found[name]?.sort((a, b) => a.seconds - b.seconds)[Math.floor(turns / 2)] ?? { seconds: Number.NaN, memory: 0 };
    const [ours, r] = [middle('isu'), middle('Rscript')];
    const told = ({ seconds, memory }: typeof ours) =>
      `${seconds.toFixed(2).padStart(7)} s ${memory.toFixed(0).padStart(6)} MB`;
    console.log(
      `  ${String(rows).padStart(8)} rows: isu ${told(ours)}   Rscript ${told(r)}   ${(ours.seconds / r.seconds).toFixed(2)} ×`,
    );
  }
} else console.log('Analysis against R: no Rscript here (apt-get install r-base-core r-cran-nlme).');
