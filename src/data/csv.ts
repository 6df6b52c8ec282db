/** The rows of a CSV file (RFC 4180, commas, with or without a byte order mark), all of the same length. Throws an Error that names the line. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let line = 1;
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/y;
  cell.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found)
      throw new Error(`Line ${line} of the CSV file has a quotation mark that is not closed, or is out of place.`);
    const [whole, quoted, plain = '', end] = found;
    const from = line;
    line += whole.split('\n').length - 1;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',' && cell.lastIndex < text.length) continue;
    if (end === ',') row.push('');
    if (row.length !== (rows[0] ?? row).length) {
      throw new Error(
        `Line ${from} of the CSV file ends a row of ${row.length} cells; the first row has ${rows[0]?.length}.`,
      );
    }
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The text without the apostrophe that was put in front of it lest a spreadsheet took it for a formula (`csvCell` in `page-logic.ts`). */
export function withoutGuard(text: string): string {
  return /^'+(?:[\s\0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/.test(text) ? text.slice(1) : text;
}
