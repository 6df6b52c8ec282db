import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CodeActionKind, CodeActionRequest } from 'vscode-languageserver-protocol';
import { Client } from './client.js';

let client: Client;
beforeEach(async () => {
  client = await Client.start();
});
afterEach(() => client.stop());

const edits = (action: { edit?: { changes?: Record<string, unknown> } } | undefined) =>
  (action?.edit?.changes?.[client.uri('a.isu')] ?? []) as Parameters<Client['applied']>[1];

describe('mending the text', () => {
  it.each([
    ['S-04', 'uppföljning a "A" {\n  målgrupp "M" { ålder 18–29 }\n}\n', 'ålder 18..29'],
    ['S-05', 'uppföljning a "A" {\n  bortfall 30,5 %\n}\n', 'bortfall 30.5 %'],
    ['S-09', 'uppföljning a "A" {\n  syfte "S" { gäller resutlat }\n}\n', 'gäller resultat'],
    ['S-08', 'uppföljning a "A" {\n  problem ohälsa\n  resultat r { svarar mot ohälsan }\n}\n', 'svarar mot ohälsa '],
    ['S-14', 'uppföljning a "A" {\n  problem ohälsa\n  outcome r { svarar mot ohälsa }\n}\n', '  resultat r {'],
    ['S-03', 'uppföljning a ”A” {\n  problem ohälsa\n}\n', 'uppföljning a "A" {'],
    ['S-09', 'design a "A" {\n  purpose "P" { kind outcom }\n}\n', 'kind outcome'],
  ])('%s', async (code, text, expected) => {
    await client.open('a.isu', text);
    const [action] = (await client.actions('a.isu', code)).filter(({ isPreferred }) => isPreferred);
    expect(action?.kind).toBe(CodeActionKind.QuickFix);
    expect(action?.diagnostics?.map((each) => each.code)).toEqual([code]);
    const after = client.applied('a.isu', edits(action));
    expect(after).toContain(expected);
    await client.change('a.isu', after);
    expect(client.codes('a.isu')).not.toContain(code);
  });
});

describe('standing by a deviation', () => {
  it.each([
    [
      'uppföljning a "A" {\n  mätning CORE-OM från klient vid start, avslut\n}\n',
      '  godtar P4-02 eftersom "[Skriv skälet]"\n}\n',
      /Godta P4-02/,
    ],
    [
      'design a "A" {\n  collect CORE-OM from client at start, end\n}\n',
      '  accept P4-02 because "[Write the reason]"\n}\n',
      /Accept P4-02/,
    ],
  ])('adds a statement last in the design, in its language, without a reason yet', async (text, expected, title) => {
    await client.open('a.isu', text);
    const action = (await client.actions('a.isu', 'P4-02')).find((each) => title.test(each.title));
    const after = client.applied('a.isu', edits(action));
    expect(after.endsWith(expected)).toBe(true);
    await client.change('a.isu', after);
    expect(client.codes('a.isu').filter((code) => code.startsWith('S-'))).toEqual([]);
    expect(client.codes('a.isu'), 'it does not count until a reason is written').toContain('L-61');
    await client.change('a.isu', after.replace(/"\[[^\]]+\]"/, '"Det finns ett skäl"'));
    expect(client.finding('a.isu', 'P4-02')?.message).toContain('Det finns ett skäl');
    expect((await client.actions('a.isu', 'P4-02')).filter((each) => title.test(each.title))).toEqual([]);
  });
  it('works in a design on one line', async () => {
    await client.open('a.isu', 'design a "A" { collect CORE-OM from client at start, end }');
    const action = (await client.actions('a.isu', 'P4-02')).find(({ title }) => /Accept P4-02/.test(title));
    await client.change('a.isu', client.applied('a.isu', edits(action)));
    expect(client.codes('a.isu').filter((code) => code.startsWith('S-'))).toEqual([]);
    expect(client.codes('a.isu')).toContain('L-61');
  });
});

describe('what a rule proposes', () => {
  it.each([
    ['uppföljning a "A" {\n  mätning CORE-OM från klient vid avslut\n}\n', 'vid start, avslut'],
    ['design a "A" {\n  collect CORE-OM from client at end\n}\n', 'at start, end'],
  ])('is done in the text, and the finding goes', async (text, expected) => {
    await client.open('a.isu', text);
    const action = (await client.actions('a.isu', 'P3-02')).find(({ title }) => /CORE-OM.*start/.test(title));
    const after = client.applied('a.isu', edits(action));
    expect(after).toContain(expected);
    await client.change('a.isu', after);
    expect(client.codes('a.isu')).not.toContain('P3-02');
  });
});

it('offers what other findings ask for while a prompt is left, but not the same thing again', async () => {
  await client.open('a.isu', 'design a "A" {\n  collect CORE-OM from client at start, end\n}\n');
  const proposals = async (code: string) =>
    (await client.actions('a.isu', code)).filter(
      ({ title, diagnostics }) => diagnostics?.some((one) => one.code === code) && !/^(Explain|Accept) /.test(title),
    );
  const titles = async (code: string) => (await proposals(code)).map(({ title }) => title);
  const others = await titles('P2-01');
  expect(others).not.toEqual([]);
  const [first] = await proposals('P1-01');
  await client.change('a.isu', client.applied('a.isu', edits(first)));
  expect(client.codes('a.isu')).toContain('L-54');
  expect(await titles('P1-01')).toEqual([]);
  expect(await titles('P2-01')).toEqual(others);
});

it('offers nothing where nothing is found, and nothing of a kind that is not asked for', async () => {
  await client.open('a.isu', 'uppföljning a "A" {\n  syfte "S" { gäller resutlat }\n}\n');
  const ask = (line: number, only?: string[]) =>
    client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: client.uri('a.isu') },
      range: { start: { line, character: 0 }, end: { line, character: 99 } },
      context: { diagnostics: [], ...(only && { only }) },
    });
  expect(await ask(2)).toEqual([]);
  expect(await ask(1, [CodeActionKind.Refactor])).toEqual([]);
  expect((await ask(1))?.length).toBeGreaterThan(0);
});

describe('explaining', () => {
  it('shows the page of the rule in the editor, or as a message where there is no other way', async () => {
    await client.open('a.isu', 'uppföljning a "A" {\n  mätning CORE-OM från klient vid start, avslut\n}\n');
    const action = (await client.actions('a.isu', 'P4-02')).find(({ title }) => title === 'Förklara P4-02');
    const { command = '', arguments: given } = action?.command ?? {};
    expect((client.capabilities.executeCommandProvider as { commands: string[] }).commands).toContain(command);
    const message = new Promise<string>((done) => {
      client.connection.onRequest('window/showMessageRequest', ({ message }) => {
        done(message);
        return null;
      });
      client.connection.onNotification('window/showMessage', ({ message }) => done(message));
    });
    await client.connection.sendRequest('workspace/executeCommand', { command, arguments: given });
    expect(await message).toMatch(/^# P4-02 /);
  });
});
