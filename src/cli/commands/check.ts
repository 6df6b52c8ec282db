import { wrongNumber } from '../../messages/call.js';
import { changedSinceAlone, tooManyWarnings } from '../../messages/check.js';
import { watchNeedsFiles } from '../../messages/watch.js';
import { Problem } from '../../project/index.js';
import { findSources, type Source } from '../../tasks/index.js';
import type { Call, Command, ExitCode } from '../call/command.js';
import { checkFormats } from '../call/commands.js';
import { assessSources } from '../check/assess.js';
import { coloured } from '../io.js';
import { outputs } from '../output/outputs.js';

/** `isu check`: exit code 1 at any error that is not accepted, or at more warnings than `--max-warnings`; 2 where a file was not read. */
export const run: Command = async (call) => {
  const check = checker(call);
  const paths = call.arguments.length > 0 ? call.arguments : ['.'];
  const since = call.value('changed-since');
  if (since !== undefined && (call.flag('watch') || paths.includes('-'))) throw new Problem(changedSinceAlone);
  if (!call.flag('watch')) {
    const sources = await findSources(paths, call.io.cwd);
    if (since === undefined) return check(sources);
    const { changedSince } = await import('../check/changed-since.js');
    return check(await changedSince(since, sources, call));
  }
  if (paths.includes('-')) throw new Problem(watchNeedsFiles);
  const { watchFiles } = await import('../check/watch.js');
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  await watchFiles(call, check, interrupted.signal);
  return 0;
};

/** Checks sources and prints what there is to say. */
function checker(call: Call): (sources: readonly Source[]) => Promise<ExitCode> {
  const { io, language, say } = call;
  const limit = maxWarnings(call.value('max-warnings'));
  const asked = call.value('format');
  const format = checkFormats.find((each) => each === asked) ?? 'pretty';
  return async (sources) => {
    const { report, notices, leftOut } = await assessSources(sources, call);
    if (leftOut && report.files.length === 0) return 2;
    for (const notice of notices) io.err(`isu: ${say(notice)}\n`);
    const output = await outputs[format]();
    io.out(await output(report, { language, colour: format === 'pretty' && coloured(io) }));
    const { errors, warnings } = report.summary;
    const tooMany = limit !== undefined && warnings > limit;
    if (tooMany) io.err(`isu: ${say(tooManyWarnings(warnings, limit))}\n`);
    if (leftOut) return 2;
    return (errors > 0 || tooMany) && !call.flag('no-fail') ? 1 : 0;
  };
}

function maxWarnings(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new Problem(wrongNumber('--max-warnings', value));
  return Number(value);
}
