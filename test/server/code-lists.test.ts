import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noSettings } from '../../src/settings/index.js';
import { Client } from './client.js';

let client: Client;
beforeAll(async () => {
  const codes = new Map([
    ['SMB RB ZZ', 'Samtal *om* boende'],
    ['SNH RB ZZ', ''],
  ]);
  client = await Client.start({
    language: 'sv',
    environment: { settings: async () => ({ ...noSettings, codeLists: new Map([['ksi', codes]]) }) },
  });
});
afterAll(() => client.stop());

const design = (statement: string) => `uppföljning prov "Prov" {\n  insats "Samtal" {\n    ${statement}\n  }\n}\n`;

describe('in the editor', () => {
  it('the lists whose codes are checked are offered, with how a code is written', async () => {
    const found = await client.complete(design('kodas |'));
    expect(found.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['KSI', 'ICF', 'Kolada', 'LOINC', 'SNOMED']),
    );
    expect(found.find(({ label }) => label === 'LOINC')?.detail).toContain('kontrollsiffra');
  });

  it.each(['kodas KSI "|"', 'kodas ksi "SM|', 'kodas "KSI" "|"'])('codes of the list are offered: %s', async (text) => {
    const found = await client.complete(design(text));
    expect(found.map(({ label, detail }) => [label, detail])).toEqual([
      ['SMB RB ZZ', 'Samtal *om* boende'],
      ['SNH RB ZZ', undefined],
    ]);
  });

  it('none of another list, and none in another text', async () => {
    expect(await client.complete(design('kodas ICF "|"'))).toEqual([]);
    expect(await client.complete(design('kodas KSI "SMB RB ZZ" version "|"'))).toEqual([]);
    expect(await client.complete(design('anmärkning "|"'))).toEqual([]);
  });

  it('a code says what it stands for, as text, where the list has it', async () => {
    const text = design('kodas KSI "SMB RB ZZ"');
    await client.open('kod.isu', text);
    expect(await client.hoverAt('kod.isu', 'SMB', 'kodas KSI')).toContain('**SMB RB ZZ** – Samtal \\*om\\* boende');
    expect(await client.hoverAt('kod.isu', 'kodas')).toContain('Vad andra kallar samma sak');
  });
});
