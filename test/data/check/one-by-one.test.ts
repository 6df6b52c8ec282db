import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Column } from '../../../src/analysis/reading/column.js';
import { alikeCodes } from '../../../src/data/check/alike.js';
import { alikeKeys } from '../../../src/data/check/code.js';
import { DataCheck } from '../../../src/data/check/index.js';
import { Numbers } from '../../../src/data/check/numbers.js';
import { reader } from '../../../src/data/reader.js';
import { csvRows } from '../../../src/data/tables/csv.js';
import { tableKind } from '../../../src/data/tables/table-kind.js';
import type { Design } from '../../../src/model/index.js';
import { exampleDesigns } from '../../examples/reading.js';
import { generatedDesigns } from '../../forms/generated.js';
import { simulatedTables } from './checked.js';

/** What is remembered of cells, and how clients are kept, so that a million rows are read quickly: nothing is read otherwise. */
const designs: Design[] = [...(await exampleDesigns()), ...generatedDesigns(6)];

/** Texts that are something in one column, and something else or nothing in another. */
const odd = [
  ...['', ' ', '0', '1', ' 3', '3,5', '-1', '99', '1e3', '.5', 'x', 'ja', 'Nej', "'=1", '1 2', '2;1', '1 1', 'client'],
  ...[
    '900101-1234',
    '9001011234',
    'å ä ö 070-1234567 88',
    '８１１２１８－９８７６',
    'K1',
    'Anna Andersson',
    '12.0000000001',
  ],
  ...['2026-02-30', '2025-01-10', '10/13/2025', '2025-01-10T10:00', '20250110', '0001-01-01', 'first_client', '½'],
];

/** What depends on other rows, or is said once for all of them. */
const ofSeveral = ['duplicate', 'missing-column'];

/** What each row of a table of forms says. */
function said(design: Design, names: readonly string[], rows: readonly (readonly string[])[]) {
  const conversion = reader(design, names);
  const own = new DataCheck(design).forms('t');
  own.header(conversion.names);
  return rows.map((row) => {
    try {
      return conversion.rows(row).map((cells) => {
        const { problems, forms } = own.read(cells, 2);
        return {
          cells,
          again: problems.some(({ code }) => code === 'duplicate'),
          problems: problems.filter(({ code }) => !ofSeveral.includes(code)),
          forms: forms.map(({ client: _, unusable, ...rest }) => ({ ...rest, unusable: [...unusable] })),
        };
      });
    } catch (error) {
      // What can only be read half says so.
      return String(error);
    }
  });
}

test.each(designs.map((design) => [design.name, design] as const))('a row says the same alone: %s', (_, design) => {
  const tables = simulatedTables(design, 6)
    .map(({ text }) => csvRows(text))
    .filter(([names = [], ...rows]) => tableKind(names) === 'forms' && rows.length > 0);
  const change = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...odd));
  fc.assert(
    fc.property(fc.constantFrom(...tables), fc.array(change, { maxLength: 40 }), ([names = [], ...rows], changes) => {
      const changed = rows.map((cells) => [...cells]);
      for (const [row, at, cell] of changes) (changed[row % rows.length] as string[])[at % names.length] = cell;
      // Twice: the second time all is remembered.
      const together = said(design, names, [...changed, ...changed]);
      for (const [index, cells] of [...changed, ...changed].entries()) {
        const [alone] = said(design, names, [cells]);
        const here = together[index];
        if (typeof here === 'string' || typeof alone === 'string') expect(here).toEqual(alone);
        else
          for (const [at, one] of here?.entries() ?? []) {
            // The second answer of a client to a form is told, and left out.
            const { forms = [], ...rest } = alone?.[at] ?? {};
            expect(one).toEqual({ ...rest, again: one.again, forms: one.again ? one.forms : forms });
          }
      }
    }),
    { numRuns: 6 },
  );
});

test('of codes by the hundred, those are alike that have a key in common with one before', () => {
  const letters = fc.constantFrom('K', 'k', 'O', 'E', '0', '1', '2', '-', ' ', '.', 'å');
  const code = fc.string({ unit: letters, minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.uniqueArray(code, { maxLength: 200 }), (codes) => {
      const keys = codes.map((one) => ({ ...alikeKeys(one), code: one })).filter(({ short }) => short !== '');
      const expected = keys.filter(({ short, zeros, whole }, at) =>
        keys.slice(0, at).some((one) => {
          const before = [one.short, one.zeros];
          const isSigned = whole === undefined ? one.whole === short : before.includes(whole);
          return before.includes(short) || before.includes(zeros) || isSigned;
        }),
      );
      expect([...alikeCodes(codes).keys()]).toEqual(expected.map((one) => one.code));
    }),
  );
});

test('columns keep what is set, near and far, in the order of the places', () => {
  const values = fc.array(fc.tuple(fc.nat(100_000), fc.integer({ min: -1e9, max: 1e9 })), { maxLength: 50 });
  fc.assert(
    fc.property(values, (set) => {
      const [column, numbers, known] = [new Column(), new Numbers(), new Map<number, number>()];
      for (const [place, value] of set) {
        column.set(place, value);
        numbers.set(place, value);
        known.set(place, value);
      }
      expect([...column.entries()]).toEqual([...known].sort(([a], [b]) => a - b));
      for (const [place] of set) {
        expect(column.get(place)).toBe(known.get(place));
        expect(numbers.get(place)).toBe(known.get(place));
        if (known.has(place + 1)) continue;
        expect(column.get(place + 1)).toBeUndefined();
        expect(numbers.get(place + 1)).toBe(0);
      }
    }),
  );
});
