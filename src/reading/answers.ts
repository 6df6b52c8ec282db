import type { Outcome, Purpose } from '../model/index.js';
import { dataIn, type Refused } from './comparison.js';
import { isAskedOfSome } from './measures/asked-of-some.js';
import { keyOf, type Value } from './measures/values.js';
import {
  type Answerable,
  type Answered,
  answerable,
  answerablesOf,
  answerKinds,
  type Because,
  type Can,
  criterionOf,
  fewerGroups,
  weaknessOf,
} from './outcomes/answerable.js';
import type { FlatOutcome } from './outcomes/flat.js';
import type { Hypothesis } from './outcomes/hypothesis.js';
import { lacksMargin } from './outcomes/margin.js';
import type { MainTest } from './outcomes/tested.js';
import type { Reading } from './reading.js';

export interface Answer {
  /** Model path of the outcome or the question. */
  path: string;
  about: { outcome: Outcome; number: string } | { question: Purpose['questions'][number] };
  can: Can;
  /** Whether that is what is asked for: wholly, in part, or not. */
  answered: Answered;
  /** What decides it first; never empty. */
  because: readonly Because[];
}
type Said = Pick<Answer, 'can' | 'answered' | 'because'>;

/** What can be answered, for every question and then every outcome. */
export function answersOf(reading: Reading): Answer[] {
  const outcomes = new Map(reading.outcomes.map((flat) => [flat.outcome, outcomeAnswer(reading, flat)]));
  const questions = reading.design.purposes.flatMap(({ questions }) =>
    questions.map(
      (question): Answer => ({
        path: question.path,
        about: { question },
        ...questionAnswer(reading, question.name, outcomes),
      }),
    ),
  );
  return [...questions, ...outcomes.values()];
}

const best = (all: readonly Can[]): Can => answerKinds.find((one) => all.includes(one)) ?? 'nothing';
const together = (all: readonly Answered[]): Answered =>
  all.every((one) => one === 'yes') ? 'yes' : all.every((one) => one === 'no') ? 'no' : 'partly';
const least = (one: Answered, other: Answered): Answered =>
  [one, other].includes('no') ? 'no' : [one, other].includes('partly') ? 'partly' : 'yes';

function outcomeAnswer(reading: Reading, flat: FlatOutcome): Answer {
  const { outcome, number } = flat;
  const test = reading.tests.find((one) => one.outcome === outcome);
  const said = test ? testAnswer(reading, outcome, test) : withoutTest(reading, flat);
  const { refused } = reading.comparison;
  return { path: outcome.path, about: { outcome, number }, ...(refused ? describedOnly(said, refused.why) : said) };
}
/** Where the groups are not told apart, what is measured is described, and answers nothing. */
const describedOnly = ({ can }: Said, why: Refused): Said => ({
  can: can === 'change' || can === 'share' ? 'state' : can,
  answered: 'no',
  because: [{ code: 'comparison not analysed', why }],
});

/** An outcome by its main measure; by another of its measures, in part, where that says more. */
function testAnswer(reading: Reading, outcome: Outcome, { judged, informant }: MainTest): Said {
  const [main, ...others] = answerablesOf(reading, outcome, judged, informant);
  if (!main) return { can: 'nothing', answered: 'no', because: [{ code: 'no indicator' }] };
  const most = best([main.can, ...others.map(({ can }) => can)]);
  const used = main.can === most ? main : (others.find(({ can }) => can === most) ?? main);
  const criteria = outcome.successes.flatMap((success) => criterionOf(reading, outcome, success, judged) ?? []);
  const judgedAt = criteria.filter(({ code }) => code === 'judged at');
  const own = used.can === 'change' || judgedAt.length === 0 ? used.can : 'share';
  const can = own === 'change' && isBetween(reading, outcome, used.value) ? 'difference' : own;
  const grades = reading.hypotheses(outcome).map((one) => fits(one, can, criteria));
  const limits = [
    ...(used === main ? [] : [main.because]),
    ...criteria.filter(({ code }) => code === 'criterion not measured'),
    ...(judgedAt.some((one) => one.code === 'judged at' && one.times.length === 0) && can === 'share'
      ? [used.because]
      : []),
    ...limitsOf(reading, outcome, used, can),
    ...ofSome(reading, [used.value, ...judgedAt.flatMap((one) => (one.code === 'judged at' ? [one.value] : []))]),
  ];
  const weak = weaknessOf(reading, used.value, timesOf(used, can, judgedAt[0]));
  const asked = grades.every((one) => one === 'yes') ? 'yes' : grades.some((one) => one !== 'no') ? 'partly' : 'no';
  const limited = least(asked, limits.length > 0 && asked !== 'no' ? 'partly' : 'yes');
  // What decides it is said first.
  const isWhole = limited === 'yes';
  const because =
    can !== 'share'
      ? used.can === 'change' && !isWhole
        ? [...limits, used.because]
        : [used.because, ...limits]
      : isWhole
        ? judgedAt
        : [...(asked === 'yes' ? [] : [used.because]), ...limits, ...judgedAt];
  if (!weak || limited === 'no') return { can, answered: limited, because };
  return isKept(weak)
    ? { can, answered: 'partly', because: [weak, ...because] }
    : { can, answered: 'no', because: [weak] };
}
const isKept = (weak: Because): boolean =>
  weak.code !== 'no evidence' || (weak.why !== 'not part' && weak.why !== 'not recorded');
const timesOf = ({ compared, because }: Answerable, can: Can, criterion: Because | undefined): readonly string[] => {
  if (can === 'change' || can === 'difference')
    return [compared.baseline, compared.final].filter((one) => one !== undefined);
  if (criterion?.code === 'judged at') return criterion.times;
  return because.code === 'lack' || because.code === 'time not stated' ? because.times.slice(-1) : [];
};

/** Whether what is asked is how two groups differ, and both have data of a value. */
const isBetween = (reading: Reading, outcome: Outcome, { instrument }: Value): boolean =>
  dataIn(reading, instrument) === 'yes' && reading.hypotheses(outcome).some(isOfGroups);
const isOfGroups = (one: Hypothesis): boolean => one.kind === 'differ' || (one.kind === 'keep' && one.between === true);

/** An outcome that is read from its parts, from a criterion alone, or from nothing. */
function withoutTest(reading: Reading, { outcome, own }: FlatOutcome): Said {
  if (own.length > 0) {
    // A criterion may name what no indicator does.
    const criteria = outcome.successes.flatMap((success) => criterionOf(reading, outcome, success) ?? []);
    const judged = criteria.filter(({ code }) => code === 'judged at');
    if (judged.length > 0) {
      const grades = reading.hypotheses(outcome).map((one) => fits(one, 'share', criteria));
      const answered = judged.length < criteria.length ? 'partly' : together(grades);
      return { can: 'share', answered, because: criteria };
    }
    const values = criteria.flatMap((one) => (one.code === 'criterion not measured' ? (one.value ?? []) : []));
    const can = best(values.flatMap((value) => answerableBy(reading, value).map((one) => one.can)));
    if (criteria.length > 0) return { can, answered: 'no', because: criteria };
  }
  const parts = reading.outcomes.filter(({ parent }) => parent === outcome).map((one) => outcomeAnswer(reading, one));
  if (parts.length === 0) return { can: 'nothing', answered: 'no', because: [{ code: 'no indicator' }] };
  return {
    can: best(parts.map(({ can }) => can)),
    answered: together(parts.map(({ answered }) => answered)),
    because: [answeredBy(parts)],
  };
}
const answeredBy = (answers: readonly Answer[]): Because => ({
  code: 'answered by',
  outcomes: answers.flatMap(({ about, answered }) =>
    'outcome' in about ? [{ outcome: about.outcome, answered }] : [],
  ),
});

/** Nothing is said of what is wished, whether or not something can be proposed. */
const isUnsaid = (wanted: Hypothesis): boolean =>
  wanted.kind === 'describe' || (wanted.kind === 'improve' && wanted.proposed === true);

function fits(wanted: Hypothesis, can: Can, criteria: readonly Because[]): Answered {
  const isChange = can === 'change' || can === 'difference';
  if (can === 'nothing') return 'no';
  // A state is then something, and a change is what an outcome is about.
  if (isUnsaid(wanted)) return isChange ? 'yes' : 'partly';
  switch (wanted.kind) {
    case 'reach': {
      const { success } = wanted;
      if (!success.test) return isChange ? 'yes' : 'no';
      return criteria.some((one) => one.code === 'judged at' && one.success === success) ? 'yes' : 'no';
    }
    case 'differ':
      return can === 'difference' ? 'yes' : can === 'change' ? 'partly' : 'no';
    case 'keep':
      if (wanted.between) return can === 'difference' ? 'yes' : isChange || can === 'share' ? 'partly' : 'no';
      return isChange ? 'yes' : can === 'share' ? 'partly' : 'no';
    default:
      return isChange ? 'yes' : can === 'share' ? 'partly' : 'no';
  }
}

/** What makes it less than an answer. */
function limitsOf(reading: Reading, outcome: Outcome, { value, compared }: Answerable, can: Can): Because[] {
  const limits: Because[] = [];
  const wanted = reading.hypotheses(outcome);
  if (can === 'change' || can === 'difference') {
    const isClaim = wanted.some((one) => !isUnsaid(one) && one.kind !== 'reach');
    if (isClaim && !value.better && value.desired.length === 0) limits.push({ code: 'no direction', value });
    if (wanted.some((one) => lacksMargin(one, value))) limits.push({ code: 'margin not stated' });
    const isReliable = value.scale?.facts.some(({ kind }) => kind === 'reliability');
    if (outcome.successes.some(({ reliably }) => reliably) && !isReliable)
      limits.push({ code: 'no reliability', value });
    const times = [...new Set([compared.baseline, compared.final])].filter((one) => one !== undefined);
    const unplaced = times.filter((time) => !reading.time.isPlaced(time));
    if (unplaced.length > 0) limits.push({ code: 'time not stated', value, times: unplaced });
    const some = fewerGroups(reading, value, times);
    if (some) limits.push(some);
    const data = dataIn(reading, value.instrument);
    if (wanted.some(isOfGroups) && data !== 'yes') limits.push({ code: 'comparison not measured', data });
  } else if (can !== 'nothing' && wanted.every(isUnsaid)) limits.push({ code: 'no goal' });
  if (can !== 'nothing' && outcome.individualised === 'yes') limits.push({ code: 'individual goals' });
  return limits;
}

/** What only some are asked says nothing of the others, who may be those that it went best for. */
const ofSome = (reading: Reading, values: readonly Value[]): Because[] =>
  values
    .filter(
      (one, index) => values.findIndex((each) => keyOf(each) === keyOf(one)) === index && isAskedOfSome(reading, one),
    )
    .map((value) => ({ code: 'asked of some', value }));

/** A question by the outcomes and the measurements that are said to answer it. */
function questionAnswer(reading: Reading, name: string, outcomes: ReadonlyMap<Outcome, Answer>): Said {
  const named = [...outcomes].flatMap(([{ questions }, answer]) => (questions?.includes(name) ? [answer] : []));
  const linked = reading.evidence.filter(({ collect }) => collect.questions?.includes(name));
  const collected = linked.map((one) => collectAnswer(reading, one));
  if (named.length + collected.length === 0)
    return { can: 'nothing', answered: 'no', because: [{ code: 'nothing answers' }] };
  const good = linked.filter((_, index) => collected[index]?.answered !== 'no');
  return {
    can: best([...named, ...collected].map(({ can }) => can)),
    answered: together([...named, ...collected].map(({ answered }) => answered)),
    because: [
      ...(named.length > 0 ? [answeredBy(named)] : []),
      ...(good.length > 0
        ? [{ code: 'collected', instruments: [...new Set(good.map(({ instrument }) => instrument))] } as const]
        : []),
      ...collected.filter(({ answered }) => answered !== 'yes').flatMap(({ because }) => because),
    ],
  };
}

/** What one measurement can say of a question by itself. */
function collectAnswer(reading: Reading, { instrument, part, weak }: Reading['evidence'][number]): Said {
  const values = reading.values({ instrument, ...(part !== undefined && { part }) });
  const all = values.flatMap((value) => answerableBy(reading, value));
  const can = best(all.map((one) => one.can));
  const [first] = all;
  if (can === 'nothing') return { can, answered: 'no', because: first ? [first.because] : [] };
  if (!weak || !first) return { can, answered: 'yes', because: [] };
  const because: Because = { code: 'no evidence', value: first.value, why: weak };
  return { can, answered: isKept(because) ? 'partly' : 'no', because: [because] };
}

/** What a value can say by itself, as each informant gives it. */
function answerableBy(reading: Reading, value: Value): Answerable[] {
  const { instrument, part } = value;
  const measure = { instrument, ...(part !== undefined && { part }) };
  const informants = reading.informants(value);
  return (informants.length > 0 ? informants : [undefined]).map((from) => {
    const times = reading.times(value, from && [from]);
    const judged = { value, indicator: { path: '', measure }, from: from ? [from] : [], times };
    return answerable(reading, judged, reading.time.compared(times));
  });
}
