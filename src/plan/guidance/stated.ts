import type { Collect, Design, Outcome } from '../../model/index.js';
import { isMade, read, type Value } from '../../reading/index.js';

/** What a design states, as questions with a yes or no. Each is what some item of the guidance needs. */
type Stated = (design: Design) => boolean;

/** Outcomes that are judged themselves, not through their parts. */
const judgedOutcomes = (design: Design): Outcome[] =>
  read(design)
    .outcomes.map(({ outcome }) => outcome)
    .filter(({ parts }) => parts.length === 0);
const each = (design: Design, test: (outcome: Outcome) => boolean): boolean => {
  const all = judgedOutcomes(design);
  return all.length > 0 && all.every(test);
};
const valuesOf = (design: Design): Value[] =>
  judgedOutcomes(design).flatMap((outcome) =>
    read(design)
      .judged(outcome)
      .map(({ value }) => value),
  );
const mainScores = (design: Design): Value[] =>
  read(design).tests.flatMap(({ judged: { value } }) => (value.type === 'score' ? [value] : []));
const hasFact = ({ scale }: Value, kind: 'reliability' | 'change' | 'cutoff'): boolean =>
  scale?.facts.some((fact) => fact.kind === kind) ?? false;

/** Measurements whose answers come from the client. */
export const fromClients = (design: Design): Collect[] =>
  design.collects.filter(isMade).filter(({ from }) => from.some(({ kind }) => kind === 'client'));

export const statesOutcomes: Stated = (design) => judgedOutcomes(design).length > 0;
export const statesGoals: Stated = (design) => each(design, ({ goals }) => goals !== undefined);
export const statesProblems: Stated = (design) => each(design, ({ addresses }) => addresses !== undefined);
export const statesChoice: Stated = (design) => each(design, ({ chosenBy }) => chosenBy !== undefined);
export const statesSuccess: Stated = (design) => each(design, ({ successes }) => successes.length > 0);
export const statesMeasures: Stated = (design) => each(design, ({ indicators }) => indicators.length > 0);
export const statesComparable: Stated = (design) => {
  const tests = read(design).tests;
  return tests.length > 0 && tests.every(({ lacks }) => !lacks);
};

const directed = ['score', 'rating', 'ordinal', 'days', 'number'];
/** Every measure of an outcome has an answer scale, and a direction where it can have one. */
export const statesScales: Stated = (design) => {
  const all = valuesOf(design);
  return (
    all.length > 0 &&
    all.every((one) => {
      if (one.type === 'unstated' || one.type === 'area') return false;
      return !directed.includes(one.type) || one.better !== undefined;
    })
  );
};
/** A main measure is a score, or nobody knows what it is. */
export const mayHaveMainScore: Stated = (design) => read(design).tests.length === 0 || mainScores(design).length > 0;
const statesOfScores = (design: Design, kind: 'reliability' | 'change'): boolean =>
  read(design).tests.length > 0 && mainScores(design).every((one) => hasFact(one, kind));
export const statesReliability: Stated = (design) => statesOfScores(design, 'reliability');
export const statesImportantChange: Stated = (design) => statesOfScores(design, 'change');
/** A score or number is cut at a limit: in a criterion of success, or by a stated cut-off. */
export const cutsScores: Stated = (design) =>
  judgedOutcomes(design).some(({ successes }) => successes.some(({ test }) => test && 'number' in test.value)) ||
  mainScores(design).some((one) => hasFact(one, 'cutoff'));

export const statesWindows: Stated = (design) => {
  const { time } = read(design);
  return design.timepoints.length > 0 && !design.timepoints.some(({ name }) => time.lacksWindow(name));
};
export const statesMethods: Stated = (design) => {
  const all = design.collects.filter(isMade);
  return all.length > 0 && all.every(({ methods }) => (methods ?? design.procedure?.methods) !== undefined);
};
/** Who asks the clients, or whether that is another than the one who treats. */
export const statesAskers: Stated = (design) => {
  const all = fromClients(design);
  return (
    all.length > 0 && all.every((one) => (one.by ?? one.independent ?? design.procedure?.independent) !== undefined)
  );
};
export const statesManual: Stated = (design) =>
  [design.procedure, ...design.collects.filter(isMade)].some((one) => (one?.manual ?? one?.instruction) !== undefined);
/** How it is made sure that the instruments are used as intended. */
export const statesCare: Stated = (design) =>
  [design.procedure, ...design.collects.filter(isMade)].some((one) => one?.fidelity !== undefined);
/** Whether the intervention is given as intended is measured. */
export const statesFidelity: Stated = (design) =>
  design.instruments.some(({ measures, items }) =>
    [measures, ...items.map((one) => one.measures)].some((about) => about?.includes('fidelity')),
  );
/** Somebody else answers in the client's place, always or when the client cannot. */
export const hasProxies: Stated = (design) =>
  design.collects
    .filter(isMade)
    .some(
      ({ from, fallbacks }) =>
        from.some(({ kind }) => kind === 'parent' || kind === 'relative') ||
        (from.some(({ kind }) => kind === 'client') &&
          fallbacks.some((one) => one.from.some(({ kind }) => kind !== 'client'))),
    );
/** The languages of what the clients answer. */
export const withoutLanguages = (design: Design): string[] => {
  const names = fromClients(design).flatMap(({ measures }) => measures.map(({ instrument }) => instrument));
  return [...new Set(names)].filter((name) => read(design).instruments.of(name)?.languages === undefined);
};
export const statesLanguages: Stated = (design) =>
  fromClients(design).length > 0 && withoutLanguages(design).length === 0;

export const statesKeeping: Stated = ({ systems }) =>
  systems.length > 0 && systems.every(({ retained, legalGround }) => retained && legalGround);
export const statesAccess: Stated = ({ systems }) =>
  systems.length > 0 && systems.every(({ access }) => access.length > 0);
