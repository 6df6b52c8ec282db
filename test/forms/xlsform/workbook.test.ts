import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { forms } from '../../../src/forms/making/forms.js';
import { sheets } from '../../../src/forms/xlsform/survey.js';
import { workbook } from '../../../src/forms/xlsform/workbook.js';
import { design } from '../fixture.js';
import { openXmlErrors, withOpenXml } from '../open-xml.js';
import { formsToCheck } from './designs.js';
import { hostile } from './hostile.js';
import { faults } from './pyxform-rules.js';
import { readAll, withSpreadsheet } from './spreadsheet.js';

withSpreadsheet('the workbooks as openpyxl reads them', () => {
  it('hold texts only, and nothing that pyxform would complain of', async () => {
    const files = await Promise.all(
      formsToCheck.map(async ({ name, form }) => [name, await workbook(sheets(form))] as const),
    );
    const books = readAll(files);
    expect(Object.keys(books).length).toBe(formsToCheck.length);
    expect(Object.entries(books).flatMap(([name, book]) => faults(book).map((fault) => `${name}: ${fault}`))).toEqual(
      [],
    );
  });
});

withOpenXml('the workbooks', () => {
  it('are valid to Microsoft’s own validator', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'isu-ooxml-'));
    try {
      for (const form of [...forms(design).slice(0, 2), ...forms(hostile)]) {
        const path = join(folder, `${form.design.code}_${form.id}.xlsx`);
        writeFileSync(path, await workbook(sheets(form)));
        expect(await openXmlErrors(path)).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
