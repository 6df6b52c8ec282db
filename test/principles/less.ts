import { isDeepStrictEqual } from 'node:util';
import type { Collect, Design } from '../../src/model/index.js';
import { principles, type Verdict } from '../../src/principles/index.js';
import { type Context, defaultThresholds, toFinding } from '../../src/principles/rule.js';
import { designRules } from '../../src/principles/rules.js';
import { verdicts } from '../../src/principles/verdict.js';
import { read } from '../../src/reading/index.js';

/** Neither `not stated` nor `does not` is above the other. */
const height: Record<Verdict, number> = { follows: 2, partly: 1, 'does not': 0, 'not stated': 0 };

const context: Context = {
  thresholds: defaultThresholds,
  codeLists: new Map(),
  codes: new Set(),
  usedAcceptances: new Set(),
  prompts: [],
};
const deciding = designRules.filter(({ weight }) => weight === 'essential');
/** The verdicts alone; the rules that do not decide any are left out, since one of them walks through the calendar. */
function judged(design: Design) {
  const found = deciding.flatMap((rule) =>
    [...rule.check(design, context)].map((report) => toFinding(rule, report, design, context)),
  );
  return verdicts(found);
}

/**
 * Whether the fifth principle is about the same measures still: it asks how well the result measures are collected, so
 * that leaving out the one that is collected badly may leave what is collected well.
 */
const sameMeasures = (design: Design, less: Design) => isDeepStrictEqual(read(design).mainRoots, read(less).mainRoots);

/** What is left when something is taken from one measurement (by its place among them), with what was taken. */
function lesser(design: Design, index: number): [string, Design][] {
  const one = design.collects[index];
  if (!one || one.none) return [];
  const changed = (collect: Collect): Design => ({
    ...design,
    collects: design.collects.map((each) => (each === one ? collect : each)),
  });
  // A flaw that is stated in the measurement itself, such as who answers instead of the client, goes with it.
  const flawed = one.fallbacks.length > 0 || one.systematic !== undefined || one.planned !== undefined;
  const whole: [string, Design][] = [
    [one.path, { ...design, collects: design.collects.filter((each) => each !== one) }],
  ];
  return [
    ...(flawed ? [] : whole),
    ...one.from.map((informant): [string, Design] => [
      `${one.path} from ${informant.kind}`,
      changed({ ...one, from: one.from.filter((each) => each !== informant) }),
    ]),
    ...one.at.map((at): [string, Design] => [
      `${one.path} at ${at}`,
      changed({ ...one, at: one.at.filter((each) => each !== at) }),
    ]),
  ];
}

/** The verdicts that rise when something is taken from one measurement. */
export function risen(design: Design, index: number): string[] {
  const before = judged(design);
  return lesser(design, index).flatMap(([what, less]) => {
    const after = judged(less);
    return principles
      .filter((one) => height[after[one].verdict] > height[before[one].verdict])
      .filter((one) => one !== 'P5' || sameMeasures(design, less))
      .map((one) => `without ${what}, ${one} rises from ${before[one].verdict} to ${after[one].verdict}`);
  });
}
