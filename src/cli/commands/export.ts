import { needsRepair, nothingIn } from '../../messages/files.js';
import { Problem } from '../../project/index.js';
import { findSources, readDesigns } from '../../tasks/index.js';
import type { Command } from '../call/command.js';
import { showTextFindings } from '../write/rewrite.js';

/** `isu export`: every design of the files as one model, checked against its schema. */
export const run: Command = async (call) => {
  const { io, say } = call;
  const sources = await findSources(call.arguments, io.cwd);
  const reads = await readDesigns(sources, call);
  const broken = reads.flatMap((source) => {
    const findings = source.reading.findings.filter(({ severity }) => severity === 'error');
    return findings.length > 0 ? [{ source, findings }] : [];
  });
  const [first] = broken;
  if (first) {
    showTextFindings(broken, call);
    io.err(`isu: ${say(needsRepair(first.source.shown))}\n`);
    return 1;
  }
  const designs = reads.flatMap(({ reading }) => reading.designs.map(({ design }) => design));
  if (designs.length === 0) throw new Problem(nothingIn(call.arguments.join(' ')));
  const { Model } = await import('../../model/schema.js');
  io.out(`${JSON.stringify(Model.parse({ isu: 1, designs }), undefined, 2)}\n`);
  return 0;
};
