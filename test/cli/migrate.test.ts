import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesIn, isu, project, textOf } from './harness.js';

const design = (answers: string, timepoint = 'efter', question = 'x', more = '') => `uppföljning a "A" {
  syfte "Veta" {
    gäller resultat
  }
  mättillfälle ${timepoint} "Efteråt" 6 månader efter start${more && ' tidigare namn efter'}
  mätning m från klient vid start, ${timepoint}
}
instrument m "M" {
  fråga ${question} "Hur går det?" val ordnat {
    ${answers}${more}
  }
}
`;
const data =
  'case,timepoint,informant,form,date,mx\nK1,start,client,start_client,2026-01-01,1\nK1,efter,client,efter_client,2026-07-01,3\nK2,start,client,start_client,2026-01-02,\n';

const migrate = (files: Record<string, string | Uint8Array>, map: unknown, ...words: string[]) => {
  const cwd = project({ ...files, 'map.json': JSON.stringify(map) });
  return isu(['migrate', ...(words.length > 0 ? words : ['data.csv', '--map', 'map.json', '--out', 'new'])], {
    cwd,
  }).then((found) => ({ ...found, cwd }));
};

describe('isu migrate', () => {
  test('the map that isu diff gives makes data of the earlier version data of the newer', async () => {
    const cwd = project({
      'old.isu': design('svar a "Dåligt" svar b "Sådär" svar c "Bra"'),
      'new.isu': design('svar c "Bra" svar b "Sådär" svar a "Dåligt"', 'uppföljning', 'hur', '\n    tidigare namn x'),
      'data.csv': data,
    });
    const diff = await isu(['diff', 'old.isu', 'new.isu', '--format', 'json'], { cwd });
    const [{ map }] = JSON.parse(diff.out).designs;
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${cwd}/map.json`, JSON.stringify(map));
    const found = await isu(['migrate', 'data.csv', '--map', 'map.json', '--out', 'new'], { cwd });
    expect(found).toMatchObject({ code: 0, err: '' });
    expect(textOf(cwd, 'new/data.csv')).toBe(
      'case,timepoint,informant,form,date,mhur\nK1,start,client,start_client,2026-01-01,3\nK1,uppfoljning,client,uppfoljning_client,2026-07-01,1\nK2,start,client,start_client,2026-01-02,\n',
    );
    expect(textOf(cwd, 'data.csv')).toBe(data);
    const check = await isu(['data', 'check', 'new.isu', 'new'], { cwd });
    expect(check.out).not.toContain('mhur');
  });

  test.each([
    ['a value that is not named', { columns: {}, values: { mx: { '1': '3' } } }, 'mx “3”'],
    ['a column that is not there', { columns: { my: 'mz' } }, 'my'],
    ['two columns of one name', { columns: { mx: 'date' } }, 'date'],
  ])('%s is said, and nothing is written', async (_, map, said) => {
    const { code, out, err, cwd } = await migrate({ 'data.csv': data }, map);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(filesIn(cwd)).toEqual(['data.csv', 'map.json']);
  });

  test.each([
    ['in place', ['data.csv', '--map', 'map.json', '--out', '.'], 'never changed in place'],
    ['over what is there', ['data.csv', '--map', 'map.json', '--out', 'there'], 'there already'],
    ['without a map', ['data.csv', '--out', 'new'], '--map'],
    ['without a place', ['data.csv', '--map', 'map.json'], '--out'],
    ['a workbook', ['data.xlsx', '--map', 'map.json', '--out', 'new'], 'not CSV'],
    ['no map', ['data.csv', '--map', 'data.csv', '--out', 'new'], 'not a column map'],
    ['two of one name', ['data.csv', 'there/data.csv', '--map', 'map.json', '--out', 'new'], 'data.csv'],
  ])('%s is refused', async (_, words, said) => {
    const files = { 'data.csv': data, 'there/data.csv': data, 'data.xlsx': 'x' };
    const { code, out, err, cwd } = await migrate(files, { columns: {} }, ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(filesIn(cwd)).toHaveLength(4);
  });

  test('an identity number is not repeated', async () => {
    const { err } = await migrate(
      { 'data.csv': 'case,mx\nK1,19900101-1234\n' },
      { columns: {}, values: { mx: { '1': '2' } } },
    );
    expect(err).not.toContain('1234');
  });

  test('what the map does not name is kept to the letter, whatever stands in it', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/[\r\n\0]/g, ' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        async (rows, sign) => {
          const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const text = [['a', 'b', 'c'], ...rows.map(([a, b]) => [a, b, '1'])]
            .map((cells) => cells.map(quote).join(sign))
            .join('\n');
          // The first line decides the separator, so it has no quotation marks here.
          const head = ['a', 'b', 'c'].join(sign);
          const { cwd, code } = await migrate(
            { 'data.csv': `${head}\n${text.split('\n').slice(1).join('\n')}\n` },
            { columns: { c: 'd' }, values: { d: { '1': '2' } } },
          );
          expect(code).toBe(0);
          const { parse } = await import('csv-parse/sync');
          const read: string[][] = parse(textOf(cwd, 'new/data.csv'), { delimiter: sign });
          expect(read).toEqual([['a', 'b', 'd'], ...rows.map(([a, b]) => [a, b, '2'])]);
        },
      ),
      { numRuns: 25 },
    );
  });
});
