import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { bundledPrograms } from '../cli/bundled.ts';

/**
 * `npm run fuzz -- --minutes 30`: designs without errors through every format and reader, and changes of each file, until the time has
 * passed. Every thing that is found is told once, with the place that makes it again: `npm run fuzz -- --place 12,3,45 [FILE]`.
 * Exit code 1 when anything is found.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    changes: { type: 'string', default: '100' },
    workers: { type: 'string', default: String(availableParallelism()) },
    place: { type: 'string' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'isu-fuzz-run-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.chdir(join(import.meta.dirname, '../..'));
await bundledPrograms(folder, 'test/fuzz/main.ts');
const main = join(folder, 'main.mjs');

if (values.place !== undefined) {
  process.exitCode =
    spawnSync(process.execPath, [main, '--place', values.place, ...positionals], { stdio: 'inherit' }).status ?? 1;
} else {
  const workers = Number(values.workers);
  const until = Date.now() + Number(values.minutes) * 60_000;
  const sum = new Map<string, number>();
  /** By where it was thrown: one fault is found many times. */
  const found = new Map<string, number>();
  const tell = (key: string, text: string) => {
    const count = found.get(key) ?? 0;
    found.set(key, count + 1);
    if (count === 0) console.log(`\n${text}`);
  };
  /** So long one file may take, in milliseconds: it hangs then. */
  const longest = 120_000;

  const work = (from: number): Promise<void> =>
    new Promise((resolve) => {
      const at = join(folder, `at-${from}`);
      const child: ChildProcess = spawn(
        process.execPath,
        [main, at, String(from), String(workers), String(until), values.changes],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const place = () => {
        try {
          return readFileSync(at, 'utf8').trim();
        } catch {
          return '';
        }
      };
      let before = '';
      const looked = setInterval(() => {
        const now = place();
        if (now === before && now !== '') child.kill('SIGKILL');
        before = now;
      }, longest);
      if (child.stdout) {
        createInterface({ input: child.stdout }).on('line', (line) => {
          const said = JSON.parse(line);
          for (const [kind, count] of Object.entries<number>(said.tried ?? {}))
            sum.set(kind, (sum.get(kind) ?? 0) + count);
          if (said.wrong === undefined) return;
          const [first = '', ...stack] = String(said.wrong).split('\n');
          const where = stack.find((one) => /^\s+at /.test(one)) ?? '';
          const key = `${first.replace(/\d+|"[^"]*"|“[^”]*”/g, '·').slice(0, 80)} ${where.replace(/.*\//, '')}`;
          tell(
            key,
            `${said.what} --place ${said.seed},${said.file},${said.change} (${Math.round(said.milliseconds)} ms)\n${said.wrong}`,
          );
        });
      }
      child.on('close', (code, signal) => {
        clearInterval(looked);
        if (signal || code) {
          tell(`ended ${place()}`, `a worker was ended (${signal ?? code}) at ${place()}`);
          const { seed = from } = JSON.parse(place() || '{}');
          if (Date.now() < until) return resolve(work(Number(seed) + workers));
        }
        resolve();
      });
    });

  const first = Number(values.seed);
  await Promise.all(Array.from({ length: workers }, (_, index) => work(first + index)));
  const total = [...sum.values()].reduce((all, one) => all + one, 0);
  console.log(
    `\n${[...sum]
      .sort()
      .map(([kind, count]) => `${kind}: ${count}`)
      .join('\n')}\n${total} tried, ${found.size} found`,
  );
  for (const [key, count] of found) console.log(`${count} × ${key}`);
  process.exitCode = found.size > 0 ? 1 : 0;
}
