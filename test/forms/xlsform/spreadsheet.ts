import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import type { Workbook } from './pyxform-rules.js';

const python = '/usr/bin/python3';

/** Reads every workbook with openpyxl, as pyxform does. A cell that is anything but text or empty stops it. */
const script = `
import glob, json, os, sys, openpyxl
books = {}
for path in glob.glob(os.path.join(sys.argv[1], '*.xlsx')):
    book = openpyxl.load_workbook(path, read_only=True)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.value is None or cell.data_type in 'se' and isinstance(cell.value, str), (path, cell.value)
    books[os.path.basename(path)[:-5]] = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}
json.dump(books, sys.stdout)
`;

/** The workbooks as openpyxl reads them, by name. One process reads them all. */
export function readAll(files: Iterable<readonly [name: string, bytes: Uint8Array]>): Record<string, Workbook> {
  const folder = mkdtempSync(join(tmpdir(), 'isu-xlsform-'));
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, `${name}.xlsx`), bytes);
    if (readdirSync(folder).length === 0) throw new Error('no files');
    return JSON.parse(execFileSync(python, ['-c', script, folder], { encoding: 'utf8', maxBuffer: 2 ** 30 }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tests that need openpyxl. Without it they are skipped, and the name says why; on a build server they fail. */
export function withSpreadsheet(title: string, tests: () => void): void {
  const there = spawnSync(python, ['-c', 'import openpyxl']).status === 0;
  const name = there ? title : `${title} (skipped: no openpyxl; apt-get install python3-openpyxl)`;
  describe.skipIf(!there && process.env.CI !== 'true')(name, tests);
}
