import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { designFromAnswers, steps } from '../../src/beginnings/index.js';
import { type LibraryResult, libraryRequest } from '../../src/server/protocol.js';
import { Client } from './client.js';

let client: Client;
beforeAll(async () => {
  client = await Client.start({ files: {} });
});
afterAll(() => client.stop());
const library = (language: 'sv' | 'en') => client.connection.sendRequest<LibraryResult>(libraryRequest, { language });

describe('the instruments that a new design can begin with', () => {
  it('say what is known of licence and time, and what nobody has checked', async () => {
    const all = await library('sv');
    const core = all.find(({ name }) => name === 'CORE-OM');
    expect(core?.from).toEqual(['client']);
    expect(core?.about).toBe('Licens: fri · hur lång tid det tar är inte känt');
    expect(all.length).toBeGreaterThan(5);
    for (const { about } of all)
      expect(about).toMatch(/^(Licens: .+|licensen är inte känd) · (Tar: .+|hur lång tid det tar är inte känt)$/);
    expect(all.some(({ about }) => about.includes('inte kontrollerat'))).toBe(true);
    expect((await library('en')).find(({ name }) => name === 'CORE-OM')?.about).toBe(
      'Licence: free · how long it takes is not known',
    );
  });

  it('each give a design without faults in the text, in which the instrument is measured and shows the result', async () => {
    let made = 0;
    for (const { name, from } of await library('sv')) {
      const who = from.includes('client') ? 'client' : 'staff';
      const text = designFromAnswers(
        { who, [`${who}Measure`]: name, times: 'ends', coverage: 'all', attrition: '10' },
        'sv',
      );
      expect(text).toContain(`indikator ${name} `);
      expect(text).not.toContain('instrument ');
      const uri = await client.open(`ny-${++made}.isu`, text);
      const faults = (client.diagnostics.get(uri) ?? []).filter(({ severity }) => severity === 1);
      expect(faults, text).toEqual([]);
    }
  });

  it('are asked of where there are any, and take the place of a question of one’s own', () => {
    const judges = steps.find(({ name }) => name === 'judges');
    const offers = { clientMeasure: true, staffMeasure: false };
    expect(judges?.asks({ who: 'both' })).toEqual(['who', 'clientQuestion', 'staffQuestion']);
    expect(judges?.asks({ who: 'both' }, offers)).toEqual(['who', 'clientMeasure', 'clientQuestion', 'staffQuestion']);
    expect(judges?.asks({ who: 'client', clientMeasure: 'WHO-5' }, offers)).toEqual(['who', 'clientMeasure']);
  });
});
