import type { Design, Outcome } from '../../model/index.js';
import { type Judged, mainMeasure as main, read, type Value, withoutOthersSd as without } from '../../reading/index.js';

// To be deleted when `src/analysis` reads `src/reading`.
export const judgedBy = (design: Design, outcome: Outcome): Judged[] => [...read(design).judged(outcome)];
export const mainMeasure = (outcome: Outcome, judged: readonly Judged[]): Judged | undefined => main(outcome, judged);
export const withoutOthersSd = (design: Design, value: Value): Value => without(read(design), value);
