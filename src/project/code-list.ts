/** The first line, where it says what the columns are. */
const heading = /^"?(kod|code)"?\s*[;,\t]/i;

/**
 * A list of codes as a spreadsheet saves it: `code;text` (or with tabs, or commas) on each line, quoted where a text needs it.
 * More columns are left out. `line`: the first that has no code, from 1.
 */
export function codesIn(text: string): { codes: ReadonlyMap<string, string> } | { line: number } {
  const lines = text.split(/\r\n?|\n/);
  const codes = new Map<string, string>();
  const separator = [';', '\t', ','].find((one) => lines.some((line) => line.includes(one))) ?? ';';
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || (at === 0 && heading.test(line))) continue;
    const [code = '', said = ''] = cells(line, separator);
    if (code === '') return { line: at + 1 };
    if (!codes.has(code)) codes.set(code, said);
  }
  return { codes };
}

function cells(line: string, separator: string): string[] {
  const found: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at];
    if (sign === '"') {
      if (quoted && line[at + 1] === '"') cell += line[++at];
      else quoted = !quoted;
    } else if (sign === separator && !quoted) {
      found.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  return [...found, cell.trim()];
}
