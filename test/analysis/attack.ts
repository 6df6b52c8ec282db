import type { Results } from '../../src/analysis/results.js';
import type { Design } from '../../src/model/index.js';
import { readText } from '../examples/reading.js';
import { fed } from './feed.js';

/** What one client answered, at the start and at the end. */
export type Pair = readonly [before: number, after: number];

/** A design with one question, measured at the start and at the end. */
export async function oneQuestion(kind: string, success = ''): Promise<Design> {
  const { designs, findings } = await readText(`design d "D" { languages en
    outcome o "O" { main-outcome goal improve indicator q.x from client ${success} }
    collect q from client at start, end { identity keyed } }
    instrument q "Q" { item x "X" ${kind} higher is better }`);
  const [only] = designs;
  if (!only || findings.length > 0) throw new Error(JSON.stringify(findings));
  return only.design;
}

const codeOf = (index: number) => `K${String(index).padStart(3, '0')}`;

/** The analysis of clients who gave these answers, in their order. */
export function answered(design: Design, pairs: readonly Pair[]) {
  const rows = pairs.flatMap(([before, after], index) => [
    [codeOf(index), 'start', 'client', 'start_client', '2025-01-10', String(before)],
    [codeOf(index), 'end', 'client', 'end_client', '2025-07-10', String(after)],
  ]);
  return fed(design, [
    ['case,start,end'.split(','), ...pairs.map((_, index) => [codeOf(index), '2025-01-10', '2025-07-10'])],
    ['case,timepoint,informant,form,date,qx'.split(','), ...rows],
  ]);
}

/** Every way of sharing n between the kinds. */
export function sharings(n: number, kinds: number): number[][] {
  if (kinds === 1) return [[n]];
  return Array.from({ length: n + 1 }, (_, count) =>
    sharings(n - count, kinds - 1).map((rest) => [count, ...rest]),
  ).flat();
}

/** The clients of a sharing, the kinds after each other. */
export const clientsOf = (kinds: readonly Pair[], counts: readonly number[]): Pair[] =>
  counts.flatMap((count, kind) => Array.from({ length: count }, () => kinds[kind] as Pair));

/** The only measure, with what is said of its outcome and tests: all that a reader sees of the answers. */
export const seen = ({ measures, outcomes, tests, cases }: Results): string =>
  JSON.stringify({ measures, outcomes, tests, started: cases.started });

/** Worlds by what is seen in them. */
export function bySight<World>(worlds: readonly World[], sight: (world: World) => string): World[][] {
  const found = new Map<string, World[]>();
  for (const world of worlds) {
    const key = sight(world);
    const own = found.get(key);
    if (own) own.push(world);
    else found.set(key, [world]);
  }
  return [...found.values()];
}

/**
 * A number of persons that is the same in all worlds that look alike is known. It may be when it is no small group and leaves
 * none, of n.
 */
export function isGivenAway(counts: readonly number[], n: number, smallest: number): boolean {
  const [first = 0] = counts;
  if (counts.some((count) => count !== first)) return false;
  return first < smallest || n - first < smallest;
}
