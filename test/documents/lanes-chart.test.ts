import { describe, expect, test } from 'vitest';
import { lanesChart } from '../../src/documents/charts/index.js';
import { dots, ofKind, said } from './picture.js';

const legend = {
  yes: 'mäts',
  part: 'en del',
  instead: 'annars',
  window: 'fönster',
  between: 'däremellan',
  open: 'öppet',
};
const ticks = [0, 30, 60, 90, 120].map((at) => ({ at, label: `(${at})` }));
const chart = (time: Partial<Parameters<typeof lanesChart>[0]['times'][number]>, mark: 'yes' | 'instead' = 'yes') =>
  lanesChart({
    lines: [{ label: 'dagar från start', ticks }],
    times: [{ label: 'Då', line: 0, ...time }],
    lanes: [{ label: 'Klient', rows: [{ label: 'Mått', marks: [mark] }] }],
    legend,
  });
/** Where a day is on the line. */
const placeOf = (svg: string) => {
  const at = (label: string) => ofKind(svg, 'text').find(({ content }) => content === label)?.x ?? Number.NaN;
  return (day: number) => at('(0)') + (day / 120) * (at('(120)') - at('(0)'));
};
/** The first bar in a lane: those that explain come last, and the ground and the lane's head are wider. */
const bar = (svg: string) => ofKind(svg, 'rect').find(({ height }) => height === 14);
const marks = (svg: string) => dots(svg).filter(({ r }) => r === 7.5);

describe('the lanes of a schedule', () => {
  test('have each window and each day where the line of time has them', () => {
    const svg = chart({ from: 60, at: 90, to: 105 });
    const x = placeOf(svg);
    expect(bar(svg)?.x).toBeCloseTo(x(60), 0);
    expect((bar(svg)?.x ?? 0) + (bar(svg)?.width ?? 0)).toBeCloseTo(x(105), 0);
    expect(marks(svg)[0]?.x).toBeCloseTo(x(90), 0);
  });

  test('have no day within an interval where any day is as good', () => {
    const svg = chart({ from: 30, to: 60 });
    expect(marks(svg)).toEqual([]);
    expect(said(svg)).toEqual(expect.arrayContaining(['däremellan']));
  });

  test('say that a side is open, and explain only what occurs', () => {
    expect(said(chart({ at: 90 }))).toContain('öppet');
    expect(said(chart({ from: 90, at: 90, to: 90 }))).not.toContain('öppet');
    expect(said(chart({ from: 90, at: 90, to: 90 }))).not.toContain('fönster');
  });

  test('have what comes back again and again at even distances, and say that it goes on', () => {
    const svg = chart({ from: 0, at: 0, to: 0, again: 30 });
    const x = placeOf(svg);
    // The last explains.
    const places = marks(svg)
      .slice(0, -1)
      .map((one) => one.x);
    expect(places.slice(0, 4)).toEqual([0, 30, 60, 90].map((day) => expect.closeTo(x(day), 0)));
    expect(said(svg)).toContain('…');
  });
});
