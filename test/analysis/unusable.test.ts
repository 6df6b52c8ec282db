import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mostUnusable } from '../../src/analysis/calculation/usable.js';
import { filesIn, isu, project } from '../cli/harness.js';

const design = `uppföljning x "X" {
  problem p "P"
  resultat o "Bättre" {
    påverkar p
    mål förbättra
    indikator i.mar från klient
    lyckat minst 50 % i.mar >= 6 vid slut
  }
  mättillfälle slut "Slut" vid avslut
  mätning i från klient vid start, slut { metod självskattning identitet kodad }
}
instrument i "I" {
  fråga mar "Hur mår du?" skattas 0..10 "dåligt" .. "bra" högre är bättre
}
`;

/** Data of twenty clients, where so many of the forty values cannot be used. */
function data(wrong: number): string {
  const rows = Array.from({ length: 40 }, (_, at) => {
    const [time, day] = at < 20 ? ['start', '2026-01-05'] : ['slut', '2026-07-05'];
    return `K${at % 20},${time},client,${time}_client,${day},${at < wrong ? '17' : (at * 7) % 11}`;
  });
  return `${['case,timepoint,informant,form,date,imar', ...rows].join('\n')}\n`;
}

test.each([0, 2, 3, 8])('%i of 40 values that cannot be used', async (wrong) => {
  const cwd = project({ 'x.isu': design, 'd.csv': data(wrong) });
  const call = ['analyze', 'x.isu', 'd.csv', '--to', 'md,json', '--out', 'out', '--internal', '--lang', 'en'];
  const { code, err } = await isu(call, { cwd });
  const isTooMany = wrong > mostUnusable.count && wrong / 40 > mostUnusable.share;
  expect([code, err.includes('nothing is concluded from the rest')]).toEqual([isTooMany ? 2 : 0, isTooMany]);
  const files = filesIn(join(cwd, 'out'));
  const read = (ending: string) =>
    readFileSync(join(cwd, 'out', files.find((path) => path.endsWith(ending)) ?? ''), 'utf8');
  const brief = read('.md').split('\n## ')[1] ?? '';
  expect(brief.includes('nothing is concluded from the rest')).toBe(isTooMany);
  expect(/points|interval \(|reached/.test(brief.replace(/How to read[\s\S]*/, ''))).toBe(!isTooMany);
  const { measures, outcomes, deviations } = JSON.parse(read('internal.json'));
  const [measure] = Object.values(measures) as { not?: string; changes: object; times: object }[];
  expect(measure?.not).toBe(isTooMany ? 'unusable' : undefined);
  if (!isTooMany) return;
  expect(measure).toMatchObject({ changes: {}, times: {} });
  expect(Object.values(outcomes)).toMatchObject([{ criteria: [{ not: 'unusable' }] }]);
  expect(deviations.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(['unusable-values', 'out-of-range']),
  );
});
