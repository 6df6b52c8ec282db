import { writeXlsx } from 'hucre/xlsx';
import { languageHeading, type Sheets, type SurveyRow, type Texts } from './sheets.js';

/** The same in every file, so that the same form gives the same bytes. */
const made = new Date(Date.UTC(2000, 0, 1));

/** A column of a sheet: heading, width in characters, and what stands in it of a row; empty: nothing. */
interface Column<Row> {
  heading: string;
  width: number;
  cell: (row: Row) => string | undefined;
}

type Rows = { name: string; columns: { width: number }[]; rows: (string | null)[][] };

/** Excel reads `_x0041_` as `A`; written so, it is read as it stands. Nothing is no cell. */
function cell(text: string | undefined): string | null {
  return text ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : null;
}

/** A sheet with a heading; columns with nothing in them are left out. */
function sheet<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Rows {
  const used = columns.filter((column) => rows.some((row) => column.cell(row)));
  return {
    name,
    columns: used.map(({ width }) => ({ width })),
    rows: [used.map(({ heading }) => heading), ...rows.map((row) => used.map((column) => cell(column.cell(row))))],
  };
}

/** One column a language. */
function translated<Row>(
  languages: readonly string[],
  heading: string,
  of: (row: Row) => Texts | undefined,
): Column<Row>[] {
  return languages.map((language) => ({
    heading: `${heading}::${languageHeading(language)}`,
    width: 40,
    cell: (row) => of(row)?.[language],
  }));
}

function surveySheet({ languages, survey }: Sheets): Rows {
  const column = (heading: string, width: number, of: (row: SurveyRow) => string | undefined) => [
    { heading, width, cell: of },
  ];
  return sheet(
    'survey',
    [
      ...column('type', 24, ({ type, list }) => (list === undefined ? type : `${type} ${list}`)),
      ...column('name', 20, ({ name }) => name),
      ...translated<SurveyRow>(languages, 'label', ({ label }) => label),
      ...translated<SurveyRow>(languages, 'hint', ({ hint }) => hint),
      ...column('required', 10, ({ required }) => required && 'yes'),
      ...translated<SurveyRow>(languages, 'required_message', ({ required }) => required),
      ...column('relevant', 40, ({ relevant }) => relevant),
      ...column('constraint', 30, ({ constraint }) => constraint?.test),
      ...translated<SurveyRow>(languages, 'constraint_message', ({ constraint }) => constraint?.message),
      ...column('calculation', 40, ({ calculation }) => calculation),
      ...column('appearance', 16, ({ appearance }) => appearance),
      ...column('default', 12, (row) => row.default),
    ],
    survey,
  );
}

/** The form as an XLSForm workbook. Every cell is a text, never a formula or a number. */
export async function workbook(form: Sheets): Promise<Uint8Array> {
  const choices = sheet(
    'choices',
    [
      { heading: 'list_name', width: 20, cell: ({ list }) => list },
      { heading: 'name', width: 12, cell: ({ name }) => name },
      ...translated<Sheets['choices'][number]>(form.languages, 'label', ({ label }) => label),
    ],
    form.choices,
  );
  const headings = [
    'form_title',
    'form_id',
    'version',
    'default_language',
    'instance_name',
    'style',
    'clean_text_values',
  ] as const;
  const settings = sheet(
    'settings',
    headings.map((heading) => ({ heading, width: 30, cell: (row: Sheets['settings']) => row[heading] })),
    [form.settings],
  );
  const all = [surveySheet(form), ...(form.choices.length > 0 ? [choices] : []), settings];
  return writeXlsx({
    sheets: all.map((one) => ({ ...one, freezePane: { rows: 1, columns: 0 } })),
    properties: { created: made, modified: made },
  });
}
