import { noLevel } from '../levels.js';
import type {
  ChangeResult,
  CriterionResult,
  Description,
  LevelsResult,
  MeasureResult,
  Share,
  Shown,
} from '../results.js';
import { hiddenMoves, protectChange } from './change.js';
import { overlaps, protectDescription } from './description.js';
import { hiddenShare, hides, isSmall } from './suppression.js';

/** A criterion; `first`: the first time of the measure that it is of. */
export interface JudgedBeside {
  raw: CriterionResult;
  shown: CriterionResult;
  first?: string;
}

interface Beside {
  /** The measure as it may be shown. */
  shown: MeasureResult;
  /** What is asked of the same score, as it was counted and as it may be shown. */
  criteria: readonly JudgedBeside[];
  smallest: number;
}

/**
 * How many are at each level, as it may be shown: as the answers of a rating, whose mean and spread stand beside them, so
 * that one small group hides all of that time. They also give way to each other number of the same score that they would
 * make it possible to subtract from.
 */
export function protectLevels(levels: LevelsResult, { shown, criteria, smallest }: Beside): LevelsResult {
  const { better, first, last } = shown;
  const { described, moved } = overlaps(
    {
      ...levels,
      type: 'ordinal',
      ...(better && { better }),
      ...(first !== undefined && { first }),
      ...(last !== undefined && { last }),
    },
    smallest,
  );
  const times = Object.fromEntries(
    Object.entries(levels.times).map(([time, one]) => {
      const { n, mean } = shown.times[time] ?? {};
      const beside = criteria.flatMap((each) => countsAt(each, time));
      const counts = Object.values(one.answers ?? {}).map(({ count }) => count ?? 0);
      const hidden =
        n === null ||
        mean === null ||
        described.has(time) ||
        beside.some((each) => tellsBeside(each, counts, smallest));
      return [time, wholly(protectDescription(withoutNone(one), 'ordinal', { smallest, hidden }))];
    }),
  );
  const changes = Object.fromEntries(
    Object.entries(levels.changes).map(([time, one]) => {
      const change = protectChange(withoutUnplaced(one), smallest);
      const around = [first ?? '', time];
      // The table of who moved where holds the levels of those with both.
      const few = moved.has(time) || around.some((each) => hides(times[each]?.answers) || times[each]?.n === null);
      const free =
        hides(change.direction) || turnsTell(one, shown.changes[time], smallest) ? withoutTurns(change) : change;
      return [time, free.moves && few ? { ...free, moves: hiddenMoves(free.moves) } : free];
    }),
  );
  return { ...levels, times, changes };
}

/** Where everybody has a level, that there is nobody without says nothing of anybody, and is no small group. */
function withoutNone(description: Description): Description {
  const { answers } = description;
  if (answers?.[noLevel]?.count !== 0) return description;
  const { [noLevel]: _, ...rest } = answers;
  return { ...description, answers: rest };
}
function withoutUnplaced(change: ChangeResult): ChangeResult {
  const { direction, moves } = change;
  if (direction?.unplaced?.count !== 0) return change;
  const { unplaced: _, ...ways } = direction;
  const placed = Object.entries(moves ?? {}).flatMap(([from, { [noLevel]: __, ...row }]) =>
    from === String(noLevel) ? [] : [[from, row] as const],
  );
  return { ...change, direction: ways, ...(moves && { moves: Object.fromEntries(placed) }) };
}

/** Nothing of a time where something is hidden. */
function wholly(description: Description): Description {
  const { answers } = description;
  if (!answers || !hides(answers)) return description;
  return { ...description, answers: everyHidden(answers) };
}

/** What a criterion counts of the values at a time: those that reach it then, and those that did at the first time. */
function countsAt({ raw, shown, first }: JudgedBeside, time: string): Share[] {
  const of = (one: Share | undefined, then: Share | undefined) =>
    one ? [then?.count === null ? hiddenShare : one] : [];
  // Of a change it is no count of values.
  const isState = raw.already !== undefined || first === undefined || raw.time === first;
  return [
    ...(isState && raw.time === time ? of(raw.ofStarted, shown.ofStarted) : []),
    ...(time === first ? of(raw.already, shown.already) : []),
  ];
}

/** Whether some of the levels together, or one of them, differ from a count of the same values by a small group. */
export function tellsBeside({ count }: Share, levels: readonly number[], smallest: number): boolean {
  if (count === null) return true;
  const n = levels.reduce((sum, one) => sum + one, 0);
  const below = levels.map((_, index) => levels.slice(0, index + 1).reduce((sum, one) => sum + one, 0));
  return [0, ...below, ...below.map((sum) => n - sum), ...levels].some((sum) =>
    isSmall(Math.abs(sum - count), smallest),
  );
}

/** Whether those who came to another level, beside all whose score changed the same way, disclose a small group. */
function turnsTell(levels: ChangeResult, score: ChangeResult | undefined, smallest: number): boolean {
  if (!levels.direction) return false;
  if (!score?.direction || hides(score.direction)) return true;
  const apart = (a: Shown | undefined, b: Shown | undefined) => isSmall(Math.abs((a ?? 0) - (b ?? 0)), smallest);
  return Object.entries(score.direction).some(([word, { count }]) => apart(count, levels.direction?.[word]?.count));
}

function withoutTurns(change: ChangeResult): ChangeResult {
  const { direction, moves } = change;
  return {
    ...change,
    ...(direction && { direction: everyHidden(direction) }),
    ...(moves && { moves: hiddenMoves(moves) }),
  };
}

const everyHidden = (parts: Readonly<Record<string, Share>>): Record<string, Share> =>
  Object.fromEntries(Object.keys(parts).map((key) => [key, hiddenShare]));
