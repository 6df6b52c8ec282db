import type { Collect, Design } from '../../model/index.js';

/** Whether a set way of collecting is described: an instruction, a method, a plan or a place where it is recorded. */
export function hasProcedure(design: Design): boolean {
  const { procedure } = design;
  const collects = design.collects.filter((one) => !one.none);
  const kept = [procedure, ...collects].some(
    (one) =>
      isText(one?.manual) ||
      isText(one?.instruction) ||
      one?.methods !== undefined ||
      one?.planned === 'yes' ||
      (one?.recorded !== undefined && 'systems' in one.recorded),
  );
  return kept || design.systems.length > 0;
}
function isText(value: unknown): boolean {
  return value !== undefined && value !== 'none';
}

/** The systems that a collect is recorded in; where nothing is said, any of the design's. */
export function systemsOf(design: Design, collect: Collect): string[] {
  const recorded = collect.recorded ?? design.procedure?.recorded;
  if (!recorded) return design.systems.map(({ name }) => name);
  return 'systems' in recorded ? recorded.systems : [];
}
