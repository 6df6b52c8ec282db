import { describe, expect, it, test } from 'vitest';
import { exportOf } from '../../../src/data/exports/index.js';
import { codebook } from '../../../src/forms/codebook/index.js';
import { columns } from '../../../src/forms/logic/columns.js';
import { forms } from '../../../src/forms/making/forms.js';
import { shortStamp } from '../../../src/forms/meaning/short-stamp.js';
import { made, parts, seen } from '../docx/word.js';
import { answered, breaking, caught, edited, harmless, saidOf } from '../engines/kinds.js';
import { design, form } from '../engines/scenarios.js';
import { surveyOf } from '../limesurvey/made.js';

/** What a response to the survey says in each hidden question, and in the ones that are answered, as LimeSurvey exports it. */
function fromLimesurvey(): string {
  const { rows } = surveyOf(design, form.id);
  const hidden = rows.filter((row) => row.class === 'Q' && row['type/scale'] === '*' && row.language === 'sv');
  const fixed = hidden.filter(({ text = '' }) => !text.startsWith('{'));
  const response = new Map([
    ['id', '1'],
    ['submitdate', '2026-03-02 10:11:12'],
    ['case', 'K-001'],
    ['date', '2026-03-02'],
    ['maendemar', '7'],
    ...fixed.map(({ name = '', text = '' }) => [name, text] as const),
  ]);
  const conversion = exportOf(design, forms(design), [...response.keys()]);
  const [cells = []] = conversion?.rows([...response.values()], 2) ?? [];
  return cells[conversion?.names.indexOf('version') ?? -1] ?? '';
}

/** What stands at the bottom of each page, which whoever enters the answers writes in the column. */
async function fromPaper(): Promise<string> {
  const file = made(design).get(`${form.design.code}_${form.id}`);
  const footer = [...parts(file ?? new Uint8Array())].find(([path]) => /footer\d*\.xml$/.test(path))?.[1] ?? '';
  const [, , mark = ''] = seen(footer).split(' · ');
  return mark.trim();
}

/** What the codebook says that the column has in the rows of the form. */
function fromCodebook(): string {
  const files = codebook(design, forms(design));
  const text = String(files.find(({ path }) => path.endsWith('.md'))?.text);
  const line = text.split('\n').find((one) => one.startsWith('| `version`')) ?? '';
  return new RegExp(`\`([^\`]+)\` = \`${form.id}\``).exec(line)?.[1] ?? '';
}

const formats: [format: string, version: () => string | Promise<string>, whole: boolean][] = [
  ['LimeSurvey', fromLimesurvey, true],
  ['Word', fromPaper, false],
  ['the codebook', fromCodebook, false],
];

describe.each(formats)('a row with what %s says', (_, versionOf, whole) => {
  it('has the version of the form', async () => {
    expect(await versionOf()).toBe(whole ? form.stamp : shortStamp(form.stamp));
  });

  test.each(breaking)('is found to mean something else after $kind', async ({ edit, column }) => {
    const found = caught(edited(edit), form, answered(form, await versionOf()));
    // A few letters tell that something has changed, and not what.
    expect(found).toContain(whole || column === 'form' ? column : 'version');
  });

  test.each(harmless)('means the same after $kind', async ({ kind, edit }) => {
    const found = caught(edited(edit), form, answered(form, await versionOf()));
    const isOther = !whole && kind === 'a question added';
    expect(found).toEqual(isOther ? ['version'] : []);
  });
});

test('the codebook’s empty data files have the column, and its fields for programs the whole fingerprint', () => {
  const files = codebook(design, forms(design));
  const empty = String(files.find(({ path }) => path.endsWith(`_${form.id}.csv`))?.text);
  expect(empty.trim().split(',')).toEqual(columns(form).map(({ variable }) => variable));
  expect(empty).toContain(',version,');
  const data = JSON.parse(String(files.find(({ path }) => path.endsWith('_datapackage.json'))?.text));
  const own = data.resources.find(({ path }: { path: string }) => path.endsWith(`_${form.id}.csv`));
  const field = own.schema.fields.find(({ name }: { name: string }) => name === 'version');
  expect(field.isu.stamp).toBe(form.stamp);
});

test('a form that is the same in all but its version is the same on paper', () => {
  const next = edited((of) => {
    of.version = { path: 'version', label: '3.0' };
  });
  const [old, now] = [form, forms(next).find(({ id }) => id === form.id)].map((one) => shortStamp(one?.stamp ?? ''));
  expect(old).toMatch(/^2\.0-[a-z]{6}$/);
  expect(now).toBe(old?.replace('2.0', '3.0'));
  expect(saidOf(next, form, answered(form, old ?? ''))).toEqual([]);
});
