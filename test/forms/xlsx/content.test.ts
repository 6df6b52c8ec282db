import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clean } from '../../../src/forms/output/text.js';
import type { Design } from '../../../src/model/index.js';
import { scenarios } from '../engines/scenarios.js';
import { design, emptyInstrument } from '../fixture.js';
import { hostileTexts } from '../hostile.js';
import { identityCodes, plainCodes } from '../identity.js';
import { answering, book, serial } from './filling.js';
import { type Deed, inOffice, office, scratch } from './office.js';

const sheet = 'Nybesök – Klient';
const write = (cell: string, value: string | number, where = sheet): Deed => ({ write: value, in: cell, sheet: where });

inOffice('what the workbook says and works out, in LibreOffice', () => {
  it('says in words what is missing, wrong or besides in a row', async () => {
    const { path, layouts } = await book(design, join(scratch(), 'book.xlsx'), undefined, 9);
    const places = layouts[0]?.places ?? [];
    const [everything] = scenarios;
    const steps = everything?.steps ?? [];
    const complete = steps.flatMap(([variable, answer]) =>
      places.filter(({ item }) => item.variable === variable).flatMap((place) => answering(place, answer, sheet, 6)),
    );
    const checks = office([
      { open: path },
      ...complete,
      write('A6', 'K-001'),
      write('B6', serial('2026-03-02')),
      write('A7', 'K-002'),
      write('A8', '19900101-1234'),
      write('B8', serial('2026-03-02')),
      ...['9', '10'].flatMap((row) => [write(`A${row}`, 'K-004'), write(`B${row}`, serial('2026-03-04'))]),
      write('A11', 'K-005'),
      write('B11', 'i går'),
      // How do you feel, 0–10; have you work: no; in work since.
      write('D11', 11),
      write('F11', 'Nej'),
      write('G11', serial('2025-01-01')),
      write('F12', 'Ja'),
      { invalid: sheet },
      ...['6', '7', '8', '9', '10', '11', '12', '13'].map((row): Deed => ({ read: `C${row}`, sheet })),
    ]);
    const [invalid, ...said] = checks;
    expect(new Set(invalid?.trim().split(' '))).toEqual(new Set(['A8', 'A9', 'B9', 'A10', 'B10', 'B11', 'D11', 'G11']));
    const unanswered = 'Saknas: 1, 2, 3, 5, 6, 8.';
    expect(said).toEqual([
      'OK',
      `Datum saknas. ${unanswered}`,
      `Koden ser ut som ett personnummer! ${unanswered}`,
      `Samma kod och datum finns två gånger. ${unanswered}`,
      `Samma kod och datum finns två gånger. ${unanswered}`,
      'Datumet finns inte. Saknas: 2, 5, 6, 8. Otillåtet: 1. Ska inte besvaras: 4.',
      'Kod saknas. Datum saknas. Saknas: 1, 2, 4, 5, 6, 8.',
      '',
    ]);
  });

  it('refuses what looks like a personal identity number as a code, and no other code', async () => {
    const { path } = await book(design, join(scratch(), 'book.xlsx'), undefined, 50);
    const all = [...identityCodes, ...plainCodes];
    const rows = identityCodes.map((_, index) => `A${6 + index}`).sort();
    for (const on of ['Bortfall', 'Klienter', sheet]) {
      const written = all.map((code, index) => write(`A${6 + index}`, code, on));
      const checks = all.map((_, index): Deed => ({ read: `${on === 'Bortfall' ? 'F' : 'D'}${6 + index}`, sheet: on }));
      const [invalid, ...said] = office([{ open: path }, ...written, { invalid: on }, ...checks]);
      expect(invalid?.trim().split(' ').sort(), on).toEqual(rows);
      if (on !== 'Bortfall') continue;
      const told = said.map((one) => one.startsWith('Koden ser ut som ett personnummer!'));
      expect(told).toEqual(all.map((_, index) => index < identityCodes.length));
    }
  });

  it('counts expected, answered and missed, and keeps means of few to itself', async () => {
    const one: Design = {
      ...design,
      compilations: [{ path: 'compilation/0', intervals: [], levels: [], sources: [], suppressBelow: 2 }],
    };
    const { path } = await book(one, join(scratch(), 'book.xlsx'), undefined, 9);
    const later = 'Avslut – Klient';
    const summary = 'Sammanställning';
    const codes = ['K-1', 'K-2', 'K-3', 'K-4'];
    const read = (...cells: string[]) => cells.map((cell): Deed => ({ read: cell, sheet: summary }));
    const found = office([
      { open: path },
      ...codes.flatMap((code, index) => [
        write(`A${6 + index}`, code, 'Klienter'),
        write(`B${6 + index}`, serial('2025-01-01'), 'Klienter'),
      ]),
      // Two have ended; two answered at the first visit, one of them twice; one only gave a code.
      write('C6', serial('2025-06-01'), 'Klienter'),
      write('C7', serial('2025-06-01'), 'Klienter'),
      ...['K-1', 'K-2', 'K-2', 'K-3'].map((code, index) => write(`A${6 + index}`, code)),
      ...[4, 8, 6].map((value, index) => write(`D${6 + index}`, value)),
      ...[1, 1, 1].map((value, index) => write(`E${6 + index}`, value)),
      write('A6', 'K-4', 'Bortfall'),
      write('B6', sheet, 'Bortfall'),
      write('D6', 'Avböjer', 'Bortfall'),
      write('A6', 'K-1', later),
      write('D6', 3, later),
      write('E6', 0, later),
      ...read('A5', 'B5', 'D5', 'E5', 'F5', 'G5', 'H5', 'I5', 'A7', 'B7', 'D7', 'H7'),
      // Sum of 4, 8, 6 and 4 − 1 each.
      ...read('B24', 'D24', 'E24', 'F24', 'G24', 'D27', 'E27'),
    ]);
    expect(found).toEqual([
      ...[sheet, '4', '2', '3', '50%', '1', '1', '4', later, '2', '1', '1'],
      ...['Summa', '3', '9.0', '7', '11', 'färre än 2', 'färre än 2'],
    ]);
  });

  it('shows every text as it is written, and none as a formula', async () => {
    const items = hostileTexts.map((one, index) => ({
      path: `item/${index}`,
      name: `q${index}`,
      code: `q${index}`,
      variable: `hotq${index}`,
      text: { text: one },
      help: { text: one },
      kind: { type: 'yes-no' as const },
    }));
    const hostile: Design = {
      ...design,
      languages: ['sv'],
      instruments: [{ ...emptyInstrument('het'), code: 'hot', items }],
      collects: [
        { path: 'c', measures: [{ instrument: 'het' }], from: [{ kind: 'client' }], at: ['end'], fallbacks: [] },
      ],
    };
    const { path, sheets } = await book(hostile, join(scratch(), 'book.xlsx'));
    const cells = items.map((_, index) => 'DEFGHIJKLMNOPQ'[index] ?? '');
    const where = sheets[0] ?? 0;
    const found = office([
      { open: path },
      ...cells.flatMap((column): Deed[] => [
        { read: `${column}3`, sheet: where },
        { read: `${column}4`, sheet: where },
      ]),
      { errors: true },
    ]);
    expect(found).toEqual([...hostileTexts.flatMap((one, index) => [`${index + 1}. ${clean(one)}`, clean(one)]), '']);
  });
});
