import * as z from 'zod';
import { splitVariables, valueLists, type WordList } from './value-lists.js';

/**
 * The design as plain data: language-neutral, serialisable, checked. Rules, forms, plan and analysis read this and
 * never the syntax tree.
 *
 * Three conventions hold everywhere:
 * - A key that is missing means "not stated". `'none'`, `none: true` or `'no'` says no. They are never the same.
 * - `path` names the element within its design (`outcome/better`, `collect/2/fallback/1`); a finding points at a
 *   path, or at a property below it (`outcome/better/goal`), and the language room knows where that stands in the text.
 * - References are names within the same design (`timepoints[].name`, `instruments[].name` …). The model is closed:
 *   every instrument that a design refers to is in its `instruments`, or among its `unresolved` names.
 */

const word = <L extends WordList>(list: L) => z.enum(valueLists[list]);
const path = z.string();
const name = z.string();
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const presumed = z.literal(true).optional();
/** What it was called before. */
const previously = z.array(name).optional();

/** A text in the design's main language, with translations by language code (`en`, `so`, `ar`). */
export const Text = z.strictObject({
  text: z.string(),
  translations: z.record(z.string(), z.string()).optional(),
});
const TextOrNone = z.union([z.literal('none'), Text]);
const PresumedText = Text.extend({ presumed });

/** Inclusive bounds; a missing bound is open. `90` has low = high = 90. */
export const Range = z.strictObject({ low: z.number().optional(), high: z.number().optional() });
/** A number or a range, perhaps a share: of hundred (`percent`) or of a counted whole (`of`, as in 125/187). */
export const Amount = Range.extend({
  about: z.literal(true).optional(),
  percent: z.literal(true).optional(),
  of: z.number().optional(),
  presumed,
});
export const Unit = word('Unit');
export const Duration = Range.extend({ about: z.literal(true).optional(), unit: Unit });
/** A share of people, as a word or as an amount. */
export const Share = z.union([z.strictObject({ word: word('ShareWord') }), z.strictObject({ amount: Amount })]);
/** Which people a statement concerns. `word` groups always exist; `group` is a target group, `part` a part of the organisation. */
export const People = z.union([
  z.strictObject({ amount: Amount }),
  z.strictObject({
    groups: z.array(
      z.union([
        z.strictObject({ word: z.enum(['all', 'most', 'some', 'few', 'none', 'started', 'completed']) }),
        z.strictObject({ group: name }),
        z.strictObject({ part: name }),
      ]),
    ),
  }),
]);
export const Informant = z.strictObject({ kind: word('InformantKind'), label: Text.optional() });
export const Period = z.strictObject({
  continuous: z.literal(true).optional(),
  from: date.optional(),
  to: date.optional(),
});
/** An instrument, or one item or scale of it. `age` and `sex` always exist: `{ variable }`. */
export const Measure = z.union([
  z.strictObject({ instrument: name, part: name.optional() }),
  z.strictObject({ variable: z.enum(['age', 'sex', 'none']) }),
]);

/**
 * What results are split by: the first answer to an item or the first score of an instrument, or what the list of the clients
 * says of each. `bands`: of a score or a number, of age, in whole years, and of the length of the intervention, in whole `unit`s;
 * missing where the design names none.
 */
export const Split = z.union([
  z.strictObject({ instrument: name, part: name.optional(), bands: z.array(Range).optional(), unit: Unit.optional() }),
  z.strictObject({
    variable: z.enum([...splitVariables, 'none']),
    bands: z.array(Range).optional(),
    unit: Unit.optional(),
  }),
]);

/* ------------------------------------------------------------ instruments */

/**
 * Where a fact about an instrument is from, and how it is known. `reference` is the key of a citation (`MG-KASAM`);
 * `source` is then the citation itself and `url` where it can be read. A missing `confidence` is as unverified as
 * `memory` and `unsure`.
 */
export const Provenance = z.strictObject({
  reference: name.optional(),
  source: Text.optional(),
  url: z.string().optional(),
  confidence: word('Confidence').optional(),
});
/**
 * What others call the same thing: a code of a list that is named as people name it (`KSI`, `ICF`, or one of their own), both as
 * they are written; of which edition of the list, and what the code stands for.
 */
export const Coded = Provenance.extend({
  path,
  list: z.string(),
  code: z.string(),
  version: z.string().optional(),
  text: Text.optional(),
});
const codes = z.array(Coded).optional();
/** Something known that no property carries. */
export const Note = Provenance.extend({ text: Text });
export const Option = z.strictObject({
  path,
  name,
  /** Portable answer code, `[0-9a-z]{1,5}`: the number that is written, else the position, from 1. */
  code: z.string(),
  /** The number is written, so that it stays with the answer wherever the line is moved. */
  number: z.number().optional(),
  text: Text,
  /**
   * What the answer counts as in a score, where it is not its code. `missing`: as if it were not answered; `left-out`:
   * neither the answer nor its question counts.
   */
  points: z.union([z.number(), z.enum(['missing', 'left-out'])]).optional(),
  valence: word('Valence').optional(),
  measures: z.array(word('Measures')).optional(),
  reported: word('YesNo').optional(),
  presumed,
  /** Who chooses it is asked to say more, in words: a variable of its own beside that of the item. */
  detail: z.strictObject({ code: z.string(), variable: z.string(), prompt: Text.optional() }).optional(),
  previously,
});
export const ItemKind = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('rating'),
    range: Range,
    lowLabel: Text.optional(),
    highLabel: Text.optional(),
    /** Words at steps, in the order of the form; a number outside the range is an answer beside the scale. */
    options: z.array(Option).optional(),
  }),
  z.strictObject({ type: z.literal('choice'), ordered: z.boolean(), options: z.array(Option), like: name.optional() }),
  z.strictObject({ type: z.literal('choices'), options: z.array(Option), like: name.optional() }),
  z.strictObject({
    type: z.literal('number'),
    range: Range.optional(),
    unit: Unit.optional(),
    /** Numbers that say something else than how many: 88 for none. */
    options: z.array(Option).optional(),
  }),
  z.strictObject({ type: z.literal('yes-no') }),
  z.strictObject({ type: z.literal('date') }),
  z.strictObject({ type: z.literal('text') }),
]);
/** One comparison. `value` is a number, a date, or an option's name (`yes` and `no` for a yes-no item). */
export const Test = z.strictObject({
  operator: z.enum(['is', 'is-not', '<', '<=', '>', '>=']),
  value: z.union([z.strictObject({ number: z.number() }), z.strictObject({ date }), z.strictObject({ option: name })]),
});
/**
 * What a question counts as in a score where a condition leaves it out: a number of points, an answer that is missing,
 * nothing (`left-out`: the scale has one item less), or no score at all.
 */
export const Unasked = z.union([z.number(), word('UnaskedRule')]);
/** Shown when any group holds; a group holds when all its tests do. */
export const Condition = z.strictObject({
  any: z.array(z.strictObject({ all: z.array(Test.extend({ item: name })) })),
});
export const Item = z.strictObject({
  path,
  name,
  /** Portable code within the instrument, `[a-z][a-z0-9]*`, at most 11 characters. */
  code: z.string(),
  /** Portable code within everything collected: instrument's code + item's code, at most 20 characters. */
  variable: z.string(),
  text: Text,
  /** Missing: the answer scale is not stated. */
  kind: ItemKind.optional(),
  /** `yes`: there are more answers than those listed, not known here. */
  moreOptions: word('YesNo').optional(),
  /** Of a yes-no item: `higher` when yes is the good answer, `lower` when no is. */
  better: z.enum(['higher', 'lower']).optional(),
  optional: z.literal(true).optional(),
  /** Who does not want to answer may say so: then the answer is `declinedCode`. */
  declinable: z.literal(true).optional(),
  /** Whose answer it is, where one form holds the judgements of several. Missing: not stated. */
  informants: z.array(Informant).optional(),
  condition: Condition.optional(),
  /** In every score; goes before what the score says. */
  unasked: Unasked.optional(),
  help: Text.optional(),
  codes,
  previously,
  measures: z.array(word('Measures')).optional(),
  /** Of what is asked, how it is answered and which way is better. */
  provenance: Provenance.optional(),
  source: Text.optional(),
});
/** Whom a level or a limit is for. Missing: everyone. */
export const ScoreGroup = z.strictObject({
  sex: word('Sex').optional(),
  /** In whole years. */
  age: Range.optional(),
  informant: word('InformantKind').optional(),
});
export const Fact = Provenance.extend({
  kind: word('FactKind'),
  value: z.number(),
  text: Text.optional(),
  for: ScoreGroup.optional(),
  presumed,
});
/** A named part of a score's range; both limits belong to it. */
export const Level = Provenance.extend({ range: Range, text: Text, for: ScoreGroup.optional() });
/** A row of the table that `lookup` reads: what values in the ranges, one for each argument, become. */
export const Row = Provenance.extend({ ranges: z.array(Range), value: z.number() });
/**
 * What a score is made of. A comparison is 1 where it holds and 0 where it does not. `item` and `scale` are names within
 * the instrument; an item's value is its answer's points. `date`: the day of the answers.
 */
export type Expression =
  | { number: number }
  | { item: string }
  | { scale: string }
  | { variable: 'date' }
  | { call: (typeof valueLists.FormulaFunction)[number]; terms: Expression[] }
  | { operator: '+' | '-' | '*' | '/' | z.infer<typeof Test>['operator']; left: Expression; right: Expression };
export const Expression: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ number: z.number() }),
    z.strictObject({ item: name }),
    z.strictObject({ scale: name }),
    z.strictObject({ variable: z.literal('date') }),
    z.strictObject({ call: word('FormulaFunction'), terms: z.array(Expression) }),
    z.strictObject({
      operator: z.enum(['+', '-', '*', '/', 'is', 'is-not', '<', '<=', '>', '>=']),
      left: Expression,
      right: Expression,
    }),
  ]),
);
export const Formula = z.strictObject({
  value: Expression,
  /** So many items may be missing in each sum, mean, count … of the formula; it is then still given. */
  allowMissing: z.number().int().optional(),
  /** Each that is missing counts as the lowest points that its item can have; else as the mean of the answered. */
  lowest: z.literal(true).optional(),
  /** Rounded to so many decimals, half up; missing: not rounded. */
  decimals: z.number().int().optional(),
  /** For items that say nothing themselves. Missing: not stated. */
  unasked: Unasked.optional(),
});
/** A score, or an area of an interview that has no score (then without a range). */
export const Scale = z.strictObject({
  path,
  name,
  code: z.string(),
  variable: z.string(),
  text: Text.optional(),
  range: Range.optional(),
  better: z.enum(['higher', 'lower']).optional(),
  formula: Formula.optional(),
  /** The score is for these alone; the values of others are not left out of a calculation. */
  for: ScoreGroup.optional(),
  facts: z.array(Fact),
  levels: z.array(Level).optional(),
  rows: z.array(Row).optional(),
  codes,
  previously,
  notes: z.array(Note).optional(),
  /** By property; what is missing is not stated. `text`: that there is such a scale. */
  provenance: z.partialRecord(z.enum(['text', 'range', 'better']), Provenance).optional(),
  source: Text.optional(),
});
/**
 * Items of an instrument that stand together: with a heading, an introduction, and a stem that each of them goes on from.
 * It says how they are shown; the items are in the instrument's own list, and their variables do not depend on it. One that
 * is gone through several times stands once for each time, with items of its own.
 */
export const Section = z.strictObject({
  path,
  name,
  title: Text.optional(),
  introduction: Text.optional(),
  stem: Text.optional(),
  /** Which time it is, of how many at most; `by`: the item that says how many. The first has the name and the items as they are written. */
  round: z.strictObject({ number: z.number().int(), of: z.number().int(), by: name.optional() }).optional(),
  /** Names, in order. */
  items: z.array(name),
});
const Age = Range.extend({ child: z.literal(true).optional() });
const Training = z.union([z.enum(['none', 'required']), Text]);
const instrumentProperties = [
  ...['construct', 'targetGroup', 'measures', 'informants', 'methods', 'structured', 'standardised', 'origin'],
  ...['repeats', 'resembles', 'age', 'lasts', 'recall', 'languages', 'training', 'recommendedTraining', 'itemCount'],
  ...['rated', 'licence', 'electronic'],
] as const;
export const Instrument = z.strictObject({
  path,
  name,
  /** Portable id, `[a-z][a-z0-9]*`, at most 9 characters. */
  code: z.string(),
  /** Where the definition stands: in the design's own file, an imported one, or the built-in library. */
  from: z.enum(['file', 'import', 'library']),
  title: Text.optional(),
  construct: Text.optional(),
  /** Whom it is made for, in words; `age` says it in numbers. */
  targetGroup: Text.optional(),
  measures: z.array(word('Measures')).optional(),
  informants: z.array(Informant).optional(),
  methods: z.array(word('Method')).optional(),
  structured: word('YesNo').optional(),
  standardised: word('YesNo').optional(),
  /** `own`: made by the operation itself. */
  origin: z.union([z.literal('own'), Text]).optional(),
  /** The same items asked again, comparable with that instrument. */
  previously,
  repeats: name.optional(),
  /** Alike, but not comparable. */
  resembles: name.optional(),
  age: Age.optional(),
  lasts: Duration.optional(),
  /** The time its questions look back on. */
  recall: Duration.optional(),
  languages: z.array(z.string()).optional(),
  /** What is needed to use it; a text says which. */
  training: Training.optional(),
  /** What is advised but not needed. */
  recommendedTraining: Text.optional(),
  itemCount: z
    .strictObject({ count: z.number().int(), about: z.literal(true).optional(), rated: Range.optional() })
    .optional(),
  items: z.array(Item),
  sections: z.array(Section).optional(),
  scales: z.array(Scale),
  /** The terms in plain words. */
  licence: Text.optional(),
  /** What it takes to use it: `permission`, `agreement` and `purchase` mean that something must be arranged first. */
  licenceKind: word('LicenceKind').optional(),
  /** Whether it may be given on a screen. `permission`: only by permission or agreement; `no`: not at all. */
  electronic: word('Electronic').optional(),
  codes,
  /** Other things known. */
  notes: z.array(Note).optional(),
  /** By property; what is missing is not stated. `licence` is of `licenceKind` too; `rated` is of `itemCount.rated`. */
  provenance: z.partialRecord(z.enum(instrumentProperties), Provenance).optional(),
  url: z.string().optional(),
  /** Sources of the whole, then the citations that its facts are according to, each once. */
  sources: z.array(Text),
});

/* ------------------------------------------------------------------ design */

export const Size = z.strictObject({
  path,
  amount: Amount,
  unit: word('CountUnit'),
  per: Unit.optional(),
  concurrently: z.literal(true).optional(),
  for: People.optional(),
  from: date.optional(),
  to: date.optional(),
});
export const Part = z.strictObject({ path, name, title: Text.optional() });
export const Organisation = z.strictObject({
  path,
  text: Text,
  /** Four digits, as they are written, and what it is called. */
  municipality: z.strictObject({ path, code: z.string(), title: Text.optional() }).optional(),
  /** The unit within it that does the work, when the text names its host. */
  operations: z.array(Text).optional(),
  scope: word('Scope').optional(),
  field: word('Field').optional(),
  responsible: z.array(Text),
  missions: z.array(Text),
  partners: z.array(Text),
  /** Who has ordered the follow-up, and who evaluates: not always the same, nor the one who is responsible. */
  commissioners: z.array(Text).optional(),
  evaluators: z.array(Text).optional(),
  parts: z.array(Part),
  sizes: z.array(Size),
});
export const Question = z.strictObject({ path, name, text: Text });
/** `none` says there is no purpose; with `kinds`, that these kinds are not the purpose. */
export const Purpose = z.strictObject({
  path,
  none: z.literal(true).optional(),
  text: PresumedText.optional(),
  kinds: z.array(word('PurposeKind')),
  primary: word('YesNo').optional(),
  /** The purpose of these instruments only. */
  instruments: z.array(name).optional(),
  questions: z.array(Question),
});
export const Exception = z.strictObject({
  path,
  text: Text,
  at: z.array(name).optional(),
  instruments: z.array(name).optional(),
  because: Text.optional(),
});
export const TargetGroup = z.strictObject({
  path,
  name: name.optional(),
  text: Text,
  for: People.optional(),
  age: Age.optional(),
  sizes: z.array(Size),
  includes: z.array(Text),
  exceptions: z.array(Exception),
  languages: z.array(z.string()).optional(),
  codes,
});
export const Intervention = z.strictObject({
  path,
  name: name.optional(),
  text: Text,
  for: People.optional(),
  provided: z.array(z.strictObject({ as: word('ProvisionForm'), for: People.optional() })),
  lasts: Duration.optional(),
  /** It has no end of its own: it goes on until further notice. */
  openEnded: z.literal(true).optional(),
  codes,
});
export const Problem = z.strictObject({
  path,
  name,
  text: PresumedText.optional(),
  for: People.optional(),
  codes,
});
export const Indicator = z.strictObject({
  path,
  measure: Measure,
  from: z.array(Informant).optional(),
  /** `yes`: the main measure of the outcome. */
  primary: word('YesNo').optional(),
  /** What this design counts with, at most one of a kind: each stands in place of all of its kind that the scale has. */
  facts: z.array(Fact).optional(),
});
/**
 * How much worse still counts as kept: in points of the main measure, or with `percent` in percentage points of those who have
 * the good answer.
 */
export const Margin = Provenance.extend({ value: z.number(), percent: z.literal(true).optional(), presumed });
/** When an outcome counts as reached: a share of clients, and the change or the test that each must show. */
export const Success = z.strictObject({
  path,
  atLeast: Amount.optional(),
  reliably: z.literal(true).optional(),
  change: z.enum(['improved', 'unchanged']).optional(),
  measure: Measure.optional(),
  test: Test.optional(),
  at: z.array(name).optional(),
});
/** A moment: of the intervention, an event of the operation's own, or another timepoint. */
export const Anchor = z.union([
  z.strictObject({ moment: z.enum(['start', 'end']) }),
  z.strictObject({ event: name }),
  z.strictObject({ timepoint: name }),
]);
const OutcomeOnly = z.strictObject({
  path,
  name,
  text: PresumedText.optional(),
  primary: word('YesNo').optional(),
  addresses: z.array(name).optional(),
  questions: z.array(name).optional(),
  goals: z.array(word('Goal')).optional(),
  individualised: word('YesNo').optional(),
  chosenBy: z.array(Informant).optional(),
  compared: Anchor.optional(),
  indicators: z.array(Indicator),
  margin: Margin.optional(),
  successes: z.array(Success),
  codes,
  sources: z.array(Text),
});
type OutcomeTree = z.infer<typeof OutcomeOnly> & { parts: OutcomeTree[] };
/** An outcome may have parts, which are outcomes themselves (`parts`). */
export const Outcome: z.ZodType<OutcomeTree> = OutcomeOnly.extend({ parts: z.lazy(() => z.array(Outcome)) });
export const Event = z.strictObject({ path, name, text: Text.optional() });
export const Timing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('at'), anchors: z.array(Anchor) }),
  z.strictObject({
    kind: z.literal('offset'),
    amount: Range,
    unit: Unit,
    side: z.enum(['before', 'after']),
    anchor: Anchor,
  }),
  /** `each`: every session, how many there will be is not known. */
  z.strictObject({ kind: z.literal('times'), count: Range, each: z.literal('session').optional() }),
  z.strictObject({ kind: z.literal('every'), count: z.number().int(), unit: Unit }),
]);
/** `implicit`: the design uses the moment without declaring a timepoint (`collect X from client at start`). */
export const Timepoint = z.strictObject({
  path,
  name,
  /** Portable id, `[a-z][a-z0-9]*`, at most 18 characters. */
  code: z.string(),
  implicit: z.literal(true).optional(),
  text: Text.optional(),
  timings: z.array(Timing),
  window: Duration.optional(),
  flexible: z.literal(true).optional(),
  previously,
  for: People.optional(),
});
const procedureShape = {
  methods: z.array(word('Method')).optional(),
  media: z.array(word('Medium')).optional(),
  place: Text.optional(),
  identity: word('Identity').optional(),
  voluntary: word('YesNo').optional(),
  /** The one who asks is not the one who treats. */
  independent: word('YesNo').optional(),
  planned: word('Planned').optional(),
  /** Done in the same way for everyone. */
  systematic: word('YesNo').optional(),
  /** `no`: asked, but not part of the follow-up. */
  included: word('YesNo').optional(),
  lasts: Duration.optional(),
  feedback: word('YesNo').optional(),
  /** Whether an unfinished answer may be kept on the device that it is given on. */
  draft: word('YesNo').optional(),
  manual: TextOrNone.optional(),
  instruction: TextOrNone.optional(),
  training: Training.optional(),
  trained: Share.optional(),
  fidelity: TextOrNone.optional(),
  recorded: z
    .union([
      z.strictObject({ none: z.literal(true), by: Text.optional() }),
      z.strictObject({ systems: z.array(name), by: Text.optional() }),
    ])
    .optional(),
};
/** How collecting is done; the same for all, unless a collect says otherwise. */
export const Procedure = z.strictObject({ path, ...procedureShape });
const collectShape = {
  ...procedureShape,
  evidence: z.array(word('Evidence')).optional(),
  joint: word('YesNo').optional(),
  /** `no`: planned, and never carried out. */
  carriedOut: word('YesNo').optional(),
  compared: Anchor.optional(),
  countedAs: word('CountUnit').optional(),
  questions: z.array(name).optional(),
};
/** What is done instead when the ordinary way fails; `for` tells how often, `because` when. */
export const Fallback = z.strictObject({
  path,
  instruments: z.array(name).optional(),
  from: z.array(Informant),
  at: z.array(name),
  for: People.optional(),
  by: Text.optional(),
  because: Text.optional(),
  ...collectShape,
});
/**
 * One measurement: what (`measures`), whose information (`from`), when (`at`: names of timepoints). Empty `from` or
 * `at`: not stated. `none`: says that this is *not* collected; `unknown`: the measure is not chosen yet.
 */
export const Collect = z.strictObject({
  path,
  none: z.literal(true).optional(),
  unknown: z.literal(true).optional(),
  presumed,
  measures: z.array(z.strictObject({ instrument: name, part: name.optional() })),
  from: z.array(Informant),
  at: z.array(name),
  for: People.optional(),
  by: Text.optional(),
  ...collectShape,
  fallbacks: z.array(Fallback),
});
/** `aim`: the share that is meant to be followed; `actual`: the share that is. */
export const Coverage = z.strictObject({
  path,
  aim: Share,
  for: People.optional(),
  instruments: z.array(name).optional(),
  at: z.array(name).optional(),
  actual: Share.optional(),
  sample: word('SampleKind').optional(),
  exceptions: z.array(Exception),
  sources: z.array(Text),
});
export const Reason = z.strictObject({
  path,
  kind: word('ReasonKind'),
  text: Text.optional(),
  presumed,
});
/** Missing measurements: stated (`amount` or `magnitude`), counted (`answered`), or both. */
export const Attrition = z.strictObject({
  path,
  amount: Amount.optional(),
  magnitude: word('Magnitude').optional(),
  presumed,
  instruments: z.array(name).optional(),
  at: z.array(name).optional(),
  for: People.optional(),
  from: date.optional(),
  to: date.optional(),
  answered: Amount.optional(),
  reasons: z.array(Reason),
  examined: word('YesNo').optional(),
  compare: z.array(Measure).optional(),
  dropouts: z.array(z.strictObject({ rule: word('DropoutRule'), instruments: z.array(name).optional() })),
  sources: z.array(Text),
});
export const System = z.strictObject({
  path,
  name,
  text: Text,
  for: People.optional(),
  from: z.array(name).optional(),
  unique: word('YesNo').optional(),
  identity: word('Identity').optional(),
  sensitive: z.union([z.literal('none'), z.array(word('Sensitive'))]).optional(),
  legalGround: Text.optional(),
  retained: Duration.optional(),
  access: z.array(Text),
});
export const Interval = z.union([
  z.strictObject({ every: z.number().int(), unit: Unit }),
  z.strictObject({ word: word('IntervalWord') }),
]);
export const Compilation = z.strictObject({
  path,
  instruments: z.array(name).optional(),
  /** The timepoints that are compiled. */
  at: z.array(name).optional(),
  intervals: z.array(Interval),
  by: Text.optional(),
  levels: z.array(z.strictObject({ word: word('LevelWord'), text: Text.optional() })),
  automatic: word('YesNo').optional(),
  /** Whether the operation itself holds that conclusions about the service can be drawn. */
  conclusion: word('YesNo').optional(),
  disaggregate: z.array(Split).optional(),
  /** Cells with fewer persons than this are suppressed. */
  suppressBelow: z.number().int().optional(),
  sources: z.array(Text),
});
export const Use = z.strictObject({
  path,
  none: z.literal(true).optional(),
  text: PresumedText.optional(),
  by: Text.optional(),
  instruments: z.array(name).optional(),
  intervals: z.array(Interval),
  secondary: z.literal(true).optional(),
});
/** What a measure is in a norm population: mean and standard deviation, in the measure's points, and among how many persons. */
export const NormValue = Provenance.extend({
  measure: Measure,
  from: z.array(Informant).optional(),
  mean: z.number().optional(),
  sd: z.number().optional(),
  size: z.number().int().optional(),
});
export const Comparison = z.strictObject({
  path,
  kind: word('ComparisonKind'),
  with: word('Comparator').optional(),
  drawn: word('DrawnUnit').optional(),
  /** The people of the comparison group. */
  for: People.optional(),
  text: Text.optional(),
  instruments: z.array(name).optional(),
  /** So many who get the intervention to so many of the comparison group. */
  ratio: z.strictObject({ intervention: z.number(), comparison: z.number() }).optional(),
  /** What the comparison group gets. */
  offered: Text.optional(),
  /** When those who wait get the intervention. */
  given: Timing.optional(),
  /** How many are drawn for each group, where it is not persons that are drawn, and about how many persons each has. */
  clusters: Amount.optional(),
  clusterSize: Amount.optional(),
  /** The intraclass correlation that is reckoned with, 0 to 1. */
  icc: Provenance.extend({ value: z.number(), presumed }).optional(),
  layout: word('Layout').optional(),
  /** How many groups there are, the one that gets the intervention included. */
  groups: z.number().int().optional(),
  norms: z.array(NormValue).optional(),
});
/** What the client is told before the questions, in words to them. */
export const ToClient = z.strictObject({
  path,
  text: Text,
  /** What the form is called. */
  heading: Text.optional(),
  /** What the client does with the answers when they are ready. */
  handIn: Text.optional(),
  /** Whom to turn to when one is not well. */
  contact: Text.optional(),
  /** Whether the form can be left at once, without a trace on the screen. */
  quickExit: word('YesNo').optional(),
});
/** Worth knowing, and said by nothing else. `of`: the path of what it is said of. */
export const Remark = z.strictObject({ path, of: path, text: Text });
/** A deviation that the operation stands by. `rule` is a finding's code. */
export const Acceptance = z.strictObject({
  path,
  rule: z.string(),
  instruments: z.array(name).optional(),
  at: z.array(name).optional(),
  by: Text.optional(),
  until: date.optional(),
  because: Text.optional(),
});

/**
 * A name that the text refers to and that nothing has, which is a finding where it stands. It is kept where it is referred
 * to, so that what is not known is not taken for what is not stated. `part`: an item or a score `of` an instrument;
 * `answer`: one of an item's answers, in a criterion; `content`: something within the description of the instrument of that
 * name. Only in a text with errors, never in what `isu export` writes.
 */
export const Unresolved = z.strictObject({
  kind: z.enum(['instrument', 'part', 'answer', 'content', 'problem', 'question', 'group', 'timepoint', 'system']),
  name,
  of: name.optional(),
});

export const Design = z.strictObject({
  path,
  name,
  /** Portable id, `[a-z][a-z0-9]*`, at most 20 characters. */
  code: z.string(),
  title: Text.optional(),
  version: z.strictObject({ path, label: z.string(), validFrom: date.optional() }).optional(),
  status: z
    .strictObject({
      path,
      word: word('StatusWord'),
      from: date.optional(),
      to: date.optional(),
      by: Text.optional(),
    })
    .optional(),
  /** Data are collected from that day on. */
  collection: z.strictObject({ path, since: date }).optional(),
  /** On what terms others may use it: the name of a licence, or what the owner says. */
  licence: Text.optional(),
  /** First the language of the texts themselves, then those they are translated to. */
  languages: z.array(z.string()).optional(),
  period: Period.optional(),
  organisation: Organisation.optional(),
  purposes: z.array(Purpose),
  targetGroups: z.array(TargetGroup),
  interventions: z.array(Intervention),
  problems: z.array(Problem),
  outcomes: z.array(Outcome),
  /** The design says that no result is defined. */
  noOutcome: z.literal(true).optional(),
  events: z.array(Event),
  timepoints: z.array(Timepoint),
  procedure: Procedure.optional(),
  collects: z.array(Collect),
  coverages: z.array(Coverage),
  attritions: z.array(Attrition),
  systems: z.array(System),
  compilations: z.array(Compilation),
  uses: z.array(Use),
  demands: z.array(
    z.union([
      z.strictObject({ path, none: z.literal(true) }),
      z.strictObject({ path, by: Text, procured: z.literal(true).optional() }),
    ]),
  ),
  comparisons: z.array(Comparison),
  claim: z.strictObject({ path, level: word('ClaimLevel') }).optional(),
  safeguard: z.strictObject({ path, routine: TextOrNone }).optional(),
  paymentByResult: z.strictObject({ path, value: word('YesNo') }).optional(),
  weaknesses: z.array(z.strictObject({ path, kind: word('WeaknessKind'), text: Text })),
  wishes: z.array(z.strictObject({ path, text: Text })),
  remarks: z.array(Remark).optional(),
  toClient: ToClient.optional(),
  /** Texts that every form has, as the tool writes them, with what they are in other languages than its own two. */
  formTexts: z.array(Text).optional(),
  sources: z.array(Text),
  accepts: z.array(Acceptance),
  instruments: z.array(Instrument),
  unresolved: z.array(Unresolved).optional(),
});

/** What `isu export` writes. `isu` is the version of this format. */
export const Model = z.strictObject({ isu: z.literal(1), designs: z.array(Design) });

/** The JSON Schema of what `isu export` writes, as text. */
export const modelSchemaText = () => `${JSON.stringify({ ...z.toJSONSchema(Model), title: 'ISU' }, undefined, 2)}\n`;
