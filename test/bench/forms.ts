import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { formFormats, forms, generateForms } from '../../src/forms/index.js';
import { createIsu } from '../../src/language/index.js';
import { design } from './design.js';

/** How fast forms are written, once everything is loaded; and a thousand designs one after another, with their memory. */
const file = 'examples/columbus-improved.isu';
const isu = createIsu(async () => undefined);
const [reading] = await isu.open([{ uri: pathToFileURL(file).href, text: readFileSync(file, 'utf8') }]);
const example = reading?.designs[0]?.design;
if (!example) throw new Error(`${file} holds no design`);
const count = forms(example).length;

console.log(`Forms of ${file} (${count} forms), warm, median of 9:`);
const times: Record<string, number> = {};
for (const to of formFormats) {
  const runs: number[] = [];
  for (let round = 0; round < 12; round++) {
    const start = performance.now();
    await generateForms(example, { to });
    if (round > 2) runs.push(performance.now() - start);
  }
  times[to] = runs.sort((a, b) => a - b)[4] ?? Number.NaN;
}
const html = times.html ?? Number.NaN;
for (const [format, time] of Object.entries(times)) {
  const each = `${((count * 1000) / time).toFixed(0)} forms/s`;
  console.log(
    `  ${format.padEnd(12)} ${time.toFixed(1).padStart(7)} ms  ${each.padStart(14)}  ${(time / html).toFixed(1)} × html`,
  );
}

const designs = 1000;
const used = () => {
  global.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};
const start = performance.now();
let made = 0;
let first = 0;
for (let n = 0; n < designs; n++) {
  const [one] = await isu.open([{ uri: `file:///bench/${n}.isu`, text: design(n) }]);
  for (const { design: each } of one?.designs ?? []) made += (await generateForms(each, { to: 'html' })).length;
  if (n === 99) first = used();
}
const after = used();
console.log(
  `${designs} designs × html: ${made} files in ${((performance.now() - start) / 1000).toFixed(1)} s; heap after 100 designs ${first.toFixed(0)} MB, after ${designs} ${after.toFixed(0)} MB (${(after / first).toFixed(2)} ×)`,
);
