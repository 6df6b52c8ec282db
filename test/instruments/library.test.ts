import { beforeAll, describe, expect, test } from 'vitest';
import type { Instrument } from '../../src/model/index.js';
import { Model } from '../../src/model/schema.js';
import { declared, entries, files, format, library, read, translate } from './library.js';

let all = new Map<string, Instrument>();
const get = (name: string): Instrument => {
  const found = all.get(name);
  if (!found) throw new Error(`${name} is not in the library`);
  return found;
};
beforeAll(async () => {
  all = await library();
});

describe.each(files.map(({ name, text }) => [name, text] as const))('%s', (_, text) => {
  test('reads without a remark, in Swedish', async () => {
    const { findings, keywords } = await read(text);
    expect(findings).toEqual([]);
    expect(keywords).toBe('sv');
  });
  test('is laid out', async () => {
    expect(await format(text)).toEqual({ text });
  });
  test('is the same after translation to English and back', async () => {
    const there = await translate(text, 'en');
    if (!('text' in there)) throw new Error(there.findings[0]?.message.en);
    expect((await read(there.text)).keywords).toBe('en');
    expect(await translate(there.text, 'sv')).toEqual({ text });
  });
});

describe('the instrument library', () => {
  test('has every name once, and all of them can be used by name alone', () => {
    expect(new Set(declared).size).toBe(declared.length);
    expect([...all.keys()].sort()).toEqual([...declared].sort());
    expect([...all.values()].every(({ from }) => from === 'library')).toBe(true);
  });

  test('is valid as a model, with all that is known of each fact', async () => {
    const { designs } = await read(`uppföljning prov {\n${declared.map((name) => `mätning ${name}\n`).join('')}}\n`);
    const model = { isu: 1, designs: designs.map(({ design }) => design) };
    expect(Model.parse(model)).toEqual(model);
  });

  test('holds no question of an instrument that is asked in set words', () => {
    // What is rated or registered, per life area or measure; the questions themselves are not there.
    const withItems = [...all.values()].filter(({ items }) => items.length > 0).map(({ name }) => name);
    expect(withItems.sort()).toEqual(['ASI-Grund', 'Kvarboende', 'UBÅT']);
  });

  test('one key is one source, whichever file cites it', () => {
    const cited = new Map<string, unknown>();
    for (const { reference, source, url } of [...all.values()].flatMap(entries)) {
      if (reference === undefined) continue;
      if (cited.has(reference)) expect({ source, url }).toEqual(cited.get(reference));
      cited.set(reference, { source, url });
    }
    expect(cited.size).toBeGreaterThan(80);
  });

  test('lists the sources of an instrument, each once', () => {
    for (const one of all.values()) {
      const cited = new Set(
        entries(one).flatMap(({ reference, source }) => (reference && source ? [source.text] : [])),
      );
      expect(one.sources.map(({ text }) => text).sort(), one.name).toEqual([...cited].sort());
    }
  });

  test('has coefficients that are coefficients, and limits within the scale', () => {
    for (const { name, scales } of all.values()) {
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
    for (const one of all.values()) {
      const texts = [one.construct, one.targetGroup, one.licence, one.recommendedTraining]
        .concat((one.notes ?? []).map(({ text }) => text))
        .concat(one.scales.flatMap(({ facts, notes = [] }) => [...facts, ...notes].map(({ text }) => text)))
        .concat(one.items.map(({ text }) => text))
        .filter((text) => text !== undefined);
      for (const { text, translations } of texts) expect(translations?.en, `${one.name}: ${text}`).toBeTruthy();
      // A source has a translation where it says more than names and titles.
      for (const { text, translations } of one.sources) {
        if (/läst|metodguide|cirka|kartläggningen/.test(text)) expect(translations?.en, text).toBeTruthy();
      }
    }
  });

  test('says what it takes to use each one, or nothing where no source does', () => {
    const kinds = (kind: Instrument['licenceKind']) =>
      [...all.values()].filter(({ licenceKind }) => licenceKind === kind).map(({ name }) => name);
    expect(kinds('purchase').sort()).toEqual(['ESTER-bedömning', 'SAVRY', 'YSR']);
    expect(kinds('agreement').sort()).toEqual(['BBIC', 'ORS', 'Outcomes-Star', 'SRS']);
    expect(kinds('permission').sort()).toEqual(['EQ-5D-5L', 'KASAM', 'SOC-13', 'SOC-29']);
    expect(kinds(undefined).sort()).toEqual(['BAS', 'SpelDOK', 'UBU', 'UBÅT', 'UIV']);
    const electronic = [...all.values()].filter((one) => one.electronic !== undefined);
    expect(electronic.map((one) => [one.name, one.electronic])).toEqual(
      ['KASAM', 'SDQ', 'SOC-13', 'SOC-29'].map((name) => [name, 'permission']),
    );
    expect(get('SDQ').provenance?.electronic).toEqual({ confidence: 'memory' });
    expect(get('SOC-13').provenance?.electronic).toMatchObject({ reference: 'MG-KASAM', confidence: 'seen' });
  });
});

describe('scales agree with the number of questions and their answers', () => {
  /** The sum of all answers; the score that some instruments make of it instead, by their sources. */
  const score: Record<string, (low: number, high: number, count: number) => [number, number]> = {
    'CORE-OM': (low, high) => [low * 10, high * 10],
    'WHO-5': (low, high, count) => [low * count * 4, high * count * 4],
    // Five questions about strengths are a scale of their own.
    SDQ: (low, high, count) => [low * (count - 5), high * (count - 5)],
    // 105 of the 112 are scored.
    YSR: (low, high) => [low * 105, high * 105],
    'Outcomes-Star': (low, high) => [low, high],
  };
  test('of every instrument where both are known', () => {
    let checked = 0;
    for (const { name, itemCount, scales } of all.values()) {
      const range = scales[0]?.range;
      if (!itemCount?.rated || !range) continue;
      const { low = Number.NaN, high = Number.NaN } = itemCount.rated;
      const own = score[name] ?? ((from: number, to: number, count: number) => [from * count, to * count]);
      expect([range.low, range.high], name).toEqual(own(low, high, itemCount.count));
      checked++;
    }
    expect(checked).toBe(14);
  });
  test('the length of KASAM decides the scale, so without it there is none', () => {
    expect(get('KASAM').scales.map(({ range, better }) => [range, better])).toEqual([[undefined, 'higher']]);
  });
  test('a level of quality of life is no part of the index', () => {
    expect(get('EQ-5D-5L').itemCount).toEqual({ count: 5 });
  });
});

describe('what an instrument is', () => {
  test('the follow-up interview of ASI is the baseline interview again; SpelDOK is only like DOK', () => {
    expect(get('ASI-Uppföljning').repeats).toBe('ASI-Grund');
    expect(get('SpelDOK')).toMatchObject({ resembles: 'DOK' });
    expect(get('SpelDOK').repeats).toBeUndefined();
  });
  test('experience of a service is no outcome', () => {
    for (const name of ['SRS', 'SKR-brukarundersökning', 'SU-brukarenkät', 'UIV']) {
      expect(get(name).measures).toEqual(['experience']);
    }
  });
  test('what no source says is not said', () => {
    expect(get('UIV')).not.toHaveProperty('origin');
    expect(get('UIV').scales).toEqual([]);
    expect(get('SpelDOK')).not.toHaveProperty('itemCount');
    expect(get('boendeDOK')).not.toHaveProperty('informants');
    expect(Object.keys(get('BAS')).sort()).toEqual(
      ['code', 'from', 'items', 'name', 'path', 'scales', 'sources', 'title'].sort(),
    );
  });
  test('what is about is said to be, and what is advised is not required', () => {
    expect(get('DOK').itemCount).toEqual({ count: 90, about: true });
    expect(get('UngDOK').lasts).toEqual({ low: 45, high: 45, about: true, unit: 'minute' });
    expect(get('AUDIT').training).toBe('none');
    expect(get('AUDIT').recommendedTraining?.translations?.en).toBe('knowledge of the instrument');
    expect(get('ORS').training).toBeUndefined();
  });
});
