import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { individualsOf } from '../../src/analysis/calculation/individuals.js';
import { protect } from '../../src/analysis/protection/protect.js';
import { Dataset } from '../../src/analysis/reading/dataset.js';
import { generateReport, report } from '../../src/analysis/report/index.js';
import { type ChangeResult, deviationKinds, type Results, type Share } from '../../src/analysis/results.js';
import { type Specification, specification } from '../../src/analysis/specification.js';
import { tableKind } from '../../src/data/tables/table-kind.js';
import { type Block, type Document, figures, html, plain } from '../../src/documents/index.js';
import type { Design, Fact, Outcome } from '../../src/model/index.js';
import { read } from '../../src/reading/index.js';
import { exampleDesigns } from '../examples/reading.js';
import { design } from '../model/design.js';
import { cells, designTexts, section, sectionText, textOf } from '../plan/reading.js';
import { simulated } from './feed.js';

const languages = ['sv', 'en'] as const;
const examples = await exampleDesigns();

function fed(one: Design, clients: number) {
  const specified = specification(one);
  const data = new Dataset(specified);
  for (const [index, [names = [], ...rows]] of simulated(one, clients, 11).entries()) {
    const kind = tableKind(names);
    const take = data.table(kind, names, `table ${index}`);
    rows.forEach((row, at) => {
      take(row, at + 2);
    });
  }
  return { specified, internal: analyse(specified, data), individuals: individualsOf(specified, data) };
}

/** The report's own words: without all that the design says itself. */
function ownWords(one: Design, text: string): string {
  const said = designTexts(one).map((each) => each.text);
  const translated = JSON.stringify(one).match(/"translations":\{[^}]*\}/g) ?? [];
  const others = translated.flatMap(
    (each) => Object.values(JSON.parse(each.slice('"translations":'.length))) as string[],
  );
  return [...said, ...others]
    .map((each) => each.trim())
    .filter((each) => each.length > 3)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, each) => rest.replaceAll(each, '…'), text);
}

/** What no report may say of results without a comparison group. */
const causal = /effekt|effect|beror på|because of|leder till|leads to|tack vare|thanks to|orsakad|caused by|gav att/i;
const broken = /\bNaN\b|undefined|\bnull\b|\[object|Infinity/;

describe.each(examples.map((one) => [one.code, one] as const))('%s', (_, one) => {
  describe.each([0, 3, 18, 60, 300])('with %d simulated clients', (clients) => {
    const { specified, internal, individuals } = fed(one, clients);
    const shown = protect(internal);
    const of = (language: 'sv' | 'en') => report(specified, shown, { language });

    test.each(languages)('is said in whole words (%s)', (language) => {
      for (const made of [of(language), report(specified, internal, { language, individuals })]) {
        const text = `${made.title}\n${textOf(made.blocks)}`;
        expect(text).not.toMatch(broken);
        for (const { svg } of figures(made.blocks)) expect(svg).not.toMatch(broken);
        // Only of a comparison that can separate it, and where effect is claimed.
        const studiesEffect = one.claim?.level === 'effect' && read(one).comparison.supportsEffect;
        if (!studiesEffect) expect(ownWords(one, text)).not.toMatch(causal);
      }
    });

    test('says n beside every number of the results', () => {
      const made = of('sv');
      const brief = section(made, 'I korthet').flatMap((block) => (block.kind === 'list' ? block.items : []));
      for (const { content } of brief) {
        const text = plain(content);
        if (/kan inte bedömas|kan inte visa/.test(text)) continue;
        if (/\d/.test(ownWords(one, text))) expect(text).toMatch(/n = /);
      }
      const results = made.blocks.slice(
        made.blocks.findIndex((block) => block.kind === 'heading' && plain(block.content) === 'Vilka som följdes upp'),
        made.blocks.findIndex((block) => block.kind === 'heading' && plain(block.content) === 'Avvikelser från planen'),
      );
      for (const block of results) {
        if (block.kind !== 'table') continue;
        const titles = block.columns.map(({ title }) => plain(title));
        const counts = titles.flatMap((title, index) => (/^n( |$)|^Svar$/.test(title) && index > 0 ? [index] : []));
        const above = [...titles, plain(block.caption)].some((text) => text.includes('n = '));
        for (const row of cells(block)) {
          if (!row.slice(1).some((cell) => /\d/.test(cell))) continue;
          expect(above || counts.length > 0 || row.some((cell) => cell.includes('n = ')), row.join(' | ')).toBe(true);
          for (const index of counts) expect(row[index], row.join(' | ')).toMatch(/\d|dolt/);
        }
      }
    });

    test('explains what is hidden wherever it is', () => {
      const made = of('sv');
      let hidden = false;
      let explained = false;
      for (const block of [...made.blocks, { kind: 'heading', level: 2, content: ['end'] } satisfies Block]) {
        if (block.kind === 'heading' && block.level < 4) {
          expect(explained || !hidden, `before ${plain(block.content)}`).toBe(true);
          [hidden, explained] = [false, false];
        }
        if (/(^|[^\p{L}])dolt([^\p{L}]|$)/u.test(textOf([block]))) hidden = true;
        if (block.kind === 'paragraph' && plain(block.content).startsWith('”dolt”: ')) explained = true;
      }
    });

    test('tells nothing of single clients unless it is internal', () => {
      expect(report(specified, shown, { language: 'sv', individuals })).toEqual(of('sv'));
    });
  });
});

test('what the design cannot answer is said in short, with why', () => {
  const one = examples.find(({ name }) => name === 'columbus') as Design;
  const { specified, internal } = fed(one, 18);
  const short = (language: 'sv' | 'en', title: string) => sectionText(report(specified, internal, { language }), title);
  expect(short('sv', 'I korthet')).toMatch(/kan uppföljningen inte svara på.*\n.*Nej\. Svaren i CORE-OM är anonyma/s);
  expect(short('en', 'In short')).toMatch(
    /What the follow-up cannot answer.*No\. The answers to CORE-OM are anonymous/s,
  );
});

describe('single clients', () => {
  const columbus = examples.find(({ code }) => code === 'columbusimproved');
  const { specified, internal, individuals } = fed(columbus ?? design(), 18);
  const names = (made: Document) => figures(made.blocks).map(({ name }) => name.split('-')[0]);
  test('have their lines and changes in the internal copy', () => {
    const made = report(specified, internal, { language: 'sv', individuals });
    expect(names(made)).toEqual(expect.arrayContaining(['lines', 'scatter']));
    expect(made.title).toContain('INTERNT EXEMPLAR');
    expect(textOf(made.blocks)).toContain('ska inte spridas');
  });
  test('are in no picture of the report', () => {
    const made = report(specified, protect(internal), { language: 'sv', individuals });
    expect(names(made)).not.toEqual(expect.arrayContaining(['lines']));
    expect(names(made)).not.toEqual(expect.arrayContaining(['scatter']));
    expect(made.title).not.toContain('INTERNT');
  });
});

describe('simulated data', () => {
  const [one = design()] = examples;
  const { specified, internal } = fed(one, 6);
  test('say so in the title and first of all', () => {
    const made = report(specified, internal, { language: 'sv' });
    expect(made.title).toMatch(/^SIMULERADE DATA/);
    expect(made.blocks[0]).toMatchObject({ kind: 'note', label: 'SIMULERADE DATA' });
  });
  test('real data do not', () => {
    expect(textOf(report(specified, { ...internal, simulated: false }, { language: 'sv' }).blocks)).not.toMatch(
      /simuler/i,
    );
  });
});

/** A design with one outcome, judged by one score from the client at start and at end. */
function scored(better?: 'higher' | 'lower', outcome: Partial<Outcome> = {}, facts: Fact[] = []): Design {
  return design({
    outcomes: [
      {
        path: 'o',
        name: 'o',
        text: { text: 'Mår bättre', translations: { en: 'Feels better' } },
        indicators: [{ path: 'i', measure: { instrument: 'Skalan' }, from: [{ kind: 'client' }] }],
        successes: [],
        sources: [],
        parts: [],
        ...outcome,
      },
    ],
    languages: ['sv', 'en'],
    timepoints: ['start', 'end'].map((name) => ({
      path: name,
      name,
      code: name,
      implicit: true,
      timings: [{ kind: 'at', anchors: [{ moment: name as 'start' }] }],
    })),
    collects: [
      {
        path: 'c',
        measures: [{ instrument: 'Skalan' }],
        from: [{ kind: 'client' }],
        at: ['start', 'end'],
        identity: 'keyed',
        fallbacks: [],
      },
    ],
    instruments: [
      {
        path: 's',
        name: 'Skalan',
        code: 's',
        from: 'file',
        items: [],
        scales: [
          {
            path: 't',
            name: 't',
            code: 't',
            variable: 'st',
            range: { low: 0, high: 40 },
            ...(better && { better }),
            facts,
          },
        ],
        sources: [],
      },
    ],
  });
}

const share = (count: number, n: number, interval: [number, number]): Share => ({ count, share: count / n, interval });
const hiddenShare: Share = { count: null, share: null, interval: null };

/** Results with this change, of 60 who started. */
function found(specified: Specification, change: ChangeResult, more: Partial<Results> = {}): Results {
  const id = specified.primary ?? '';
  const planned = specified.measures.find((one) => one.id === id);
  return {
    version: 1,
    design: { name: 'prov', code: 'prov' },
    audience: 'report',
    simulated: false,
    smallest: 5,
    cases: { started: 60, known: 'list' },
    flow: [],
    measures: {
      [id]: {
        outcome: '1',
        role: 'primary',
        variable: 'st',
        informant: 'client',
        type: 'score',
        ...(planned?.better && { better: planned.better }),
        first: 'start',
        last: 'end',
        times: { start: { n: 55 }, end: { n: 45 } },
        changes: { end: change },
      },
    },
    outcomes: { '1': { name: 'o', criteria: [] } },
    tests: { family: [] },
    deviations: [],
    ...more,
  };
}
/** The sentences in short, of one outcome. */
function brief(one: Design, change: ChangeResult, language: 'sv' | 'en', more: Partial<Results> = {}): string[] {
  const specified = specification(one);
  const made = report(specified, found(specified, change, more), { language });
  return section(made, language === 'sv' ? 'I korthet' : 'In short').flatMap((block) =>
    block.kind === 'list' ? block.items.map(({ content }) => plain(content)) : [],
  );
}

describe('what attrition could do to a mean change', () => {
  /** With so many points for it to turn, and the missing as unchanged beside. */
  const made = (points: number) => {
    const specified = specification(scored('lower'));
    const results = found(specified, { n: 45, mean: -3.3, interval: [-5.1, -1.5], side: 'below' });
    const [[id, measure] = ['', undefined]] = Object.entries(results.measures);
    const turning = { missing: 15, points, against: { of: 'sd' as const, points: 6 }, decides: Math.abs(points) <= 6 };
    const measures = measure && { [id]: { ...measure, carried: { n: 60, mean: -2.5, interval: null }, turning } };
    return report(specified, { ...results, ...(measures && { measures }) }, { language: 'sv' });
  };
  const pictures = (of: Document) => figures(of.blocks).filter(({ name }) => name.startsWith('tipping'));
  test('is said and drawn, with where it turns', () => {
    const of = made(8.4);
    expect(textOf(of.blocks)).toContain(
      'De 15 som saknas måste i medeltal ha ändrats 8,4 poäng sämre än de som svarade',
    );
    const [{ svg } = { svg: '' }, ...others] = pictures(of);
    expect(others).toEqual([]);
    for (const text of ['vid 8,4 vänder det', 'ingen förändring']) expect(svg).toContain(text);
  });
  test('is not drawn, nor said in points, where it turns at once', () => {
    const of = made(0.001);
    expect(textOf(of.blocks)).toContain('det räcker att det har gått obetydligt sämre för de 15 som saknas');
    expect(textOf(of.blocks)).not.toContain('0 poäng');
    expect(pictures(of)).toEqual([]);
  });
});

describe('what is said of a mean change', () => {
  const changed = (mean: number, low: number, high: number): ChangeResult => ({ n: 45, mean, interval: [low, high] });
  const below = changed(-3.26, -5.11, -1.4);
  const above = changed(3.26, 1.4, 5.11);
  const across = changed(-1.82, -5.11, 1.47);
  const better =
    'Hela intervallet ligger på den bättre sidan: gruppen som följdes upp har det sammantaget bättre än förut.';
  const worse =
    'Hela intervallet ligger på den sämre sidan: gruppen som följdes upp har det sammantaget sämre än förut.';
  const neither =
    'Intervallet rymmer både bättre och sämre: det går inte att säga åt vilket håll gruppen som följdes upp har ändrats.';
  test.each<[string, 'higher' | 'lower' | undefined, ChangeResult, string]>([
    [
      'lower is better, below zero',
      'lower',
      below,
      `I medeltal ändrades Skalan (klient) med −3,3 poäng (95 % intervall −5,1 till −1,4; n = 45; lägre är bättre; skala 0–40). ${better}`,
    ],
    [
      'lower is better, above zero',
      'lower',
      above,
      `I medeltal ändrades Skalan (klient) med +3,3 poäng (95 % intervall +1,4 till +5,1; n = 45; lägre är bättre; skala 0–40). ${worse}`,
    ],
    [
      'lower is better, across zero',
      'lower',
      across,
      `I medeltal ändrades Skalan (klient) med −1,8 poäng (95 % intervall −5,1 till +1,5; n = 45; lägre är bättre; skala 0–40). ${neither}`,
    ],
    [
      'higher is better, below zero',
      'higher',
      below,
      `I medeltal ändrades Skalan (klient) med −3,3 poäng (95 % intervall −5,1 till −1,4; n = 45; högre är bättre; skala 0–40). ${worse}`,
    ],
    [
      'higher is better, above zero',
      'higher',
      above,
      `I medeltal ändrades Skalan (klient) med +3,3 poäng (95 % intervall +1,4 till +5,1; n = 45; högre är bättre; skala 0–40). ${better}`,
    ],
    [
      'higher is better, across zero',
      'higher',
      across,
      `I medeltal ändrades Skalan (klient) med −1,8 poäng (95 % intervall −5,1 till +1,5; n = 45; högre är bättre; skala 0–40). ${neither}`,
    ],
    [
      'no direction, below zero',
      undefined,
      below,
      'I medeltal ändrades Skalan (klient) med −3,3 poäng (95 % intervall −5,1 till −1,4; n = 45; vilket håll som är bättre är inte angivet; skala 0–40). Hela intervallet ligger under noll: värdena i gruppen som följdes upp är lägre än förut. Om det är bra eller dåligt kan inte sägas.',
    ],
    [
      'no direction, above zero',
      undefined,
      above,
      'I medeltal ändrades Skalan (klient) med +3,3 poäng (95 % intervall +1,4 till +5,1; n = 45; vilket håll som är bättre är inte angivet; skala 0–40). Hela intervallet ligger över noll: värdena i gruppen som följdes upp är högre än förut. Om det är bra eller dåligt kan inte sägas.',
    ],
    [
      'no direction, across zero',
      undefined,
      across,
      'I medeltal ändrades Skalan (klient) med −1,8 poäng (95 % intervall −5,1 till +1,5; n = 45; vilket håll som är bättre är inte angivet; skala 0–40). Intervallet rymmer både högre och lägre värden: det går inte att säga åt vilket håll gruppen som följdes upp har ändrats.',
    ],
    [
      'an interval that ends at zero',
      'lower',
      changed(-2, -4, 0),
      `I medeltal ändrades Skalan (klient) med −2 poäng (95 % intervall −4 till 0; n = 45; lägre är bättre; skala 0–40). ${neither}`,
    ],
    [
      'all changed by the same',
      'lower',
      { n: 45, not: 'no-variation', mean: -2 },
      'I medeltal ändrades Skalan (klient) med −2 poäng (n = 45; lägre är bättre; skala 0–40). Alla ändrades lika mycket, så inget intervall kan räknas ut.',
    ],
    [
      'hidden',
      'lower',
      { n: 45, mean: null, interval: null },
      'Förändringen i Skalan (klient) visas inte (n = 45; lägre är bättre; skala 0–40): enskildas svar skulle kunna räknas ut.',
    ],
  ])('%s', (_, direction, change, expected) => {
    expect(brief(scored(direction), change, 'sv')).toContain(expected);
  });

  test.each<[string, 'higher' | 'lower' | undefined, ChangeResult, string]>([
    [
      'better',
      'lower',
      below,
      'On average Skalan (client) changed by −3.3 points (95% interval −5.1 to −1.4; n = 45; lower is better; scale 0–40). The whole interval is on the better side: the group that was followed up is on the whole better off than before.',
    ],
    [
      'worse',
      'higher',
      below,
      'On average Skalan (client) changed by −3.3 points (95% interval −5.1 to −1.4; n = 45; higher is better; scale 0–40). The whole interval is on the worse side: the group that was followed up is on the whole worse off than before.',
    ],
    [
      'neither',
      'higher',
      across,
      'On average Skalan (client) changed by −1.8 points (95% interval −5.1 to +1.5; n = 45; higher is better; scale 0–40). The interval holds both better and worse: it cannot be said which way the group that was followed up has changed.',
    ],
    [
      'higher, without a direction',
      undefined,
      above,
      'On average Skalan (client) changed by +3.3 points (95% interval +1.4 to +5.1; n = 45; which way is better is not stated; scale 0–40). The whole interval is above zero: the values of the group that was followed up are higher than before. Whether that is good or bad cannot be said.',
    ],
  ])('in English: %s', (_, direction, change, expected) => {
    expect(brief(scored(direction), change, 'en')).toContain(expected);
  });
});

describe('what is said of those who were followed', () => {
  const one = scored('lower');
  const first = (change: ChangeResult, more?: Partial<Results>, language: 'sv' | 'en' = 'sv') =>
    // What is answered stands before it; where nothing is, it is why.
    brief(one, change, language, more).find((line) => !/ ändrades | changed by /.test(line));
  test('how many of all who started', () => {
    expect(first({ n: 45, mean: -1, interval: [-2, 0] })).toBe(
      'Av n = 60 som startade har n = 45 (75 %) Skalan (klient) både vid Start och vid Avslut.',
    );
  });
  test('without a list of cases nobody knows who started', () => {
    expect(first({ n: 45, mean: -1, interval: [-2, 0] }, { cases: { started: 60, known: 'answers' } }, 'en')).toBe(
      'Of n = 60 with any answer n = 45 (75%) have Skalan (client) both at Start and at End.',
    );
  });
  test('when more than half are missing, nothing is concluded of the whole group', () => {
    expect(first({ n: 29, mean: -1, interval: [-2, 0] })).toBe(
      'Av n = 60 som startade har n = 29 (48 %) Skalan (klient) både vid Start och vid Avslut. Mer än hälften saknas (52 %): ingen slutsats dras om hela gruppen, och siffrorna gäller bara de n = 29.',
    );
    expect(first({ n: 30, mean: -1, interval: [-2, 0] })).not.toContain('ingen slutsats');
  });
  test('few, hidden, nobody, and no data at all', () => {
    expect(first({ n: 5, not: 'few' })).toBe(
      'Inte besvarad. Av n = 60 som startade har n = 5 Skalan (klient) både vid Start och vid Avslut. Det är för få för att säga något om gruppen.',
    );
    expect(first({ n: null, not: 'few' }, {}, 'en')).toBe(
      'Not answered. Of n = 60 who started too few have Skalan (client) both at Start and at End. That is too few to say anything of the group.',
    );
    expect(first({ n: 0, not: 'nobody' })).toBe(
      'Inte besvarad. Av n = 60 som startade har ingen (n = 0) Skalan (klient) både vid Start och vid Avslut. Inget kan sägas om förändring.',
    );
    expect(first({ n: 0, not: 'nobody' }, { cases: { started: 0, known: 'list' } })).toBe(
      'Inte besvarad. Det finns inga data (n = 0).',
    );
  });
});

describe('better, unchanged and worse', () => {
  const direction = {
    better: share(21, 44, [0.3375, 0.6206]),
    unchanged: share(5, 44, [0.0495, 0.2398]),
    worse: share(18, 44, [0.2769, 0.5559]),
  };
  test('stand side by side, each with its interval', () => {
    const [, , said] = brief(scored('lower'), { n: 44, mean: -1.8, interval: [-5, 1], direction }, 'sv');
    expect(said).toBe(
      'Individ för individ, av n = 44: bättre 21 (48 %; 34 till 62 %), oförändrade 5 (11 %; 5 till 24 %), sämre 18 (41 %; 28 till 56 %).',
    );
  });
  test('a hidden number is not said to be small: it may be hidden for the sake of another', () => {
    const [, , said] = brief(
      scored('lower'),
      { n: 44, mean: -1.8, interval: [-5, 1], direction: { ...direction, unchanged: hiddenShare, worse: hiddenShare } },
      'sv',
    );
    expect(said).toBe('Individ för individ, av n = 44: bättre 21 (48 %; 34 till 62 %), oförändrade dolt, sämre dolt.');
  });
  test('worse is as visible as better, also when it is none', () => {
    const specified = specification(scored('lower'));
    const none = { ...direction, worse: share(0, 44, [0, 0.0803]) };
    const made = report(specified, found(specified, { n: 44, mean: -1.8, interval: [-5, 1], direction: none }), {
      language: 'sv',
    });
    expect(sectionText(made, 'De som blev sämre')).toContain(
      '44\t0 (0 %; 0 till 8 %)\t5 (11 %; 5 till 24 %)\t21 (48 %; 34 till 62 %)',
    );
  });
  test('what rests on facts that nobody has verified is called preliminary', () => {
    const facts = (confidence: 'seen' | 'memory'): Fact[] => [
      { kind: 'reliability', value: 0.9, confidence },
      { kind: 'sd', value: 5, confidence: 'seen' },
    ];
    const categories = {
      n: 44,
      limit: 4.4,
      reliability: 0.9,
      sd: 5,
      improved: direction.better,
      better: direction.better,
      unchanged: direction.unchanged,
      deteriorated: direction.worse,
    };
    const said = (confidence: 'seen' | 'memory') =>
      brief(scored('lower', {}, facts(confidence)), { n: 44, mean: -1.8, interval: [-5, 1], categories }, 'sv')[2];
    const sure =
      'Individ för individ, av n = 44: tillförlitligt bättre 21 (48 %; 34 till 62 %), utan tillförlitlig förändring 5 (11 %; 5 till 24 %), tillförlitligt sämre 18 (41 %; 28 till 56 %).';
    expect(said('seen')).toBe(sure);
    expect(said('memory')).toBe(
      `${sure} Preliminärt: gränsen bygger på uppgifter som inte är kontrollerade mot källan.`,
    );
  });
});

describe('what the design asks for', () => {
  const one = scored('lower', {
    successes: [{ path: 'x', atLeast: { low: 50, high: 50, percent: true }, change: 'improved', at: ['end'] }],
  });
  const criterion = (found: Partial<Results['outcomes'][string]['criteria'][number]>, language: 'sv' | 'en' = 'sv') => {
    const id = specification(one).primary ?? '';
    const all = brief(one, { n: 45, mean: -1, interval: [-2, 0] }, language, {
      outcomes: { '1': { name: 'o', criteria: [{ measure: id, time: 'end', atLeast: 0.5, ...found }] } },
    });
    return all.find((line) => /^(Mål|Goal) /.test(line)) ?? '';
  };
  const some = (count: number, interval: [number, number]) => ({
    ofStarted: { n: 60, ...share(count, 60, interval) },
    ofMeasured: { n: 45, ...share(count, 45, [0.5, 0.9]) },
  });
  test('reached, with certainty', () => {
    expect(criterion({ ...some(45, [0.628, 0.842]), verdict: 'reached', certain: true })).toBe(
      'Mål (minst 50 % av klienterna är förbättrade vid Avslut): nåddes. 45 (75 %; 63 till 84 %) av n = 60 som startade, där de som saknas räknas som att de inte nått det. Bland dem med båda mätningarna är det 45 (100 %; 50 till 90 %) av n = 45.',
    );
  });
  test('not reached, but within the interval', () => {
    expect(criterion({ ...some(27, [0.331, 0.577]), verdict: 'not-reached', certain: false }, 'en')).toBe(
      'Goal (at least 50% of the clients are improved at End): not reached. 27 (45%; 33 to 58%) of n = 60 who started, where those missing count as not having reached it. Among those with both measurements it is 27 (60%; 50 to 90%) of n = 45. The goal lies within the interval: with this number of persons it is not certain either way.',
    );
  });
  test('undecided, where those who are missing decide', () => {
    const atBest = { n: 60, ...share(42, 60, [0.575, 0.801]) };
    expect(criterion({ ...some(27, [0.331, 0.577]), atBest, verdict: 'undecided', needed: 3 })).toBe(
      'Mål (minst 50 % av klienterna är förbättrade vid Avslut): oavgjort. 27 (45 %; 33 till 58 %) av n = 60 som startade, där de som saknas räknas som att de inte nått det; om alla som saknas hade nått det vore det 70 %. Bland dem med båda mätningarna är det 27 (60 %; 50 till 90 %) av n = 45. Bortfallet avgör: 3 av de 15 som saknas måste ha nått det för att målet ska vara nått.',
    );
  });
  test('not reached is not said when nobody was measured', () => {
    expect(
      criterion({
        ofStarted: { n: 60, ...share(0, 60, [0, 0.06]) },
        ofMeasured: { n: 0, count: 0, share: null, interval: null },
        verdict: 'not-reached',
        certain: true,
      }),
    ).toBe(
      'Mål (minst 50 % av klienterna är förbättrade vid Avslut): kan inte bedömas, ingen av n = 60 som startade har båda mätningarna.',
    );
  });
  test('hidden', () => {
    expect(
      criterion({
        ofStarted: { n: 60, ...hiddenShare },
        ofMeasured: { n: 45, ...hiddenShare },
        verdict: 'not-reached',
        certain: true,
      }),
    ).toBe(
      'Mål (minst 50 % av klienterna är förbättrade vid Avslut): nåddes inte. Hur många av n = 60 som startade visas inte, för att någon grupp är för liten.',
    );
  });
});

describe('those who are missing', () => {
  test('are said to differ only when they do so markedly, and which way', () => {
    const specified = specification(scored('lower'));
    const said = (difference: number) => {
      const results = found(specified, { n: 45, mean: -1, interval: [-2, 0] });
      const [id = ''] = Object.keys(results.measures);
      const measure = results.measures[id];
      if (!measure) throw new Error('no measure');
      measure.attrition = { followed: { n: 45, mean: 18.2, sd: 11 }, lost: { n: 10, mean: 25.7, sd: 11 }, difference };
      return sectionText(report(specified, results, { language: 'sv' }), 'I korthet');
    };
    // Followed minus lost: lower values are better here, so those lost had higher, worse ones.
    expect(said(-0.68)).toContain(
      'De som saknas senare (n = 10) hade tydligt sämre värden vid första mätningen än de som följdes upp (n = 45; skillnad 0,68 standardavvikelser)',
    );
    expect(said(0.68)).toContain('tydligt bättre värden');
    expect(said(0.25)).not.toContain('tydligt');
  });
  test.each([
    [{ declines: 6, forgets: null, moves: null }, 'avböjer: 6, andra orsaker: dolt'],
    [{ placed: null }, 'orsaker: dolt'],
  ])('reasons that are hidden are not even named: %o', (reasons, expected) => {
    const specified = specification(scored('lower'));
    const [form] = specified.forms;
    const step = {
      form: form?.id ?? '',
      timepoint: 'start',
      informant: 'client',
      started: 60,
      answered: 50,
      missing: 10,
      share: 50 / 60,
      reasons,
    };
    const made = report(specified, found(specified, { n: 45, mean: -1, interval: [-2, 0] }, { flow: [step] }), {
      language: 'sv',
    });
    const text = sectionText(made, 'Vilka som följdes upp');
    expect(text).toContain(expected);
    expect(text).not.toMatch(/glömmer|flyttar|placeras/);
  });
});

test('every kind of deviation is said, with where and what was done', () => {
  const specified = specification(scored('lower'));
  // What is promised and not done has a table of its own.
  const kinds = deviationKinds.filter((kind) => kind !== 'not-done');
  const deviations = kinds.map((kind, index) => ({
    kind,
    count: index + 10,
    where: { table: 'svar.csv', row: index + 2 },
  }));
  for (const language of languages) {
    const made = report(specified, found(specified, { n: 0, not: 'nobody' }, { deviations }), { language });
    const rows = section(made, language === 'sv' ? 'Avvikelser från planen' : 'Deviations from the plan').flatMap(
      (block) => (block.kind === 'table' ? cells(block) : []),
    );
    expect(rows).toHaveLength(kinds.length);
    for (const [index, [what, where, count, done]] of rows.entries()) {
      expect(what).not.toBe('');
      expect(done).not.toBe('');
      expect(where).toContain(language === 'sv' ? `svar.csv rad ${index + 2}` : `svar.csv row ${index + 2}`);
      expect(count).toBe(String(index + 10));
    }
  }
});

describe('the files', () => {
  const specified = specification(scored('lower'));
  const results = found(specified, {
    n: 45,
    mean: -1,
    interval: [-2, 0],
    direction: {
      better: share(30, 45, [0.5, 0.8]),
      unchanged: share(5, 45, [0.05, 0.23]),
      worse: share(10, 45, [0.1, 0.36]),
    },
  });
  test('Markdown, with its pictures beside it', async () => {
    const [text, ...pictures] = await generateReport(specified, results, { to: 'md', language: 'sv' });
    expect(text?.path).toBe('prov.analysis.sv.md');
    expect(pictures.length).toBeGreaterThan(0);
    for (const { path } of pictures) expect(text?.text).toContain(`(${path})`);
  });
  test('a page, a Word file, and the results themselves', async () => {
    const [page] = await generateReport(specified, results, { to: 'html', language: 'en' });
    expect(page).toMatchObject({ path: 'prov.analysis.en.html' });
    expect(page?.text).toBe(html(report(specified, results, { language: 'en' }), { language: 'en' }));
    const [word] = await generateReport(specified, results, { to: 'docx', language: 'sv' });
    expect(word?.path).toBe('prov.analysis.sv.docx');
    expect(new TextDecoder('latin1').decode(word?.text as Uint8Array).slice(0, 2)).toBe('PK');
    const [data] = await generateReport(specified, results, { to: 'json', language: 'sv' });
    expect(data?.path).toBe('prov.analysis.json');
    expect(JSON.parse(String(data?.text))).toEqual(results);
  });
  test('the internal copy says in its name what it is', async () => {
    const [page] = await generateReport(
      specified,
      { ...results, audience: 'internal' },
      { to: 'html', language: 'sv' },
    );
    expect(page?.path).toBe('prov.analysis.internal.sv.html');
  });
});
