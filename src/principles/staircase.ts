import type { Design, Said } from '../model/index.js';
import { type Reading, read } from '../reading/index.js';

/** What a design says of one step: `unsaid` is neither yes nor no. */
type Holds = 'yes' | 'no' | 'unsaid';
/** One step of the evaluation staircase: whether the design supports it, and what it lacks when it does not. */
interface Step {
  holds(reading: Reading): Holds;
  lacking: Said;
  /** What it takes, as a condition: `om …`. */
  provided: Said;
}
const is = (holds: boolean, otherwise: 'no' | 'unsaid'): Holds => (holds ? 'yes' : otherwise);

const measuredAlike: Said = {
  sv: 'om jämförelsegruppen mäts på samma sätt',
  en: 'if the comparison group is measured in the same way',
};

/** Steps 1–5, lowest first (Ramboll's staircase, as told in ESO's seminar summary on municipal trials, 2024). */
export const staircaseSteps: readonly [Step, ...Step[]] = [
  {
    holds: ({ design: { targetGroups, organisation, interventions, purposes, problems, outcomes } }) =>
      is(
        targetGroups.length + interventions.length + (organisation ? 1 : 0) > 0 &&
          purposes.length + problems.length + outcomes.length + interventions.length > 0,
        'unsaid',
      ),
    lacking: {
      sv: 'beskriv vad som görs, för vilka och varför',
      en: 'describe what is done, for whom and why',
    },
    provided: {
      sv: 'om det är bestämt vad som görs, för vilka och varför',
      en: 'if it is decided what is done, for whom and why',
    },
  },
  {
    holds: ({ design: { coverages, attritions } }) => is(coverages.length + attritions.length > 0, 'unsaid'),
    lacking: {
      sv: 'ange vilka som får insatsen och följs upp, och vilka som inte gör det',
      en: 'state who gets the intervention and is followed, and who is not',
    },
    provided: {
      sv: 'om det är känt vilka som får insatsen och följs upp',
      en: 'if it is known who gets the intervention and is followed',
    },
  },
  {
    holds: ({ overTime: { repeated, open, timesStated, noneAtStart } }) =>
      is(repeated, open.length > 0 || (!timesStated && !noneAtStart) ? 'unsaid' : 'no'),
    lacking: {
      sv: 'mät samma resultat både före och efter insatsen',
      en: 'measure the same result both before and after the intervention',
    },
    provided: {
      sv: 'om samma resultat mäts både före och efter insatsen',
      en: 'if the same result is measured both before and after the intervention',
    },
  },
  {
    holds: (reading) => compared(reading, ['matched', 'randomised']),
    lacking: {
      sv: 'jämför med en matchad eller lottad grupp som inte får insatsen, och mät samma sak i den',
      en: 'compare with a matched or randomised group that does not get the intervention, and measure the same in it',
    },
    provided: measuredAlike,
  },
  {
    holds: (reading) => compared(reading, ['randomised']),
    lacking: { sv: 'lotta vilka som får insatsen', en: 'randomise who gets the intervention' },
    provided: measuredAlike,
  },
];

/** A group by itself is a word; it takes its data too. */
function compared({ comparison: { group, data } }: Reading, kinds: readonly string[]): Holds {
  return group && kinds.includes(group.kind) ? data : 'no';
}

/** The highest step that the design supports, each standing on those below; 0 when not even the first. */
export function supportedStep(design: Design): number {
  return standing(design, ({ holds }, reading) => holds(reading) === 'yes');
}
/** The highest step that it may support, if what it leaves unsaid is so. */
export function possibleStep(design: Design): number {
  return standing(design, ({ holds }, reading) => holds(reading) !== 'no');
}
function standing(design: Design, stands: (step: Step, reading: Reading) => boolean): number {
  const reading = read(design);
  const missing = staircaseSteps.findIndex((step) => !stands(step, reading));
  return missing === -1 ? staircaseSteps.length : missing;
}
/** The lowest step that the design says that it does not support. */
export function missingStep(design: Design): Step | undefined {
  return staircaseSteps[possibleStep(design)];
}
/**
 * What the steps above the certain one hang on, where only silence keeps the design from them: `om jämförelsegruppen mäts på
 * samma sätt, vilket inte sägs`. Undefined when they hang on nothing.
 */
export function conditionOf(supported: number, possible: number): Said | undefined {
  const [condition, ...more] = new Set(staircaseSteps.slice(supported, possible).map(({ provided }) => provided));
  if (!condition) return undefined;
  if (more.length > 0) return { sv: 'om det som inte sägs är så', en: 'if what is not said is so' };
  return { sv: `${condition.sv}, vilket inte sägs`, en: `${condition.en}, which is not said` };
}

const claims = { activity: 2, outcome: 3, effect: 4 } as const;
/** The lowest step where a claim of the design's kind is allowed. */
export function claimedStep({ claim }: Design): number | undefined {
  return claim && claims[claim.level];
}
