import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { neededOption } from '../../messages/call.js';
import { needsRepair, noLongerGenerated, nothingIn } from '../../messages/files.js';
import { kinds, made, notWhole, personalAt, withContactsHelps } from '../../messages/site.js';
import type { Said } from '../../model/index.js';
import { OutputFolder, Problem, shownPath } from '../../project/index.js';
import { nameLikeIn, personalIn, type SiteSource, siteFiles } from '../../site/index.js';
import { findSources, openLanguage, type ReadSource, readDesigns, readSource, wholeText } from '../../tasks/index.js';
import type { Call, Command } from '../call/command.js';
import { configurationOf, judged, settingsOf } from '../check/assess.js';
import { LeftOut } from '../input/left-out.js';
import { progress } from '../io.js';
import { plain } from '../output/terminal.js';
import { showTextFindings } from '../write/rewrite.js';

/**
 * `isu site`: many designs as a register, a folder of pages. What has errors, what points out a person, and what cannot be made
 * one text is told of and left out, with exit code 1.
 */
export const run: Command = async (call) => {
  const { io, say } = call;
  const out = call.value('out');
  if (out === undefined) throw new Problem(neededOption('--out', 'DIR', call.command));
  // The copies in the register are no designs of their own.
  const sources = (await findSources(call.arguments, io.cwd)).filter(
    ({ file }) => file === undefined || isOutside(relative(resolve(io.cwd, out), file)),
  );
  const left = new LeftOut(call, sources);
  const reads = await readDesigns(sources, call, (source) => left.orTold(() => readSource(source, io)));
  const configuration = configurationOf(call);
  const isu = await openLanguage(call.rooms);
  const told: Said[] = [];
  const published: SiteSource[] = [];
  const shown = progress(io, reads.length, 'isu site');
  let hasContacts = false;
  for (const source of reads) {
    shown.step(source.shown);
    const errors = source.reading.findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      shown.clear();
      showTextFindings([{ source, findings: errors }], call);
      told.push(needsRepair(source.shown));
      continue;
    }
    if (source.reading.designs.length === 0) continue;
    const whole = await wholeText(source, source.reading, isu);
    if (!whole) {
      told.push(notWhole(source.shown));
      continue;
    }
    const { settings } = await settingsOf(source, configuration, io.cwd);
    const personal = [
      ...textsOf(source, whole.parts, io.cwd).flatMap((part) =>
        personalIn(part.text).map((one) => ({ ...one, place: `${part.shown}:${one.line}` })),
      ),
      ...namesIn(source),
    ].filter(({ kind }) => kind === 'identity number' || !call.flag('with-contacts'));
    told.push(...personal.map(({ kind, place, found }) => personalAt(place, kinds[kind], found)));
    hasContacts ||= personal.some(({ kind }) => kind !== 'identity number');
    if (personal.length > 0) continue;
    for (const { design } of source.reading.designs)
      published.push({ assessment: await judged(design, settings, call), text: whole.text });
  }
  shown.end();
  if (hasContacts) told.push(withContactsHelps);
  for (const one of told) io.err(`isu: ${plain(say(one))}\n`);
  if (published.length === 0 && told.length === 0 && !left.some) throw new Problem(nothingIn(call.arguments.join(' ')));
  if (published.length > 0) await write(published, out, call);
  return left.some ? 2 : told.length > 0 ? 1 : 0;
};

/** Of a path from a folder: whether it leads out of it. */
const isOutside = (path: string): boolean => path.split(sep)[0] === '..' || isAbsolute(path);

async function write(published: readonly SiteSource[], out: string, call: Call): Promise<void> {
  const { io, say } = call;
  const files = siteFiles(published);
  const folder = new OutputFolder(out, io.cwd, call.flag('force'));
  try {
    // What is of an earlier text of a design is of another address, so that it is not old: it stays.
    const delivered = files.map(({ path, text, of }) => ({ path, text, design: `site#${of}` }));
    const { stale } = await folder.deliver(delivered, call.command);
    for (const path of stale) io.err(`isu: ${say(noLongerGenerated(path))}\n`);
  } finally {
    await folder.close();
  }
  const encoder = new TextEncoder();
  const bytes = files.reduce((sum, { text }) => sum + encoder.encode(text).length, 0);
  const designs = files.filter(({ path }) => path.endsWith('.isu')).length;
  io.out(`${say(made(designs, bytes, shownPath(join(resolve(io.cwd, out), 'index.html'), io.cwd)))}\n`);
}

/** Every text that is published, as it lies in its file. */
const textsOf = (source: ReadSource, parts: readonly { file: string; text: string }[], cwd: string) => [
  { shown: source.shown, text: source.text },
  ...parts.map(({ file, text }) => ({ shown: shownPath(file, cwd), text })),
];

const namesIn = ({ shown, uri, reading }: ReadSource) =>
  reading.designs.flatMap(({ design, place }) =>
    nameLikeIn(design).map(({ path, found }) => {
      const at = place(path);
      const line = at.uri === uri ? `:${at.range.start.line + 1}` : '';
      return { kind: 'name' as const, place: `${shown}${line}`, found };
    }),
  );
