import { expect, test } from 'vitest';
import { design, isu, project, textOf } from './harness.js';

const starts = async (...more: string[]): Promise<string[]> => {
  const cwd = project({ 'd.isu': design() });
  const { code } = await isu(['simulate', 'd.isu', '--clients', '60', '--out', 'o', ...more], { cwd });
  expect(code).toBe(0);
  const [names = '', ...rows] = textOf(cwd, 'o', 'enheten_simulated_cases.csv').trim().split('\n');
  const at = names.split(',').indexOf('start');
  return rows.map((row) => row.split(',')[at] ?? '').sort();
};
const days = (all: readonly string[]) => (Date.parse(all.at(-1) ?? '') - Date.parse(all[0] ?? '')) / 86_400_000;

test('clients start during one year, or as many as are asked for', async () => {
  expect(days(await starts())).toBeLessThan(365);
  expect(days(await starts('--years', '3'))).toBeGreaterThan(2 * 365);
});

test.each(['0', '51', 'x'])('--years %s is refused', async (years) => {
  const cwd = project({ 'd.isu': design() });
  const { code, err } = await isu(['simulate', 'd.isu', '--clients', '6', '--out', 'o', '--years', years], { cwd });
  expect([code, err]).toEqual([2, expect.stringContaining('--years')]);
});
