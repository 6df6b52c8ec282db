import type { Collect, Coverage, Procedure } from '../model/index.js';
import { type Missing, missingIn } from './people/attrition.js';
import { coverageReach } from './people/reach.js';
import type { Reading } from './reading.js';

/** What a design says of one must: `partly` where it says so itself; `unsaid` is neither yes nor no. */
export type Must = 'yes' | 'partly' | 'no' | 'unsaid';
/** The musts of a systematic collection (principle 5), but for coverage and loss, which are shares. */
export interface CollectionReading {
  planned: Must;
  /** A manual or an instruction says how; or at least by which method. */
  method: Must;
  recorded: Must;
  /**
   * `set`: planned, written down or recorded in order; `denied`: said not to be; `unsaid`: a method alone (self-rating,
   * interview) is no routine.
   */
  routine: 'set' | 'denied' | 'unsaid';
  /** The statement that denies it. */
  denial?: string;
  /** Anything at all is said of how it is done, of whom it reaches or of what is lost. */
  isSaid: boolean;
}

export function collectionReading({ design }: Reading): CollectionReading {
  const { procedure, systems } = design;
  const all: (Procedure | Collect)[] = [
    ...(procedure ? [procedure] : []),
    ...design.collects.filter((one) => !one.none),
  ];
  const planned = all.map((one) => one.planned);
  const texts = all.flatMap(({ manual, instruction }) => [manual, instruction]);
  const written = texts.some((one) => one !== undefined && one !== 'none');
  const recorded = all.map((one) => one.recorded);
  const isRecorded = systems.length > 0 || recorded.some((one) => one && 'systems' in one);
  const unplanned = all.find((one) => one.planned === 'no');
  const musts = {
    planned: firstOf(planned, { no: 'no', partly: 'partly', afterwards: 'partly', yes: 'yes' } as const),
    method: written || all.some(({ methods }) => methods) ? 'yes' : texts.includes('none') ? 'no' : 'unsaid',
    recorded: isRecorded ? 'yes' : recorded.some((one) => one && 'none' in one) ? 'no' : 'unsaid',
  } as const;
  const isSet = musts.planned === 'yes' || written || musts.recorded === 'yes';
  const routine = unplanned ? 'denied' : isSet ? 'set' : 'unsaid';
  return {
    ...musts,
    routine,
    isSaid: routine !== 'unsaid' || design.coverages.length + design.attritions.length > 0,
    ...(unplanned && { denial: unplanned.path }),
  };
}
/** The gravest that is said. */
function firstOf<Word extends string>(said: readonly (Word | undefined)[], meaning: Record<Word, Must>): Must {
  const found = (Object.keys(meaning) as Word[]).find((word) => said.includes(word));
  return found ? meaning[found] : 'unsaid';
}

/**
 * The instruments whose answers decide whether the service can be judged: the roots of what outcomes are tested by and of
 * what their criteria name, of the main outcomes where some are marked; else of what is measured twice, else of what is measured.
 */
export function mainRoots(reading: Reading): string[] {
  const { instruments, evidence, outcomes } = reading;
  const collected = new Set(evidence.map(({ root }) => root));
  const marked = outcomes.filter(({ outcome }) => outcome.primary === 'yes');
  const judged = (marked.length > 0 ? marked : outcomes).flatMap(({ outcome }) => {
    const test = reading.tests.find((one) => one.outcome === outcome);
    const named = outcome.successes.flatMap(({ measure }) => (measure && 'instrument' in measure ? [measure] : []));
    return [...(test ? [test.judged.value] : []), ...named].map(({ instrument }) => instruments.root(instrument));
  });
  const main = judged.filter((root) => collected.has(root));
  if (main.length > 0) return [...new Set(main)];
  const { series, results } = reading.overTime;
  const known = results.filter(({ bearing }) => bearing !== 'unknown');
  const roots = series.length > 0 ? series : known.length > 0 ? known : results;
  return [...new Set(roots.map(({ root }) => root))];
}

/**
 * When a main measure tells the result: at the end, else after it, else whenever it is collected. A time that attrition
 * is stated for counts too: what is lost then is lost, also where the measurement itself is left out.
 */
export function resultTimes({ design, evidence, instruments, time }: Reading, root: string): string[] {
  const collected = evidence.flatMap((one) => (one.root === root ? one.at : []));
  const lost = design.attritions
    .filter((one) => !one.instruments || one.instruments.some((name) => instruments.root(name) === root))
    .flatMap(({ at }) => at ?? []);
  const times = [...new Set([...collected, ...lost])];
  const inPhase = (phase: 'end' | 'after') => times.filter((at) => time.phases(at).has(phase));
  return [inPhase('end'), inPhase('after'), times].find((some) => some.length > 0) ?? [];
}
/** What is missing of a main measure when it tells the result. */
export const missingOf = (reading: Reading, root: string, times = resultTimes(reading, root)): Missing =>
  missingIn(reading.design.attritions, (name) => reading.instruments.root(name), root, times);

/** Coverage statements about the follow-up as a whole, or about one of its main measures. */
export function mainCoverages({ design, instruments, mainRoots: main }: Reading): Coverage[] {
  return design.coverages.filter(
    (one) => !one.instruments || one.instruments.some((name) => main.includes(instruments.root(name))),
  );
}
/** Names of the groups that coverage is said to be about; undefined where it is of everyone, or not stated. */
export function coverageGroups({ design }: Reading): ReadonlySet<string> | undefined {
  const whole = design.coverages.filter(({ instruments }) => !instruments).map(coverageReach);
  if (whole.length === 0 || whole.some((one) => typeof one === 'string')) return undefined;
  return new Set(whole.flatMap((one) => (typeof one === 'string' ? [] : [...one])));
}
