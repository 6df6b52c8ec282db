import { describe, expect, test } from 'vitest';
import { checked, type TextTable, timed } from './checked.js';

const head = 'case,timepoint,informant,form,date,wa,wtotal\n';
const forms = (...rows: [code: string, at: string, date: string][]): TextTable => ({
  path: 'a',
  text: `${head}${rows.map(([code, at, date]) => `${code},${at},client,${at}_client,${date},1,1\n`).join('')}`,
});
const cases = (columns: string, ...rows: string[]): TextTable => ({
  path: 'c',
  text: `case,sex,${columns}\n${rows.map((row) => `${row}\n`).join('')}`,
});
/** The same whichever table comes first. */
const inBothOrders = (design: Parameters<typeof checked>[0], tables: readonly TextTable[]) => {
  const found = checked(design, tables);
  expect(checked(design, [...tables].reverse())).toEqual(found);
  return found;
};

describe('a measurement at an event of the operation’s own', async () => {
  const design = await timed('event moved "Moves" timepoint move "Move" at moved within 14 days after', [
    'start',
    'end',
  ]);
  const rows = forms(
    ['A1', 'start', '2025-01-10'],
    ['A1', 'move', '2025-06-05'],
    ['A1', 'end', '2025-12-10'],
    ['A2', 'move', '2025-11-05'],
  );
  const list = cases('start,end,moved', 'A1,woman,2025-01-10,2025-12-10,2025-06-01', 'A2,,2025-01-10,,2025-06-01');

  test('may lie anywhere between start and end, and is held against the day of the event', () => {
    expect(inBothOrders(design, [rows, list])).toEqual(['a:5 out-of-window']);
    expect(checked(design, [rows])).toEqual([]);
  });

  test('may happen again on another day; the nearest is the one that the list means', () => {
    const again = forms(['A1', 'move', '2025-03-01'], ['A1', 'move', '2025-06-05'], ['A1', 'move', '2025-09-01']);
    expect(inBothOrders(design, [again, list])).toEqual(['c:3 listed-without-form']);
    const far = forms(['A1', 'move', '2025-03-01'], ['A1', 'move', '2025-09-01']);
    expect(inBothOrders(design, [far, list])).toEqual(['a:3 out-of-window', 'c:3 listed-without-form']);
    const same = forms(['A1', 'move', '2025-06-05'], ['A1', 'move', '2025-06-05']);
    expect(checked(design, [same])).toEqual(['a:3 duplicate']);
  });
});

describe('a window that hangs on an earlier measurement', async () => {
  const design = await timed(
    'timepoint first "1" at start within 14 days after timepoint second "2" 3 months after first from 7 days before to 7 days after timepoint third "3" 3 months after second from 7 days before to 7 days after',
    [],
  );

  test('counts from its real day', () => {
    const rows = forms(
      ['A1', 'first', '2025-01-14'],
      ['A1', 'second', '2025-04-21'],
      ['A1', 'third', '2025-07-28'],
      ['A2', 'second', '2025-04-21'],
      ['A2', 'third', '2025-07-29'],
    );
    expect(checked(design, [rows])).toEqual(['a:6 out-of-window']);
  });

  test('counts from the nearest that was made, else from the start', () => {
    const list = cases('start', 'A1,,2025-01-01', 'A2,,2025-01-01');
    const rows = forms(
      ['A1', 'first', '2025-01-14'],
      ['A1', 'third', '2025-07-21'],
      ['A2', 'third', '2025-07-09'],
      ['A2', 'second', '2025-04-08'],
    );
    expect(inBothOrders(design, [rows, list])).toEqual([]);
    const alone = forms(['A1', 'third', '2025-07-08'], ['A2', 'third', '2025-07-09']);
    expect(inBothOrders(design, [alone, list])).toEqual(['a:3 out-of-window']);
  });
});

describe('windows and order', async () => {
  test('the list of cases is surer than the first measurement, which may be anywhere in its own window', async () => {
    const design = await timed(
      'timepoint first "1" at start within 14 days after timepoint half "2" 6 months after start from 7 days before to 7 days after',
      ['end'],
    );
    const rows = forms(['A1', 'first', '2025-01-14'], ['A1', 'half', '2025-07-20']);
    expect(checked(design, [rows])).toEqual([]);
    expect(inBothOrders(design, [rows, cases('start', 'A1,,2025-01-01')])).toEqual(['a:3 out-of-window']);
    const before = forms(['A1', 'first', '2025-01-14'], ['A1', 'half', '2025-06-22']);
    expect(checked(design, [before])).toEqual(['a:3 out-of-window']);
  });

  test('what has no window is not outside one', async () => {
    const design = await timed('timepoint half "2" 6 months after start', ['start', 'end']);
    const rows = forms(['A1', 'start', '2025-01-05'], ['A1', 'half', '2025-08-20'], ['A1', 'end', '2026-01-01']);
    expect(inBothOrders(design, [rows, cases('start,end', 'A1,,2025-01-01,2025-12-24')])).toEqual([]);
  });

  test('only what the design certainly orders has an order', async () => {
    const stay = (lasts: string) =>
      timed('timepoint half "2" 6 months after start', ['start', 'end'], `intervention "I" { lasts ${lasts} }`);
    const rows = forms(['A1', 'end', '2025-05-01'], ['A1', 'half', '2025-07-01']);
    expect(checked(await stay('12 months'), [rows])).toEqual(['a:3 out-of-order']);
    expect(checked(await stay('3..12 months'), [rows])).toEqual([]);
    const swapped = forms(['A1', 'end', '2025-05-01'], ['A1', 'start', '2025-07-01']);
    expect(checked(await stay('3..12 months'), [swapped])).toEqual(['a:3 out-of-order']);
  });

  test('a year beyond reason is a day like another', async () => {
    const design = await timed('timepoint half "2" 6 months after start from 7 days before to 7 days after', ['start']);
    const rows = forms(['A1', 'start', '9999-12-31'], ['A1', 'half', '1000-01-01']);
    expect(checked(design, [rows])).toEqual(['a:2 unlikely-day', 'a:3 unlikely-day', 'a:3 out-of-order']);
  });
});
