import { read } from '../../../reading/index.js';
import * as stated from '../stated.js';
import { type Answer, at, given, line, only } from './kinds.js';

/** Who is followed, when, and how it is measured. */
export const measuring = {
  // Who, how many
  eligible: given('people', ({ targetGroups }) => targetGroups.length > 0, 'målgruppen', 'the target group'),
  neededLanguages: given(
    'people',
    ({ targetGroups }) => targetGroups.length > 0 && targetGroups.every((one) => one.languages),
    'vilka språk målgruppen behöver',
    'which languages the target group needs',
  ),
  counted: at('counted'),
  followed: given(
    'attrition',
    ({ coverages }) => coverages.length > 0,
    'vilka som ska följas',
    'who is to be followed',
  ),
  size: given(
    'size',
    (design) => read(design).sizes.each.length > 0,
    'hur många personer som börjar',
    'how many persons begin',
  ),
  loss: given(
    'attrition',
    (design) => read(design).expected.loss !== undefined,
    'väntat bortfall i siffror',
    'the attrition to expect, in figures',
  ),
  retention: given(
    'attrition',
    ({ attritions, collects }) =>
      attritions.some((one) => one.examined !== undefined) || collects.some((one) => one.fallbacks.length > 0),
    'om orsakerna till bortfallet undersöks',
    'whether the reasons for attrition are examined',
  ),
  dropouts: given(
    'dropouts',
    ({ attritions }) => attritions.some((one) => one.dropouts.length > 0),
    'hur de som avbryter räknas',
    'how those who end early are counted',
  ),
  missing: at('missing'),
  report: at('report'),
  // When, and how it is measured
  schedule: given('schedule', ({ timepoints }) => timepoints.length > 0, 'mättillfällen', 'timepoints'),
  windows: given('schedule', stated.statesWindows, 'mätfönster', 'windows of measurement'),
  collection: given('collection', stated.statesMethods, 'hur mätningarna görs', 'how the measurements are made'),
  practice: line('practice'),
  manual: given(
    'collection',
    stated.statesManual,
    'manual eller instruktion för mätningarna',
    'a manual or instruction for the measurements',
  ),
  care: given(
    'collection',
    stated.statesCare,
    'hur det kontrolleras att måtten används som det är tänkt',
    'how it is checked that the measures are used as intended',
  ),
  askers: given('collection', stated.statesAskers, 'vem som frågar klienterna', 'who asks the clients'),
  proxies: only(
    stated.hasProxies,
    at('collection'),
    'ingen svarar i klientens ställe enligt beskrivningen',
    'nobody answers in the client’s place according to the description',
  ),
  formLanguages: given(
    'measures',
    stated.statesLanguages,
    'på vilka språk klienternas formulär finns',
    'in which languages the clients’ forms exist',
  ),
} satisfies Record<string, Answer>;
