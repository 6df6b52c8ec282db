import { expect, test } from 'vitest';
import { fixEdits } from '../../../src/language/index.js';
import { acceptanceFix, assess, type DesignFix } from '../../../src/principles/index.js';
import { answered, apply, fixed, found, read } from './apply.js';

/** The text after a fix of the first finding with a code; the first whose title has the words, when some are given. */
async function after(text: string, code: string, words = ''): Promise<string> {
  const reading = await read(text);
  const placed = found(reading).find(({ finding }) => finding.code === code);
  const fix = placed?.finding.fixes?.find(({ title }) => `${title.sv} ${title.en}`.includes(words));
  if (!placed || !fix) throw new Error(`${code} proposes nothing`);
  return fixed(reading, placed, fix);
}
const done = async (text: string, edits: DesignFix['edits']): Promise<string> => {
  const reading = await read(text);
  const [source] = reading.designs;
  if (!source) throw new Error('no design');
  return apply(text, fixEdits(source, { title: { sv: '', en: '' }, edits }));
};

test('the missing baseline is added in the words of the file, by the name that the design has for its start', async () => {
  expect(await after('design a "A" {\n  collect CORE-OM from client at end\n}\n', 'P3-02')).toBe(
    'design a "A" {\n  collect CORE-OM from client at start, end\n}\n',
  );
  const named =
    'uppföljning a "A" {\n  mättillfälle nybesök "Nybesök" vid start\n  mätning CORE-OM från klient vid avslut\n}\n';
  expect(await after(named, 'P3-02')).toContain('mätning CORE-OM från klient vid nybesök, avslut');
});

test('a timepoint that is at the start and at the end does not stand for one of them', async () => {
  const text = (at: string) =>
    `uppföljning a "A" {\n  mättillfälle möte vid start, avslut 12..23 dagar före avslut\n  mätning CORE-OM från klient vid ${at}\n}\n`;
  expect(await after(text('möte'), 'P3-04')).toBe(text('möte, avslut'));
});

test('names and texts that a design has chosen are no words of the language', async () => {
  const text = [
    'uppföljning goal "A goal at the end" {',
    '  problem end "The end"',
    '  resultat improve "Improve at end"',
    '  mättillfälle purpose "Purpose" vid avslut',
    '  mätning outcome från klient vid start, purpose {',
    '    metod intervju',
    '  }',
    '}',
    '',
    'instrument outcome {',
    '  begrepp "Outcome"',
    '}',
    '',
  ].join('\n');
  expect(await after(text, 'P2-03')).toContain('svarar mot end\n');
  expect(await after(text, 'P2-05')).toContain('indikator outcome\n');
  expect(await after(text, 'P4-02')).toMatch(/mätning professionens-bild från profession vid start, purpose \{/);
  // A problem is no moment: the end of the intervention is meant.
  const unnamed = text.replace(/.*mättillfälle.*\n/, '').replace('start, purpose', 'start');
  expect(await after(unnamed, 'P3-04')).toContain('mätning outcome från klient vid start, avslut {');
  expect(
    await done(text, [{ at: 'design', do: 'add-inside', text: ['source "purpose at end" @sv "goal"'] }]),
  ).toContain('källa "purpose at end" @sv "goal"\n');
});

test('that nothing is measured at the start is taken away when something is', async () => {
  const text = 'uppföljning a "A" {\n  mätning ingen vid start\n  mätning CORE-OM från klient vid avslut\n}\n';
  expect(await after(text, 'P3-02')).toBe('uppföljning a "A" {\n  mätning CORE-OM från klient vid start, avslut\n}\n');
});

test('a statement without a block gets one, and comments stay where they are', async () => {
  const text =
    'uppföljning a "A" {\n  // Två resultat.\n  resultat bättre "Bättre" // så här\n  resultat mer "Mer"\n}\n';
  const changed = await after(text, 'P2-09', 'förbättra');
  expect(changed).toContain('// Två resultat.');
  expect(changed).toContain('// så här');
  expect(changed).toMatch(/resultat bättre\s+"Bättre" \{.*\n {4}mål förbättra\n {2}\}/);
  expect((await read(changed)).findings).toEqual([]);
});

test('a block on one line is opened up', async () => {
  const text = 'uppföljning a "A" {\n  sammanställning varje år { nivå enhet }\n}\n';
  expect(await after(text, 'J-01')).toBe(
    'uppföljning a "A" {\n  sammanställning varje år {\n    nivå enhet\n    särredovisa kön\n    dölj under 5\n  }\n}\n',
  );
  const whole = await after('design a "A" { collect CORE-OM from client at start, end }', 'U-02');
  expect((await read(answered(whole))).findings).toEqual([]);
});

test('an answer for unchanged stands between the others, with the names lined up', async () => {
  const text = [
    'uppföljning a "A" {',
    '  mätning b från profession vid avslut {',
    '    jämförs med start',
    '  }',
    '}',
    '',
    'instrument b {',
    '  mäter resultat',
    '  fråga läge "Läget" val ordnat {',
    '    svar sämre  "Sämre"  negativt',
    '    svar bättre "Bättre" positivt',
    '  }',
    '}',
    '',
  ].join('\n');
  expect((await after(text, 'P3-08')).split('\n').slice(9, 12)).toEqual([
    '    svar sämre      "Sämre" negativt',
    '    svar oförändrat "Oförändrat" neutralt',
    '    svar bättre     "Bättre" positivt',
  ]);
});

test('a list that mixes goals with reasons becomes two items, with every answer and translation', async () => {
  const text = [
    'design a "A" {',
    '  collect list from professional at end',
    '}',
    '',
    'instrument list {',
    '  item closing "How did it close?" @sv "Hur avslutades det?" choice {',
    '    option good "Goals \\"reached\\"" positive {',
    '      measures goal-attainment',
    '    }',
    '    option left "Left" @sv "Avbröt" {',
    '      measures closing-reason',
    '    }',
    '  }',
    '}',
    '',
  ].join('\n');
  const { designs } = await read(await after(text, 'P3-13'));
  const items = designs[0]?.design.instruments[0]?.items ?? [];
  expect(items.map(({ name, measures }) => [name, measures])).toEqual([
    ['closing', ['goal-attainment']],
    ['closing-reason', ['closing-reason']],
  ]);
  expect(items.map(({ kind }) => (kind?.type === 'choice' ? kind.options.map((one) => one.text) : []))).toEqual([
    [{ text: 'Goals "reached"' }],
    [{ text: 'Left', translations: { sv: 'Avbröt' } }],
  ]);
  expect(items[0]?.text.translations).toEqual({ sv: 'Hur avslutades det?' });
});

test('lines end as they do in the file', async () => {
  const text = 'uppföljning a "A" {\r\n  mätning CORE-OM från klient vid start, avslut\r\n}\r\n';
  const changed = await after(text, 'E-03');
  expect(changed).toContain('frivilligt\r\n');
  expect(changed.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
});

test('what stands in the library, or nowhere, cannot be changed', async () => {
  const text = 'uppföljning a "A" {\n  mätning CORE-OM från klient vid start, avslut\n}\n';
  expect(await done(text, [{ at: 'instrument/CORE-OM', do: 'add-inside', text: ['languages sv'] }])).toBe(text);
  expect(await done(text, [{ at: 'collect/7', do: 'remove' }])).toBe(text);
  expect(await done(text, [{ at: 'collect/1/identity', do: 'replace', text: ['keyed'] }])).toBe(text);
  // One part that cannot be made is enough: half a fix is none.
  const half = [
    { at: 'design', do: 'add-inside' as const, text: ['no payment-by-result'] },
    { at: 'collect/7', do: 'remove' as const },
  ];
  expect(await done(text, half)).toBe(text);
});

test('several changes of one statement are made at once, in their order', async () => {
  const text = 'design a "A" {\n  collect CORE-OM from client at start, end\n}\n';
  const edits = [
    { at: 'collect/1', do: 'add-inside' as const, text: ['voluntary'] },
    { at: 'collect/1', do: 'add-inside' as const, text: ['independent'] },
    { at: 'collect/1/at', do: 'add-last' as const, text: ['start'] },
  ];
  expect(await done(text, edits)).toBe(
    'design a "A" {\n  collect CORE-OM from client at start, end, start {\n    voluntary\n    independent\n  }\n}\n',
  );
});

test('a prompt raises no verdict, whatever the fix', async () => {
  const verdicts = async (text: string) => {
    const { designs } = await read(text);
    return designs.map(({ design }) => Object.values(assess(design).principles).map(({ verdict }) => verdict));
  };
  const text = 'uppföljning a "A" {\n  mätning CORE-OM från klient vid start, avslut\n}\n';
  for (const [code, principle] of [
    ['P1-01', 0],
    ['P2-01', 1],
    ['P4-02', 3],
  ] as const) {
    const prompted = await after(text, code);
    expect(await verdicts(prompted)).toEqual(await verdicts(text));
    const [written] = await verdicts(answered(prompted));
    expect(written?.[principle]).toBe('follows');
  }
});

test('nothing is proposed twice while its prompt is unanswered', async () => {
  const prompted = await after('uppföljning a "A" {\n  mätning CORE-OM från klient vid start, avslut\n}\n', 'P1-01');
  const again = found(await read(prompted)).find(({ finding }) => finding.code === 'P1-01');
  expect(again?.finding.fixes ?? []).toEqual([]);
});

test('an unanswered prompt takes away no other proposal', async () => {
  const fixesOf = async (text: string, code: string) =>
    found(await read(text)).find(({ finding }) => finding.code === code)?.finding.fixes?.length ?? 0;
  const text = 'uppföljning a "A" {\n  mätning CORE-OM från klient vid start, avslut\n}\n';
  const prompted = await after(text, 'P1-01');
  for (const code of ['P2-01', 'P4-02', 'P5-12']) {
    expect([code, await fixesOf(text, code)]).not.toEqual([code, 0]);
    expect([code, await fixesOf(prompted, code)]).toEqual([code, await fixesOf(text, code)]);
  }
});

test('the same may be asked for in another statement', async () => {
  const text =
    'uppföljning a "A" {\n  bortfall 20 % vid start\n  bortfall 30 % vid avslut {\n    orsak annat "[Skriv orsaken]"\n  }\n}\n';
  const open = found(await read(text)).filter(({ finding }) => finding.code === 'P5-09');
  expect(open.map(({ finding }) => [finding.path, finding.fixes?.length ?? 0])).toEqual([
    ['attrition/1', 1],
    ['attrition/2', 0],
  ]);
});

test('what is accepted is not asked to be accepted again', async () => {
  const text =
    'uppföljning a "A" {\n  mätning CORE-OM från klient vid start, avslut\n  godtar P4-02 eftersom "Skäl"\n}\n';
  const accepted = found(await read(text)).find(({ finding }) => finding.code === 'P4-02');
  expect(accepted?.finding.accepted).toBeDefined();
  expect(accepted && acceptanceFix(accepted.finding)).toBeUndefined();
});

test('a question that is asked too early is moved with its comments, in the words that it is written in', async () => {
  const text = [
    'uppföljning a "A" {',
    '  mätning x från klient vid start, avslut',
    '}',
    'instrument x {',
    '  fråga först "Först" ja-nej',
    '  // Om den som svarat ja.',
    '  fråga varför "Varför?" val om bor är hemma {',
    '    svar x "X"',
    '    svar y "Y"',
    '  }',
    '  fråga bor "Bor du hemma?" val {',
    '    svar hemma "Hemma"',
    '    svar borta "Borta"',
    '  } // så här',
    '}',
    '',
  ].join('\n');
  expect(await after(text, 'L-72')).toBe(
    [
      'uppföljning a "A" {',
      '  mätning x från klient vid start, avslut',
      '}',
      'instrument x {',
      '  fråga först "Först" ja-nej',
      '  fråga bor "Bor du hemma?" val {',
      '    svar hemma "Hemma"',
      '    svar borta "Borta"',
      '  } // så här',
      '  // Om den som svarat ja.',
      '  fråga varför "Varför?" val om bor är hemma {',
      '    svar x "X"',
      '    svar y "Y"',
      '  }',
      '}',
      '',
    ].join('\n'),
  );
});

test.each([
  ['another section', 'item a "A" text if b is yes section s { item b "B" yes-no }', 0],
  ['one that reads it is between', 'item a "A" yes-no if b is yes item c "C" text if a is yes item b "B" yes-no', 0],
  [
    'a score of the items around',
    'item a "A" text if c is yes item b "B" yes-no item c "C" yes-no item d "D" yes-no scale s = count(b..d)',
    0,
  ],
  [
    'nothing in the way',
    'item a "A" text if c is yes item b "B" yes-no item c "C" yes-no item d "D" yes-no scale s = count(b, c)',
    1,
  ],
])('it may be moved only where nothing else changes: %s', async (_, items, many) => {
  const reading = await read(`design p "P" { collect x from client at start }\ninstrument x { ${items} }\n`);
  expect(reading.findings).toEqual([]);
  const placed = found(reading).filter(({ finding }) => finding.code === 'L-72');
  expect(placed).toHaveLength(1);
  expect(placed[0]?.finding.fixes ?? []).toHaveLength(many);
});
