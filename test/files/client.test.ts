import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { lstat, mkdir, readdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as client from '../../src/files/client.js';
import * as disk from '../../src/files/disk.js';
import type { Files } from '../../src/files/files.js';
import { type FileParams, fileRequests } from '../../src/files/requests.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isu-files-'));
  mkdirSync(join(folder, 'mapp med å'));
  writeFileSync(join(folder, "mapp med å/fil (1)'s.isu"), '\ufeffåäö');
  symlinkSync(join(folder, 'mapp med å'), join(folder, 'länk'));
  client.useFilesOf({ sendRequest: answer as never });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A client whose files are on this disk. */
async function answer(method: string, { uri, contents = new Uint8Array() }: FileParams): Promise<unknown> {
  const path = fileURLToPath(uri);
  const seen = async (one: string) => {
    const found = await stat(one);
    const kind = found.isDirectory() ? 'folder' : 'file';
    return { kind, isLink: (await lstat(one)).isSymbolicLink(), size: found.size, mtimeMs: found.mtimeMs };
  };
  const give: Record<string, () => Promise<unknown>> = {
    [fileRequests.read]: async () => new Uint8Array(await readFile(path)),
    [fileRequests.stat]: () => seen(path),
    [fileRequests.list]: async () =>
      Promise.all((await readdir(path)).map(async (name) => ({ name, ...(await seen(join(path, name))) }))),
    [fileRequests.makeFolder]: () => mkdir(path, { recursive: true }),
    [fileRequests.write]: () => writeFile(path, contents),
    [fileRequests.remove]: () => unlink(path),
  };
  try {
    return { value: await give[method]?.() };
  } catch (error) {
    return { code: (error as NodeJS.ErrnoException).code, problem: String(error) };
  }
}

const all: [string, Files][] = [
  ['on disk', disk],
  ['with the client', client],
];

describe.each(all)('files %s', (_, files) => {
  const at = (...parts: string[]) => files.join(files.pathOf(disk.uriOf(folder)), ...parts);
  const file = () => at('mapp med å', "fil (1)'s.isu");

  test('are read as they stand', async () => {
    expect(await files.readText(file())).toBe('\ufeffåäö');
    expect([...(await files.readFile(file()))]).toEqual([...Buffer.from('\ufeffåäö')]);
    const pieces: number[] = [];
    for await (const piece of files.chunks(file(), 5)) pieces.push(...piece);
    expect(pieces).toEqual([...Buffer.from('\ufeffåäö').subarray(0, 5)]);
    expect((await files.stat(file())).size).toBe(9);
  });

  test('are listed; a link is told as such', async () => {
    const entries = (await files.readFolder(at())).sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(entries.map((one) => [one.name, one.isDirectory(), one.isFile(), one.isSymbolicLink()])).toEqual([
      ['länk', false, false, true],
      ['mapp med å', true, false, false],
    ]);
    expect((await files.lstat(at('länk'))).isSymbolicLink()).toBe(true);
    expect((await files.stat(at('länk'))).isDirectory()).toBe(true);
  });

  test('are written whole, in folders that are made', async () => {
    await files.makeFolder(at('ny', 'djup'));
    await files.makeFolder(at('ny', 'djup'));
    await files.replaceFile(at('ny', 'djup', 'ö.md'), 'åäö');
    await files.replaceFile(at('ny', 'djup', 'ö.md'), new Uint8Array([65]));
    expect(await files.readText(at('ny', 'djup', 'ö.md'))).toBe('A');
    expect((await files.readFolder(at('ny', 'djup'))).map(({ name }) => name)).toEqual(['ö.md']);
  });

  test('are added to, and taken away', async () => {
    await files.append(at('bok'), 'å\n');
    await files.append(at('bok'), 'ö\n');
    expect(await files.readText(at('bok'))).toBe('å\nö\n');
    await files.remove(at('bok'));
    await expect(files.readText(at('bok'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(files.remove(at('bok'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('are had alone, one after another, also after one that failed', async () => {
    const done: string[] = [];
    const work = (name: string) => async () => {
      done.push(`${name} begins`);
      await new Promise((go) => setTimeout(go, 1));
      done.push(`${name} ends`);
      if (name === 'b') throw new Error(name);
    };
    const all = ['a', 'b', 'c'].map((name) => files.alone(at('märken'), work(name)));
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    for (let at = 0; at < done.length; at += 2) expect(done[at + 1]).toBe(done[at]?.replace('begins', 'ends'));
  });

  test('that are not there are told by the code of a system call', async () => {
    for (const ask of [files.readFile, files.stat, files.lstat, files.readFolder])
      await expect(ask(at('finns inte'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(files.readText(files.resolve('/', 'x'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('have a path for each URI, and a URI for each path', () => {
    expect(files.pathOf(files.uriOf(file()))).toBe(file());
    expect(disk.pathOf(files.uriOf(file()))).toBe(join(folder, 'mapp med å', "fil (1)'s.isu"));
    expect(files.hasPath('untitled:Untitled-1')).toBe(false);
  });
});

test('URIs of a client keep their scheme and authority, also for what lies beside', () => {
  for (const uri of ['vscode-vfs://github/owner/repo/a.isu', 'memfs:/a/b.isu', 'vscode-test-web://mount/a.isu']) {
    expect(client.uriOf(client.pathOf(uri))).toBe(uri);
    const beside = client.uriOf(client.join(client.dirname(client.pathOf(uri)), 'c.isu'));
    expect(beside).toBe(uri.replace(/[^/]*$/, 'c.isu'));
  }
});
