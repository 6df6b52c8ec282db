import type { Design } from '../../src/model/index.js';
import { designOf } from './feed.js';
import { mapped, simulatedTables, type TableFile, written } from './script-data.js';
import type { Run } from './script-runs.js';

type Row = Readonly<Record<string, string>>;
/** A person of the data: the code, its number, the group, and whether a row is of the first time. */
interface At {
  number: number;
  group: string;
  isFirst: boolean;
  isList: boolean;
}

/** Tables with each row changed by whose it is; `undefined` leaves it out. */
function changed(tables: readonly TableFile[], change: (row: Row, at: At) => Row | undefined): TableFile[] {
  const groups = new Map<string, string>();
  mapped(tables, (row) => {
    if (row.group !== undefined) groups.set(row.case ?? '', row.group);
    return row;
  });
  return mapped(tables, (row) =>
    change(row, {
      number: Number((row.case ?? '').replace(/\D/g, '')),
      group: groups.get(row.case ?? '') ?? '',
      isFirst: row.form?.startsWith('first') === true,
      isList: row.group !== undefined,
    }),
  );
}
/** A column where it is in the row. */
const put = (row: Row, values: Row): Row => ({
  ...row,
  ...Object.fromEntries(Object.entries(values).filter(([name]) => row[name] !== undefined)),
});

const isAsked = (name: string) => /^(scale|life)/.test(name);
/** Answers gone here and there, by person and time. */
const gaps = (tables: readonly TableFile[], every: number) =>
  changed(tables, (row, { number, isFirst }) => {
    const gone = (index: number) => (number * 7 + index * 3 + (isFirst ? 0 : 5)) % every === 0;
    return Object.fromEntries(
      Object.entries(row).map(([name, cell], index) => [name, isAsked(name) && gone(index) ? '' : cell]),
    );
  });

/** Designs with two groups, and data of them as they may be and as they should not be. */
export async function armsRuns(): Promise<Run[]> {
  const grouped = (words: string): Promise<Design> =>
    designOf('arms', (text) => text.replace('comparison randomised', `comparison ${words}`));
  const [lottery, unequal, matched, ordinary, clusters, few] = await Promise.all([
    grouped('randomised'),
    grouped('randomised { ratio 3 to 1 }'),
    grouped('matched'),
    grouped('ordinary'),
    grouped('randomised per unit { clusters-per-group 5 persons-per-cluster 8 icc 0.2 }'),
    grouped('randomised per team { clusters-per-group 3 }'),
  ]);
  const run = (name: string, design: Design, tables: readonly TableFile[]): Run => ({
    name: `two groups: ${name}`,
    design,
    files: tables.map((one) => written(one)),
  });
  const full = simulatedTables(lottery, 60);
  const one = simulatedTables(unequal, 60);
  const whole = simulatedTables(clusters, 80);
  const alone = (row: Row, number: number) => put(row, { scaletotal: '', scalerating: number === 4 ? '' : '5' });
  return [
    run('all of it', lottery, full),
    run('first and last values missing', lottery, gaps(full, 6)),
    run(
      'one first value missing',
      lottery,
      changed(full, (row, { number, isFirst }) => (isFirst && number === 4 ? alone(row, number) : row)),
    ),
    run('one group three times the other', unequal, one),
    run('one group three times the other, values missing', unequal, gaps(simulatedTables(unequal, 100), 8)),
    run('one first value that differs, unequal groups', unequal, [
      ...changed(one, (row, { number, isFirst }) =>
        isFirst ? put(row, { scaletotal: number === 7 ? '30' : '20' }) : row,
      ),
    ]),
    run(
      'first values that nobody differs in',
      lottery,
      changed(full, (row, { number, group, isFirst }) =>
        put(
          row,
          isFirst
            ? { scaletotal: '20', scalerating: '3' }
            : { scaledays: String((number % 3) + (group === 'comparison' ? 9 : 10)) },
        ),
      ),
    ),
    run(
      'all changed by the same',
      lottery,
      changed(full, (row, { number, isFirst }) => {
        const value = (number % 9) + 10;
        return put(row, { scaletotal: String(isFirst ? value : value - 2), scaledays: '4' });
      }),
    ),
    run('persons who are matched', matched, gaps(full, 9)),
    run(
      'ordinary work with others, who are worse at first',
      ordinary,
      changed(gaps(full, 11), (row, { number, group, isFirst }) => {
        const worse = group === 'comparison' ? 8 : 0;
        return put(row, {
          scaletotal: String(isFirst ? (number % 13) + worse + 5 : ((number * 5) % 17) + 5),
          scaledays: String(isFirst ? (number % 11) + worse : ((number * 3) % 9) + worse),
        });
      }),
    ),
    run(
      'what is kept by nearly all',
      lottery,
      changed(full, (row, { number }) =>
        put(row, {
          scaledays: String(4 + ((number * 3) % 5) - (number % 7 === 0 ? 1 : 0)),
          lifeask: number % 29 === 0 ? '0' : '1',
        }),
      ),
    ),
    run(
      'all have it in the one group and nobody in the other',
      lottery,
      changed(full, (row, { number, group, isFirst }) =>
        isFirst
          ? row
          : put(row, {
              lifework: group === 'comparison' ? '0' : '1',
              lifeask: group === 'comparison' ? '1' : '0',
              lifehousing: '2',
              scaledays: String((number % 4) + (group === 'comparison' ? 2 : 20)),
            }),
      ),
    ),
    run('clusters', clusters, whole),
    run('clusters, values missing', clusters, gaps(whole, 6)),
    run(
      'clusters: one person alone, one cluster in both groups, persons without',
      clusters,
      changed(whole, (row, { number, isList }) =>
        isList && number < 6 ? { ...row, cluster: ['', 'lone', 'K01', 'Å ', 'A\u030a', ''][number] ?? '' } : row,
      ),
    ),
    run(
      'clusters alike within',
      clusters,
      changed(whole, (row, { number, isFirst }) =>
        put(row, { scaletotal: String((number % 10) * 2 + (isFirst ? 3 : ((number % 10) * 7) % 5)), lifework: '1' }),
      ),
    ),
    run('clusters: three in each group', few, simulatedTables(few, 60)),
    run(
      'nobody in one group',
      lottery,
      changed(full, (row, { isList }) => (isList ? { ...row, group: 'intervention' } : row)),
    ),
    run(
      'five in one group',
      lottery,
      changed(full, (row, { number, isList }) =>
        isList ? { ...row, group: number < 6 ? 'comparison' : 'intervention' } : row,
      ),
    ),
    run('groups in words, some unknown', lottery, [
      ...changed(full, (row, { number, isList }) => {
        const words = [
          '',
          'Kontroll',
          ' INSATS ',
          'JÄMFÖRELSEGRUPP',
          'ja\u0308mförelse',
          'control  group',
          'both',
          "'insatsgrupp",
        ];
        return isList ? { ...row, group: words[number % words.length] ?? '' } : row;
      }),
    ]),
    run('a list of groups alone, then another', lottery, [
      {
        path: 'a_list.csv',
        rows: [
          ['case', 'group'],
          ...(full[0]?.rows.slice(1) ?? []).slice(0, 40).map((row) => [row[0] ?? '', row[2] ?? '']),
        ],
      },
      ...changed(full, (row, { number, isList }) =>
        isList && number % 3 === 0 ? { ...row, group: 'intervention' } : row,
      ),
    ]),
    run(
      'no list',
      lottery,
      full.filter(({ path }) => !path.endsWith('_cases.csv')),
    ),
  ];
}
