import { read } from '../../../reading/index.js';
import { allocates, compares } from '../lines.js';
import * as stated from '../stated.js';
import { type Answer, at, given, line, only } from './kinds.js';

/** Whose plan it is, why, and of what intervention. */
export const purpose = {
  // Whose plan
  title: at('first'),
  version: given('first', ({ version }) => version !== undefined, 'planens version', 'the version of the plan'),
  dated: given(
    'first',
    ({ version }) => version?.validFrom !== undefined,
    'från vilken dag versionen gäller',
    'from which day the version holds',
  ),
  setting: given('first', ({ organisation }) => organisation !== undefined, 'verksamheten', 'the operation'),
  period: given(
    'first',
    ({ period }) => period !== undefined,
    'om uppföljningen är löpande, eller under vilken tid',
    'whether the follow-up is continuous, or during which time',
  ),
  roles: given(
    'signoff',
    ({ organisation }) => (organisation?.responsible.length ?? 0) > 0,
    'vem som ansvarar',
    'who is responsible',
  ),
  signatures: at('signoff'),
  changes: at('signoff'),
  registration: line('registration'),
  funding: line('funding'),
  ethics: line('ethics'),
  consent: line('consent'),
  kept: line('kept'),
  sharing: line('sharing'),
  dissemination: line('dissemination'),
  involvement: line('involvement'),
  // Why, and what
  purpose: given('questions', ({ purposes }) => purposes.length > 0, 'syftet', 'the purpose'),
  questions: given(
    'questions',
    ({ purposes }) => purposes.some((one) => one.questions.length > 0),
    'frågorna som ska besvaras',
    'the questions to be answered',
  ),
  claim: given(
    'questions',
    ({ claim }) => claim !== undefined,
    'vad uppföljningen gör anspråk på',
    'what the follow-up claims',
  ),
  problem: given(
    'intervention',
    ({ problems }) => problems.length > 0,
    'problemen som insatsen ska möta',
    'the problems that the intervention is to meet',
  ),
  intervention: given('intervention', ({ interventions }) => interventions.length > 0, 'insatsen', 'the intervention'),
  duration: given(
    'intervention',
    ({ interventions }) => interventions.length > 0 && interventions.every((one) => one.lasts ?? one.openEnded),
    'hur länge insatsen varar',
    'how long the intervention lasts',
  ),
  delivered: at('intervention'),
  content: line('content'),
  otherSupport: line('otherSupport'),
  fidelity: given(
    'collection',
    stated.statesFidelity,
    'om insatsen ges som det är tänkt',
    'whether the intervention is given as intended',
  ),
  comparison: given(
    'comparison',
    ({ comparisons }) => comparisons.length > 0,
    'vad resultaten jämförs med',
    'what the results are compared with',
  ),
  allocation: only(
    allocates,
    line('allocation'),
    'ingen fördelas till grupper enligt beskrivningen',
    'nobody is allocated to groups according to the description',
  ),
  adjustment: only(
    compares,
    given(
      'comparison',
      (design) => read(design).comparison.arms !== undefined,
      'hur skillnaden mellan grupperna räknas och justeras (verktyget gör det inte för det här upplägget)',
      'how the difference between the groups is computed and adjusted (the tool does not do so for this layout)',
    ),
    'varje individ jämförs med sig själv, utan justering',
    'each individual is compared with themselves, without adjustment',
  ),
} satisfies Record<string, Answer>;
