import { describe, expect, it } from 'vitest';
import type { BetweenResult, MeasureResult } from '../../src/analysis/results.js';
import type { Design } from '../../src/model/index.js';
import { designOf, fed, simulated, type Table } from './feed.js';

const lottery = await designOf('arms');
const clusters = await designOf('arms', (text) =>
  text.replace('comparison randomised', 'comparison randomised per unit { clusters-per-group 5 }'),
);

const found = (design: Design, tables: readonly Table[], measure: string): MeasureResult => {
  const result = fed(design, tables).results('internal').measures[measure];
  if (!result) throw new Error(`no ${measure}`);
  return result;
};
/** What is the same in both but for how many have both answers, which is another number then. */
const withoutBoth = ({ groups, ...rest }: BetweenResult) => ({
  ...rest,
  groups: Object.values(groups).map(({ both: _, ...group }) => group),
});

/** Answers to a yes-no item at the end, of 30 and 30 who were allotted; missing where there are fewer. */
function asked(intervention: string, comparison: string): Table[] {
  const all = [
    ...[...intervention].map((answer) => ['intervention', answer]),
    ...[...comparison].map((answer) => ['comparison', answer]),
  ].map(([group = '', answer = ''], index) => ({ code: `P${index}`, group, answer: answer.replace('-', '') }));
  const heads = ['case', 'timepoint', 'informant', 'form', 'date', 'lifeask'];
  return [
    [['case', 'group', 'start'], ...all.map(({ code, group }) => [code, group, '2000-01-01'])],
    [heads, ...all.map(({ code, answer }) => [code, 'later', 'client', 'later_client', '2000-06-01', answer])],
  ];
}
const answers = (yes: number, no: number, missing: number) => '1'.repeat(yes) + '0'.repeat(no) + '-'.repeat(missing);

describe('two groups', () => {
  it('attrition decides of what is kept by its margin, and not by no difference', () => {
    const of = (intervention: string, comparison: string) =>
      found(lottery, asked(intervention, comparison), '7.lifeask.client').between;
    // At worst 27 of 30 against 29 of 30, which is well within 20 percentage points.
    const few = of(answers(27, 1, 2), answers(28, 1, 1));
    expect(few).toMatchObject({ verdict: 'kept', turning: { decides: false } });
    expect(few?.turning?.bounds?.[0]).toBeCloseTo(-2 / 30, 12);
    expect(of(answers(22, 0, 8), answers(29, 1, 0))).toMatchObject({ verdict: 'kept', turning: { decides: true } });
  });

  it.each(['4.lifework.client', '5.lifehousing.client'])(
    'what %s was first explains no share of a cluster',
    (measure) => {
      const tables = simulated(clusters, 80, 3);
      const unasked = tables.map(([names = [], ...rows]): Table => {
        const form = names.indexOf('form');
        const gone = ['lifework', 'lifehousing'].map((name) => names.indexOf(name));
        return [
          names,
          ...rows.map((row) => row.map((cell, at) => (row[form] === 'first_client' && gone.includes(at) ? '' : cell))),
        ];
      });
      const [all, without] = [found(clusters, tables, measure).between, found(clusters, unasked, measure).between];
      expect(all?.sensitivity?.persons).toBeDefined();
      expect(all && without && withoutBoth(without)).toEqual(all && withoutBoth(all));
    },
  );

  it('answers with an order get no side of their change, which the plan does not test', () => {
    const { changes, between } = found(lottery, simulated(lottery, 60, 7), '3.lifestep.client');
    expect(between?.side).toBeDefined();
    expect(Object.values(changes).map(({ side }) => side)).toEqual([undefined]);
  });

  it('are not told of where nearly all of one have the end of the scale', () => {
    const heads = ['case', 'timepoint', 'informant', 'form', 'date', 'scalerating'];
    const rated = (high: number): Table[] => {
      const all = Array.from({ length: 24 }, (_, at) => ({
        code: `P${at}`,
        group: at % 2 === 0 ? 'intervention' : 'comparison',
        first: String((at * 3) % 8),
        last: String(at % 2 === 0 ? (at < 2 ? 9 : high - (high < 10 ? at % 3 : 0)) : (at * 5) % 9),
      }));
      return [
        [['case', 'group', 'start'], ...all.map(({ code, group }) => [code, group, '2000-01-01'])],
        [heads, ...all.map(({ code, first }) => [code, 'first', 'client', 'first_client', '2000-01-01', first])],
        [heads, ...all.map(({ code, last }) => [code, 'later', 'client', 'later_client', '2000-06-01', last])],
      ];
    };
    const told = (high: number) =>
      fed(lottery, rated(high)).results('report').measures['2.scalerating.client']?.between;
    expect(told(10)).toEqual({
      groups: {
        intervention: { started: 12, measured: 12, both: 12 },
        comparison: { started: 12, measured: 12, both: 12 },
      },
      not: 'could-tell',
    });
    expect(told(7)?.difference?.value).toEqual(expect.any(Number));
  });
});
