import { dirname, join, readFile } from '#files';
import type { Source } from './source.js';

/** The paths that a text imports, as they are written; one in a comment too, which does no harm: it is only looked at. */
export const importPaths = (text: string): string[] =>
  [...text.matchAll(/\b(?:import|importera)\s+["“”„«»]([^"“”„«»\r\n]*)["“”„«»]/gu)].map(([, path = '']) => path);

/** The files that a file imports, there or not. */
export async function importsOf(file: string): Promise<string[]> {
  const text = await readFile(file).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
  return importPaths(text).map((path) => join(dirname(file), path));
}

/**
 * The sources that a change can touch: those that lead to it through imports; all of them, when it is a configuration.
 * `imports`: of files, the files that they import; several tables where they differ.
 */
export function touched(
  sources: readonly Source[],
  changed: ReadonlySet<string>,
  ...tables: ReadonlyMap<string, readonly string[]>[]
): readonly Source[] {
  if ([...changed].some((file) => file.endsWith('.json'))) return sources;
  const leads = new Set(changed);
  for (let size = -1; size !== leads.size; ) {
    size = leads.size;
    for (const imports of tables) {
      for (const [file, targets] of imports) if (targets.some((target) => leads.has(target))) leads.add(file);
    }
  }
  return sources.filter(({ file }) => file !== undefined && leads.has(file));
}
