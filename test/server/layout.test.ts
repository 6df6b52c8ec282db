import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DocumentFormattingRequest,
  FoldingRangeKind,
  FoldingRangeRequest,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol';
import { Client } from './client.js';

let client: Client;
beforeEach(async () => {
  client = await Client.start();
});
afterEach(() => client.stop());

const text = `// En kommentar
// på två rader.
uppföljning prov "Prov" {
  /* ännu
     en */
  problem mätning "Ett nyckelord som namn"
  resultat bättre-mående "Mår bättre" {
    påverkar mätning
    mål förbättra
    indikator CORE-OM.total från klient
  }
  mätning CORE-OM från klient vid start, senare
  mättillfälle senare 6 månader efter avslut
}
instrument eget {
  fråga a "A" text { hjälptext """Flera
rader
text""" }
  skala total 0..10 {
    reliabilitet 0.9 belägg ur-minnet
    gränsvärde 4 belägg läst
  }
}
`;

interface Token {
  text: string;
  type: string;
  modifiers: string[];
  line: number;
}
async function tokens(range?: { from: number; to: number }): Promise<Token[]> {
  const { legend } = client.capabilities.semanticTokensProvider as {
    legend: { tokenTypes: string[]; tokenModifiers: string[] };
  };
  const textDocument = { uri: client.uri('a.isu') };
  const result = range
    ? await client.connection.sendRequest(SemanticTokensRangeRequest.type, {
        textDocument,
        range: { start: { line: range.from, character: 0 }, end: { line: range.to, character: 0 } },
      })
    : await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  const found: Token[] = [];
  const data = result?.data ?? [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += lines;
    character = lines === 0 ? character + characters : characters;
    found.push({
      text: client.textAt('a.isu', { start: { line, character }, end: { line, character: character + length } }),
      type: legend.tokenTypes[type] ?? '',
      modifiers: legend.tokenModifiers.filter((_, bit) => bits & (1 << bit)),
      line,
    });
  }
  return found;
}

describe('colours', () => {
  it('a name whole, where it is declared and where it is used, by what it names', async () => {
    await client.open('a.isu', text);
    const found = await tokens();
    const of = (name: string) =>
      found.filter((each) => each.text === name).map(({ type, modifiers }) => [type, ...modifiers].join(' '));
    expect(of('bättre-mående')).toEqual(['type declaration']);
    expect(of('senare')).toEqual(['event', 'event declaration']);
    expect(of('total')).toEqual(['function defaultLibrary', 'function declaration']);
    expect(of('CORE-OM')).toEqual(['class defaultLibrary', 'class defaultLibrary']);
    expect(of('start')).toEqual(['event defaultLibrary']);
    expect(of('klient')).toEqual(['enumMember', 'enumMember']);
    expect(of('förbättra')).toEqual(['enumMember']);
  });
  it('a keyword that is a name as a name, and keywords not at all', async () => {
    await client.open('a.isu', text);
    const found = (await tokens()).filter((each) => each.text === 'mätning');
    expect(found.map(({ line, type }) => [line, type])).toEqual([
      [5, 'variable'],
      [7, 'variable'],
    ]);
  });
  it('marks a fact that nobody has verified', async () => {
    await client.open('a.isu', text);
    const found = await tokens();
    expect(found.find((each) => each.text === '0.9')?.modifiers).toEqual(['unverified']);
    expect(found.find((each) => each.text === '4')?.modifiers).toEqual([]);
  });
  it('of a part of the file are the same as of the whole', async () => {
    await client.open('a.isu', text);
    expect(await tokens({ from: 6, to: 9 })).toEqual((await tokens()).filter(({ line }) => line >= 6 && line <= 9));
  });
});

describe('folding', () => {
  it('blocks, comments and long texts; the closing brace stays in view', async () => {
    await client.open('a.isu', text);
    const ranges = await client.connection.sendRequest(FoldingRangeRequest.type, {
      textDocument: { uri: client.uri('a.isu') },
    });
    expect(ranges?.map(({ startLine, endLine, kind }) => [startLine, endLine, kind ?? 'block'])).toEqual([
      [0, 1, FoldingRangeKind.Comment],
      [2, 12, 'block'],
      [3, 4, FoldingRangeKind.Comment],
      [6, 9, 'block'],
      [14, 21, 'block'],
      [15, 17, 'block'],
      [15, 16, 'block'],
      [18, 20, 'block'],
    ]);
  });
});

describe('formatting', () => {
  const format = async () =>
    client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: { uri: client.uri('a.isu') },
      options: { tabSize: 2, insertSpaces: true },
    });
  it('changes only what is laid out otherwise, and nothing the second time', async () => {
    await client.open('a.isu', 'uppföljning a "A" {\n  problem b "B"\nproblem c   "C" // kommentar\n}\n');
    const edits = (await format()) ?? [];
    expect(edits).toHaveLength(1);
    expect(edits[0]?.range.start.line).toBeGreaterThan(0);
    const once = client.applied('a.isu', edits);
    expect(once).toBe('uppföljning a "A" {\n  problem b "B"\n  problem c "C" // kommentar\n}\n');
    await client.change('a.isu', once);
    expect(await format()).toEqual([]);
  });
  it('leaves a file with errors as it is', async () => {
    await client.open('a.isu', 'uppföljning a "A" {\nproblem b c d\n}\n');
    expect(await format()).toEqual([]);
  });
});

describe('selection', () => {
  it('grows from the word to the file', async () => {
    await client.open('a.isu', text);
    const [first] =
      (await client.connection.sendRequest(SelectionRangeRequest.type, {
        textDocument: { uri: client.uri('a.isu') },
        positions: [client.position('a.isu', 'total', 'CORE-OM.total')],
      })) ?? [];
    const texts: string[] = [];
    for (let each = first; each; each = each.parent) texts.push(client.textAt('a.isu', each.range));
    expect(texts.slice(0, 3)).toEqual(['total', 'CORE-OM.total', 'indikator CORE-OM.total från klient']);
    for (let i = 1; i < texts.length; i++) expect(texts[i]).toContain(texts[i - 1]);
  });
});
