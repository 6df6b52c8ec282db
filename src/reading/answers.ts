import type { Outcome, Purpose, Success } from '../model/index.js';
import { isCounted, type Value } from './measures/values.js';
import type { FlatOutcome } from './outcomes/flat.js';
import type { Hypothesis } from './outcomes/hypothesis.js';
import { comparedOf, type Judged } from './outcomes/judged.js';
import { type Lack, lackOf, type MainTest } from './outcomes/tested.js';
import type { Reading } from './reading.js';

/**
 * The most that the design can say. `difference`: how the change differs from that of another group; `change`: of each
 * individual; `share`: how many reach what the criterion says; `state`: how it is at one time, or of a group at several;
 * `counts`: how many gave each answer; `nothing`: no number at all.
 */
export const answerKinds = ['difference', 'change', 'share', 'state', 'counts', 'nothing'] as const;
export type Can = (typeof answerKinds)[number];

/** Because of what. Names are those of the design; titles are put to them where it is said. */
export type Because =
  | { code: 'compared'; value: Value; baseline: string; final: string }
  | { code: 'lack'; lack: Lack; value: Value; times: readonly string[] }
  | { code: 'judged at'; value: Value; times: readonly string[]; success: Success }
  | { code: 'no indicator' | 'individual goals' | 'no direction' | 'margin not stated' | 'groups not compared' }
  | { code: 'comparison not measured'; data: 'no' | 'unsaid' }
  | { code: 'not collected'; instruments: readonly string[] }
  | { code: 'time not stated'; time: string }
  | { code: 'answered by'; outcomes: readonly Outcome[] }
  | { code: 'collected'; instruments: readonly string[] }
  | { code: 'nothing answers' };

export interface Answer {
  /** Model path of the outcome or the question. */
  path: string;
  about: { outcome: Outcome; number: string } | { question: Purpose['questions'][number] };
  can: Can;
  /** Whether that is what is asked for: wholly, in part, or not. */
  answered: 'yes' | 'partly' | 'no';
  because: readonly Because[];
}

/** What can be answered, for every question and then every outcome. */
export function answersOf(reading: Reading): Answer[] {
  const outcomes = new Map(reading.outcomes.map((flat) => [flat.outcome, outcomeAnswer(reading, flat)]));
  const questions = reading.design.purposes.flatMap(({ questions }) =>
    questions.map((question) => questionAnswer(reading, question, outcomes)),
  );
  return [...questions, ...outcomes.values()];
}

const best = (all: readonly Can[]): Can => answerKinds.find((one) => all.includes(one)) ?? 'nothing';

function outcomeAnswer(reading: Reading, flat: FlatOutcome): Answer {
  const { outcome, number } = flat;
  const about = { path: outcome.path, about: { outcome, number } } as const;
  const test = reading.tests.find((one) => one.outcome === outcome);
  if (!test) return { ...about, ...withoutTest(reading, flat) };
  const wanted = reading.hypotheses(outcome);
  const criterion = judgedCriterion(reading, outcome, test);
  const { can, because } = canOf(reading, test, criterion);
  const limits = limitsOf(reading, test, can, wanted);
  const asked = wanted.map((one) => fits(one, can, criterion !== undefined));
  const least = asked.every((one) => one === 'yes') ? 'yes' : asked.some((one) => one !== 'no') ? 'partly' : 'no';
  const isLimited = limits.length > 0 || outcome.individualised === 'yes';
  return {
    ...about,
    can,
    answered: least === 'yes' && isLimited ? 'partly' : least,
    because: [
      ...because,
      ...limits,
      ...(outcome.individualised === 'yes' ? [{ code: 'individual goals' } as const] : []),
    ],
  };
}

/** An outcome that is read from its parts, or from nothing. */
function withoutTest(reading: Reading, { outcome, own }: FlatOutcome): Pick<Answer, 'can' | 'answered' | 'because'> {
  const parts = reading.outcomes.filter(({ parent }) => parent === outcome).map((one) => outcomeAnswer(reading, one));
  if (own.length > 0) {
    // A criterion may name what no indicator does.
    const successes = outcome.successes.flatMap((success) => criterionOf(reading, outcome, success) ?? []);
    const [first] = successes;
    if (first) return { can: 'share', answered: 'yes', because: [first] };
  }
  if (parts.length === 0) return { can: 'nothing', answered: 'no', because: [{ code: 'no indicator' }] };
  const all = parts.map(({ answered }) => answered);
  return {
    can: best(parts.map(({ can }) => can)),
    answered: all.every((one) => one === 'yes') ? 'yes' : all.every((one) => one === 'no') ? 'no' : 'partly',
    because: [{ code: 'answered by', outcomes: outcome.parts }],
  };
}

/** What one measure can say, with the reason. */
function canOf(
  reading: Reading,
  { judged, compared, lacks }: Pick<MainTest, 'judged' | 'compared' | 'lacks'>,
  criterion: Because | undefined,
): { can: Can; because: Because[] } {
  const { value, times } = judged;
  if (!lacks && compared.baseline !== undefined && compared.final !== undefined) {
    return {
      can: 'change',
      because: [{ code: 'compared', value, baseline: compared.baseline, final: compared.final }],
    };
  }
  const why: Because =
    lacks === 'not collected'
      ? { code: 'not collected', instruments: [value.instrument] }
      : { code: 'lack', lack: lacks ?? 'no time', value, times };
  if (lacks === 'no scale' || lacks === 'not counted' || lacks === 'not collected')
    return { can: 'nothing', because: [why] };
  if (criterion) return { can: 'share', because: [criterion, why] };
  return {
    can: value.type === 'choice' || value.type === 'choices' || value.type === 'yes-no' ? 'counts' : 'state',
    because: [why],
  };
}

/** The first criterion of an outcome that its data can be held against. */
function judgedCriterion(reading: Reading, outcome: Outcome, test: MainTest): Because | undefined {
  for (const success of outcome.successes) {
    const found = criterionOf(reading, outcome, success, test.judged);
    if (found) return found;
  }
  return undefined;
}
function criterionOf(reading: Reading, outcome: Outcome, success: Success, main?: Judged): Because | undefined {
  if (!success.test) return undefined;
  const named = success.measure && 'instrument' in success.measure ? reading.values(success.measure)[0] : main?.value;
  if (!named || !isCounted(named.type) || reading.asked(named).length === 0) return undefined;
  const all = reading.times(named);
  const times = success.at?.filter((name) => all.includes(name)) ?? [];
  const { final } = comparedOf(reading, outcome, [], all);
  const at = times.length > 0 ? times : [final ?? all.at(-1)].filter((one) => one !== undefined);
  // A criterion at a time that nobody measures cannot be judged; one without a time is judged whenever it is measured.
  if (success.at && times.length === 0) return undefined;
  return { code: 'judged at', value: named, times: at, success };
}

function fits(wanted: Hypothesis, can: Can, hasCriterion: boolean): Answer['answered'] {
  switch (wanted.kind) {
    case 'describe':
      return can === 'nothing' ? 'no' : 'yes';
    case 'reach':
      return hasCriterion ? 'yes' : can === 'nothing' ? 'no' : 'partly';
    case 'differ':
      return can === 'difference' ? 'yes' : can === 'change' ? 'partly' : 'no';
    default:
      return can === 'change' || can === 'difference' ? 'yes' : can === 'share' ? 'partly' : 'no';
  }
}

/** What makes a change less than an answer. */
function limitsOf(reading: Reading, test: MainTest, can: Can, wanted: readonly Hypothesis[]): Because[] {
  if (can !== 'change') return [];
  const { compared, judged } = test;
  const limits: Because[] = [];
  const isClaim = wanted.some(({ kind }) => kind !== 'describe');
  if (isClaim && !judged.value.better && judged.value.desired.length === 0) limits.push({ code: 'no direction' });
  if (wanted.some((one) => one.kind === 'keep' && one.margin === undefined)) limits.push({ code: 'margin not stated' });
  for (const time of [compared.baseline, compared.final]) {
    if (time !== undefined && !reading.time.isPlaced(time)) limits.push({ code: 'time not stated', time });
  }
  if (wanted.some(({ kind }) => kind === 'differ')) {
    const { data } = reading.comparison;
    limits.push(data === 'yes' ? { code: 'groups not compared' } : { code: 'comparison not measured', data });
  }
  return limits;
}

function questionAnswer(
  reading: Reading,
  question: Purpose['questions'][number],
  outcomes: ReadonlyMap<Outcome, Answer>,
): Answer {
  const about = { path: question.path, about: { question } } as const;
  const named = [...outcomes].filter(([outcome]) => outcome.questions?.includes(question.name));
  const collected = reading.evidence.filter(({ collect }) => collect.questions?.includes(question.name));
  const asOutcomes = named.map(([, answer]) => answer);
  const asCollects = collected.map(({ instrument, part }) => valueAnswer(reading, { instrument, part }));
  const all = [...asOutcomes.map(({ can }) => can), ...asCollects];
  if (all.length === 0) return { ...about, can: 'nothing', answered: 'no', because: [{ code: 'nothing answers' }] };
  const grades = [
    ...asOutcomes.map(({ answered }) => answered),
    ...asCollects.map((can) => (can === 'nothing' ? 'no' : 'yes')),
  ];
  return {
    ...about,
    can: best(all),
    answered: grades.every((one) => one === 'yes') ? 'yes' : grades.every((one) => one === 'no') ? 'no' : 'partly',
    because: [
      ...(named.length > 0 ? [{ code: 'answered by', outcomes: named.map(([outcome]) => outcome) } as const] : []),
      ...(collected.length > 0
        ? [{ code: 'collected', instruments: [...new Set(collected.map(({ instrument }) => instrument))] } as const]
        : []),
    ],
  };
}

/** What the values of an instrument can say by themselves. */
function valueAnswer(reading: Reading, measure: { instrument: string; part?: string }): Can {
  return best(
    reading.values(measure).map((value): Can => {
      const times = reading.times(value);
      const compared = reading.time.compared(times);
      const judged: Judged = { value, indicator: { path: '', measure }, from: reading.informants(value), times };
      return canOf(reading, { judged, compared, lacks: lackOf(reading, judged, compared) }, undefined).can;
    }),
  );
}
