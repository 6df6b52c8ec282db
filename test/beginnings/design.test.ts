import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, designFromAnswers, firstOpen, questions, steps, templates } from '../../src/beginnings/index.js';
import { createIsu } from '../../src/language/index.js';
import { builtins, keywords, values as valueTable } from '../../src/language/word-table.js';
import type { Design, Language } from '../../src/model/index.js';
import { assess } from '../../src/principles/assess.js';

/** All words of the language, in both languages. */
const words = new Set(
  [keywords, builtins, ...Object.values(valueTable)].flatMap((table) => Object.entries(table).flat()),
);

const isu = createIsu(async () => undefined);
const languages: readonly Language[] = ['sv', 'en'];
const keys = Object.keys(questions) as (keyof Answers)[];
const isText = (key: keyof Answers) => questions[key].choices === undefined;
/** Of what is answered, with instruments of the library, too. */
const values = (key: keyof Answers) => [
  ...(questions[key].choices ?? []).map(({ value }) => value),
  ...(key === 'clientMeasure' || key === 'staffMeasure' ? ['CORE-OM', 'WHO-5'] : []),
];
/** As the design has it: on one line. */
const plain = (answer: string | undefined) =>
  answer
    ?.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .normalize('NFC') ?? '';

/** Any letters, and what could be taken for something else: words of the language, quotation marks, signs. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'start',
    'okänt',
    'none',
    'resultat',
    'klient',
    '"',
    '\\',
    '{',
    '// nej',
    '7 dagar',
    '”Hej”',
    'Åsa',
    '  ',
  ),
);
const answers = fc.record(
  Object.fromEntries(keys.map((key) => [key, isText(key) ? text : fc.constantFrom(...values(key))])),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

/** The design of a text without errors that is laid out. */
async function designOf(written: string): Promise<Design> {
  expect(await isu.format(written)).toEqual({ text: written });
  return read(written);
}
/** The design of a text without errors. */
async function read(written: string): Promise<Design> {
  const [reading] = await isu.open([{ uri: 'file:///new.isu', text: written }]);
  expect(reading?.findings ?? []).toEqual([]);
  const design = reading?.designs[0]?.design;
  if (!design || reading.designs.length > 1) throw new Error(`not one design:\n${written}`);
  return design;
}

const verdicts = (design: Design) => Object.values(assess(design).principles).map(({ verdict }) => verdict);

/** What a unit answers that has thought it through: the examples, in one language. */
const examples = (language: Language): Answers => ({
  ...Object.fromEntries(keys.filter(isText).map((key) => [key, questions[key].example?.[language]])),
  times: 'ends',
  who: 'both',
  coverage: 'all',
  attrition: '10',
});

describe.each(languages)('a design from answers (%s)', (language) => {
  test('is whole, laid out and without findings of the text, and says what was answered; what was skipped is open', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (given) => {
        const written = designFromAnswers(given, language);
        const said = JSON.stringify(await designOf(written));
        const asked = steps.flatMap(({ asks }) => asks(given));
        for (const key of asked.filter(isText)) expect(said).toContain(JSON.stringify(plain(given[key])).slice(1, -1));
        if (asked.some((key) => plain(given[key]) === '')) expect(firstOpen(written)).toBeDefined();
      }),
      { numRuns: 150 },
    );
  });

  test('says what was answered also where the answer is a word of the language', async () => {
    for (const word of words) {
      const given = Object.fromEntries(keys.map((key) => [key, isText(key) ? word : values(key)[0]]));
      const { problems, outcomes, interventions } = await read(designFromAnswers(given, language));
      expect([word, ...[...problems, ...outcomes, ...interventions].map((one) => one.text?.text)]).toEqual(
        Array(4).fill(word),
      );
    }
  });

  test('has one prompt for each question that is skipped, and no other', () => {
    const prompts = (given: Answers) => [...designFromAnswers(given, language).matchAll(/\[(Skriv|Write) /g)].length;
    const whole = examples(language);
    expect(prompts(whole)).toBe(0);
    // Without an instrument there is a question of one's own.
    for (const key of keys.filter((one) => one !== 'who' && !one.endsWith('Measure')))
      expect([key, prompts({ ...whole, [key]: '' })]).toEqual([key, 1]);
  });

  test('leads to the first open question', () => {
    const written = designFromAnswers({ intervention: 'x' }, language);
    const { start, end } = firstOpen(written) ?? { start: 0, end: 0 };
    expect(written.slice(0, start).split('\n').at(-1)).toMatch(/^ {2}(syfte|purpose) "$/);
    expect(written.slice(start - 1, end + 1)).toMatch(/^"\[(Skriv|Write) [^"]*\]"$/);
    expect(firstOpen(designFromAnswers(examples(language), language))).toBeUndefined();
  });

  test.each(['ends', 'after', 'quarterly'] as const)(
    'of good answers follows all five principles: %s',
    async (times) => {
      for (const attrition of ['5', '10', '25'] as const)
        for (const coverage of ['all', 'most'] as const) {
          const design = await designOf(
            designFromAnswers({ ...examples(language), times, attrition, coverage }, language),
          );
          expect([attrition, coverage, ...verdicts(design)]).toEqual([
            attrition,
            coverage,
            ...Array(5).fill('follows'),
          ]);
        }
    },
  );

  test.each<[number, Partial<Answers>]>([
    [0, { purpose: '' }],
    [1, { outcome: '' }],
    [1, { problem: '' }],
    [2, { times: 'end' }],
    [3, { who: 'client' }],
    [3, { who: 'staff' }],
    [3, { staffQuestion: '' }],
    [4, { routine: '' }],
    [4, { attrition: 'unknown' }],
    [4, { attrition: '50' }],
    [4, { coverage: 'some' }],
  ])('of answers that fall short does not follow principle %i (from 0): %o', async (index, short) => {
    const design = await designOf(designFromAnswers({ ...examples(language), ...short }, language));
    expect(verdicts(design)[index]).not.toBe('follows');
  });

  test('the answers mean in both languages the same', async () => {
    const [one, other] = await Promise.all(
      languages.map(async (each) => verdicts(await designOf(designFromAnswers(examples(language), each)))),
    );
    expect(one).toEqual(other);
  });
});

test('every template is laid out and without findings of its text', async () => {
  for (const { text: said } of Object.values(templates))
    for (const language of languages) await designOf(said[language]);
});

test('five questions are asked, each with parts that are said in both languages', () => {
  expect(steps).toHaveLength(5);
  const all = steps.flatMap(({ asks }) => asks({ who: 'both' }, { clientMeasure: true, staffMeasure: true }));
  expect([...all].sort()).toEqual([...keys].sort());
});
