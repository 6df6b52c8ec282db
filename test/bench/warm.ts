import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { libraryFiles } from '../../src/language/library.js';
import { createIsuServices } from '../../src/language/module.js';
import { builtinText, builtinUri } from '../../src/language/names.js';
import { read } from '../../src/language/read.js';
import { assess } from '../../src/principles/index.js';

/** The part of the bench that runs inside one process: 1 000 designs of 70 lines, and edits among them. */
const text = readFileSync(process.argv[2] ?? '', 'utf8');
const lines = text.split('\n');
const header = lines.findIndex((line) => line.startsWith('uppföljning '));
/** 70 lines of a real design, closed again; each with a name of its own. */
function design(n: number): string {
  const own = [...lines];
  own[header] = `uppföljning nummer-${n} "Nummer ${n}" {`;
  return own.slice(0, lines.length).join('\n');
}
const count = 1000;
const texts = Array.from({ length: count }, (_, i) => design(i));
const perFile = lines.length;

const { shared, isu } = createIsuServices(EmptyFileSystem);
const add = (content: string, uri: string): LangiumDocument => {
  const document = shared.workspace.LangiumDocumentFactory.fromString(content, URI.parse(uri));
  shared.workspace.LangiumDocuments.addDocument(document);
  return document;
};
await shared.workspace.DocumentBuilder.build([
  add(builtinText, builtinUri),
  ...libraryFiles().map((file) => add(file.text, file.uri)),
]);
const check = (document: LangiumDocument) => read(isu, document).designs.map((d) => assess(d.design));

// Warm up on files that do not stay.
for (let i = 0; i < 60; i++) {
  const document = add(texts[i] ?? '', `file:///warm/${i}.isu`);
  await shared.workspace.DocumentBuilder.build([document]);
  check(document);
  shared.workspace.LangiumDocuments.deleteDocument(document.uri);
}
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;

const lexing = time(() => {
  for (const content of texts) isu.parser.Lexer.tokenize(content);
});
let started = performance.now();
const documents = texts.map((content, i) => add(content, `file:///w/${i}.isu`));
const parsing = performance.now() - started;
started = performance.now();
await shared.workspace.DocumentBuilder.build(documents);
const linking = performance.now() - started;
const checking = time(() => {
  for (const document of documents) check(document);
});
globalThis.gc?.();
const heap = (process.memoryUsage().heapUsed - before) / 1e6;
const all = parsing + linking + checking;

console.log(`Warm, ${count} designs of ${perFile} lines (${(texts.join('').length / 1e6).toFixed(1)} MB):`);
console.log(`  lexing alone             ${lexing.toFixed(0).padStart(5)} ms`);
console.log(`  parse + link + check     ${all.toFixed(0).padStart(5)} ms   ${(all / lexing).toFixed(1)} × lexing`);
console.log(`    parse ${parsing.toFixed(0)}, link ${linking.toFixed(0)}, model and check ${checking.toFixed(0)}`);
console.log(`  heap kept                ${heap.toFixed(0).padStart(5)} MB   ${((heap * 70) / perFile).toFixed(0)} MB for designs of 70 lines`);

const edits: number[] = [];
for (let i = 0; i < 200; i++) {
  const document = documents[(i * 37) % count] as LangiumDocument;
  const content = `${texts[(i * 37) % count]}// ${i}\n`;
  started = performance.now();
  const { TextDocument } = await import('vscode-languageserver-textdocument');
  TextDocument.update(document.textDocument as never, [{ text: content }], i + 2);
  await shared.workspace.DocumentBuilder.update([document.uri], []);
  check(document);
  edits.push(performance.now() - started);
}
edits.sort((a, b) => a - b);
const at = (share: number) => (edits[Math.floor(edits.length * share)] ?? 0).toFixed(1);
console.log(`Edit to findings among ${count} designs: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
