import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { bundledServer } from './bundled.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'isu-server-')));
const bundle = join(folder, 'server.cjs');
const workspace = join(folder, 'arbete');
const uri = (path: string) => pathToFileURL(join(workspace, path)).href;
const write = (path: string, text: string) => {
  mkdirSync(join(workspace, path, '..'), { recursive: true });
  writeFileSync(join(workspace, path), text);
};

const instrument = (name: string) => `instrument ${name} { fråga x "X" skattas 0..4 }\n`;
const design = (path: string) => `importera "${path}"
uppföljning a "A" {
  mätning delat från klient vid start, avslut
}
`;

let child: ChildProcess | undefined;
let connection: ProtocolConnection;
const found = new Map<string, Diagnostic[]>();

beforeAll(async () => {
  await bundledServer(bundle);
  mkdirSync(join(workspace, '.git'), { recursive: true });
  write('.gitignore', 'ut/\n*.tmp.isu\n!behåll.tmp.isu\n');
  write('a.isu', design('../utanför.isu'));
  write('ut/b.isu', 'uppföljning');
  write('c.tmp.isu', 'uppföljning');
  write('behåll.tmp.isu', 'uppföljning');
  write('mapp/d.isu', 'uppföljning d "D" {\n  mätning CORE-OM från klient vid start, avslut\n}\n');
  write(
    'mapp/isu.config.json',
    JSON.stringify({ severity: { 'P4-02': 'off' }, waivers: [{ rule: 'E-01', because: 'Vi ringer' }] }),
  );
  write('../utanför.isu', instrument('delat'));
});
afterEach(async () => {
  if (!child) return;
  const ended = new Promise<number | null>((done) => child?.once('exit', done));
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  expect(await ended).toBe(0);
  connection.dispose();
  child = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function connect(reader: MessageReader, writer: MessageWriter): Promise<void> {
  found.clear();
  connection = createProtocolConnection(reader, writer);
  connection.onNotification(
    PublishDiagnosticsNotification.type,
    ({ uri, diagnostics }) => void found.set(uri, diagnostics),
  );
  connection.listen();
  const result = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: pathToFileURL(workspace).href, name: 'arbete' }],
  });
  expect(result.serverInfo?.name).toBe('isu');
  await connection.sendNotification(InitializedNotification.type, {});
}

async function until<T>(look: () => T | undefined | false): Promise<T> {
  for (;;) {
    const seen = look();
    if (seen) return seen;
    await new Promise((done) => setTimeout(done, 20));
  }
}
const codes = (path: string) => found.get(uri(path))?.map(({ code }) => String(code));

describe('over standard input and output', () => {
  const startServer = async () => {
    child = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = child;
    if (!stdin || !stdout) throw new Error('no streams');
    await connect(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  };

  it('reads the folder as git has it, and answers', async () => {
    await startServer();
    await until(() => codes('a.isu') && codes('mapp/d.isu') && codes('behåll.tmp.isu'));
    expect([...found.keys()].sort()).toEqual(
      ['a.isu', 'behåll.tmp.isu', 'mapp/d.isu', '../utanför.isu'].map(uri).sort(),
    );
    const text = design('../utanför.isu');
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: uri('a.isu'), languageId: 'isu', version: 1, text },
    });
    const hover = await connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: uri('a.isu') },
      position: { line: 2, character: 3 },
    });
    expect(JSON.stringify(hover?.contents)).toMatch(/En mätning/);
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uri('a.isu'), version: 2 },
      contentChanges: [
        { range: { start: { line: 2, character: 10 }, end: { line: 2, character: 15 } }, text: 'okänd' },
      ],
    });
    await until(() => codes('a.isu')?.includes('S-08'));
  });

  it('reads an imported file outside of the folder again when it changes', async () => {
    await startServer();
    await until(() => codes('a.isu') && !codes('a.isu')?.includes('S-08'));
    write('../utanför.isu', instrument('annat'));
    await until(() => codes('a.isu')?.includes('S-08'));
    write('../utanför.isu', instrument('delat'));
    await until(() => !codes('a.isu')?.includes('S-08'));
  });

  it('tells findings as the project’s configuration has them', async () => {
    await startServer();
    await until(() => codes('mapp/d.isu'));
    expect(codes('mapp/d.isu')).not.toContain('P4-02');
    expect(found.get(uri('mapp/d.isu'))?.find(({ code }) => code === 'E-01')?.message).toMatch(/Vi ringer/);
    expect(codes('a.isu')).toContain('P4-02');
    write('mapp/isu.config.json', '{}');
    await connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri('mapp/isu.config.json'), type: 2 }],
    });
    await until(() => codes('mapp/d.isu')?.includes('P4-02'));
  });

  it('tells what is wrong in the configuration, until it is mended or what it extends is there', async () => {
    await startServer();
    const config = 'mapp/isu.config.json';
    const save = async (text: string) => {
      write(config, text);
      await connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uri(config), type: 2 }],
      });
    };
    await until(() => codes('mapp/d.isu'));
    await save('{\n  "severity": { "P4-02": "of" }\n}\n');
    const [fault] = (await until(() => found.get(uri(config))?.length === 1 && found.get(uri(config)))) ?? [];
    expect(fault?.range).toEqual({ start: { line: 1, character: 25 }, end: { line: 1, character: 29 } });
    await save('{ "extends": "../bas.json" }');
    await until(() => found.get(uri(config))?.[0]?.range.start.line === 0);
    write('bas.json', '{ "severity": { "P4-02": "off" } }');
    await until(() => found.get(uri(config))?.length === 0 && !codes('mapp/d.isu')?.includes('P4-02'));
  });
});

describe('over the channel between Node processes', () => {
  it('starts as the extension starts it', async () => {
    child = fork(bundle, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    await connect(new IPCMessageReader(child), new IPCMessageWriter(child));
    await until(() => codes('a.isu'));
  });
});
