import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { design } from './design.js';

/**
 * What an editor waits for, beside the language server of TypeSpec, on a file of as many lines with one mistake: from the start of
 * the process until it has said what it can do, until the first findings of the file, and from an edit to its findings. The servers
 * take turns, each time in a process of its own; medians are compared.
 */
interface Server {
  name: string;
  command: string[];
  file: string;
  languageId: string;
  /** A whole file with a mistake; another for each number. */
  text(edit: number): string;
}
const rounds = Number(process.env.ROUNDS ?? 15);
const edits = 10;
const work = join('.cache/bench/editor');
mkdirSync(work, { recursive: true });

const own = design(1);
const lines = own.trimEnd().split('\n').length;
const fields = Array.from({ length: lines - 3 }, (_, index) => `  field${index}: string;`).join('\n');
const servers: Server[] = [
  {
    name: 'ISU',
    command: ['dist/server.cjs', '--stdio'],
    file: 'main.isu',
    languageId: 'isu',
    text: (edit) => own.replace(/\}\s*$/, `  problem p${edit} fel\n}\n`),
  },
  {
    name: 'TypeSpec',
    command: ['.cache/bench/node_modules/@typespec/compiler/cmd/tsp-server.js', '--stdio'],
    file: 'main.tsp',
    languageId: 'typespec',
    text: (edit) => `model Client {\n${fields}\n  wrong${edit}: strin;\n}\n`,
  },
];

type Times = Record<'starts' | 'first findings' | 'edit to findings', number>;

async function once({ command, file, languageId, text }: Server): Promise<Times> {
  const path = join(process.cwd(), work, file);
  writeFileSync(path, text(0));
  const uri = pathToFileURL(path).href;
  const start = performance.now();
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let found: () => void = () => undefined;
  connection.onNotification(PublishDiagnosticsNotification.type, (said) => {
    if (said.uri === uri && said.diagnostics.length > 0) found();
  });
  const findings = () => new Promise<void>((resolve) => (found = resolve));
  connection.listen();
  const root = pathToFileURL(join(process.cwd(), work)).href;
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'work' }],
    capabilities: {},
  });
  const starts = performance.now() - start;
  await connection.sendNotification(InitializedNotification.type, {});
  const first = findings();
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId, version: 1, text: readFileSync(path, 'utf8') },
  });
  await first;
  const firstFindings = performance.now() - start;
  const each: number[] = [];
  for (let edit = 1; edit <= edits; edit++) {
    const next = findings();
    const from = performance.now();
    const textDocument = { uri, version: edit + 1 };
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges: [{ text: text(edit) }],
    });
    await next;
    each.push(performance.now() - from);
  }
  const ended = new Promise((resolve) => child.once('close', resolve));
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  await ended;
  connection.dispose();
  return { starts, 'first findings': firstFindings, 'edit to findings': median(each) };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const measured = new Map<string, Times[]>(servers.map(({ name }) => [name, []]));
for (let round = 0; round <= rounds; round++)
  for (const server of servers) {
    const times = await once(server);
    if (round > 0) measured.get(server.name)?.push(times);
  }

console.log(`In an editor, one file of ${lines} lines, median of ${rounds} servers in turns:`);
for (const what of ['starts', 'first findings', 'edit to findings'] as const) {
  const [isu = Number.NaN, other = Number.NaN] = servers.map(({ name }) =>
    median((measured.get(name) ?? []).map((times) => times[what])),
  );
  console.log(
    `  ${what.padEnd(18)} ISU ${isu.toFixed(0).padStart(5)} ms   TypeSpec ${other.toFixed(0).padStart(5)} ms   ${(isu / other).toFixed(2)} ×`,
  );
}
