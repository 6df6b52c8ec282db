import type { GroupCode } from '../data/index.js';
import type { PromiseCode } from '../plan/index.js';
import type { Ending, Method, PeriodLength, ValueType } from '../reading/index.js';
import type { Interval, Kept } from '../statistics/index.js';
import type { Undone } from './ledger.js';

/**
 * What the analysis found, as plain data. Everywhere:
 * - `n` is how many individuals a number is about, and stands beside it.
 * - `null` is a number that is hidden because it concerns too few (`smallest`), or because a hidden one could be worked
 *   out from it; also a share of nobody. A number that cannot be given is missing, and `not` says why.
 * - In `report` a p is the upper end of its class (0.001, 0.01, 0.05, 0.2, 1), and means, spreads and intervals are rounded by
 *   how many they concern.
 * - Intervals are 95 % unless said otherwise. Changes are the later value minus the first one, in the scale's points.
 */
export interface Results {
  version: 1;
  design: { name: string; code: string; version?: string };
  /** `report` may be spread: small groups are hidden. `internal` is for those who may see each client's answers. */
  audience: 'report' | 'internal';
  /** The data say that they are made up. */
  simulated: boolean;
  /** Groups smaller than this are hidden. */
  smallest: number;
  cases: CaseCounts;
  /** A fingerprint of each client's code, in the internal copy: so that a later report can tell who has come and gone. */
  clients?: string[];
  /** One step for each form, in time order. */
  flow: FlowStep[];
  /** By id of the measure, in the plan's order. */
  measures: Record<string, MeasureResult>;
  /** How it ended, by id of the measure: goals reached and reasons for closing. */
  closings?: Record<string, ClosingResult>;
  /** By number of the outcome. */
  outcomes: Record<string, OutcomeResult>;
  tests: Tests;
  deviations: Deviation[];
}

/** `primary`: the one test that is not corrected. `secondary`: corrected by Holm. `exploratory`: without p. */
export type Role = 'primary' | 'secondary' | 'exploratory';

/** A number that may be hidden. */
export type Shown = number | null;
export type ShownInterval = Interval | null;

/** Which side of no change something lies on, or that this cannot be said. */
export type Side = 'above' | 'below' | 'across';

export interface CaseCounts {
  /** All that the follow-up began for. */
  started: number;
  /** Where that is known from: a list of the cases, or only the answers there are. */
  known: 'list' | 'answers';
  /** How many of each sex, when the list says so; `unknown` when some are without. */
  sex?: Record<string, Shown>;
  /** From the first to the last day that each has answered on, in days, of those with two days at least. */
  followedFor?: { n: Shown; median: Shown; quartiles: ShownInterval };
  /** With a measurement that was missed because the intervention was ended early; missing when nobody has said why any was. */
  endedEarly?: Share;
}

export interface FlowStep {
  form: string;
  timepoint: string;
  informant: string;
  /** The form has no case key, so that answers cannot be held against cases. */
  anonymous?: true;
  started: number;
  answered: number;
  missing: number;
  /** Of those who started. */
  share?: number;
  interval?: Interval;
  /** How many are missing by reason, when reasons are given; `unstated` is the rest, `hidden` those of few. */
  reasons?: Record<string, Shown>;
  /** Answers outside the timepoint's window; missing when the list of cases does not say when each began. */
  outside?: Shown;
}

export interface Share {
  count: Shown;
  share: Shown;
  interval: ShownInterval;
  /** Of a hidden share: it is more than this, and less than this. */
  over?: number;
  under?: number;
}

/** Values at one timepoint, of all who have one. */
export interface Description {
  n: Shown;
  mean?: Shown;
  sd?: Shown;
  median?: Shown;
  quartiles?: ShownInterval;
  /** By code of the answer. */
  answers?: Record<string, Share>;
}

/** Why a number is not given. */
export type Not =
  | 'unusable'
  | 'no-first-time'
  | 'one-time'
  | 'not-countable'
  | 'nobody'
  | 'few'
  | 'no-variation'
  | 'no-direction'
  | 'no-reliability'
  | 'several-reliabilities'
  | 'several-deviations'
  | 'no-desired-answer'
  | 'no-margin'
  | 'one-decides'
  | 'few-clusters'
  | 'model-undetermined'
  | 'one-group'
  | 'not-known'
  | 'not-counted'
  | 'tells-of-few'
  | 'could-tell';

/** How it ended for those of whom that is stated; how many gave each answer stands among the times of the measure. */
export interface ClosingResult {
  /** Code of the timepoint. */
  time: string;
  /** Those with an answer. */
  n: Shown;
  /** Of all who started, those without one. */
  none: Shown;
  /** What each answer comes to, by its code. */
  means: Record<string, Ending>;
  /** What the answers come to together; not where several can be given. */
  endings?: Partial<Record<Ending, Share>>;
  bySex?: ClosingGroups;
  /** The same by what else the design splits results by. `tells`: beside what stands before it something of few could be worked out. */
  bySplit?: Readonly<Record<string, ClosingGroups & { tells?: true }>>;
}
/** The same of each group, told apart by each answer, by what it comes to, or only by whether it was reached. */
export interface ClosingGroups {
  by: 'answer' | 'ending' | 'reached';
  groups: Record<string, { n: Shown; parts: Record<string, Share> }>;
}

export interface MeasureResult {
  /** Number of the outcome that it belongs to. */
  outcome?: string;
  role: Role;
  variable: string;
  informant: string;
  type: ValueType;
  better?: 'higher' | 'lower';
  /** The smallest difference between two of the values: means are rounded by it in what may be spread. */
  step?: number;
  /** The lowest and the highest value that there can be, where that is known: a mean at one of them is everybody's value. */
  ends?: { low?: number; high?: number };
  /** Only some are asked, so that how many answered tells what they answered before it. */
  conditional?: true;
  /** Codes of the timepoints that are compared. */
  first?: string;
  last?: string;
  times: Record<string, Description>;
  /** By code of the later timepoint. */
  changes: Record<string, ChangeResult>;
  /** Why there are no changes. */
  not?: Not;
  model?: ModelResult;
  /** The missing as unchanged: the mean change of all with a first value. */
  carried?: { n: Shown; mean?: Shown; interval?: ShownInterval };
  /** The missing as not having the desired answer: those with it last, of all with a first answer. */
  asNotReached?: Share & { n: Shown };
  /** Against the norm population that the design states. */
  norm?: NormResult;
  maintain?: MaintainResult;
  /** Against the comparison group, where the design has one and the measure is an outcome's main one. */
  between?: BetweenResult;
  /** Where it can be said which way the change goes, and somebody is missing. */
  turning?: TurningResult;
  /** Those with both measurements against those with only the first. */
  attrition?: AttritionResult;
  /** By what the list of the clients says (`age`), or by the variable of a first answer (`answer.moodnow`). */
  splits?: Readonly<Record<string, SplitResult>>;
  /** Those who began in each period, where clients keep coming and three periods at least have enough of them. */
  periods?: PeriodsResult;
  /** Of a score with levels. */
  levels?: LevelsResult;
}

/**
 * A score's levels as an ordered answer: by their codes, 1 the lowest, and 0 for those at none (outside all of them, or
 * not known to belong to the group that a level is for). Of changes, `unplaced` are those at none at either time.
 */
export interface LevelsResult {
  /** What the levels are called, in the design's own words. */
  names: Record<string, string>;
  times: Record<string, Description>;
  changes: Record<string, ChangeResult>;
}

/** From the first timepoint to a later one, of those with both. */
export interface ChangeResult {
  /** How many have both. */
  n: Shown;
  not?: Not;
  /** All changed alike, or all but so few that it is as if they did. */
  alike?: true;
  /** Which way the change goes, before anything is rounded: what is tested, only where the test and its interval both say so. */
  side?: Side;
  before?: { mean: Shown; sd: Shown };
  after?: { mean: Shown; sd: Shown };
  mean?: Shown;
  sd?: Shown;
  interval?: ShownInterval;
  t?: { value: Shown; df: Shown; p: Shown };
  /** In standard deviations. */
  standardised?: {
    dz: Shown;
    dzInterval: ShownInterval;
    gz: Shown;
    dav?: Shown;
    drm?: Shown;
    dpre?: Shown;
    correlation?: Shown;
  };
  /** Hodges and Lehmann, with every change that the signed-rank test does not reject; `open`: ends that do not belong to it. */
  typical?: { estimate: Shown; interval?: ShownInterval; open?: 'low' | 'high' | 'both' };
  signedRank?: { n: Shown; v: Shown; p: Shown; rankBiserial: Shown; exact: boolean };
  /** `interval`: of the share who went up among those who changed (Clopper and Pearson). */
  sign?: { up: Shown; down: Shown; p: Shown; interval?: ShownInterval };
  /** When it is known which direction is better: better, unchanged, worse; else higher, unchanged, lower. */
  direction?: Record<string, Share>;
  categories?: Categories;
  /** Of a yes or no, or of one answer against the others. */
  pair?: PairResult;
  /** Of several choices: each answer by its code; p corrected together by Holm where there is one. */
  pairs?: Record<string, PairResult>;
  /** How many went from each answer (first code) to each. */
  moves?: Record<string, Record<string, Shown>>;
}

export interface Categories {
  n: Shown;
  not?: Not;
  /** The change that is reliable, and what it is worked out from. */
  limit?: Shown;
  reliability?: number;
  sd?: Shown;
  cutoff?: number;
  recovered?: Share;
  improved?: Share;
  unchanged?: Share;
  deteriorated?: Share;
  /** Recovered and improved together. */
  better?: Share;
}

export interface PairResult {
  n: Shown;
  before: Share;
  after: Share;
  /** The share after minus the share before (Newcombe, paired). */
  difference: Shown;
  interval: ShownInterval;
  both: Shown;
  /** Had it only before; only after. */
  left: Shown;
  joined: Shown;
  neither: Shown;
  /** McNemar, mid-p. */
  p?: Shown;
  adjusted?: Shown;
}

/** Random intercept, the timepoint as a category, REML; all values that there are. */
export interface ModelResult {
  not?: Not;
  cases?: number;
  values?: number;
  /** By code of the later timepoint: the change from the first. */
  changes?: Record<string, { n: Shown; estimate: Shown; error: Shown; df: Shown; interval: ShownInterval }>;
  sdBetween?: Shown;
  sdWithin?: Shown;
  logLikelihood?: Shown;
}

export interface MaintainResult {
  n: Shown;
  not?: Not;
  /** In the measure's points, or as a share (of 1). */
  margin?: number;
  /** Where the margin is stated. */
  from?: 'outcome' | 'instrument';
  /** That the worsening is smaller than the margin, one-sided at 2.5 %; only where the plan tests it. */
  test?: { statistic: Shown; p: Shown };
  /** Of the change, 95 %: its bad end is held against the margin. Of a share by Tango. */
  interval?: ShownInterval;
  verdict?: Kept;
  /** Of those with the desired answer first, those who still have it. */
  kept?: Share & { n: Shown };
  /** Of those with both, those not reliably worse. */
  notWorse?: Share;
}

/** Those with both measurements against a norm population, as the design states it, in the measure's points. */
export interface NormResult {
  population: { mean: number; sd: number; size?: number };
  n: Shown;
  not?: Not;
  first?: NormTime;
  last?: NormTime;
}
export interface NormTime {
  mean: Shown;
  /** The clients' mean minus the population's, in the population's standard deviations. */
  difference: Shown;
  interval?: ShownInterval;
  /** Not further than two of these from the population's mean on the worse side; on either, where neither is worse. */
  within: Share;
  /** On the better side of the instrument's cut-off, where one is stated. */
  past?: Share;
}

/** Two groups side by side at the last timepoint: everywhere the intervention minus the comparison. */
export interface BetweenResult {
  groups: Record<GroupCode, ArmResult>;
  not?: Not;
  /** The first values, in standard deviations within the groups. */
  balance?: Shown;
  /** Given the first value; of a share, of its own. What the plan's test is of. */
  difference?: DifferenceResult;
  /** How the error of that is worked out: by the groups' sizes alone. */
  error?: 'classical' | 'hc3';
  /** Those in it without a first value, in whose place the mean of all stands. */
  imputed?: Shown;
  /** The last values at the mean of all first values. */
  adjusted?: Record<GroupCode, Shown>;
  /** Of the changes (Welch). Where chance did not allot, both must say the same. */
  change?: DifferenceResult;
  /** The same in other ways, which never change what is said: the other error; ranks (Quade); persons in clusters. */
  sensitivity?: { error?: DifferenceResult; ranks?: { value: Shown; df: Shown; p: Shown }; persons?: DifferenceResult };
  standardised?: { d: Shown; interval: ShownInterval };
  /** How the difference changes with each point of the first value, and what it is at its quartiles and mean. */
  slopes?: { value: Shown; error: Shown; p: Shown; at: { first: Shown; value: Shown; interval: ShownInterval }[] };
  /** What the model leaves: its spread in each group, and the largest in its own standard errors. */
  residuals?: { sd: Record<GroupCode, Shown>; largest: Shown };
  /** Of shares: Miettinen and Nurminen's interval, the ratio (Koopman), and the difference over the first answer (Mantel and Haenszel). */
  shares?: {
    score: ShownInterval;
    ratio?: { value?: Shown; low: Shown; high?: Shown };
    overFirst?: { value: Shown; interval: ShownInterval };
  };
  clusters?: Record<GroupCode, Shown> & { icc?: Shown; interval?: ShownInterval; permutation?: Shown };
  /** Of what is kept. */
  margin?: number;
  from?: 'outcome' | 'instrument';
  /** What the plan tests by: of two ways of counting the weaker. */
  test?: { statistic?: Shown; p: Shown };
  verdict?: Kept;
  /** Which way they differ: only where all that the plan asks for say so. */
  side?: Side;
  /** Where chance did not allot, the two ways of counting say different things. */
  disagree?: true;
  turning?: BetweenTurning;
  /** If the missing of the intervention had become as the comparison group. */
  reference?: { value: Shown; interval: ShownInterval };
}
export interface ArmResult {
  /** All who were allotted to it. */
  started: Shown;
  /** With a last value, and with both. */
  measured: Shown;
  both: Shown;
  first?: { mean: Shown; sd: Shown };
  last?: { mean: Shown; sd: Shown };
  change?: { mean: Shown; sd: Shown };
  /** The desired answer at the last timepoint, of those measured. */
  share?: Share;
}
export interface DifferenceResult {
  value: Shown;
  error?: Shown;
  df?: Shown;
  interval: ShownInterval;
  p: Shown;
}
/** By how much more than those seen in their own group the missing must have become the other way, for a difference to be none. */
export interface BetweenTurning {
  missing: Record<GroupCode, Shown>;
  /** Only those of the one group, in points. */
  points?: Partial<Record<GroupCode, Shown>>;
  against?: TurningResult['against'];
  /** Of shares: the difference at worst and at best. */
  bounds?: ShownInterval;
  decides: boolean;
}

/** What those who are missing would have to be for a conclusion to turn. */
export interface TurningResult {
  missing: Shown;
  /** Of a mean: by how many points more than those seen they must have changed, for the interval to touch no change. */
  points?: Shown;
  /** What that is held against: the change that is reliable of one person, or the spread of the changes. */
  against?: { of: 'reliable-change' | 'sd'; points: Shown };
  /** Of persons: so many of them must have gone the other way. */
  needed?: Shown;
  /** They may be so, so that they decide. */
  decides: boolean;
}

export interface AttritionResult {
  followed: { n: Shown; mean?: Shown; sd?: Shown };
  lost: { n: Shown; mean?: Shown; sd?: Shown };
  /** In standard deviations: followed minus lost. */
  difference?: Shown;
  /** The share of women in each, and how far apart they are. */
  women?: { followed: Shown; lost: Shown; difference?: Shown };
  /** Mean age of those whose age is known, and its difference in standard deviations. */
  age?: { followed: AgeResult; lost: AgeResult; difference?: Shown };
  /** Of the first answers, by their codes, where these have no mean: the shares, and how far apart they are. */
  answers?: Record<string, { followed: Shown; lost: Shown; difference?: Shown }>;
}

export interface AgeResult {
  n: Shown;
  mean?: Shown;
  sd?: Shown;
}

/** A measure by the groups of something that the design names beforehand. */
export interface SplitResult {
  /** `not-known`: the list of cases does not say it of anybody; `not-counted`: nor do counts out of a database; `one-group`: fewer than two groups are large enough. */
  not?: Not;
  /** By the groups' codes. */
  groups?: Record<string, SplitGroupResult>;
  /** With both measurements, and in none of the groups as far as is known. */
  outside?: Shown;
  /** Of units and teams, where no groups are compared. */
  clusters?: ClusteredResult;
  /** Of units and teams, where no groups are compared: of values with a place in an order. */
  units?: UnitsResult;
  /** Beside what stands before it, something of a few persons could be worked out from it. */
  tells?: true;
}
/** How alike the changes of those in one unit are (intraclass correlation), and the mean change with that counted with. */
export interface ClusteredResult {
  /** Units with somebody in them who has both measurements. */
  count: Shown;
  /** Can be below 0, which is told as 0. */
  icc?: Shown;
  iccInterval?: ShownInterval;
  /** By a random level for each unit; missing with fewer than four units. */
  mean?: Shown;
  error?: Shown;
  df?: Shown;
  interval?: ShownInterval;
}
/** Units side by side, their changes adjusted for the first value. */
export interface UnitsResult {
  not?: Not;
  /** By code, in the order of the groups: those that may be shown by themselves, in the internal copy too. */
  units?: Record<string, UnitResult>;
  /** The adjusted change of all of them, if they differ by chance only. */
  mean?: Shown;
  /** Of the last value on the first within the units, and the standard deviation that is left. */
  slope?: Shown;
  sd?: Shown;
  /** How far they are from that mean: chi-square with one less than the number of units. */
  q?: Shown;
  p?: Shown;
  /** The standard deviation between units beyond chance: where their numbers are drawn towards each other. */
  spread?: Shown;
}
export interface UnitResult {
  n: Shown;
  /** Means. */
  first: Shown;
  last: Shown;
  /** The mean change that it would have had from the mean first value of all in the comparison. */
  adjusted: Shown;
  error: Shown;
  interval: ShownInterval;
  /** Drawn towards the mean of all by what its own number is uncertain, and the part of its own in that. */
  shrunk?: Shown;
  weight?: Shown;
}
export interface SplitGroupResult {
  started: Shown;
  /** With both measurements. */
  n: Shown;
  not?: Not;
  /** Of the changes. */
  mean?: Shown;
  sd?: Shown;
  interval?: ShownInterval;
  better?: Share;
  /** Those with the desired answer at the last timepoint. */
  reached?: Share;
  against?: AgainstOthers;
}
/** The group minus all the others; where there are two groups only with the first of them. Means by Welch, shares by Newcombe. */
export interface AgainstOthers {
  mean?: { value: Shown; interval: ShownInterval; df: Shown };
  better?: { value: Shown; interval: ShownInterval };
  reached?: { value: Shown; interval: ShownInterval };
}

/** The main number of those who began in each month, quarter or year. */
export interface PeriodsResult {
  length: PeriodLength;
  /** Periods from which most answers are of another version than before, whose questions are said to mean the same. */
  breaks?: readonly string[];
  /** By period, `2024-01`, `2024-Q1` or `2024`, in turn; those that nobody began in are left out. */
  each: Record<string, PeriodResult>;
  run?: RunResult;
  xmr?: XmrResult;
}
export interface PeriodResult {
  /** All who began then, and those of them with both measurements. */
  started: Shown;
  n: Shown;
  /** The share of those who began who have not both. */
  lost?: Shown;
  /** The number, of so many that it is a point: the mean change, or the share with the desired answer last or who became better. */
  mean?: Shown;
  share?: Share;
  /** As of a change. */
  alike?: true;
  /** Outside the limits of the XmR chart; further from the point before than its limit. */
  outside?: true;
  far?: true;
}
/** `shift`, `few`: whether a run is too long, or the crossings too few; missing where there are too few points to say. */
export interface RunResult {
  centre: number;
  /** The centre is the median of so many of the first points; missing: of all. */
  first?: number;
  /** Points that are not on the centre. */
  useful: number;
  longest: number;
  longestLimit: number;
  shift?: boolean;
  crossings: number;
  crossingsLimit: number;
  few?: boolean;
}
export interface XmrResult {
  mean: number;
  range: number;
  limits: Interval;
  rangeLimit: number;
}

export interface OutcomeResult {
  name: string;
  criteria: CriterionResult[];
  /** The client's view beside the profession's. */
  views?: ViewsResult[];
  /** Of an outcome that is judged through its parts. */
  parts?: PartsResult;
}

/** How many of all who started reached all the parts, more than half of them, some, and none; the missing have not reached. */
export interface PartsResult {
  n: Shown;
  /** So many parts have a criterion that can be judged. */
  parts: number;
  /** A part that nobody has data of: whether the whole is reached is not known of anybody. */
  not?: Not;
  all?: Share;
  most?: Share;
  some?: Share;
  none?: Share;
}

export interface CriterionResult {
  measure: string;
  time?: string;
  not?: Not;
  /** It is a state at the time, and no change to it. */
  isState?: true;
  /**
   * Where the same number of persons stands among the results of the measure: one of its answers, or one way of changing.
   * `rest`: all but those there.
   */
  cell?: { of: 'answers' | 'direction' | 'categories'; key: string; as?: 'rest' };
  /** The share that the design asks for. */
  atLeast?: number;
  /** Of all who started; the missing have not reached it. */
  ofStarted?: Share & { n: Shown };
  /** Of those with the measurement. */
  ofMeasured?: Share & { n: Shown };
  /** Of a state: those who were there already at the first timepoint, of those with that. */
  already?: Share & { n: Shown };
  /** If all of the missing had reached it, of all who started. */
  atBest?: Share & { n: Shown };
  /** Of all who were allotted to each of two groups that are compared; the intervention minus the comparison (Newcombe). */
  byGroup?: Record<GroupCode, Share & { n: Shown }> & { difference?: Shown; interval?: ShownInterval };
  /** Whether the share of all who started is what is asked for, whatever the missing are. */
  verdict?: 'reached' | 'not-reached' | 'undecided';
  /** Undecided: so many of the missing must have reached it. */
  needed?: Shown;
  /** Decided, also when chance is counted: the interval lies on the same side. */
  certain?: boolean;
}

/** How the same clients changed as two informants see it: by the client's, then the other's. */
export interface ViewsResult {
  own: string;
  staff: string;
  time: string;
  n: Shown;
  not?: Not;
  table?: Record<string, Record<string, Shown>>;
}

export interface Tests {
  /** The plan's one main test. */
  primary?: Test;
  /** Corrected together by Holm. */
  family: (Test & { adjusted: Shown })[];
}

export interface Test {
  measure: string;
  time: string;
  method: Method;
  /** t, or z; missing where the test counts. */
  statistic?: Shown;
  p: Shown;
}

/** Something that is not as the plan says. `count` is of rows, values or clients, as the kind says. */
export interface Deviation {
  kind: DeviationKind;
  measure?: string;
  timepoint?: string;
  variable?: string;
  count?: Shown;
  /** What the plan promises and is not done, of which outcome, and why. */
  promise?: PromiseCode;
  outcome?: string;
  why?: Undone;
  /** The first place in the data, for what was not used. */
  where?: { table: string; row: number; column?: string };
}
export const deviationKinds = [
  'from-aggregates',
  'no-case-list',
  'not-in-case-list',
  'no-primary',
  'unknown-column',
  'column-twice',
  'missing-column',
  'row-length',
  'other-meaning',
  'unknown-version',
  'unknown-form',
  'other-form',
  'no-case',
  'identity-number',
  'name-suspected',
  'alike-codes',
  'damaged-code',
  'pairs-nobody',
  'case-in-anonymous',
  'listed-twice',
  'unknown-part',
  'no-group',
  'two-groups',
  'empty-group',
  'no-cluster',
  'lone-in-cluster',
  'cluster-in-both',
  'end-before-start',
  'answered-and-missed',
  'not-a-number',
  'wrong-code',
  'answer-twice',
  'out-of-range',
  'not-whole',
  'not-asked',
  'wrong-score',
  'not-a-day',
  'no-day',
  'unlikely-day',
  'out-of-order',
  'before-start',
  'duplicate',
  'repeated',
  'other-way',
  'outside-window',
  'no-data',
  'not-countable',
  'no-first-time',
  'unusable-values',
  'few',
  'not-split',
  'not-done',
  'comparison-group',
  'norm-not-counted',
  'proposed-threshold',
  'unverified-fact',
] as const;
export type DeviationKind = (typeof deviationKinds)[number];
