import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import {
  CompletionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ReferencesRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { bundledServer } from '../server/bundled.js';
import { design } from './design.js';

/**
 * The part of the bench that speaks with the language server as an editor does: one file is opened in a folder of one and
 * in a folder of many (`COUNT=`, 2 000 unless said otherwise), as soon as the server has started. Every tenth design
 * imports one file of instruments.
 */
const count = Number(process.env.COUNT ?? 2000);
const folder = mkdtempSync(join(tmpdir(), 'isu-bench-'));
const bundle = join(folder, 'server.cjs');
const open = 'design-7.isu';
const shared = 'instrument delat "Delat" { fråga x "X" skattas 0..4 }\n';

interface Measured {
  /** Milliseconds from the opening of the file to its findings, from an edit to them, and until all have been told of. */
  opened: number;
  edited: number;
  all: number;
  /** Of requests that are sent while the rest is read, the median and the longest. */
  completion: { median: number; longest: number };
  /** All places of an instrument that every design uses, when all have been read. */
  references: { took: number; found: number };
  /** Most memory that the process has had, megabytes; where the system tells. */
  memory: number | undefined;
}

async function measure(files: number): Promise<Measured> {
  const workspace = join(folder, String(files));
  mkdirSync(workspace);
  const textOf = (n: number) => (n % 10 === 0 ? `importera "delat.isu"\n${design(n)}` : design(n));
  for (let n = 0; n < files; n++) writeFileSync(join(workspace, `design-${n}.isu`), textOf(n));
  writeFileSync(join(workspace, open), design(7));
  writeFileSync(join(workspace, 'delat.isu'), shared);
  const uri = pathToFileURL(join(workspace, open)).href;
  const child = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const told = new Map<string, Diagnostic[]>();
  let listener: () => void = () => undefined;
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri: of, diagnostics }) => {
    told.set(of, diagnostics);
    listener();
  });
  connection.listen();
  const until = (isSo: () => boolean) =>
    new Promise<void>((done) => {
      listener = () => isSo() && done();
      listener();
    });
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: pathToFileURL(workspace).href, name: 'bench' }],
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const started = performance.now();
  const since = (from: number) => performance.now() - from;
  const text = design(7);
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'isu', version: 1, text },
  });
  await until(() => told.has(uri));
  const opened = since(started);

  const before = performance.now();
  told.delete(uri);
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: `${text}\n` }],
  });
  await until(() => told.has(uri));
  const edited = since(before);

  const waited: number[] = [];
  for (let asked = 0; asked < 30; asked++) {
    const from = performance.now();
    await connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 3, character: 2 },
    });
    waited.push(since(from));
    await new Promise((done) => setTimeout(done, 50));
  }
  waited.sort((a, b) => a - b);
  await until(() => told.size >= files);
  const all = since(started);

  const line = text.split('\n').findIndex((each) => each.includes('CORE-OM'));
  const character = (text.split('\n')[line] ?? '').indexOf('CORE-OM') + 1;
  const asked = performance.now();
  const found = await connection.sendRequest(ReferencesRequest.type, {
    textDocument: { uri },
    position: { line, character },
    context: { includeDeclaration: false },
  });
  const references = { took: since(asked), found: found?.length ?? 0 };
  const memory = mostMemory(child.pid);
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  connection.dispose();
  const completion = { median: waited[Math.floor(waited.length / 2)] ?? 0, longest: waited.at(-1) ?? 0 };
  return { opened, edited, all, completion, references, memory };
}

function mostMemory(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1000;
  } catch {
    return undefined;
  }
}

try {
  await bundledServer(bundle);
  const one = await measure(1);
  const many = await measure(count);
  const row = (what: string, a: number, b: number) =>
    console.log(
      `  ${what.padEnd(34)} ${a.toFixed(0).padStart(6)} ${b.toFixed(0).padStart(8)} ms   ${(b / a).toFixed(1)} ×`,
    );
  console.log(`The language server, one design and ${count} designs in the folder:`);
  row('from opening to findings', one.opened, many.opened);
  row('from an edit to findings', one.edited, many.edited);
  row('completion meanwhile, median', one.completion.median, many.completion.median);
  row('completion meanwhile, longest', one.completion.longest, many.completion.longest);
  row('all places of an instrument', one.references.took, many.references.took);
  console.log(`  places found                       ${one.references.found} ${many.references.found}`);
  console.log(
    `  all files told of                  ${many.all.toFixed(0)} ms   ${(many.all / count).toFixed(1)} a file`,
  );
  console.log(`  most memory                        ${one.memory?.toFixed(0)} ${many.memory?.toFixed(0)} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
