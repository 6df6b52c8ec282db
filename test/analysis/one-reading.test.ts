import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Results } from '../../src/analysis/results.js';
import { DataCheck } from '../../src/data/check/index.js';
import { tableKind } from '../../src/data/tables/table-kind.js';
import type { Design } from '../../src/model/index.js';
import { exampleDesigns } from '../examples/reading.js';
import { generatedDesigns } from '../forms/generated.js';
import { designOf, fed, simulated, type Table } from './feed.js';

/** What data check says and what the analysis counts among the deviations are of one reading. */
const designs: Design[] = [
  await designOf('every-type'),
  await designOf('edges'),
  await designOf('recurring'),
  ...(await exampleDesigns()),
  ...generatedDesigns(12),
];

/** Counted by what it is in the flow, or without meaning for the analysis. */
const elsewhere = ['out-of-window', 'unused-column', 'listed-without-form'];
/** What the plan allows. */
const allowed = ['repeated', 'other-way'];

const sorted = (counts: Map<string, number>) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));

/** How many problems of each kind there are, and which kinds are errors. */
function problemsIn(design: Design, tables: readonly Table[]) {
  const check = new DataCheck(design);
  const all = tables.flatMap(([names = [], ...rows], index) => {
    const own = check.table(tableKind(names), `table ${index + 1}`);
    return [...own.header(names), ...rows.flatMap((row, at) => own.row(row, at + 2))];
  });
  const found = [...all, ...[...check.finish()].map(({ problem }) => problem)];
  const counts = new Map<string, number>();
  for (const { code } of found) if (!elsewhere.includes(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return { counts: sorted(counts), outside: found.filter(({ code }) => code === 'out-of-window').length };
}

/** How many deviations of each kind there are that are of the data, and not of the plan. */
function deviationsIn({ deviations, flow }: Results, forms: ReadonlySet<string>) {
  const counts = new Map<string, number>();
  for (const { kind, count, where } of deviations) {
    if (where && !allowed.includes(kind)) counts.set(kind, (counts.get(kind) ?? 0) + (count ?? 0));
  }
  const outside = flow.filter(({ form }) => forms.has(form)).reduce((sum, one) => sum + (one.outside ?? 0), 0);
  return { counts: sorted(counts), outside };
}

/** The forms that the flow has a step of. */
const steps = (results: Results) => new Set(results.flow.map(({ form }) => form));

/** A row of a table that is told by its columns, changed by what they are called. */
const rowsOf = (tables: readonly Table[], is: (names: readonly string[]) => boolean) =>
  tables.flatMap(([names = [], ...rows], table) =>
    is(names) ? rows.flatMap((row, at) => (row.length > 0 ? [{ table, at: at + 1, names }] : [])) : [],
  );
const isForms = (names: readonly string[]) => tableKind(names) === 'forms' && names.includes('form');
const isCases = (names: readonly string[]) => tableKind(names) === 'cases';

type Spot = { table: number; at: number; names: readonly string[] };
const changed = (
  tables: readonly Table[],
  { table, at, names }: Spot,
  change: (row: Readonly<Record<string, string>>) => Readonly<Record<string, string>>[],
): Table[] =>
  tables.map((rows, index) =>
    index !== table
      ? rows
      : rows.flatMap((row, place) =>
          place !== at
            ? [row]
            : change(Object.fromEntries(names.map((name, column) => [name, row[column] ?? '']))).map((one) =>
                names.map((name) => one[name] ?? ''),
              ),
        ),
  );
const cell = (column: string, change: (text: string) => string) => (row: Readonly<Record<string, string>>) =>
  row[column] === undefined ? [row] : [{ ...row, [column]: change(row[column]) }];

type Damage = [what: string, of: typeof isForms, change: Parameters<typeof changed>[2]];
const damages: Damage[] = [
  ['capitals of a code', isForms, cell('case', (text) => text.toLowerCase())],
  ['zeros before a code', isForms, cell('case', (text) => text.replace(/\d/, (digit) => `00${digit}`))],
  ['a code in letters and marks apart', isForms, cell('case', (text) => text.normalize('NFD'))],
  ['no code', isForms, cell('case', () => '')],
  ['an identity number as a code', isForms, cell('case', () => '811218-9876')],
  ['a name as a code', isForms, cell('case', () => 'Anna Andersson')],
  ['a code of nobody', isForms, cell('case', () => 'Z99999')],
  ['a century off', isForms, cell('date', (text) => text.replace(/^\d\d/, '18'))],
  ['years too early', isForms, cell('date', (text) => text.replace(/^\d{4}/, (year) => String(Number(year) - 9)))],
  ['no day', isForms, cell('date', () => '')],
  ['a day that is none', isForms, cell('date', () => '2026-02-30')],
  ['another timepoint', isForms, cell('timepoint', () => 'elsewhere')],
  ['another informant', isForms, cell('informant', () => 'nobody')],
  ['another form', isForms, cell('form', () => 'none')],
  ['a row twice', isForms, (row) => [row, row]],
  [
    'words in every cell',
    isForms,
    (row) => [
      Object.fromEntries(
        Object.entries(row).map(([name, text]) => [
          name,
          ['case', 'timepoint', 'informant', 'form', 'date', 'simulated'].includes(name) || text === '' ? text : 'x?',
        ]),
      ),
    ],
  ],
  [
    'nines in every cell',
    isForms,
    (row) => [
      Object.fromEntries(
        Object.entries(row).map(([name, text]) => [
          name,
          /^-?\d+(\.\d+)?$/.test(text) && name !== 'case' ? '99999' : text,
        ]),
      ),
    ],
  ],
  ['a client twice in the list', isCases, (row) => [row, row]],
  ['the end before the start', isCases, (row) => [{ ...row, start: row.end ?? '', end: row.start ?? '' }]],
  ['a sex that is none', isCases, cell('sex', () => '?')],
  ['a client who is not in the list', isCases, () => []],
];
/** Days of the same client changed for each other. */
const swapped = (tables: readonly Table[]): Table[] =>
  tables.map(([names = [], ...rows]) => {
    const at = names.indexOf('date');
    if (!isForms(names) || at < 0) return [names, ...rows];
    const days = rows.map((row) => row[at] ?? '').sort();
    return [
      names,
      ...rows.map((row, index) => row.map((text, column) => (column === at ? (days.at(-1 - index) ?? '') : text))),
    ];
  });

describe.each(designs.map((design, index): [string, Design] => [`${index} ${design.name}`, design]))(
  '%s',
  (_, design) => {
    const full = simulated(design, 14, 5);

    test('data that are as they should be have no problem and no deviation of theirs', () => {
      const results = fed(design, full).results('internal');
      expect(problemsIn(design, full)).toEqual({ counts: [], outside: 0 });
      expect(deviationsIn(results, steps(results))).toEqual({ counts: [], outside: 0 });
    });

    test('what data check says, as many times, is among the deviations, and nothing else is', () => {
      const places = { forms: rowsOf(full, isForms), cases: rowsOf(full, isCases) };
      const seen = new Set<string>();
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.constantFrom(...damages), fc.nat()), { minLength: 1, maxLength: 4 }),
          fc.boolean(),
          (chosen, swaps) => {
            let tables: readonly Table[] = swaps ? swapped(full) : full;
            for (const [[, of, change], at] of chosen) {
              const all = of === isForms ? places.forms : places.cases;
              const spot = all[at % Math.max(1, all.length)];
              if (spot) tables = changed(tables, spot, change);
            }
            const problems = problemsIn(design, tables);
            const results = fed(design, tables).results('internal');
            const found = deviationsIn(results, steps(results));
            expect(found.counts).toEqual(problems.counts);
            for (const [code] of problems.counts) seen.add(code);
          },
        ),
        { numRuns: 25, seed: 11 },
      );
      if (places.forms.length > 0) expect(seen.size).toBeGreaterThan(3);
    });

    test('no damaged code is joined, and none is damaged without a word', () => {
      const keyed = rowsOf(full, isForms).filter(
        ({ table, at, names }) => (full[table]?.[at]?.[names.indexOf('case')] ?? '') !== '',
      );
      const before = fed(design, full).results('internal').cases.started;
      for (const [what, , change] of damages.slice(0, 2)) {
        for (const spot of keyed.filter((_, index) => index % 7 === 0).slice(0, 6)) {
          const tables = changed(full, spot, change);
          const same = JSON.stringify(tables) === JSON.stringify(full);
          const { cases, deviations } = fed(design, tables).results('internal');
          if (same) continue;
          const kinds = deviations.map(({ kind }) => kind);
          expect({ what, started: cases.started }).toEqual({ what, started: before + 1 });
          expect(kinds).toContain('alike-codes');
          expect(kinds).toContain('not-in-case-list');
        }
      }
    });

    test('one letter in two spellings changes nothing', () => {
      const spelt = (form: (index: number) => 'NFC' | 'NFD'): Table[] =>
        full.map(([names = [], ...rows], index) => [
          names,
          ...rows.map((row) =>
            row.map((text, column) =>
              names[column] === 'case' && text !== '' ? `Å${text}`.normalize(form(index)) : text,
            ),
          ),
        ]);
      const one = fed(
        design,
        spelt(() => 'NFC'),
      ).results('internal');
      expect(
        fed(
          design,
          spelt((index) => (index % 2 ? 'NFD' : 'NFC')),
        ).results('internal'),
      ).toEqual(one);
    });
  },
);
