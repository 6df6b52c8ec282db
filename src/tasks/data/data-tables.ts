import { resolve } from '#files';
import type { Design } from '../../model/index.js';
import { shownPath } from '../../project/index.js';
import { type DataTable, dataTables, readColumnMap } from './data-file.js';
import { dataFiles } from './data-files.js';

/** Where data are: files and folders, and perhaps a file with a column map; relative to `cwd`. */
export interface DataPlaces {
  cwd: string;
  data: readonly string[];
  map?: string;
}

/** All tables in the files and folders, one after another, each to be read before the next. */
export async function* tablesOf(design: Design, { cwd, data, map }: DataPlaces): AsyncGenerator<DataTable> {
  const columns = map === undefined ? undefined : await readColumnMap(resolve(cwd, map), map);
  for (const one of data) {
    const path = resolve(cwd, one);
    for (const file of await dataFiles(path, shownPath(path, cwd))) {
      yield* await dataTables(design, { file, shown: shownPath(file, cwd) }, columns);
    }
  }
}
