import { codesByEnding } from '../calculation/closing.js';
import { shareOf } from '../calculation/description.js';
import type { ClosingGroups, ClosingResult, Description, Results, Share, Shown } from '../results.js';
import { hiddenShare, hundredths, isHiddenShare } from './suppression.js';
import { windowed } from './windowed.js';

interface Beside {
  /** The answers as they may be shown. */
  shown: Description | undefined;
  smallest: number;
}

/** All that is said of how it ended; `measures` are as they may be shown. */
export const protectClosings = (
  closings: NonNullable<Results['closings']>,
  measures: Results['measures'],
  smallest: number,
): NonNullable<Results['closings']> =>
  Object.fromEntries(
    Object.entries(closings).map(([id, one]) => [
      id,
      protectClosing(one, { shown: measures[id]?.times[one.time], smallest }),
    ]),
  );

/**
 * How it ended as it may be shown. What the answers come to is summed from what is shown of them and nothing else, so that it
 * tells no more than they do. The groups are shown in the finest way in which no part of any of them is small: with nothing
 * hidden among them, nothing can be worked out.
 */
function protectClosing(found: ClosingResult, { shown, smallest }: Beside): ClosingResult {
  const { bySex, bySplit = {}, endings, ...rest } = found;
  const n = shown?.n ?? null;
  if (n === null) return { ...rest, n };
  const sums = codesByEnding(found.means).map(
    ([ending, codes]) => [ending, summed(shown?.answers ?? {}, codes, n)] as const,
  );
  const groups = bySex && protectGroups(found, bySex, { shown, smallest });
  const splits = Object.entries(bySplit).flatMap(([by, one]) => {
    const made = protectSplit(found, one, { shown, smallest });
    return made ? [[by, made] as const] : [];
  });
  return {
    ...rest,
    n,
    ...(endings && { endings: Object.fromEntries(sums) }),
    ...(groups && { bySex: groups }),
    ...(splits.length > 0 && { bySplit: Object.fromEntries(splits) }),
  };
}

/** In the finest way in which nobody is few, and of each share only between which numbers it lies: others are told exactly. */
function protectSplit(
  found: ClosingResult,
  split: NonNullable<ClosingResult['bySplit']>[string],
  beside: Beside,
): ClosingGroups | undefined {
  const made = split.tells ? undefined : protectGroups(found, split, beside);
  if (!made) return undefined;
  const groups = Object.entries(made.groups).map(([group, { n, parts }]) => {
    const told = Object.entries(parts).map(([key, share]) => [key, windowed(share, n, beside.smallest)] as const);
    return [group, { n, parts: Object.fromEntries(told) }] as const;
  });
  return { by: made.by, groups: Object.fromEntries(groups) };
}

/** Some of the answers together, by what is said of each: all that are hidden among them are the rest of all. */
function summed(answers: Readonly<Record<string, Share>>, codes: readonly string[], n: number): Share {
  const inside = codes.map((code) => answers[code] ?? hiddenShare);
  const [only, ...more] = inside;
  if (only && more.length === 0) return only;
  const outside = Object.entries(answers).flatMap(([code, share]) => (codes.includes(code) ? [] : [share]));
  const sum = (shares: readonly Share[]) => shares.reduce((all, { count }) => all + (count ?? 0), 0);
  const isWhole = (shares: readonly Share[]) => shares.every(({ count }) => count !== null);
  if (isWhole(inside)) return shareOf(sum(inside), n);
  if (isWhole(outside)) return shareOf(n - sum(outside), n);
  // A hidden number that is over a share of n is that many and one more, and one under it is one fewer.
  const least = (share: Share) => share.count ?? (share.over === undefined ? 0 : Math.floor(share.over * n + 1e-9) + 1);
  const most = (share: Share) => share.count ?? (share.under === undefined ? n : Math.ceil(share.under * n - 1e-9) - 1);
  const low = Math.max(
    inside.reduce((all, one) => all + least(one), 0),
    n - outside.reduce((all, one) => all + most(one), 0),
  );
  const high = Math.min(
    inside.reduce((all, one) => all + most(one), 0),
    n - outside.reduce((all, one) => all + least(one), 0),
  );
  return {
    ...hiddenShare,
    ...(low > 0 && { over: hundredths(Math.floor, (low - 1) / n) }),
    ...(high < n && { under: hundredths(Math.ceil, (high + 1) / n) }),
  };
}

function protectGroups(
  { means, endings }: ClosingResult,
  { groups: all }: ClosingGroups,
  { shown, smallest }: Beside,
): ClosingGroups | undefined {
  const sizes = Object.values(all).map(({ n }) => n ?? 0);
  // Those in no group are the rest of all.
  const known = sizes.reduce((sum, n) => sum + n, 0);
  if (sizes.length < 2 || sizes.some((n) => n < smallest) || known !== shown?.n) return undefined;
  const answers = shown.answers ?? {};
  const isTold = (codes: readonly string[]) =>
    endings ? summed(answers, codes, known).count !== null : codes.every((code) => answers[code]?.count !== null);
  for (const { by, parts } of waysOf(means, endings !== undefined)) {
    const groups = Object.entries(all).map(([group, one]) => [group, together(one, parts)] as const);
    const isLarge = groups.every(([, one]) =>
      Object.values(one.parts).every((part) => !isHiddenShare(part, one.n, smallest)),
    );
    if (parts.every(([, codes]) => isTold(codes)) && isLarge) return { by, groups: Object.fromEntries(groups) };
  }
  return undefined;
}

/** The ways in which the answers are told apart, the finest first. */
function waysOf(means: ClosingResult['means'], isWhole: boolean): { by: ClosingGroups['by']; parts: Parts }[] {
  const each = Object.keys(means).map((code): Parts[number] => [code, [code]]);
  if (!isWhole) return [{ by: 'answer', parts: each }];
  const byEnding = codesByEnding(means);
  const reached = Object.keys(means).filter((code) => means[code] === 'reached');
  const others = Object.keys(means).filter((code) => means[code] !== 'reached');
  return [
    { by: 'answer', parts: each },
    ...(byEnding.length > 1 ? [{ by: 'ending' as const, parts: byEnding }] : []),
    ...(reached.length > 0 && others.length > 0
      ? [
          {
            by: 'reached' as const,
            parts: [
              ['reached', reached],
              ['others', others],
            ] satisfies Parts,
          },
        ]
      : []),
  ];
}

type Parts = [string, string[]][];
function together({ n, parts }: { n: Shown; parts: Readonly<Record<string, Share>> }, wanted: Parts) {
  const count = (codes: readonly string[]) => codes.reduce((sum, code) => sum + (parts[code]?.count ?? 0), 0);
  return { n, parts: Object.fromEntries(wanted.map(([key, codes]) => [key, shareOf(count(codes), n ?? 0)])) };
}
