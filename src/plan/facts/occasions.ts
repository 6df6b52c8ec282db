import type { Anchor, Collect, Design, Fallback, Informant, Outcome, Timepoint } from '../../model/index.js';
import { read } from '../../reading/index.js';
import { relatives, sameInformant } from './measures.js';

/** Names of timepoints, in time order, each once. */
export const inOrder = (design: Design, names: Iterable<string>): string[] => {
  const wanted = new Set(names);
  const known = read(design)
    .time.order.map((one) => one.name)
    .filter((name) => wanted.delete(name));
  return [...known, ...wanted];
};

/** The measurements that are made: neither denied nor undecided. */
export const collected = (design: Design): Collect[] => design.collects.filter((one) => !one.none && !one.unknown);

export interface Asked {
  collect: Collect;
  fallback?: Fallback;
  from: Informant[];
  at: string[];
}
/** Every way that an instrument (or a part of it) is collected, the ones done instead included. */
export const asked = (design: Design, measure: { instrument: string; part?: string }): Asked[] => {
  const names = relatives(design, measure.instrument);
  return collected(design).flatMap((collect) => {
    const hit = collect.measures.some(
      (one) =>
        names.includes(one.instrument) &&
        (one.part === undefined || measure.part === undefined || one.part === measure.part),
    );
    const own: Asked[] = hit ? [{ collect, from: collect.from, at: collect.at }] : [];
    for (const fallback of collect.fallbacks) {
      const uses = fallback.instruments ? fallback.instruments.some((one) => names.includes(one)) : hit;
      if (!uses) continue;
      own.push({
        collect,
        fallback,
        from: fallback.from.length > 0 ? fallback.from : collect.from,
        at: fallback.at.length > 0 ? fallback.at : collect.at,
      });
    }
    return own;
  });
};

/** The ordinary ways, or, for what is only asked instead of something else, those. */
const ordinary = (all: readonly Asked[]): readonly Asked[] => {
  const own = all.filter((one) => !one.fallback);
  return own.length > 0 ? own : all;
};
/** When an instrument is asked of these informants (any, when not given), in time order; what is done instead only when nothing else is. */
export const timesOf = (
  design: Design,
  measure: { instrument: string; part?: string },
  from?: readonly Informant[],
): string[] =>
  inOrder(
    design,
    ordinary(asked(design, measure))
      .filter((one) => !from || one.from.length === 0 || one.from.some((a) => from.some((b) => sameInformant(a, b))))
      .flatMap((one) => one.at),
  );

/** Who gives an instrument's information, each once; what is done instead only when nothing else is. */
export const informantsOf = (design: Design, measure: { instrument: string; part?: string }): Informant[] =>
  uniqueInformants(ordinary(asked(design, measure)).flatMap((one) => one.from));
export const uniqueInformants = (all: readonly Informant[]): Informant[] => {
  const seen = new Map<string, Informant>();
  for (const one of all) {
    const key = `${one.kind} ${one.label?.text ?? ''}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
};

export interface Flat {
  outcome: Outcome;
  parent?: Outcome;
  /** `1`, `1.2`. */
  number: string;
}
/** All outcomes, the parts after their whole. */
export const outcomesOf = (design: Design): Flat[] => {
  const visit = (all: readonly Outcome[], parent: Outcome | undefined, prefix: string): Flat[] =>
    all.flatMap((outcome, index) => {
      const number = `${prefix}${index + 1}`;
      return [{ outcome, parent, number }, ...visit(outcome.parts, outcome, `${number}.`)];
    });
  return visit(design.outcomes, undefined, '');
};

/** The outcome that the plan is judged by: marked as such, or the only one. */
export const primaryOf = (design: Design): Outcome | undefined => {
  const all = outcomesOf(design);
  const marked = all.filter((one) => one.outcome.primary === 'yes');
  if (marked.length > 0) return marked.length === 1 ? marked[0]?.outcome : undefined;
  return all.length === 1 ? all[0]?.outcome : undefined;
};

export interface Compared {
  /** The first value: what later ones are compared with. */
  baseline?: string;
  /** The measurement that the outcome is judged at. */
  primary?: string;
  /** The other measurements. */
  others: string[];
  /** Whether the design says so itself, or the plan proposes it. */
  stated: { baseline: boolean; primary: boolean };
}
/** Which measurements are compared, out of those where a value exists. */
export const comparedTimes = (
  design: Design,
  outcome: Pick<Outcome, 'compared' | 'successes'>,
  times: readonly string[],
): Compared => {
  const anchor = outcome.compared;
  const fromAnchor = anchor && times.find((name) => stands(design, name, anchor));
  const first = times.find((name) => phaseOf(design, name) === 'start');
  const baseline = fromAnchor ?? first;
  const rest = times.filter((name) => name !== baseline);
  const judged = rest.find((name) => outcome.successes.some((one) => one.at?.includes(name)));
  const primary = judged ?? rest.find((name) => phaseOf(design, name) === 'end') ?? rest.at(-1);
  return {
    ...(baseline === undefined ? {} : { baseline }),
    ...(primary === undefined ? {} : { primary }),
    others: rest.filter((name) => name !== primary),
    stated: { baseline: fromAnchor !== undefined, primary: judged !== undefined },
  };
};

const phaseOf = (design: Design, name: string): string => {
  const timepoint = design.timepoints.find((one) => one.name === name);
  const from = timepoint && read(design).time.reckonedFrom(timepoint.name);
  return typeof from === 'string' ? from : 'unplaced';
};
/** Whether a timepoint stands at an anchor. */
const stands = (design: Design, name: string, anchor: Anchor): boolean => {
  if ('timepoint' in anchor) return name === anchor.timepoint;
  const timepoint = design.timepoints.find((one) => one.name === name);
  if (!timepoint) return false;
  if (timepoint.implicit && 'moment' in anchor && timepoint.name === anchor.moment) return true;
  return timepoint.timings.some(
    (timing) =>
      timing.kind === 'at' &&
      timing.anchors.some((one) =>
        'moment' in anchor
          ? 'moment' in one && one.moment === anchor.moment
          : 'event' in one && one.event === anchor.event,
      ),
  );
};

/** A day without a window; an interval is one by itself. */
export const lacksWindow = (one: Timepoint): boolean => {
  const day = one.timings.some(
    (timing) => timing.kind === 'at' || (timing.kind === 'offset' && timing.amount.low === timing.amount.high),
  );
  return (day || one.implicit === true) && !one.window && !one.flexible;
};
