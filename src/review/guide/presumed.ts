/** The paths of all that is presumed in a design: concluded by the one who wrote it. Facts of instruments are no part of it. */
export function presumedPaths(value: unknown, path = '', found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  const here = 'path' in value && typeof value.path === 'string' ? value.path : path;
  if ('presumed' in value && value.presumed === true && !('confidence' in value)) found.add(here);
  for (const [key, one] of Object.entries(value)) if (key !== 'facts') presumedPaths(one, here, found);
  return found;
}
