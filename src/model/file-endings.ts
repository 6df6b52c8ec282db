/** How the names of files end that hold answers as tables, and as JSON: one, or one a line. */
const tableEndings = ['csv', 'tsv', 'xlsx', 'xlsm'] as const;
const jsonEndings = ['json', 'ndjson', 'jsonl'] as const;
/** Files of data, whoever asks for them. */
export const dataEndings = [...tableEndings, ...jsonEndings] as const;
/** Forms that exist, to be made drafts of. */
export const formEndings = ['xlsx', 'csv', 'json', 'lss', 'tsv', 'txt', 'docx', 'xlsm', 'docm'] as const;

const endsIn = (endings: readonly string[]) => (path: string) =>
  endings.includes(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
export const isTableFile = endsIn(tableEndings);
export const isJsonFile = endsIn(jsonEndings);
