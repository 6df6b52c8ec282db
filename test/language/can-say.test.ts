import { describe, expect, test } from 'vitest';
import { createIsu } from '../../src/language/index.js';
import type { Design } from '../../src/model/index.js';
import { plan } from '../../src/plan/index.js';
import { assess } from '../../src/principles/index.js';
import { review } from '../../src/review/index.js';
import { textOf } from '../plan/reading.js';

/*
 * What the language can say of real follow-ups: each in both languages, there and back, with what it means in the model
 * and where a reader of the review and the plan meets it.
 */
const isu = createIsu(async () => undefined);

const designOf = async (text: string): Promise<Design> => {
  const [reading] = await isu.open([{ uri: 'file:///a.isu', text }]);
  expect(reading?.findings).toEqual([]);
  const design = reading?.designs[0]?.design;
  if (!design) throw new Error('no design');
  return design;
};
const translated = async (text: string, to: 'sv' | 'en') => {
  const made = await isu.translate(text, to);
  if ('findings' in made) throw new Error(made.findings.map(({ message }) => message.en).join('\n'));
  return made.text;
};
const shown = (design: Design, language: 'sv' | 'en') => ({
  review: textOf(review(design, assess(design, { today: '2026-06-01' }), { language }).blocks),
  plan: textOf(plan(design, language).blocks),
});

interface Case {
  sv: string;
  en: string;
  /** Part of the model. */
  means: (design: Design) => unknown;
  is: unknown;
  /** What review and plan say of it, in both languages; both the same where there is one. */
  says?: { review?: [sv: string, en: string]; plan?: [sv: string, en: string] };
}
function says(title: string, { sv, en, means, is, says }: Case): void {
  describe(title, () => {
    const swedish = `uppföljning a "A" {\n${sv}\n}\n`;
    const english = `design a "A" {\n${en}\n}\n`;
    test('one to one, there and back', async () => {
      expect(await translated(swedish, 'en')).toBe(english);
      expect(await translated(english, 'sv')).toBe(swedish);
    });
    test('means the same in both', async () => {
      expect(means(await designOf(swedish))).toEqual(is);
      expect(means(await designOf(english))).toEqual(is);
    });
    test('a reader meets it', async () => {
      const design = await designOf(swedish);
      for (const [at, language] of (['sv', 'en'] as const).entries()) {
        const found = shown(design, language);
        if (says?.review) expect(found.review).toContain(says.review[at]);
        if (says?.plan) expect(found.plan).toContain(says.plan[at]);
      }
    });
  });
}

describe('a remark', () => {
  const places: [string, string, string, string][] = [
    ['the design', 'anmärkning "X1"', 'remark "X1"', 'design'],
    ['organisation', 'organisation "O" { anmärkning "X1" }', 'organisation "O" { remark "X1" }', 'organisation'],
    ['purpose', 'syfte "S" { anmärkning "X1" }', 'purpose "S" { remark "X1" }', 'purpose/1'],
    ['target group', 'målgrupp "M" { anmärkning "X1" }', 'target-group "M" { remark "X1" }', 'target-group/1'],
    ['intervention', 'insats "I" { anmärkning "X1" }', 'intervention "I" { remark "X1" }', 'intervention/1'],
    ['outcome', 'resultat r "R" { anmärkning "X1" }', 'outcome r "R" { remark "X1" }', 'outcome/r'],
    [
      'collect',
      'mätning CORE-OM från klient { anmärkning "X1" }',
      'collect CORE-OM from client { remark "X1" }',
      'collect/1',
    ],
    [
      'fallback',
      'mätning CORE-OM från klient { i andra hand från profession { anmärkning "X1" } }',
      'collect CORE-OM from client { fallback from professional { remark "X1" } }',
      'collect/1/fallback/1',
    ],
    ['procedure', 'rutin { anmärkning "X1" }', 'procedure { remark "X1" }', 'procedure'],
    ['coverage', 'täckning alla { anmärkning "X1" }', 'coverage all { remark "X1" }', 'coverage/1'],
    [
      'attrition',
      'mätning CORE-OM från klient vid start bortfall 5 % { anmärkning "X1" }',
      'collect CORE-OM from client at start attrition 5 % { remark "X1" }',
      'attrition/1',
    ],
    ['system', 'system s "S" { anmärkning "X1" }', 'system s "S" { remark "X1" }', 'system/s'],
    ['compile', 'sammanställning varje år { anmärkning "X1" }', 'compile every year { remark "X1" }', 'compile/1'],
  ];
  for (const [title, sv, en, of] of places) {
    says(title, {
      sv,
      en,
      means: ({ remarks }) => remarks?.map((one) => [one.of, one.text.text]),
      is: [[of, 'X1']],
      says: { review: ['X1', 'X1'], plan: ['X1', 'X1'] },
    });
  }
});
