import type { Design } from '../model/index.js';
import type { Finding } from './finding.js';
import type { Weighed } from './verdict.js';

/** A finding that only follows from others: where one of them is made, it stays quiet. */
interface Follows {
  code: string;
  from: readonly string[];
  /** Only when both stand in the same statement, or concern the same instruments; missing: anywhere in the design. */
  of?: 'statement' | 'instruments';
  /** Only where it is merely not stated: what the design denies is said all the same. */
  unsaid?: true;
}

export const follows: readonly Follows[] = [
  // Not compiled and not used: what its answers are for is then asked already.
  { code: 'P1-04', from: ['U-03'], of: 'instruments' },
  // The link that is missing is asked for from the outcome.
  { code: 'P2-06', from: ['P2-03'] },
  // Described items say what it measures too.
  { code: 'P2-12', from: ['P3-18'], of: 'instruments' },
  { code: 'P3-11', from: ['P3-03'], of: 'instruments' },
  // With nothing from the start, or nothing near the end, there is no change to have a degree of, or to last.
  { code: 'P3-12', from: ['P3-02', 'P3-04'] },
  { code: 'P3-14', from: ['P3-02', 'P3-04'] },
  { code: 'P3-16', from: ['P3-01', 'P3-02', 'P3-03', 'P3-04', 'P3-19'] },
  // Large attrition already asks for its causes.
  { code: 'P5-09', from: ['P5-02'], of: 'statement' },
  { code: 'P5-10', from: ['P5-05'] },
  // The routine that is asked for is the instruction, and where answers are recorded.
  { code: 'P5-14', from: ['P5-08'], unsaid: true },
  { code: 'P5-15', from: ['P5-08'], unsaid: true },
  { code: 'P5-17', from: ['P5-02', 'P5-18'], of: 'statement' },
  // Answers beside the scale are what takes the score beyond its limits.
  { code: 'L-77', from: ['L-87', 'L-89'], of: 'instruments' },
  // A norm population in place of a comparison group is the louder of the two.
  { code: 'R-01', from: ['R-02'] },
];

/** The findings of a section that is gone through several times once, not again for each time. */
export function saidOnce(found: readonly Weighed[], { instruments }: Design): Weighed[] {
  const again = instruments.flatMap(({ items, sections = [] }) =>
    sections.flatMap(({ round, items: names }) =>
      round && round.number > 1 ? items.filter(({ name }) => names.includes(name)).map(({ path }) => path) : [],
    ),
  );
  const isAgain = (path: string) => again.some((one) => path === one || path.startsWith(`${one}/`));
  return again.length === 0 ? [...found] : found.filter(({ finding }) => !isAgain(finding.path));
}

/** The findings without those that follow from others; what decides a verdict is never left out. */
export function withoutWhatFollows(found: readonly Weighed[]): Weighed[] {
  return found.filter(({ finding, lowers }) => {
    if (lowers !== undefined) return true;
    const own = follows.filter(({ code, unsaid }) => code === finding.code && (!unsaid || finding.unsaid));
    return !own.some(({ from, of }) =>
      found.some(({ finding: other }) => from.includes(other.code) && isSame(finding, other, of)),
    );
  });
}

function isSame(one: Finding, other: Finding, of: Follows['of']): boolean {
  if (of === undefined) return true;
  if (of === 'statement') return one.path === other.path;
  const named = other.concerns?.instruments;
  return one.concerns?.instruments?.every((name) => named?.includes(name)) ?? false;
}
