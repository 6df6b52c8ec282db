export {
  type Ancova,
  type Arm,
  ancova,
  ancovaMissingFirst,
  type ImputedAncova,
  type IncompleteArm,
  unequalArms,
} from './ancova.js';
export {
  type Comparing,
  clusterScale,
  detectableDifference,
  neededNumber,
  powerDifference,
  powerKept,
  powerKeptDifference,
} from './arm-precision.js';
export {
  deltaAdjusted,
  jumpToReference,
  type ShareBounds,
  shareBounds,
  shareDifferenceBounds,
  type TippingArms,
  type TippingPoint,
  tippingArms,
  tippingMean,
} from './attrition.js';
export { standardisedDifference, standardisedShareDifference } from './balance.js';
export { change, standardisedChange } from './change.js';
export { type ChangeDifference, changeDifference } from './change-difference.js';
export { type RunChart, runChart, runsLimits, type Xmr, xmr } from './charts.js';
export {
  type ClusterDifference,
  clusterAncova,
  clusterMeans,
  clusterModel,
  designEffect,
  fewestClusters,
  type IntraclassCorrelation,
  intraclassCorrelation,
  meanInClusters,
  plannedDesignEffect,
} from './clusters.js';
export {
  mcnemarPower,
  newcombeExcludes,
  powerKeptPairedShares,
  powerKeptShares,
  powerOfRule,
  powerShares,
  type Sizes,
  sharesPower,
  signPower,
} from './count-precision.js';
export { mean, nineDecimals, quantiles, sd } from './describe.js';
export { agreedDirection, type Direction, direction } from './direction.js';
export { normalBelow, normalPoint, tPoint } from './distributions.js';
export type { Estimate, Interval } from './estimate.js';
export { holm, mcnemar, signTest, welch } from './exact-tests.js';
export {
  type Better,
  type Kept,
  kept,
  type NonInferiority,
  nonInferiority,
  nonInferiorityPaired,
  nonInferiorityShares,
} from './keeping.js';
export { againstNorm } from './norm.js';
export { type ChangedUp, changedUp, midPInterval, tango, tangoZ } from './paired-shares.js';
export { detectable, halfWidth, inPoints, shareHalfWidth } from './precision.js';
export { oddsBetweenArms, proportionalOdds } from './proportional-odds.js';
export {
  clopperPearson,
  newcombe,
  newcombePaired,
  type PairedCounts,
  type ShareDifference,
  wilson,
} from './proportions.js';
export { RandomIntercept } from './random-intercept.js';
export { quade, quadePermutation, type RankAncova } from './rank-ancova.js';
export { type BrunnerMunzel, brunnerMunzel, type RankSum, vanElteren, wilcoxonMannWhitney } from './rank-sum.js';
export { type ChangeCategory, changeCategories, changeCategory, measurementError } from './reliability.js';
export { type SafeShare, safeMeanStep, safeShare } from './safe-statements.js';
export {
  type Count,
  mantelHaenszel,
  miettinenNurminen,
  miettinenNurminenZ,
  type PooledDifference,
} from './share-difference.js';
export { katz, koopman, type ShareRatio } from './share-ratio.js';
export { signedRank } from './signed-rank.js';
export { type EndedInterval, holds, invertedSignedRank, type SignedRankInterval } from './signed-rank-interval.js';
export { barnard, boschloo, boschlooRejects, boschlooTwoSided, fisherMid } from './two-by-two.js';
export { compareUnits, funnel, shareFunnel, type Unit, type Units } from './units.js';
