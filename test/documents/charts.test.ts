import { describe, expect, test } from 'vitest';
import { barsChart, type Mark, rangesChart, scheduleChart, stepsChart } from '../../src/documents/charts/index.js';
import { type Shape, shapesOf } from '../../src/documents/docx/svg.js';
import { hostileTexts } from '../forms/hostile.js';
import { faultsOf, ofKind, picture } from './picture.js';
import { xmlFault } from './unzip.js';

const legend = { yes: 'mäts', part: 'för en del', instead: 'i andra hand' };
const schedule = (count: number, label = 'Mättillfälle') =>
  scheduleChart({
    moments: Array.from({ length: count }, (_, index) => ({
      label: `${label} ${index + 1}`,
      when: `${index} månader efter avslut, högst 14 dagar före eller efter`,
    })),
    groups: [
      {
        label: 'Klienten',
        rows: [
          { label: 'CORE-OM', marks: Array.from({ length: count }, (): Mark => 'yes') },
          {
            label: 'Ett mått med ett mycket långt namn som inte får plats på en rad',
            marks: Array.from({ length: count }, (_, index): Mark => (index === 0 ? 'instead' : 'no')),
          },
        ],
      },
    ],
    legend,
  });
const shapes = (svg: string): Shape[] => picture(svg).shapes;
const texts = (svg: string) => ofKind(svg, 'text');
const circles = (svg: string) => ofKind(svg, 'ellipse');

describe('the picture of a schedule', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 12])(
    'shows every one of %i timepoints, and a mark for each measurement',
    (count) => {
      const svg = schedule(count);
      const said = texts(svg)
        .map((one) => one.content)
        .join(' ');
      for (let index = 1; index <= count; index += 1) expect(said).toMatch(new RegExp(`\\b${index}\\b`));
      // Blue: measured; the small grey ones stand on the line of time.
      const large = circles(svg).filter((one) => one.width === 15);
      const legendMarks = 2;
      expect(large).toHaveLength(count + 1 + legendMarks);
    },
  );

  test.each([2, 5, 8])('with %i timepoints keeps all words within the picture, and apart', (count) => {
    expect(faultsOf(schedule(count))).toEqual([]);
  });

  test('explains only the marks that occur', () => {
    const said = texts(schedule(2)).map((one) => one.content);
    expect(said).toContain('mäts');
    expect(said).toContain('i andra hand');
    expect(said).not.toContain('för en del');
  });
});

describe('every chart', () => {
  const charts = (text: string) => ({
    schedule: scheduleChart({
      moments: [{ label: text, when: text }],
      groups: [{ label: text, rows: [{ label: text, marks: ['yes'], aside: text }] }],
      legend: { yes: text, part: text, instead: text },
    }),
    steps: stepsChart({
      steps: [text, text],
      supported: 1,
      claimed: 1,
      words: { supported: text, missing: text, claimed: text },
    }),
    bars: barsChart({
      rows: [
        {
          label: text,
          segments: [
            { count: 2, series: 0 },
            { count: 1, series: 3 },
          ],
        },
      ],
      series: [0, 1, 2, 3].map(() => ({ label: text, sign: '●' })),
    }),
    ranges: rangesChart({
      groups: [{ label: text, rows: [{ label: text, low: 10, high: 30, certain: true, aside: text }] }],
      words: { certain: text, estimated: text },
    }),
  });

  test.each(hostileTexts.map((text, index) => [index, text] as const))(
    'keeps hostile text %i as text, and can be drawn in Word',
    (_, text) => {
      for (const [name, svg] of Object.entries(charts(text))) {
        expect([name, xmlFault(svg)]).toEqual([name, undefined]);
        expect([name, shapesOf(svg) !== undefined]).toEqual([name, true]);
      }
    },
  );

  test('has a white ground of its own, so that it is read on a dark page', () => {
    for (const svg of Object.values(charts('x'))) {
      const [first] = shapes(svg);
      expect(first).toMatchObject({
        kind: 'rect',
        x: 0,
        y: 0,
        fill: 'ffffff',
        width: shapesOf(svg)?.width,
        height: shapesOf(svg)?.height,
      });
    }
  });
});

describe('bars', () => {
  test('are as long as their counts, and say them', () => {
    const svg = barsChart({
      rows: [
        {
          label: 'P1',
          segments: [
            { count: 6, series: 0 },
            { count: 2, series: 2 },
          ],
        },
      ],
      series: ['a', 'b', 'c'].map((label) => ({ label, sign: '●' })),
    });
    const [long, short] = shapes(svg).flatMap((one) =>
      one.kind === 'rect' && one.height === 32 ? [one.width + 2] : [],
    );
    expect((long ?? 0) / (short ?? 1)).toBeCloseTo(3, 1);
    expect(texts(svg).map((one) => one.content)).toEqual(expect.arrayContaining(['● 6', '● 2']));
  });
});

describe('shares', () => {
  test('stand where they belong between 0 and 100', () => {
    const at = (low: number, high: number, certain: boolean) =>
      shapes(
        rangesChart({
          groups: [{ label: 'x', rows: [{ label: 'y', low, high, certain, aside: '' }] }],
          words: { certain: 'a', estimated: 'b' },
        }),
      );
    const dot = (value: number, certain = true) =>
      at(value, value, certain)
        .filter((one) => one.kind === 'ellipse')
        .at(-1);
    const [zero, half, whole] = [0, 50, 100].map((value) => (dot(value)?.x ?? 0) + 6);
    expect((half ?? 0) - (zero ?? 0)).toBeCloseTo((whole ?? 0) - (half ?? 0), 0);
    expect(dot(50)).toMatchObject({ fill: '0b5394' });
    expect(dot(50, false)).toMatchObject({ fill: 'ffffff' });
    const bar = at(20, 60, true)
      .filter((one) => one.kind === 'rect')
      .at(-1);
    expect(bar?.kind === 'rect' && bar.width).toBeCloseTo(((whole ?? 0) - (zero ?? 0)) * 0.4, 0);
  });
});
