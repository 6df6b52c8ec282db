import { describe, expect, it } from 'vitest';
import type { Design, Text, Timepoint } from '../../src/model/index.js';
import * as words from '../../src/words/index.js';
import { at, design, earlier, end, every, later, start, timepoint, times, window } from '../model/design.js';

/** A list of phrases: what is said, in Swedish and in English. */
const phrases = <Args extends unknown[]>(
  title: string,
  say: (...args: [...Args, 'sv' | 'en']) => string,
  rows: readonly (readonly [...Args, string, string])[],
): void => {
  describe(title, () => {
    it.each(rows.map((row) => [row.at(-2), row] as const))('%s', (_, row) => {
      const args = row.slice(0, -2) as unknown as Args;
      expect([say(...args, 'sv'), say(...args, 'en')]).toEqual(row.slice(-2));
    });
  });
};

phrases('numbers', words.numberWords, [
  [1.5, '1,5', '1.5'],
  [-30, '−30', '−30'],
  [-0.25, '−0,25', '−0.25'],
  [1200, '1200', '1200'],
]);

phrases('ranges', words.rangeWords, [
  [{ low: 4, high: 8 }, '4–8', '4–8'],
  [{ low: 3, high: 3 }, '3', '3'],
  [{ low: 4 }, 'minst 4', 'at least 4'],
  [{ high: 8 }, 'högst 8', 'at most 8'],
  [{ low: -5, high: 5 }, '−5 till 5', '−5 to 5'],
  [{ low: 0.5, high: 1.5 }, '0,5–1,5', '0.5–1.5'],
  [{}, '', ''],
]);

phrases('amounts', words.amountWords, [
  [{ low: 25, high: 25, percent: true }, '25 %', '25%'],
  [{ low: 33.2, high: 33.2, percent: true }, '33,2 %', '33.2%'],
  [{ low: 20, high: 30, percent: true, about: true }, 'cirka 20–30 %', 'about 20–30%'],
  [{ low: 125, high: 125, of: 187 }, '125 av 187', '125 of 187'],
  [{ low: 40, presumed: true }, 'minst 40 (antaget)', 'at least 40 (presumed)'],
  [{}, 'utan gräns', 'without limit'],
]);
it('a number is not parted from its sign at the end of a line where that is asked for', () => {
  expect(words.unbroken(words.amountWords({ low: 25, high: 25, percent: true }, 'sv'))).toBe('25\u00a0%');
});
it('a share in a finding is the figure alone, rounded to a decimal', () => {
  expect(words.percentSaid(100 / 3)).toEqual({ sv: '33,3', en: '33.3' });
  expect(words.percentSaid(40)).toEqual({ sv: '40', en: '40' });
});

phrases('durations', words.durationWords, [
  [{ low: 1, high: 1, unit: 'day' }, '1 dag', '1 day'],
  [{ low: 2, high: 2, unit: 'day' }, '2 dagar', '2 days'],
  [{ low: 1, high: 1, unit: 'month' }, '1 månad', '1 month'],
  [{ low: 1, high: 1, unit: 'year' }, '1 år', '1 year'],
  [{ low: 2, high: 2, unit: 'year' }, '2 år', '2 years'],
  [{ low: 4, high: 8, unit: 'month' }, '4–8 månader', '4–8 months'],
  [{ low: 0, high: 1, unit: 'week' }, '0–1 vecka', '0–1 weeks'],
  [{ low: 4, unit: 'month' }, 'minst 4 månader', 'at least 4 months'],
  [{ low: 1, unit: 'hour' }, 'minst 1 timme', 'at least 1 hour'],
  [{ high: 1, unit: 'week' }, 'högst 1 vecka', 'at most 1 week'],
  [{ low: 0.5, high: 0.5, unit: 'year' }, '0,5 år', '0.5 years'],
  [{ low: 15, high: 15, about: true, unit: 'minute' }, 'cirka 15 minuter', 'about 15 minutes'],
  [{ unit: 'month' }, 'ett okänt antal månader', 'an unknown number of months'],
]);

phrases('what questions look back on', words.recallWords, [
  [{ low: 1, high: 1, unit: 'week' }, 'den senaste veckan', 'the last week'],
  [{ low: 1, high: 1, unit: 'day' }, 'det senaste dygnet', 'the last day'],
  [{ low: 1, high: 1, unit: 'year' }, 'det senaste året', 'the last year'],
  [{ low: 30, high: 30, unit: 'day' }, 'de senaste 30 dagarna', 'the last 30 days'],
]);

phrases('how often', words.everyWords, [
  [1, 'year', 'varje år', 'every year'],
  [2, 'year', 'vartannat år', 'every other year'],
  [3, 'year', 'vart tredje år', 'every third year'],
  [1, 'month', 'varje månad', 'every month'],
  [2, 'month', 'varannan månad', 'every other month'],
  [3, 'week', 'var tredje vecka', 'every third week'],
  [2, 'day', 'varannan dag', 'every other day'],
  [6, 'month', 'var sjätte månad', 'every sixth month'],
  [12, 'month', 'var tolfte månad', 'every twelfth month'],
  [14, 'day', 'var 14:e dag', 'every 14 days'],
  [21, 'day', 'var 21:a dag', 'every 21 days'],
  [111, 'day', 'var 111:e dag', 'every 111 days'],
]);
phrases('for each', words.perWords, [
  ['month', 'per månad', 'per month'],
  ['year', 'per år', 'per year'],
]);
phrases('intervals', words.intervalWords, [
  [{ every: 2, unit: 'year' }, 'vartannat år', 'every other year'],
  [{ word: 'on-demand' }, 'vid behov', 'on demand'],
]);

phrases('ages', words.ageWords, [
  [{ low: 18, high: 29 }, '18–29 år', '18–29 years'],
  [{ low: 18 }, 'från 18 år', 'from 18 years'],
  [{ high: 1 }, 'till och med 1 år', 'up to and including 1 year'],
  [{ low: 7, high: 7 }, '7 år', '7 years'],
  [{}, '', ''],
]);
phrases('ages in a sentence', words.ageSpan, [
  [{ low: 18, high: 29 }, 'från 18 till och med 29 år', 'from 18 up to and including 29 years'],
  [{ low: 7, high: 7 }, '7 år', '7 years'],
]);

const days = (low?: number, high?: number) => ({
  ...(low !== undefined && { low }),
  ...(high !== undefined && { high }),
  unit: 'day' as const,
});
phrases('windows in words', words.windowWords, [
  [days(-30, 60), 'från 30 dagar före till 60 dagar efter', 'from 30 days before to 60 days after'],
  [days(0, 14), 'inom 14 dagar efter', 'within 14 days after'],
  [days(0, 1), 'inom 1 dag efter', 'within 1 day after'],
  [days(-7, 0), 'inom 7 dagar före', 'within 7 days before'],
  [days(-7, 7), 'högst 7 dagar före eller efter', 'at most 7 days before or after'],
  [days(7, 14), '7–14 dagar efter', '7–14 days after'],
  [days(-14, -7), '7–14 dagar före', '7–14 days before'],
  [days(7, 7), '7 dagar efter', '7 days after'],
  [days(0, 0), 'samma dag', 'on the same day'],
  [days(-3), 'tidigast 3 dagar före', 'at the earliest 3 days before'],
  [days(undefined, 10), 'senast 10 dagar efter', 'at the latest 10 days after'],
  [days(undefined, 0), 'senast samma dag', 'at the latest on the same day'],
  [days(), 'utan gräns i tiden', 'without a limit in time'],
]);
phrases('windows with signs', words.windowSigns, [
  [days(-30, 60), '−30 till +60 dagar', '−30 to +60 days'],
  [days(-14, 14), '±14 dagar', '±14 days'],
  [days(-1, 1), '±1 dag', '±1 day'],
  [days(0, 14), '0 till +14 dagar', '0 to +14 days'],
  [days(7, 7), '+7 dagar', '+7 days'],
  [days(0, 0), 'samma dag', 'on the same day'],
  [days(-3), 'tidigast −3 dagar', 'at the earliest −3 days'],
  [days(undefined, 10), 'senast +10 dagar', 'at the latest +10 days'],
]);

phrases('at a title', words.atTitles, [
  [['Nybesök'], 'vid Nybesök', 'at Nybesök'],
  [['Start', 'Mitt', 'Avslut'], 'vid Start, Mitt och Avslut', 'at Start, Mitt and Avslut'],
  // In the other language a title is a name, and keeps the preposition.
  [['När barnet flyttar'], 'när barnet flyttar', 'at När barnet flyttar'],
  [['When the child moves'], 'vid When the child moves', 'when the child moves'],
  [['Six months after the end'], 'vid Six months after the end', 'six months after the end'],
  [['Efter insatsen'], 'efter insatsen', 'at Efter insatsen'],
  [['Inom två veckor'], 'inom två veckor', 'at Inom två veckor'],
  [['Innan placering'], 'innan placering', 'at Innan placering'],
  [['I samband med flytt'], 'i samband med flytt', 'at I samband med flytt'],
  [['På sommaren'], 'på sommaren', 'at På sommaren'],
  [['Varje vecka'], 'varje vecka', 'at Varje vecka'],
  [['Var tredje vecka'], 'var tredje vecka', 'at Var tredje vecka'],
  [['Vid behov'], 'vid behov', 'at Vid behov'],
  [['Under insatsen'], 'under insatsen', 'at Under insatsen'],
  [['Före', 'Efter'], 'före och efter', 'at Före and Efter'],
  [['6 månader efter avslut'], '6 månader efter avslut', '6 månader efter avslut'],
  [['4–8 månader efter'], '4–8 månader efter', '4–8 månader efter'],
  [['Fyra till åtta veckor in'], 'fyra till åtta veckor in', 'at Fyra till åtta veckor in'],
  [['Ett år efter avslut'], 'ett år efter avslut', 'at Ett år efter avslut'],
  [['Nybesök', 'Ett år efter avslut'], 'vid Nybesök och ett år efter avslut', 'at Nybesök and Ett år efter avslut'],
  // What only looks like it keeps its preposition.
  [['6-månadersuppföljning'], 'vid 6-månadersuppföljning', 'at 6-månadersuppföljning'],
  [['Eftervård'], 'vid Eftervård', 'at Eftervård'],
  [['En träff'], 'vid En träff', 'at En träff'],
  // An amount alone would be read as how long it takes, and not as when it is.
  [['Tre månader'], 'vid Tre månader', 'at Tre månader'],
  [['1 år'], 'vid 1 år', 'at 1 år'],
  [['Two weeks'], 'vid Two weeks', 'at Two weeks'],
  [['Sex månaders uppföljning'], 'vid Sex månaders uppföljning', 'at Sex månaders uppföljning'],
  [['Sex månader senare'], 'sex månader senare', 'at Sex månader senare'],
  [['Two weeks before the end'], 'vid Two weeks before the end', 'two weeks before the end'],
  [['Två gånger'], 'två gånger', 'at Två gånger'],
  [['3 samtal'], 'vid 3 samtal', 'at 3 samtal'],
  [[], '', ''],
]);

phrases('when', (one: Timepoint, language: 'sv' | 'en') => words.timepointWords(one, language), [
  [
    timepoint('t', [later(6, 6, 'month', end)], window(-30, 60)),
    '6 månader efter avslut (−30 till +60 dagar)',
    '6 months after the end (−30 to +60 days)',
  ],
  [timepoint('t', [at(start)], window(0, 14)), 'vid start (0 till +14 dagar)', 'at the start (0 to +14 days)'],
  [timepoint('t', [at(end)], window(-14, 14)), 'vid avslut (±14 dagar)', 'at the end (±14 days)'],
  [timepoint('t', [at(start, end)]), 'vid start och avslut', 'at the start and the end'],
  [
    timepoint('t', [later(4, 8, 'month', end), times(1, 3)]),
    '4–8 månader efter avslut, 1–3 gånger',
    '4–8 months after the end, 1–3 times',
  ],
  [
    timepoint('t', [later(6, undefined, 'month', end)]),
    'minst 6 månader efter avslut',
    'at least 6 months after the end',
  ],
  [timepoint('t', [earlier(1, 1, 'week', start)]), '1 vecka före start', '1 week before the start'],
  [timepoint('t', [every(1, 'month')]), 'varje månad under insatsen', 'every month during the intervention'],
  [timepoint('t', [every(2, 'year')]), 'vartannat år under insatsen', 'every other year during the intervention'],
  [timepoint('t', [every(6, 'month')]), 'var sjätte månad under insatsen', 'every sixth month during the intervention'],
  [timepoint('t', [times(4)]), '4 gånger under insatsen', '4 times during the intervention'],
  [timepoint('t', [times(1)]), '1 gång under insatsen', '1 time during the intervention'],
  [
    timepoint('t', [at(end)], { flexible: true }),
    'vid avslut (tiden får anpassas)',
    'at the end (the time may be adapted)',
  ],
  [timepoint('t', []), 'tid inte angiven', 'time not stated'],
  [timepoint('t', [later(0.5, 0.5, 'year', start)]), '0,5 år efter start', '0.5 years after the start'],
]);
it('when, with the window in words', () => {
  const one = timepoint('t', [later(6, 6, 'month', end)], window(-30, 60));
  expect(words.timepointWords(one, 'sv', undefined, 'words')).toBe(
    '6 månader efter avslut (från 30 dagar före till 60 dagar efter)',
  );
});

const event = (name: string, text: Text) => ({ path: `event/${name}`, name, text });
const ninth: Text = { text: 'Går ut nian', translations: { en: 'Leaves ninth grade' } };
const moves: Text = { text: 'När barnet flyttar', translations: { en: 'When the child moves' } };
const events = design({ events: [event('nian', ninth), event('flytt', moves)] });
phrases(
  'when, by the words of events',
  (one: Timepoint, language: 'sv' | 'en') => words.timepointWords(one, language, events),
  [
    [
      timepoint('t', [at({ event: 'nian' }, end)]),
      'vid ”Går ut nian” eller avslut',
      'at “Leaves ninth grade” or the end',
    ],
    [timepoint('t', [at({ event: 'flytt' })]), 'när barnet flyttar', 'when the child moves'],
    [
      timepoint('t', [at({ event: 'nian' }, { event: 'flytt' })]),
      'vid ”Går ut nian” eller när barnet flyttar',
      'at “Leaves ninth grade” or when the child moves',
    ],
    [
      timepoint('t', [later(1, 1, 'month', { event: 'nian' })]),
      '1 månad efter ”Går ut nian”',
      '1 month after “Leaves ninth grade”',
    ],
    [{ ...timepoint('nian', []), implicit: true }, 'vid ”Går ut nian”', 'at “Leaves ninth grade”'],
  ],
);

const titled = (name: string, text?: Text): Timepoint => ({ ...timepoint(name, []), ...(text && { text }) });
const own: Design = design({
  languages: ['sv'],
  timepoints: [
    titled('nybesok', { text: 'Nybesök' }),
    titled('flytt', moves),
    titled('senare', { text: 'Ett år efter' }),
    { ...titled('end'), implicit: true },
  ],
});
describe('timepoints in findings', () => {
  it.each([
    [['nybesok'], 'vid ”Nybesök”', 'at “Nybesök”'],
    [['nybesok', 'end', 'end'], 'vid ”Nybesök” och avslut', 'at “Nybesök” and end'],
    [['flytt'], 'när barnet flyttar', 'when the child moves'],
    // In English the Swedish title is a name.
    [['senare'], 'ett år efter', 'at “Ett år efter”'],
    [['nybesok', 'senare'], 'vid ”Nybesök” och ett år efter', 'at “Nybesök” and “Ett år efter”'],
    [[], '', ''],
  ])('%j', (names, sv, en) => {
    expect(words.atTimepointsSaid(own, names)).toEqual({ sv, en });
  });
});

phrases('lists', (parts: string[], language: 'sv' | 'en') => words.listed(parts, language), [
  [[], '', ''],
  [['a'], 'a', 'a'],
  [['a', 'b'], 'a och b', 'a and b'],
  [['a', 'b', 'c'], 'a, b och c', 'a, b and c'],
]);
it('lists of what to choose from', () => {
  expect(words.listed(['a', 'b', 'c'], 'sv', 'or')).toBe('a, b eller c');
  expect(words.listed(['a', 'b', 'c'], 'en', 'or')).toBe('a, b or c');
});
phrases('quotes', words.quoted, [['så', '”så”', '“så”']]);

const label = { text: 'Behandlaren', translations: { en: 'The therapist' } };
phrases('informants in a sentence', words.informantInSentence, [
  [{ kind: 'client' }, 'klienten', 'the client'],
  [{ kind: 'professional' }, 'personalen', 'the staff'],
  [{ kind: 'register' }, 'ett register', 'a register'],
  [{ kind: 'professional', label }, 'Behandlaren (profession)', 'The therapist (professional)'],
]);
phrases('informants in a table', words.informantWord, [
  [{ kind: 'client' }, 'klient', 'client'],
  [{ kind: 'professional', label }, 'profession (Behandlaren)', 'professional (The therapist)'],
]);

const served = design({
  targetGroups: [
    { path: 'group/unga', name: 'unga', text: { text: 'Unga vuxna' }, sizes: [], includes: [], excludes: [] } as never,
  ],
});
phrases(
  'people',
  (people: Parameters<typeof words.peopleWords>[0], language: 'sv' | 'en') =>
    words.peopleWords(people, served, language),
  [
    [{ groups: [{ word: 'all' }] }, 'alla', 'all'],
    [{ groups: [{ word: 'most' }] }, 'de flesta', 'most'],
    [{ groups: [{ word: 'none' }] }, 'ingen', 'nobody'],
    [{ groups: [{ word: 'started' }] }, 'de som påbörjat insatsen', 'those who started the intervention'],
    [{ groups: [{ group: 'unga' }, { word: 'few' }] }, 'Unga vuxna och få', 'Unga vuxna and few'],
    [{ amount: { low: 40, high: 40, of: 60 } }, '40 av 60', '40 of 60'],
  ],
);
phrases('shares', words.shareWords, [
  [{ word: 'most' }, 'de flesta', 'most'],
  [{ word: 'unknown' }, 'okänd andel', 'an unknown share'],
  [{ amount: { low: 90, high: 90, percent: true } }, '90 %', '90%'],
]);

describe('sentences', () => {
  it.each([
    ['klienten svarar', 'Klienten svarar.'],
    ['är det så?', 'Är det så?'],
    ['hon säger ”ja.”', 'Hon säger ”ja.”'],
    ['eHälsa används', 'eHälsa används.'],
    ['boendeDOK används', 'BoendeDOK används.'],
  ])('%s', (text, said) => {
    expect(words.sentence(text)).toBe(said);
  });
  it.each([
    ['Nybesök', 'nybesök'],
    ['CORE-OM', 'CORE-OM'],
    ['SoL-beslut', 'SoL-beslut'],
    ['Å', 'Å'],
  ])('%s within a sentence', (text, said) => {
    expect(words.small(text)).toBe(said);
  });
});

it('counts with their nouns', () => {
  const files = (n: number) => words.counted(n, ['fil', 'filer'], ['file', 'files']);
  expect([files(0), files(1), files(2)]).toEqual([
    { sv: '0 filer', en: '0 files' },
    { sv: '1 fil', en: '1 file' },
    { sv: '2 filer', en: '2 files' },
  ]);
});
