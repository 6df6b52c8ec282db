import fc from 'fast-check';
import * as charts from '../../src/documents/charts/index.js';

const value = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -50, max: 50 }) },
  { weight: 1, arbitrary: fc.double() },
);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const many = <T>(one: fc.Arbitrary<T>, maxLength = 12) => fc.array(one, { maxLength });

const mark = fc.constantFrom('yes' as const, 'part' as const, 'instead' as const, 'no' as const);

/** Every chart, with data of any kind that its type allows and such words. */
export const anyChart = (label: fc.Arbitrary<string>): Record<string, fc.Arbitrary<string>> => {
  const ticks = fc.array(fc.record({ at: value, label }), { maxLength: 12 });
  const axis = fc.record({ label, ticks });
  const estimate = fc.record({ value, low: maybe(value), high: maybe(value) });
  const hidden = fc.record({ label, hidden: label });
  const series = fc.array(fc.record({ label, sign: fc.constantFrom('', '●', '++', '−') }), {
    minLength: 1,
    maxLength: 5,
  });
  const timePlot = {
    times: fc.array(fc.record({ label, notes: fc.array(label, { maxLength: 2 }) }), { maxLength: 12 }),
    y: axis,
    references: fc.array(fc.record({ at: value, label }), { maxLength: 5 }),
    better: maybe(fc.record({ label, side: fc.constantFrom('up' as const, 'down' as const) })),
  };
  return {
    course: fc
      .record({
        times: fc.array(fc.record({ label: fc.array(label, { maxLength: 2 }), said: label, value: maybe(value) }), {
          maxLength: 24,
        }),
        ticks,
        stepped: fc.boolean(),
        band: maybe(fc.record({ low: value, high: value, label })),
        better: maybe(fc.record({ label, side: fc.constantFrom('up' as const, 'down' as const) })),
      })
      .map(charts.courseChart),
    periods: fc
      .record({
        periods: many(label, 40),
        panels: fc.array(
          fc.record({
            label,
            ticks,
            values: many(maybe(value), 40),
            lines: many(fc.record({ at: many(value, 2), label, dashed: fc.boolean() }), 3),
            marked: fc.uniqueArray(fc.nat(40)).map((all) => new Set(all)),
          }),
          { maxLength: 3 },
        ),
        words: fc.record({ marked: label }),
      })
      .map(charts.periodsChart),
    lines: fc
      .record({
        ...timePlot,
        persons: many(many(maybe(value)), 30),
        mean: many(maybe(estimate)),
        words: fc.record({ person: label, mean: label, gap: label, once: label }),
      })
      .map(charts.linesChart),
    means: fc
      .record({ ...timePlot, groups: many(fc.record({ label, means: many(maybe(estimate)) }), 3) })
      .map(charts.meansChart),
    scatter: fc
      .record({
        x: axis,
        y: axis,
        upwards: fc.constantFrom('after' as const, 'change' as const),
        points: many(fc.record({ x: value, y: value, count: maybe(fc.integer({ min: 1, max: 40 })) }), 60),
        limit: maybe(fc.record({ by: value, label, outside: label, inside: label })),
        cut: maybe(fc.record({ at: value, label })),
        corners: maybe(fc.record({ topLeft: maybe(label), topRight: label, bottomLeft: label, bottomRight: label })),
        words: fc.record({ person: label, none: label }),
      })
      .map(charts.scatterChart),
    shares: fc
      .record({
        series,
        rows: many(
          fc.oneof(
            hidden,
            fc.record({
              label,
              parts: many(
                fc.record({
                  share: fc.oneof(fc.double({ min: 0, max: 1 }), value),
                  label: fc.constantFrom('25 %', '', '0 %'),
                }),
                6,
              ),
              aside: label,
            }),
          ),
        ),
      })
      .map(charts.sharesChart),
    forest: fc
      .record({
        rows: many(fc.oneof(hidden, fc.record({ label, aside: label, value, low: maybe(value), high: maybe(value) }))),
        axis,
        ends: maybe(fc.record({ worse: label, better: label })),
        level: maybe(fc.record({ at: value, label })),
      })
      .map(charts.forestChart),
    chain: fc
      .record({ rows: many(fc.array(maybe(label), { minLength: 5, maxLength: 5 }), 6), missing: label })
      .map((one) => charts.chainChart({ columns: ['Problem', 'Insats', 'Resultat', 'Mått', 'När'], ...one })),
    flow: fc
      .record({
        steps: many(
          fc.record({
            label,
            count: label,
            lost: maybe(fc.record({ label, count: label, reasons: many(label, 5) })),
          }),
          8,
        ),
      })
      .map(charts.flowChart),
    attrition: fc
      .record({
        rows: many(
          fc.oneof(
            hidden,
            fc.record({
              label,
              value,
              low: maybe(value),
              high: maybe(value),
              expected: maybe(fc.record({ low: value, high: value })),
              aside: label,
            }),
          ),
        ),
        ticks,
        words: fc.record({ answered: label, interval: label, expected: label }),
      })
      .map(charts.attritionChart),
    bars: fc
      .record({
        series,
        rows: many(
          fc.record({
            label,
            segments: many(
              fc.record({ count: fc.integer({ min: 0, max: 30 }), series: fc.integer({ min: 0, max: 4 }) }),
              5,
            ),
          }),
        ),
      })
      .map(charts.barsChart),
    curve: fc
      .record({
        x: axis,
        y: axis,
        points: many(fc.record({ x: value, y: value, low: value, high: value }, { requiredKeys: ['x', 'y'] })),
        level: fc.option(fc.record({ at: value, label }), { nil: undefined }),
        marks: fc.array(fc.record({ x: value, y: value, label }), { maxLength: 1 }),
      })
      .map(charts.curveChart),
    ranges: fc
      .record({
        groups: many(
          fc.record({
            label,
            rows: many(
              fc.record({
                label,
                low: fc.integer({ min: 0, max: 50 }),
                high: fc.integer({ min: 50, max: 100 }),
                certain: fc.boolean(),
                aside: label,
              }),
              4,
            ),
          }),
          3,
        ),
        words: fc.record({ certain: label, estimated: label }),
      })
      .map(charts.rangesChart),
    steps: fc
      .record({
        steps: fc.array(label, { minLength: 1, maxLength: 6 }),
        supported: fc.integer({ min: 0, max: 6 }),
        claimed: maybe(fc.integer({ min: 1, max: 6 })),
        words: fc.record({ supported: label, missing: label, claimed: label }),
      })
      .map(charts.stepsChart),
    schedule: fc
      .integer({ min: 0, max: 10 })
      .chain((count) =>
        fc.record({
          moments: fc.array(fc.record({ label, when: label }), { minLength: count, maxLength: count }),
          groups: many(
            fc.record({
              label,
              rows: many(
                fc.record({
                  label,
                  marks: fc.array(mark, { minLength: count, maxLength: count }),
                }),
                4,
              ),
            }),
            3,
          ),
          legend: fc.record({ yes: label, part: label, instead: label }),
        }),
      )
      .map(charts.scheduleChart),
    lanes: fc
      .record({
        lines: fc.array(fc.record({ label, ticks }), { minLength: 1, maxLength: 3 }),
        times: many(
          fc.record({
            label,
            line: fc.integer({ min: 0, max: 2 }),
            from: maybe(value),
            at: maybe(value),
            to: maybe(value),
            again: maybe(value),
          }),
        ),
        lanes: many(fc.record({ label, rows: many(fc.record({ label, marks: many(mark), aside: label }), 4) }), 3),
        legend: fc.record({ yes: label, part: label, instead: label, window: label, between: label, open: label }),
      })
      .map(charts.lanesChart),
  };
};
