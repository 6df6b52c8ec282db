import type { Design, Measure, Outcome } from '../../model/index.js';

/** An instrument, or one item or scale of it, that an outcome is read from. */
export interface Read {
  instrument: string;
  part?: string;
}
/** An outcome or a part of one. A part addresses the problems of its whole. */
export interface PlacedOutcome {
  outcome: Outcome;
  addresses: readonly string[];
  /** What the outcome itself names: as indicators, or in what counts as success. */
  own: readonly Read[];
  /** What the outcome and its parts name. */
  measures: readonly Read[];
}

/** All outcomes of a design, with their parts. */
export function outcomesOf(design: Design): PlacedOutcome[] {
  const problems = new Set(design.problems.map(({ name }) => name));
  return design.outcomes.flatMap((outcome) => placed(outcome, [], problems));
}
function placed(outcome: Outcome, inherited: readonly string[], problems: ReadonlySet<string>): PlacedOutcome[] {
  const own = (outcome.addresses ?? []).filter((name) => problems.has(name));
  const addresses = [...new Set([...inherited, ...own])];
  return [
    { outcome, addresses, own: ownMeasures(outcome), measures: measuresBelow(outcome) },
    ...outcome.parts.flatMap((part) => placed(part, addresses, problems)),
  ];
}
function measuresBelow(outcome: Outcome): Read[] {
  return [...ownMeasures(outcome), ...outcome.parts.flatMap(measuresBelow)];
}
function ownMeasures({ indicators, successes }: Outcome): Read[] {
  const named: (Measure | undefined)[] = [...indicators, ...successes].map(({ measure }) => measure);
  return named.flatMap((measure) => (measure && 'instrument' in measure ? [measure] : []));
}
