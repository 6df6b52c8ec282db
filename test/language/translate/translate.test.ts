import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createIsu } from '../../../src/language/index.js';
import { keywords, values } from '../../../src/language/word-table.js';

const files = new Map<string, string>();
const isu = createIsu(async (uri) => files.get(uri));

async function translated(
  text: string,
  to: 'sv' | 'en',
  options?: { rename?: boolean; uri?: string },
): Promise<string> {
  const result = await isu.translate(text, to, options);
  if ('findings' in result) throw new Error(result.findings.map((f) => f.message.en).join('\n'));
  return result.text;
}
async function refused(text: string, to: 'sv' | 'en', options?: { rename?: boolean; uri?: string }) {
  const result = await isu.translate(text, to, options);
  if (!('findings' in result)) throw new Error('not refused');
  return result.findings;
}

describe('the table of words', () => {
  const tables = { keywords, ...values } as Record<string, Record<string, string>>;
  test.each(Object.entries(tables))(
    '%s: one word each way, and no word of one language means another in the other',
    (_, table) => {
      const swedish = new Map<string, string[]>();
      for (const [en, sv] of Object.entries(table)) swedish.set(sv, [...(swedish.get(sv) ?? []), en]);
      const shared = [...swedish].filter(([, english]) => english.length > 1);
      expect(shared).toEqual(table === tables.keywords ? [['år', ['year', 'years']]] : []);
      const other = Object.keys(table).filter((en) => swedish.has(en) && table[en] !== en);
      expect(other).toEqual([]);
    },
  );
});

describe('there and back gives the same bytes', () => {
  const folders = ['../../../examples/', '../../../src/instruments/'].map((path) => new URL(path, import.meta.url));
  const all = folders.flatMap((from) =>
    readdirSync(from)
      .filter((name) => name.endsWith('.isu'))
      .map((name) => new URL(name, from)),
  );
  test.each(all.map((file) => [file.pathname.split('/').at(-1) ?? '', file] as const))('%s', async (name, file) => {
    const text = readFileSync(file, 'utf8');
    const [own, other] = name.endsWith('.en.isu') ? (['en', 'sv'] as const) : (['sv', 'en'] as const);
    expect(await translated(text, own)).toBe(text);
    const there = await translated(text, other);
    expect(there).not.toBe(text);
    expect(await translated(there, own)).toBe(text);
  });

  test('with a byte order mark, Windows line ends, comments and odd white space', async () => {
    const text = '\uFEFF// problem från\r\nuppföljning  från {\r\n\tproblem\tproblem "från" /* vid */\r\n\r\n\r\n}';
    const there = await translated(text, 'en');
    expect(there).toBe('\uFEFF// problem från\r\ndesign  från {\r\n\tproblem\tproblem "från" /* vid */\r\n\r\n\r\n}');
    expect(await translated(there, 'sv')).toBe(text);
  });
});

describe('what is changed', () => {
  test('keywords, words of lists and built-in names; not names, texts and comments', async () => {
    expect(
      await translated(
        `uppföljning resultat "Resultat" {
  syfte "Utveckling" { gäller resultat, utveckling }
  problem problem "Problem"
  resultat resultat { svarar mot problem  indikator skattning.resultat från klient }
  mättillfälle skola vid start // vid start
  mätning skattning från klient, skola vid skola, avslut för påbörjade
  bortfall cirka 5 % { jämför ålder, kön }
  godtar P4-02 eftersom "Ingen vid avslut"
}
instrument skattning { fråga resultat "Resultat" ja-nej  fråga b "B" text om resultat är ja }
`,
        'en',
      ),
    ).toBe(`design resultat "Resultat" {
  purpose "Utveckling" { kind outcome, improvement }
  problem problem "Problem"
  outcome resultat { addresses problem  indicator skattning.resultat from client }
  timepoint skola at start // vid start
  collect skattning from client, school at skola, end for started
  attrition about 5 % { compare age, sex }
  accept P4-02 because "Ingen vid avslut"
}
instrument skattning { item resultat "Resultat" yes-no  item b "B" text if resultat is yes }
`);
  });

  test('an option named yes is no built-in name', async () => {
    const text = 'instrument i { fråga a "A" val { svar ja "Ja" }  fråga b "B" text om a är ja }';
    expect(await translated(text, 'en')).toBe(
      'instrument i { item a "A" choice { option ja "Ja" }  item b "B" text if a is ja }',
    );
  });

  test('a timepoint named as the moment that it stands at', async () => {
    const text =
      'uppföljning a {\n  mättillfälle avslut vid avslut\n  mätning X från klient vid avslut\n}\ninstrument X\n';
    const english = 'design a {\n  timepoint avslut at end\n  collect X from client at avslut\n}\ninstrument X\n';
    expect(await translated(text, 'en')).toBe(english);
    expect(await translated(english, 'sv')).toBe(text);
  });

  test('no result: the word for none, not a name', async () => {
    expect(await translated('uppföljning a { resultat ingen }', 'en')).toBe('design a { outcome none }');
    expect(await translated('design a { outcome none }', 'sv')).toBe('uppföljning a { resultat ingen }');
  });

  test('yes and no about an instrument of another file, when it can be read', async () => {
    files.set('file:///x/lib.isu', 'instrument Egen { fråga c "Arbete?" ja-nej }');
    const text = 'importera "./lib.isu"\nuppföljning a { resultat r { lyckat Egen.c är ja } }';
    expect(await translated(text, 'en', { uri: 'file:///x/a.isu' })).toBe(
      'import "./lib.isu"\ndesign a { outcome r { success Egen.c is yes } }',
    );
  });

  test('a file in both languages becomes one', async () => {
    const mixed = 'design a {\n  problem p\n  mätning X from klient vid end\n}\ninstrument X { method intervju }';
    expect(await translated(mixed, 'sv')).toBe(
      'uppföljning a {\n  problem p\n  mätning X från klient vid avslut\n}\ninstrument X { metod intervju }',
    );
    expect(await translated(mixed, 'en')).toBe(
      'design a {\n  problem p\n  collect X from client at end\n}\ninstrument X { method interview }',
    );
  });

  test('words that a list lacks stay', async () => {
    expect(await translated('uppföljning a { syfte "S" { gäller okänd, resultat } }', 'en')).toBe(
      'design a { purpose "S" { kind okänd, outcome } }',
    );
  });
});

describe('år is a year or years', () => {
  const english = async (clause: string) => (await translated(`uppföljning a {\n${clause}\n}`, 'en')).split('\n')[1];
  test.each([
    ['mättillfälle t 1 år efter start', 'timepoint t 1 year after start'],
    ['mättillfälle t 2 år efter start', 'timepoint t 2 years after start'],
    ['mättillfälle t 0..1 år efter start', 'timepoint t 0..1 year after start'],
    ['mättillfälle t 2..3 år efter start', 'timepoint t 2..3 years after start'],
    ['mättillfälle t 0.5 år efter start', 'timepoint t 0.5 years after start'],
    ['mättillfälle t varje år', 'timepoint t every year'],
    ['mättillfälle t varje 2 år', 'timepoint t every 2 years'],
    ['insats "I" { varar 1.. år }', 'intervention "I" { lasts 1.. year }'],
    ['insats "I" { varar ..5 år }', 'intervention "I" { lasts ..5 years }'],
    ['målgrupp "M" { antal 90 personer per år }', 'target-group "M" { size 90 persons per year }'],
    ['sammanställning varje år', 'compile every year'],
  ])('%s', async (sv, en) => {
    expect(await english(sv)).toBe(en);
    const text = `design a {\n${en}\n}`;
    expect(await translated(await translated(text, 'sv'), 'en')).toBe(text);
  });
  test('other units have a word for each number, and keep theirs', async () => {
    for (const unit of ['minute', 'hour', 'day', 'week', 'month']) {
      for (const text of [
        `design a {\n  timepoint t 1 ${unit} after end\n}`,
        `design a {\n  timepoint t every 6 ${unit}s\n}`,
      ]) {
        expect(await translated(await translated(text, 'sv'), 'en')).toBe(text);
      }
    }
  });
  test('a number of years', async () => {
    expect(await translated('instrument i { fråga a "A" tal år }', 'en')).toBe(
      'instrument i { item a "A" number years }',
    );
  });
});

describe('a name that would be captured', () => {
  const swedish =
    'uppföljning a {\n  mättillfälle end "Slut" vid avslut\n  mätning X från klient vid end, avslut\n}\ninstrument X\n';

  test('is refused, at the name', async () => {
    const [finding, ...more] = await refused(swedish, 'en');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'S-18',
      severity: 'error',
      range: { start: { line: 1, character: 15 }, end: { line: 1, character: 18 } },
    });
    expect(finding?.message.sv).toContain('”end”');
    expect(finding?.message.sv).toContain('”avslut”');
    expect(finding?.message.sv).toContain('rad 3');
    expect(finding?.message.en).toContain('line 3');
  });
  test('is renamed everywhere when that is asked for', async () => {
    expect(await translated(swedish, 'en', { rename: true })).toBe(
      'design a {\n  timepoint end_2 "Slut" at end\n  collect X from client at end_2, end\n}\ninstrument X\n',
    );
  });
  test('is renamed to a name that is free', async () => {
    const text = swedish.replace('  mätning', '  problem end_2\n  mätning');
    expect(await translated(text, 'en', { rename: true })).toContain('at end_3, end');
  });
  test('the fix of the finding makes the text one that can be translated', async () => {
    const [finding] = await refused(swedish, 'en');
    const lines = swedish.split('\n');
    for (const { range, newText } of finding?.fixes[0]?.edits.toReversed() ?? []) {
      const line = lines[range.start.line] ?? '';
      lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
    }
    expect(await translated(lines.join('\n'), 'en')).toContain('collect X from client at end_2, end');
  });
  test('in the other direction, and for people, instruments and several names at once', async () => {
    const english =
      'design a {\n  target-group alla "A"\n  timepoint avslut at start\n  collect X from client at end, avslut for all, alla\n  attrition { compare age, ålder }\n}\ninstrument X\ninstrument ålder\n';
    const findings = await refused(english, 'sv');
    expect(findings.map((f) => [f.code, f.range.start.line])).toEqual([
      ['S-18', 1],
      ['S-18', 2],
      ['S-18', 7],
    ]);
    expect(await translated(english, 'sv', { rename: true })).toBe(
      'uppföljning a {\n  målgrupp alla_2 "A"\n  mättillfälle avslut_2 vid start\n  mätning X från klient vid avslut, avslut_2 för alla, alla_2\n  bortfall { jämför ålder, ålder_2 }\n}\ninstrument X\ninstrument ålder_2\n',
    );
  });
  test('a name that only looks like a built-in one is left alone', async () => {
    const text =
      'uppföljning a {\n  mättillfälle end vid start\n  problem yes\n  mätning X från klient vid end\n}\ninstrument X\n';
    expect(await translated(text, 'en')).toBe(
      'design a {\n  timepoint end at start\n  problem yes\n  collect X from client at end\n}\ninstrument X\n',
    );
  });
  test('in an imported file is refused, even when renaming is asked for', async () => {
    files.set('file:///x/age.isu', 'instrument age');
    const text = 'importera "./age.isu"\nuppföljning a {\n  bortfall { jämför ålder }\n}\n';
    const findings = await refused(text, 'en', { uri: 'file:///x/a.isu', rename: true });
    expect(findings.map((f) => [f.code, f.range.start])).toEqual([['S-18', { line: 2, character: 20 }]]);
  });
});

describe('a text with errors of syntax is refused with them', () => {
  test.each([
    ['uppföljning a {', 'S-17'],
    ['uppföljning a {\n  probelm p\n}', 'S-01'],
    ['uppföljning a {\n  målgrupp "V" { ålder 18–29 }\n}', 'S-04'],
    ['{'.repeat(2_000_001), 'S-16'],
  ])('%.40s', async (text, code) => {
    expect((await refused(text, 'en')).map((f) => f.code)).toEqual([code]);
  });
});

test('many at once do not disturb each other', async () => {
  const texts = Array.from(
    { length: 20 },
    (_, i) => `uppföljning a${i} { mätning ingen vid ${i % 2 ? 'start' : 'avslut'} }`,
  );
  const results = await Promise.all(texts.map((text) => translated(text, 'en')));
  expect(results).toEqual(texts.map((_, i) => `design a${i} { collect none at ${i % 2 ? 'start' : 'end'} }`));
});
