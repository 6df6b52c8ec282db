import { inLanguage } from '../../forms/index.js';
import type { Design, Language } from '../../model/index.js';
import { type Words, wordsFor } from '../../plan/index.js';
import { read } from '../../reading/index.js';
import { splitName } from '../../words/index.js';
import { comment as commentIn } from '../script/r.js';
import { specification } from '../specification.js';
import { dialects, type SqlDialect, type SqlDialectName } from './dialects.js';
import { fingerprintOf, query, type Register } from './query.js';

/** A comment in SQL. Signs that some programs look for even in comments stand as others. */
const comment = (text: string, indent = ''): string =>
  commentIn(
    text
      .replace(/["'`]/g, '’')
      .replace(/;/g, ',')
      .replace(/[\\$?{}]/g, ' '),
    '--',
  ).replace(/^/gm, indent);

/**
 * The counts that the analysis is made from, as one query for a register in a database. `isu analyze --aggregates` makes the
 * report from its result. One file, `<code>.aggregates.sql`, the same bytes each time.
 */
export function generateSql(
  design: Design,
  { language, dialect: named }: { language: Language; dialect: SqlDialectName },
): { path: string; text: string }[] {
  const plan = specification(design);
  const words = wordsFor(design, language);
  const { s } = words;
  const dialect = dialects[named];
  const path = `${design.code}.aggregates.sql`;
  const { registers, parts, result } = query(plan, dialect, fingerprintOf(plan));
  const settings = [
    comment(s('Inställningar.', 'Settings.')),
    'settings AS (',
    '  SELECT',
    comment(s('1 om uppgifterna är påhittade.', '1 if the data are made up.'), '    '),
    '    0 AS simulated,',
    comment(
      s(
        '1 om registret har de svar som poängen räknas ut ur, 0 om det bara har poängen (skriv då NULL för svaren).',
        '1 if the register has the answers that the scores are worked out from, 0 if it has the scores only (write NULL for the answers).',
      ),
      '    ',
    ),
    '    1 AS answers_here',
    ')',
  ].join('\n');
  const text = [
    header(path, { words, dialect, design }),
    ['WITH', [settings, ...registers.map((one) => registerText(one, { words, dialect }))].join(',\n\n')].join('\n'),
    [
      ',',
      comment(s('Härifrån behöver ingenting ändras.', 'From here on nothing needs to be changed.')),
      parts.map(({ name, select }) => `${name} AS (\n${select.replace(/^/gm, '  ')}\n)`).join(',\n\n'),
    ].join('\n\n'),
    `${result};`,
  ].join('\n');
  return [{ path, text: `${text}\n` }];
}

/** A table of the register as the query reads it: the place where somebody puts in the names of the own one. */
function registerText(
  { part, form, table, columns }: Register,
  { words, dialect }: { words: Words; dialect: SqlDialect },
) {
  const { s } = words;
  const about = form
    ? `${s('Formuläret', 'The form')} ${table}: ${inLanguage(form.form.title, words.language).text}.`
    : table === 'cases'
      ? s(
          'Listan över klienter, med kön (woman, man, other) där det är känt.',
          'The list of clients, with sex (woman, man, other) where it is known.',
        )
      : s(
          'Mätningar som inte blev av: vilken klient, vilket tillfälle och formulär, och varför.',
          'Measurements that were not made: which client, which timepoint and form, and why.',
        );
  const titles = new Map([
    ...(form?.items ?? []).map(({ item }) => [item.variable, item.text] as const),
    ...(form?.scores ?? []).map(({ score }) => [score.variable, score.title] as const),
  ]);
  const lines = columns.flatMap(({ variable, name }, index) => {
    const title = titles.get(variable);
    const end = index < columns.length - 1 ? ',' : '';
    return [
      ...(title ? [comment(inLanguage(title, words.language).text, '    ')] : []),
      `    ${dialect.quoted(variable)} AS ${name}${end}`,
    ];
  });
  return [comment(about), `${part} AS (`, '  SELECT', ...lines, `  FROM ${dialect.quoted(table)}`, ')'].join('\n');
}

/** What the query is, how it is run, what must be changed in it, and what it leaves to others. */
function header(
  path: string,
  { words: { s, text, language, list }, dialect, design }: { words: Words; dialect: SqlDialect; design: Design },
): string {
  const splits = read(design).splits.flatMap((one) => (one.by === 'sex' ? [] : [splitName(design, one, language)]));
  const title = design.title ? text(design.title) : design.name;
  const version = design.version ? `, version ${design.version.label}` : '';
  const paragraphs = [
    `${title}${version}`,
    s(
      `Det som analysplanen räknar på, som en SQL-fråga för ${dialect.name}. Den är skapad ur samma beskrivning av uppföljningen (ISU) som planen. Svaret är antal: hur många klienter som har samma värden vid mättillfällena, hur många som svarat och varför andra saknas.`,
      `What the analysis plan counts, as an SQL query for ${dialect.name}. Made from the same description of the follow-up (ISU) as the plan. Its result is counts: how many clients have the same values at the timepoints, how many answered and why others are missing.`,
    ),
    s('Kör, och gör rapporten:', 'Run, and make the report:'),
    dialect.run(path),
    `isu analyze ${design.code}.isu --aggregates aggregates.csv --to html --out report`,
    s(
      'Resultatet är internt: antalen gäller ofta en enda person, så filen får inte spridas. Det får rapporten, där små grupper döljs.',
      'The result is internal: the counts are often of a single person, so the file must not be spread. The report may be, where small groups are hidden.',
    ),
    s(
      'Ändra tabellnamnen efter FROM och kolumnnamnen före AS till registrets egna. Ligger flera formulär i samma tabell: lägg till WHERE. Saknas en kolumn: skriv NULL i stället. Saknas en tabell: skriv FROM (SELECT NULL AS a) AS inget WHERE 1 = 0, med NULL för kolumnerna.',
      'Change the names of tables after FROM and those of columns before AS to those of the register. Where several forms are in one table: add WHERE. Where a column is missing: write NULL instead. Where a table is missing: write FROM (SELECT NULL AS a) AS nothing WHERE 1 = 0, with NULL for the columns.',
    ),
    s(
      'Rader läses som isu analyze läser filer: svar med fel kod eller utanför gränserna räknas inte, tomma poäng räknas ut ur svaren, det vanliga sättet går före det som används i stället. En tabell har ingen ordning, så av dubbletter räknas den tidigaste, inte den första. Prövas inte: mätfönster och datumordning, formulärens version, koder som liknar varandra, personnummer i andra kolumner än koden.',
      'Rows are read as isu analyze reads files: answers with a wrong code or outside the limits do not count, empty scores are worked out from the answers, the ordinary way goes before the one used instead. A table has no order, so of doubles the earliest counts, not the first. Not looked at: windows and the order of days, the versions of forms, codes that look alike, identity numbers in other columns than the code.',
    ),
    ...(splits.length > 0
      ? [
          s(
            `Resultaten delas bara upp efter kön: efter ${list(splits)} delas de upp när rapporten görs ur filer.`,
            `The results are split by sex only: by ${list(splits)} they are split when the report is made from files.`,
          ),
        ]
      : []),
  ];
  return paragraphs.map((one) => comment(one)).join('\n--\n');
}
