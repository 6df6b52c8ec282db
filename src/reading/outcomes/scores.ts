import type { Fact, Indicator, Outcome, Scale } from '../../model/index.js';
import type { Reading } from '../reading.js';

/** One score that an indicator comes to. */
export interface Score {
  indicator: Indicator;
  instrument: string;
  scale: Scale;
  /** What the design counts with. */
  facts: readonly Fact[];
}

/** The score that an indicator of an outcome names, or all of its instrument. */
export const scoresOf = (reading: Reading, outcome: Outcome, indicator: Indicator): Score[] =>
  reading
    .judged(outcome)
    .flatMap(({ indicator: one, value: { instrument, scale } }) =>
      one === indicator && scale ? [{ indicator, instrument, scale, facts: scale.facts }] : [],
    );

/** The indicators that are said to be the main measure. */
export const markedOf = ({ indicators }: Outcome): Indicator[] => indicators.filter(({ primary }) => primary === 'yes');
