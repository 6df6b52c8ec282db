import type { Amount, Attrition, Coverage, Design } from '../../model/index.js';
import { measuredBy, rootOf } from './measures.js';
import { outcomesOf } from './outcomes.js';
import { percentOf } from './people.js';
import { readTime } from './series.js';
import { phasesOfName } from './when.js';

/** What is known of how many lack one measurement, in percent. */
export interface Missing {
  root: string;
  /** The largest stated or counted share. */
  share?: number;
  /** The statement that the share comes from. */
  from?: Attrition;
  large?: Attrition;
  small?: Attrition;
  unknown?: Attrition;
}

/** The instruments whose answers decide whether the service can be judged: the roots of the result measures. */
export function mainMeasures(design: Design): string[] {
  const collected = new Set(measuredBy(design).map(({ root }) => root));
  const primary = outcomesOf(design)
    .filter(({ outcome }) => outcome.primary === 'yes')
    .flatMap(({ measures }) => measures.map(({ instrument }) => rootOf(design, instrument)))
    .filter((root) => collected.has(root));
  if (primary.length > 0) return [...new Set(primary)];
  const { series, results } = readTime(design);
  const repeated = series.map(({ root }) => root);
  const known = results.filter(({ bearing }) => bearing !== 'unknown');
  const roots = repeated.length > 0 ? repeated : (known.length > 0 ? known : results).map(({ root }) => root);
  return [...new Set(roots)];
}

/**
 * When a main measure tells the result: at the end, else after it, else whenever it is collected. A time that attrition
 * is stated for counts too: what is lost then is lost, also where the measurement itself is left out.
 */
export function resultTimes(design: Design, root: string): string[] {
  const collected = measuredBy(design).flatMap((one) => (one.root === root ? one.collect.at : []));
  const lost = design.attritions
    .filter(({ instruments }) => !instruments || instruments.some((name) => rootOf(design, name) === root))
    .flatMap(({ at }) => at ?? []);
  const times = [...new Set([...collected, ...lost])];
  const inPhase = (phase: 'end' | 'after') => times.filter((at) => phasesOfName(design, at).has(phase));
  return [inPhase('end'), inPhase('after'), times].find((some) => some.length > 0) ?? [];
}

/** The attrition of one instrument at some of its times; statements without instrument or time concern all. */
export function missingIn(design: Design, root: string, times: readonly string[]): Missing {
  const found: Missing = { root };
  for (const attrition of latest(design.attritions)) {
    if (attrition.instruments && !attrition.instruments.some((name) => rootOf(design, name) === root)) continue;
    if (attrition.at && !attrition.at.some((at) => times.includes(at))) continue;
    for (const share of sharesOf(attrition)) {
      if (found.share === undefined || share > found.share) {
        found.share = share;
        found.from = attrition;
      }
    }
    if (attrition.magnitude) found[attrition.magnitude] ??= attrition;
  }
  return found;
}

/** The stated share and the counted one, in percent. */
export function sharesOf(attrition: Attrition): number[] {
  return [statedShare(attrition), countedShare(attrition)].filter((share) => share !== undefined);
}
export function statedShare({ amount }: Attrition): number | undefined {
  return amount && percentOf(amount);
}
export function countedShare({ answered }: Attrition): number | undefined {
  const share = answered && percentOf(answered as Amount);
  return share === undefined ? undefined : 100 - share;
}

/** Of statements about the same thing in different periods, the latest. */
function latest(all: readonly Attrition[]): Attrition[] {
  const subject = ({ instruments, at, for: people }: Attrition) => JSON.stringify([instruments, at, people]);
  return all.filter(
    (one) =>
      !all.some((other) => other !== one && subject(other) === subject(one) && (other.from ?? '') > (one.from ?? '')),
  );
}

/** Coverage statements about the follow-up as a whole, or about one of its main measures. */
export function mainCoverages(design: Design): Coverage[] {
  const main = mainMeasures(design);
  return design.coverages.filter(
    ({ instruments }) => !instruments || instruments.some((name) => main.includes(rootOf(design, name))),
  );
}
