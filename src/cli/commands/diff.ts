import { nothingToCompare } from '../../messages/compare.js';
import { Problem } from '../../project/index.js';
import { candidatesOf, findSources, isBreaking, pairing, reportOf } from '../../tasks/index.js';
import type { Command, ExitCode } from '../call/command.js';
import { compareFormats } from '../call/commands.js';
import { earlierInFiles, newer } from '../compare/files.js';
import { written } from '../compare/output.js';
import { coloured, today } from '../io.js';

/** `isu diff OLD NEW`: exit code 1 when something breaks, whether or not it may; 2 when something cannot be compared. */
export const run: Command = async (call): Promise<ExitCode> => {
  const { io, language, say } = call;
  const [old = '', fresh = ''] = call.arguments;
  const format = compareFormats.find((each) => each === call.value('format')) ?? 'pretty';
  const before = await earlierInFiles(old, call);
  const now = await newer(await findSources([fresh], io.cwd), call);
  for (const line of before.broken) io.err(`isu: ${say(line)}\n`);
  if (!now.isWhole || before.broken.length > 0) return 2;
  const candidates = now.reads.flatMap((one) => candidatesOf(one.reading, one.file ?? '-', one.shown));
  // Two files are two versions of one, whatever they are called.
  const isOneEach = new Set(before.candidates.map(({ path }) => path)).size === 1 && now.reads.length === 1;
  const same = isOneEach
    ? before.candidates.map((one) => ({ ...one, path: candidates[0]?.path ?? '' }))
    : before.candidates;
  const paired = pairing(same, candidates);
  if (paired.pairs.length === 0 && paired.unclear.length === 0) throw new Problem(nothingToCompare(old, fresh));
  const report = await reportOf(paired, { unchanged: 0, date: today(io.env) }, call);
  for (const notice of report.notices) io.err(`isu: ${say(notice)}\n`);
  io.out(await written(report, format, { language, colour: format === 'pretty' && coloured(io) }));
  if (report.isPartial) return 2;
  return report.designs.some(isBreaking) ? 1 : 0;
};
