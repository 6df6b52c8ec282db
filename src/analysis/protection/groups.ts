import type { AttritionResult, ChangeResult, MaintainResult, SexResult, Share, Shown } from '../results.js';
import { keptShares } from './change.js';
import { protectP } from './p-classes.js';
import { boundedShare, hiddenShare, isHiddenShare, isSmall, protectShare } from './suppression.js';

/** What is said of a kept state. `change`: as it is, and as it may be shown; `answers`: those of the first values are hidden. */
export function protectMaintain(
  maintain: MaintainResult,
  {
    smallest,
    raw,
    change,
    answers,
  }: { smallest: number; raw: ChangeResult | undefined; change: ChangeResult | undefined; answers: boolean },
): MaintainResult {
  const { kept, notWorse, n, margin, test, interval: _, verdict: __, ...rest } = maintain;
  // The test and its interval follow from the change itself, and are told where that is.
  const bare: MaintainResult = { ...rest, n, ...(margin !== undefined && { margin }) };
  if (isSmall(n, smallest) || n === null || raw?.alike) return { ...bare, ...(raw?.alike ? {} : { n: null }) };
  const worseHidden = change?.categories?.deteriorated?.count === null;
  // They are cells of the table of those who had it first and last, and a sum of the first answers.
  const cellsHidden = change?.pair?.both === null || hiddenMoves(change);
  const ofShares = cellsHidden && raw?.pair && margin !== undefined && keptShares(raw.pair, margin, smallest);
  const isShown = !cellsHidden && change?.n !== null;
  return {
    ...bare,
    ...(test && { test: { statistic: null, p: isShown ? protectP(test.p) : null } }),
    ...(isShown
      ? {
          ...(maintain.interval !== undefined && { interval: maintain.interval }),
          ...(maintain.verdict && { verdict: maintain.verdict }),
        }
      : ofShares),
    ...(kept && { kept: protectKept(kept, { n, smallest, change, hidden: cellsHidden || answers }) }),
    ...(notWorse && {
      notWorse: worseHidden ? boundedShare(notWorse.count, n, smallest) : protectShare(notWorse, n, smallest),
    }),
  };
}

/** Those who still have what they had: how many had it at first is shown too, and how many had not. */
function protectKept(
  kept: NonNullable<MaintainResult['kept']>,
  { n, smallest, change, hidden }: { n: Shown; smallest: number; change: ChangeResult | undefined; hidden: boolean },
): NonNullable<MaintainResult['kept']> {
  const isLow = (count: number) => count < smallest;
  if (isLow(kept.n ?? 0) || isLow((n ?? 0) - (kept.n ?? 0))) return { n: null, ...hiddenShare };
  if (!hidden && !isHiddenShare(kept, kept.n, smallest)) return kept;
  // How many had it at first may only be told where it is among the shown numbers.
  if (change?.pair?.before.count !== kept.n) return { n: null, ...hiddenShare };
  return { n: kept.n, ...boundedShare(kept.count, kept.n, smallest) };
}

const hiddenMoves = (change: ChangeResult | undefined) =>
  Object.values(change?.moves ?? {}).some((row) => Object.values(row).includes(null));

/** `hidden`: the level of all first values is, which is that of the two groups together, or the spread of few answers. */
export function protectAttrition(
  { followed, lost, difference, women }: AttritionResult,
  { smallest, hidden: { level, spread } }: { smallest: number; hidden: { level: boolean; spread: boolean } },
): AttritionResult {
  const few = isSmall(followed.n, smallest) || isSmall(lost.n, smallest);
  if (few) return { followed: { n: isSmall(followed.n, smallest) ? null : followed.n }, lost: { n: null } };
  const of = ({ n, mean, sd }: AttritionResult['followed']) =>
    level ? { n } : { n, ...(mean !== undefined && { mean }), ...(sd !== undefined && { sd: spread ? null : sd }) };
  // No whole number of them: the sex of some is not known, and a fraction discloses how many.
  const apart = (count: number) => Math.abs(count - Math.round(count)) > 1e-6;
  const smallShare = (share: number | null, n: number | null) =>
    share === null || n === null || apart(share * n) || isHiddenShare({ count: Math.round(share * n) }, n, smallest);
  const hidden = women && (smallShare(women.followed, followed.n) || smallShare(women.lost, lost.n));
  return {
    followed: of(followed),
    lost: of(lost),
    ...(difference !== undefined && !level && !spread && { difference }),
    ...(women && { women: hidden ? { followed: null, lost: null } : women }),
  };
}

/** `change` is of women and men together, and already protected; `sexes`: how many of each sex began is hidden. */
export function protectSex(
  { not, groups, difference }: SexResult,
  change: ChangeResult | undefined,
  { smallest, sexes }: { smallest: number; sexes: boolean },
): SexResult {
  if (!groups) return { ...(not && { not }) };
  const all = Object.values(groups);
  const known = all.reduce((sum, { n }) => sum + (n ?? 0), 0);
  // Those whose sex is not known could be worked out from the whole.
  if (all.some(({ n }) => isSmall(n, smallest)) || isSmall((change?.n ?? 0) - known, smallest))
    return { not: 'one-group' };
  // Where one of them has no spread all of them changed alike.
  const sized = all.filter(({ mean }) => mean !== undefined);
  if ((sized.length > 0 && sized.length < all.length) || change?.mean === null) return { not: 'one-group' };
  // The sexes together are all who became better.
  const together = change?.direction?.better?.count === null || change?.pair?.joined === null;
  const few = all.filter(({ n, better }) => better && isHiddenShare(better, n, smallest));
  const hidden = together || few.length > 0;
  // Of two groups that both are nearly none or nearly all the sum would give both back.
  const bounded = (better: Share, n: Shown) =>
    few.length === 1 && !together ? boundedShare(better.count, n, smallest) : hiddenShare;
  return {
    groups: Object.fromEntries(
      Object.entries(groups).map(([sex, one]) => [
        sex,
        {
          ...one,
          ...(sexes && { started: null }),
          ...(one.better && hidden && { better: bounded(one.better, one.n) }),
        },
      ]),
    ),
    ...(difference && { difference }),
  };
}
