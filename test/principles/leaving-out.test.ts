import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIsu } from '../../src/language/index.js';
import type { Design } from '../../src/model/index.js';
import { assess, type Finding } from '../../src/principles/index.js';
import { generate, runs } from '../generate/index.js';
import { generatedDesigns } from './designs.js';
import { type Less, without } from './details.js';

/**
 * A design with a detail left out says less, and what it was before may still be so. So nothing that is said of it anew
 * may claim more than that something is not stated: it is in the list of what is left to decide, or it says of itself that
 * it speaks of what is said, stated or appears.
 */
const ofWhatIsSaid = {
  sv: /sägs|säger själv|framgår|anges|angiven|angivet|angivna/,
  en: /said|itself says|stated|appear|presumed/,
} as const;

/** Rules that say what follows from statements that remain when another is left out, and from which. */
const remains: Readonly<Record<string, string>> = {
  'P3-05': 'the answers that an item has are all that there are to choose from',
  'P3-08': 'the answers that an item has are all that there are to choose from',
  'P4-06': 'whom the form is made for, and who fills it in, is stated',
  'P4-07': 'that others fill in the form is stated',
  'P5-02': 'what is missing is stated',
  'P5-09': 'that attrition is not examined, or its causes only presumed, is stated',
  'P5-15': 'that answers are not recorded is stated',
  'P5-16': 'that they are not followed is stated',
  'L-51': 'both names are stated',
  'L-61': 'the acceptance is stated',
  'L-63': 'the acceptance is stated, and what it was of is not said any longer',
};

/** Rules about an instrument's inside: what is left of a condition, a formula or a list of answers is stated. */
const inside = [69, 70, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 83, 84, 85, 86, 87, 88, 89, 92, 93, 94, 95, 96].map(
  (n) => `L-${n}`,
);

const examples = new URL('../../examples/', import.meta.url);
const isu = createIsu(async (uri) => {
  const path = fileURLToPath(uri);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
});

const told = (design: Design): Finding[] => assess(design, { today: '2026-06-01' }).findings;
const key = ({ code, message }: Finding): string => `${code} ${message.sv}`;
const claim = (message: string): string => message.slice(0, message.lastIndexOf(': '));

/** What is said of the lesser design, not of the whole one, and that the text does not support. */
function unsupported(before: ReadonlySet<string>, { design, without: left }: Less): string[] {
  return told(design)
    .filter(
      (one) => !before.has(key(one)) && !one.unsaid && remains[one.code] === undefined && !inside.includes(one.code),
    )
    .filter(({ message: { sv, en } }) => !ofWhatIsSaid.sv.test(claim(sv)) || !ofWhatIsSaid.en.test(claim(en)))
    .map((one) => `without ${left}: ${key(one)}`);
}

describe('leaving a detail out never yields a sentence that the text does not support', () => {
  test.each(readdirSync(examples).filter((file) => file.endsWith('.isu')))('%s', async (file) => {
    const url = new URL(file, examples);
    const [reading] = await isu.open([{ uri: url.href, text: readFileSync(url, 'utf8') }]);
    for (const { design } of reading?.designs ?? []) {
      const before = new Set(told(design).map(key));
      expect([...without(design)].flatMap((less) => unsupported(before, less))).toEqual([]);
    }
  });

  test('in designs with every statement of the language', async () => {
    const bytes = fc.uint8Array({ minLength: 200, maxLength: 800, size: 'max' });
    await fc.assert(
      fc.asyncProperty(bytes, fc.nat(), async (seed, pick) => {
        const [reading] = await isu.open([{ uri: 'file:///less.isu', text: generate(seed, 'sv', 'plain').text }]);
        for (const { design } of reading?.designs ?? []) {
          const before = new Set(told(design).map(key));
          const all = [...without(design)];
          const some = all.filter((_, index) => index % 20 === pick % 20);
          expect(some.flatMap((less) => unsupported(before, less))).toEqual([]);
        }
      }),
      runs(12, 20261121),
    );
  });

  test('in designs of what verdicts hang on', () => {
    fc.assert(
      fc.property(generatedDesigns, (design) => {
        const before = new Set(told(design).map(key));
        expect([...without(design)].flatMap((less) => unsupported(before, less))).toEqual([]);
      }),
      runs(16, 20261121),
    );
  });
});
