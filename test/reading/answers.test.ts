import { describe, expect, test } from 'vitest';
import { createIsu } from '../../src/language/index.js';
import { type Because, read } from '../../src/reading/index.js';

const isu = createIsu(async () => undefined);

const instruments = `
instrument own "Own form" { item well "How are you?" rated 0..10 higher is better }
instrument home "Home" { item lives "Does the person live at home?" yes-no higher is better }
instrument plain "Plain" { item text "Tell us" text }
instrument bare "Bare form"
instrument again "Own form, again" { repeats own }
instrument more "Own form, and more" { repeats own item calm "How calm?" rated 0..10 higher is better }
`;
/** What is said of each question and outcome: `yes change: compared`. */
const answers = async (body: string, more = ''): Promise<Record<string, string>> => {
  const text = `design d "D" {\n${body}\n}\n${instruments}${more}`;
  const [opened] = await isu.open([{ uri: 'file:///a.isu', text }]);
  const errors = opened?.findings.filter(({ severity }) => severity === 'error') ?? [];
  expect(errors.map(({ message }) => message.en)).toEqual([]);
  const design = opened?.designs[0]?.design;
  if (!design) throw new Error('no design');
  const word = (one: Because) => {
    if (one.code === 'lack') return one.between ? `${one.lack} between groups` : one.lack;
    return one.code === 'no evidence' ? one.why : one.code;
  };
  return Object.fromEntries(
    read(design).answers.map(({ path, answered, can, because }) => [
      path.replace(/^(outcome|question)\//, ''),
      `${answered} ${can}: ${because.map(word).join(', ')}`,
    ]),
  );
};
/** What is said of one outcome that is to improve, shown by the client's own answer. */
const improved = async (measuring: string, more = '') =>
  (await answers(`outcome o "O" { goal improve\nindicator own.well from client\n${more} }\n${measuring}`)).o;

test('what one form has of its own is not asked by the form that it repeats', async () => {
  const shown = (what: string, measuring: string) =>
    answers(`outcome o "O" { goal improve indicator ${what} from client }\n${measuring}`);
  expect((await shown('own.well', 'collect own from client at start collect again from client at end')).o).toMatch(
    /^yes/,
  );
  expect((await shown('more.calm', 'collect own from client at start, end')).o).toBe('no nothing: not collected');
  expect((await shown('more.calm', 'collect more from client at start, end')).o).toMatch(/^yes/);
});

test.each([
  ['the last of one group only', 'start', 'last', 'partly change: asked of groups, compared'],
  ['the last of each group at its own time', 'start', 'last, other', 'partly change: asked of groups, compared'],
  ['both of one group only', 'first', 'last', 'yes change: compared'],
])('what is measured of fewer groups at one time says nothing of the others: %s', async (_, first, last, expected) => {
  const groups = `target-group a "A" target-group b "B"
    timepoint first "First" 1 day after start for a timepoint last "Last" at end for a timepoint other "Later" 1 year after start for b`;
  const outcome = 'outcome o "O" { goal improve\nindicator own.well from client }';
  const { o } = await answers(`${groups}\n${outcome}\ncollect own from client at ${first}, ${last}`);
  expect(o).toBe(expected);
});

/** Who is not asked has no value in the analysis, unless a score gives one. */
test.each([
  ['an item that an earlier answer decides', 'event.times', 'partly change: asked of some, compared'],
  ['a score without a rule for it', 'event.bare', 'partly change: asked of some, compared'],
  ['a score that is not for those', 'event.without', 'partly change: asked of some, compared'],
  ['a score that counts it as 0', 'event.sum', 'yes change: compared'],
  ['a score that may lack it', 'event.lenient', 'yes change: compared'],
  ['the item that everyone is asked', 'event.any', 'yes change: compared'],
])('what only some are asked says nothing of the others: %s', async (_, measure, expected) => {
  const { o } = await answers(
    `outcome o "O" { goal improve\nindicator ${measure} from client }\ncollect event from client at start, end`,
    `instrument event "Event" {
      item any "Has it happened?" yes-no no is better
      item times "How many times?" number 0..99 lower is better if any is yes
      item worry "Worry" rated 0..10 lower is better
      scale sum 0..109 lower is better = sum(times, worry) not asked counted as 0
      scale bare 0..109 lower is better = sum(times, worry)
      scale without 0..109 lower is better = sum(times, worry) not asked counted as no-score
      scale lenient 0..109 lower is better = sum(times, worry) allow 1 missing
    }`,
  );
  expect(o).toBe(expected);
});

describe('an outcome that is to improve', () => {
  test.each([
    ['early and late', 'collect own from client at start, end', 'yes change: compared'],
    [
      'of whom it is not said the second time',
      'collect own from client at start\ncollect own at end',
      'partly change: informant not stated, compared',
    ],
    ['only late', 'collect own from client at end', 'no state: one time'],
    ['not at all', '', 'no nothing: not collected'],
    ['anonymously', 'collect own from client at start, end { identity anonymous }', 'no state: unpaired'],
    [
      'anonymously by the client, by name by the staff',
      'collect own from client at start, end { identity anonymous }\ncollect own from professional at start, end { identity named }',
      'no state: unpaired',
    ],
    [
      'by the client first and the staff last',
      'collect own from client at start\ncollect own from professional at end',
      'no state: one time',
    ],
    ['by the staff alone', 'collect own from professional at start, end', 'no nothing: not collected'],
    [
      'every session',
      'timepoint each "Each session" every week\ncollect own from client at each',
      'yes change: compared',
    ],
    [
      'around an event',
      'event moved "Moves in"\ntimepoint before "Before moving" 1 month before moved\ntimepoint later "After moving" 3 months after moved\ncollect own from client at before, later',
      'yes change: compared',
    ],
    [
      'only when something happens',
      'event relapse "Relapse"\ntimepoint then "At a relapse" at relapse\ncollect own from client at start, then',
      'no state: nothing planned later',
    ],
    [
      'only at an unknown time',
      'timepoint some "Some time"\ncollect own from client at some',
      'no state: time not stated',
    ],
    [
      'at two unknown times',
      'timepoint one "One"\ntimepoint two "Two"\ncollect own from client at one, two',
      'no state: time not stated',
    ],
    [
      'early, and at an unknown time',
      'timepoint some "Some time"\ncollect own from client at start, some',
      'partly change: time not stated, compared',
    ],
    ['without recording', 'collect own from client at start, end { recorded none }', 'no change: not recorded'],
    ['outside of the follow-up', 'collect own from client at start, end { not included }', 'no change: not part'],
    [
      'now and then',
      'collect own from client at start, end { not systematic }',
      'partly change: not systematic, compared',
    ],
    ['as somebody presumes', 'collect presumed own from client at start, end', 'partly change: presumed, compared'],
  ])('is measured %s', async (_, measuring, expected) => {
    expect(await improved(measuring)).toBe(expected);
  });

  test.each([
    ['a share that is to improve', 'success at-least 50 % improved at end', 'yes change: compared'],
    ['an end that is measured', 'success own.well >= 6 at end', 'yes change: compared'],
    [
      'reliable change without a reliability',
      'success at-least 50 % reliably improved at end',
      'partly change: no reliability, compared',
    ],
    ['goals of their own', 'individualised', 'partly change: individual goals, compared'],
  ])('with %s', async (_, more, expected) => {
    expect(await improved('collect own from client at start, end', more)).toBe(expected);
  });

  test('whose criterion is of a time that nobody measures: that is said', async () => {
    const measuring = 'timepoint later "Later" 6 months after end\ncollect own from client at start, end';
    expect(await improved(measuring, 'success own.well >= 6 at later')).toBe(
      'partly change: criterion not measured, compared',
    );
  });

  test('and reach a level at the end, measured only there: how many reach it', async () => {
    expect(await improved('collect own from client at end', 'success own.well >= 6 at end')).toBe(
      'partly share: one time, judged at',
    );
  });
});

describe('an outcome', () => {
  const both = 'collect own, home, plain, bare from client at start, end';
  test.each([
    ['that is to be kept, without a margin', 'goal maintain\nindicator own.well', 'yes change: compared'],
    ['that only reaches something', 'indicator home.lives\nsuccess home.lives is yes at end', 'yes change: compared'],
    ['of a criterion alone', 'success home.lives is yes at end', 'yes share: judged at'],
    ['without a goal', 'indicator own.well', 'yes change: compared'],
    ['that is written down', 'goal improve\nindicator plain.text', 'no nothing: not counted'],
    ['of a form without content', 'goal improve\nindicator bare', 'no nothing: no scale'],
    ['without a measure', 'goal improve', 'no nothing: no indicator'],
    [
      'whose main measure has no content is read from the other',
      'goal improve\nindicator bare { main-measure }\nindicator own.well',
      'partly change: no scale, compared',
    ],
  ])('%s', async (_, body, expected) => {
    expect((await answers(`outcome o "O" { ${body} }\n${both}`)).o).toBe(expected);
  });

  test('measured once, of which it is not said what is wished, is neither answered nor not', async () => {
    const found = await answers('outcome o "O" { indicator own.well }\ncollect own from client at end');
    expect(found.o).toBe('partly state: one time, no goal');
  });

  test('is read from its parts', async () => {
    const parts = (second: string) =>
      answers(
        `outcome o "O" { goal improve\noutcome a "A" { goal improve\nindicator own.well }\noutcome b "B" { goal improve ${second} } }\n${both}`,
      );
    expect((await parts('\nindicator own.well')).o).toBe('yes change: answered by');
    expect((await parts('')).o).toBe('partly change: answered by');
  });

  test('that is to differ from another group needs its data', async () => {
    const group = (said: string) =>
      answers(
        `outcome o "O" { goal improve\nindicator own.well }\ncollect own from client at start, end\ncomparison randomised "Others"${said}\nclaim effect`,
      );
    expect((await group('')).o).toBe('partly change: comparison not measured, compared');
    expect((await group(' in own')).o).toBe('yes difference: compared');
    expect((await group(' in home')).o).toBe('partly change: comparison not measured, compared');
  });

  test.each([
    ['end', 'own', 'no state: one time between groups'],
    ['later, last', 'own', 'no state: no baseline between groups'],
    ['end', 'home', 'no state: one time'],
  ])('is not compared from nothing where it is measured only afterwards (%s), as of %s', async (at, of, expected) => {
    const found = await answers(
      `timepoint later "Later" 3 months after start\ntimepoint last "Last" 6 months after start\noutcome o "O" { goal improve\nindicator own.well }\ncollect own from client at ${at}\ncomparison randomised in ${of}`,
    );
    expect(found.o).toBe(expected);
  });

  test('that is to be kept as well as in another group needs a margin too', async () => {
    const kept = (margin: string) =>
      answers(
        `outcome o "O" { goal maintain\nindicator own.well\n${margin} }\ncollect own from client at start, end\ncomparison randomised in own`,
      );
    expect((await kept('')).o).toBe('partly difference: margin not stated, compared');
    expect((await kept('margin 1')).o).toBe('yes difference: compared');
    // Percentage points are of answers that are counted.
    expect((await kept('margin 10 %')).o).toBe('partly difference: margin not stated, compared');
  });

  test.each(['layout stepped-wedge', 'layout crossover', 'groups 3'])(
    'is not answered where the groups are laid out so that they are not analysed: %s',
    async (layout) => {
      const found = await answers(
        `outcome o "O" { goal improve\nindicator own.well }\ncollect own from client at start, end\ncomparison randomised in own { ${layout} }`,
      );
      expect(found.o).toBe('no state: comparison not analysed');
    },
  );
});

describe('a question', () => {
  const asked = (rest: string, how = '') =>
    answers(
      `purpose "Know" { question q "Does it help?" }\n${rest}\ncollect own, plain from client at start, end { ${how} }`,
    );
  test.each([
    ['that nothing is linked to', '', '', 'no nothing: nothing answers'],
    ['of an outcome', 'outcome o "O" { answers q\ngoal improve\nindicator own.well }', '', 'yes change: answered by'],
    ['of an outcome that has no measure', 'outcome o "O" { answers q\ngoal improve }', '', 'no nothing: answered by'],
    ['of what is collected', '', 'answers q', 'partly change: collected, not counted'],
    ['of what is collected and not kept', '', 'answers q\nrecorded none', 'no change: not recorded, not counted'],
  ])('%s', async (_, outcome, how, expected) => {
    expect((await asked(outcome, how)).q).toBe(expected);
  });
});
