import { nothingIn } from '../../messages/files.js';
import { Problem } from '../../project/index.js';
import { findSources, reader } from '../../tasks/index.js';
import type { Command } from '../call/command.js';
import { isWhole } from '../write/rewrite.js';

const formats = ['md', 'html', 'json'] as const;

/** `isu precision`: what change can be seen with the clients and the attrition that a design expects. */
export const run: Command = async (call) => {
  const { io, rooms, language } = call;
  const sources = await findSources(call.arguments, io.cwd);
  const read = await reader(call);
  const to = formats.find((each) => each === call.value('format')) ?? 'md';
  const texts: string[] = [];
  for (const source of sources) {
    const opened = await read(source);
    if (!isWhole(opened, call)) return 1;
    for (const { design } of opened.reading.designs) texts.push(await rooms.precision(design, { to, language }));
  }
  if (texts.length === 0) throw new Problem(nothingIn(call.arguments.join(' ')));
  io.out(texts.join('\n'));
  return 0;
};
