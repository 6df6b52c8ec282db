import type { Design } from '../../../model/index.js';
import { compares, usesRegisters } from '../lines.js';
import * as stated from '../stated.js';
import { type Answer, at, given, line, never, only } from './kinds.js';

const secondary = (design: Design): boolean => usesRegisters(design) || design.uses.some((one) => one.secondary);

/** The data, and what a plan of a follow-up does not have. */
export const data = {
  // The data
  keeping: given(
    'data',
    stated.statesKeeping,
    'system, lagstöd och hur länge uppgifterna bevaras',
    'system, legal ground and how long data are kept',
  ),
  access: given('data', stated.statesAccess, 'vem som har åtkomst till uppgifterna', 'who has access to the data'),
  use: given('use', ({ uses }) => uses.length > 0, 'vad resultaten används till', 'what the results are used for'),
  registers: only(
    usesRegisters,
    line('register'),
    'inga registeruppgifter används enligt beskrivningen',
    'no register data are used according to the description',
  ),
  otherPurpose: only(
    secondary,
    at('limits'),
    'uppgifterna samlas in för uppföljningen enligt beskrivningen',
    'the data are collected for the follow-up according to the description',
  ),
  // What no follow-up without a trial has
  trialMonitoring: only(
    compares,
    line('monitoring'),
    'ingen grupp jämförs, så det finns ingen prövning att granska på plats',
    'no groups are compared, so there is no trial to monitor',
  ),
  allStarted: never(
    'nämnaren är alla som startat, vid varje mättillfälle',
    'the denominator is all who started, at each timepoint',
  ),
  reported: never('hör till redovisningen, inte till planen', 'belongs to the report, not to the plan'),
} satisfies Record<string, Answer>;
