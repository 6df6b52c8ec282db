import type { Design, Measure, Outcome, Text } from '../../model/index.js';
import type { MeasureRef } from '../measures/values.js';

/** An outcome or a part of one. A part addresses the problems of its whole. */
export interface FlatOutcome {
  outcome: Outcome;
  parent?: Outcome;
  /** `1`, `1.2`. */
  number: string;
  addresses: readonly string[];
  /** What the outcome itself names: as indicators, or in what counts as success. */
  own: readonly MeasureRef[];
  /** What the outcome and its parts name. */
  measures: readonly MeasureRef[];
  /** The operation does not say it itself, nor does its mission or its intervention in the same words. */
  presumed: boolean;
}

/** All outcomes of a design, the parts after their whole. */
export function flatOutcomes(design: Design): FlatOutcome[] {
  const problems = new Set(design.problems.map(({ name }) => name));
  const visit = (all: readonly Outcome[], above: FlatOutcome | undefined): FlatOutcome[] =>
    all.flatMap((outcome, index) => {
      const own = (outcome.addresses ?? []).filter((name) => problems.has(name));
      const flat: FlatOutcome = {
        outcome,
        ...(above && { parent: above.outcome }),
        number: above ? `${above.number}.${index + 1}` : `${index + 1}`,
        addresses: [...new Set([...(above?.addresses ?? []), ...own])],
        own: ownMeasures(outcome),
        measures: measuresBelow(outcome),
        presumed: outcome.text?.presumed === true && !isSaidElsewhere(design, outcome.text),
      };
      return [flat, ...visit(outcome.parts, flat)];
    });
  return visit(design.outcomes, undefined);
}

export const isInstrument = (measure: Measure): measure is MeasureRef => 'instrument' in measure;

function measuresBelow(outcome: Outcome): MeasureRef[] {
  return [...ownMeasures(outcome), ...outcome.parts.flatMap(measuresBelow)];
}
function ownMeasures({ indicators, successes }: Outcome): MeasureRef[] {
  const named = [...indicators, ...successes].map(({ measure }) => measure);
  return named.flatMap((measure) => (measure && isInstrument(measure) ? [measure] : []));
}
/** What stands in the mission or the intervention is said by the operation, whoever put it as an outcome. */
function isSaidElsewhere({ organisation, interventions }: Design, { text }: Text): boolean {
  const plain = (one: string) =>
    one
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const wanted = plain(text);
  const said = [...(organisation?.missions ?? []), ...interventions.map((one) => one.text)];
  return wanted !== '' && said.some((one) => ` ${plain(one.text)} `.includes(` ${wanted} `));
}
