import { describe, expect, test } from 'vitest';
import type { Instrument } from '../../src/model/index.js';
import { read } from './library.js';

const books = 'referens A "Boken A" @en "Book A" url "https://example.org/a"\nreferens B "Boken B"\n';
const a = { reference: 'A', source: { text: 'Boken A', translations: { en: 'Book A' } }, url: 'https://example.org/a' };
const b = { reference: 'B', source: { text: 'Boken B' } };

/** The instrument that a design gets from the lines of its block. */
async function instrument(lines: string): Promise<Instrument> {
  const { findings, designs } = await read(`${books}instrument x {\n${lines}\n}\nuppföljning d { mätning x }\n`);
  expect(findings).toEqual([]);
  const [found] = designs[0]?.design.instruments ?? [];
  if (!found) throw new Error('no instrument');
  return found;
}

describe('where a fact is from, and how it is known', () => {
  test('stands beside the property; what is not stated is not there', async () => {
    const { provenance, sources } = await instrument(
      'ålder 13.. enligt A läst\nåterblick 2 veckor ur-minnet\nmetod intervju, samtal enligt "Ett samtal"\nvarar 20 minuter',
    );
    expect(provenance).toEqual({
      age: { ...a, confidence: 'seen' },
      recall: { confidence: 'memory' },
      methods: { source: { text: 'Ett samtal' } },
    });
    expect(sources).toEqual([a.source]);
  });

  test('in English words it is the same', async () => {
    const english = `reference A "Boken A" @en "Book A" url "https://example.org/a"
instrument x { age 13.. according-to A seen  electronic permission memory }
design d { collect x }`;
    const [found] = (await read(english)).designs[0]?.design.instruments ?? [];
    expect(found?.provenance).toEqual({ age: { ...a, confidence: 'seen' }, electronic: { confidence: 'memory' } });
    expect(found?.electronic).toBe('permission');
  });

  test.each([
    [
      'frågor 7 skattas 0..3 enligt A läst',
      { itemCount: { ...a, confidence: 'seen' }, rated: { ...a, confidence: 'seen' } },
    ],
    [
      'frågor 7 enligt A läst skattas 0..3 osäkert',
      { itemCount: { ...a, confidence: 'seen' }, rated: { confidence: 'unsure' } },
    ],
    ['frågor 7 enligt A läst skattas 0..3', { itemCount: { ...a, confidence: 'seen' } }],
  ])('%s: said once last, it is of the number before too', async (line, expected) => {
    expect((await instrument(line)).provenance).toEqual(expected);
  });

  test('of a scale: its range and its direction, and that there is one', async () => {
    const { scales } = await instrument(`skala ett 0..40 högre är bättre enligt A läst
skala två "Två" enligt B läst 0..40 ur-minnet lägre är bättre enligt A osäkert
skala tre "Tre" 0..10 enligt A läst högre är bättre`);
    expect(scales.map(({ provenance }) => provenance)).toEqual([
      { range: { ...a, confidence: 'seen' }, better: { ...a, confidence: 'seen' } },
      { text: { ...b, confidence: 'seen' }, range: { confidence: 'memory' }, better: { ...a, confidence: 'unsure' } },
      { range: { ...a, confidence: 'seen' } },
    ]);
  });

  test('of numbers and notes', async () => {
    const { scales, notes } = await instrument(`anmärkning "Kort" enligt B härlett
skala s 0..9 {
  gränsvärde 4 "vuxna" enligt A läst
  gränsvärde 5 enligt "Boken C" belägg osäkert
  gränsvärde 6 belägg ur-minnet
  anmärkning "Prövad"
}`);
    expect(notes).toEqual([{ text: { text: 'Kort' }, ...b, confidence: 'derived' }]);
    expect(scales[0]?.facts).toEqual([
      { kind: 'cutoff', value: 4, text: { text: 'vuxna' }, ...a, confidence: 'seen' },
      { kind: 'cutoff', value: 5, source: { text: 'Boken C' }, confidence: 'unsure' },
      { kind: 'cutoff', value: 6, confidence: 'memory' },
    ]);
    expect(scales[0]?.notes).toEqual([{ text: { text: 'Prövad' } }]);
  });

  test('terms of use and advised training are words of their own', async () => {
    const it = await instrument(`licens köp "Köps av förlaget" enligt A läst
inte elektroniskt
utbildning ingen enligt A läst
utbildning rekommenderas "En dag" enligt B läst`);
    expect(it).toMatchObject({
      licence: { text: 'Köps av förlaget' },
      licenceKind: 'purchase',
      electronic: 'no',
      training: 'none',
      recommendedTraining: { text: 'En dag' },
    });
    expect(Object.keys(it.provenance ?? {}).sort()).toEqual(['licence', 'recommendedTraining', 'training']);
    expect((await instrument('licens fri')).licence).toBeUndefined();
    expect((await instrument('licens "Som det står"')).licenceKind).toBeUndefined();
  });
});

describe('mistakes', () => {
  const found = async (text: string) => (await read(text)).findings.map(({ code, message }) => [code, message.sv]);
  test('a reference that is not there is reported, with the one that is near', async () => {
    expect(await found('referens MG-ASI "M"\ninstrument x { ålder 18.. enligt MG-AIS läst }')).toEqual([
      ['S-08', expect.stringMatching(/Referensen ”MG-AIS” är inte beskriven.*Menades ”MG-ASI”/)],
    ]);
  });
  test('two references with one key', async () => {
    expect(await found('referens A "Ett"\nreferens A "Två"')).toEqual([['S-11', expect.stringContaining('A')]]);
  });
  test('a property given twice', async () => {
    expect(await found('instrument x { licens fri  licens avtal "Nej" }\nuppföljning d { mätning x }')).toEqual([
      ['S-10', expect.stringContaining('licens')],
    ]);
  });
  test('references of an imported file can be used', async () => {
    const { createIsu } = await import('../../src/language/index.js');
    const isu = createIsu(async (uri) => (uri.endsWith('/refs.isu') ? 'referens A "Boken"' : undefined));
    const text = 'importera "./refs.isu"\ninstrument x { ålder 18.. enligt A läst }\nuppföljning d { mätning x }';
    const [reading] = await isu.open([{ uri: 'file:///m/a.isu', text }]);
    expect(reading?.findings).toEqual([]);
    const [x] = reading?.designs[0]?.design.instruments ?? [];
    expect(x?.provenance?.age?.source).toEqual({ text: 'Boken' });
  });
});
