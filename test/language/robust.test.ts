import { describe, expect, test } from 'vitest';
import { createIsu } from '../../src/language/index.js';
import { Model } from '../../src/model/schema.js';

const files = new Map<string, string>();
const isu = createIsu(async (uri) => files.get(uri));
const open = async (text: string, uri = 'file:///t.isu') => {
  const [reading] = await isu.open([{ uri, text }]);
  if (!reading) throw new Error('no reading');
  return reading;
};
const codes = async (text: string) => (await open(text)).findings.map((f) => f.code);

describe('broken input gives one clear finding', () => {
  test('an empty file', async () => expect(await codes('')).toEqual(['S-15']));
  test('a file of white space', async () => expect(await codes(' \n\t\n')).toEqual(['S-15']));
  test('10 MB of braces', async () => expect(await codes('{'.repeat(10_000_000))).toEqual(['S-16']));
  test('braces without an end, within the limit', async () =>
    expect(await codes('{'.repeat(100_000))).toEqual(['S-01']));
  test('a text that is never closed', async () => {
    expect(await codes('uppföljning a {\n  problem p "utan slut\n}\n')).toEqual(['S-02']);
  });
  test('a file of control characters', async () => {
    const { findings } = await open('\u0000\u0001\u0002');
    expect(findings.map((f) => f.code)).toEqual(['S-06']);
    expect(findings[0]?.message.sv).toContain('U+0000');
  });
  test('a file that imports itself', async () => {
    const text = 'importera "./t.isu"\nuppföljning a {\n}\n';
    expect(await codes(text)).toEqual(['S-13']);
  });
  test('a cycle of imports, of which only one file was given', async () => {
    files.set('file:///b.isu', 'importera "./t.isu"\ninstrument B\n');
    expect(await codes('importera "./b.isu"\nuppföljning a {\n  mätning B från klient vid start\n}\n')).toEqual([
      'S-13',
    ]);
  });
  test('two designs of one name', async () => {
    expect(await codes('uppföljning a {\n}\nuppföljning a {\n}\n')).toEqual(['S-11']);
  });
});

describe('what is read all the same', () => {
  test('a byte order mark and Windows line ends', async () => {
    const { findings, designs } = await open('\uFEFFuppföljning a {\r\n  problem p "P"\r\n}\r\n');
    expect(findings).toEqual([]);
    expect(designs[0]?.design.problems[0]?.text?.text).toBe('P');
  });

  test('an imported instrument belongs to the model, and its findings point into its own file', async () => {
    files.set('file:///x/lib.isu', 'instrument Mått "Mått" {\n  fråga a "A" skattas 0..4\n}\n');
    const { designs, findings } = await open(
      'importera "./lib.isu"\nuppföljning a {\n  mätning Mått från klient vid start\n}\n',
      'file:///x/t.isu',
    );
    expect(findings).toEqual([]);
    const instrument = designs[0]?.design.instruments[0];
    expect(instrument).toMatchObject({ name: 'Mått', from: 'import' });
    expect(designs[0]?.place(instrument?.items[0]?.path ?? '')).toMatchObject({
      uri: 'file:///x/lib.isu',
      range: { start: { line: 1, character: 2 } },
    });
  });

  test('silence, none and no stay apart', async () => {
    const { designs } = await open(
      'uppföljning a {\n  rutin {\n    manual ingen\n    inte frivilligt\n  }\n  mätning ingen vid start\n  resultat ingen\n}\n',
    );
    const design = designs[0]?.design;
    expect(design?.procedure).toEqual({ path: 'procedure', manual: 'none', voluntary: 'no' });
    expect(design?.collects[0]).toMatchObject({ none: true, measures: [], at: ['start'] });
    expect(design).toMatchObject({ noOutcome: true, outcomes: [] });
    expect(design).not.toHaveProperty('safeguard');
    expect(Model.safeParse({ isu: 1, designs: [design] }).success).toBe(true);
  });

  test('a moment that is not declared becomes a timepoint; one that is declared is used', async () => {
    const { designs } = await open(
      'uppföljning a {\n  mättillfälle nybesök "Nybesök" vid start\n  mätning ingen vid start, avslut\n}\n',
    );
    expect(designs[0]?.design.collects[0]?.at).toEqual(['nybesök', 'end']);
    expect(designs[0]?.design.timepoints.map((t) => [t.name, t.implicit])).toEqual([
      ['end', true],
      ['nybesök', undefined],
    ]);
  });

  test('incomplete dates', async () => {
    const { designs, findings } = await open('uppföljning a {\n  period från 2023 till 2024-05\n}\n');
    expect(findings).toEqual([]);
    expect(designs[0]?.design.period).toEqual({ from: '2023', to: '2024-05' });
  });
});
