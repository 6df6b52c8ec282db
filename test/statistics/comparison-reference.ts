import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Answer, Answers } from './comparison-answers.js';

/** Worked examples and published data sets with the answers of R 4.2.2. */
export const reference: Record<string, Answer> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'comparison.reference.json'), 'utf8'),
);

/** Names that no formula of ours answers, and why. */
export const leftOut: [RegExp, string][] = [
  [/\.check ordinal::clm/, 'one R program less another'],
  [/kenward_roger/, 'the adjusted covariance is not worked out: Satterthwaite is used'],
];
/** Parts of answers, likewise: the trend rule of a run chart is of no use, and is not worked out. */
const partsLeftOut = ['longest_trend_points'];

/** lmer stops a little before the top of the likelihood, and its degrees of freedom rest on numerical derivatives; the R program's Newton stops a step earlier. */
const tolerances: [RegExp, number[]][] = [
  [/proportional_odds/, [1e-8, 1e-7, 1e-8, 1e-8]],
  [/lmer .*df_satterthwaite,t,p$/, [1e-6, 1e-6, 1e-3, 1e-6, 1e-3]],
  [/lmer .*sd_cluster,sd_res/, [1e-5, 1e-5, 1e-8]],
];

function compare(found: Answer, expected: Answer | null, where: string, tolerance = [1e-8]): void {
  if (typeof expected === 'number') {
    const near = (tolerance[0] ?? 1e-8) * Math.abs(expected) + (Math.abs(expected) < 1e-100 ? 1e-12 : 0);
    expect(Math.abs(Number(found) - expected), `${where}: ${found} for ${expected}`).toBeLessThanOrEqual(near);
  } else if (expected === null) expect(found, where).toBeUndefined();
  else if (Array.isArray(expected)) {
    // A list of one is written as the one.
    const list = Array.isArray(found) ? found : [];
    expect(list, where).toHaveLength(expected.length);
    for (const [index, value] of expected.entries()) {
      const own = tolerance.length > 1 ? [tolerance[index] ?? 1e-8] : tolerance;
      compare(list[index], value, `${where}[${index}]`, own);
    }
  } else if (typeof expected === 'object') {
    const keys = Object.keys(expected).filter((key) => !partsLeftOut.includes(key));
    expect(Object.keys(found ?? {}).sort(), where).toEqual(keys.sort());
    for (const key of keys) {
      const [ours, theirs] = [found, expected].map((one) => (one as { [key: string]: Answer })[key]);
      compare(ours, theirs, `${where}.${key}`, tolerance);
    }
  } else expect(found, where).toEqual(expected);
}

/** The names to answer: of the worked examples, or of the published data. */
export const names = (tiny: boolean): string[] =>
  Object.keys(reference).filter(
    (name) => name.startsWith('tiny.') === tiny && !leftOut.some(([pattern]) => pattern.test(name)),
  );

/** Holds an answer against R's. */
export const check = (answers: Answers, name: string): void =>
  compare(answers.all[name], reference[name] ?? null, name, tolerances.find(([pattern]) => pattern.test(name))?.[1]);
