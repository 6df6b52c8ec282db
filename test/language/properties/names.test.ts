import { expect, test } from 'vitest';
import { createIsu, type Reading } from '../../../src/language/index.js';
import { keywords } from '../../../src/language/word-table.js';
import type { Language } from '../../../src/model/said.js';
import { keywordNames } from '../../generate/index.js';

const isu = createIsu(async () => undefined);
const read = async (text: string): Promise<Reading> => {
  const [reading] = await isu.open([{ uri: 'file:///names.isu', text }]);
  if (!reading) throw new Error('no reading');
  return reading;
};

/** Everything that has a name has the name N, and is referred to wherever that is possible. */
const first = `design N "D" {
  organisation "O" { part N "P" }
  purpose "S" { question N "Q" }
  problem N "P" for N
  outcome N "O" {
    addresses N
    answers N
    indicator N.N from client
    success at-least 50 % N.N is N at N
    success N.N is not N
  }
  timepoint N "T" 2 weeks after start
  timepoint later 6 months after N
  collect N from client at N for N by "B" {
    answers N
    recorded in N
    compared with N
    fallback with N at N for N
  }
  coverage all for N in N at N
  attrition about 5 % in N at N for N {
    compare N, N.N
    dropouts missing in N
  }
  system N "S" for N
  system other "S" from N
  compile from N every year
  accept P4-02 in N at N
}
instrument N "I" {
  item N "T" choice { option N "O" }
  item b "B" text if N is N and N is not N or N is N
  item c "C" choice as N
  item d "D" text if N is N
}
instrument other {
  repeats N
  resembles N
  item N "T" rated 0..4
  scale s = sum(N, reverse(N))
}
`;
const second = `design N {
  event N "E"
  target-group N "T"
  timepoint later 6 months after N
  problem p for N
  outcome o { compared with N  indicator I.N }
  collect I.N from client at N for N
}
instrument I {
  item x "X" number
  scale N = mean(x)
}
`;

const inLanguage = async (language: Language): Promise<string[]> =>
  Promise.all(
    [first, second].map(async (text) => {
      const result = await isu.translate(text, language);
      if ('findings' in result) throw new Error(result.findings[0]?.message.en);
      return result.text;
    }),
  );

/** Errors of the texts with each name in the place of N. */
async function errorsWith(names: readonly string[], templates: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const name of names) {
    for (const template of templates) {
      const { findings } = await read(template.replace(/\bN\b/g, name));
      const errors = findings.filter((f) => f.severity === 'error');
      wrong.push(...errors.map((f) => `${name}, line ${f.range.start.line + 1}: ${f.message.en}`));
    }
  }
  return wrong;
}

/** `is not` is a negation wherever a word follows that could be an option; an option of that name cannot be told apart. */
const negations = ['not', 'inte'];
const names = keywordNames.filter((name) => !negations.includes(name));

test('there are some hundred keywords in each language', () => {
  expect(Object.keys(keywords).length).toBeGreaterThan(150);
  expect(keywordNames.length).toBeGreaterThan(300);
});

test('every keyword of both languages can be the name of anything in a Swedish file, and be referred to', async () => {
  expect(await errorsWith(names, await inLanguage('sv'))).toEqual([]);
});

test('and in an English file', async () => {
  expect(
    await errorsWith(
      Object.keys(keywords).filter((name) => names.includes(name)),
      (await inLanguage('en')).slice(0, 1),
    ),
  ).toEqual([]);
});

test('a negation can be the name of anything but an option that is referred to', async () => {
  const templates = (await inLanguage('sv')).map((text) =>
    text.replace('svar N', 'svar x').replaceAll(/är (inte )?N/g, 'är $1x'),
  );
  expect(await errorsWith(negations, templates)).toEqual([]);
});

test('what is referred to is what has the name', async () => {
  const [template = ''] = await inLanguage('sv');
  const models = [];
  for (const name of ['N', 'för', 'år', 'problem', 'från', 'from', 'inom']) {
    const { designs } = await read(template.replace(/\bN\b/g, name));
    models.push(withoutName(designs[0]?.design, name));
  }
  for (const model of models) expect(model).toEqual(models[0]);
  expect(JSON.stringify(models[0]).match(/"N"/g)?.length).toBeGreaterThan(40);
});

/** A model with N in the place of the name, without what is made from names. */
function withoutName(value: unknown, name: string): unknown {
  if (value === name) return 'N';
  if (Array.isArray(value)) return value.map((one) => withoutName(one, name));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !['path', 'code', 'variable'].includes(key));
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutName(one, name)]));
}
