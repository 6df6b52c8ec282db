import { describe, expect, test } from 'vitest';
import { createIsu } from '../../src/language/index.js';

const isu = createIsu(async () => undefined);
const text = (made: Awaited<ReturnType<typeof isu.format>>): string => {
  if ('findings' in made) throw new Error(made.findings.map(({ message }) => message.en).join('\n'));
  return made.text;
};

/** What may stand in a block, and the block; `…` is where the line stands. */
const places = {
  design: ['uppföljning a {\n  …\n}\n', 'design a {\n  …\n}\n'],
  purpose: ['uppföljning a {\n  syfte "S" {\n    …\n  }\n}\n', 'design a {\n  purpose "S" {\n    …\n  }\n}\n'],
  outcome: [
    'uppföljning a {\n  problem p\n  resultat r {\n    …\n  }\n}\n',
    'design a {\n  problem p\n  outcome r {\n    …\n  }\n}\n',
  ],
  indicator: [
    'uppföljning a {\n  resultat r {\n    indikator CORE-OM.total {\n      …\n    }\n  }\n}\n',
    'design a {\n  outcome r {\n    indicator CORE-OM.total {\n      …\n    }\n  }\n}\n',
  ],
  collect: [
    'uppföljning a {\n  mätning CORE-OM från klient vid start {\n    …\n  }\n}\n',
    'design a {\n  collect CORE-OM from client at start {\n    …\n  }\n}\n',
  ],
  attrition: ['uppföljning a {\n  bortfall 20 % {\n    …\n  }\n}\n', 'design a {\n  attrition 20 % {\n    …\n  }\n}\n'],
  system: ['uppföljning a {\n  system s "S" {\n    …\n  }\n}\n', 'design a {\n  system s "S" {\n    …\n  }\n}\n'],
  compile: [
    'uppföljning a {\n  sammanställning varje år {\n    …\n  }\n}\n',
    'design a {\n  compile every year {\n    …\n  }\n}\n',
  ],
  instrument: [
    'instrument i {\n  …\n}\nuppföljning a { mätning i }\n',
    'instrument i {\n  …\n}\ndesign a { collect i }\n',
  ],
} as const;

/** Where, the older Swedish and English, the newer Swedish and English. */
const forms: readonly (readonly [keyof typeof places, string, string, string, string])[] = [
  ['outcome', 'påverkar p', 'affects p', 'svarar mot p', 'addresses p'],
  ['purpose', 'slag resultat', 'sort outcome', 'gäller resultat', 'kind outcome'],
  ['purpose', 'huvudsyfte ja', 'primary yes', 'huvudsyfte', 'main-purpose'],
  ['purpose', 'huvudsyfte nej', 'primary no', 'inte huvudsyfte', 'not main-purpose'],
  ['outcome', 'huvudsyfte ja', 'primary yes', 'huvudresultat', 'main-outcome'],
  ['outcome', 'huvudsyfte nej', 'primary no', 'inte huvudresultat', 'not main-outcome'],
  ['indicator', 'huvudsyfte ja', 'primary yes', 'huvudmått', 'main-measure'],
  ['indicator', 'huvudsyfte nej', 'primary no', 'inte huvudmått', 'not main-measure'],
  [
    'indicator',
    'gränsvärde 8 källa "B" läst',
    'cutoff 8 source "B" seen',
    'gränsvärde 8 enligt "B" läst',
    'cutoff 8 according-to "B" seen',
  ],
  ['outcome', 'individuellt ja', 'individualised yes', 'individuellt', 'individualised'],
  ['outcome', 'individuellt nej', 'individualised no', 'inte individuellt', 'not individualised'],
  ['collect', 'frivillig ja', 'voluntary yes', 'frivilligt', 'voluntary'],
  ['collect', 'frivillig nej', 'voluntary no', 'inte frivilligt', 'not voluntary'],
  ['collect', 'oberoende ja', 'independent yes', 'oberoende av behandlaren', 'independent'],
  ['collect', 'oberoende nej', 'independent no', 'inte oberoende av behandlaren', 'not independent'],
  ['collect', 'planerad ja', 'planned yes', 'planerat', 'planned'],
  ['collect', 'planerad efterhand', 'planned afterward', 'planerat i efterhand', 'planned afterwards'],
  ['collect', 'systematiskt ja', 'systematic yes', 'systematiskt', 'systematic'],
  ['collect', 'ingår nej', 'included no', 'ingår inte i uppföljningen', 'not included'],
  ['collect', 'återkoppling nej', 'feedback no', 'återkopplas inte', 'no feedback'],
  ['collect', 'utkast nej', 'draft no', 'halvfärdiga svar sparas inte', 'no draft'],
  ['collect', 'gemensam ja', 'joint yes', 'gemensamt', 'joint'],
  ['collect', 'räknas som personer', 'counted as persons', 'räknar personer', 'counts persons'],
  [
    'collect',
    'annars från profession',
    'else from professional',
    'i andra hand från profession',
    'fallback from professional',
  ],
  [
    'attrition',
    'orsak antaget avböjer',
    'reason assumed declines',
    'orsak förmodligen avböjer',
    'reason presumed declines',
  ],
  ['attrition', 'undersökt nej', 'examined no', 'inte undersökt', 'not examined'],
  [
    'attrition',
    'avhopp räknas som följs i CORE-OM',
    'dropouts counted as followed in CORE-OM',
    'den som avbryter följs i CORE-OM',
    'dropouts followed in CORE-OM',
  ],
  [
    'attrition',
    'avhopp räknas som saknade',
    'dropouts counted as missing',
    'den som avbryter blir bortfall',
    'dropouts missing',
  ],
  [
    'attrition',
    'avhopp räknas som ej-uppnått',
    'dropouts counted as not-reached',
    'den som avbryter räknas som ej uppnått',
    'dropouts not-reached',
  ],
  ['system', 'unika ja', 'unique yes', 'varje person finns en gång', 'unique'],
  ['system', 'unika nej', 'unique no', 'samma person finns flera gånger', 'not unique'],
  [
    'design',
    'sammanställning i CORE-OM varje år',
    'compile in CORE-OM every year',
    'sammanställning från CORE-OM varje år',
    'compile from CORE-OM every year',
  ],
  ['compile', 'automatisk ja', 'automatic yes', 'automatiskt', 'automatic'],
  ['compile', 'slutsats nej', 'conclusion no', 'slutsatser kan inte dras', 'no conclusion'],
  [
    'design',
    'resultatersättning nej',
    'payment-by-result no',
    'ersättningen beror inte på resultatet',
    'no payment-by-result',
  ],
  [
    'design',
    'version "1" gäller från 2026-01-01',
    'version "1" effective from 2026-01-01',
    'version "1" giltig från 2026-01-01',
    'version "1" valid from 2026-01-01',
  ],
  ['instrument', 'strukturerad ja', 'structured yes', 'strukturerat', 'structured'],
  ['instrument', 'standardiserad nej', 'standardised no', 'inte standardiserat', 'not standardised'],
  ['instrument', 'elektroniskt nej', 'electronic no', 'inte elektroniskt', 'not electronic'],
  ['instrument', 'notering "N"', 'note "N"', 'anmärkning "N"', 'remark "N"'],
  [
    'design',
    'mättillfälle t vid avslut inom -30..60 dagar',
    'timepoint t at end within -30..60 days',
    'mättillfälle t vid avslut från 30 dagar före till 60 dagar efter',
    'timepoint t at end from 30 days before to 60 days after',
  ],
  [
    'design',
    'mättillfälle t vid avslut inom 0..14 dagar',
    'timepoint t at end within 0..14 days',
    'mättillfälle t vid avslut inom 14 dagar efter',
    'timepoint t at end within 14 days after',
  ],
  [
    'design',
    'mättillfälle t vid avslut inom -1..0 veckor',
    'timepoint t at end within -1..0 weeks',
    'mättillfälle t vid avslut inom 1 vecka före',
    'timepoint t at end within 1 week before',
  ],
  [
    'design',
    'mättillfälle t vid avslut inom cirka 3..10 dagar',
    'timepoint t at end within about 3..10 days',
    'mättillfälle t vid avslut från cirka 3 dagar efter till 10 dagar efter',
    'timepoint t at end from about 3 days after to 10 days after',
  ],
];

describe.each(forms)('%s: %s', (place, olderSv, olderEn, newerSv, newerEn) => {
  const [sv, en] = places[place];
  const whole = (frame: string, line: string) => frame.replace('…', line);
  const older = [whole(sv, olderSv), whole(en, olderEn)] as const;
  const newer = [whole(sv, newerSv), whole(en, newerEn)] as const;
  const read = async (text: string) => {
    const [reading] = await isu.open([{ uri: 'file:///a.isu', text }]);
    if (!reading) throw new Error('not read');
    return reading;
  };

  test('means the same, is a hint, and its fix is the newer', async () => {
    for (const [at, language] of (['sv', 'en'] as const).entries()) {
      const reading = await read(older[at] ?? '');
      const now = await read(newer[at] ?? '');
      expect(reading.designs[0]?.design).toEqual(now.designs[0]?.design);
      expect(reading.keywords).toBe(language);
      expect(reading.findings.map(({ code, severity }) => [code, severity])).toEqual([['S-21', 'hint']]);
      expect(now.findings).toEqual([]);
      const lines = (older[at] ?? '').split('\n');
      const edits = reading.findings[0]?.fixes[0]?.edits ?? [];
      for (const { range, newText } of edits.toReversed()) {
        const line = lines[range.start.line] ?? '';
        lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
      }
      expect(lines.join('\n')).toBe(newer[at]);
    }
  });
  test('the formatter writes the newer, and leaves that', async () => {
    for (const [at] of older.entries()) {
      const now = text(await isu.format(newer[at] ?? ''));
      expect(text(await isu.format(older[at] ?? ''))).toBe(now);
      expect(text(await isu.format(now))).toBe(now);
      expect(now.replace(/\s+/g, ' ')).toBe((newer[at] ?? '').replace(/\s+/g, ' '));
    }
  });
  test('older and newer are translated each to its own, there and back', async () => {
    for (const [swedish, english] of [older, newer]) {
      expect(text(await isu.translate(swedish, 'en'))).toBe(english);
      expect(text(await isu.translate(english, 'sv'))).toBe(swedish);
    }
  });
});

test('partly so is neither yes nor no, and is not older', async () => {
  const written = 'uppföljning a {\n  rutin {\n    systematiskt delvis\n    frivilligt\n  }\n}\n';
  const [reading] = await isu.open([{ uri: 'file:///a.isu', text: written }]);
  expect(reading?.findings).toEqual([]);
  expect(reading?.designs[0]?.design.procedure).toMatchObject({ systematic: 'partly', voluntary: 'yes' });
  expect(reading?.designs[0]?.design.procedure).not.toHaveProperty('independent');
});

test('no comment is lost where words are left out', async () => {
  const written =
    'uppföljning a {\n  rutin {\n    frivillig /* a */ nej // b\n  }\n  mättillfälle t inom /* c */ -3..4 /* d */ dagar\n}\n';
  const now = text(await isu.format(written));
  for (const comment of [
    '/* a */',
    '// b',
    '/* c */',
    '/* d */',
    'inte frivilligt',
    'från 3 dagar före till 4 dagar efter',
  ]) {
    expect(now).toContain(comment);
  }
});

describe('words of several parts', () => {
  test('are read however many spaces stand between them, and laid out with one', async () => {
    const now = text(await isu.format('uppföljning a { problem p resultat r { svarar   mot p } }'));
    expect(now).toContain('{ svarar mot p }');
  });
  test('are not joined over lines, and their parts can be names', async () => {
    const written =
      'uppföljning a {\n  problem svarar\n  problem mot\n  resultat r {\n    svarar mot svarar, mot\n  }\n}\n';
    const [reading] = await isu.open([{ uri: 'file:///a.isu', text: written }]);
    expect(reading?.findings).toEqual([]);
    expect(reading?.designs[0]?.design.outcomes[0]?.addresses).toEqual(['svarar', 'mot']);
  });
});

describe('a window of two limits', () => {
  const window = async (clause: string) => {
    const [reading] = await isu.open([{ uri: 'file:///a.isu', text: `design a { timepoint t at end ${clause} }` }]);
    return { window: reading?.designs[0]?.design.timepoints[0]?.window, codes: reading?.findings.map((f) => f.code) };
  };
  test.each([
    ['from 2 weeks before to 10 days after', { low: -14, high: 10, unit: 'day' }],
    ['from 1 year before to 2 months before', { low: -12, high: -2, unit: 'month' }],
    ['from 0 days after to 3 weeks after', { low: 0, high: 21, unit: 'day' }],
    ['within 2 weeks before', { low: -2, high: 0, unit: 'week' }],
  ])('%s', async (clause, expected) => {
    expect(await window(clause)).toEqual({ window: expected, codes: [] });
  });
  test('without a side is not guessed: each way is offered', async () => {
    expect(await window('within 14 days')).toEqual({ window: undefined, codes: ['S-28'] });
    const text = 'uppföljning a {\n  mättillfälle t vid avslut inom cirka 2 veckor\n}\n';
    const [reading] = await isu.open([{ uri: 'file:///a.isu', text }]);
    expect(reading?.findings[0]?.fixes.map(({ edits }) => edits.map(({ newText }) => newText))).toEqual([
      ['inom cirka 2 veckor efter'],
      ['inom cirka 2 veckor före'],
      ['från cirka 2 veckor före till 2 veckor efter'],
    ]);
    expect(await isu.format(text)).toMatchObject({ text });
  });
  test('of months and days is not guessed', async () => {
    expect(await window('from 1 month before to 60 days after')).toEqual({ window: undefined, codes: ['S-22'] });
  });
});
