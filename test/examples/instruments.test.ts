import { beforeAll, describe, expect, test } from 'vitest';
import type { Instrument } from '../../src/model/index.js';
import { filesIn, folders, nameOf, readFile, readText, textOf } from './reading.js';

const files = filesIn(folders.instruments);
const declared = files.flatMap((file) =>
  [...textOf(file).matchAll(/^instrument (\S+)/gm)].map(([, name]) => name ?? ''),
);
const library = new Map<string, Instrument>();
const get = (name: string): Instrument => {
  const found = library.get(name);
  if (!found) throw new Error(`${name} is not in the library`);
  return found;
};

beforeAll(async () => {
  const { findings, designs } = await readText(
    `uppföljning prov {\n${declared.map((name) => `mätning ${name}\n`).join('')}}\n`,
  );
  expect(findings).toEqual([]);
  for (const one of designs[0]?.design.instruments ?? []) library.set(one.name, one);
});

describe('the instrument library', () => {
  test.each(files.map((file) => [nameOf(file), file] as const))('%s reads without a remark', async (_, file) => {
    expect((await readFile(file)).findings).toEqual([]);
  });

  test('has every name once, and all of them can be used by name alone', () => {
    expect(new Set(declared).size).toBe(declared.length);
    expect([...library.keys()].sort()).toEqual([...declared].sort());
    expect([...library.values()].every(({ from }) => from === 'library')).toBe(true);
  });

  test('has what the examples and the samples use without declaring it', async () => {
    const used = new Set<string>();
    for (const file of [...filesIn(folders.examples), ...filesIn(folders.samples)]) {
      for (const { design } of (await readFile(file)).designs) {
        for (const one of design.instruments) if (one.from === 'library') used.add(one.name);
      }
    }
    expect([...used].sort()).toEqual(
      ['ASI-Grund', 'ASI-Uppföljning', 'CORE-OM', 'DOK', 'KASAM', 'Livets-stege', 'NODS', 'SOC-13', 'SpelDOK', 'UBÅT']
        .concat(['UIV', 'UngDOK', 'YSR', 'boendeDOK'])
        .sort(),
    );
  });

  test('holds no question of an instrument that is asked in set words', () => {
    // ASI and UBÅT: what is rated, per life area or measure; the questions themselves are not there either.
    const withItems = [...library.values()].filter(({ items }) => items.length > 0).map(({ name }) => name);
    expect(withItems.sort()).toEqual(['ASI-Grund', 'UBÅT']);
  });

  test('says of every instrument where what is said comes from', () => {
    for (const { name, sources } of library.values()) expect(sources.length, name).toBeGreaterThan(0);
  });

  test('says of every number how well it is known, and of every number that was seen, where', () => {
    for (const { name, scales } of library.values()) {
      for (const fact of scales.flatMap(({ facts }) => facts)) {
        expect(fact.confidence, `${name} ${fact.value}`).toBeDefined();
        if (fact.confidence === 'seen') expect(fact.source, `${name} ${fact.value}`).toBeDefined();
      }
    }
  });

  test('has coefficients that are coefficients, and limits within the scale', () => {
    for (const { name, scales } of library.values()) {
      for (const { facts, range } of scales) {
        for (const { kind, value } of facts) {
          if (kind === 'reliability') expect(Math.abs(value - 0.5), name).toBeLessThanOrEqual(0.5);
          else if (range?.low !== undefined && range.high !== undefined && kind !== 'sd' && kind !== 'change') {
            expect(value, name).toBeGreaterThanOrEqual(range.low);
            expect(value, name).toBeLessThanOrEqual(range.high);
          }
        }
      }
    }
  });

  test('can be shown in English, but for titles that are names', () => {
    for (const one of library.values()) {
      const texts = [one.construct, one.licence, ...one.sources, ...one.scales.map(({ source }) => source)]
        .concat(one.scales.flatMap(({ facts }) => facts.map(({ text }) => text)))
        .concat(one.items.map(({ text }) => text))
        .filter((text) => text !== undefined);
      for (const { text, translations } of texts) expect(translations?.en, `${one.name}: ${text}`).toBeTruthy();
    }
  });
});

describe('scales agree with the number of questions and their answers', () => {
  test.each(['SOC-13', 'SOC-29'])('%s: the sum of all answers', (name) => {
    const { itemCount, scales } = get(name);
    const count = itemCount?.count ?? 0;
    const { low = 0, high = 0 } = itemCount?.rated ?? {};
    expect(scales.find((one) => one.name === 'total')?.range).toEqual({ low: count * low, high: count * high });
    expect(`SOC-${count}`).toBe(name);
  });
  test('CORE-OM: ten times the mean answer', () => {
    const { itemCount, scales } = get('CORE-OM');
    const { low = -1, high = -1 } = itemCount?.rated ?? {};
    const [total] = scales;
    expect(total?.range).toEqual({ low: low * 10, high: high * 10 });
    expect(total?.better).toBe('lower');
  });
  test('the length of KASAM decides the scale, so without it there is none', () => {
    expect(get('KASAM').scales.map(({ range, better }) => [range, better])).toEqual([[undefined, 'higher']]);
  });
  test('the follow-up interview of ASI is the baseline interview again; SpelDOK is only like DOK', () => {
    expect(get('ASI-Uppföljning').repeats).toBe('ASI-Grund');
    expect(get('SpelDOK')).toMatchObject({ resembles: 'DOK' });
    expect(get('SpelDOK').repeats).toBeUndefined();
  });
  test('what no source says is not said', () => {
    expect(get('UIV')).not.toHaveProperty('origin');
    expect(get('UIV').scales).toEqual([]);
    expect(get('SpelDOK')).not.toHaveProperty('itemCount');
    expect(get('boendeDOK')).not.toHaveProperty('informants');
  });
});
