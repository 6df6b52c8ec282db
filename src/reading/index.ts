export { type AnswerSplit, answerRanges } from './answer-splits.js';
export type { Answer } from './answers.js';
export type { Bounds, Burden } from './burden/burden.js';
export type { CodeOf } from './codes.js';
export type { CollectionReading, Must } from './collection.js';
export { coverageGroups, mainCoverages } from './collection.js';
export type { Arms, Clustered, ComparisonReading, Refused } from './comparison.js';
export type { Ask } from './evidence/asks.js';
export { type Bearing, statedMeasures } from './evidence/bearing.js';
export { type Closing, type Ending, endings } from './evidence/closing.js';
export {
  type Asked,
  followedCollects,
  isAllLost,
  isFollowed,
  isMade,
  type Measured,
  uniqueInformants,
} from './evidence/evidence.js';
export { givenBy, ownersOf } from './evidence/owners.js';
export { type Properties, propertiesOf, systemsOf } from './evidence/procedure.js';
export type { Series, TimeReading, Weakness } from './evidence/series.js';
export { isAbsent, isOpen, type Showing, type SidesReading } from './evidence/sides.js';
export type { Conditioned, Reads } from './measures/conditions.js';
export type { Degree } from './measures/degree.js';
export { type Exactness, exactnessOf } from './measures/exactness.js';
export { canBeFormed, circleOf, type Unformed } from './measures/formed.js';
export { Instruments } from './measures/instruments.js';
export { itemsBehind } from './measures/parts-asked.js';
export { possibleRange } from './measures/score-bounds.js';
export { stepOf } from './measures/score-step.js';
export {
  hasMean,
  isCounted,
  isModelled,
  isSized,
  itemValue,
  type MeasureRef,
  optionsOf,
  rangeOf,
  scaleValue,
  type Value,
  type ValueType,
  withCriteria,
} from './measures/values.js';
export type { NoNorm, Norm, NormReading } from './norms.js';
export type { Length } from './numbers.js';
export { type Answered, answerKinds, type Because, type Can, lackBecause } from './outcomes/answerable.js';
export {
  isContinuous,
  leastIn,
  type PeriodLength,
  type PeriodNumber,
  periodLengths,
  periodNumber,
} from './outcomes/by-period.js';
export type { Chain } from './outcomes/chain.js';
export { type FlatOutcome, isInstrument } from './outcomes/flat.js';
export type { Hypothesis } from './outcomes/hypothesis.js';
export {
  comparedOf,
  type Judged,
} from './outcomes/judged.js';
export { instrumentMargin, isMarginOf, lacksMargin, type Margin } from './outcomes/margin.js';
export { type Between, isBetween, isOfChange, isOfKept, type Method, methodOf } from './outcomes/method.js';
export { markedOf, type Score, scoresOf } from './outcomes/scores.js';
export type { Lack, MainTest } from './outcomes/tested.js';
export type { ArmSize, ArmSizes } from './people/arm-sizes.js';
export { type AskedPeople, askedOf } from './people/asked.js';
export {
  concerns,
  countedLoss,
  type Denominator,
  denominatorOf,
  isLost,
  type Loss,
  lossOf,
  type Missing,
  percentOfLoss,
  portion,
  silentAt,
  statedLoss,
} from './people/attrition.js';
export { type Expected, leftForCriterion, leftOf } from './people/expected.js';
export { both, isMajority, percentOf, type Reach, reachOf } from './people/reach.js';
export type { Counted, Persons, Sizes } from './people/sizes.js';
export type { PurposeReading } from './purposes.js';
export { read } from './read.js';
export type { Reading } from './reading.js';
export { remarksOn } from './remarks.js';
export { proposedSmallest } from './reporting.js';
export { askedTexts, type ShownText, untranslated } from './shown-texts.js';
export {
  bandOf,
  isListed,
  isOfAnswers,
  type ListedSplit,
  type NoSplit,
  type SplitBy,
  type SplitGroup,
  type SplitReading,
  whyNoSplit,
} from './splits.js';
export { isSensitive } from './systems.js';
export { type Dates, type Due, type DueSpan, due, type KnownDays, type Occasion, type Unresolved } from './time/due.js';
export { between, daysOf, type Offset, offsetOf } from './time/offset.js';
export { type Overlap, overlaps } from './time/overlaps.js';
export { near, type Phase, type Relation } from './time/phases.js';
export type { Compared, PlacedTimepoint, Spans, StatedPlace, Time } from './time/time.js';
export type { Held, Measured as MeasuredDays } from './time/windows.js';
export { type Training, trainingOf } from './training.js';
export type { Unlinked } from './unlinked.js';
