import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { exportOf } from '../../../src/data/exports/index.js';
import { forms } from '../../../src/forms/making/forms.js';
import { Problem } from '../../../src/project/index.js';
import { generatedDesigns } from '../../forms/generated.js';
import { hostileTexts } from '../../forms/hostile.js';
import { design, read } from './reading.js';

/** Headings by which each kind of file is known, and a row without any problem. */
const kinds: Record<string, [headings: string, row: string]> = {
  LimeSurvey: [
    'id,submitdate,lastpage,case,date,form,maendemar,maendestod[1],maendestod[2],maendearb,maendesedan',
    '1,2026-03-02 10:11:12,3,K-1,2026-03-02 00:00:00,nybesok_client,7,Y,,1,2025-01-15',
  ],
  REDCap: [
    'record_id,redcap_event_name,redcap_repeat_instrument,maende_date,maendemar,maendestod___1,maendearb,maende_client_complete',
    'K-1,nybesok_arm_1,,2026-03-02,7,1,1,2',
  ],
  ODK: [
    'SubmissionDate,form,first_page-case,first_page-date,page_maende-maendemar,page_maende-maendestod,page_maende-maendestod/1,KEY,Status,ReviewState',
    '2026-03-02T10:11:12.000Z,nybesok_client,K-1,2026-03-02,7,1 2,1,uuid:1,,',
  ],
  ours: ['case,timepoint,form,date,maendemar,maendestod', 'K-1,nybesok,nybesok_client,2026-03-02,7,1'],
  clients: ['case,sex,start,end,age,simulated', 'K-1,woman,2026-03-02,,34,'],
  missed: ['case,timepoint,form,reason', 'K-1,nybesok,nybesok_client,declines'],
};
/** What is nearly right, or means something to the program itself. */
const odd = [...['__proto__', 'constructor', 'toString', 'NaN', '-0', '1e999', '١٢', '12,5', ' ', '\u00a0']];
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The table of a file, or nothing where it is refused with one message. */
async function readOrRefused(csv: string) {
  try {
    const [table] = await read('d.csv', csv);
    for (const note of table?.notes ?? []) expect(note).not.toMatch(/\p{Cc}|\p{Cf}/u);
    return table;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    for (const said of Object.values(error.said)) expect(said).not.toMatch(/\p{Cc}|\p{Cf}/u);
    return undefined;
  }
}

describe('hostile text', () => {
  test.each(Object.entries(kinds))(
    'in a file from %s gives problems, and nothing breaks',
    async (_, [headings, given]) => {
      const names = headings.split(',');
      const good = given.split(',');
      let told = 0;
      for (const text of [...hostileTexts, ...odd]) {
        // The text once in every column, among others that are good.
        const rows = names.map((_name, at) => good.map((cell, place) => (place === at ? text : cell)));
        const table = await readOrRefused(
          `${[names, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`,
        );
        told += table === undefined ? 1 : table.problems.length;
      }
      expect(told).toBeGreaterThan(10);
    },
  );

  test('in headings, and in a workbook of another kind', async () => {
    for (const text of [...hostileTexts, ...odd]) {
      for (const [headings] of Object.values(kinds)) {
        const names = [...headings.split(','), text, `${text}[1]`, `Question time: ${text}`];
        const rows = [names, names.map(() => text)];
        const csv = rows.map((row) => row.map(quoted).join(';')).join('\n');
        await readOrRefused(csv);
      }
    }
    const texts = hostileTexts.slice(0, 9).map((text) => text.replace(/[^\P{C}\n\t]/gu, ''));
    const sheet = (rows: string[][]) => writeXlsx({ sheets: [{ name: 'x', rows }] });
    const [table] = await read(
      'd.xlsx',
      await sheet([
        ['form', ...texts],
        ['', ...texts],
      ]),
    );
    expect(table?.problems.length).toBeGreaterThan(5);
  });

  test('no form of any design is taken for an export by its own columns', () => {
    for (const one of [design, ...generatedDesigns(60)]) {
      for (const form of forms(one)) {
        const names = form.sections.flatMap(({ items }) => items.map(({ variable }) => variable));
        expect(exportOf(one, forms(one), ['case', 'timepoint', 'informant', 'form', 'date', ...names])).toBeUndefined();
      }
    }
  });
});
