import { resolve } from 'node:path';
import type { Design } from '../../model/index.js';
import { shownPath } from '../../project/index.js';
import type { Call } from '../call/command.js';
import { type DataTable, dataFiles, dataTables, readColumnMap } from './data-file.js';

/** All tables in the files and folders of data that a call names, one after another, each to be read before the next. */
export async function* tablesOf(call: Call, design: Design, data: readonly string[]): AsyncGenerator<DataTable> {
  const { cwd } = call.io;
  const mapFile = call.value('map');
  const map = mapFile === undefined ? undefined : await readColumnMap(resolve(cwd, mapFile), mapFile);
  for (const one of data) {
    const path = resolve(cwd, one);
    for (const file of await dataFiles(path, shownPath(path, cwd))) {
      yield* await dataTables(design, { file, shown: shownPath(file, cwd) }, map);
    }
  }
}
