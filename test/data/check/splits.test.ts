import { describe, expect, test } from 'vitest';
import { DataCheck } from '../../../src/data/check/index.js';
import { csvRows } from '../../../src/data/tables/csv.js';
import { checked, simulatedTables, timed } from './checked.js';

const parts = 'organisation "O" {\n part north "Team North" @sv "Team Nord"\n part åre "Åre"\n}';
const split = (what: string, more = '') =>
  timed('', ['start', 'end'], `${more}\ncompile every year {\n disaggregate ${what}\n suppress below 5\n}`);
const teams = await split('age 18..29, 30..64, team, reason, length ..2, 3.. months', parts);
const list = (...rows: string[]) => ({ path: 'c', text: `${rows.join('\n')}\n` });
const head = 'case,age,team,reason,start,end';

describe('what results are split by, in the list of clients', () => {
  test('a column that the design needs and the list lacks is told of once', () => {
    expect(checked(teams, [list('case,team,start', 'K1,north,2026-01-01', 'K2,,')])).toEqual([
      'c:1 missing-column',
      'c:1 missing-column',
      'c:1 missing-column',
    ]);
    expect(checked(teams, [list(head, 'K1,,,,,')])).toEqual([]);
  });

  test('a part is known by its name and its title, in any language, however it is spelt', () => {
    const spelt = ['north', 'NORTH', 'Team North', ' team  nord ', 'åre', 'A\u030aRE'];
    expect(checked(teams, [list(head, ...spelt.map((one, at) => `K${at},,${one},,,`))])).toEqual([]);
  });

  test('a part that the design does not name, and what can be written instead', () => {
    const check = new DataCheck(teams);
    const [names = [], row = []] = csvRows(`${head}\nK1,30,south,worry,,\n`);
    const own = check.cases('c');
    own.header(names);
    const found = own.row(row, 2);
    expect(found).toMatchObject([{ code: 'unknown-part', column: 'team', value: 'south', severity: 'error' }]);
    expect(found[0]?.remedy.sv).toContain('Skriv north, åre');
  });

  test('an age that nobody has, or that is not in whole years', () => {
    const ages = ['34', '130', '-1', '34.5', 'thirty', '1990-01-01'];
    expect(checked(teams, [list(head, ...ages.map((age, at) => `K${at},${age},,,,`))])).toEqual([
      'c:3 out-of-range',
      'c:4 out-of-range',
      'c:5 not-whole',
      'c:6 not-a-number',
      'c:7 not-a-number',
    ]);
  });

  test('units that only the list names are what it says', async () => {
    const free = await split('unit');
    expect(checked(free, [list('case,unit,start', 'K1,North,', 'K2,anything,')])).toEqual([]);
  });

  test('what the simulation makes is as it should be, and is in every group', () => {
    const tables = simulatedTables(teams, 200);
    expect(checked(teams, tables)).toEqual([]);
    const [names = [], ...rows] = csvRows(tables.find(({ path }) => path.endsWith('_cases.csv'))?.text ?? '');
    const all = (column: string) => rows.map((row) => row[names.indexOf(column)] ?? '');
    expect([...new Set(all('team'))].sort()).toEqual(['north', 'åre']);
    expect(new Set(all('reason'))).toEqual(new Set(['worry']));
    const ages = all('age').map(Number);
    expect([Math.min(...ages) >= 18, Math.max(...ages) <= 64]).toEqual([true, true]);
    expect(ages.filter((age) => age < 30).length).toBeGreaterThan(60);
  });
});
