import { describe, expect, test } from 'vitest';
import { allDesigns } from '../agreement/all-designs.js';
import { simulated, type Table } from '../analysis/feed.js';
import { sheetOf } from './made.js';

/**
 * The sheet is given to a person: nothing of anybody else may be in it, not even how many they are. So the sheet made from all
 * data is, byte for byte, the one made from the client's own rows alone.
 */
const caseOf = ([names = []]: Table, row: readonly string[]) => row[names.indexOf('case')] ?? '';
const alone = (tables: readonly Table[], code: string): Table[] =>
  tables.map((table) => [table[0] ?? [], ...table.slice(1).filter((row) => caseOf(table, row) === code)]);

/** Words of others, that nothing of the design or of the tool has. */
const mark = 'Zyxqvist';
const marked = (tables: readonly Table[], code: string): Table[] =>
  tables.map((table) => [
    table[0] ?? [],
    ...table
      .slice(1)
      .map((row) =>
        caseOf(table, row) === code ? row : row.map((cell) => (/SIMUL/.test(cell) ? `${mark} ${cell}` : cell)),
      ),
  ]);

describe('the sheet of one client', () => {
  let [sheets, empty] = [0, 0];
  test.each(allDesigns.map(({ name, design }) => [name, design] as const))('%s', (_, design) => {
    const tables = simulated(design, 12, 5);
    const codes = [...new Set(tables.flatMap((one) => one.slice(1).map((row) => caseOf(one, row))))].filter(Boolean);
    for (const code of codes.slice(0, 4)) {
      for (const all of [false, true]) {
        const own = sheetOf(design, alone(tables, code), code, { all });
        const whole = sheetOf(design, marked(tables, code), code, { all });
        expect(whole).toEqual(own);
        if (!whole) empty += 1;
        else sheets += 1;
        for (const other of codes) if (other !== code) expect(whole?.text ?? '').not.toContain(other);
        expect(whole?.text ?? '').not.toContain(mark);
      }
    }
  });

  test('many designs have one', () => {
    expect(sheets).toBeGreaterThan(100);
    expect(empty).toBeLessThan(sheets * 3);
  });

  test.each(['nobody', 'SIM-000', 'sim-0001', ''])('nothing is made of a code that is not there: %j', (code) => {
    const [first] = allDesigns;
    if (!first) throw new Error('no design');
    expect(sheetOf(first.design, simulated(first.design, 12, 5), code, { all: true })).toBeUndefined();
  });
});
