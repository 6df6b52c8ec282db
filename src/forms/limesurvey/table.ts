/** The columns of LimeSurvey's tab-separated survey, then those of the question attributes that are used here. */
const columns = [
  'id',
  'related_id',
  'class',
  'type/scale',
  'name',
  'relevance',
  'text',
  'help',
  'language',
  'validation',
  'mandatory',
  'encrypted',
  'other',
  'default',
  'same_default',
  'same_script',
  'assessment_value',
  'date_format',
  'em_validation_q',
  'em_validation_q_tip',
  'hidden',
  'hide_tip',
  'max_num_value_n',
  'maximum_chars',
  'min_num_value_n',
  'num_value_int_only',
  'suffix',
] as const;
/** A row of the file: what is not there is an empty cell. Texts are HTML without tabs and line breaks. */
export type Row = Partial<Record<(typeof columns)[number], string>>;

const cell = (text: string) => (text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text);
const write = (rows: readonly Row[]) =>
  `\ufeff${[columns.join('\t'), ...rows.map((row) => columns.map((name) => cell(row[name] ?? '')).join('\t'))].join('\n')}\n`;

/**
 * LimeSurvey guesses the encoding from the beginning of the file. Where that cuts a character in two, the guess may be
 * another encoding, and every letter beyond ASCII is lost.
 */
const samples = [1000, 10_000];
const cutsCharacter = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  return samples.some((length) => ((bytes[length] ?? 0) & 0xc0) === 0x80);
};

/**
 * The file's text, UTF-8 with a byte order mark. `padded` is the row with the first text; it may begin with
 * spaces, which move all texts until no character is cut where LimeSurvey stops to guess.
 */
export function table(rows: readonly Row[], padded: Row): string {
  const padding = (spaces: number) =>
    write(rows.map((row) => (row === padded ? { ...row, text: ' '.repeat(spaces) + (row.text ?? '') } : row)));
  let text = padding(0);
  for (let spaces = 1; spaces < 16 && cutsCharacter(text); spaces += 1) text = padding(spaces);
  return text;
}
