import { expect, test } from 'vitest';
import type { Design } from '../../src/model/index.js';
import { simulate } from '../../src/simulation/simulate.js';
import { intraclassCorrelation } from '../../src/statistics/index.js';
import { timed } from '../data/check/checked.js';

const compared = (said: string) => timed('', ['start', 'end'], `comparison randomised ${said}`);
const sizes = (design: Design, clients: number) => {
  const { cases } = simulate(design, { clients, seed: 5 });
  return (['intervention', 'comparison'] as const).map((name) => cases.filter(({ group }) => group === name).length);
};

test.each([
  ['', 600, [300, 300]],
  ['in w { ratio 2 to 1 }', 600, [400, 200]],
  ['in w { ratio 1.5 to 1 }', 500, [300, 200]],
  ['in w { ratio 1 to 3 }', 800, [200, 600]],
] as const)('the groups have their ratio: %s', async (said, clients, wanted) => {
  expect(sizes(await compared(said), clients)).toEqual(wanted);
});

test('each group has its clusters, and each cluster is whole', async () => {
  const design = await compared('per unit in w { clusters-per-group 6 persons-per-cluster 20 }');
  const { cases } = simulate(design, { clients: 240, seed: 5 });
  const clusters = new Map<string, Set<string | undefined>>();
  for (const { cluster = '', group } of cases) clusters.set(cluster, (clusters.get(cluster) ?? new Set()).add(group));
  expect([...clusters.values()].map(({ size }) => size)).toEqual(Array.from({ length: 12 }, () => 1));
  const groups = [...clusters.values()].flatMap((all) => [...all]);
  expect(groups.filter((group) => group === 'intervention')).toHaveLength(6);
});

test('those of one cluster are alike, the more the higher the correlation that is stated', async () => {
  const found = async (icc: number) => {
    const design = await compared(`per unit in w { persons-per-cluster 20 icc ${icc} }`);
    const { cases, forms } = simulate(design, { clients: 6000, seed: 5 });
    const values = new Map(
      forms.find(({ form }) => form.id === 'start_client')?.filled.map((one) => [one.case, Number(one.scores.wtotal)]),
    );
    const clusters = new Map<string, number[]>();
    for (const { case: code, cluster = '' } of cases) {
      const value = values.get(code);
      if (value !== undefined && !Number.isNaN(value)) clusters.set(cluster, [...(clusters.get(cluster) ?? []), value]);
    }
    return intraclassCorrelation([...clusters.values()]);
  };
  const [none, some, more] = [await found(0), await found(0.2), await found(0.5)];
  expect(none?.interval[0]).toBeLessThanOrEqual(0);
  // It is said of how the clients are; an answer is less certain than that, so that it has less of it.
  expect(some?.interval[0]).toBeGreaterThan(0.4 * 0.2);
  expect(some?.interval[1]).toBeLessThan(0.2);
  expect(more?.interval[0]).toBeGreaterThan(0.4 * 0.5);
  expect(more?.interval[1]).toBeLessThan(0.5);
});
