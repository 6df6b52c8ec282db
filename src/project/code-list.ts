/** The first line, where it says what the columns are. */
const heading = /^(kod|code)$/i;

/**
 * A list of codes as a spreadsheet saves it: `code;text` (or with tabs, or commas) on each line, quoted where a text needs it.
 * More columns are left out. `line`: the first that has no code or cannot be read, from 1.
 */
export async function codesIn(text: string): Promise<{ codes: ReadonlyMap<string, string> } | { line: number }> {
  const delimiter = [';', '\t', ','].find((one) => text.includes(one)) ?? ';';
  const { CsvError, parse } = await import('csv-parse/sync');
  const codes = new Map<string, string>();
  try {
    const options = { bom: true, delimiter, info: true, trim: true, relax_column_count: true, skip_empty_lines: true };
    for (const { record, info } of parse(text, options) as unknown as { record: string[]; info: { lines: number } }[]) {
      const [code = '', said = ''] = record;
      if (info.lines === 1 && heading.test(code)) continue;
      if (code === '') return { line: info.lines };
      if (!codes.has(code)) codes.set(code, said);
    }
  } catch (error) {
    if (error instanceof CsvError) return { line: Number(error.lines ?? 1) };
    throw error;
  }
  return { codes };
}
