import { countedFacts } from '../../model/facts.js';
import type { Design, Fact, Indicator, Outcome, Scale } from '../../model/index.js';
import { read } from '../../reading/index.js';

/** One score that an indicator comes to. */
export interface Score {
  indicator: Indicator;
  instrument: string;
  scale: Scale;
  /** What the design counts with. */
  facts: readonly Fact[];
}

/** The score that an indicator names, or all of its instrument. Facts of its own can only be of a single one. */
export function scoresOf(design: Design, indicator: Indicator): Score[] {
  const { measure } = indicator;
  if (!('instrument' in measure)) return [];
  const { instrument, part } = measure;
  const scales = (read(design).instruments.content(instrument)?.scales ?? []).filter(
    ({ name }) => part === undefined || name === part,
  );
  const own = scales.length === 1 ? indicator.facts : [];
  return scales.map((scale) => ({ indicator, instrument, scale, facts: countedFacts(scale.facts, own) }));
}

/** The indicators that are said to be the main measure. */
export function markedOf({ indicators }: Outcome): Indicator[] {
  return indicators.filter(({ primary }) => primary === 'yes');
}

/** What decides whether the outcome is reached: what is said to, else what the criterion names, else the first. */
export function mainIndicator(outcome: Outcome): Indicator | undefined {
  const [marked] = markedOf(outcome);
  if (marked) return marked;
  const open = outcome.indicators.filter(({ primary }) => primary !== 'no');
  const possible = open.length > 0 ? open : outcome.indicators;
  const named = outcome.successes.flatMap(({ measure }) => (measure && 'instrument' in measure ? [measure] : []));
  const isNamed = ({ measure }: Indicator) =>
    'instrument' in measure &&
    named.some(({ instrument, part }) => instrument === measure.instrument && part === measure.part);
  return possible.find(isNamed) ?? possible[0];
}

/** `CORE-OM.total`, as it is written. */
export function measureName({ measure }: Indicator): string {
  if (!('instrument' in measure)) return measure.variable;
  return measure.part === undefined ? measure.instrument : `${measure.instrument}.${measure.part}`;
}
