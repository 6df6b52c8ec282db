import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type FilledForm, row } from '../../../src/data/filled/filled-form.js';
import type { Answers, Form, FormItem } from '../../../src/forms/form.js';
import { columns } from '../../../src/forms/logic/columns.js';
import { relevantAnswers } from '../../../src/forms/logic/condition.js';
import { allAsked, allScores } from '../../../src/forms/logic/questions.js';
import { scoresOf } from '../../../src/forms/logic/score.js';
import { createIsu } from '../../../src/language/index.js';
import { form, scenarios } from '../engines/scenarios.js';
import { load, refused } from './consumer.js';
import { fixture, generated, type Made, made, examples as readExamples } from './made.js';
import { type Field, version2Faults } from './rules.js';

const examples = await readExamples();
const all = [fixture, ...examples, ...generated];
const descriptorOf = (one: { text(end: string): string }) => JSON.parse(one.text('datapackage.json'));
const packages = new Map(all.map((one) => [one, load(descriptorOf(one))]));
const packageOf = async (one: Made) => {
  const found = await packages.get(one);
  if (!found) throw new Error(`no package of ${one.name}`);
  return found;
};
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
const header = columns(form).map(({ variable }) => variable);

describe('the Data Package as a reader of version 1 takes it', () => {
  it('is valid, for the fixture, the examples and generated designs', async () => {
    expect(examples.length).toBeGreaterThan(10);
    for (const one of all) {
      const { valid, errors } = await packageOf(one);
      expect([...errors.map(({ message }) => message), valid], one.name).toEqual([true]);
    }
    const wrong = descriptorOf(fixture);
    wrong.resources[0].schema.fields[5].type = 'int';
    expect((await load(wrong)).valid).toBe(false);
  });

  it('has a resource for each form, with the columns in order', () => {
    for (const one of all) {
      const { resources } = descriptorOf(one);
      expect(resources).toHaveLength(one.forms.length);
      one.forms.forEach((each, index) => {
        const names = resources[index].schema.fields.map(({ name }: { name: string }) => name);
        expect(names).toEqual(columns(each).map(({ variable }) => variable));
        expect(one.text(`${each.id}.csv`)).toBe(`${names.join(',')}\r\n`);
      });
    }
  });
});

describe('real data and the Data Package', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isu-codebook-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const descriptor = descriptorOf(fixture);
  const name = `columbus_${form.id}`;

  const read = async (rows: readonly (readonly string[])[]) => {
    mkdirSync(join(folder, 'data'), { recursive: true });
    writeFileSync(join(folder, 'data', `${name}.csv`), csv([header, ...rows]));
    const resource = (await load(descriptor, folder)).resources.find((one) => one.name === name);
    return (await resource?.read({ keyed: true, forceCast: true })) ?? [];
  };
  const rows = scenarios.map(({ expected }) => row(form, expected));
  const schema = (await packageOf(fixture)).resources.find((one) => one.name === name)?.schema;
  if (!schema) throw new Error(`the package has no ${name}`);

  it('takes what people really fill in', async () => {
    const taken = (await read(rows)) as Record<string, unknown>[];
    expect(taken.filter((one) => one instanceof Error)).toEqual([]);
    expect(taken[0]).toMatchObject({
      case: 'K-001',
      maendemar: 7,
      maendearb: 1,
      maendeboende: 3,
      maendestod: '1 3',
      maendedagar: 2.5,
      maendekomm: '=1+1 "å"\nrad två',
      maendesumma: 10,
      maendemedel: 50,
      maendeantal: 2,
    });
    expect(taken[3]).toMatchObject({ case: 'K-004', maendemar: null, maendestod: null, maendesumma: null });
  });

  it.each([
    ['maendemar', '11'],
    ['maendemar', '-1'],
    ['maendemar', '2.5'],
    ['maendemar', 'bra'],
    ['maendearb', '2'],
    ['maendeboende', '4'],
    ['maendestod', '4'],
    ['maendestod', '1,3'],
    ['maendestod', '1 4'],
    ['maendedagar', '31'],
    ['maendesedan', '2026-02-30'],
    ['maendesedan', '26-02-03'],
    ['maendemedel', '65.1'],
    ['maendeantal', '3'],
    ['maendesumma', '21'],
    ['timepoint', 'end'],
    ['timepoint', ''],
    ['informant', 'parent'],
    ['form', 'end_client'],
    ['date', ''],
    ['date', '2026-13-01'],
    ['case', ''],
    ['case', '191212121212'],
    ['case', '19121212-1212'],
    ['case', '121212-1212'],
    ['case', '121212 1212'],
    ['case', '1212121212'],
  ])('refuses %s = %j', (variable, value) => {
    const [first = []] = rows;
    const changed = first.map((cell, index) => (header[index] === variable ? value : cell));
    expect(changed).not.toEqual(first);
    expect(refused(schema, first)).toEqual([]);
    expect(refused(schema, changed)).toHaveLength(1);
  });

  it.each(['K-001', 'Å-17', '1', '123456789', '12345678901', '1234567890123', 'K1912121212', '2026-03-02/7'])(
    'takes %s as a client’s code',
    (value) => {
      const [first = []] = rows;
      expect(refused(schema, [value, ...first.slice(1)])).toEqual([]);
    },
  );

  it('refuses the same client twice at one timepoint', async () => {
    const [first = [], second = []] = rows;
    await expect(read([first, [first[0] ?? '', ...second.slice(1)]])).resolves.toSatisfy((taken: unknown[]) =>
      taken.some((one) => one instanceof Error),
    );
  });

  it('takes no client’s code in anonymous data', async () => {
    const anonymous = fixture.forms.find(({ caseKey }) => !caseKey) as Form;
    const found = (await packageOf(fixture)).resources.find((one) => one.name === `columbus_${anonymous.id}`);
    const given: FilledForm = { date: '2026-03-02', answers: { maendemar: 3 }, scores: {} };
    if (!found) throw new Error('the package has no anonymous form');
    expect(refused(found.schema, row(anonymous, given))).toEqual([]);
    expect(refused(found.schema, row(anonymous, { ...given, case: 'K-001' }))).toHaveLength(1);
    expect(
      descriptor.resources.find(({ isu }: { isu: { anonymous: boolean } }) => isu.anonymous).schema,
    ).not.toHaveProperty('primaryKey');
  });

  const answer = ({ kind }: FormItem): fc.Arbitrary<Answers[string]> => {
    const between = (low = -20, high = 40) => fc.integer({ min: Math.ceil(low), max: Math.floor(high) });
    switch (kind.type) {
      case 'rating':
      case 'number':
        return between(kind.range?.low, kind.range?.high);
      case 'choice':
        return kind.options.length > 0
          ? fc.constantFrom(...kind.options.map(({ code }) => code))
          : fc.constant(undefined);
      case 'choices':
        return fc.subarray(kind.options.map(({ code }) => code));
      case 'yes-no':
        return fc.constantFrom('0', '1');
      case 'date':
        return fc.constantFrom('2026-02-28', '1999-12-31');
      default:
        return fc.string({ unit: 'grapheme' });
    }
  };
  const filledIn = (one: Form) =>
    fc
      .record(
        Object.fromEntries(allAsked(one).map((item) => [item.variable, fc.option(answer(item), { nil: undefined })])),
      )
      .map((answers): FilledForm => {
        const scores = scoresOf({ items: allAsked(one), scores: allScores(one) }, answers, '2026-03-02');
        const relevant = relevantAnswers(allAsked(one), answers);
        return { ...(one.caseKey && { case: 'K-001' }), date: '2026-03-02', answers: relevant, scores };
      });

  it('takes whatever can be answered in the generated designs, and every score that comes of it', async () => {
    let scores = 0;
    for (const one of generated) {
      const { resources } = await packageOf(one);
      for (const [index, each] of one.forms.entries()) {
        const found = resources[index];
        if (!found) throw new Error(`no resource for ${each.id}`);
        for (const given of fc.sample(filledIn(each), { seed: 7, numRuns: 5 })) {
          scores += Object.keys(given.scores).length;
          expect(refused(found.schema, row(each, given)), `${one.name} ${each.id}`).toEqual([]);
        }
      }
    }
    expect(scores).toBeGreaterThan(120);
  });
});

describe('the Data Package by the rules of version 2', () => {
  it('holds for every package', () => {
    for (const one of all) expect(version2Faults(descriptorOf(one)), one.name).toEqual([]);
    const wrong = descriptorOf(fixture);
    const [resource] = wrong.resources;
    resource.schema.primaryKey = ['nobody'];
    resource.schema.fields[10].categories[0].value = '1';
    resource.schema.fields[6].constraints.minimum = '0';
    expect(version2Faults(wrong)).toEqual([
      'columbus_nybesok_client: no nobody',
      'maendemar: limit',
      'maendeboende: category’s value',
    ]);
  });

  it('says of each variable what an analyst needs', () => {
    const { schema } = descriptorOf(fixture).resources[0];
    const field = (variable: string) => schema.fields.find(({ name }: Field) => name === variable);
    expect(field('maendeboende')).toMatchObject({
      title: 'Hur bor du?',
      type: 'integer',
      categories: [
        { value: 1, label: 'Akut hemlöshet' },
        { value: 2, label: 'Tillfälligt boende' },
        { value: 3, label: 'Eget boende' },
      ],
      categoriesOrdered: true,
      isu: { name: 'boende', instrument: 'maende', title: { en: 'How do you live?' } },
    });
    expect(field('maendeboende').isu.labels['3'].ar).toBe('سكن خاص');
    expect(field('maendedagar').isu.unit).toBe('day');
    expect(field('maendesedan').missingValues[0].label).toBe('Inte ställd, eller inte besvarad');
    expect(field('maendesedan').isu.askedIf.en.replace(/[\u2068\u2069]/g, '')).toBe(
      'Answer only if the answer to question maendearb is “Yes”.',
    );
    expect(field('maendesumma')).toMatchObject({
      type: 'number',
      isu: {
        statedRange: { low: 0, high: 14 },
        better: 'higher',
        formula: { value: { call: 'sum' }, allowMissing: 1 },
      },
    });
  });

  it('is in the language that is asked for', () => {
    const { title, resources } = descriptorOf(made('fixture', fixture.design, 'en'));
    expect([title, resources[0].title]).toEqual(['Follow-up at Columbus', 'First visit – Client']);
  });
});

describe('codes of code lists', () => {
  it('stand at what they are of, as columns', async () => {
    const [reading] = await createIsu(async () => undefined).open([
      {
        uri: 'file:///a.isu',
        text: `uppföljning x "X" {
  mätning i från klient vid start
}
instrument i {
  kodas LOINC "72110-0"
  fråga f "F" ja-nej { kodas "Vår lista" "A3" version "1" }
  skala s "S" = f { kodas LOINC "75624-7" }
}`,
      },
    ]);
    const design = reading?.designs[0]?.design;
    if (!design) throw new Error('no design');
    const { text } = made('coded', design);
    const { isu, resources } = JSON.parse(text('datapackage.json'));
    expect(isu.instruments[0].codes).toEqual([{ code_system: 'LOINC', code: '72110-0' }]);
    const codes = (variable: string) =>
      resources[0].schema.fields.find(({ name }: Field) => name === variable).isu.codes;
    expect(codes('if')).toEqual([{ code_system: 'Vår lista', code: 'A3', version: '1' }]);
    expect(codes('is')).toEqual([{ code_system: 'LOINC', code: '75624-7' }]);
    expect(codes('case')).toBeUndefined();
    for (const said of ['LOINC 72110-0', 'Vår lista A3 (1)', 'LOINC 75624-7'])
      expect(text('codebook.md')).toContain(said);
  });
});
