import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columns } from '../../../src/forms/logic/columns.js';
import { clean } from '../../../src/forms/output/text.js';
import type { Design } from '../../../src/model/index.js';
import { design } from '../fixture.js';
import { hostileTexts } from '../hostile.js';
import { ddiFaults, readXml, type Xml } from './ddi-rules.js';
import { fixture, generated, made, examples as readExamples } from './made.js';

const all = [fixture, ...(await readExamples()), ...generated];
const texts = (from: Xml, path: string) => [...from.querySelectorAll(path)].map(({ textContent }) => textContent);

describe('the DDI codebook', () => {
  it('is built as DDI-Codebook 2.6 wants it, for the fixture, the examples and generated designs', () => {
    for (const one of all) expect(ddiFaults(readXml(one.text('ddi.xml'))), one.name).toEqual([]);
    const wrong = fixture
      .text('ddi.xml')
      .replace('ID="V_maendeoro"', 'ID="V_annat"')
      .replace('intrvl="contin"', 'intrvl="continuous"')
      .replace(/<titl .*?<\/titl>/s, '');
    expect(ddiFaults(readXml(wrong))).toEqual([
      'titlStmt holds parTitl IDNo ',
      'varGrp: no V_maendeoro',
      'var intrvl=continuous',
      'derivation: no V_maendeoro',
    ]);
  });

  const there = spawnSync('xmllint', ['--version']).status === 0;
  const name = there ? '' : ' (skipped: no xmllint; apt-get install libxml2-utils)';
  it.skipIf(!there && process.env.CI !== 'true')(`is well-formed XML${name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'isu-ddi-'));
    try {
      const files = all.map((one, index) => {
        const file = join(folder, `${index}.xml`);
        writeFileSync(file, one.text('ddi.xml'));
        return file;
      });
      const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...files], { encoding: 'utf8' });
      expect([stderr, status]).toEqual(['', 0]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  const document = readXml(fixture.text('ddi.xml'));

  it('has each variable once, with the files that it is in', () => {
    const variables = [...document.querySelectorAll('var')].map((one) => one.getAttribute('name'));
    expect(variables).toEqual([
      ...['case', 'timepoint', 'informant', 'form', 'date', 'version'],
      ...['mar', 'oro', 'arb', 'sedan', 'boende', 'stod', 'vem', 'dagar', 'komm', 'summa', 'medel', 'antal'].map(
        (item) => `maende${item}`,
      ),
      ...['skyddtotal', 'bildgrad', 'bildlage', 'bildord'],
    ]);
    for (const form of fixture.forms) {
      const inFile = [...document.querySelectorAll('var')]
        .filter((one) => one.getAttribute('files')?.split(' ').includes(`F_${form.id}`))
        .map((one) => one.getAttribute('name'));
      expect(new Set(inFile)).toEqual(new Set(columns(form).map(({ variable }) => variable)));
    }
  });

  it('says the question, the codes, the range, the condition and the calculation', () => {
    expect(texts(document, '[ID=V_maendeboende] qstnLit')).toEqual(['Hur bor du?', 'How do you live?', 'أين تسكن؟']);
    expect(texts(document, '[ID=V_maendeboende] catgry > catValu')).toEqual(['1', '2', '3']);
    const labels = texts(document, '[ID=V_maendeboende] catgry > labl');
    expect(labels.slice(0, 3)).toEqual(['Akut hemlöshet', 'Acute homelessness', 'بلا مأوى']);
    const range = document.querySelector('[ID=V_bildlage] range');
    expect([range?.getAttribute('min'), range?.getAttribute('max'), range?.getAttribute('UNITS')]).toEqual([
      '-5',
      '5',
      'INT',
    ]);
    expect(texts(document, '[ID=V_maendesedan] preQTxt')[0]?.replace(/[\u2068\u2069]/g, '')).toBe(
      'Besvaras bara om svaret på fråga maendearb är ”Ja”.',
    );
    expect(texts(document, '[ID=V_maendemedel] drvdesc')[1]).toBe(
      'The mean of maendemar and maendeboende × 10. For questions with one answer the code of the answer is used. All must be answered.',
    );
    expect(document.querySelector('[ID=V_maendemedel] derivation')?.getAttribute('var')).toBe(
      'V_maendemar V_maendeboende',
    );
  });

  it('carries every text as it is written', () => {
    const [instrument, ...others] = design.instruments;
    const hostile: Design = {
      ...design,
      instruments: [
        ...(instrument
          ? [
              {
                ...instrument,
                items: instrument.items.map((item, index) => ({
                  ...item,
                  text: { text: hostileTexts[index] ?? '' },
                })),
              },
            ]
          : []),
        ...others,
      ],
    };
    const found = readXml(made('hostile', hostile).text('ddi.xml'));
    expect(ddiFaults(found)).toEqual([]);
    const questions = hostile.instruments[0]?.items ?? [];
    expect(questions.length).toBeGreaterThan(8);
    for (const { variable, text } of questions) {
      expect(texts(found, `[ID=V_${variable}] qstnLit`)).toEqual([clean(text.text)]);
    }
  });
});
