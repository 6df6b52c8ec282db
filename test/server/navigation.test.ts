import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  type LocationLink,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SymbolKind,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol';
import { Client } from './client.js';

const shared = `instrument vårt-formulär "Vårt" {
  fråga mående "Hur mår du?" skattas 0..10
  skala summa-poäng 0..10
}
`;
const design = `importera "delat.isu"
uppföljning åäö "Prov" @en "Trial" {
  syfte "Veta" { frågeställning mår-bättre "Mår de bättre?" }
  problem ohälsa "Psykisk ohälsa"
  resultat bättre "Bättre" {
    svarar mot ohälsa
    besvarar mår-bättre
    indikator vårt-formulär.mående från klient
  }
  mättillfälle första-mötet "Första" vid start
  mätning vårt-formulär, CORE-OM från klient vid första-mötet, avslut
  bortfall 10 % vid första-mötet
}
`;
const other = `importera "delat.isu"
design b "B" {
  collect vårt-formulär from client at start
}
`;

let client: Client;
beforeAll(async () => {
  client = await Client.start({ files: { 'a.isu': design, 'delat.isu': shared, 'b.isu': other } });
});
afterAll(() => client.stop());

const at = (text: string, line = text, file = 'a.isu') => ({
  textDocument: { uri: client.uri(file) },
  position: client.position(file, text, line),
});

describe('definition', () => {
  const find = async (text: string, line?: string) =>
    ((await client.connection.sendRequest(DefinitionRequest.type, at(text, line))) ?? []) as LocationLink[];
  it.each([
    ['ohälsa', 'svarar mot ohälsa', 'a.isu', 'ohälsa', 3],
    ['mår-bättre', 'besvarar mår-bättre', 'a.isu', 'mår-bättre', 2],
    ['första-mötet', 'vid första-mötet, avslut', 'a.isu', 'första-mötet', 9],
    ['vårt-formulär', 'mätning vårt', 'delat.isu', 'vårt-formulär', 0],
    ['mående', 'formulär.mående', 'delat.isu', 'mående', 1],
  ])('%s', async (text, line, file, target, row) => {
    const [link] = await find(text, line);
    expect(link?.targetUri).toBe(client.uri(file));
    expect(link?.targetSelectionRange.start.line).toBe(row);
    expect(link && client.textAt(file, link.targetSelectionRange)).toBe(target);
  });
  it('of an import is its file', async () => {
    const [link] = await find('delat', 'importera "delat.isu"');
    expect(link?.targetUri).toBe(client.uri('delat.isu'));
  });
  it('of an instrument of the library is a text that the editor can ask for', async () => {
    const [link] = await find('CORE-OM', ', CORE-OM');
    const { text } = await client.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', {
      uri: link?.targetUri,
    });
    const line = text.split('\n')[link?.targetSelectionRange.start.line ?? -1];
    expect(line).toMatch(/^instrument CORE-OM/);
  });
  it('of what is built in, there is none; nor of the library in an editor that cannot show it', async () => {
    expect(await find('avslut', ', avslut')).toEqual([]);
    const simple = await Client.start({ capabilities: {}, files: { 'a.isu': design, 'delat.isu': shared } });
    const links = await simple.connection.sendRequest(DefinitionRequest.type, at('CORE-OM', ', CORE-OM'));
    expect(links ?? []).toEqual([]);
    await simple.stop();
  });
});

describe('references', () => {
  const find = async (text: string, line: string, includeDeclaration: boolean) =>
    (
      await client.connection.sendRequest(ReferencesRequest.type, {
        ...at(text, line),
        context: { includeDeclaration },
      })
    )?.map(({ uri, range }) => `${uri.split('/').at(-1)}:${range.start.line}`) ?? [];
  it('of a timepoint, with and without its declaration', async () => {
    expect(await find('första-mötet', 'mättillfälle första', false)).toEqual(['a.isu:10', 'a.isu:11']);
    expect(await find('första-mötet', 'bortfall 10 % vid första', true)).toEqual(['a.isu:9', 'a.isu:10', 'a.isu:11']);
  });
  it('of an instrument, in all files', async () => {
    expect((await find('vårt-formulär', 'mätning vårt', true)).sort()).toEqual([
      'a.isu:10',
      'a.isu:7',
      'b.isu:2',
      'delat.isu:0',
    ]);
  });
  it('of an instrument of the library, only in files that an editor has', async () => {
    expect(await find('CORE-OM', ', CORE-OM', true)).toEqual(['a.isu:10']);
  });
  it('are marked in the file', async () => {
    const marks = await client.connection.sendRequest(
      DocumentHighlightRequest.type,
      at('första-mötet', 'mättillfälle första'),
    );
    expect(marks?.map(({ range }) => range.start.line)).toEqual([9, 10, 11]);
  });
});

describe('rename', () => {
  const rename = (text: string, line: string, newName: string, file = 'a.isu') =>
    client.connection.sendRequest(RenameRequest.type, { ...at(text, line, file), newName });
  it('changes the declaration and every use, in every file, and nothing else', async () => {
    const edit = await rename('vårt-formulär', 'mätning vårt', 'nytt-formulär');
    const after = ['a.isu', 'b.isu', 'delat.isu'].map((file) =>
      client.applied(file, edit?.changes?.[client.uri(file)]),
    );
    expect(after).toEqual([design, other, shared].map((text) => text.replaceAll('vårt-formulär', 'nytt-formulär')));
  });
  it('works from a part of an instrument, and with the name of a keyword', async () => {
    const edit = await rename('mående', 'formulär.mående', 'mätning');
    expect(client.applied('delat.isu', edit?.changes?.[client.uri('delat.isu')])).toContain(
      'fråga mätning "Hur mår du?"',
    );
    expect(client.applied('a.isu', edit?.changes?.[client.uri('a.isu')])).toContain('indikator vårt-formulär.mätning');
  });
  it('says which word is meant before it asks for the new one', async () => {
    const range = await client.connection.sendRequest(
      PrepareRenameRequest.type,
      at('mår-bättre', 'besvarar mår-bättre'),
    );
    expect(range && 'start' in range && client.textAt('a.isu', range)).toBe('mår-bättre');
  });
  it.each([
    ['a keyword', 'mätning', 'mätning vårt', /ord i språket/],
    ['a word of a list', 'klient', 'från klient vid', /ord i språket/],
    ['a built-in name', 'avslut', ', avslut', /inbyggt/],
    ['an instrument of the library', 'CORE-OM', ', CORE-OM', /biblioteket/],
    ['a text', 'Psykisk', '"Psykisk ohälsa"', /inget namn/],
  ])('is refused for %s, in words', async (_, text, line, message) => {
    await expect(client.connection.sendRequest(PrepareRenameRequest.type, at(text, line))).rejects.toThrow(message);
    await expect(rename(text, line, 'annat')).rejects.toThrow(message);
  });
  it.each([
    ['två ord', /kan inte vara ett namn/],
    ['1a', /kan inte vara ett namn/],
    ['', /kan inte vara ett namn/],
    ['start', /betyder redan/],
    ['avslut', /betyder redan/],
  ])('is refused for the new name “%s”', async (name, message) => {
    await expect(rename('första-mötet', 'mättillfälle första', name)).rejects.toThrow(message);
  });
  it('is refused when the new name would lead somewhere else in a file that imports it', async () => {
    await client.open('b.isu', `${other}instrument upptaget\n`);
    await expect(rename('vårt-formulär', 'mätning vårt', 'upptaget')).rejects.toThrow(/betyder redan/);
  });
  it('says so in English in an English file', async () => {
    await expect(rename('start', 'at start', 'x', 'b.isu')).rejects.toThrow(/built into the language/);
  });
});

describe('outline', () => {
  it('has every statement with a name, nested, with its text', async () => {
    const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, at('åäö'))) as DocumentSymbol[];
    const flat = (all: DocumentSymbol[], depth = 0): string[] =>
      all.flatMap(({ name, detail, children }) => [
        `${'  '.repeat(depth)}${name} | ${detail}`,
        ...flat(children ?? [], depth + 1),
      ]);
    expect(flat(symbols)).toEqual([
      'åäö | uppföljning · Prov',
      '  "Veta" | syfte',
      '    mår-bättre | frågeställning · Mår de bättre?',
      '  ohälsa | problem · Psykisk ohälsa',
      '  bättre | resultat · Bättre',
      '  första-mötet | mättillfälle · Första',
      '  vårt-formulär, CORE-OM från klient vid första-mötet, avslut | mätning',
      '  10 % vid första-mötet | bortfall',
    ]);
    expect(symbols[0]?.kind).toBe(SymbolKind.Module);
    const [part] = symbols[0]?.children ?? [];
    expect(
      part &&
        part.selectionRange.start.line >= part.range.start.line &&
        part.selectionRange.end.line <= part.range.end.line,
    ).toBe(true);
  });
  it('of the workspace finds names in all files, not those of the library', async () => {
    const find = async (query: string) =>
      (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query }))?.map(({ name }) => name) ?? [];
    expect(await find('mående')).toEqual(['mående']);
    expect(await find('MÅR')).toContain('mår-bättre');
    expect(await find('formulär')).toEqual(['vårt-formulär']);
    expect(await find('CORE-OM')).toEqual([]);
  });
});
