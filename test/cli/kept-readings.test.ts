import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Keeping, keptReadings, ownKeeping } from '../../src/cli/rooms/kept-readings.js';
import { createIsu, fixEdits, type Isu, type Reading, type ReadText } from '../../src/language/index.js';
import { project } from './harness.js';

/** The claim: what an earlier run has kept is what would be read now, whatever was changed between. */
const examples = join(import.meta.dirname, '../../examples');
const designs = readdirSync(examples).filter((name) => name.endsWith('.isu'));
const textOf = (name: string) => readFileSync(join(examples, name), 'utf8');
const none: ReadText = async () => undefined;

function counted() {
  let loaded = 0;
  const make = async (read: ReadText): Promise<Isu> => {
    loaded += 1;
    return createIsu(read);
  };
  return { make, loads: () => loaded };
}
/** A run of the program: a language of its own, the same folder. */
function aRun(keeping: Keeping, read: ReadText = none) {
  const { make, loads } = counted();
  return { readings: keptReadings(make, read, keeping), loads };
}
const kept = (): Keeping => ({ folder: join(project(), 'readings'), program: 'one' });
const uri = pathToFileURL(join(examples, 'a.isu')).href;

async function readNow(text: string, read: ReadText = none): Promise<Reading> {
  const [reading] = await createIsu(read).open([{ uri, text }]);
  if (!reading) throw new Error('nothing was read');
  return reading;
}
async function runOnce(keeping: Keeping, text: string, read: ReadText = none) {
  const run = aRun(keeping, read);
  const [reading] = await run.readings.open([{ uri, text }]);
  if (!reading) throw new Error('nothing was read');
  return { reading, loads: run.loads() };
}

/** Every path that can be asked for: all of the model, with the properties of each part, and what is not there. */
function pathsOf(
  value: unknown,
  found = new Set(['design', 'nowhere', 'design/nowhere', 'design/a/b/c']),
): Set<string> {
  if (Array.isArray(value)) for (const each of value) pathsOf(each, found);
  else if (typeof value === 'object' && value !== null) {
    const { path } = value as { path?: unknown };
    if (typeof path === 'string') {
      for (const property of Object.keys(value)) found.add(`${path}/${property}`);
      for (const property of ['problems', 'amount', 'people', 'name', 'nothing'])
        found.add(`${path}/${property}/deeper`);
      found.add(path);
    }
    for (const each of Object.values(value)) pathsOf(each, found);
  }
  return found;
}
const whole = ({ designs, ...rest }: Reading) => ({
  ...rest,
  designs: designs.map(({ design, ...source }) => ({
    design,
    places: [...pathsOf(design)].map((path) => [path, source.place(path)]),
  })),
});

describe('a kept reading', () => {
  test.each(designs)('%s: the second run reads the same, without the language', async (name) => {
    const keeping = kept();
    const text = textOf(name);
    expect((await runOnce(keeping, text)).loads).toBe(1);
    const { reading, loads } = await runOnce(keeping, text);
    expect(loads).toBe(0);
    expect(whole(reading)).toStrictEqual(whole(await readNow(text)));
  });

  test('after any edit, the text is read as it is now', async () => {
    const keeping = kept();
    const text = textOf('columbus.isu');
    await runOnce(keeping, text);
    const edit = fc.record({
      at: fc.nat(text.length),
      cut: fc.integer({ min: 0, max: 40 }),
      put: fc.constantFrom('', ' ', '\n', '"', '{', '}', 'å', '12', '// x\n', 'instrument', 'mål 50 %'),
    });
    await fc.assert(
      fc.asyncProperty(edit, async ({ at, cut, put }) => {
        const now = text.slice(0, at) + put + text.slice(at + cut);
        for (let run = 0; run < 2; run++) {
          const { reading } = await runOnce(keeping, now);
          expect(whole(reading)).toStrictEqual(whole(await readNow(now)));
        }
      }),
      { numRuns: 15 },
    );
  });

  test('what it imports is part of it: changed, gone, or come', async () => {
    const keeping = kept();
    const text =
      'importera "./delat.isu"\n\nuppföljning a {\n  resultat mår "Mår bättre" {\n    indikator EGET.hur från klient\n  }\n}\n';
    const shared = 'instrument EGET {\n  fråga hur "Hur mår du?" heltal 0..10\n}\n';
    const other = shared.replace('0..10', '0..5');
    for (const imported of [shared, other, undefined, 'instrument EGET {', shared]) {
      const read: ReadText = async (asked) => (asked.endsWith('/delat.isu') ? imported : undefined);
      const { reading } = await runOnce(keeping, text, read);
      expect(whole(reading)).toStrictEqual(whole(await readNow(text, read)));
      expect(reading.findings.some(({ name }) => name === 'import-not-found')).toBe(imported === undefined);
      expect((await runOnce(keeping, text, read)).loads).toBe(0);
    }
  });

  test('another program, and another place of the same text, read anew', async () => {
    const keeping = kept();
    const text = textOf('kast.isu');
    await runOnce(keeping, text);
    expect((await runOnce({ ...keeping, program: 'two' }, text)).loads).toBe(1);
    const run = aRun(keeping);
    await run.readings.open([{ uri: uri.replace('a.isu', 'b.isu'), text }]);
    expect(run.loads()).toBe(1);
  });

  test.each([
    ['cut short', (all: string) => all.slice(0, all.length / 2)],
    ['with a letter changed', (all: string) => all.replace('"uri"', '"uro"')],
    ['empty', () => ''],
  ])('a kept file %s is not taken', async (_, spoil) => {
    const keeping = kept();
    const text = textOf('kast.isu');
    await runOnce(keeping, text);
    const [name = ''] = readdirSync(keeping.folder);
    writeFileSync(join(keeping.folder, name), spoil(readFileSync(join(keeping.folder, name), 'utf8')));
    const { reading, loads } = await runOnce(keeping, text);
    expect(loads).toBe(1);
    expect(whole(reading)).toStrictEqual(whole(await readNow(text)));
  });

  test('where nothing can be kept, all is read', async () => {
    const folder = project({ file: '' });
    const keeping = { folder: join(folder, 'file', 'readings'), program: 'one' };
    for (let run = 0; run < 2; run++) expect((await runOnce(keeping, textOf('kast.isu'))).loads).toBe(1);
    expect(existsSync(keeping.folder)).toBe(false);
  });

  test('many runs leave no more than a bounded number, and no file half written', async () => {
    const keeping = kept();
    mkdirSync(keeping.folder);
    for (let n = 0; n < 210; n++) writeFileSync(join(keeping.folder, `${String(n).padStart(64, '0')}.json`), '');
    await runOnce(keeping, 'uppföljning d209 { }\n');
    const names = readdirSync(keeping.folder);
    expect(names.length).toBe(200);
    expect(names.filter((name) => !/^[0-9a-f]{64}\.json$/.test(name))).toEqual([]);
    expect((await runOnce(keeping, 'uppföljning d209 { }\n')).loads).toBe(0);
  });

  test('its text cannot be changed, and whoever tries is told', async () => {
    const keeping = kept();
    await runOnce(keeping, textOf('kast.isu'));
    const [source] = (await runOnce(keeping, textOf('kast.isu'))).reading.designs;
    if (!source) throw new Error('no design');
    expect(() => fixEdits(source, { title: { sv: '', en: '' }, edits: [] })).toThrow('without its text');
  });

  test('several files at once are read together, and nothing of them is kept', async () => {
    const keeping = kept();
    const run = aRun(keeping);
    const readings = await run.readings.open(designs.map((name) => ({ uri: `${uri}/${name}`, text: textOf(name) })));
    expect(readings.length).toBe(designs.length);
    expect(existsSync(keeping.folder)).toBe(false);
  });

  test.skipIf(process.platform === 'win32')('only its owner reads it (Windows has no such modes)', async () => {
    const keeping = kept();
    await runOnce(keeping, textOf('kast.isu'));
    const [name = ''] = readdirSync(keeping.folder);
    expect(statSync(join(keeping.folder, name)).mode & 0o077).toBe(0);
    expect(statSync(keeping.folder).mode & 0o077).toBe(0);
  });

  test('a program that is not bundled keeps nothing, nor one that is told not to', () => {
    expect(ownKeeping({})).toBeUndefined();
    expect(ownKeeping({ ISU_CACHE: '0' })).toBeUndefined();
  });
});
