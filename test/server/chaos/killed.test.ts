import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  createProtocolConnection,
  type Diagnostic,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { project } from '../../cli/harness.js';
import { bundledServer } from '../bundled.js';
import { Draws } from './draws.js';
import { cold, shown } from './findings.js';
import { ChaosFolder } from './folder.js';

/** The server as it is shipped, in a process of its own, killed in the middle of whatever it does. */
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'isu-killed-')));
const bundle = join(folder, 'server.cjs');
beforeAll(() => bundledServer(bundle));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));

const seeds = Array.from({ length: Number(process.env.RUNS ?? 2) }, (_, index) => index + 1);

it.each(seeds)('a server that is killed and started again ends as a cold check has it (seed %i)', async (seed) => {
  const draws = new Draws(1000 + seed);
  const path = project();
  const chaos = new ChaosFolder(path, draws, () => new CancellationTokenSource());
  const told = new Map<string, Diagnostic[]>();
  const startServer = async () => {
    const started = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    child = started;
    // What is written to one that has been killed is lost; it is told anew to the next.
    started.stdin.on('error', () => undefined);
    const connection = createProtocolConnection(
      new StreamMessageReader(started.stdout),
      new StreamMessageWriter(started.stdin),
    );
    connection.onError(() => undefined);
    told.clear();
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      if (child === started) told.set(uri, diagnostics);
    });
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      initializationOptions: { language: 'sv' },
      workspaceFolders: [{ uri: pathToFileURL(path).href, name: 'kaos' }],
    });
    await connection.sendNotification(InitializedNotification.type, {});
    chaos.connection = connection;
  };
  await startServer();
  for (let life = 0; life < 4; life++) {
    const steps = draws.below(60);
    for (let step = 0; step < steps; step++) await chaos.step();
    const killed = new Promise((done) => child?.once('exit', done));
    child?.kill('SIGKILL');
    await killed;
    // What was asked has no one to answer it: the connection says so to whoever waits.
    chaos.connection.dispose();
    await chaos.answered();
    await startServer();
    await chaos.openAgain();
  }
  await chaos.rest();
  await chaos.mend();
  const expected = await cold(path, { SOURCE_DATE_EPOCH: '' });
  // It is waited for, not how long: a server that never comes there is a test that never ends.
  while (JSON.stringify(shown(told, path)) !== JSON.stringify(expected)) {
    await new Promise((done) => setTimeout(done, 50));
  }
  expect(shown(told, path)).toEqual(expected);
});
