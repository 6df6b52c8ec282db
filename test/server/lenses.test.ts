import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  type CodeLens,
  CodeLensRequest,
} from 'vscode-languageserver-protocol';
import {
  type JudgedFile,
  judgedFilesRequest,
  judgedNotification,
  type StatementsResult,
  statementsRequest,
} from '../../src/server/protocol.js';
import { Client } from './client.js';

const shared = `instrument eget "Vårt formulär" {
  fråga mående "Hur mår du?" skattas 0..10 högre är bättre
}
`;
const design = `importera "delat.isu"
uppföljning a "Den ena" {
  resultat bättre "Mår bättre" {
    mål förbättra
    indikator eget.mående från klient
  }
  mättillfälle mitt "I mitten" 3 månader efter start
  mätning eget från klient, anhörig vid start, mitt {
    metod självskattning
  }
  bortfall 25 % i eget vid mitt
}
uppföljning b "Den andra" {
  mätning eget från klient vid start
}
`;

let client: Client;
const told: JudgedFile[] = [];
beforeAll(async () => {
  client = await Client.start({ files: { 'delat.isu': shared, 'a.isu': design } });
  client.connection.onNotification(judgedNotification, (file: JudgedFile) => void told.push(file));
});
afterAll(() => client.stop());

const document = (file: string) => ({ textDocument: { uri: client.uri(file) } });
const at = (text: string, line = text, file = 'a.isu') => ({
  ...document(file),
  position: client.position(file, text, line),
});

describe('lenses', () => {
  const titles = async (file: string) =>
    ((await client.connection.sendRequest(CodeLensRequest.type, document(file))) as CodeLens[]).map(
      ({ range, command }) => [range.start.line, command?.title, command?.command],
    );

  it('tell above each design how it is judged, and what is measured and lost', async () => {
    const found = await titles('a.isu');
    expect(found.filter(([line]) => line === 1).map(([, title]) => title)).toEqual([
      expect.stringMatching(/^\d av 5 principer följs$/),
      '1 mätning',
      expect.stringMatching(/^25\s%\sbortfall$/),
      'visa formulär',
    ]);
    expect(found.filter(([line]) => line === 12).map(([, title]) => title)).toContain('bortfall inte angivet');
  });
  it('lead nowhere in an editor that does not have the commands', async () => {
    expect((await titles('a.isu')).map(([, , command]) => command)).toEqual(Array(8).fill(''));
  });
  it('tell above an instrument how many designs use it, of all files', async () => {
    expect(await titles('delat.isu')).toEqual([[0, 'används av 2 uppföljningar', '']]);
  });
});

describe('who is asked what, and when', () => {
  const prepare = async (...place: Parameters<typeof at>) =>
    ((await client.connection.sendRequest(CallHierarchyPrepareRequest.type, at(...place))) ??
      []) as CallHierarchyItem[];
  const incoming = async (item: CallHierarchyItem) =>
    ((await client.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item })) ?? []).map(
      ({ from }) => from,
    );
  const outgoing = async (item: CallHierarchyItem) =>
    ((await client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item })) ?? []).map(({ to }) => to);
  const names = (items: CallHierarchyItem[]) => items.map(({ name }) => name);

  it('goes from a timepoint to what is asked, and on to those who answer', async () => {
    const [middle] = await prepare('mitt', 'mättillfälle mitt');
    expect(middle?.name).toBe('I mitten');
    expect(middle?.detail).toContain('3 månader efter start');
    const asked = middle ? await outgoing(middle) : [];
    expect(names(asked)).toEqual(['Vårt formulär']);
    expect(names(asked[0] ? await outgoing(asked[0]) : [])).toEqual(['klient', 'anhörig']);
  });
  it('goes from one who answers back to when and to which outcome', async () => {
    const [relative] = await prepare('anhörig');
    const asked = relative ? await incoming(relative) : [];
    expect(names(asked)).toEqual(['Vårt formulär']);
    expect(names(asked[0] ? await incoming(asked[0]) : [])).toEqual(['Start', 'I mitten', 'Mår bättre']);
  });
  it('is of the design that the name stands in', async () => {
    const [start] = await prepare('start', 'mätning eget från klient vid start');
    const [eget] = start ? await outgoing(start) : [];
    expect(names(eget ? await outgoing(eget) : [])).toEqual(['klient']);
  });
  it('is nothing where nothing is asked', async () => {
    expect(await prepare('metod')).toEqual([]);
  });
});

describe('the statements that a place stands in', () => {
  it('are told by their heads, the innermost first', async () => {
    const { textDocument, position } = at('självskattning');
    const found = await client.connection.sendRequest<StatementsResult>(statementsRequest, {
      uri: textDocument.uri,
      position,
    });
    const heads = design.split('\n');
    const told = found.map((range) => heads[Number(range.split(':')[0])]?.trim());
    expect(told.at(-1)).toBe('uppföljning a "Den ena" {');
    expect(told).toContain('mätning eget från klient, anhörig vid start, mitt {');
  });
});

describe('how designs are judged', () => {
  it('is told of all that has been read, and again when it changes', async () => {
    const all = await client.connection.sendRequest<JudgedFile[]>(judgedFilesRequest);
    expect(all.map(({ uri }) => uri)).toEqual([client.uri('a.isu')]);
    expect(
      all[0]?.designs.map(({ name, title, range, lastLine }) => [name, title, range.start.line, lastLine]),
    ).toEqual([
      ['a', 'Den ena', 1, 11],
      ['b', 'Den andra', 12, 15],
    ]);
    expect(all[0]?.designs[0]?.verdicts.map(({ principle }) => principle)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5']);
    told.length = 0;
    await client.open('a.isu', 'uppföljning c "Den tredje" {\n}\n');
    await expect.poll(() => told.at(-1)?.designs.map(({ name }) => name)).toEqual(['c']);
  });
});
