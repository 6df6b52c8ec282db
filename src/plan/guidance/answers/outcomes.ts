import { read } from '../../../reading/index.js';
import * as stated from '../stated.js';
import { type Answer, at, given, only } from './kinds.js';

/** What is desired, what shows it, and how it is analysed. */
export const outcomes = {
  // Outcomes
  outcomes: given('outcomes', stated.statesOutcomes, 'önskade resultat', 'desired outcomes'),
  addressed: given(
    'outcomes',
    stated.statesProblems,
    'vilket problem varje resultat påverkar',
    'which problem each outcome addresses',
  ),
  goals: given(
    'outcomes',
    stated.statesGoals,
    'om målet är att förbättra eller bibehålla',
    'whether the goal is to improve or to maintain',
  ),
  chosen: given(
    'outcomes',
    stated.statesChoice,
    'vilka som valt de önskade resultaten',
    'who chose the desired outcomes',
  ),
  success: given(
    'outcomes',
    stated.statesSuccess,
    'när resultaten räknas som uppnådda',
    'when the outcomes count as reached',
  ),
  primary: given('main', (design) => read(design).primary !== undefined, 'huvudresultatet', 'the primary outcome'),
  primaryTime: given(
    'main',
    (design) => read(design).primaryTest?.compared.final !== undefined,
    'när huvudresultatet bedöms',
    'when the primary outcome is judged',
  ),
  indicators: given(
    'outcomes',
    stated.statesMeasures,
    'mått som visar varje resultat',
    'measures that show each outcome',
  ),
  scales: given(
    'outcomes',
    stated.statesScales,
    'värden och riktning för varje mått',
    'values and direction of each measure',
  ),
  derivations: at('measures'),
  evidence: only(
    stated.mayHaveMainScore,
    given(
      'measures',
      stated.statesReliability,
      'huvudmåttens reliabilitet, med källa',
      'the reliability of the main measures, with source',
    ),
    'inget huvudmått är en poäng',
    'no main measure is a score',
  ),
  importantChange: only(
    stated.mayHaveMainScore,
    given(
      'outcomes',
      stated.statesImportantChange,
      'hur stor förändring som är viktig för klienten',
      'how large a change matters to the client',
    ),
    'inget huvudmått är en poäng',
    'no main measure is a score',
  ),
  cutoffs: only(stated.cutsScores, at('outcomes'), 'ingen poäng delas vid en gräns', 'no score is cut at a limit'),
  composite: only(
    (design) => read(design).outcomes.some(({ outcome }) => outcome.parts.length > 0),
    at('outcomes'),
    'inget resultat är sammansatt av delar',
    'no outcome is made up of parts',
  ),
  perspectives: at('perspectives'),
  // Analysis
  methods: given(
    'outcomes',
    stated.statesComparable,
    'mått som kan räknas och mäts både i början och senare',
    'measures that can be counted and are taken both at the beginning and later',
  ),
  rules: at('rules'),
  analysedWhen: given(
    'rules',
    ({ compilations }) => compilations.some((one) => one.intervals.length > 0),
    'när resultaten sammanställs',
    'when the results are compiled',
  ),
  references: at('methods'),
  other: at('unlinked'),
  subgroups: given(
    'groups',
    (design) => read(design).splitBy !== undefined,
    'om resultaten delas upp på kön och andra grupper',
    'whether results are split by sex and other groups',
  ),
  smallCells: given(
    'small',
    (design) => read(design).smallestShown !== undefined,
    'under vilket antal uppgifter döljs',
    'below what number data are hidden',
  ),
  harm: at('harm'),
  safeguard: given(
    'safeguard',
    ({ safeguard }) => safeguard !== undefined,
    'vad som görs när ett svar visar att någon mår dåligt',
    'what is done when an answer shows that someone is in a bad state',
  ),
  limits: at('limits'),
} satisfies Record<string, Answer>;
