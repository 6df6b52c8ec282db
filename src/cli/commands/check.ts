import { wrongNumber } from '../../messages/call.js';
import { tooManyWarnings } from '../../messages/check.js';
import { Problem } from '../../project/index.js';
import { findSources } from '../../tasks/index.js';
import type { Command } from '../call/command.js';
import { checkFormats } from '../call/commands.js';
import { assessSources } from '../check/assess.js';
import { coloured } from '../io.js';
import { outputs } from '../output/outputs.js';

/** `isu check`: exit code 1 at any error that is not accepted, or at more warnings than `--max-warnings`. */
export const run: Command = async (call) => {
  const { io, language, say } = call;
  const limit = maxWarnings(call.value('max-warnings'));
  const asked = call.value('format');
  const format = checkFormats.find((each) => each === asked) ?? 'pretty';
  const sources = await findSources(call.arguments.length > 0 ? call.arguments : ['.'], io.cwd);
  const { report, notices } = await assessSources(sources, call);
  for (const notice of notices) io.err(`isu: ${say(notice)}\n`);
  const output = await outputs[format]();
  io.out(await output(report, { language, colour: format === 'pretty' && coloured(io) }));
  const { errors, warnings } = report.summary;
  const tooMany = limit !== undefined && warnings > limit;
  if (tooMany) io.err(`isu: ${say(tooManyWarnings(warnings, limit))}\n`);
  return (errors > 0 || tooMany) && !call.flag('no-fail') ? 1 : 0;
};

function maxWarnings(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new Problem(wrongNumber('--max-warnings', value));
  return Number(value);
}
