import type { Compilation, Design, Indicator, Informant, Instrument, Outcome, Scale } from '../model/index.js';
import { type Answer, answersOf } from './answers.js';
import { type Burden, burdenOf } from './burden/burden.js';
import { type CodeOf, codesOf } from './codes.js';
import { type CollectionReading, collectionReading, mainRoots, missingOf, resultTimes } from './collection.js';
import { type ComparisonReading, comparisonOf } from './comparison.js';
import { type Ask, asksOf } from './evidence/asks.js';
import { type Bearing, bearingOf } from './evidence/bearing.js';
import { type Closing, closingOf } from './evidence/closing.js';
import {
  type Asked,
  askedOf,
  informantsAsked,
  isFrom,
  type Measured,
  measuredBy,
  timesAsked,
} from './evidence/evidence.js';
import { riskIn } from './evidence/risk.js';
import { type TimeReading, timeReading } from './evidence/series.js';
import { type SidesReading, sidesReading } from './evidence/sides.js';
import { leavesQuickly } from './leaving.js';
import { type Conditioned, conditionsOf } from './measures/conditions.js';
import { type Degree, degreeOf } from './measures/degree.js';
import { type Unformed, unformedIn } from './measures/formed.js';
import { Instruments } from './measures/instruments.js';
import { type MeasureRef, type Value, valuesOf } from './measures/values.js';
import { type NormReading, normsOf } from './norms.js';
import { type Numbers, numbersOf } from './numbers.js';
import { type Chain, chainsOf } from './outcomes/chain.js';
import { type FlatOutcome, flatOutcomes } from './outcomes/flat.js';
import { type Hypothesis, hypothesesOf } from './outcomes/hypothesis.js';
import { countedValue, type Judged, judgedBy } from './outcomes/judged.js';
import { type MainTest, mainTests, primaryOutcome } from './outcomes/tested.js';
import { type ArmSizes, armSizes } from './people/arm-sizes.js';
import type { Missing } from './people/attrition.js';
import { type Expected, expectedPairs } from './people/expected.js';
import { coverageReach } from './people/reach.js';
import { type Sizes, sizesOf } from './people/sizes.js';
import { type PurposeReading, readPurposes } from './purposes.js';
import { smallestShown, splitBy } from './reporting.js';
import { type ShownText, shownTexts } from './shown-texts.js';
import { isListed, type ListedSplit, type SplitReading, splitsOf } from './splits.js';
import { Time } from './time/time.js';
import { type Unlinked, unlinkedOf } from './unlinked.js';

/**
 * What a design means when it is read whole. Each part is worked out when it is first asked for, once, and everything that
 * speaks of the design asks here. Nothing in it is a judgement: that is the principles'.
 */
export class Reading {
  readonly design: Design;
  readonly #known = new Map<string, unknown>();

  constructor(design: Design) {
    this.design = design;
  }

  #once<Part>(name: string, make: () => Part): Part {
    if (!this.#known.has(name)) this.#known.set(name, make());
    return this.#known.get(name) as Part;
  }

  /** When everything is measured. */
  get time(): Time {
    return this.#once('time', () => new Time(this.design));
  }
  /** What is measured with, and which of them ask the same. */
  get instruments(): Instruments {
    return this.#once('instruments', () => new Instruments(this.design));
  }
  /** Whether those who answer are to be able to leave their form at once. */
  get leavesQuickly(): boolean {
    return this.#once('leavesQuickly', () => leavesQuickly(this.design));
  }
  /** All outcomes, the parts after their whole. */
  get outcomes(): readonly FlatOutcome[] {
    return this.#once('outcomes', () => flatOutcomes(this.design));
  }
  /** All that is collected as part of the follow-up, one for each instrument of each collect. */
  get evidence(): readonly Measured[] {
    return this.#once('evidence', () => {
      const indicators = this.outcomes.flatMap(({ own }) => own);
      return measuredBy(this.design, this.instruments, indicators);
    });
  }
  /** Who is asked what, and when. */
  get asks(): readonly Ask[] {
    return this.#once('asks', () => asksOf(this.design));
  }
  /** Principle 3: the same data, early and late. */
  get overTime(): TimeReading {
    return this.#once('over time', () => timeReading(this));
  }
  /** Principle 4: whose assessment shows. */
  get sides(): SidesReading {
    return this.#once('sides', () => sidesReading(this));
  }
  /** Principle 5: how it is collected. */
  get collection(): CollectionReading {
    return this.#once('collection', () => collectionReading(this));
  }
  /** What others call the things of the design: its codes, in order. */
  get codes(): readonly CodeOf[] {
    return this.#once('codes', () => codesOf(this.design));
  }
  /** Principle 1: what the purposes come to. */
  get purposes(): PurposeReading {
    return this.#once('purposes', () => readPurposes(this));
  }
  /** Principle 2: problem → outcome → indicator → measurement, for each outcome. */
  get chains(): readonly Chain[] {
    return this.#once('chains', () => chainsOf(this));
  }
  /** The one test of each outcome that has measures. */
  get tests(): readonly MainTest[] {
    return this.#once('tests', () => mainTests(this));
  }
  /** The outcome that the plan is judged by: marked as such, or the only one. */
  get primary(): Outcome | undefined {
    return this.#once('primary', () => primaryOutcome(this));
  }
  /** The test that the plan is judged by when one outcome is the primary one. */
  get primaryTest(): MainTest | undefined {
    const { primary } = this;
    return primary && this.tests.find(({ outcome }) => outcome === primary);
  }
  /** The test that numbers of persons are reckoned for: the primary one, else the first that can be made, else the first. */
  get decisive(): MainTest | undefined {
    return this.primaryTest ?? this.tests.find(({ lacks }) => !lacks) ?? this.tests[0];
  }
  /** Roots of the instruments whose answers decide whether the service can be judged. */
  get mainRoots(): readonly string[] {
    return this.#once('main roots', () => mainRoots(this));
  }
  /** The persons of the groups that are followed. */
  get sizes(): Sizes {
    return this.#once('sizes', () => sizesOf(this.design, this.followedGroups));
  }
  /** Names of the target groups that are said to be followed; empty where nothing is said of it. */
  get followedGroups(): ReadonlySet<string> {
    return this.#once('followed', () => followedGroups(this));
  }
  get expected(): Expected {
    return this.#once('expected', () => expectedPairs(this));
  }
  /** The persons of each of the two groups that are compared. */
  get armSizes(): ArmSizes | undefined {
    return this.#once('arm sizes', () => armSizes(this));
  }
  get comparison(): ComparisonReading {
    return this.#once('comparison', () => comparisonOf(this));
  }
  /** What measures are compared with in norm populations. */
  get norms(): readonly NormReading[] {
    return this.#once('norms', () => normsOf(this));
  }
  /** Every number of people and length of time that is stated. */
  get numbers(): Numbers {
    return this.#once('numbers', () => numbersOf(this.design));
  }
  /** What is collected although no outcome is judged by it. */
  get unlinked(): readonly Unlinked[] {
    return this.#once('unlinked', () => unlinkedOf(this));
  }
  /** Data on fewer persons than this are not shown; undefined: not stated. */
  get smallestShown(): number | undefined {
    return smallestShown(this.design);
  }
  /** What results are split by. Undefined: not stated; empty: expressly nothing. */
  get splitBy(): Compilation['disaggregate'] {
    return splitBy(this.design);
  }
  /** What results are split by, and into which groups: those that can be told apart before there are data. */
  get splits(): readonly SplitReading[] {
    return this.#once('splits', () => splitsOf(this));
  }
  /** Those of them that are in the list of the clients. */
  get listedSplits(): readonly ListedSplit[] {
    return this.#once('listed splits', () => this.splits.filter(isListed));
  }
  /** Every text that the forms of those who are not staff show, the questions first. */
  get shownTexts(): readonly ShownText[] {
    return this.#once('shown texts', () => shownTexts(this));
  }
  /** What the follow-up takes of clients and staff. */
  get burden(): readonly Burden[] {
    return this.#once('burden', () => burdenOf(this));
  }
  /** Instruments that ask clients of harm or violence, by their roots. */
  get risk(): readonly string[] {
    return this.#once('risk', () => riskIn(this));
  }
  /** What the design can answer, for each outcome and each question. */
  get answers(): readonly Answer[] {
    return this.#once('answers', () => answersOf(this));
  }

  /** The values of an instrument, or of one item or score of it. */
  values(measure: MeasureRef): readonly Value[] {
    return this.#once(`values ${measure.instrument} ${measure.part ?? ''}`, () => valuesOf(this.instruments, measure));
  }
  /** A score or an item as the design counts with it. */
  counted(instrument: string, part: string): Value | undefined {
    return this.#once(`counted ${instrument} ${part}`, () => countedValue(this, { instrument, part }));
  }
  /** The items of an instrument that are asked on a condition, and what it comes to. */
  conditions(instrument: Instrument): readonly Conditioned[] {
    return this.#once(`conditions ${instrument.path}`, () => conditionsOf(instrument));
  }
  /** What in a score cannot have a value, whatever is answered. */
  unformed(instrument: Instrument, scale: Scale): readonly Unformed[] {
    return this.#once(`unformed ${scale.path}`, () => unformedIn(instrument, scale));
  }
  /** What an instrument, or a part of it, is to the follow-up. */
  bearing(instrument: string, part?: string): Bearing {
    const indicators = this.#once('indicators', () => this.outcomes.flatMap(({ own }) => own));
    return bearingOf(this.instruments, indicators, instrument, part);
  }
  /** What is collected about how it ended, each value once. */
  get closings(): readonly { value: Value; closing: Closing }[] {
    return this.#once('closings', () => {
      const judged = this.outcomes.flatMap(({ outcome }) => this.judged(outcome).map(({ value }) => value));
      const others = this.unlinked.filter(({ collects }) => collects.some(({ included }) => included !== 'no'));
      const all = [...judged, ...others.map(({ value }) => value)].filter((value) => this.times(value).length > 0);
      const once = new Map(
        all.map((value) => [`${this.instruments.root(value.instrument)} ${value.part ?? ''}`, value]),
      );
      return [...once.values()].flatMap((value) => {
        const closing = this.closing(value);
        return closing ? [{ value, closing }] : [];
      });
    });
  }
  /** How the answers of a value say that it ended; undefined where it is not about that. */
  closing(value: Value): Closing | undefined {
    return closingOf(this.instruments, value);
  }
  degree(instrument: string, part?: string): Degree {
    return degreeOf(this.instruments, instrument, part);
  }
  /** The values that an outcome is judged by. */
  judged(outcome: Outcome): readonly Judged[] {
    return this.#once(`judged ${outcome.path}`, () => judgedBy(this, outcome));
  }
  hypotheses(outcome: Outcome): readonly Hypothesis[] {
    return this.#once(`hypotheses ${outcome.path}`, () => hypothesesOf(this, outcome));
  }
  /** Every way that an instrument (or a part of it) is collected, the ones done instead included. */
  asked(measure: MeasureRef): readonly Asked[] {
    const { instrument, part } = measure;
    return this.#once(`asked ${instrument} ${part ?? ''}`, () => askedOf(this.design, this.instruments, measure));
  }
  /** When it is asked of these informants (anybody, when not given), in time order; what is done instead only when nothing else is. */
  times(measure: MeasureRef, from?: readonly Informant[]): string[] {
    return this.time.sort(timesAsked(this.asked(measure), from));
  }
  informants(measure: MeasureRef): Informant[] {
    return informantsAsked(this.asked(measure));
  }
  /**
   * Whether one person's answers at these times can be put together: not where one of them is given anonymously. `from`:
   * the answers of these informants.
   */
  isPaired(measure: MeasureRef, times: readonly string[], from?: readonly Informant[]): boolean {
    const identity = ({ collect, fallback }: Asked) =>
      fallback?.identity ?? collect.identity ?? this.design.procedure?.identity;
    return times.every((time) => {
      const there = this.asked(measure).filter((one) => !one.fallback && one.at.includes(time) && isFrom(one, from));
      return there.length === 0 || there.some((one) => identity(one) !== 'anonymous');
    });
  }
  /** Whether an instrument's answers are put together as a group: not where nothing is said, nor where it never happens. */
  isCompiled(root: string): boolean {
    return this.design.compilations.some(
      ({ instruments, intervals }) =>
        !intervals.some((one) => 'word' in one && one.word === 'never') &&
        (!instruments || instruments.some((name) => this.instruments.root(name) === root)),
    );
  }
  /** What is missing of an instrument, by its root; when it tells the result, unless other times are given. */
  missing(root: string, times?: readonly string[]): Missing {
    return missingOf(this, root, times ? [...times] : this.resultTimes(root));
  }
  resultTimes(root: string): string[] {
    return this.#once(`result times ${root}`, () => resultTimes(this, root));
  }
  indicatorTest(indicator: Indicator): MainTest | undefined {
    return this.tests.find(({ judged }) => judged.indicator === indicator);
  }
}

function followedGroups({ design, evidence }: Reading): ReadonlySet<string> {
  const named = new Set(design.targetGroups.flatMap(({ name }) => (name === undefined ? [] : [name])));
  const within = (some: readonly (ReadonlySet<string> | string)[]): ReadonlySet<string> => {
    if (some.length === 0 || some.some((one) => typeof one === 'string')) return new Set();
    const groups = some.flatMap((one) => (typeof one === 'string' ? [] : [...one]));
    return new Set(groups.every((name) => named.has(name)) ? groups : []);
  };
  const measured = within(evidence.filter(({ bearing }) => bearing !== 'other').map(({ people }) => people));
  if (measured.size > 0) return measured;
  return within(design.coverages.filter(({ instruments }) => !instruments).map(coverageReach));
}
