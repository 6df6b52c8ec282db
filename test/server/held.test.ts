import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { DiagnosticSeverity, TextDocumentContentRequest } from 'vscode-languageserver-protocol';
import { Committed } from '../../src/server/node/committed.js';
import { designOf } from '../forms/intake.js';
import { Client } from './client.js';

const design = (answers = 'svar a "Dåligt" svar b "Bra"', head = 'insamling sedan 2025-01-01') => `uppföljning a "A" {
  ${head}
  syfte "Veta hur det går" {
    gäller resultat
  }
  mätning m från klient vid start, avslut
}
instrument m "M" {
  fråga x "Hur går det?" val ordnat { ${answers} }
}
`;
const swapped = 'svar b "Bra" svar a "Dåligt"';

/** A client of a file that was last committed so. */
const clientOf = async (committed: string) => {
  const before = await designOf(committed);
  let asked = 0;
  const client = await Client.start({
    environment: {
      committed: async () => {
        asked += 1;
        return [before];
      },
    },
  });
  return { client, asked: () => asked };
};

describe('a design that is collected with', () => {
  it('is held to what its answers mean, where they stand, until it has a new version', async () => {
    const { client } = await clientOf(design());
    await client.open('a.isu', design());
    expect(client.finding('a.isu', 'comparability/relabelled')).toBeUndefined();
    await client.change('a.isu', design(swapped));
    const finding = client.finding('a.isu', 'comparability/relabelled');
    expect(finding?.severity).toBe(DiagnosticSeverity.Error);
    expect(finding?.message).toContain('1: ”Dåligt” → ”Bra”');
    expect(finding && client.textAt('a.isu', finding.range)).toContain('fråga x');
    await client.change('a.isu', design(swapped, 'insamling sedan 2025-01-01\n  version "2"'));
    expect(client.codes('a.isu')).not.toContain('comparability/relabelled');
    await client.stop();
  });

  it.each([
    ['', 'version "2"'],
    ['version "1.9"', 'version "1.10"'],
    ['version "1.0" gäller från 2025-01-01', 'version "1.1" giltig från 2027-03-01'],
    ['version "2026-02"', 'version "2027-03"'],
    ['version "2027-03-01"', 'version "2027-03-01.2"'],
    ['version "A"', 'version "A-2"'],
  ])('with %s is offered %s, with or without a new day that collection begins, and is then free', async (was, is) => {
    const head = `insamling sedan 2025-01-01\n  ${was}`;
    const before = await designOf(design(undefined, head));
    const client = await Client.start({
      language: 'sv',
      environment: { committed: async () => [before], today: () => '2027-03-01' },
    });
    const text = design('svar b "Bra" svar a "Mycket dåligt"', head);
    await client.open('a.isu', text);
    const broken = client.codes('a.isu').filter((code) => code.includes('/'));
    expect(broken.length).toBeGreaterThan(0);
    for (const code of broken) {
      const actions = (await client.actions('a.isu', code)).filter(({ title }) => title.startsWith('Ge uppföljningen'));
      const edits = actions.map(({ edit }) => edit?.changes?.[client.uri('a.isu')]);
      const [raised = '', begun = ''] = edits.map((one) => client.applied('a.isu', one));
      expect(edits).toHaveLength(2);
      expect(raised).toContain(is);
      expect(raised).toContain('insamling sedan 2025-01-01');
      expect(begun).toContain(is);
      expect(begun).toContain('insamling sedan 2027-03-01');
      for (const after of [raised, begun]) {
        await client.change('a.isu', after);
        expect(client.codes('a.isu').filter((one) => /^S-|\//.test(one))).toEqual([]);
        await client.change('a.isu', text);
      }
    }
    await client.stop();
  });

  it('has the page of what breaks', async () => {
    const { client } = await clientOf(design());
    await client.open('a.isu', design(swapped));
    const titles = (await client.actions('a.isu', 'comparability/relabelled')).map(({ title }) => title);
    expect(titles).toContain('Förklara comparability/relabelled');
    const uri = client.finding('a.isu', 'comparability/relabelled')?.codeDescription?.href ?? '';
    const page = await client.connection.sendRequest(TextDocumentContentRequest.type, { uri });
    expect(page?.text).toContain('Svar som bytt siffra');
    await client.stop();
  });

  it.each([
    ['says nothing of collection', ''],
    ['has not begun', 'insamling sedan 2100'],
  ])('nothing is looked up for one that %s', async (_, head) => {
    const { client, asked } = await clientOf(design());
    await client.open('a.isu', design(swapped, head));
    expect(client.codes('a.isu').filter((code) => code.includes('/'))).toEqual([]);
    expect(asked()).toBe(0);
    await client.stop();
  });

  it('nor while its text has errors', async () => {
    const { client, asked } = await clientOf(design());
    await client.open('a.isu', `${design(swapped)}}`);
    expect(client.codes('a.isu').filter((code) => code.includes('/'))).toEqual([]);
    expect(asked()).toBe(0);
    await client.stop();
  });
});

describe('the committed version of a file', () => {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  const folder = () => {
    const path = realpathSync(mkdtempSync(join(tmpdir(), 'isu-held-')));
    made.push(path);
    return path;
  };
  const git = (cwd: string, ...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], { cwd, stdio: 'pipe' });

  it('is read with what it imports, whatever is on disk', async () => {
    const cwd = folder();
    const [head = '', instrument = ''] = design().split(/(?=instrument m)/);
    writeFileSync(join(cwd, 'a.isu'), `importera "m.isu"\n${head}`);
    writeFileSync(join(cwd, 'm.isu'), instrument);
    git(cwd, 'init', '-q');
    const committed = new Committed();
    expect(await committed.designs(join(cwd, 'a.isu')), 'no commit yet').toEqual([]);
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-qm', 'x');
    writeFileSync(join(cwd, 'm.isu'), 'x');
    const [found] = await new Committed().designs(join(cwd, 'a.isu'));
    expect(found?.instruments[0]?.items[0]?.text.text).toBe('Hur går det?');
  });

  it('is none without a repository, a file there, or git', async () => {
    const cwd = folder();
    const committed = new Committed();
    expect(await committed.designs(join(cwd, 'a.isu'))).toEqual([]);
    git(cwd, 'init', '-q');
    git(cwd, 'commit', '-q', '--allow-empty', '-m', 'x');
    expect(await committed.designs(join(cwd, 'a.isu'))).toEqual([]);
    const { PATH } = process.env;
    process.env.PATH = folder();
    try {
      expect(await new Committed().designs(join(cwd, 'a.isu'))).toEqual([]);
    } finally {
      process.env.PATH = PATH;
    }
  });
});
