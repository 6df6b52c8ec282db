/** What the three engines say in words of their own; everything else of the query is the same for all. */
export interface SqlDialect {
  /** How it is shown. */
  name: string;
  text: string;
  number: string;
  quoted(name: string): string;
  /** Whether a text is one of a pattern that is anchored at both ends and has no backslash in it. */
  matches(text: string, pattern: string): string;
  /** A text in one spelling of each letter (Unicode NFC), where the engine knows that. */
  composed(text: string): string;
  /** The number of a day that is there as `2026-03-02`. */
  day(text: string): string;
  /** How the query is run, and its result saved. */
  run(query: string): string;
}

const standard: Pick<SqlDialect, 'text' | 'number' | 'quoted' | 'matches' | 'day'> = {
  text: 'VARCHAR',
  number: 'DOUBLE PRECISION',
  quoted: (name) => `"${name.replaceAll('"', '""')}"`,
  matches: (text, pattern) => `${text} ~ ${literal(pattern)}`,
  day: (text) => `(CAST(${text} AS DATE) - DATE '1970-01-01')`,
};

export const dialects = {
  duckdb: {
    ...standard,
    name: 'DuckDB',
    composed: (text) => `nfc_normalize(${text})`,
    run: (query) => `duckdb -csv register.duckdb < ${query} > aggregates.csv`,
  },
  postgres: {
    ...standard,
    name: 'PostgreSQL',
    composed: (text) => `normalize(${text})`,
    run: (query) => `psql --quiet --csv --file ${query} register > aggregates.csv`,
  },
  spark: {
    name: 'Spark',
    text: 'STRING',
    number: 'DOUBLE',
    quoted: (name) => `\`${name.replaceAll('`', '``')}\``,
    matches: (text, pattern) => `${text} RLIKE ${literal(pattern)}`,
    composed: (text) => text,
    day: (text) => `DATEDIFF(CAST(${text} AS DATE), DATE '1970-01-01')`,
    run: (query) => `spark-sql --silent --conf spark.hadoop.hive.cli.print.header=true -f ${query} > aggregates.csv`,
  },
} as const satisfies Record<string, SqlDialect>;

export type SqlDialectName = keyof typeof dialects;

/** A text as all engines read it: without signs that would end it or stand for others. */
export const literal = (text: string): string =>
  `'${text.replace(/[\\\u0000-\u001f\u007f]/g, '\ufffd').replaceAll("'", "''")}'`;

/** A number that every engine takes for a floating one, so that a division of whole numbers is no whole number. */
export const numeral = (value: number): string => {
  const [digits = '0', power = '0'] = value.toExponential().split('e');
  const written = `${digits}e${Number(power)}`;
  return value < 0 ? `(${written})` : written;
};

/** What a cell says, as text without space of any usual kind around it; empty where there is nothing. */
export const cell = (name: string, { text }: SqlDialect): string =>
  `TRIM(TRANSLATE(COALESCE(CAST(${name} AS ${text}), ''), CHR(9) || CHR(10) || CHR(13) || CHR(160), '    '))`;
