import { expect, it } from 'vitest';
import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  type Location,
  ReferencesRequest,
  RenameRequest,
  WillRenameFilesRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol';
import { Client } from './client.js';

const design = (name: string, more = '') => `importera "delat.isu"
uppföljning ${name} "Titel" {
  mätning delat från klient vid start, avslut
${more}}
`;
const count = 60;
const files = {
  'delat.isu': 'instrument delat { fråga x "X" skattas 0..4 }\n',
  'öppen.isu': design('öppen'),
  ...Object.fromEntries(Array.from({ length: count }, (_, n) => [`a${n}.isu`, design(`a${n}`)])),
};

/** Opens a file in a large folder at once, and waits until something has been said of it. */
async function opened() {
  const client = await Client.start({ files, language: 'sv', atOnce: true });
  const uri = client.uri('öppen.isu');
  const textDocument = { uri, languageId: 'isu', version: 1, text: design('öppen') };
  void client.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  await told(client, uri, 1);
  return { client, uri };
}

async function told(client: Client, uri: string, times: number): Promise<void> {
  while ((client.published.get(uri) ?? 0) < times) await new Promise((done) => setImmediate(done));
}
const others = (client: Client) => [...client.published.keys()].filter((uri) => /\/a\d+\.isu$/.test(uri)).length;

it('the findings of the open file, and of what it imports, come before the others are read', async () => {
  const { client } = await opened();
  expect(client.codes('öppen.isu').length).toBeGreaterThan(0);
  expect(client.codes('öppen.isu')).not.toContain('S-08');
  expect(client.files.reads.size).toBeLessThan(count / 4);
  await client.settled();
  expect(others(client), 'the others come, too').toBe(count);
  await client.stop();
});

it('an edit, and a question about it, come before the rest, too', async () => {
  const { client, uri } = await opened();
  const before = client.published.get(uri) ?? 0;
  const text = design('öppen', '  resultat r { svarar mot ohälsan }\n');
  void client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text }],
  });
  await told(client, uri, before + 1);
  expect(client.codes('öppen.isu')).toContain('S-08');
  expect(others(client)).toBeLessThan(count);
  await client.stop();
});

it('nothing is read twice, and what no editor shows does not stay in memory', async () => {
  const { client, uri } = await opened();
  await client.settled();
  const { LangiumDocuments: documents } = client.services.shared.workspace;
  const inMemory = documents.all.filter((each) => each.uri.scheme === 'file').map((each) => String(each.uri));
  expect(inMemory.toArray().sort()).toEqual([client.uri('delat.isu'), uri].sort());
  expect([...client.files.reads.values()].filter((times) => times > 1)).toEqual([]);
  await client.stop();
});

it('all places of a name are found in files that are not in memory, also when they are asked for before all is read', async () => {
  const { client, uri } = await opened();
  const places = (await client.connection.sendRequest(ReferencesRequest.type, {
    textDocument: { uri },
    position: client.position('öppen.isu', 'delat från'),
    context: { includeDeclaration: true },
  })) as Location[];
  expect(new Set(places.map((place) => place.uri)).size).toBe(count + 2);
  await client.stop();
});

it('a name is changed in all files, in memory or not; and in none, when it means something else in one of them', async () => {
  const { client, uri } = await opened();
  const rename = (newName: string) =>
    client.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri },
      position: client.position('öppen.isu', 'delat från'),
      newName,
    });
  expect(Object.keys((await rename('nytt'))?.changes ?? {})).toHaveLength(count + 2);
  await client.disk([['a59.isu', FileChangeType.Changed, `${design('a59')}instrument upptaget { fråga y "Y" }\n`]]);
  await expect(rename('upptaget')).rejects.toThrow(/betyder redan/);
  await client.stop();
});

it('a name is looked for in files that are not in memory', async () => {
  const { client } = await opened();
  await client.settled();
  const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'a17' });
  expect(found?.map(({ name }) => name)).toEqual(['a17']);
  await client.stop();
});

it('a name that is missing is looked for in files that are not in memory, and imports there follow a file that is moved', async () => {
  const { client, uri } = await opened();
  await client.disk([['a59.isu', FileChangeType.Changed, 'instrument annat { fråga y "Y" }\n']]);
  await client.change('öppen.isu', design('öppen').replace('mätning delat', 'mätning annat'));
  const actions = await client.actions('öppen.isu', 'S-08');
  expect(actions.map(({ title }) => title).filter((title) => title.includes('a59.isu'))).not.toEqual([]);
  const edit = await client.connection.sendRequest(WillRenameFilesRequest.type, {
    files: [{ oldUri: client.uri('delat.isu'), newUri: client.uri('mapp/delat.isu') }],
  });
  expect(Object.keys(edit?.changes ?? {})).toHaveLength(count);
  expect(edit?.changes?.[uri]?.[0]?.newText).toBe('"mapp/delat.isu"');
  await client.stop();
});
