import type { Design } from '../../model/index.js';
import { type MeasureRef, read, type Value, type ValueType } from '../../reading/index.js';

// To be deleted when `src/analysis` reads `src/reading`.
export { hasMean, isInstrument, isModelled, isSized, rangeOf, type Value } from '../../reading/index.js';
export type ScaleType = ValueType;
export const betterOf = ({ better }: Value): Value['better'] => better;
export const valuesOf = (design: Design, measure: MeasureRef): Value[] => [...read(design).values(measure)];
export const relatives = (design: Design, name: string): string[] => [...read(design).instruments.family(name)];
