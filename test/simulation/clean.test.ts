import { describe, expect, test } from 'vitest';
import type { Design } from '../../src/model/index.js';
import { checked, simulatedTables, timed } from '../data/check/checked.js';
import { exampleDesigns } from '../examples/reading.js';
import { generatedDesigns } from '../forms/generated.js';

/** Every way in which a timepoint can lie. */
const placed: Record<string, Promise<Design>> = {
  'wide windows that meet': timed(
    'timepoint first "1" at start within 60 days after timepoint soon "2" 2 weeks after start from 14 days before to 30 days after timepoint last "3" at end within 60 days before',
    [],
    'intervention "I" { lasts 1..3 months }',
  ),
  'each hung on the one before': timed(
    'timepoint first "1" at start within 30 days after timepoint second "2" 3 months after first from 7 days before to 7 days after timepoint third "3" 3 months after second from 7 days before to 7 days after',
    ['end'],
  ),
  'hung on a later one': timed(
    'timepoint pre "1" 2 weeks before post from 3 days before to 3 days after timepoint post "2" at end from 5 days before to 20 days after',
    ['start'],
  ),
  'around an event': timed(
    'event moved "Moved" timepoint base "1" at moved within 14 days before timepoint six "2" 6 months after moved from 14 days before to 30 days after timepoint again "3" 1 months after six from 5 days before to 5 days after',
    ['start', 'end'],
  ),
  'again and again': timed(
    'timepoint daily "1" every 1 days timepoint weekly "2" every 1 weeks timepoint four "3" 4 times timepoint both "4" at start, end',
    [],
  ),
  intervals: timed(
    'timepoint some "1" 4..8 months after end timepoint open "2" flexible timepoint once "3" 1..2 weeks before end',
    ['start'],
  ),
  'beyond reason': timed(
    'timepoint far "1" 90000 years after end timepoint near "2" 3 months after start from 99999 days before to 99999 days after timepoint old "3" 5000 years before start',
    ['start', 'end'],
    'intervention "I" { lasts 40000 years }',
  ),
  'an hour': timed(
    'timepoint after "1" 1 weeks after end from 1 days before to 1 days after',
    ['start', 'end'],
    'intervention "I" { lasts 1 hours }',
  ),
  'lost in between': timed(
    'timepoint first "1" at start within 30 days after timepoint second "2" 3 months after first from 7 days before to 7 days after timepoint third "3" 3 months after second from 7 days before to 7 days after',
    ['end'],
    'attrition 60 % at first attrition 50 % at second attrition 100 % at end',
  ),
};

const clean = (design: Design, clients: number) => {
  const tables = simulatedTables(design, clients);
  expect(checked(design, tables)).toEqual([]);
  // The list of cases last, and without it.
  expect(checked(design, [...tables].reverse())).toEqual([]);
  expect(checked(design, tables.slice(1))).toEqual([]);
};

describe('simulated data has no problem in data check', async () => {
  test.each(Object.entries(placed))('%s', async (_, design) => {
    clean(await design, 60);
  });
  test.each(Object.entries(placed))('where nothing is lost everybody is measured: %s', async (name, design) => {
    if (name === 'lost in between') return;
    const missed = simulatedTables(await design, 60).find(({ path }) => path.endsWith('_missed.csv'));
    expect(missed?.text.trim().split('\n')).toHaveLength(1);
  });
  test.each((await exampleDesigns()).map((design) => [design.code, design] as const))('%s', (_, design) => {
    clean(design, 40);
  });
  test('whatever the design', () => {
    for (const design of generatedDesigns()) clean(design, 4);
  });
});
