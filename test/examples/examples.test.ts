import { describe, expect, test } from 'vitest';
import { Model } from '../../src/model/schema.js';
import { assess, principles } from '../../src/principles/index.js';
import { designIn, filesIn, folders, nameOf, readFile, textOf } from './reading.js';

const examples = filesIn(folders.examples);
const example = (name: string) => new URL(name, folders.examples);

describe.each(examples.map((file) => [nameOf(file), file] as const))('%s', (name, file) => {
  test('reads without a remark, and the model is valid', async () => {
    const reading = await readFile(file);
    expect(reading.findings).toEqual([]);
    expect(reading.keywords).toBe(name.endsWith('.en.isu') ? 'en' : 'sv');
    expect(reading.designs).toHaveLength(1);
    const model = { isu: 1, designs: reading.designs.map(({ design }) => design) };
    expect(Model.parse(model)).toEqual(model);
  });
});

describe('the examples together', () => {
  test('are those that the readme describes, in both languages', () => {
    const [swedish = '', english = ''] = textOf(new URL('README.md', folders.examples)).split('\n# Examples');
    for (const file of examples) {
      expect(swedish).toContain(`(${nameOf(file)})`);
      expect(english).toContain(`(${nameOf(file)})`);
    }
  });

  test('a description of a real follow-up says where it is from', async () => {
    for (const file of examples) {
      const sources = (await designIn(file)).sources.map(({ text }) => text).join('\n');
      expect(sources, nameOf(file)).toMatch(/kartläggningen 2024|Kartläggning av individbaserade systematiska/);
    }
  });
});

describe('the improved Columbus', () => {
  const improved = example('columbus-improved.isu');

  test('follows all five principles, and stands by its three deviations', async () => {
    const { principles: found, findings } = assess(await designIn(improved), { today: '2026-06-01' });
    expect(principles.map((one) => [one, found[one].verdict])).toEqual(principles.map((one) => [one, 'follows']));
    expect(findings.map(({ code, accepted }) => [code, accepted !== undefined])).toEqual([
      ['P4-02', true],
      ['T-06', true],
      ['L-57', true],
    ]);
  });

  test('can be shown in English: every text has a translation', async () => {
    const design = await designIn(improved);
    const own = { ...design, instruments: design.instruments.filter(({ from }) => from === 'file') };
    const untranslated = textsOf(own).filter(({ translations }) => translations?.en === undefined);
    // A name is the same in both languages.
    expect(untranslated.map(({ text }) => text)).toEqual(['FINSAM Göteborg']);
  });

  test('shows what a form can hold', async () => {
    const items = (await designIn(improved)).instruments.flatMap((one) => one.items);
    const kinds = new Set(items.map(({ kind }) => kind?.type));
    expect([...kinds].sort()).toEqual(['choice', 'choices', 'date', 'number', 'rating', 'text', 'yes-no']);
    expect(items.some(({ condition }) => condition)).toBe(true);
    expect(items.some(({ optional }) => optional)).toBe(true);
  });

  test('the sum of six answers 0–4, one turned round, is 0–24', async () => {
    const { instruments } = await designIn(improved);
    const everyday = instruments.find(({ name }) => name === 'min-vardag');
    const total = everyday?.scales.find(({ name }) => name === 'total');
    expect(total?.range).toEqual({ low: 6 * 0, high: 6 * 4 });
    const ratings = everyday?.items.filter(({ kind }) => kind?.type === 'rating') ?? [];
    // What is turned round is exactly what is better when lower.
    expect(total?.formula?.value).toEqual({
      call: 'sum',
      terms: ratings.map(({ name, better }) =>
        better === 'lower' ? { call: 'reverse', terms: [{ item: name }] } : { item: name },
      ),
    });
  });

  test('copies no question of an instrument that others own', async () => {
    const { instruments } = await designIn(improved);
    const others = instruments.filter(({ from }) => from === 'library');
    expect(others.map(({ name, items }) => [name, items.length])).toEqual([
      ['CORE-OM', 0],
      ['SOC-13', 0],
    ]);
  });
});

interface AnyText {
  text: string;
  translations?: Record<string, string>;
}
function textsOf(value: unknown): AnyText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && typeof value.text === 'string') return [value as AnyText];
  return Object.values(value).flatMap(textsOf);
}
