import { performance } from 'node:perf_hooks';
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { libraryFiles } from '../../src/language/library.js';
import { createIsuServices } from '../../src/language/module.js';
import { builtinText, builtinUri } from '../../src/language/names.js';
import { read } from '../../src/language/read.js';
import { assess } from '../../src/principles/index.js';
import { design } from './design.js';

/** The part of the bench that runs inside one process: reading and checking 1 000 designs of 70 lines. */
const count = 1000;
const texts = Array.from({ length: count }, (_, i) => design(i));
const perFile = 70;

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
console.log(`  heap kept                ${heap.toFixed(0).padStart(5)} MB`);

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
