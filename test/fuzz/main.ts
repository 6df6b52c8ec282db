import { mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wrong } from './attempt.js';
import { type Found, fuzz, inputAt, type Place } from './fuzz.js';

/**
 * One worker of `run.ts`, in a process of its own: tries designs until its time has passed, each found thing a line of JSON. Where it is
 * stands in the file that it is given, so that whoever waits for it knows what it hangs on. With `--place SEED,FILE,CHANGE` that one only.
 */
const [what = '', ...words] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'isu-fuzz-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

if (what === '--place') {
  const [seed = 0, file = 0, change = 0] = (words[0] ?? '').split(',').map(Number);
  const input = await inputAt({ seed, file, change });
  const begun = performance.now();
  const said = await wrong(input, folder);
  console.log(`${input.reader} ${input.kind} ${input.name}, ${Math.round(performance.now() - begun)} ms`);
  console.log(said ?? 'nothing wrong');
  if (words[1] !== undefined) writeSync(openSync(words[1], 'w'), input.content);
} else {
  const [from = 0, step = 1, until = 0, changes = 100] = words.map(Number);
  const at = openSync(what, 'w');
  const goOn = (place: Place) => {
    writeSync(at, `${JSON.stringify(place)}\n`.padEnd(100), 0);
    return Date.now() < until;
  };
  const told = (found: Found) => console.log(JSON.stringify(found));
  const sum = new Map<string, number>();
  for (let seed = from; Date.now() < until; seed += step) {
    const { tried, found } = await fuzz({ from: seed, designs: 1, changes, folder, goOn, slow: 10_000 });
    found.forEach(told);
    for (const [kind, count] of tried) sum.set(kind, (sum.get(kind) ?? 0) + count);
  }
  console.log(JSON.stringify({ tried: Object.fromEntries(sum) }));
}
