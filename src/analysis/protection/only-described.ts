import type { MeasureResult } from '../results.js';

/** A measure with its values and changes alone, without what is worked out from them. */
export const onlyDescribed = ({
  model: _model,
  carried: _carried,
  asNotReached: _asNotReached,
  norm: _norm,
  maintain: _maintain,
  turning: _turning,
  between: _between,
  attrition: _attrition,
  splits: _splits,
  periods: _periods,
  levels: _levels,
  ...measure
}: MeasureResult): MeasureResult => measure;
