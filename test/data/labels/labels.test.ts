import { describe, expect, test } from 'vitest';
import { Unreadable } from '../../../src/data/labels/unreadable.js';
import { reader } from '../../../src/data/reader.js';
import type { Form } from '../../../src/forms/form.js';
import { scoresBeyond } from '../../../src/forms/lacking.js';
import { columns, headColumns } from '../../../src/forms/logic/columns.js';
import { allAsked } from '../../../src/forms/logic/questions.js';
import { forms } from '../../../src/forms/making/forms.js';
import { eventOf } from '../../../src/forms/redcap/names.js';
import type { Design } from '../../../src/model/index.js';
import { exampleDesigns } from '../../examples/reading.js';
import { design as fixture } from '../../forms/fixture.js';
import { generatedDesigns } from '../../forms/generated.js';
import { person } from '../person.js';
import { distinct, type Exported, fromKobo, fromLimesurvey, fromMicrosoft, fromRedcap } from './exported.js';

/** The row of the form that a file gives, by variable; the message when it is not read at all. */
function readAs(
  design: Design,
  form: Form,
  { names, cells }: Exported,
): ReadonlyMap<string, string> | Unreadable | string {
  try {
    const conversion = reader(design, names);
    const made = [...conversion.rows(cells), ...(conversion.last?.() ?? []).map((late) => late.cells)];
    const at = conversion.names.indexOf('form');
    const rows = at < 0 ? made : made.filter((row) => row[at] === form.id);
    const [row] = rows;
    if (!row || rows.length > 1) return `${rows.length} rows`;
    return new Map(conversion.names.map((name, place) => [name, row[place] ?? '']));
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}

/** What differs from the plain data, by variable. `without`: columns that the program does not have. */
function differences(
  form: Form,
  read: ReadonlyMap<string, string>,
  expected: readonly string[],
  without: ReadonlySet<string>,
) {
  return columns(form).flatMap(({ variable }, at) => {
    const isHead = headColumns.some((name) => name === variable);
    const found = read.get(variable) ?? (isHead || without.has(variable) ? undefined : 'no column');
    return found === undefined || found === expected[at] ? [] : [`${variable}: ${found}, not ${expected[at]}`];
  });
}

interface Told {
  read: number;
  refused: string[];
}
/** Reads what each program writes of each form with answers: it must be the same as the plain data, or not be read at all. */
function compare(
  designs: readonly Design[],
  exported: (design: Design, form: Form, given: ReturnType<typeof person>['given']) => Exported[],
  without: (design: Design, form: Form) => ReadonlySet<string> = () => new Set(),
): Told {
  const told: Told = { read: 0, refused: [] };
  for (const design of designs) {
    for (const form of forms(design)) {
      if (allAsked(form).length === 0) continue;
      for (const at of [-1, -2]) {
        const { given, expected } = person(form, at);
        for (const one of exported(design, form, given)) {
          const read = readAs(design, form, one);
          if (read instanceof Unreadable) {
            told.refused.push(`${design.code} ${form.id} ${one.what}: ${read.message}`);
            continue;
          }
          const found = typeof read === 'string' ? [read] : differences(form, read, expected, without(design, form));
          expect([design.code, form.id, one.what, ...found]).toEqual([design.code, form.id, one.what]);
          told.read += 1;
        }
      }
    }
  }
  return told;
}

const scoresOf = (form: Form) =>
  new Set(columns(form).flatMap(({ variable, of }) => (of === 'score' ? [variable] : [])));
const programs: Record<string, (designs: readonly Design[]) => Told> = {
  LimeSurvey: (designs) => compare(designs, fromLimesurvey),
  KoboToolbox: (designs) => compare(designs, (_, form, given) => fromKobo(form, given)),
  REDCap: (designs) =>
    compare(
      designs,
      (design, form, given) => (form.caseKey ? fromRedcap(design, eventOf(form), given) : []),
      (design) => new Set(scoresBeyond(design, 'redcap').map(({ variable }) => variable)),
    ),
  'Microsoft Forms': (designs) =>
    compare(
      designs,
      (_, form, given) => fromMicrosoft(form, given),
      (_, form) => scoresOf(form),
    ),
};

describe.each(Object.entries(programs))('an export with texts from %s', (_, read) => {
  test('gives the rows of the plain data where no two texts are alike', async () => {
    const designs = [fixture, ...(await exampleDesigns()), ...generatedDesigns(6)].map(distinct);
    const { read: count, refused } = read(designs);
    expect(refused).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });

  test('gives them or nothing at all, with texts that are alike and texts that mean something to programs', async () => {
    const designs = [fixture, ...(await exampleDesigns()), ...generatedDesigns(8)];
    const { read: count, refused } = read(designs);
    expect(count).toBeGreaterThan(40);
    for (const message of refused) expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
