import { basename, join, resolve } from 'node:path';
import { type DraftFiles, type ImportFormat, importFormats, largestForm, lossLine } from '../../import/index.js';
import { mapWithOut, mapWritten } from '../../messages/command-line.js';
import * as importTexts from '../../messages/import.js';
import { formBytes, mapFile, Problem, shownPath, writeDrafts } from '../../project/index.js';
import { openLanguage } from '../../tasks/index.js';
import type { Call, Command } from '../call/command.js';
import { importReplies } from './import-replies.js';

interface Made extends DraftFiles {
  shown: string;
}

/** `isu import`: forms that exist as drafts, or with `--into` the replies of a letter. All are read before anything is written. */
export const run: Command = async (call) => {
  const { io, say, language } = call;
  const into = call.value('into');
  if (into !== undefined) return importReplies(call, into);
  const isu = await openLanguage(call.rooms);
  const as = call.value('as') as ImportFormat | undefined;
  const made: Made[] = [];
  for (const given of call.arguments) {
    const file = resolve(io.cwd, given);
    const shown = shownPath(file, io.cwd);
    const bytes = await formBytes(file, shown, largestForm);
    const options = { file: basename(file), ...(as && { as }), language };
    const files = await call.rooms.importForm(bytes, options, isu).catch((error) => {
      throw error instanceof Problem ? new Problem(importTexts.refused(shown, error.said), error.onCommandLine) : error;
    });
    made.push({ shown, ...files });
  }
  const out = call.value('out');
  if (out === undefined) for (const { text } of made) io.out(text);
  else await write(made, out, call);
  for (const { shown, form } of made) {
    const questions = form.draft.instruments.reduce((sum, { items }) => sum + items.length, 0);
    io.err(`${say(importTexts.read(shown, importFormats[form.format], questions))}\n`);
    for (const loss of form.losses) io.err(`  ${lossLine(loss, language)}\n`);
    if (form.losses.length === 0) io.err(`  ${say(importTexts.nothingLost)}\n`);
  }
  if (out === undefined) io.err(`${say(mapWithOut)}\n`);
  return 0;
};

/** One form into a file, several into a folder, each with its column map. */
async function write(made: readonly Made[], out: string, call: Call): Promise<void> {
  const { io, say } = call;
  const place = resolve(io.cwd, out);
  const drafts = made.map(({ shown, text, map }) => {
    const name = `${basename(shown).replace(/\.[^.]*$/, '')}.isu`;
    return { target: made.length > 1 ? join(place, name) : place, text, map, force: call.flag('force') };
  });
  await writeDrafts(drafts, io.cwd);
  for (const { target } of drafts) {
    io.out(`${shownPath(target, io.cwd)}\n`);
    io.err(`${say(mapWritten(shownPath(mapFile(target), io.cwd)))}\n`);
  }
}
