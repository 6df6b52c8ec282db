import { basename, resolve } from 'node:path';
import { largestForm } from '../../import/index.js';
import * as commandLine from '../../messages/command-line.js';
import * as texts from '../../messages/letter.js';
import { atLineWord } from '../../messages/review.js';
import { formBytes, Problem, shownPath, writeWhole } from '../../project/index.js';
import { edited, findSources, lineDiff, openLanguage, readSource, repliesInto } from '../../tasks/index.js';
import type { Call, ExitCode } from '../call/command.js';
import { configurationOf, judged, settingsOf } from '../check/assess.js';
import { asItWas, asRead, isWhole } from '../write/rewrite.js';

/**
 * `isu import REPLY.docx --into DESIGN`: what the replies of a letter would change, as a diff. Only `--write` writes it, after it is
 * shown; a reply that changes nothing is said all the same.
 */
export async function importReplies(call: Call, into: string): Promise<ExitCode> {
  const { io, say, rooms } = call;
  const [given, ...others] = call.arguments;
  if (given === undefined || others.length > 0) throw new Problem(commandLine.oneLetter);
  const [source] = await findSources([into], io.cwd);
  if (source?.file === undefined) throw new Problem(texts.oneDesign(into));
  const text = await readSource(source, io);
  const [reading] = await (await openLanguage(rooms)).open([text]);
  if (!reading) throw new Error(`no reading of ${source.shown}`);
  const opened = { ...text, reading };
  if (!isWhole(opened, call)) return 1;
  const [placed, ...more] = opened.reading.designs;
  if (!placed || more.length > 0) throw new Problem(texts.oneDesign(source.shown));
  const file = resolve(io.cwd, given);
  const shown = shownPath(file, io.cwd);
  const bytes = await formBytes(file, shown, largestForm);
  const { settings } = await settingsOf(source, configurationOf(call), io.cwd);
  const found = await rooms.replies(bytes, await judged(placed.design, settings, call));
  if (!found) throw new Problem(texts.noLetter(basename(file)));
  const { said, edits } = repliesInto(placed, found);
  for (const line of said) io.err(`${say(line)}\n`);
  const becomes = asItWas(opened, edited(opened.text, edits));
  const diff = lineDiff(opened.text, becomes.replace(/^\uFEFF/, ''), say(atLineWord));
  if (diff === '') {
    io.err(`${say(texts.nothingProposed)}\n`);
    return 0;
  }
  io.out(diff);
  if (!call.flag('write')) {
    io.err(`${say(commandLine.notWritten)}\n`);
    return 0;
  }
  if (becomes !== asRead(opened)) await writeWhole(source.file, becomes, source.shown);
  io.err(`${say(commandLine.repliesWritten(source.shown))}\n`);
  return 0;
}
