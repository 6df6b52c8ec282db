import { describe, expect, it } from 'vitest';
import { tellsOfFew } from '../../src/analysis/protection/crossing.js';
import type { Results, SplitResult } from '../../src/analysis/results.js';
import type { SplitVariable } from '../../src/model/index.js';
import { Random } from '../../src/simulation/random.js';
import { newcombe, welch } from '../../src/statistics/index.js';
import { designOf, fed } from './feed.js';

const design = await designOf('splits');
const smallest = 5;
/** Of fewer than this no number of their own is told. */
const least = 6;

/** A client as the list and the forms have it. */
interface Client {
  sex?: string;
  age?: string;
  team?: string;
  unit?: string;
  intervention?: string;
  reason?: string;
  end?: string;
  worry: readonly [before: number, after: number | ''];
}
const columns = ['sex', 'age', 'team', 'unit', 'intervention', 'reason'] as const;

function analysed(clients: readonly Client[], of = design) {
  const code = (index: number) => `K${String(index).padStart(3, '0')}`;
  return fed(of, [
    [
      ['case', ...columns, 'start', 'end'],
      ...clients.map((one, index) => [
        code(index),
        ...columns.map((name) => one[name] ?? ''),
        '2024-01-31',
        one.end ?? '2024-06-30',
      ]),
    ],
    [
      ['case', 'timepoint', 'informant', 'form', 'date', 'qworry', 'qhome', 'qsafe'],
      ...clients.flatMap(({ worry: [before, after], end }, index) => [
        [code(index), 'start', 'client', 'start_client', '2024-01-31', String(before), '', ''],
        ...(after === ''
          ? []
          : [[code(index), 'end', 'client', 'end_client', end ?? '2024-06-30', String(after), '', '']]),
      ]),
    ],
  ]);
}
const worry = (results: Results) => results.measures['1.qworry.client'];
const split = (results: Results, by: SplitVariable): SplitResult => worry(results)?.splits?.[by] ?? {};
const times = <One>(count: number, make: (index: number) => One): One[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('the groups that results are split into', () => {
  it('are who the list says, in whole years and whole months of the calendar', () => {
    const results = analysed(
      times(60, (index) => ({
        age: String([17, 18, 29, 30, 64, 65][index % 6]),
        team: ['north', 'Team South', 'ÅRE'][index % 3] ?? '',
        // A month after 31 January is 29 February.
        end: ['2024-04-29', '2024-04-30', '2025-01-30', '2025-01-31'][index % 4] ?? '',
        worry: [10, 10 - (index % 5)],
      })),
    ).results('internal');
    const sizes = (by: SplitVariable) =>
      Object.fromEntries(Object.entries(split(results, by).groups ?? {}).map(([code, { n }]) => [code, n]));
    expect(sizes('age')).toEqual({ '18-29': 20, '30-44': 10, '45-64': 10, '65-': 10 });
    expect(split(results, 'age').outside).toBe(10);
    expect(sizes('team')).toEqual({ north: 20, south: 20, åre: 20 });
    expect(sizes('length')).toEqual({ '-2': 15, '3-11': 30, '12-': 15 });
    expect(split(results, 'unit')).toEqual({ not: 'not-known' });
  });

  it('stand each against all the others; of two the first minus the second', () => {
    const clients = times(
      45,
      (index): Client => ({
        sex: index % 2 === 0 ? 'woman' : 'man',
        team: ['north', 'south', 'åre'][index % 3] ?? '',
        worry: [12, 12 - ((index * 7) % 9)],
      }),
    );
    const results = analysed(clients).results('internal');
    const changes = (is: (client: Client) => boolean) =>
      clients.filter(is).map(({ worry: [before, after] }) => Number(after) - before);
    const north = split(results, 'team').groups?.north;
    const apart = welch(
      changes(({ team }) => team === 'north'),
      changes(({ team }) => team !== 'north'),
    );
    expect(north?.against?.mean?.value).toBeCloseTo(apart?.difference ?? Number.NaN, 12);
    expect(north?.against?.mean?.df).toBeCloseTo(apart?.df ?? Number.NaN, 12);
    const better = (all: readonly number[]) => ({ count: all.filter((one) => one < 0).length, n: all.length });
    const shares = newcombe(better(changes(({ sex }) => sex === 'woman')), better(changes(({ sex }) => sex === 'man')));
    const { woman, man } = split(results, 'sex').groups ?? {};
    expect(woman?.against?.better?.value).toBeCloseTo(shares?.difference ?? Number.NaN, 12);
    expect(man?.against).toBeUndefined();
  });

  it('are not told of where nearly all of one went from one end of the scale to the other', () => {
    const others = times(20, (index): Client => ({ sex: 'man', worry: [(index * 3) % 15, (index * 7) % 13] }));
    const women = (low: number) => times(8, (index): Client => ({ sex: 'woman', worry: [20, index === 0 ? 2 : low] }));
    const told = (low: number) => split(analysed([...women(low), ...others]).results('report'), 'sex');
    expect(told(0)).toEqual({ not: 'could-tell' });
    expect(told(9).groups?.woman?.n).toBe(8);
  });

  it('are only those that the design names', async () => {
    const silent = await designOf('splits', (text) => text.replace(/^ +disaggregate.*$/m, ''));
    const named = await designOf('splits', (text) => text.replace(/disaggregate.*$/m, 'disaggregate team'));
    const none = await designOf('splits', (text) => text.replace(/disaggregate.*$/m, 'disaggregate none'));
    const all = (one: typeof design) =>
      Object.keys(
        worry(
          fed(one, [
            [
              'case,sex,team,start,end'.split(','),
              ...times(20, (at) => [`K${at}`, 'woman', 'north', '2024-01-31', '2024-06-30']),
            ],
            [
              'case,timepoint,informant,form,date,qworry,qhome,qsafe'.split(','),
              ...times(40, (at) => [
                `K${at >> 1}`,
                at % 2 ? 'end' : 'start',
                'client',
                at % 2 ? 'end_client' : 'start_client',
                at % 2 ? '2024-06-30' : '2024-01-31',
                String(at % 7),
                '',
                '',
              ]),
            ],
          ]).results('internal'),
        )?.splits ?? {},
      );
    expect(all(silent)).toEqual(['sex']);
    expect(all(named)).toEqual(['team']);
    expect(all(none)).toEqual([]);
  });

  it('those lost are held against those followed in age too', () => {
    const results = analysed(
      times(40, (index) => ({ age: String(30 + index), worry: [10, index < 20 ? 8 - (index % 3) : ''] })),
    ).results('internal');
    const age = worry(results)?.attrition?.age;
    expect(age?.followed.mean).toBe(39.5);
    expect(age?.lost.mean).toBe(59.5);
    // Both have the variance 35 of twenty numbers after each other.
    expect(age?.difference).toBeCloseTo(-20 / Math.sqrt(35), 12);
  });
});

/**
 * What follows from the groups that are told of, each added or taken away at most once: sums over a few persons, and how
 * many became better of a few or of nearly all of a group, from numbers that are told.
 */
function worked(results: Results, clients: readonly Client[]): string[] {
  const became = clients.map(({ worry: [before, after] }) => (Number(after) < before ? 1 : 0));
  const count = (vector: readonly number[], of: readonly number[]) =>
    vector.reduce((sum, value, index) => sum + value * (of[index] ?? 0), 0);
  const all = { vector: clients.map(() => 1), better: worry(results)?.changes.end?.direction?.better?.count };
  const groups = columns.flatMap((by) =>
    Object.entries(split(results, by).groups ?? {}).flatMap(([code, { n, better }]) =>
      n === null ? [] : [{ vector: clients.map((one) => (one[by] === code ? 1 : 0)), better: better?.count }],
    ),
  );
  const found = new Set<string>();
  const visit = (at: number, sum: readonly number[], isCounted: boolean) => {
    const one = [all, ...groups][at];
    if (!one) {
      const persons = sum.filter((value) => value !== 0).length;
      if (persons > 0 && persons < smallest) found.add(`a sum over ${persons}`);
      // A group, or what is left of one.
      if (persons === 0 || !isCounted || sum.some((value) => value !== 0 && value !== 1)) return;
      const better = count(sum, became);
      if (better < smallest || persons - better < smallest) found.add(`${better} better of ${persons}`);
      return;
    }
    const isTold = isCounted && typeof one.better === 'number';
    visit(at + 1, sum, isCounted);
    for (const sign of [1, -1])
      visit(
        at + 1,
        sum.map((value, index) => value + sign * (one.vector[index] ?? 0)),
        isTold,
      );
  };
  visit(
    0,
    clients.map(() => 0),
    true,
  );
  return [...found];
}

/** Clients whose unit, reason and sex nearly follow from their team, so that groups of different splits nearly are each other. */
function alike(random: Random, n: number): Client[] {
  return times(n, () => {
    const team = random.one(['north', 'south']);
    const strays = () => random.chance(0.04);
    const is = (team === 'north') !== strays();
    return {
      team,
      sex: is !== strays() ? 'woman' : 'man',
      reason: random.chance(0.5) === is ? 'debts' : 'loneliness',
      intervention: random.chance(0.3) ? 'talks' : 'course',
      worry: [random.whole(0, 20), random.whole(0, 20)] as const,
    };
  });
}

describe('what is told of several splits together', () => {
  it('gives no sum over a few persons, however the groups are added and taken away', () => {
    let [withheld, told] = [0, 0];
    for (let seed = 1; seed <= 60; seed++) {
      const random = new Random(seed);
      const clients = alike(random, random.whole(24, 70));
      const results = analysed(clients).results('report');
      expect(worked(results, clients)).toEqual([]);
      for (const by of columns) {
        if (split(results, by).not === 'tells-of-few') withheld += 1;
        else if (split(results, by).groups) told += 1;
      }
    }
    // Neither everything nor nothing is told.
    expect(withheld).toBeGreaterThan(20);
    expect(told).toBeGreaterThan(60);
  });

  it('leaves five numbers possible of each share of a later split, also beside the whole', () => {
    const possible: number[] = [];
    for (let seed = 1; seed <= 40; seed++) {
      const random = new Random(seed);
      const n = random.whole(80, 400);
      const clients = times(
        n,
        (): Client => ({
          sex: random.one(['woman', 'man']),
          team: random.one(['north', 'south', 'åre']),
          reason: random.one(['debts', 'loneliness']),
          worry: [random.whole(0, 20), random.whole(0, 20)] as const,
        }),
      );
      const results = analysed(clients).results('report');
      const all = worry(results)?.changes.end?.direction?.better?.count ?? 0;
      for (const by of ['team', 'reason'] as const) {
        const groups = Object.values(split(results, by).groups ?? {});
        const windows = groups.map(({ n, better }) => {
          expect([better?.count, better?.share]).toEqual([null, null]);
          const size = n ?? 0;
          // Told in whole per cent: more than, and less than.
          const fits = (count: number) =>
            count / size > (better?.over ?? -1) - 1e-12 && count / size < (better?.under ?? 2) + 1e-12;
          return times(size + 1, (count) => count).filter(fits);
        });
        for (const [at, own] of windows.entries()) {
          const others = windows.filter((_, index) => index !== at);
          const least = others.reduce((sum, one) => sum + (one[0] ?? 0), 0);
          const most = others.reduce((sum, one) => sum + (one.at(-1) ?? 0), 0);
          possible.push(own.filter((count) => all - count >= least && all - count <= most).length);
        }
      }
    }
    expect(possible.length).toBeGreaterThan(100);
    expect(possible.reduce((min, one) => Math.min(min, one), 100)).toBeGreaterThanOrEqual(5);
  });

  it('a team that is the women but for three is not told of beside them, and is when they are six', () => {
    const of = (strays: number) =>
      times(
        60,
        (index): Client => ({
          sex: index < 30 ? 'woman' : 'man',
          team: index < 30 + strays ? 'north' : 'south',
          worry: [10, 10 - (index % 4)],
        }),
      );
    const not = (strays: number) => split(analysed(of(strays)).results('report'), 'team').not;
    expect([1, 3, 4].map(not)).toEqual(['tells-of-few', 'tells-of-few', 'tells-of-few']);
    expect([0, 5, 6].map(not)).toEqual([undefined, undefined, undefined]);
    expect(split(analysed(of(3)).results('internal'), 'team').groups?.north?.n).toBe(33);
  });

  it('three splits can tell what no two of them do', () => {
    // Those in neither of the first two are in the third, but for two persons.
    const cells = [
      { groups: [0, 1, 1], count: 20 },
      { groups: [1, 0, 1], count: 20 },
      { groups: [1, 1, 0], count: 20 },
      { groups: [1, 1, 1], count: 2 },
    ];
    const pair = (left: number) => cells.map(({ groups, count }) => ({ groups: groups.toSpliced(left, 1), count }));
    expect([0, 1, 2].map((left) => tellsOfFew(pair(left), [2, 2], smallest))).toEqual([false, false, false]);
    expect(tellsOfFew(cells, [2, 2, 2], smallest)).toBe(true);
  });

  it('is found exactly, as by trying every few persons', () => {
    const rankOf = (rows: readonly (readonly number[])[]): number => {
      const left = rows.map((row) => [...row]);
      let rank = 0;
      for (let at = 0; at < (left[0]?.length ?? 0); at++) {
        const found = left.findIndex((row, index) => index >= rank && Math.abs(row[at] ?? 0) > 1e-9);
        const [pivot, other] = [left[found], left[rank]];
        if (!pivot || !other) continue;
        [left[rank], left[found]] = [pivot, other];
        for (const row of left.slice(rank + 1)) {
          const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
          for (const [index, value] of pivot.entries()) row[index] = (row[index] ?? 0) - factor * value;
        }
        rank += 1;
      }
      return rank;
    };
    let telling = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const random = new Random(seed);
      const sizes = random.one([
        [2, 2],
        [2, 3],
        [2, 2, 2],
      ]);
      const all = times(random.whole(8, 22), () => sizes.map((size) => random.whole(0, size - 1)));
      const found = new Map<string, { groups: number[]; count: number }>();
      for (const groups of all) {
        const one = found.get(groups.join(' ')) ?? { groups, count: 0 };
        found.set(groups.join(' '), { ...one, count: one.count + 1 });
      }
      const cells = [...found.values()];
      const row = ({ groups }: { groups: readonly number[] }) =>
        sizes.flatMap((size, at) => times(size, (group) => (groups[at] === group ? 1 : 0)));
      const few = smallest - 1;
      const rank = rankOf(cells.map(row));
      const isTelling = (from: number, away: readonly number[], left: number): boolean =>
        rankOf(cells.filter((_, index) => !away.includes(index)).map(row)) < rank ||
        cells.some(
          ({ count }, index) => index >= from && count <= left && isTelling(index + 1, [...away, index], left - count),
        );
      const expected = isTelling(0, [], few);
      telling += expected ? 1 : 0;
      expect(tellsOfFew(cells, sizes, smallest), `seed ${seed}`).toBe(expected);
    }
    expect(telling > 50 && telling < 250).toBe(true);
  });

  it('a small group takes another with it, by its place and not its size', () => {
    const sizes = { north: 20, south: 4, åre: 9 };
    const clients = Object.entries(sizes).flatMap(([team, n]) =>
      times(n, (index): Client => ({ team, worry: [10, 10 - (index % 4)] })),
    );
    const { groups } = split(analysed(clients).results('report'), 'team');
    expect(groups?.north?.n).toBe(20);
    expect([groups?.south?.n, groups?.åre?.n]).toEqual([null, null]);
    expect(groups?.south?.mean ?? groups?.åre?.mean).toBeUndefined();
    expect(Object.values(groups ?? {}).filter(({ n }) => typeof n === 'number' && n < least)).toEqual([]);
  });

  it('few whose group is not known hide all of it', () => {
    const clients = times(
      40,
      (index): Client => ({
        ...(index >= 3 && { team: index % 2 ? 'north' : 'south' }),
        worry: [10, 10 - (index % 4)],
      }),
    );
    expect(split(analysed(clients).results('report'), 'team')).toEqual({ not: 'one-group' });
  });
});

describe('beside an earlier report', () => {
  const of = (sex: string, n: number, from = 0): Client[] =>
    times(n, (index): Client => ({ sex, worry: [10, 10 + ((index + from) % 2 ? 2 : -2)] }));
  const earlier = [...of('woman', 20), ...of('man', 20)];
  const told = (now: readonly Client[], past: 'internal' | 'report') =>
    split(analysed(now).results('report', [analysed(earlier).results(past)]), 'sex');

  it.each(['internal', 'report'] as const)('(%s) what only few newcomers add is not told of', (past) => {
    expect(told([...earlier, ...of('woman', 18), ...of('man', 2)], past)).toEqual({ not: 'tells-of-few' });
    expect(told([...earlier, ...of('woman', 20), ...of('man', 20)], past).groups?.woman?.n).toBe(40);
  });

  it('a group as large as before is not told of when somebody in it has another answer', () => {
    const changed = earlier.with(0, { sex: 'woman', worry: [10, 20] });
    expect(told([...changed, ...of('man', 20)], 'internal')).toEqual({ not: 'tells-of-few' });
  });

  it('each group that is told of in both has nobody new, or not few', () => {
    let [both, withheld] = [0, 0];
    for (let seed = 1; seed <= 60; seed++) {
      const random = new Random(seed);
      const many = (n: number) =>
        times(
          n,
          (): Client => ({
            sex: random.chance(0.7) ? 'woman' : 'man',
            team: random.one(['north', 'south', 'åre']),
            worry: [random.whole(0, 20), random.whole(0, 20)],
          }),
        );
      const past = many(random.whole(30, 60));
      const now = [...past, ...many(random.whole(5, 40))];
      const before = analysed(past).results('internal');
      const [first, second] = [analysed(past).results('report'), analysed(now).results('report', [before])];
      for (const by of ['sex', 'team'] as const) {
        const [one, other] = [split(first, by).groups, split(second, by).groups];
        if (!one || !other) {
          withheld += 1;
          continue;
        }
        both += 1;
        for (const code of Object.keys(other)) {
          const count = (all: readonly Client[]) => all.filter((client) => client[by] === code).length;
          const come = count(now) - count(past);
          if (typeof one[code]?.n === 'number' && typeof other[code]?.n === 'number')
            expect(come === 0 || come >= smallest).toBe(true);
        }
      }
    }
    expect(Math.min(both, withheld)).toBeGreaterThan(5);
  });
});

describe('units whose clients may be alike', () => {
  const units = ['north', 'south', 'åre'];
  const of = (names: readonly string[]) =>
    names.flatMap((unit, at) =>
      times(10, (index): Client => ({ unit, sex: 'woman', worry: [10, 10 - at - (index % 3)] })),
    );
  it('have how alike they are beside them, and with four of them the mean change with that counted in', async () => {
    const free = await designOf('splits', (text) =>
      text.replace(/^ +part .*$/gm, '').replace(/disaggregate.*$/m, 'disaggregate unit'),
    );
    const { clusters: three } = split(analysed(of(units)).results('internal'), 'unit');
    expect(three?.count).toBe(3);
    expect(three?.icc).toBeGreaterThan(0.3);
    expect(three?.mean).toBeUndefined();
    const five = analysed(of([...units, 'east', 'west']), free);
    const { clusters } = split(five.results('internal'), 'unit');
    // With as many in each it is the mean of the units' means, with their spread.
    const means = times(5, (at) => -at - 0.9);
    expect(clusters?.mean).toBeCloseTo(means.reduce((sum, one) => sum + one, 0) / 5, 9);
    expect(clusters?.error).toBeCloseTo(Math.sqrt(2.5 / 5), 6);
    expect(clusters?.df).toBeCloseTo(4, 6);
    expect(split(five.results('report'), 'unit').clusters?.icc).toBeCloseTo(
      Math.round((clusters?.icc ?? 0) * 20) / 20,
      9,
    );
    const [report] = await five.files({ to: 'md', language: 'sv', audience: 'report' });
    expect(String(report?.text)).toMatch(/klienter med samma enhet \(intraklasskorrelation, 5 grupper\)/);
    expect(String(report?.text)).toMatch(/När det räknas in är medelförändringen −/);
  });

  it('are not told of so where one of them is hidden', () => {
    const clients = [...of(units), ...times(3, (): Client => ({ unit: 'north', worry: [10, 9] }))].slice(8);
    const results = analysed(clients).results('report');
    expect(Object.values(split(results, 'unit').groups ?? {}).some(({ n }) => n === null)).toBe(true);
    expect(split(results, 'unit').clusters).toBeUndefined();
  });
});
