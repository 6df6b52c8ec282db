import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { fhirFormUrl, fhirOptions, surveyjsName } from '../../src/forms/conventions.js';
import type { FormItem } from '../../src/forms/form.js';
import { formFormats } from '../../src/forms/formats.js';
import { FormsRefused, generateForms } from '../../src/forms/generate.js';
import { allAsked } from '../../src/forms/logic/questions.js';
import type { Design } from '../../src/model/index.js';
import { simulationFiles } from '../../src/simulation/files.js';
import { simulate } from '../../src/simulation/simulate.js';
import { type ExportedRow, exportedRows } from '../data/exports/made.js';
import { readText } from '../examples/reading.js';
import { anyDesign } from '../forms/generated.js';
import { generate } from '../generate/index.js';
import { Draws } from '../server/chaos/draws.js';

/** How a file is read. */
export type Reader = 'form' | 'data' | 'map' | 'config' | 'design';
export interface Input {
  reader: Reader;
  /** The program, or the kind of file. */
  kind: string;
  name: string;
  content: Uint8Array;
  /** Of data: what it is held against. */
  design: Design;
  /** Of a column map: the table that it is for. */
  beside?: Uint8Array;
}

/** A design without errors, the same for the same seed: of the forms' generator, or of the language's, as text. */
export async function designFrom(seed: number): Promise<{ design: Design; text?: string }> {
  if (seed % 3 !== 0) {
    const [design] = fc.sample(anyDesign('all'), { seed, numRuns: 1 });
    if (design) return { design };
  }
  const [bytes = new Uint8Array()] = fc.sample(fc.uint8Array({ minLength: 300, maxLength: 1500, size: 'max' }), {
    seed,
    numRuns: 1,
  });
  const { text } = generate(bytes, seed % 2 ? 'sv' : 'en', 'plain');
  const { designs } = await readText(text);
  const [first] = designs;
  if (!first) throw new Error(`no design in the text of seed ${seed}`);
  return { design: first.design, text };
}

const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? strToU8(text) : text);
const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (rows: readonly (readonly string[])[]) =>
  strToU8(rows.map((row) => `${row.map(quoted).join(',')}\n`).join(''));

/** Everything that is made of a design and read again, as it stands. */
export async function inputsFrom(seed: number): Promise<Input[]> {
  const { design, text } = await designFrom(seed);
  const draws = new Draws(seed);
  const found: Input[] = [];
  const add = (reader: Reader, kind: string, name: string, content: string | Uint8Array, more: Partial<Input> = {}) =>
    found.push({ reader, kind, name, content: bytesOf(content), design, ...more });
  for (const to of formFormats) {
    let files: { path: string; text: string | Uint8Array }[];
    try {
      files = await generateForms(design, { to });
    } catch (error) {
      if (error instanceof FormsRefused) return found;
      throw error;
    }
    // A few of each: many forms of one design have the same things wrong.
    for (let count = 0; count < 2 && files.length > 0; count++) {
      const [file] = files.splice(draws.below(files.length), 1);
      if (!file) continue;
      add('form', to, file.path, file.text);
      if (to === 'xlsx') add('data', 'xlsx', 'data.xlsx', file.text);
    }
  }
  add('config', 'config', 'isu.config.json', config);
  // As many as there are forms: each is changed in its own way.
  if (text !== undefined) for (let count = 0; count < 12; count++) add('design', 'isu', 'design.isu', text);
  await addData(design, seed, add);
  return found;
}

/** One answer as a program of FHIR gives it. */
function answerValue(item: FormItem, answer: string | number): object {
  const option = fhirOptions(item)?.find((one) => String(one.answer) === String(answer));
  if (option) return { valueCoding: { code: option.code } };
  if (typeof answer === 'number') return { valueDecimal: answer };
  return item.kind.type === 'date' ? { valueDate: answer } : { valueString: answer };
}

async function addData(
  design: Design,
  seed: number,
  add: (reader: Reader, kind: string, name: string, content: string | Uint8Array, more?: Partial<Input>) => unknown,
): Promise<void> {
  const options = { clients: 6, seed };
  for (const { path, text } of simulationFiles(design, options)) {
    if (!path.endsWith('.csv')) continue;
    add('data', 'csv', 'data.csv', text);
    const [head = ''] = text.split('\n', 1);
    const names = head.split(',');
    if (path.endsWith('_cases.csv') || path.endsWith('_missed.csv')) continue;
    const map = {
      columns: { ...Object.fromEntries(names.map((name) => [`f ${name}`, name])), extra: null },
      values: Object.fromEntries(names.slice(6, 9).map((name) => [name, { ja: '1', nej: '0' }])),
      missing: ['99'],
      dates: 'day-first',
    };
    const renamed = text.replace(head, names.map((name) => `f ${name}`).join(','));
    add('map', 'map', 'map.json', JSON.stringify(map), { beside: strToU8(renamed) });
    const rows = text
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    add('data', 'sheet', 'data.xlsx', await writeXlsx({ sheets: [{ name: 'Blad1', rows }] }));
  }
  const { forms } = simulate(design, options);
  const own: object[] = [];
  const survey: object[] = [];
  const responses: object[] = [];
  for (const { form, filled } of forms) {
    for (const one of filled.slice(0, 3)) {
      const head = {
        ...{ form: form.id, case: one.case, date: one.date, version: form.stamp },
        ...(form.timepoint && { timepoint: form.timepoint.code }),
        ...(form.informant && { informant: form.informant.kind }),
      };
      own.push({
        ...{ format: 'isu-answers', formatVersion: 1, design: design.code, ...head },
        ...{ answers: one.answers, scores: one.scores },
      });
      const named = Object.entries(one.answers).map(([name, answer]) => [surveyjsName(name), answer]);
      survey.push({ ...head, ...Object.fromEntries(named) });
      const item = [
        { linkId: 'case', answer: [{ valueString: one.case }] },
        { linkId: 'date', answer: [{ valueDate: one.date }] },
        ...allAsked(form).flatMap((asked) => {
          const answer = one.answers[asked.variable];
          return answer === undefined
            ? []
            : [{ linkId: asked.variable, answer: [answer].flat().map((each) => answerValue(asked, each)) }];
        }),
      ].filter(({ linkId }) => linkId !== 'case' || form.caseKey);
      responses.push({
        resourceType: 'QuestionnaireResponse',
        questionnaire: `${fhirFormUrl(form)}|${form.stamp}`,
        status: 'completed',
        item,
      });
    }
  }
  if (own.length > 0) add('data', 'html', 'data.json', JSON.stringify(own));
  if (survey.length > 0) add('data', 'surveyjs', 'data.json', JSON.stringify(survey));
  if (responses.length > 0) {
    const entry = responses.map((resource) => ({ resource }));
    add('data', 'fhir', 'data.json', JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }));
  }
  const exported: [string, readonly ExportedRow[]][] = [
    ['limesurvey', exportedRows.limesurvey(design)],
    ['odk', await exportedRows.odk(design)],
    ['redcap', exportedRows.redcap(design)],
  ];
  for (const [kind, rows] of exported) {
    const [one] = rows;
    if (one) add('data', kind, 'data.csv', csv([one.names, one.cells]));
  }
}

const config = JSON.stringify({
  extends: [],
  severity: { 'P3-02': 'off', P4: 'warning' },
  waivers: [
    { rule: 'P1-01', path: 'a/**', because: 'Bestämt', by: 'chefen', until: '2027-01-01', at: ['avslut'] },
    { rule: 'P2-01', designs: ['a'], instruments: ['b'], because: 'Prövas' },
  ],
  thresholds: { attrition: 40, noConclusion: 60, smallestCell: 5 },
  outputs: { folder: 'ut', forms: ['html', 'xlsx'], plan: ['md'] },
});
