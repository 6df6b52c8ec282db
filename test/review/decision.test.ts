import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Design } from '../../src/model/index.js';
import { fewestBetter } from '../../src/plan/index.js';
import { assess, principles } from '../../src/principles/index.js';
import { type Bounds, type Burden, read } from '../../src/reading/index.js';
import { proposalOf, review } from '../../src/review/index.js';
import { designIn, filesIn, folders, nameOf, readText } from '../examples/reading.js';
import { runs } from '../generate/runs.js';
import { anyDesign } from '../plan/arbitrary.js';
import { textOf } from '../plan/reading.js';

const today = '2026-06-01';
const example = (name: string) => designIn(new URL(`${name}.isu`, folders.examples));
const proposed = async (name: string) => proposalOf(assess(await example(name), { today }));
const languages = ['sv', 'en'] as const;

/** What was proposed by hand for three of the mapping's follow-ups, before the tool did it. */
describe('as it was done by hand', () => {
  test('Columbus is approved with five conditions, worry and permission before codes', async () => {
    const { decision, reason, conditions } = await proposed('columbus');
    expect(decision).toBe('approve with conditions');
    expect(reason.sv).toMatch(/^Planen mäter samma sak före och efter, men .* anonymt/);
    expect(conditions.map(({ kind }) => kind.name)).toEqual([
      'safeguard',
      'permission',
      'pairing',
      'aim',
      'profession',
    ]);
  });
  test('Riktat föräldraskapsstöd is sent back for its purpose and its missing first value', async () => {
    const { decision, reason, conditions } = await proposed('riktat_foraldraskapsstod');
    expect(decision).toBe('send back');
    expect(reason.sv).toMatch(/syfte.*inget värde från starten/);
    expect(conditions.map(({ kind }) => kind.name).sort()).toEqual(
      ['aim', 'attrition', 'before and after', 'problem', 'profession'].sort(),
    );
  });
  test('MST is approved with conditions, though it follows all five principles', async () => {
    const { decision, conditions } = await proposed('mst_teamet');
    expect(decision).toBe('approve with conditions');
    expect(conditions.map(({ kind }) => kind.name)).toEqual([
      'safeguard',
      'measure',
      'profession',
      'attrition',
      'burden',
    ]);
  });
  test.each([
    [14, 12],
    [20, 15],
    [22, 17],
    [24, 18],
    [63, 40],
    [90, 55],
  ])('of %i with both values %i must be better', (persons, better) => {
    expect(fewestBetter(persons)).toBe(better);
  });
  test('the answers that are expected of Columbus and MST', async () => {
    const times = (design: Design, instrument: string): Bounds | undefined =>
      read(design).burden.find(({ side, measures }) => side === 'clients' && measures[0]?.instrument === instrument)
        ?.times;
    expect(times(await example('columbus'), 'KASAM')).toEqual({ low: 126, high: 153 });
    const mst = await example('mst_teamet');
    expect(times(mst, 'strukturerad-intervju')).toEqual({ low: 93, high: 102 });
    expect(times(mst, 'behandlingsupplevelse')).toEqual({ low: 81, high: 150 });
  });
});

describe('time, as it was reckoned by hand', () => {
  const rows = async (name: string) => read(await example(name)).burden;
  const hours = (all: readonly Burden[]): Bounds => ({
    low: Math.round(all.reduce((sum, { total }) => sum + (total?.low ?? 0), 0) / 60),
    high: Math.round(all.reduce((sum, { total }) => sum + (total?.high ?? 0), 0) / 60),
  });
  test('Columbus: 34–79 hours of the clients, 7 of the staff’s forms, the typing unknown since the length of KASAM is', async () => {
    const all = await rows('columbus');
    const clients = all.filter(({ side }) => side === 'clients');
    expect(clients.map(({ minutes, isEstimated }) => ({ minutes, isEstimated }))).toEqual([
      { minutes: { low: 10, high: 20 }, isEstimated: undefined },
      { minutes: { low: 6, high: 11 }, isEstimated: true },
    ]);
    expect(hours(clients)).toEqual({ low: 34, high: 79 });
    expect(hours(all.filter(({ side }) => side === 'staff'))).toEqual({ low: 7, high: 7 });
    expect(all.find(({ staffPart }) => staffPart === 'types')).not.toHaveProperty('minutes');
  });
  test('the parents of Riktat föräldraskapsstöd: 42–83 minutes in all', async () => {
    const [parents] = await rows('riktat_foraldraskapsstod');
    expect([parents?.total?.low, parents?.total?.high].map((one) => Math.round(one ?? 0))).toEqual([42, 83]);
  });
  test('MST: the interview takes 8–17 hours of the families and as much of staff', async () => {
    const interview = (await rows('mst_teamet')).filter(
      ({ measures }) => measures[0]?.instrument === 'strukturerad-intervju',
    );
    expect(interview.map((one) => [one.side, one.staffPart, hours([one])])).toEqual([
      ['clients', undefined, { low: 8, high: 17 }],
      ['staff', 'interviews', { low: 8, high: 17 }],
    ]);
  });
  test('a paper form is typed by somebody: a minute, and two seconds for each answer', async () => {
    const { designs } = await readText(`uppföljning x "X" {
      målgrupp m "Unga" { antal 10 personer per år }
      mätning PHQ-9 från klient vid start, avslut { kanal papper }
    }`);
    const [only] = designs;
    const typed = only && read(only.design).burden.find(({ staffPart }) => staffPart === 'types');
    expect(typed?.minutes).toEqual({ low: 1.5, high: 1.5 });
    expect(typed?.isEstimated).toBe(true);
  });
});

/** A fair coin tossed so often: the chance of at least so many heads, or as few, by counting all ways. */
const bothTails = (persons: number, better: number): number => {
  let ways = 1;
  let above = 0;
  for (let k = 0; k <= persons; k++) {
    if (k >= better) above += ways;
    ways = (ways * (persons - k)) / (k + 1);
  }
  return (2 * above) / 2 ** persons;
};

describe('what holds of any proposal', () => {
  test('the number that must be better is the fewest whose chance is under five in a hundred', () => {
    for (let persons = 1; persons <= 120; persons++) {
      const better = fewestBetter(persons);
      if (better === undefined) expect(bothTails(persons, persons)).toBeGreaterThanOrEqual(0.05);
      else {
        expect(bothTails(persons, better)).toBeLessThan(0.05);
        expect(bothTails(persons, better - 1)).toBeGreaterThanOrEqual(0.05);
      }
    }
  });

  const holds = (design: Design): void => {
    const assessment = assess(design, { today });
    const { decision, reason, conditions, more } = proposalOf(assessment);
    const verdicts = principles.map((one) => assessment.principles[one].verdict);
    if (verdicts.includes('does not')) expect(decision).not.toBe('approve');
    expect(conditions.length).toBeLessThanOrEqual(5);
    expect(conditions.length > 0).toBe(decision !== 'approve');
    const all = [...conditions, ...more];
    expect(new Set(all.map(({ kind }) => kind.name)).size).toBe(all.length);
    for (const language of languages) {
      expect(reason[language]).toMatch(/\S[.!?…”]$/);
      for (const one of all) {
        expect(one.ask[language]).toMatch(/\S/);
        expect(one.because[language]).toMatch(/\S/);
        expect(one.proposal[language]).toMatch(/\S/);
      }
    }
    // Nothing that the checker did not find or the reading does not say.
    const codes = new Set(assessment.findings.map(({ code }) => code));
    for (const { findings } of all) for (const { code } of findings) expect(codes).toContain(code);
  };
  test.each(filesIn(folders.examples).map((file) => [nameOf(file), file] as const))('%s', async (_, file) =>
    holds(await designIn(file)),
  );
  test('never approve with a principle not followed; at most five conditions, each with its proposal', () => {
    fc.assert(fc.property(anyDesign, holds), runs(200));
  });

  test('what is not stated of time is never counted as nothing', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        for (const { minutes, times, total } of read(design).burden) {
          if (!minutes || !times) expect(total).toBeUndefined();
          else expect(total).toEqual({ low: minutes.low * times.low, high: minutes.high * times.high });
        }
      }),
      runs(200),
    );
  });
});

describe('the sheet', () => {
  const sheet = async (name: string, language: 'sv' | 'en') => {
    const design = await example(name);
    const { blocks } = review(design, assess(design, { today }), { language });
    const [first] = blocks;
    if (first?.kind !== 'page') throw new Error('The first block is no sheet.');
    return textOf(first.blocks);
  };
  test('comes first, proposes, and leaves the decision to a person', async () => {
    const text = await sheet('columbus', 'sv');
    expect(text).toContain('☒ Godkänn med villkor');
    expect(text).toContain('Beslutet fattar du.');
    expect(text).toContain('Gick svaren att para ihop, måste minst 40 av 63 ha blivit bättre');
    expect(await sheet('mst_teamet', 'sv')).toContain('Minst 17 av 22 eller 18 av 24 måste ha blivit bättre');
    expect(text).toMatch(/Förbättrat mående: Nej\. Svaren i CORE-OM är anonyma/);
    expect(text).toMatch(/Håller du med om förslaget\?/);
    expect(await sheet('columbus', 'en')).toContain('You decide.');
  });
  test('says nothing twice: no cause of the proposal again as a condition, no time for each condition', async () => {
    for (const file of filesIn(folders.examples)) {
      const { reason } = proposalOf(assess(await designIn(file), { today }));
      const text = await sheet(nameOf(file).replace(/\.isu$/, ''), 'sv');
      const [, cause = reason.sv] = reason.sv.split(', men ');
      expect(text.toLowerCase().split(cause.toLowerCase())).toHaveLength(2);
      expect(text.split('före första klienten').length).toBeLessThanOrEqual(2);
    }
  });
  test('holds no code of a rule, no word of severity and no identifier', async () => {
    for (const file of filesIn(folders.examples)) {
      const text = await sheet(nameOf(file).replace(/\.isu$/, ''), 'sv');
      expect(text).not.toMatch(/\b[A-Z]\d?-\d\d\b/);
      expect(text).not.toMatch(/varning|upplysning/i);
    }
  });
  test('time is multiplied, marked where it is estimated; what cannot be reckoned is said to be so', async () => {
    const text = await sheet('columbus-improved', 'sv');
    expect(text).toMatch(/CORE-OM\t10\smin\t213–222\t36–37\stimmar/);
    expect(await sheet('columbus', 'sv')).toMatch(
      /CORE-OM\tca\s6–11\smin\t126–153\t13–28\stimmar.*papper: KASAM och CORE-OM\tinte angivet\t126–153\tinte\sangivet/s,
    );
  });
});

describe('the length of a review', () => {
  const words = (text: string): number => text.split(/\s+/).filter((one) => /[\p{L}\p{N}]/u.test(one)).length;
  test.each(filesIn(folders.examples).map((file) => [nameOf(file), file] as const))(
    '%s: at most 1 500 words before the appendices',
    async (_, file) => {
      const design = await designIn(file);
      for (const language of languages) {
        const { blocks } = review(design, assess(design, { today }), { language });
        const end = blocks.findIndex((one) => one.kind === 'heading' && /^(Bilaga|Appendix): /.test(textOf([one])));
        expect(end).toBeGreaterThan(0);
        expect(words(textOf(blocks.slice(0, end)))).toBeLessThanOrEqual(1500);
      }
    },
  );
  test('all 38 questions stand there, answered with where or open', async () => {
    const design = await example('columbus');
    const document = review(design, assess(design, { today }), { language: 'sv', place: () => 'rad 1' });
    const [rows] = document.blocks.flatMap((one) =>
      one.kind === 'table' && one.rows.length === 38
        ? [
            one.rows.map((row) =>
              textOf([
                { kind: 'paragraph', content: row.flatMap((cell, index) => (index > 0 ? ['|', ...cell] : cell)) },
              ]),
            ),
          ]
        : [],
    );
    expect(rows?.[3]).toBe('4|Vilken förvaltning?|Socialförvaltningen Centrum|rad 1');
    expect(rows?.[18]).toBe(
      '19|Vilket system används för att dokumentera?|Microsoft Forms; Excel; Pappersformulär|rad 1',
    );
    expect(rows?.[30]).toBe('31|Krävs en särskild utbildning?|öppen|');
  });
});
