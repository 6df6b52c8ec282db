import { needsRepair, nothingIn } from '../../messages/files.js';
import type { Assessment } from '../../principles/index.js';
import { Problem } from '../../project/index.js';
import { findSources, readDesigns } from '../../tasks/index.js';
import type { Command } from '../call/command.js';
import { configurationOf, judged, settingsOf } from '../check/assess.js';
import { showTextFindings } from '../write/rewrite.js';

const formats = ['md', 'html', 'json', 'csv'] as const;

/** `isu overview`: every design of the files, side by side; a file with errors is told of and left out, with exit code 1. */
export const run: Command = async (call) => {
  const { io, say, rooms, language } = call;
  const sources = await findSources(call.arguments, io.cwd);
  const reads = await readDesigns(sources, call);
  const broken = reads.flatMap((source) => {
    const findings = source.reading.findings.filter(({ severity }) => severity === 'error');
    return findings.length > 0 ? [{ source, findings }] : [];
  });
  if (broken.length > 0) showTextFindings(broken, call);
  const leftOut = broken.map(({ source }) => source.shown);
  for (const path of leftOut) io.err(`isu: ${say(needsRepair(path))}\n`);
  const configuration = configurationOf(call);
  const assessments: Assessment[] = [];
  for (const read of reads) {
    if (leftOut.includes(read.shown)) continue;
    const { settings } = await settingsOf(read, configuration, io.cwd);
    for (const { design } of read.reading.designs) assessments.push(await judged(design, settings, call));
  }
  if (assessments.length === 0 && leftOut.length > 0) return 1;
  if (assessments.length === 0) throw new Problem(nothingIn(call.arguments.join(' ')));
  const to = formats.find((each) => each === call.value('format')) ?? 'md';
  io.out(await rooms.overview(assessments, { to, language, leftOut }));
  return leftOut.length > 0 ? 1 : 0;
};
