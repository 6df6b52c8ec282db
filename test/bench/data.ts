import { spawnSync } from 'node:child_process';
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parse } from 'csv-parse';
import { fiveQuestions } from './design.js';

/** `isu data check` of a million rows against reading the same file with csv-parse and looking at each cell: whole processes, in turns. */
const root = process.cwd();
const work = join(root, '.cache/bench/data');
const rows = 1_000_000;
const [, self = '', file] = process.argv;

/** Three rows of each client; as text, some at a time. */
function* lines(): Generator<string> {
  let seed = 20_261_122;
  const chance = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const times = ['first', 'later', 'muchlater'];
  let some = 'case,timepoint,informant,form,date,fivea,fiveb,fivec,fived,fivee,fivetotal\n';
  for (let row = 0; row < rows; row++) {
    const client = Math.floor(row / 3);
    const time = times[row % 3];
    const day = new Date(Date.UTC(2022, 0, 1 + (client % 700) + (row % 3) * 180)).toISOString().slice(0, 10);
    const answers = Array.from({ length: 5 }, () => Math.floor(chance() * 5));
    const total = answers.reduce((sum, one) => sum + one);
    some += `K${String(client).padStart(6, '0')},${time},client,${time}_client,${day},${answers.join()},${total}\n`;
    if (some.length < 1e6 && row < rows - 1) continue;
    yield some;
    some = '';
  }
}

async function readAll(path: string): Promise<number> {
  let letters = 0;
  for await (const cells of createReadStream(path).pipe(parse({ bom: true })) as AsyncIterable<string[]>)
    for (const cell of cells) letters += cell.length;
  return letters;
}

if (file) await readAll(file);
else {
  mkdirSync(work, { recursive: true });
  const [design, csv] = [join(work, 'eleven.isu'), join(work, `${rows}.csv`)];
  writeFileSync(design, fiveQuestions);
  writeFileSync(csv, '');
  for (const some of lines()) writeFileSync(csv, some, { flag: 'a' });
  const programs = { reading: [self, csv], 'isu data check': ['dist/cli.js', 'data', 'check', design, csv] };
  const found: Record<string, number[]> = {};
  for (let turn = 0; turn < 3; turn++) {
    for (const [name, words] of Object.entries(programs)) {
      const start = performance.now();
      const { status, stderr } = spawnSync('node', words, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
      if (status !== 0) throw new Error(`${name}: ${stderr}`);
      found[name] = [...(found[name] ?? []), (performance.now() - start) / 1000];
    }
  }
  const middle = (name: string) => found[name]?.sort((a, b) => a - b)[1] ?? Number.NaN;
  const [reading, check] = [middle('reading'), middle('isu data check')];
  console.log(`Data of ${rows} rows of eleven cells, whole processes, median of turns:`);
  console.log(
    `  reading ${reading.toFixed(2)} s   isu data check ${check.toFixed(2)} s   ${(check / reading).toFixed(2)} ×`,
  );
}
