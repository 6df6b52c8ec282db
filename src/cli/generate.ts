import type { DesignSource } from '../language/api.js';
import { neededOption, oneFileOnly } from '../messages/call.js';
import * as said from '../messages/files.js';
import type { Design } from '../model/index.js';
import type { Settings } from '../project/config.js';
import { Problem } from '../project/problem.js';
import { shownPath } from '../project/shown-path.js';
import { configurationOf } from './assess.js';
import type { Call, ExitCode } from './command.js';
import { type Delivered, OutputFolder } from './output-folder.js';
import { findOne, folderOf } from './paths.js';
import { type ReadSource, readDesigns } from './read.js';
import { showTextFindings } from './rewrite.js';
import type { GeneratedFile } from './rooms.js';

export interface Generator {
  /** The option's value as shown when it is missing. */
  formats: string;
  configured(outputs: Settings['outputs']): readonly string[] | undefined;
  make(design: Design, format: string, found: Found): Promise<GeneratedFile[]>;
}
/** Where a design was found, and the settings that hold there. */
export interface Found {
  source: ReadSource;
  placed: DesignSource;
  settings: Settings;
}

/** Makes files of every design in one file and delivers them into `--out`. */
export async function generate(call: Call, { formats, configured, make }: Generator): Promise<ExitCode> {
  const { io, say, command } = call;
  const [path = ''] = call.arguments;
  const source = await findOne(path, io.cwd, (folder) => new Problem(oneFileOnly(folder, command)));
  const settings = await configurationOf(call).settings(folderOf(source, io.cwd));
  const { outputs } = settings;
  const to = call.value('to')?.split(',') ?? configured(outputs);
  if (to === undefined) throw new Problem(neededOption('--to', formats, command));
  const out = call.value('out') ?? (outputs.folder === undefined ? undefined : shownPath(outputs.folder, io.cwd));
  if (out === undefined) throw new Problem(neededOption('--out', 'DIR', command));
  const [read] = await readDesigns([source], call);
  const errors = read?.reading.findings.filter(({ severity }) => severity === 'error') ?? [];
  if (read === undefined || errors.length > 0) {
    if (read) showTextFindings([{ source: read, findings: errors }], call);
    io.err(`isu: ${say(said.needsRepair(source.shown))}\n`);
    return 1;
  }
  const { designs } = read.reading;
  if (designs.length === 0) throw new Problem(said.nothingIn(source.shown));
  const folder = new OutputFolder(out, io.cwd, call.flag('force'));
  const files: Delivered[] = [];
  for (const placed of designs) {
    const { design } = placed;
    const key = folder.designKey(source.file, design.code);
    for (const format of new Set(to)) {
      files.push(
        ...(await make(design, format, { source: read, placed, settings })).map(({ path, text }) => ({
          path,
          text,
          design: key,
        })),
      );
    }
  }
  const { written, stale } = await folder.deliver(files, command);
  for (const { shown, done } of written) {
    io.out(done === 'unchanged' ? `${shown} (${say(said.unchanged)})\n` : `${shown}\n`);
  }
  for (const shown of stale) io.err(`isu: ${say(said.noLongerGenerated(shown))}\n`);
  return 0;
}
