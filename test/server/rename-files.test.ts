import { afterEach, expect, it } from 'vitest';
import { FileChangeType, type TextEdit, WillRenameFilesRequest } from 'vscode-languageserver-protocol';
import { Client } from './client.js';

let client: Client;
afterEach(() => client.stop());

const shared = 'instrument x { fråga a "A" ja-nej }\n';
const using = (path: string) => `importera "${path}"\nuppföljning a "A" {\n  mätning x från klient vid start\n}\n`;

/** Moves files as an editor does: it asks for the edits, makes them, and then moves what it was asked about. */
async function move(...moves: readonly [from: string, to: string][]): Promise<string[]> {
  const uri = (name: string) => client.uri(name);
  const edit = await client.connection.sendRequest(WillRenameFilesRequest.type, {
    files: moves.map(([from, to]) => ({ oldUri: uri(from), newUri: uri(to) })),
  });
  const changes: Record<string, TextEdit[]> = edit?.changes ?? {};
  const texts = client.files.texts;
  for (const [key, edits] of Object.entries(changes)) {
    const text = client.applied(key, edits);
    if (client.texts.has(key)) await client.change(key, text);
    else texts.set(key, text);
  }
  const told: [string, FileChangeType, string?][] = Object.keys(changes).map((key) => [
    key,
    FileChangeType.Changed,
    texts.get(key) ?? '',
  ]);
  for (const [key, text] of [...texts]) {
    for (const [from, to] of moves) {
      if (key !== uri(from) && !key.startsWith(`${uri(from)}/`)) continue;
      told.push([key, FileChangeType.Deleted], [uri(to) + key.slice(uri(from).length), FileChangeType.Created, text]);
    }
  }
  await client.disk(told);
  return Object.keys(changes).map((key) => key.slice(uri('').length));
}
const unreadable = (name: string) => client.codes(name).filter((code) => code.startsWith('S-'));

it.each<[what: string, files: Record<string, string>, moves: [string, string][], then: Record<string, string>]>([
  [
    'a file that is imported gets another name',
    { 'a.isu': using('x.isu'), 'x.isu': shared },
    [['x.isu', 'ö.isu']],
    { 'a.isu': 'ö.isu' },
  ],
  [
    'it moves into a folder',
    { 'a.isu': using('./x.isu'), 'x.isu': shared },
    [['x.isu', 'b/x.isu']],
    { 'a.isu': './b/x.isu' },
  ],
  [
    'the file that imports moves',
    { 'a.isu': using('x.isu'), 'x.isu': shared },
    [['a.isu', 'b/c/a.isu']],
    { 'b/c/a.isu': '../../x.isu' },
  ],
  [
    'a folder gets another name',
    { 'a.isu': using('b/c/x.isu'), 'b/d.isu': using('c/x.isu'), 'b/c/x.isu': shared },
    [['b', 'e']],
    { 'a.isu': 'e/c/x.isu', 'e/d.isu': 'c/x.isu' },
  ],
  [
    'both move, to different places',
    { 'a.isu': using('x.isu'), 'x.isu': shared },
    [
      ['a.isu', 'b/a.isu'],
      ['x.isu', 'c/x.isu'],
    ],
    { 'b/a.isu': '../c/x.isu' },
  ],
])('imports follow when %s', async (_, files, moves, then) => {
  client = await Client.start({ files });
  await move(...moves);
  for (const [name, path] of Object.entries(then)) {
    expect(client.files.texts.get(client.uri(name))).toContain(`importera "${path}"`);
    expect(unreadable(name)).toEqual([]);
  }
});

it('nothing is changed for a file that nothing imports, nor an import that leads nowhere', async () => {
  client = await Client.start({
    files: { 'a.isu': using('borta.isu'), 'y.isu': shared, 'bb/x.isu': shared, 'c.isu': using('bb/x.isu') },
  });
  expect(await move(['y.isu', 'z.isu'])).toEqual([]);
  // The name of one folder may begin with that of another.
  expect(await move(['b', 'e'])).toEqual([]);
});

it('what is in the editor counts, not what is on disk', async () => {
  client = await Client.start({ files: { 'a.isu': using('y.isu'), 'x.isu': shared } });
  await client.open('a.isu', `// nytt\n${using('x.isu')}`);
  expect(await move(['x.isu', 'z.isu'])).toEqual(['a.isu']);
  expect(client.texts.get(client.uri('a.isu'))?.getText()).toContain('// nytt\nimportera "z.isu"');
  expect(unreadable('a.isu')).toEqual([]);
});

it('files follow whose trees are not in memory', async () => {
  const many = Array.from({ length: 130 }, (_, index) => `d${index}.isu`);
  const files = Object.fromEntries(many.map((name) => [name, using('x.isu')]));
  client = await Client.start({ files: { ...files, 'x.isu': shared } });
  expect((await move(['x.isu', 'z.isu'])).sort()).toEqual([...many].sort());
});
