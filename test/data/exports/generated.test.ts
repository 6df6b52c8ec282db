import { describe, expect, test } from 'vitest';
import type { Design } from '../../../src/model/index.js';
import { exampleDesigns } from '../../examples/reading.js';
import { design as fixture } from '../../forms/fixture.js';
import { generatedDesigns } from '../../forms/generated.js';
import { exportedRows, readAs } from './made.js';

/** Every form that is generated, of many designs: the answers of a person must come out under the codebook's names. */
const designs = async (): Promise<Design[]> => [fixture, ...(await exampleDesigns()), ...generatedDesigns(40)];

describe('an export of each generated form', () => {
  test('from LimeSurvey', async () => {
    let compared = 0;
    for (const one of await designs()) {
      for (const { form, names, cells, expected } of exportedRows.limesurvey(one)) {
        expect([form.id, readAs(one, form, names, cells)]).toEqual([form.id, expected]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(200);
  });

  test('from ODK Central, with and without the names of groups', async () => {
    let compared = 0;
    for (const one of await designs()) {
      for (const { form, names, cells, expected } of await exportedRows.odk(one)) {
        expect([form.id, readAs(one, form, names, cells)]).toEqual([form.id, expected]);
        const bare = names.map((name) => name.split('-').at(-1) ?? '');
        expect([form.id, readAs(one, form, bare, cells)]).toEqual([form.id, expected]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(200);
  });

  test('from REDCap', async () => {
    let compared = 0;
    for (const one of await designs()) {
      for (const { form, names, cells, expected } of exportedRows.redcap(one)) {
        expect([one.code, form.id, readAs(one, form, names, cells)]).toEqual([one.code, form.id, expected]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});
