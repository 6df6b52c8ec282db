import { expect, test } from 'vitest';
import { isu, project } from '../cli/harness.js';

/** A message that says what to claim instead says what its fix writes. */
test.each([
  ['collect w from client at end', 'activity'],
  ['collect w from client at start, end', 'outcome'],
])('effect without a comparison: %s', async (collect, claim) => {
  const text = `design d "D" {
    purpose "P" { kind outcome }
    target-group "T" { size 40 persons per year }
    intervention "I" { provided as service }
    problem p "P"
    outcome o "O" { addresses p goal improve indicator w.well from client }
    ${collect} { identity keyed }
    coverage all
    attrition 10 % in w at end for started
    claim effect
  }
  instrument w "W" { measures outcome item well "Well?" rated 0..10 "bad" .. "good" higher is better }`;
  const { out } = await isu(['check', 'a.isu', '--lang', 'en'], { cwd: project({ 'a.isu': text }) });
  const [, said = ''] = out.split('R-01 effect-without-comparison');
  expect(said.slice(0, said.indexOf('can be corrected so'))).toContain(`claim ${claim} only.`);
  expect(said).toContain(`can be corrected so: Claim ${claim} only`);
});
