import type { Collect, Design, Fallback } from '../../model/index.js';

/** The properties of one measurement, after the design's procedure is taken into account. */
export type Properties = Omit<Collect, 'measures' | 'fallbacks' | 'from' | 'at' | 'path' | 'none' | 'unknown' | 'for'>;

/** What is stated nearest: by the fallback, by its collect (only for the same informant), by the procedure. */
export function propertiesOf(
  { procedure }: Pick<Design, 'procedure'>,
  collect: Collect,
  fallback?: Fallback,
  sameInformant = true,
): Properties {
  const stated = (object: object | undefined) =>
    Object.fromEntries(Object.entries(object ?? {}).filter(([, value]) => value !== undefined)) as Partial<Properties>;
  return { ...stated(procedure), ...(sameInformant && stated(collect)), ...stated(fallback) };
}

/** The systems that a measurement is recorded in; where nothing is said, any of the design's. */
export function systemsOf(design: Design, { recorded }: Properties): string[] {
  if (!recorded) return design.systems.map(({ name }) => name);
  return 'systems' in recorded ? recorded.systems : [];
}
