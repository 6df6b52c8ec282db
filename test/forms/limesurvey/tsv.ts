/** The file as LimeSurvey reads it: PHP's `fgetcsv` with tabs (a backslash guards a quotation mark), then quotes once more. */
export interface Read {
  header: string[];
  rows: Record<string, string>[];
  /** Cells in each row, the header's first. */
  widths: number[];
}

/** A cell: in quotes, where a backslash guards the next character, or up to the next tab or line break. */
const quoted = /"((?:\\[\s\S]|""|[^"\\])*)"?([^\t\n]*)([\t\n]|$)/y;
const bare = /([^\t\n]*)()([\t\n]|$)/y;

function record(text: string, start: number): { cells: string[]; next: number } {
  const cells: string[] = [];
  for (let at = start; ; ) {
    const pattern = text[at] === '"' ? quoted : bare;
    pattern.lastIndex = at;
    const [all = '', inside = '', after = '', end = ''] = pattern.exec(text) ?? [];
    cells.push((pattern === quoted ? inside.replaceAll('""', '"') : inside) + after);
    at += all.length;
    if (end !== '\t') return { cells, next: at };
  }
}

export function readSurvey(bytes: Uint8Array): Read {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    .decode(bytes)
    .replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\n');
  const records: string[][] = [];
  for (let at = 0; at < text.length; ) {
    const { cells, next } = record(text, at);
    records.push(cells);
    at = next;
  }
  const [first = [], ...rest] = records;
  const header = first.map((cell, index) => (index === 0 ? cell.replace(/^\W+/, '') : cell).trim());
  const unquoted = (cell: string) => (/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);
  const rows = rest.map((cells) => {
    const row: Record<string, string> = {};
    header.forEach((name, index) => {
      const cell = unquoted(cells[index] ?? '');
      if (cell !== '') row[name] = cell;
    });
    return row;
  });
  return { header, rows, widths: records.map((cells) => cells.length) };
}
