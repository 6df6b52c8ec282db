import type { Design } from '../../model/index.js';
import { read } from '../../reading/index.js';

// To be deleted when `src/analysis` reads `src/reading`.
export const supportsEffect = (design: Design): boolean => read(design).comparison.supportsEffect;
export const studiesEffect = (design: Design): boolean =>
  design.claim?.level === 'effect' && read(design).comparison.supportsEffect;
