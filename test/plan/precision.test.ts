import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/documents/index.js';
import type { Design } from '../../src/model/index.js';
import { openQuestions, plan, wordsFor } from '../../src/plan/index.js';
import { generatePrecision, precisionOf, testPrecision } from '../../src/plan/precision/index.js';
import { precisionDocument } from '../../src/plan/precision/text.js';
import { assess } from '../../src/principles/index.js';
import { review } from '../../src/review/index.js';
import { columbus } from './columbus.js';
import { followUp } from './designs.js';
import { sectionText, textOf } from './reading.js';

const sized = (people: number | undefined, percent?: number): Design => ({
  ...columbus,
  organisation: undefined,
  targetGroups: columbus.targetGroups.map((one) => ({
    ...one,
    sizes:
      people === undefined ? [] : [{ path: 'size', amount: { low: people, high: people }, unit: 'persons' as const }],
  })),
  attritions:
    percent === undefined
      ? []
      : [
          {
            ...(columbus.attritions[0] as Design['attritions'][number]),
            at: undefined,
            amount: { low: percent, high: percent, percent: true },
          },
        ],
});
const shown = (design: Design, language: 'sv' | 'en' = 'sv') => markdown(precisionDocument(design, language));

describe('what change can be seen', () => {
  it('with 30 who start and 20 % lost is what R says of 24 pairs', () => {
    const found = precisionOf(sized(30, 20));
    expect(found.fewest?.pairs).toBe(24);
    expect(found.fewest?.change80).toBeCloseTo(0.5971841003, 9);
    expect(shown(sized(30, 20))).toContain('minst 0,6 standardavvikelser');
    expect(shown(sized(30, 20), 'en')).toContain('at least 0.6 standard deviations');
  });

  it('needs more change the more are lost, and says so for each tenth', () => {
    const rows = precisionOf(sized(100, 20)).byAttrition;
    const changes = rows.map((one) => one.shows?.change80 ?? Number.NaN);
    expect(rows.map((one) => one.pairs)).toEqual([100, 90, 80, 70, 60, 50, 40, 30, 20]);
    expect(changes).toEqual([...changes].sort((a, b) => a - b));
    expect(changes[0]).toBeCloseTo(0.2829126328, 9);
    expect(changes[8]).toBeCloseTo(0.6604416546, 9);
  });

  it('is said plainly when there are too few, none stated, or no attrition stated', () => {
    expect(shown(sized(5, 0))).toContain('räcker inte till något statistiskt test');
    expect(shown(sized(undefined))).toContain('inte angivet i siffror');
    expect(shown(sized(40))).toContain('om ingen faller bort');
    for (const people of [0, 1, 2, 3, 5, 6, 1000])
      expect(shown(sized(people, 50))).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each([1e3, 1e6, 1e9])('is worked out for %d persons, and never said to be certain', (people) => {
    expect(shown(sized(people, 0), 'en')).not.toMatch(/±0 |at least 0 standard/);
  });
  it.each([1e18, 1e39])('is worked out for %d persons, beyond all reason', (people) => {
    expect(shown(sized(people, 0), 'en')).not.toMatch(/NaN|undefined|Infinity/);
  });
  it('begins with why no number of persons helps, where the outcome cannot be answered', () => {
    const anonymous: Design = {
      ...sized(40, 20),
      collects: columbus.collects.map((one) => ({ ...one, identity: 'anonymous' })),
    };
    const first = (language: 'sv' | 'en') => shown(anonymous, language).split('\n').slice(2, 5).join(' ');
    expect(first('sv')).toMatch(
      /Går att besvara: nej.*går inte att besvara, hur många personer som än är med\. .*anonyma/,
    );
    expect(first('en')).toMatch(
      /Can be answered: no.*cannot be answered, however many persons there are\. .*anonymous/,
    );
    expect(shown(sized(40, 20))).not.toContain('går inte att besvara');
  });

  it('never speaks of an effect', () => {
    for (const language of ['sv', 'en'] as const)
      expect(shown(sized(40, 20), language)).not.toMatch(/effekt|\beffect/i);
  });

  it('is the same in every format, as numbers too', () => {
    const json = JSON.parse(generatePrecision(sized(30, 20), { to: 'json', language: 'sv' }));
    expect(json.fewest.pairs).toBe(24);
    expect(generatePrecision(sized(30, 20), { to: 'html', language: 'en' })).toContain('<figure');
  });

  describe('who it is of', () => {
    const group = (name: string, people: number | undefined, per: 'year' | 'month' = 'year') => ({
      ...{ path: name, name, text: { text: name }, includes: [], exceptions: [] },
      sizes:
        people === undefined
          ? []
          : [{ path: `size/${name}`, amount: { low: people, high: people }, unit: 'persons' as const, per }],
    });
    const groups = (...targetGroups: Design['targetGroups']): Design => ({ ...sized(1), targetGroups });

    it('is all groups together, each named, and each by itself', () => {
      const two = groups(group('Unga', 20), group('Vuxna', 80));
      expect(precisionOf(two)).toMatchObject({
        started: { low: 100, high: 100, per: 'year' },
        groups: [
          { name: 'Unga', low: 20 },
          { name: 'Vuxna', low: 80 },
        ],
        fewest: { pairs: 100 },
      });
      expect(shown(two)).toContain('100 personer per år (Unga: 20; Vuxna: 80) börjar.');
      expect(shown(two)).toMatch(/Vuxna \(80 personer per år\): Med 80 personer upptäcks/);
      expect(shown(two, 'en')).toContain('100 persons per year (Unga: 20; Vuxna: 80) begin.');
      expect(shown(two)).toContain('hos dem som börjar under 1 år');
    });
    it('is never a sum of what is counted in different periods', () => {
      const two = groups(group('Unga', 20), group('Vuxna', 80, 'month'));
      expect(precisionOf(two)).not.toHaveProperty('started');
      expect(precisionOf(two)).not.toHaveProperty('fewest');
      expect(shown(two)).toContain('Unga: 20 personer per år; Vuxna: 80 personer per månad (de läggs inte ihop)');
      expect(shown(two)).not.toContain('100 personer');
    });
    it('is said to be of one group alone, and of which nothing is stated', () => {
      const one = groups(group('Unga', 20), group('Vuxna', undefined));
      expect(shown(one)).toContain('20 personer per år (bara Unga; för Vuxna är antalet inte angivet) börjar.');
    });
  });

  describe('is never a number of persons with both measurements', () => {
    const ended = (one: Design): Design => ({
      ...one,
      collects: one.collects.map((each) => ({ ...each, at: ['avslut'] })),
    });
    it('where there is no first value', () => {
      const one = ended(sized(152, 20));
      const found = precisionOf(one);
      expect(found).not.toHaveProperty('pairs');
      expect(found).toMatchObject({ noPairs: 'one time', answering: { low: 122, high: 122 }, byAttrition: [] });
      expect(shown(one)).toContain('Ingen förändring kan ses: CORE-OM (klient) mäts bara vid avslut');
      expect(shown(one)).not.toContain('båda mätningarna.');
      expect(shown(one)).not.toContain('medelförändring om');
      expect(sectionText(plan(one, 'sv'), 'Hur mycket som går att se')).toContain(
        'ingen har båda mätningarna: CORE-OM',
      );
    });
    it('where the answers are anonymous', () => {
      const one = sized(152, 20);
      const anonymous = { ...one, procedure: { path: 'procedure', identity: 'anonymous' as const } };
      expect(shown(anonymous, 'en')).toContain(
        'are anonymous, so it cannot be seen which answers belong to the same person',
      );
      expect(precisionOf(anonymous).noPairs).toBe('unpaired');
    });
    it('of all who began, where the attrition is of those who completed', () => {
      const one = sized(100, 34);
      const completed = {
        ...one,
        attritions: one.attritions.map((each) => ({ ...each, for: { groups: [{ word: 'completed' as const }] } })),
      };
      expect(precisionOf(completed)).toMatchObject({ pairs: { low: 66, high: 66 }, atMost: 'of completed' });
      expect(shown(completed)).toContain(
        'högst ungefär 66 båda mätningarna. Fler kan saknas av dem som började: bortfallet är räknat bara på dem som fullföljt',
      );
      expect(sectionText(plan(completed, 'en'), 'How much can be seen')).toContain(
        'the attrition is counted only on those who completed',
      );
      expect(shown(one)).not.toContain('Fler kan saknas');
    });
  });

  it('reads counted answers as the share that is missing, as the plan and the review do', () => {
    const one = sized(187, 20);
    const counted: Design = {
      ...one,
      attritions: one.attritions.map((each) => ({
        ...each,
        amount: undefined,
        answered: { low: 60, high: 60, of: 187 },
      })),
    };
    expect(precisionOf(counted).pairs).toEqual({ low: 60, high: 60 });
    expect(shown(counted)).toContain('Med det angivna bortfallet (68 %)');
    expect(sectionText(plan(counted, 'sv'), 'Täckning och bortfall')).toContain('68 % saknas (besvarat: 60 av 187)');
    expect(textOf(review(counted, assess(counted), { language: 'sv' }).blocks)).toContain('är 68 %.');
    expect(
      openQuestions(counted, wordsFor(counted, 'sv'))
        .map(({ text }) => text)
        .join(),
    ).not.toContain('Hur stort bortfall, i siffror, väntas i CORE-OM');
  });

  describe('of two groups', () => {
    it.each(['randomised', 'matched', 'ordinary'] as const)('is about the difference alone: %s', (kind) => {
      const one = { ...sized(40, 20), comparisons: [{ path: 'comparison', kind }] };
      const found = precisionOf(one);
      for (const all of ['pairs', 'fewest', 'most']) expect(found).not.toHaveProperty(all);
      expect(found).toMatchObject({ points: [], byAttrition: [] });
      expect(testPrecision(one)?.arms).toEqual({
        intervention: { started: 20, left: 16 },
        comparison: { started: 20, left: 16 },
      });
      expect(shown(one)).toContain(
        'Med 16 personer i gruppen som får insatsen och 16 i jämförelsegruppen upptäcks en skillnad mellan grupperna',
      );
      expect(shown(one)).not.toContain('medelförändring');
      expect(sectionText(plan(one, 'sv'), 'Hur mycket som går att se')).not.toContain('medelförändring');
    });
    it('is by R what 20 in each group find, without a first value and with one', async () => {
      const found = testPrecision(await followUp({ size: '40 persons', comparison: 'comparison randomised in w' }));
      const least = (correlation?: number) =>
        found?.rows.find(({ assumed }) => assumed.correlation === correlation)?.least80;
      expect(least()).toBeCloseTo(0.9091290327, 8);
      expect(least(0.5)).toBeCloseTo(0.7987593923, 8);
      expect(least(0.7)).toBeCloseTo(0.6586738687, 8);
    });
    it('goes by the ratio, by the target groups’ own numbers, and by the clusters where nothing else is stated', async () => {
      const arms = async (about: Parameters<typeof followUp>[0]) => testPrecision(await followUp(about))?.arms;
      expect(
        await arms({ size: '90 persons', comparison: 'comparison randomised in w { ratio 2 to 1 }' }),
      ).toMatchObject({
        intervention: { started: 60 },
        comparison: { started: 30 },
      });
      const clusters = 'comparison randomised per team in w { clusters-per-group 6 persons-per-cluster 10 }';
      expect(await arms({ size: '', comparison: clusters })).toMatchObject({
        intervention: { started: 60 },
        comparison: { started: 60 },
      });
    });
    it.each([
      ['clusters-per-group 3', 'few-clusters', 'räcker inte till något test, hur många personer de än har'],
      ['', 'no-clusters', 'antalet kluster som avgör'],
    ])('of clusters (%s) says why nothing can be shown: %s', async (clusters, not, said) => {
      const one = await followUp({ comparison: `comparison randomised per team in w { ${clusters} }` });
      expect(testPrecision(one)).toMatchObject({ not, rows: [] });
      expect(shown(one)).toContain(said);
      expect(shown(one)).not.toMatch(/upptäcks en skillnad/);
    });
    it('with unknown likeness within clusters shows what each would be, with a stated one that alone', async () => {
      const iccs = async (icc: string) =>
        testPrecision(
          await followUp({ comparison: `comparison randomised per team in w { clusters-per-group 6 ${icc} }` }),
        )?.rows.map(({ assumed }) => assumed.icc);
      expect(new Set(await iccs(''))).toEqual(new Set([0.01, 0.05, 0.1]));
      expect(new Set(await iccs('icc 0.2'))).toEqual(new Set([0.2]));
    });
    it('that are not analysed has no numbers', async () => {
      const one = await followUp({ comparison: 'comparison randomised in w { layout crossover }' });
      expect(testPrecision(one)).toBeUndefined();
      expect(shown(one)).not.toContain('standardavvikelser');
    });
  });

  it('of what is to be kept says the margin that can be shown, and asks for one that is missing', async () => {
    const kept = (margin: string) => followUp({ size: '34 persons', outcome: `goal maintain\n${margin}` });
    // By R 34 pairs show a margin of half a standard deviation with 80 per cent.
    expect(testPrecision(await kept('margin 1'))?.rows[0]?.least80).toBeCloseTo(0.5, 1);
    expect(shown(await kept('margin 1'))).toContain('Den angivna marginalen, 1 poäng,');
    expect(shown(await kept(''))).toContain('Ingen marginal är angiven');
  });

  it('of a share to be reached counts all who began, and leaves undecided what the missing can decide', async () => {
    const one = await followUp({
      size: '40 persons',
      outcome: 'success at-least 50 % w.total <= 3 at end',
      attrition: 'attrition 25 % at end for started',
    });
    expect(precisionOf(one).needed).toEqual([
      { outcome: 'better', target: 0.5, persons: 40, measured: 30, reached: 20, count: 27, notReached: 9 },
    ]);
    expect(shown(one)).toContain('först om högst 9 lyckas är målet säkert missat');
  });

  it('says of a number at one time that it is no number of those who begin', async () => {
    const said = shown(await followUp({ size: '40 persons concurrently' }));
    expect(said).toContain('Det anges hur många personer det gäller samtidigt, men inte hur många som börjar.');
    expect(shown(await followUp({ size: '' }))).toContain('Antalet personer är inte angivet i siffror.');
  });

  it('of a share of another measure counts with the attrition of that measure', async () => {
    const one = await followUp({
      size: '40 persons',
      outcome: 'success at-least 50 % w.total <= 3 at end\nsuccess at-least 50 % other.calm >= 3 at end',
      attrition:
        'collect other from client at start, end\nattrition 25 % in w at end for started\nattrition 10 % in other at end for started',
      instruments: 'instrument other { item calm "Calm?" rated 0..10 higher is better }',
    });
    expect(precisionOf(one).needed.map(({ measured }) => measured)).toEqual([30, 36]);
  });
});
