import * as texts from '../../messages/compare.js';
import type { Said } from '../../model/index.js';
import { shownPath } from '../../project/index.js';
import {
  type Candidate,
  candidatesOf,
  findSources,
  hasErrors,
  type ReadSource,
  readDesigns,
  type Source,
} from '../../tasks/index.js';
import type { Call } from '../call/command.js';
import { isWhole } from '../write/rewrite.js';

/** The newer side, read from disk; `isWhole` is false where a text has errors, which are shown. */
export async function newer(
  sources: readonly Source[],
  call: Call,
): Promise<{ reads: ReadSource[]; isWhole: boolean }> {
  const reads = await readDesigns(sources, call);
  const whole = reads.map((source) => isWhole(source, call));
  return { reads, isWhole: whole.every((one) => one) };
}

/** The earlier side in files: all their designs, and what of them cannot be read. */
export async function earlierInFiles(path: string, call: Call): Promise<{ candidates: Candidate[]; broken: Said[] }> {
  const sources = await findSources([path], call.io.cwd);
  const reads = await readDesigns(sources, call);
  const broken = reads.filter(({ reading }) => hasErrors(reading)).map(({ shown }) => texts.brokenBefore(shown));
  const whole = reads.filter(({ reading }) => !hasErrors(reading));
  return {
    candidates: whole.flatMap((one) =>
      candidatesOf(one.reading, one.file ?? '-', shownPath(one.file ?? one.shown, call.io.cwd)),
    ),
    broken,
  };
}
