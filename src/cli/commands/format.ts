import { allLaidOut, laidOut, wouldChange } from '../../messages/rewrite.js';
import { writeWhole } from '../../project/index.js';
import { findSources, openLanguage, readSource } from '../../tasks/index.js';
import type { Command } from '../call/command.js';
import { LeftOut } from '../input/left-out.js';
import { asItWas, asRead, isRewritten } from '../write/rewrite.js';

/** `isu format`: lays files out in place; `--check` only lists those that would change. A text with errors is left alone. */
export const run: Command = async (call) => {
  const { io, say } = call;
  const sources = await findSources(call.arguments.length > 0 ? call.arguments : ['.'], io.cwd);
  const isu = await openLanguage(call.rooms);
  const left = new LeftOut(call, sources);
  let failed = false;
  let changed = 0;
  let read = 0;
  for (const each of sources) {
    const source = await left.orTold(() => readSource(each, io));
    if (!source) continue;
    read += 1;
    const result = await isu.format(source.text, { numbers: call.flag('numbers') });
    if (!isRewritten(result, source, call)) {
      failed = true;
      continue;
    }
    const text = asItWas(source, result.text);
    const differs = text !== asRead(source);
    if (differs) changed += 1;
    if (call.flag('check')) {
      if (differs) io.out(`${source.shown}\n`);
    } else if (source.file === undefined) io.out(text);
    else if (differs) {
      await writeWhole(source.file, text, source.shown);
      io.out(`${source.shown}\n`);
    }
  }
  if (call.flag('check')) {
    if (changed > 0) io.err(`isu: ${say(wouldChange(changed, read))}\n`);
    return left.some ? 2 : failed || changed > 0 ? 1 : 0;
  }
  if (sources[0]?.file !== undefined) io.err(`${say(changed > 0 ? laidOut(changed, read) : allLaidOut(read))}\n`);
  return left.some ? 2 : failed ? 1 : 0;
};
