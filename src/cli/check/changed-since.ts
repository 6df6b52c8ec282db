import { realpath } from 'node:fs/promises';
import { unchangedSince } from '../../messages/check.js';
import { commitOf, importsOf, repositoryOf, type Source, touched } from '../../tasks/index.js';
import type { Call } from '../call/command.js';

/** Those of the sources that are not as they were in a version in git, or import what is not; how many are left out is said. */
export async function changedSince(
  reference: string,
  sources: readonly Source[],
  call: Call,
): Promise<readonly Source[]> {
  const repository = await repositoryOf(sources, call);
  const changed = await repository.changedSince(await commitOf(repository, reference));
  // Git speaks of files without the links that lead to them.
  const real = await Promise.all(
    sources.map(async (one) => (one.file === undefined ? one : { ...one, file: await realpath(one.file) })),
  );
  const imports = new Map<string, readonly string[]>();
  const queue = real.flatMap(({ file }) => file ?? []);
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (imports.has(file)) continue;
    const found = await importsOf(file);
    imports.set(file, found);
    queue.push(...found);
  }
  const left = touched(real, changed, imports);
  if (left.length < sources.length) {
    call.io.err(`isu: ${call.say(unchangedSince(reference, sources.length - left.length))}\n`);
  }
  return left;
}
