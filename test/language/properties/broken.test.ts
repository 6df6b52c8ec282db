import fc from 'fast-check';
import { EmptyFileSystem, URI } from 'langium';
import { expect, test } from 'vitest';
import { leaves } from '../../../src/language/grammar.js';
import { createIsu, type Reading, type TextFinding, type TextRange } from '../../../src/language/index.js';
import { createIsuServices } from '../../../src/language/module.js';
import { statementKeywords } from '../../../src/language/statements.js';
import { Model } from '../../../src/model/schema.js';
import { designs, keywordNames, runs } from '../../generate/index.js';

const isu = createIsu(async () => undefined);
const services = createIsuServices(EmptyFileSystem);
const open = async (text: string): Promise<Reading> => {
  const [reading] = await isu.open([{ uri: 'file:///broken.isu', text }]);
  if (!reading) throw new Error('no reading');
  return reading;
};

const token = /"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|[\p{L}_][\p{L}\p{M}\p{N}_-]*|-?[0-9.]+|\S/gu;
const scraps = [
  ...[
    '{',
    '}',
    '"',
    '"""',
    '//',
    '/*',
    '*/',
    ',',
    '..',
    '.',
    '(',
    ')',
    ';',
    ':',
    '–',
    '”',
    '\\',
    '\u0000',
    '\u030A',
    '\r',
  ],
  ...['30,5', '0–10', '@en', '2024-99-99', '\uD800', '👩🏽', 'ingen', 'none', 'name', ...keywordNames.slice(0, 40)],
];

/** One change: something is cut out of the text, put into it, or both; a character, a word or a line at a time. */
const changes = fc.array(
  fc.record({
    unit: fc.constantFrom('character', 'token', 'line'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.integer({ min: 0, max: 3 }),
    insert: fc.option(fc.constantFrom(...scraps)),
  }),
  { minLength: 1, maxLength: 4 },
);

function changed(
  text: string,
  { unit, at, remove, insert }: { unit: string; at: number; remove: number; insert: string | null },
): string {
  const starts =
    unit === 'character'
      ? Array.from({ length: text.length + 1 }, (_, i) => i)
      : unit === 'token'
        ? [...text.matchAll(token)].map((match) => match.index)
        : [...text.matchAll(/^/gm)].map((match) => match.index);
  const from = Math.min(Math.floor(at * starts.length), starts.length - 1);
  const start = starts[from] ?? 0;
  const end = starts[from + remove] ?? text.length;
  return text.slice(0, start) + (insert === null ? '' : ` ${insert} `) + text.slice(end);
}

function expectInside(text: string, findings: readonly TextFinding[]): void {
  const lines = text.split(/\r\n|\r|\n/);
  const inside = ({ line, character }: TextRange['start']) =>
    line < lines.length && character <= (lines[line]?.length ?? 0);
  for (const { range, fixes, code } of findings) {
    for (const each of [range, ...fixes.flatMap((fix) => fix.edits.map((edit) => edit.range))]) {
      expect([code, each, inside(each.start) && inside(each.end)]).toEqual([code, each, true]);
      expect(each.end.line > each.start.line || each.end.character >= each.start.character).toBe(true);
    }
  }
}

test('whatever is done to a text, it is read: findings inside it, and models that are valid', async () => {
  await fc.assert(
    fc.asyncProperty(designs(), changes, async ({ text }, all) => {
      const broken = all.reduce(changed, text);
      const reading = await open(broken);
      expectInside(broken, reading.findings);
      const model = Model.safeParse({ isu: 1, designs: reading.designs.map(({ design }) => design) });
      expect(model.error?.issues ?? []).toEqual([]);
      for (const { design, place } of reading.designs) expect(place(design.path).uri).toBe(reading.uri);
    }),
    runs(120),
  );
});

test('a text that cannot be read is neither laid out nor translated, and one that can is', async () => {
  await fc.assert(
    fc.asyncProperty(designs(), changes, async ({ text }, all) => {
      const broken = all.reduce(changed, text);
      const syntax = /^S-0[1-6]$|^S-1[67]$/;
      const isBroken = (await open(broken)).findings.some((f) => syntax.test(f.code));
      const formatted = await isu.format(broken);
      expect('findings' in formatted).toBe(isBroken);
      if ('findings' in formatted) expect(formatted.findings.length).toBeGreaterThan(0);
      const translated = await isu.translate(broken, 'en', { rename: true });
      if (isBroken) expect('findings' in translated).toBe(true);
    }),
    runs(60),
  );
});

/** Found by made-up designs: deep in this, a statement without what it needs is kept by the parser. */
const deep =
  'barn\nläst\nprestation\n}\nuppföljning år_1 »så«" @en "Psykisk {\ninsats ohälsa" {\n7\nraden\nförbättra\nkodas K 7\nraden\nförbättra\nanmärkning "Å"\n7\nraden\nförbättra\noro-2\nkälla "Psykisk ohälsa"\n7\nraden\nförbättra\noro-2\n}\ninsats ohälsa" {\n7\nraden\nförbättra\noro-2\nohälsa"\nkodas förmodligen 7\nraden\nförbättra\noro-2\n} // raden\navslut {\n}\ninsats ohälsa" {\n7\nraden\nförbättra\noro-2\nohälsa"\n}\ninsats ohälsa" {\nkodas 7\nraden\nmål ';

test('a statement that is half written deep in a broken text is left out, and the rest is read', async () => {
  const reading = await open(deep);
  const model = Model.safeParse({ isu: 1, designs: reading.designs.map(({ design }) => design) });
  expect(model.error?.issues ?? []).toEqual([]);
});

/** Lines that are no statement, or only the beginning of one. */
const nonsense = [
  'skräp "x" 5',
  '= 5',
  ') (',
  '12 år',
  'källa',
  'mål , ,',
  'förbättra deltagarnas mående',
  'återblick 5',
];

test('a broken line costs no other statement anything', async () => {
  const starters = statementKeywords(services.isu.Grammar);
  await fc.assert(
    fc.asyncProperty(
      designs({ layout: 'plain', language: 'sv' }),
      fc.constantFrom(...nonsense),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async ({ text }, line, at) => {
        const { parseResult } = services.shared.workspace.LangiumDocumentFactory.fromString(
          text,
          URI.parse('memory:/a.isu'),
        );
        const starts = [...leaves(parseResult.value.$cstNode)].filter(
          (leaf) => starters.has(leaf.grammarSource as never) && leaf.range.start.character > 0,
        );
        const before = starts[Math.min(Math.floor(at * starts.length), starts.length - 1)];
        if (!before) return;
        const broken = `${text.slice(0, before.offset)}${line}\n${' '.repeat(before.range.start.character)}${text.slice(before.offset)}`;
        const reading = await open(broken);
        const codes = reading.findings.map((f) => f.code);
        expect(codes.filter((code) => code.startsWith('S-0')).length).toBeGreaterThan(0);
        expect(reading.designs.map(({ design }) => design)).toEqual(
          (await open(text)).designs.map(({ design }) => design),
        );
      },
    ),
    runs(60),
  );
});
