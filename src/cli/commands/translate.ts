import { neededOption } from '../../messages/call.js';
import { nothingTranslated, translated } from '../../messages/rewrite.js';
import { Problem, writeWhole } from '../../project/index.js';
import { findSources, openLanguage, readSource, type SourceText } from '../../tasks/index.js';
import type { Command } from '../call/command.js';
import { asItWas, asRead, isRewritten } from '../write/rewrite.js';

/** `isu translate`: changes the keywords' language in place; all files or none. */
export const run: Command = async (call) => {
  const { io, say } = call;
  const to = call.value('to');
  if (to !== 'sv' && to !== 'en') throw new Problem(neededOption('--to', 'sv|en', 'translate'));
  const sources = await findSources(call.arguments, io.cwd);
  const isu = await openLanguage(call.rooms);
  const done: { source: SourceText; text: string }[] = [];
  for (const each of sources) {
    const source = await readSource(each, io);
    const result = await isu.translate(source.text, to, { rename: call.flag('rename'), uri: source.uri });
    if (isRewritten(result, source, call)) done.push({ source, text: asItWas(source, result.text) });
  }
  if (done.length < sources.length) {
    if (sources.length > 1) io.err(`isu: ${say(nothingTranslated)}\n`);
    return 1;
  }
  let changed = 0;
  for (const { source, text } of done) {
    if (source.file === undefined) {
      io.out(text);
      continue;
    }
    if (text === asRead(source)) continue;
    changed += 1;
    await writeWhole(source.file, text, source.shown);
    io.out(`${source.shown}\n`);
  }
  if (sources[0]?.file !== undefined) io.err(`${say(translated(changed, sources.length))}\n`);
  return 0;
};
