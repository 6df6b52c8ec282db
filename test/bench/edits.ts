import { performance } from 'node:perf_hooks';
import { DidChangeTextDocumentNotification } from 'vscode-languageserver-protocol/node';
import { Client } from '../server/client.js';
import { design } from './design.js';

/** From a key stroke to its findings at the client, over the protocol, in a workspace of 1 000 designs. */
const count = 1000;
const files = Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.isu`, design(i)]));
let started = performance.now();
const client = await Client.start({ files });
console.log(
  `Language server, ${count} designs of 70 lines: ready after ${((performance.now() - started) / 1000).toFixed(1)} s`,
);
globalThis.gc?.();
console.log(`  heap of the whole server ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB`);

const name = '500.isu';
const uri = await client.open(name, design(500));
const times: number[] = [];
let text = design(500);
for (let key = 0; key < 230; key++) {
  // One letter at a time into a text, as one who writes does; now and then the word is written again.
  text = text.replace('Enhetschefen', 'Enhetschefena').replace(/Enhetschefen(a{9})/, 'Enhetschefen');
  const before = client.published.get(uri) ?? 0;
  started = performance.now();
  await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: key + 10 },
    contentChanges: [{ text }],
  });
  while ((client.published.get(uri) ?? 0) === before) await new Promise((done) => setImmediate(done));
  if (key >= 30) times.push(performance.now() - started);
}
await client.stop();
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(1);
console.log(`  edit to findings         p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
process.exit(0);
