import { join } from 'node:path';
import { expect, it } from 'vitest';
import { forms } from '../../../src/forms/making/forms.js';
import type { Design } from '../../../src/model/index.js';
import { due } from '../../../src/reading/index.js';
import { design, text } from '../fixture.js';
import { book, serial } from './filling.js';
import { type Deed, inOffice, office, scratch } from './office.js';

/** A design with a timepoint of each kind, its workbook, and where its days stand. */
async function timedBook() {
  const end = { moment: 'end' } as const;
  const offset = (low: number | undefined, high: number | undefined, unit: 'day' | 'week' | 'month' | 'year') => ({
    kind: 'offset' as const,
    amount: { ...(low !== undefined && { low }), ...(high !== undefined && { high }) },
    unit,
    side: 'after' as const,
    anchor: end,
  });
  const at = (name: string, timing: Design['timepoints'][number]['timings'][number], more: object = {}) => ({
    path: `timepoint/${name}`,
    name,
    code: name,
    text: text(name),
    timings: [timing],
    ...more,
  });
  const window = { low: -30, high: 60, unit: 'day' as const };
  const timepoints = [
    at('a', { kind: 'at', anchors: [{ moment: 'start' }] }, { window: { low: 0, high: 2, unit: 'week' } }),
    at('b', offset(6, 6, 'month'), { window }),
    at('c', offset(4, 8, 'month')),
    at('d', { ...offset(2, 2, 'week'), side: 'before' }, { window: { low: -1, high: 1, unit: 'month' } }),
    at('e', { ...offset(1, 1, 'year'), anchor: { timepoint: 'b' } }),
    at('f', { ...offset(10, 10, 'day'), anchor: { event: 'remiss' } }, { window: { low: -3, unit: 'day' } }),
    at('g', offset(undefined, 8, 'month')),
    at('h', { ...offset(3, 5, 'week'), side: 'before' }, { window }),
    at('i', { ...offset(1, 1, 'month'), anchor: { moment: 'start' } }, { flexible: true }),
  ];
  const [collect] = design.collects;
  if (!collect) throw new Error('the fixture collects nothing');
  const timed: Design = {
    ...design,
    timepoints,
    collects: [{ ...collect, at: timepoints.map(({ name }) => name), fallbacks: [] }],
  };
  const { path } = await book(timed, join(scratch(), 'book.xlsx'), forms(timed));
  const shown: [string, ('earliest' | 'target' | 'latest')[]][] = [
    ['a', ['earliest', 'target', 'latest']],
    ['b', ['earliest', 'target', 'latest']],
    ['c', ['earliest', 'latest']],
    ['d', ['earliest', 'target', 'latest']],
    ['e', ['target']],
    ['f', ['earliest', 'target']],
    ['g', ['earliest', 'latest']],
    ['h', ['earliest', 'latest']],
    ['i', ['target']],
  ];
  // Code, start, end, referral, check: the days begin in column F.
  const columns = shown
    .flatMap(([timepoint, kinds]) => kinds.map((kind) => ({ timepoint, kind })))
    .map((one, index) => ({ ...one, letter: 'FGHIJKLMNOPQRSTUVWXYZ'[index] ?? '' }));
  return { path, design: timed, columns };
}

inOffice('the clients’ sheet in LibreOffice', () => {
  it('reckons when each timepoint is due as the model does', async () => {
    const { path, design: timed, columns } = await timedBook();
    const clients = [
      { start: '2026-01-31', end: '2026-08-31', remiss: '2025-12-01' },
      { start: '2024-02-29', end: '2025-02-28', remiss: '2024-01-31' },
      { start: '2025-10-30', end: '2026-04-30', remiss: '2025-08-31' },
    ];
    const deeds = clients.flatMap(({ start, end, remiss }, index) =>
      [serial(start), serial(end), serial(remiss)].map(
        (value, column): Deed => ({ write: value, in: `${'BCD'[column]}${6 + index}`, sheet: 'Klienter' }),
      ),
    );
    const reads = clients.flatMap((_, index) =>
      columns.map(({ letter }): Deed => ({ read: `${letter}${6 + index}`, sheet: 'Klienter' })),
    );
    const found = office([{ open: path }, ...deeds, ...reads]);
    const wanted = clients.flatMap(({ start, end, remiss }) =>
      columns.map(({ timepoint, kind }) => {
        const declared = timed.timepoints.find(({ name }) => name === timepoint);
        if (!declared) throw new Error(timepoint);
        return due(declared, timed, { start, end, events: { remiss } }).occasions[0]?.[kind] ?? '';
      }),
    );
    expect(found).toEqual(wanted);
  });
});
