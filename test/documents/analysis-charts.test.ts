import { describe, expect, test } from 'vitest';
import {
  attritionChart,
  flowChart,
  forestChart,
  type LinesChart,
  linesChart,
  meansChart,
  type ScatterChart,
  scatterChart,
  sharesChart,
} from '../../src/documents/charts/index.js';
import { dots, type Kind, ofKind, picture, said } from './picture.js';

const grid = (...values: number[]) => values.map((at) => ({ at, label: `(${at})` }));
/** Where an upright axis has a value: the labels stand 4 below their lines. */
const heights = (svg: string) => {
  const at = (label: string) => (ofKind(svg, 'text').find(({ content }) => content === label)?.y ?? Number.NaN) - 4;
  return (value: number) => at('(0)') + (value / 10) * (at('(10)') - at('(0)'));
};
/** Where a lying axis has a value: the labels stand under their lines. */
const across = (svg: string, one: number) => {
  const at = (label: string) => ofKind(svg, 'text').find(({ content }) => content === label)?.x ?? Number.NaN;
  return (value: number) => at('(0)') + (value / one) * (at(`(${one})`) - at('(0)'));
};
const tall = ({ y1, y2 }: Kind<'line'>) => Math.abs(y2 - y1);
const wide = ({ x1, x2 }: Kind<'line'>) => Math.abs(x2 - x1);

/** Numbers as they come back from a picture, which has one decimal. */
const about = (...values: number[]) => values.map((one) => expect.closeTo(one, 0));

describe('the lines of persons', () => {
  const words = { person: 'en person', mean: 'medelvärde', gap: 'saknas emellan', once: 'mätt en gång' };
  const chart = (persons: LinesChart['persons'], mean: LinesChart['mean'] = []): string =>
    linesChart({
      times: ['start', 'avslut', 'uppföljning'].map((label) => ({ label, notes: ['n = 3'] })),
      y: { label: 'poäng', ticks: grid(0, 5, 10) },
      persons,
      mean,
      references: [{ at: 4, label: 'klinisk gräns' }],
      better: { label: 'lägre är bättre', side: 'down' },
      words,
    });
  // Those of the plot go from one timepoint to another; what explains them is short.
  const thin = (svg: string) => ofKind(svg, 'line').filter((one) => one.stroke === '8d979e' && wide(one) > 60);

  test('are as many as the persons have steps, each from value to value', () => {
    const svg = chart([
      [0, 5, 10],
      [9, 3, 1],
    ]);
    const y = heights(svg);
    const ends = thin(svg).map(({ y1, y2 }) => [y1, y2]);
    expect(ends).toHaveLength(4);
    for (const [index, [from, to]] of [
      [0, 5],
      [5, 10],
      [9, 3],
      [3, 1],
    ].entries()) {
      expect(ends[index]?.[0]).toBeCloseTo(y(from ?? 0), 0);
      expect(ends[index]?.[1]).toBeCloseTo(y(to ?? 0), 0);
    }
  });

  test('that are the same are one, thicker the more they are', () => {
    const [alone, shared, ...more] = thin(
      chart([
        [1, 2],
        [5, 5],
        [5, 5],
        [5, 5],
        [5, 5],
      ]),
    );
    expect(more).toEqual([]);
    expect(shared?.thick).toBeGreaterThan(1.5 * (alone?.thick ?? 0));
  });

  test('are dashed where a timepoint between is missing, and a ring for who was measured once', () => {
    const svg = chart([
      [1, undefined, 3],
      [undefined, 7, undefined],
      [2, 4],
    ]);
    expect(thin(svg).map(({ dashed }) => dashed ?? false)).toEqual([true, false]);
    const y = heights(svg);
    // One explains it, one is the person.
    expect(dots(svg).filter(({ stroke }) => stroke === '8d979e')).toHaveLength(2);
    expect(dots(svg).some(({ y: at }) => Math.abs(at - y(7)) < 0.6)).toBe(true);
    expect(said(svg)).toEqual(expect.arrayContaining(['saknas emellan', 'mätt en gång']));
    expect(said(chart([[1, 2, 3]]))).not.toContain('saknas emellan');
  });

  test('have the mean on top, a dot for each timepoint that has one and its interval', () => {
    const svg = chart([[1, 2, 3]], [{ value: 6, low: 4, high: 8 }, undefined, { value: 2 }]);
    const y = heights(svg);
    const means = dots(svg).filter(({ fill, r }) => fill === '0b5394' && r === 6);
    // The first explains.
    expect(means.slice(1).map((one) => one.y)).toEqual(about(y(6), y(2)));
    const blue = ofKind(svg, 'line').filter(({ stroke }) => stroke === '0b5394');
    const interval = blue.find((one) => wide(one) === 0);
    expect([interval?.y1, interval?.y2]).toEqual(about(y(4), y(8)));
    // Nothing is known between the two.
    expect(blue.filter((one) => wide(one) > 60)).toEqual([]);
  });

  test('have the cut-off across the plot, and say which way is better', () => {
    const svg = chart([[1, 2, 3]]);
    const cut = ofKind(svg, 'line').find((one) => one.dashed && one.stroke === '8a5000');
    expect(cut?.y1).toBeCloseTo(heights(svg)(4), 0);
    expect(said(svg)).toEqual(expect.arrayContaining(['klinisk gräns', 'lägre är bättre', 'start', 'n = 3']));
  });
});

describe('the means of groups', () => {
  const svg = meansChart({
    times: ['start', 'avslut', 'uppföljning'].map((label, index) => ({ label, notes: [`n = ${index}`] })),
    y: { label: 'poäng', ticks: grid(0, 10) },
    groups: [
      { label: 'kvinnor', means: [{ value: 8, low: 7, high: 9 }, { value: 5, low: 4, high: 6 }, { value: 3 }] },
      { label: 'män', means: [{ value: 9 }, undefined, { value: 6, low: 2, high: 10 }] },
    ],
    references: [],
  });
  const y = heights(svg);

  test('are told apart by shape and line, not only by colour', () => {
    const filled = dots(svg).slice(1);
    const hollow = ofKind(svg, 'rect')
      .filter(({ width, fill }) => width === 10 && fill === 'ffffff')
      .slice(1);
    expect(filled.map((one) => one.y)).toEqual(about(y(8), y(5), y(3)));
    expect(hollow.map((one) => one.y + 5)).toEqual(about(y(9), y(6)));
    const [first, second] = ofKind(svg, 'line').filter((one) => Math.round(wide(one)) === 30);
    expect([first?.dashed, second?.dashed]).toEqual([undefined, true]);
  });

  test('have an interval where there is one, and no line past a timepoint that is missing', () => {
    const upright = ofKind(svg, 'line').filter((one) => wide(one) === 0 && tall(one) > 5);
    expect(upright.map((one) => [one.y1, one.y2])).toEqual(
      [
        [7, 9],
        [4, 6],
        [2, 10],
      ].map((ends) => about(...ends.map(y))),
    );
    const joined = ofKind(svg, 'line').filter((one) => one.thick === 2 && wide(one) > 60);
    expect(joined).toHaveLength(2);
    expect(joined.every(({ dashed }) => !dashed)).toBe(true);
  });
});

describe('before against after', () => {
  const words = { person: 'en person', none: 'ingen förändring' };
  const limit = { by: 3, label: '±3', outside: 'säker', inside: 'inte säker' };
  const chart = (points: ScatterChart['points'], more: Partial<ScatterChart> = {}): string =>
    scatterChart({
      x: {
        label: 'före',
        ticks: [
          { at: 0, label: '' },
          { at: 10, label: '' },
        ],
      },
      y: { label: 'efter', ticks: grid(0, 10) },
      upwards: 'after',
      points,
      limit,
      words,
      ...more,
    });
  // What explains the signs stands at the right of the plot.
  const points = (svg: string) => dots(svg).filter(({ x }) => x < 545);

  test('shows each person; together they are one larger point', () => {
    const svg = chart([
      { x: 1, y: 1 },
      { x: 5, y: 6 },
      { x: 5, y: 6 },
      { x: 5, y: 6, count: 2 },
      { x: 9, y: 9 },
    ]);
    const radii = points(svg).map(({ r }) => r);
    expect(radii).toHaveLength(3);
    // The largest is drawn first: four times the persons, four times the area.
    expect((radii[0] ?? 0) / (radii[1] ?? 1)).toBeCloseTo(2, 1);
  });

  test('fills those who changed by the limit or more, and no others', () => {
    const svg = chart([
      { x: 5, y: 7.9 },
      { x: 5, y: 8 },
      { x: 5, y: 2.1 },
      { x: 5, y: 2 },
      { x: 5, y: 5 },
    ]);
    const y = heights(svg);
    const filled = points(svg).filter(({ fill }) => fill === '0b5394');
    expect(filled.map((one) => one.y).sort((one, other) => one - other)).toEqual(about(y(8), y(2)));
    expect(said(svg)).toEqual(expect.arrayContaining(['säker', 'inte säker', '±3', 'ingen förändring']));
  });

  test('has the line of no change from corner to corner and the limits beside it, within the plot', () => {
    const svg = chart([{ x: 5, y: 5 }]);
    const y = heights(svg);
    const sloping = ofKind(svg, 'line').filter((one) => wide(one) > 1 && tall(one) > 1);
    expect(sloping.map(({ y1, y2 }) => [y1, y2])).toEqual(
      [
        [0, 10],
        [3, 10],
        [0, 7],
      ].map((ends) => about(...ends.map(y))),
    );
    // One unit across is as long as one unit up.
    for (const one of sloping) expect(wide(one)).toBeCloseTo(tall(one), 0);
    expect(sloping.map(({ dashed }) => dashed ?? false)).toEqual([false, true, true]);
  });

  test('of changes has its lines lying, and fills by the change itself', () => {
    const svg = chart(
      [
        { x: 9, y: 2 },
        { x: 2, y: -4 },
      ],
      { upwards: 'change', y: { label: 'förändring', ticks: grid(-10, 0, 10) } },
    );
    const y = heights(svg);
    const dashed = ofKind(svg, 'line').filter((one) => one.dashed && wide(one) > 60);
    expect(dashed.map(({ y1 }) => y1)).toEqual(about(y(3), y(-3)));
    expect(
      points(svg)
        .filter(({ fill }) => fill === '0b5394')
        .map((one) => one.y),
    ).toEqual(about(y(-4)));
  });

  test('of two thousand persons shows them all', () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({ x: (index % 50) / 5, y: Math.floor(index / 50) / 4 }));
    expect(points(chart(many))).toHaveLength(2000);
  });
});

describe('shares of a whole', () => {
  const series = ['bättre', 'lika', 'sämre'].map((label, index) => ({ label, sign: '+=−'[index] ?? '' }));
  const svg = sharesChart({
    series,
    rows: [
      {
        label: 'ett mått',
        parts: [
          { share: 0.5, label: '50 %' },
          { share: 0.48, label: '48 %' },
          { share: 0.02, label: '2 %' },
        ],
        aside: 'n = 50',
      },
      { label: 'ett annat', hidden: 'för få' },
    ],
  });

  test('are as long as they are large, and fill the row', () => {
    const bars = ofKind(svg, 'rect').filter(({ height }) => height === 28);
    const lengths = bars.map(({ width }) => width + 2);
    const whole = lengths.reduce((sum, one) => sum + one, 0);
    expect(lengths.map((one) => one / whole)).toEqual([0.5, 0.48, 0.02].map((one) => expect.closeTo(one, 2)));
  });

  test('are all said, also one that is too small to hold its number', () => {
    expect(said(svg)).toEqual(expect.arrayContaining(['+ 50 %', '= 48 %', '− 2 %', 'n = 50']));
  });

  test('that are hidden are told, and drawn nowhere', () => {
    expect(said(svg)).toContain('för få');
    expect(ofKind(svg, 'rect').filter(({ height }) => height === 28)).toHaveLength(3);
  });

  test('are told apart in grey: by how dark they are, by stripes, or by an edge', () => {
    const five = sharesChart({ series: [1, 2, 3, 4, 5].map((one) => ({ label: `${one}`, sign: '' })), rows: [] });
    const signs = ofKind(five, 'rect').slice(1);
    const lines = ofKind(five, 'line');
    const grey = (hex = '') => [0, 2, 4].reduce((sum, at) => sum + Number.parseInt(hex.slice(at, at + 2), 16), 0) / 765;
    const looks = signs.map((sign) => {
      const within = lines.filter(({ x1 }) => x1 >= sign.x && x1 <= sign.x + sign.width);
      const stripes = within.length === 0 ? 'none' : within.every((one) => wide(one) === 0) ? 'upright' : 'slanting';
      return `${stripes} ${Math.round(grey(sign.fill) * 5)}`;
    });
    expect(new Set(looks).size).toBe(5);
  });
});

describe('changes of several measures', () => {
  const svg = forestChart({
    rows: [
      { label: 'CORE-OM', value: 0.5, low: 0.2, high: 0.8, aside: '0,50 (0,20 till 0,80)' },
      { label: 'boende', hidden: 'för få' },
      { label: 'arbete', value: 0, aside: '0,00' },
    ],
    axis: { label: 'standardavvikelser', ticks: grid(-1, 0, 1) },
    ends: { worse: 'sämre', better: 'bättre' },
  });
  const x = across(svg, 1);

  test('have a dot and an interval each, and nothing where they are hidden', () => {
    expect(dots(svg).map((one) => one.x)).toEqual(about(x(0.5), x(0)));
    const [interval, ...more] = ofKind(svg, 'line').filter((one) => one.stroke === '0b5394' && tall(one) === 0);
    expect([interval?.x1, interval?.x2]).toEqual(about(x(0.2), x(0.8)));
    expect(more).toEqual([]);
    expect(said(svg)).toEqual(expect.arrayContaining(['0,50 (0,20 till 0,80)', 'för få']));
  });

  test('say which end is better: it is the right one', () => {
    const at = (words: string) => ofKind(svg, 'text').find(({ content }) => content === words)?.x ?? Number.NaN;
    expect(at('sämre')).toBeLessThan(x(0));
    expect(at('bättre')).toBeGreaterThan(x(0));
  });

  test('of which all are better still show where no change is', () => {
    const right = forestChart({
      rows: [{ label: 'ett', value: 5, low: 4, high: 6, aside: '' }],
      axis: { label: '', ticks: [] },
      ends: { worse: 'sämre', better: 'bättre' },
    });
    const zero = ofKind(right, 'line').find((one) => one.stroke === '1d2327' && wide(one) === 0)?.x1 ?? 0;
    const interval = ofKind(right, 'line').find((one) => one.stroke === '0b5394' && tall(one) === 0);
    expect(((interval?.x1 ?? 0) - zero) / ((interval?.x2 ?? 0) - zero)).toBeCloseTo(4 / 6, 2);
  });
});

describe('changes that are held against one of all, without a better side', () => {
  const svg = forestChart({
    rows: [{ label: 'ett', value: -2, low: -3, high: -1, aside: '' }],
    axis: { label: '', ticks: grid(-4, 0) },
    level: { at: -4, label: 'alla −4,0' },
  });

  test('have an upright line there, with what it is, and no arrows', () => {
    const upright = ofKind(svg, 'line').filter((one) => wide(one) === 0 && tall(one) > 20);
    const zero = upright.find(({ stroke }) => stroke === '1d2327')?.x1 ?? Number.NaN;
    const common = upright.find(({ dashed }) => dashed)?.x1 ?? Number.NaN;
    const low = ofKind(svg, 'line').find((one) => one.stroke === '0b5394' && tall(one) === 0)?.x1 ?? Number.NaN;
    expect((zero - common) / (zero - low)).toBeCloseTo(4 / 3, 2);
    expect(said(svg)).toContain('alla −4,0');
    expect(said(svg)).not.toContain('bättre');
  });
});

describe('the flow of cases', () => {
  const steps = ['började', 'avslut', 'uppföljning'].map((label, index) => ({
    label,
    count: `n = ${100 - index}`,
    ...(index > 0 && { lost: { label: `borta ${index}`, count: `${index}`, reasons: ['flyttade', 'ville inte'] } }),
  }));
  const svg = flowChart({ steps });

  test('has a box for each step, below each other, and one at the side for each loss', () => {
    const boxes = ofKind(svg, 'rect').slice(1);
    const main = boxes.filter(({ dashed }) => !dashed);
    expect(main).toHaveLength(3);
    expect(boxes.filter(({ dashed }) => dashed)).toHaveLength(2);
    for (const [index, one] of main.entries()) {
      const before = main[index - 1];
      if (before) expect(one.y).toBeGreaterThan(before.y + before.height);
    }
  });

  test('has each word in a box', () => {
    const boxes = ofKind(svg, 'rect').slice(1);
    for (const words of ofKind(svg, 'text')) {
      expect(boxes.some((one) => words.x > one.x && words.y > one.y && words.y < one.y + one.height)).toBe(true);
    }
    expect(said(svg).filter((one) => one === 'flyttade')).toHaveLength(2);
    expect(said(svg)).toEqual(expect.arrayContaining(['började', 'n = 100', 'borta 2']));
  });

  test('of eight steps with long reasons has room on a page', () => {
    const reason = 'Kunde inte svara på grund av språk, läsförmåga eller hälsa: 12';
    const long = Array.from({ length: 8 }, (_, index) => ({
      label: 'Har mätning vid uppföljning sex månader efter insatsens avslut',
      count: 'n = 120',
      ...(index > 0 && {
        lost: { label: 'Saknar mätning', count: 'n = 9', reasons: [reason, 'Flyttade: 3', 'Avböjde: 2'] },
      }),
    }));
    // A page of A4 is about 1000 high when it is 760 wide.
    expect(picture(flowChart({ steps: long })).height).toBeLessThan(900);
  });
});

describe('how many have answered', () => {
  const svg = attritionChart({
    rows: [
      { label: 'avslut', value: 0.8, low: 0.7, high: 0.9, expected: { low: 0.75, high: 0.75 }, aside: '40 av 50' },
      { label: 'uppföljning', value: 0.5, expected: { low: 0.6, high: 0.7 }, aside: '25 av 50' },
      { label: 'senare', hidden: 'för få' },
    ],
    ticks: grid(0, 0.5, 1),
    words: { answered: 'har svarat', interval: '95 %', expected: 'väntat' },
  });
  const x = across(svg, 1);

  test('is a bar to its share, with its interval and what was expected', () => {
    const bars = ofKind(svg, 'rect').filter(({ height }) => height === 18);
    expect(bars.map((one) => one.x + one.width)).toEqual(about(x(0.8), x(0.5)));
    const lying = ofKind(svg, 'line').filter((one) => one.stroke === '1d2327' && tall(one) === 0 && wide(one) > 30);
    expect(lying.map(({ x1, x2 }) => [x1, x2])).toEqual([about(x(0.7), x(0.9))]);
    const expected = ofKind(svg, 'line').filter((one) => one.thick === 3 && tall(one) > 20);
    expect(expected.map(({ x1 }) => x1)).toEqual(about(x(0.75), x(0.6), x(0.7)));
    expect(said(svg)).toEqual(expect.arrayContaining(['40 av 50', 'för få', 'väntat']));
  });

  test('explains the expected only when there is one', () => {
    const plain = attritionChart({
      rows: [{ label: 'avslut', value: 0.8, aside: '' }],
      ticks: [],
      words: { answered: 'har svarat', interval: '95 %', expected: 'väntat' },
    });
    expect(said(plain)).not.toContain('väntat');
  });
});
