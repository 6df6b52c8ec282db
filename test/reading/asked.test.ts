import { expect, test } from 'vitest';
import { markdown } from '../../src/documents/index.js';
import type { Design } from '../../src/model/index.js';
import { precisionOf } from '../../src/plan/precision/index.js';
import { precisionDocument } from '../../src/plan/precision/text.js';
import { read } from '../../src/reading/index.js';
import { simulate } from '../../src/simulation/simulate.js';
import { askedWords } from '../../src/words/index.js';
import { readText } from '../examples/reading.js';

/** 40 young, 60 old, and staff whose number nobody states; a form of one question. */
const designed = async (measuring: string, more = ''): Promise<Design> => {
  const { designs, findings } = await readText(`design d "D" {
    organisation "O" { part north "North" part south "South" }
    target-group young "The young" { size 40 persons per year }
    target-group old "The old" { size 60 persons per year }
    outcome o "O" { goal improve indicator own.well from client }
    timepoint later "Later" 6 months after start
    timepoint young-later "Later" 6 months after start for young
    timepoint old-later "Later" 6 months after start for old
    ${measuring} ${more} }
    instrument own "Own form" { item well "How are you?" rated 0..10 "l" .. "h" higher is better }`);
  const [only] = designs;
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!only || errors.length > 0) throw new Error(JSON.stringify(errors));
  return only.design;
};

const all = ['all', undefined] as const;
test.each([
  ['all', 'collect own from client at start, later', ...all, 100],
  [
    'all, by their groups',
    'collect own from client at start, later for young collect own from client at start, later for old',
    ...all,
    100,
  ],
  [
    'one group the last time',
    'collect own from client at start, young-later',
    'only The young are measured both times (40)',
    40,
    40,
  ],
  // What is compared is the first time with the last one.
  [
    'each group at a time of its own',
    'collect own from client at start, young-later, old-later',
    'only The old are measured both times (60)',
    60,
    60,
  ],
  // Then nobody else is followed at all.
  ['one group', 'collect own from client at start, later for old', ...all, 60],
  [
    'one group first and the other last',
    'collect own from client at start for young collect own from client at later for old',
    'nobody is measured both times, since the groups differ',
    0,
    0,
  ],
  [
    'a part whose number nobody says',
    'collect own from client at start collect own from client at later for north',
    'only North are measured both times, and how many they are is not said',
    undefined,
    undefined,
  ],
  [
    'some',
    'collect own from client at start, later for some',
    'only some are measured both times, and how many is not said',
    undefined,
    undefined,
  ],
  [
    'the staff of all, and the client of some',
    'collect own from professional at start, later collect own from client at start, young-later',
    'only The young are measured both times (40)',
    40,
    40,
  ],
])('of %s: reading, words, precision and made-up data agree', async (_, measuring, said, persons, pairs) => {
  const design = await designed(measuring);
  const { expected } = read(design);
  expect(expected.asked?.persons?.low).toBe(said === 'all' ? undefined : persons);
  expect(expected.pairs?.low).toBe(pairs);
  expect(askedWords(expected, design, 'en')).toBe(said === 'all' ? undefined : said);
  expect(precisionOf(design).pairs?.low).toBe(pairs);
  const text = markdown(precisionDocument(design, 'en'));
  if (said !== 'all') expect(text.toLowerCase()).toContain(said.toLowerCase());
  if (pairs !== undefined) expect(text).toContain(pairs === 0 ? '0 persons suffice for no' : `With ${pairs} persons`);
  else expect(text).not.toMatch(/With \d+ persons a mean/);
  // Whom nothing is said of the number of are made up as all.
  const { forms } = simulate(design, { clients: 1000, seed: 7 });
  const who = (time: RegExp) =>
    new Set(
      forms
        .filter(({ form }) => form.informant?.kind === 'client' && time.test(form.timepoint?.name ?? ''))
        .flatMap(({ filled }) => filled.map((one) => one.case)),
    );
  const [first, last] = [who(/start/), who(new RegExp(expected.final ?? 'none'))];
  const both = [...first].filter((one) => last.has(one)).length;
  const begin = expected.started?.low ?? 0;
  expect(Math.abs(both - (1000 * (pairs ?? begin)) / begin)).toBeLessThan(60);
});

test.each([
  ['of those who are asked', 'attrition 25 % at young-later for young', 30, undefined],
  ['of all who began, who are not all asked', 'attrition 70 % at young-later for started', 30, undefined],
  [
    'of all who began, fewer than are not asked: then of those asked',
    'attrition 25 % at young-later for started',
    30,
    undefined,
  ],
  ['of nobody knows whom', 'attrition 25 % at young-later', 30, 'denominator not stated'],
  ['of others', 'attrition 25 % at young-later for old', 30, 'of others'],
])('what is lost %s', async (_, attrition, left, atMost) => {
  const { expected } = read(await designed('collect own from client at start, young-later', attrition));
  expect(expected.pairs?.low).toBe(left);
  expect(expected.atMost).toBe(atMost);
});

test('a share that is to succeed is of all who began, of whom those not asked are missing', async () => {
  const design = await designed(
    'collect own from client at start, young-later',
    'outcome p "P" { goal improve indicator own.well from client success at-least 30 % own.well >= 7 at young-later }',
  );
  expect(precisionOf(design).needed).toMatchObject([{ persons: 100, measured: 40, reached: 30 }]);
});

test('groups that are compared are of those who are asked', async () => {
  const compared = 'comparison randomised in own { ratio 1 to 1 }';
  const of = async (measuring: string) => read(await designed(measuring, compared)).armSizes;
  expect(await of('collect own from client at start, later')).toEqual({
    intervention: { started: 50, left: 50 },
    comparison: { started: 50, left: 50 },
  });
  expect(await of('collect own from client at start, young-later')).toEqual({
    intervention: { started: 20, left: 20 },
    comparison: { started: 20, left: 20 },
  });
  expect(await of('collect own from client at start, later for north')).toBeUndefined();
});
