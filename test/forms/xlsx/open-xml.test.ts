import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { forms } from '../../../src/forms/making/forms.js';
import { workbook, xlsx } from '../../../src/forms/xlsx/index.js';
import { type Workbook, workbookFile } from '../../../src/forms/xlsx/workbook-file.js';
import type { Design } from '../../../src/model/index.js';
import { exampleDesigns } from '../../examples/reading.js';
import { design } from '../fixture.js';
import { generatedDesigns } from '../generated.js';
import { openXmlErrors, withOpenXml } from '../open-xml.js';
import { different } from './filling.js';
import { scratch } from './office.js';

/** What Microsoft's own Open XML SDK finds wrong. */
async function faults(bytes: Uint8Array | string): Promise<string[]> {
  const path = join(scratch(), 'book.xlsx');
  writeFileSync(path, bytes);
  return openXmlErrors(path);
}

const made = (one: Design, language?: string): Workbook => {
  const book = workbook(one, different(forms(one)), language ? { language } : {}, 1);
  if (!book) throw new Error('no forms');
  return book;
};

/**
 * One workbook with the sheets of many. The validator takes a file at a time and a second each; all that it looks at
 * is in the sheets. Names must differ; it does not look at what they refer to.
 */
const joined = (books: readonly Workbook[]): Workbook => ({
  title: '',
  sheets: books.flatMap(({ sheets }, book) => sheets.map((sheet, index) => ({ ...sheet, name: `${book}-${index}` }))),
  named: books.flatMap(({ named }, book) => named.map((one) => ({ ...one, name: `b${book}_${one.name}` }))),
});

withOpenXml('the Open XML SDK', () => {
  it('finds nothing wrong with a whole workbook', async () => {
    const [file] = await xlsx(design, forms(design));
    expect(await faults(file?.text ?? '')).toEqual([]);
  });

  it('finds nothing wrong with the fixture in its languages, or with the examples', async () => {
    const books = [
      ...['sv', 'en', 'ar'].map((one) => made(design, one)),
      ...(await exampleDesigns()).map((one) => made(one)),
    ];
    expect(await faults(await workbookFile(joined(books)))).toEqual([]);
  });

  it('finds nothing wrong with the generated designs', async () => {
    const designs = generatedDesigns();
    const parts = [0, 40, 80].map((at) => designs.slice(at, at + 40).map((one) => made(one)));
    const found = await Promise.all(parts.map(async (books) => faults(await workbookFile(joined(books)))));
    expect(found.flat()).toEqual([]);
  });

  it('finds what is wrong', async () => {
    const book = made(design);
    const [first] = book.sheets;
    const broken = { ...book, sheets: [{ ...first, name: 'x', pageSetup: { fitToPage: true, fitToWidth: -1 } }] };
    expect(await faults(await workbookFile(broken))).not.toEqual([]);
  });
});
