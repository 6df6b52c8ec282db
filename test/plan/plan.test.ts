import { describe, expect, it } from 'vitest';
import { type Block, html, markdown, plain } from '../../src/documents/index.js';
import type { Design, Fact, Instrument, ItemKind, Outcome } from '../../src/model/index.js';
import { generatePlan, openQuestions, plan, wordsFor } from '../../src/plan/index.js';
import { assess } from '../../src/principles/index.js';
import { read } from '../../src/reading/index.js';
import { review } from '../../src/review/index.js';
import { measurementError } from '../../src/statistics/reliability.js';
import { readText } from '../examples/reading.js';
import { design } from '../model/design.js';
import { columbus } from './columbus.js';
import { cells, headings, section, sectionText, tables, textOf } from './reading.js';
import { varied } from './varied.js';

const asked = (one: Design): string[] => openQuestions(one, wordsFor(one, 'sv')).map((each) => each.text);
const shown = (one: Design, language: 'sv' | 'en' = 'sv'): string => textOf(plan(one, language).blocks);

/** A design with one outcome that one value of one instrument shows, measured at these timepoints. */
const measured = (part: Partial<Instrument>, at: string[], outcome: Partial<Outcome> = {}): Design =>
  design({
    outcomes: [
      {
        path: 'outcome/o',
        name: 'o',
        text: { text: 'Det önskade' },
        indicators: [{ path: 'indicator', measure: { instrument: 'm' } }],
        successes: [],
        sources: [],
        parts: [],
        ...outcome,
      },
    ],
    timepoints: ['start', 'end'].map((name) => ({ path: name, name, code: name, implicit: true, timings: [] })),
    collects: [{ path: 'collect', measures: [{ instrument: 'm' }], from: [{ kind: 'client' }], at, fallbacks: [] }],
    instruments: [{ path: 'm', name: 'm', code: 'm', from: 'file', items: [], scales: [], sources: [], ...part }],
  });
const item = (kind: ItemKind): Partial<Instrument> => ({
  items: [{ path: 'i', name: 'i', code: 'i', variable: 'mi', text: { text: 'Frågan' }, kind, better: 'higher' }],
});
const score = (facts: Fact[] = []): Partial<Instrument> => ({
  scales: [{ path: 's', name: 's', code: 's', variable: 'ms', range: { low: 0, high: 40 }, better: 'lower', facts }],
});
const analysis = (one: Design): string => sectionText(plan(one, 'sv'), 'Resultat 1: Det önskade');
const options = ['a', 'b'].map((name) => ({ path: name, name, code: name, text: { text: name } }));
const valued = options.map((one, index) => (index === 0 ? { ...one, valence: 'positive' as const } : one));

describe('the analysis fits the kind of value', () => {
  it.each<[string, Partial<Instrument>, string, string[]]>([
    ['score', score(), 'parat t-test', ['McNemar']],
    ['rating', item({ type: 'rating', range: { low: 0, high: 10 } }), 'Hodges och Lehmann', ['t-test', 'McNemar']],
    ['ordered choice', item({ type: 'choice', ordered: true, options }), 'Test: teckentest', ['t-test', 'McNemar']],
    [
      'unordered choice',
      item({ type: 'choice', ordered: false, options: valued }),
      'McNemars test, mid-p',
      ['teckentest', 't-test'],
    ],
    ['several choices', item({ type: 'choices', options }), 'Holm', ['t-test']],
    ['yes or no', item({ type: 'yes-no' }), 'McNemars test, mid-p', ['teckentest', 't-test']],
    [
      'days',
      item({ type: 'number', range: { low: 0, high: 30 }, unit: 'day' }),
      'Median och kvartiler',
      ['parat t-test', 'McNemar'],
    ],
    ['number', item({ type: 'number' }), 'parat t-test', ['McNemar']],
  ])('%s', (_, part, method, others) => {
    const twice = analysis(measured(part, ['start', 'end'], { goals: ['improve'] }));
    expect(twice).toContain(method);
    expect(twice).toContain('Varför: ');
    for (const other of others) expect(twice).not.toContain(other);
    const once = analysis(measured(part, ['end']));
    expect(once).not.toContain(method);
    expect(once).toContain('Mäts bara vid Avslut; ingen förändring kan beräknas.');
  });
  it('does not invent an analysis for what has no score', () => {
    const area = measured({ scales: [{ path: 's', name: 's', code: 's', variable: 's', facts: [] }] }, [
      'start',
      'end',
    ]);
    expect(analysis(area)).toContain('Området har ingen poäng');
    expect(analysis(measured({}, ['start', 'end']))).toContain('Svarsskalan är inte angiven');
    expect(asked(area).some((one) => one.startsWith('Hur räknas poängen i'))).toBe(true);
  });
  it('judges keeping a state by a margin, never by the lack of a difference', () => {
    const kept = analysis(measured(score([{ kind: 'change', value: 4 }]), ['start', 'end'], { goals: ['maintain'] }));
    expect(kept).toContain('icke-underlägsenhet');
    expect(kept).toContain('betyder inte att läget är oförändrat');
    expect(analysis(measured(score(), ['start', 'end'], { goals: ['improve'] }))).not.toContain('icke-underlägsenhet');
  });
});

describe('the main analysis', () => {
  const main = (one: Design, language: 'sv' | 'en' = 'sv'): string[][] =>
    tables(section(plan(one, language), language === 'sv' ? 'Huvudanalysen' : 'The main analysis')).flatMap(cells);
  const both = measured(score(), ['start', 'end'], { primary: 'yes' });
  const rated = { ...item({ type: 'rating', range: { low: 0, high: 10 } }) };

  it('names measure, informant, times, test and sensitivity once, and what can be seen', () => {
    const rows = Object.fromEntries(main(both).map(([what, content]) => [what, content]));
    expect(rows).toMatchObject({
      Resultat: '1 Det önskade',
      Mått: 'm: s; värden: 0–40; bättre är: lägre',
      Uppgiftslämnare: 'klient',
      Jämförelse: 'från Start till Avslut (förslag)',
      Test: 'parat t-test',
      'Vad som går att se': 'antalet personer är inte angivet i siffror',
    });
    expect(rows.Känslighetsanalys).toContain('Wilcoxons teckenrangtest, exakt');
    const quarter = { amount: { low: 25, high: 25, percent: true as const }, reasons: [], dropouts: [], sources: [] };
    const sized = { ...both, targetGroups: columbus.targetGroups, attritions: [{ path: 'a', ...quarter }] };
    // 90 persons, 25 % missing: 68 pairs; R: power.t.test(n = 68, power = .8, type = "paired", strict = TRUE) gives 0.345
    expect(main(sized).find(([what]) => what === 'Vad som går att se')?.[1]).toMatch(/Med 68 .*minst 0,34 standardavv/);
    expect(main(measured(rated, ['start', 'end'])).find(([what]) => what === 'Test')?.[1]).toContain('enligt Pratt');
    expect(main(both, 'en').find(([what]) => what === 'Test')?.[1]).toBe('paired t test');
  });
  it('is a measure that can be counted and is taken twice, when none is named', () => {
    const scales = [{ path: 'a', name: 'a', code: 'a', variable: 'ma', facts: [] }, ...(score().scales ?? [])];
    expect(main(measured({ scales }, ['start', 'end'])).find(([what]) => what === 'Mått')?.[1]).toContain('m: s');
  });
  it('promises no test of what cannot be tested', () => {
    const once = measured(score(), ['end'], { primary: 'yes' });
    expect(sectionText(plan(once, 'sv'), 'Huvudanalysen')).toContain('Kan inte prövas än');
    expect(sectionText(plan(once, 'sv'), 'Huvudanalysen')).not.toContain('prövas en gång');
    expect(main(once).find(([what]) => what === 'Test')?.[1]).toMatch(/^inget/);
    expect(asked(once)).toContain('Vilket mått, som mäts både i början och senare, ska visa resultatet ”Det önskade”?');
  });
  it('has no main test when several outcomes are equal, but corrects them together', () => {
    const text = sectionText(plan(columbus, 'sv'), 'Huvudanalysen');
    expect(text).toContain('Huvudresultatet är inte utpekat');
    const [table] = tables(section(plan(columbus, 'sv'), 'Huvudanalysen'));
    expect(plain(table?.caption ?? [])).toBe('Testen korrigeras tillsammans enligt Holm');
    expect(main(columbus)).toHaveLength(columbus.outcomes.length);
  });
});

describe('what keeps a change from being computed', () => {
  const unpaired = (one: Design): Design => ({
    ...one,
    collects: one.collects.map((each) => ({ ...each, identity: 'anonymous' as const })),
  });
  const relapse = (one: Design): Design => ({
    ...one,
    events: [{ path: 'event', name: 'relapse' }],
    timepoints: [
      ...one.timepoints,
      {
        ...{ path: 'crisis', name: 'crisis', code: 'crisis', text: { text: 'Återfall' } },
        timings: [{ kind: 'at', anchors: [{ event: 'relapse' }] }],
      },
      {
        path: 'år',
        name: 'år',
        code: 'ar',
        text: { text: 'Ett år efter' },
        timings: [
          { kind: 'offset', amount: { low: 12, high: 12 }, unit: 'month', side: 'after', anchor: { moment: 'end' } },
        ],
      },
    ],
  });
  const valueless = item({ type: 'choice', ordered: false, options });
  it.each<[string, Design, string, string]>([
    [
      'no scale',
      measured({}, ['start', 'end']),
      'hur m (klient) besvaras eller räknas ihop',
      'how m (client) is answered or scored',
    ],
    [
      'not counted',
      measured(item({ type: 'text' }), ['start', 'end']),
      'svaren i ”m: Frågan” (klient) är text och kan inte räknas',
      'the answers to “m: Frågan” (client) are text and cannot be counted',
    ],
    [
      'not collected',
      { ...measured(score(), ['start', 'end']), collects: [] },
      'm ska visa resultatet men samlas inte in',
      'm is to show the outcome but is not collected',
    ],
    [
      'no time',
      measured(score(), []),
      'det framgår inte när m (klient) mäts',
      'it is not stated when m (client) is measured',
    ],
    [
      'one time',
      measured(score(), ['end']),
      'm (klient) mäts bara vid avslut',
      'm (client) is measured only at the end',
    ],
    [
      'no baseline',
      relapse(measured(score(), ['end', 'år'])),
      'm (klient) mäts vid avslut och ett år efter men inte nära start',
      'but not near the start, so there is no first state to compare with',
    ],
    [
      'nothing planned later',
      relapse(measured(score(), ['start', 'crisis'])),
      'm (klient) mäts vid start och återfall, men ingen senare mätning är planerad för alla',
      'but no later measurement is planned for everyone',
    ],
    [
      'unpaired',
      unpaired(measured(score(), ['start', 'end'])),
      'svaren i m (klient) är anonyma, så det går inte att se vilka svar som hör till samma person',
      'the answers to m (client) are anonymous, so it cannot be seen which answers belong to the same person',
    ],
    [
      'no desired answer',
      measured(valueless, ['start', 'end']),
      'inget svar i ”m: Frågan” (klient) är utpekat som det önskade',
      'no answer to “m: Frågan” (client) is named as the desired one',
    ],
  ])('%s: it is said, in both languages, and no test is named', (lack, one, sv, en) => {
    expect(read(one).tests[0]?.lacks).toBe(lack);
    for (const [language, said] of [
      ['sv', sv],
      ['en', en],
    ] as const) {
      const made = plan(one, language);
      const [main, outcome, rules] =
        language === 'sv'
          ? ['Huvudanalysen', 'Resultat 1:', 'Gemensamma regler för analysen']
          : ['The main analysis', 'Outcome 1:', 'Rules common to all analyses'];
      const text = sectionText(made, main);
      expect(text).toContain(said);
      expect(sectionText(made, outcome)).toContain(said);
      expect(textOf(review(one, assess(one), { language }).blocks)).toContain(said);
      for (const each of [text, sectionText(made, outcome)])
        expect(each).not.toMatch(/t-test|McNemar|Wilcoxon|teckentest|sign test|prövas en gång|tested once/);
      expect(sectionText(made, rules)).toContain(language === 'sv' ? 'Inget test görs' : 'No test is made');
      expect(sectionText(made, language === 'sv' ? 'Vad uppföljningen kan visa' : 'What the follow-up can')).toContain(
        said,
      );
    }
  });
});

describe('the times that are compared', () => {
  it.each<[string, string, string, string]>([
    [
      'around an event, not from a start that nobody measures',
      `event moved "Moved in"
       timepoint base "Before" at moved within 14 days before
       timepoint six "Six months" 6 months after moved from 14 days before to 30 days after`,
      'base, six',
      'from Before to Six months (proposal)',
    ],
    [
      'the last that is planned, and not a relapse',
      `event relapse "Relapse"
       timepoint first "First" at start
       timepoint y1 "One year" 12 months after start
       timepoint crisis "At a relapse" at relapse`,
      'first, y1, crisis',
      'from First to One year (proposal)',
    ],
    [
      'a series with itself',
      'timepoint monthly "Every month" every 1 month',
      'monthly',
      'from the first time to the latest: Every month (proposal)',
    ],
  ])('%s', async (_, timepoints, at, said) => {
    const { designs } = await readText(`design d "D" {
  languages en
  outcome better "Better" { goal improve indicator w.total from client }
  ${timepoints}
  collect w from client at ${at} { identity keyed }
}
instrument w "W" { scale total 0..8 lower is better }
`);
    const [one] = designs;
    if (!one) throw new Error('No design.');
    const rows = tables(section(plan(one.design, 'en'), 'The main analysis')).flatMap(cells);
    expect(rows.find(([what]) => what === 'Comparison')?.[1]).toBe(said);
    expect(rows.find(([what]) => what === 'Test')?.[1]).toBe('paired t test');
  });
});

describe('reliable change', () => {
  it('is computed as Jacobson and Truax do', () => {
    // R: 1.96 * sqrt(2) * 5 * sqrt(1 - 0.85), with 1.96 for qnorm(.975)
    expect(measurementError(5, 0.85).reliableChange).toBeCloseTo(5.3678, 3);
  });
  it('names the reliability with its source, and how sure it is', () => {
    const fact = (confidence: Fact['confidence']): Fact => ({
      kind: 'reliability',
      value: 0.85,
      text: { text: 'omtest' },
      source: { text: 'KÄLLA1' },
      ...(confidence ? { confidence } : {}),
    });
    const sd: Fact = { kind: 'sd', value: 5, confidence: 'seen' };
    const seen = analysis(measured(score([fact('seen'), sd]), ['start', 'end']));
    expect(seen).toContain('Reliabilitet: 0,85 (omtest; KÄLLA1).');
    expect(seen).toContain('Med de talen är gränsen 5,37 poäng');
    for (const confidence of ['memory', 'unsure', undefined] as const) {
      const one = measured(score([fact(confidence), sd]), ['start', 'end'], {
        successes: [{ path: 's', reliably: true, change: 'improved', at: ['end'] }],
      });
      expect(analysis(one)).toContain('Reliabilitet: 0,85 (omtest; KÄLLA1; inte kontrollerad).');
      expect(sectionText(plan(one, 'sv'), 'Måtten')).toMatch(
        /reliabilitet \(omtest\)\t0,85\tKÄLLA1\tinte kontrollerad/,
      );
      expect(asked(one)).toContain('Stämmer reliabiliteten som är angiven för ”m: s”? Ingen har läst den i källan.');
    }
  });
  it('is left to decide when several reliabilities are stated', () => {
    const facts: Fact[] = [0.75, 0.9].map((value) => ({ kind: 'reliability', value, confidence: 'seen' }));
    const one = measured(score([...facts, { kind: 'sd', value: 5, confidence: 'seen' }]), ['start', 'end'], {
      successes: [{ path: 's', reliably: true, change: 'improved', at: ['end'] }],
    });
    expect(analysis(one)).toContain('Reliabilitet: flera är angivna (0,75 och 0,9;');
    expect(analysis(one)).not.toContain('Med de talen');
    expect(asked(one)).toContain('Vilken av de angivna reliabiliteterna används för ”m: s”?');
  });
  it('is not made until one reliability is chosen, nor recovery told without one cut-off', () => {
    const facts = (kind: Fact['kind'], ...values: number[]): Fact[] =>
      values.map((value) => ({ kind, value, confidence: 'seen' }));
    const several = [...facts('reliability', 0.75, 0.9), ...facts('sd', 5), ...facts('cutoff', 10, 12)];
    const text = analysis(measured(score(several), ['start', 'end']));
    expect(text).toContain('Tills en reliabilitet är vald görs indelningen inte.');
    expect(text).toContain('Tills ett gränsvärde är valt');
    const one = analysis(measured(score([...facts('reliability', 0.9), ...facts('cutoff', 10)]), ['start', 'end']));
    expect(one).not.toContain('Tills');
    expect(one).toContain('standardavvikelsen i de egna första värdena');
  });
  it('has the stated threshold as margin of what is to be kept, and asks for one unless there is exactly one', () => {
    const margin = (...values: number[]) =>
      analysis(
        measured(score(values.map((value) => ({ kind: 'change', value }))), ['start', 'end'], { goals: ['maintain'] }),
      );
    const asked = 'ingen marginal är angiven';
    expect(margin()).toContain(asked);
    expect(margin(4, 5)).toContain(asked);
    expect(margin(4)).not.toContain(asked);
    expect(margin(4)).toContain('Marginal: m: s: 4 (instrumentets angivna gräns för förändring).');
    expect(margin(4)).toContain('test för icke-underlägsenhet');
    expect(margin()).not.toContain('test för icke-underlägsenhet');
  });
  it('is not promised without a reliability', () => {
    const one = measured(score(), ['start', 'end'], {
      successes: [{ path: 's', reliably: true, change: 'improved', at: ['end'] }],
    });
    expect(analysis(one)).toContain('Reliabiliteten är inte angiven');
    expect(asked(one)).toContain('Vilken reliabilitet, ur vilken källa, används för ”m: s”?');
  });
});

describe('result and effect', () => {
  const compared = (kind: 'randomised' | 'matched' | 'ordinary' | 'norm' | 'none'): Design => ({
    ...columbus,
    claim: { path: 'claim', level: 'effect' },
    comparisons: [{ path: 'comparison', kind }],
  });
  it.each(['ordinary', 'norm', 'none'] as const)('an effect claimed with comparison %s is refused', (kind) => {
    const text = shown(compared(kind));
    expect(text).toContain('Anspråket har inte stöd');
    expect(text).not.toContain('Anspråk: effekt');
    expect(text).toContain('Att förändringen beror på insatsen.');
  });
  it.each([
    ['randomised', 'kovariansanalys på första värdet', 'som insatsen kan ha orsakat'],
    ['matched', 'skillnad i förändring (Welch), båda krävs', 'Slumpen avgör inte'],
  ] as const)(
    'an effect claimed with comparison %s is tested between the groups, in its own words',
    (kind, test, said) => {
      const one = compared(kind);
      const text = shown(one);
      expect(text).toContain('Anspråk: effekt. Den prövas med skillnaden mellan gruppen som får insatsen');
      expect(text).not.toContain('Anspråket har inte stöd');
      expect(text).not.toMatch(/hos alla tillsammans|mellan grupperna räknas inte/);
      expect(sectionText(plan(one, 'sv'), 'Huvudanalysen')).toContain(test);
      expect(sectionText(plan(one, 'sv'), 'Jämförelse')).toContain(said);
      expect(sectionText(plan(one, 'sv'), 'Jämförelse')).toContain('kolumnen group');
      expect(sectionText(plan(one, 'sv'), 'Kan inte visa').includes('Att förändringen beror på insatsen.')).toBe(
        kind === 'matched',
      );
    },
  );
  it('a norm population is said to be no control group', () => {
    expect(sectionText(plan(columbus, 'sv'), 'Jämförelse')).toContain('en normgrupp är ingen jämförelsegrupp');
  });
  it('says that change cannot be shown when nothing is measured twice', () => {
    expect(shown(measured(score(), ['end']))).toContain('Förändring kan inte visas');
    expect(shown(measured(score(), ['start', 'end']))).not.toContain('Förändring kan inte visas');
  });
});

describe('open questions', () => {
  it('ask everything of an empty design, and little of a full one', () => {
    expect(asked(design()).length).toBeGreaterThan(20);
    expect(asked(columbus).length).toBeLessThan(15);
  });
  it.each<[string, Partial<Design>, Partial<Design>]>([
    ['Vad görs när ett svar visar att någon mår dåligt?', {}, { safeguard: { path: 's', routine: 'none' } }],
    ['Vilket resultat önskas för klienterna?', {}, { noOutcome: true }],
    ['Vem har efterfrågat uppföljningen?', {}, { demands: [{ path: 'd', none: true }] }],
    ['Vad används resultaten till, och av vem?', {}, { uses: [{ path: 'u', none: true, intervals: [] }] }],
    [
      'Delas resultaten upp på kön och andra grupper, eller varför inte?',
      { compilations: [{ path: 'c', intervals: [], levels: [], sources: [] }] },
      { compilations: [{ path: 'c', intervals: [], levels: [], disaggregate: [{ variable: 'none' }], sources: [] }] },
    ],
    [
      'Hur kommer klientens egen bedömning fram?',
      {},
      { collects: [{ path: 'c', none: true, measures: [], from: [{ kind: 'client' }], at: [], fallbacks: [] }] },
    ],
    ['Finns känsliga uppgifter i ”S”?', system({}), system({ sensitive: 'none' })],
  ])('silence asks, an explicit no does not: %s', (question, silent, denied) => {
    expect(asked(design(silent))).toContain(question);
    expect(asked(design(denied))).not.toContain(question);
  });
  it('are all in the plan, each once', () => {
    for (const one of [columbus, varied, design()]) {
      const text = sectionText(plan(one, 'sv'), 'Öppna frågor');
      const questions = asked(one);
      for (const question of questions) expect(text.split('\n')).toContain(question);
      expect(new Set(questions).size).toBe(questions.length);
    }
  });
  it('ask for the main outcome only when there is more than one and none is named', () => {
    const question = 'Vilket av resultaten är huvudresultatet, det som planen bedöms efter?';
    expect(asked(columbus)).toContain(question);
    const named = {
      ...columbus,
      outcomes: columbus.outcomes.map((one, index) => ({
        ...one,
        primary: index === 0 ? ('yes' as const) : ('no' as const),
      })),
    };
    expect(asked(named)).not.toContain(question);
    expect(shown(named)).toContain('Huvudresultatet prövas med ett test och utan korrigering');
    expect(asked(measured(score(), ['start', 'end']))).not.toContain(question);
  });
});

function system(more: Partial<Design['systems'][number]>): Partial<Design> {
  return { systems: [{ path: 's', name: 's', text: { text: 'S' }, access: [], ...more }] };
}

describe('people and numbers', () => {
  it('counts the expected pairs from size and attrition', () => {
    // 90 persons, 25 % missing at discharge: 67.5
    expect(read(columbus).expected.pairs).toMatchObject({ low: 68, high: 68 });
  });
  it('promises no test to a handful of people', () => {
    expect(sectionText(plan(varied, 'sv'), 'Hur mycket som går att se')).toContain(
      'Så få räcker inte till något statistiskt test',
    );
  });
  it('hides small cells below the stated number, else below a proposed one', () => {
    const limit = { ...columbus, compilations: columbus.compilations.map((one) => ({ ...one, suppressBelow: 10 })) };
    expect(sectionText(plan(limit, 'sv'), 'Små grupper')).toContain('färre än 10');
    expect(sectionText(plan(varied, 'sv'), 'Små grupper')).toContain(
      'Förslag: redovisa inte uppgifter om färre än 5 personer',
    );
  });
  it('asks for a rule for those who end early, and states the one there is', () => {
    expect(sectionText(plan(varied, 'sv'), 'De som avbryter')).toContain('Inte angivet: bestäm före datainsamlingen');
    expect(sectionText(plan(columbus, 'sv'), 'De som avbryter')).toContain(
      'Den som avbryter följs ändå. (Behandlarens bild vid Columbus)',
    );
  });
  it('shows an attrition without a figure as unknown, and a missing statement as not stated', () => {
    const rows = tables(section(plan(varied, 'sv'), 'Täckning och bortfall')).flatMap(cells);
    expect(rows.find((row) => row[0] === 'Halvår efter')?.[2]).toBe('okänt');
    expect(rows.find((row) => row[0] === 'Start')?.[2]).toBe('inte angivet');
  });
});

describe('measures without an outcome', () => {
  it('are listed with what they are for, or asked about', () => {
    const text = sectionText(plan(columbus, 'sv'), 'Uppgifter som inte hör till ett resultat');
    expect(text).toMatch(/Utbildningsnivå\t.*bakgrund\tSkiljer sig resultaten mellan olika grupper av deltagare\?/);
    expect(text).not.toContain('CORE-OM');
    expect(asked(varied)).toContain(
      'Vad ska ”Registeruppgifter: Dagar i placering” användas till? Det hör inte till något resultat eller någon fråga.',
    );
  });
  it('never make satisfaction a result', () => {
    expect(sectionText(plan(columbus, 'sv'), 'Uppgifter som inte hör till ett resultat')).toContain(
      'Nöjdhet med stödet är inget resultat',
    );
  });
});

describe('languages', () => {
  it('gives everything in English when the texts are translated', () => {
    const names = /Socialförvaltningen Centrum|Västra Götalandsregionen|FINSAM Göteborg|Clinical Outcomes.*Measure/g;
    expect(
      shown(columbus, 'en')
        .replace(names, '')
        .match(/\S*[åäöÅÄÖ]\S*/g),
    ).toBeNull();
  });
  it('has the same structure in both languages', () => {
    const shape = (blocks: readonly Block[]): string =>
      blocks.map((one) => (one.kind === 'heading' ? `h${one.level}` : one.kind)).join(' ');
    for (const one of [columbus, varied, design()])
      expect(shape(plan(one, 'sv').blocks)).toBe(shape(plan(one, 'en').blocks));
  });
  it('marks texts that stand in another language', () => {
    expect(html(plan(varied, 'en'), { language: 'en' })).toContain('<span lang="sv">Familjebehandling</span>');
    expect(html(plan(varied, 'sv'), { language: 'sv' })).not.toContain('<span lang=');
  });
  it('writes decimals as the language does', () => {
    expect(shown(columbus, 'sv')).toContain('0,94');
    expect(shown(columbus, 'en')).toContain('0.94');
  });
});

describe('the files', () => {
  it('are named after the design and the language, with the pictures that the text points to', async () => {
    const files = await generatePlan(columbus, { to: 'md', language: 'sv' });
    expect(files.map((one) => one.path)).toEqual(['columbus.plan.sv.md', 'columbus.plan.sv.schedule.svg']);
    expect(files[0]?.text).toContain('](columbus.plan.sv.schedule.svg)');
    expect((await generatePlan(columbus, { to: 'html', language: 'en' })).map((one) => one.path)).toEqual([
      'columbus.plan.en.html',
    ]);
  });
  it('are the same each time', async () => {
    for (const to of ['md', 'html', 'docx'] as const) {
      expect(await generatePlan(structuredClone(columbus), { to, language: 'sv' })).toEqual(
        await generatePlan(columbus, { to, language: 'sv' }),
      );
    }
  });
  it('never skip a level of headings, and give each a place of its own', () => {
    for (const one of [columbus, varied, design()]) {
      const levels = headings(plan(one, 'sv')).map((each) => each.level);
      expect(levels[0]).toBe(2);
      const steps = levels.map((level, index) => level - (levels[index - 1] ?? 1));
      expect(Math.max(...steps)).toBeLessThanOrEqual(1);
      const ids = [...html(plan(one, 'sv'), { language: 'sv' }).matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
  it('have links that lead somewhere', () => {
    for (const language of ['sv', 'en'] as const) {
      const text = html(plan(columbus, language), { language });
      const ids = new Set([...text.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]));
      const targets = [...text.matchAll(/href="#([^"]*)"/g)].map((match) => decodeURIComponent(match[1] ?? ''));
      expect(targets.length).toBeGreaterThan(20);
      for (const target of targets) expect(ids).toContain(target);
    }
  });
  it('leave no placeholder or undefined value in the text', () => {
    for (const one of [columbus, varied, design()]) {
      for (const language of ['sv', 'en'] as const) {
        expect(markdown(plan(one, language))).not.toMatch(/undefined|\[object|NaN|TODO/);
      }
    }
  });
  it('draw each timepoint with a known place, and escape its name', async () => {
    const hostile = {
      ...columbus,
      timepoints: columbus.timepoints.map((one) => ({ ...one, text: { text: `<script>&"${one.name}` } })),
    };
    const [, picture] = await generatePlan(hostile, { to: 'md', language: 'sv' });
    expect(picture?.text).not.toContain('<script>');
    for (const one of hostile.timepoints) expect(picture?.text).toContain(`&lt;script&gt;&amp;&quot;${one.name}`);
    expect(String(picture?.text).match(/<circle/g)).toHaveLength(3);
  });
});

describe('accepted deviations', () => {
  it('are shown with their reason', () => {
    const [row] = tables(section(plan(columbus, 'sv'), 'Avvikelser som verksamheten står för')).flatMap(cells);
    expect(row).toEqual([
      'P4-02',
      'hela uppföljningen',
      'Vid 6 månader deltar bara deltagarna; personalen har då ingen kontakt',
      'Enhetschefen',
      '2027-12-31',
    ]);
  });
});

describe('windows that meet', () => {
  it('are told only when the same is asked of the same person', () => {
    const near = (at: string[]): Design => ({
      ...measured(score(), at),
      timepoints: ['a', 'b'].map((name, index) => ({
        path: name,
        name,
        code: name,
        text: { text: `Tid ${name}` },
        timings: [
          {
            kind: 'offset' as const,
            amount: { low: index, high: index },
            unit: 'week' as const,
            side: 'after' as const,
            anchor: { moment: 'start' as const },
          },
        ],
        window: { low: -7, high: 7, unit: 'day' as const },
      })),
    });
    expect(shown(near(['a', 'b']))).toContain('Tid a och Tid b möts alltid');
    expect(shown(near(['a']))).not.toContain('Tid a och Tid b möts');
  });
});

describe('the title', () => {
  it('says that it is an analysis plan, and of what', () => {
    expect(plan(columbus, 'sv').title).toBe('Analysplan: Resultatuppföljning vid Columbus');
    expect(plan(columbus, 'en').title).toBe('Analysis plan: Outcome follow-up at Columbus');
    expect(headings(plan(columbus, 'sv')).map((one) => plain(one.content))).toContain('Beslut och ändringar');
  });
});
