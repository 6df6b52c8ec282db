import type { Design } from '../model/index.js';
import type { Said } from '../model/said.js';
import { readTime } from './reading/series.js';

/** One step of the evaluation staircase: whether the design supports it, and what it lacks when it does not. */
interface Step {
  holds(design: Design): boolean;
  lacking: Said;
}

/** Steps 1–5, lowest first (Ramboll's staircase, as told in ESO's seminar summary on municipal trials, 2024). */
export const steps: readonly [Step, ...Step[]] = [
  {
    holds: ({ targetGroups, organisation, interventions, purposes, problems, outcomes }) =>
      targetGroups.length + interventions.length + (organisation ? 1 : 0) > 0 &&
      purposes.length + problems.length + outcomes.length + interventions.length > 0,
    lacking: {
      sv: 'beskriv vad som görs, för vilka och varför',
      en: 'describe what is done, for whom and why',
    },
  },
  {
    holds: ({ coverages, attritions }) => coverages.length + attritions.length > 0,
    lacking: {
      sv: 'ange vilka som får insatsen och följs upp, och vilka som inte gör det',
      en: 'state who gets the intervention and is followed, and who is not',
    },
  },
  {
    holds: (design) => readTime(design).repeated,
    lacking: {
      sv: 'mät samma resultat både före och efter insatsen',
      en: 'measure the same result both before and after the intervention',
    },
  },
  {
    holds: (design) => isCompared(design, 'matched') || isCompared(design, 'randomised'),
    lacking: {
      sv: 'jämför med en matchad eller lottad grupp som inte får insatsen',
      en: 'compare with a matched or randomised group that does not get the intervention',
    },
  },
  {
    holds: (design) => isCompared(design, 'randomised'),
    lacking: { sv: 'lotta vilka som får insatsen', en: 'randomise who gets the intervention' },
  },
];

function isCompared({ comparisons }: Design, kind: 'matched' | 'randomised'): boolean {
  return comparisons.some((one) => one.kind === kind);
}

/** The highest step that the design supports, each standing on those below; 0 when not even the first. */
export function supportedStep(design: Design): number {
  const missing = steps.findIndex((step) => !step.holds(design));
  return missing === -1 ? steps.length : missing;
}
/** The lowest step that the design does not support. */
export function missingStep(design: Design): Step | undefined {
  return steps.find((step) => !step.holds(design));
}

const claims = { activity: 2, outcome: 3, effect: 4 } as const;
/** The lowest step where a claim of the design's kind is allowed. */
export function claimedStep({ claim }: Design): number | undefined {
  return claim && claims[claim.level];
}
