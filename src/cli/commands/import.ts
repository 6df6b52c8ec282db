import { lstat, mkdir, open } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Imported, type ImportFormat, importFormats, largestForm, lossLine } from '../../import/index.js';
import { noSuchFile, notReadable, notWritable } from '../../messages/files.js';
import * as importTexts from '../../messages/import.js';
import { Problem, shownPath, systemCode, systemReason, writeWhole } from '../../project/index.js';
import type { Call, Command } from '../call/command.js';
import { openLanguage } from '../input/read.js';

/** The bytes of a form; of one that is too large only so many that it is refused. */
async function bytesOf(file: string, shown: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size <= largestForm) return await handle.readFile();
      return new Uint8Array(largestForm + 1);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new Problem(systemCode(error) === 'ENOENT' ? noSuchFile(shown) : notReadable(shown, systemReason(error)));
  }
}

/** Where a file is to be written; throws when something else is there. */
async function free(target: string, shown: string, force: boolean): Promise<void> {
  const found = await lstat(target).catch((error) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw new Problem(notWritable(shown, systemReason(error)));
  });
  if (found?.isDirectory()) throw new Problem(importTexts.outIsFolder(shown));
  if (found && !force) throw new Problem(importTexts.isThere(shown));
}

interface Made {
  shown: string;
  form: Imported;
  text: string;
}

/** `isu import`: forms that exist as drafts. All are read before anything is written. */
export const run: Command = async (call) => {
  const { io, say } = call;
  if (call.arguments.length === 0) throw new Problem(importTexts.noFile);
  const isu = await openLanguage(call.rooms);
  const { text: libraryText, of } = await call.rooms.library();
  const [known] = await isu.open([{ uri: 'isu-draft:/library.isu', text: libraryText }]);
  const library = of(known?.designs[0]?.design.instruments ?? []);
  const as = call.value('as') as ImportFormat | undefined;
  const made: Made[] = [];
  for (const given of call.arguments) {
    const file = resolve(io.cwd, given);
    const shown = shownPath(file, io.cwd);
    const bytes = await bytesOf(file, shown);
    const options = { file: basename(file), ...(as && { as }), language: call.language, library };
    const form = await call.rooms.importForm(bytes, options).catch((error) => {
      throw error instanceof Problem ? new Problem(importTexts.refused(shown, error.said)) : error;
    });
    made.push({ shown, form, text: await laidOut(form.text, call, isu) });
  }
  const out = call.value('out');
  if (out === undefined) for (const { text } of made) io.out(text);
  else await write(made, out, call);
  for (const { shown, form } of made) {
    const questions = form.draft.instruments.reduce((sum, { items }) => sum + items.length, 0);
    io.err(`${say(importTexts.read(shown, importFormats[form.format], questions))}\n`);
    for (const loss of form.losses) io.err(`  ${lossLine(loss, call.language)}\n`);
    if (form.losses.length === 0) io.err(`  ${say(importTexts.nothingLost)}\n`);
  }
  if (out === undefined) io.err(`${say(importTexts.mapWithOut)}\n`);
  return 0;
};

/** With the keywords of the call’s language, laid out as `isu format` does. */
async function laidOut(text: string, { language }: Call, isu: Awaited<ReturnType<typeof openLanguage>>) {
  const translated = await isu.translate(text, language, { rename: true });
  const own = 'text' in translated ? translated.text : text;
  const formatted = await isu.format(own);
  return 'text' in formatted ? formatted.text : own;
}

async function write(made: readonly Made[], out: string, call: Call): Promise<void> {
  const { io, say } = call;
  const several = made.length > 1;
  const files = made.map(({ shown, form, text }) => {
    const name = `${basename(shown).replace(/\.[^.]*$/, '')}.isu`;
    const target = several ? join(resolve(io.cwd, out), name) : resolve(io.cwd, out);
    const map = `${target.replace(/\.isu$/i, '')}.map.json`;
    return { target, map, text, mapText: `${JSON.stringify(form.map, undefined, 2)}\n` };
  });
  for (const { target, map } of files) {
    await free(target, shownPath(target, io.cwd), call.flag('force'));
    await free(map, shownPath(map, io.cwd), call.flag('force'));
  }
  for (const { target, map, text, mapText } of files) {
    const folder = dirname(target);
    await mkdir(folder, { recursive: true }).catch((error) => {
      throw new Problem(notWritable(shownPath(folder, io.cwd), systemReason(error)));
    });
    await writeWhole(target, text, shownPath(target, io.cwd));
    await writeWhole(map, mapText, shownPath(map, io.cwd));
    io.out(`${shownPath(target, io.cwd)}\n`);
    io.err(`${say(importTexts.mapWritten(shownPath(map, io.cwd)))}\n`);
  }
}
