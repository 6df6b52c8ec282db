import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { changedSince, fingerprint, forms, sameMeaning } from '../../src/forms/index.js';
import type { Design } from '../../src/model/index.js';
import { generatedDesigns } from '../forms/generated.js';
import { edit } from './edits.js';

/** Whether the fingerprints of an earlier version tell that some form means something else now, or is no more. */
function isTold(before: Design, now: Design): boolean {
  const forms_ = new Map(forms(now).map((form) => [form.id, form]));
  return forms(before).some((form) => {
    const is = forms_.get(form.id);
    const since = is && changedSince(fingerprint(form, before), is, now);
    return !since || !sameMeaning(since);
  });
}

test('each single edit that changes what data mean is told by both, and no other', () => {
  const designs = generatedDesigns(120);
  let meant = 0;
  let plain = 0;
  for (const [index, design] of designs.entries()) {
    for (const one of fc.sample(edit(design), { seed: 100 + index, numRuns: 6 })) {
      if (!one) continue;
      const { differences } = compare(design, one.design);
      const breaking = differences.filter(({ breaks }) => breaks);
      if (one.means) {
        meant += 1;
        expect(breaking.length, `${one.name} in design ${index}, compared`).toBeGreaterThan(0);
        expect(isTold(design, one.design), `${one.name} in design ${index}, by fingerprint`).toBe(true);
      } else {
        plain += 1;
        expect(
          breaking.map(({ kind, subject }) => `${kind}: ${subject.en}`),
          `${one.name} in design ${index}`,
        ).toEqual([]);
        expect(isTold(design, one.design), `${one.name} in design ${index}, by fingerprint`).toBe(false);
      }
    }
  }
  expect(meant).toBeGreaterThan(300);
  expect(plain).toBeGreaterThan(60);
});

test('a design differs from itself in nothing, and from another in what can be said', () => {
  const designs = generatedDesigns(40);
  for (const [index, design] of designs.entries()) {
    expect(compare(design, structuredClone(design)).differences).toEqual([]);
    const other = designs[(index + 1) % designs.length];
    if (!other) continue;
    for (const { subject, what, means, wayOut } of compare(design, other).differences) {
      for (const said of [subject, what, means, wayOut]) {
        for (const text of [said.sv, said.en]) expect(text).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  }
});
