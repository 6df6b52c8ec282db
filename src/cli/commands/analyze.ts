import { resolve } from 'node:path';
import type { Analysis } from '../../analysis/index.js';
import * as said from '../../messages/data.js';
import { noSuchFile } from '../../messages/files.js';
import type { Design } from '../../model/index.js';
import { Problem } from '../../project/problem.js';
import { shownPath } from '../../project/shown-path.js';
import type { Call, Command } from '../command.js';
import { dataFiles, dataTables, readColumnMap } from '../data-file.js';
import { generate } from '../generate.js';

const formats = ['html', 'md', 'json', 'docx'] as const;

/** Reads all the data into an analysis of the design, one row after another. */
async function readData(call: Call, design: Design, data: readonly string[]): Promise<Analysis> {
  const { io, say } = call;
  const mapFile = call.value('map');
  const map = mapFile === undefined ? undefined : await readColumnMap(resolve(io.cwd, mapFile), mapFile);
  const analysis = await call.rooms.analysis(design);
  for (const argument of data) {
    const path = resolve(io.cwd, argument);
    for (const file of await dataFiles(path, shownPath(path, io.cwd))) {
      for (const table of await dataTables(design, { file, shown: shownPath(file, io.cwd) }, map)) {
        let take: ((cells: readonly string[], row: number) => void) | undefined;
        for await (const cells of table.rows) {
          if (take) take(cells, table.place.row);
          else take = analysis.table(table.kind, cells, table.shown);
        }
        for (const note of table.notes) io.err(`isu: ${table.shown}: ${say(note)}\n`);
      }
    }
  }
  const { unused } = analysis;
  if (unused > 0) io.err(`isu: ${say(said.unused(unused))}\n`);
  return analysis;
}

/** `isu analyze`: the plan carried out on the data. */
export const run: Command = async (call) => {
  const [path = '', ...data] = call.arguments;
  if (data.length === 0) throw new Problem(noSuchFile('DATA'));
  const audience = call.flag('internal') ? 'internal' : 'report';
  let read: Promise<Analysis> | undefined;
  let only: Design | undefined;
  const { io, rooms, language, say, command } = call;
  return generate(
    {
      ...{ io, rooms, language, say },
      // Files of their own: a report does not take the place of an internal copy.
      command: audience === 'internal' ? `${command} --internal` : command,
      flag: (name) => call.flag(name),
      value: (name) => call.value(name),
      arguments: [path],
    },
    {
      formats: formats.join(','),
      configured: () => undefined,
      make: async (design, format, { source }) => {
        only ??= design;
        if (only !== design) throw new Problem(said.oneDesign(source.shown, 2));
        read ??= readData(call, design, data);
        const to = formats.find((each) => each === format) ?? 'html';
        return (await read).files({ to, language, audience });
      },
    },
  );
};
