import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  ReferencesRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol';
import { previewRequest } from '../../src/server/protocol.js';
import { Client } from './client.js';

let client: Client;
beforeAll(async () => {
  client = await Client.start({ files: { 'b.isu': 'importera "c.isu"\n', 'c.isu': 'importera "b.isu"\n' } });
});
afterAll(() => client.stop());

/** Everything that an editor may ask of a file; each answer or refusal is fine, as long as there is one. */
async function askAll(uri: string): Promise<PromiseSettledResult<unknown>[]> {
  const textDocument = { uri };
  const position = { line: 0, character: 0 };
  const range = { start: position, end: { line: 5, character: 0 } };
  const { connection } = client;
  return Promise.allSettled([
    connection.sendRequest(CompletionRequest.type, { textDocument, position }),
    connection.sendRequest(CompletionRequest.type, { textDocument, position: { line: 99999, character: 99999 } }),
    connection.sendRequest(HoverRequest.type, { textDocument, position }),
    connection.sendRequest(DefinitionRequest.type, { textDocument, position }),
    connection.sendRequest(ReferencesRequest.type, { textDocument, position, context: { includeDeclaration: true } }),
    connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
    connection.sendRequest(FoldingRangeRequest.type, { textDocument }),
    connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] }),
    connection.sendRequest(SemanticTokensRequest.type, { textDocument }),
    connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options: { tabSize: 2, insertSpaces: true },
    }),
    connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } }),
    connection.sendRequest(previewRequest, { uri }),
  ]);
}

async function stillWorks(): Promise<void> {
  await client.open('frisk.isu', 'uppföljning a "A" {\n  problem ohälsa\n  resultat r { svarar mot ohälsan }\n}\n');
  expect(client.codes('frisk.isu')).toContain('S-08');
  await client.close('frisk.isu');
}

describe('texts that are no designs', () => {
  it.each([
    ['nothing', '', 'S-15'],
    ['blanks', ' \n\t\r\n ', 'S-15'],
    ['binary', Array.from({ length: 4000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(''), 'S-06'],
    ['halves of characters', 'uppföljning a "\ud83d" {\n \udc00 \ud83d\n}', 'S-06'],
    ['10 MB of braces', '{'.repeat(10_000_000), 'S-16'],
    ['many closing braces', '}'.repeat(5_000), 'S-17'],
    ['deep blocks', `uppföljning a "A" {${'resultat r {'.repeat(400)}`, 'S-17'],
    ['a text that is not closed', 'uppföljning a "A {\n  problem b\n}\n', 'S-02'],
    ['a long text that is not closed', 'uppföljning a """A {\n  problem b\n}\n', 'S-02'],
    ['a comment that is not closed', 'uppföljning a "A" { /* problem b\n}\n', 'S-01'],
    ['an import of itself', 'importera "x.isu"\n', 'S-13'],
    ['an import of a folder', 'importera "."\n', 'S-12'],
    ['an import of nothing', 'importera ""\n', 'S-12'],
    ['an import of an address', 'importera "https://example.org/a.isu"\n', 'S-12'],
    ['a circle of imports', 'importera "b.isu"\nuppföljning a "A" { }\n', undefined],
    ['two designs of one name', 'uppföljning a "A" { }\nuppföljning a "B" { }\n', 'S-11'],
    ['old line ends', 'uppföljning a "A" {\r  problem b\r}\r', undefined],
    ['a mark of byte order', '\ufeffuppföljning a "A" { }', undefined],
  ])('%s', async (_, text, code) => {
    const uri = await client.open('x.isu', text);
    if (code) expect(client.codes('x.isu')).toContain(code);
    const answers = await askAll(uri);
    expect(answers.filter(({ status }) => status === 'rejected')).toEqual([]);
    await client.close('x.isu');
    await stillWorks();
  });
});

describe('addresses that are no files', () => {
  it.each([
    'file:///arbete',
    'file:///arbete/saknas.isu',
    'file:///',
    'untitled:Untitled-1',
    'x:',
    'git:/a.isu?{"ref":""}',
    'isu-builtin:/names.isu',
    'isu-library:/',
  ])('%s', async (uri) => {
    const answers = await askAll(uri);
    expect(answers).toHaveLength(12);
    await stillWorks();
  });
  it('a new file that has no name yet is checked, and forgotten when it is closed', async () => {
    await client.open('untitled:Untitled-1', 'uppföljning a "A" {\n  resultat r { svarar mot ohälsan }\n}\n');
    expect(client.codes('untitled:Untitled-1')).toContain('S-08');
    await client.close('untitled:Untitled-1');
    expect(client.codes('untitled:Untitled-1')).toEqual([]);
    await stillWorks();
  });
  it('a file of another language is none of ours', async () => {
    const uri = await client.open('läsmig.md', '# Hej', 'markdown');
    expect(client.diagnostics.get(uri)).toBeUndefined();
    await client.close('läsmig.md');
    await stillWorks();
  });
});

it('every beginning of a design can be completed, hovered and read', async () => {
  const whole = 'uppföljning a "A" {\n  syfte "S" { gäller resultat }\n  mätning CORE-OM från klient vid start\n}\n';
  const uri = await client.open('x.isu', '');
  for (let length = 1; length < whole.length; length += 3) {
    await client.change('x.isu', whole.slice(0, length));
    const textDocument = { uri };
    const lines = whole.slice(0, length).split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    await client.connection.sendRequest(CompletionRequest.type, { textDocument, position });
    await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
  }
  await client.close('x.isu');
});

it('edits faster than they can be read end with the last one', async () => {
  const uri = await client.open('x.isu', 'uppföljning a "A" { }');
  for (let version = 2; version < 60; version++) {
    const name = version === 59 ? 'ohälsa' : `annat${version}`;
    void client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text: `uppföljning a "A" {\n  problem ohälsa\n  resultat r { påverkar ${name} }\n}\n` }],
    });
  }
  await client.settled();
  expect(client.codes('x.isu')).not.toContain('S-08');
  await client.close('x.isu');
});
