import type { AttritionResult, ChangeResult, MaintainResult, Shown } from '../results.js';
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
  { followed, lost, difference, women, age, answers }: AttritionResult,
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
    ...(age && isAgeShown(age, { followed, lost }, smallest) && { age }),
    ...(answers && !spread && !smallAnswers(answers, { followed, lost }, smallest) && { answers }),
    ...(women && { women: hidden ? { followed: null, lost: null } : women }),
  };
}

type Both = Record<'followed' | 'lost', { n: Shown }>;

/** The age of nearly all: of how many it is not known is not told. */
const isAgeShown = (age: Both, { followed, lost }: Both, smallest: number): boolean =>
  isMany(age.followed.n, followed.n, smallest) && isMany(age.lost.n, lost.n, smallest);
const isMany = (known: Shown, all: Shown, smallest: number): boolean =>
  known !== null && all !== null && known >= smallest && !isSmall(all - known, smallest);

/** Some of the answers is that of few, or of nearly all: each follows from the others and those of all. */
const smallAnswers = (
  answers: NonNullable<AttritionResult['answers']>,
  { followed, lost }: Both,
  smallest: number,
): boolean => {
  const isFew = (share: Shown, n: Shown) =>
    share === null || n === null || isHiddenShare({ count: Math.round(share * n) }, n, smallest);
  return Object.values(answers).some((one) => isFew(one.followed, followed.n) || isFew(one.lost, lost.n));
};
