import { beforeAll, describe, expect, test } from 'vitest';
import { createIsu } from '../../src/language/index.js';
import type { Design } from '../../src/model/index.js';
import { type Answer, answerKinds, type Because, type Lack, read } from '../../src/reading/index.js';
import { answerLine, answersSummary, answerWords } from '../../src/words/index.js';

const text = `
uppföljning prov "Prov" {
  syfte "Veta" { frågeställning hjälp "Hjälper det?" @en "Does it help?" }
  händelse flytt
  mättillfälle besök "Nybesök" @en "First visit" vid start
  mättillfälle flyttad "När barnet flyttar" @en "When the child moves" vid flytt
  mättillfälle sex 6 månader efter avslut från 30 dagar före till 60 dagar efter
  mättillfälle sen "Senare" @en "Later"
  resultat mår "Mår bättre" @en "Feels better" {
    mål förbättra
    indikator CORE-OM från klient
    lyckat enkät.bor är ja vid avslut
  }
  resultat bor förmodligen "Bor kvar" @en "Still lives there" { indikator enkät.bor }
  mätning CORE-OM, enkät från klient, profession vid besök, flyttad, avslut, sex
}
instrument enkät "Vår enkät" @en "Our form" {
  fråga bor "Bor du hemma?" @en "Do you live at home?" ja-nej
  fråga tid "När flyttade du?" @en "When did you move?" datum
}
`;
let design: Design;
beforeAll(async () => {
  const [opened] = await createIsu(async () => undefined).open([{ uri: 'file:///prov.isu', text }]);
  expect(opened?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  design = opened?.designs[0]?.design as Design;
});

const value = (instrument: string, part?: string) => {
  const [found] = read(design).values({ instrument, ...(part !== undefined && { part }) });
  if (!found) throw new Error(instrument);
  return found;
};
const [mår, bor] = [0, 1];
const outcome = (index: number) => design.outcomes[index] as Design['outcomes'][number];
const about = (because: readonly Because[], rest: Partial<Answer> = {}): Answer => ({
  path: 'outcome/mår',
  about: { outcome: outcome(mår), number: '1' },
  can: 'state',
  answered: 'no',
  because,
  ...rest,
});
const reasons = (one: Because, rest?: Partial<Answer>) =>
  (['sv', 'en'] as const).map((language) => answerWords(design, about([one], rest), language).because.join());
const aboutQuestion = (): Partial<Answer> => ({
  about: { question: design.purposes[0]?.questions[0] as Design['purposes'][number]['questions'][number] },
});

type Row = readonly [() => Because, string, string, (() => Partial<Answer>)?];

describe('each reason is a plain sentence', () => {
  /** A reason that is added has no row here until it has a sentence. */
  const rows: Record<Because['code'], readonly Row[]> = {
    compared: [
      [
        () => ({ code: 'compared', value: value('CORE-OM', 'total'), baseline: 'besök', final: 'end' }),
        'CORE-OM mäts både vid nybesök och vid avslut.',
        'CORE-OM is measured both at first visit and at the end.',
      ],
      [
        () => ({
          code: 'compared',
          value: value('enkät', 'bor'),
          from: { kind: 'client' },
          baseline: 'flyttad',
          final: 'sex',
        }),
        '”Bor du hemma?” (klient) mäts både när barnet flyttar och 6 månader efter avslut.',
        '“Do you live at home?” (client) is measured both when the child moves and 6 months after the end.',
      ],
      [
        () => ({ code: 'compared', value: value('CORE-OM', 'total'), baseline: 'besök', final: 'besök' }),
        'CORE-OM mäts återkommande (vid nybesök), så att senare värden kan jämföras med det första.',
        'CORE-OM is measured repeatedly (at first visit), so that later values can be compared with the first.',
      ],
    ],
    lack: [],
    'time not stated': [
      [
        () => ({ code: 'time not stated', value: value('CORE-OM', 'total'), times: ['sen'] }),
        'Det framgår inte när ”Senare” är, och därför inte vad som jämförs med vad.',
        'It is not stated when “Later” is, so it is not known what is compared with what.',
      ],
    ],
    'judged at': [
      [
        () => ({ code: 'judged at', value: value('enkät', 'bor'), times: ['end'], success: { path: '' } }),
        'Kriteriet prövas mot ”Bor du hemma?” vid avslut.',
        'The criterion is held against “Do you live at home?” at the end.',
      ],
      [
        () => ({ code: 'judged at', value: value('enkät', 'bor'), times: [], success: { path: '' } }),
        'Kriteriet prövas mot ”Bor du hemma?” vid en tidpunkt som inte är angiven.',
        'The criterion is held against “Do you live at home?” at a time that is not stated.',
      ],
    ],
    'criterion not measured': [
      [
        () => ({
          code: 'criterion not measured',
          value: value('enkät', 'bor'),
          times: ['sex'],
          success: { path: '' },
        }),
        'Kriteriet kan inte prövas, för ”Bor du hemma?” mäts inte 6 månader efter avslut.',
        'The criterion cannot be held against anything, since “Do you live at home?” is not measured 6 months after the end.',
      ],
      [
        () => ({ code: 'criterion not measured', times: [], success: { path: '' } }),
        'Kriteriet kan inte prövas, för det som det bygger på mäts inte.',
        'The criterion cannot be held against anything, since what it builds on is not measured.',
      ],
    ],
    'no direction': [
      [
        () => ({ code: 'no direction', value: value('enkät', 'bor') }),
        'Det framgår inte vad som är bättre i ”Bor du hemma?”, så en förändring kan visas men inte sägas vara till det bättre.',
        'It is not stated what is better in “Do you live at home?”, so a change can be shown but not said to be for the better.',
      ],
    ],
    'no reliability': [
      [
        () => ({ code: 'no reliability', value: value('CORE-OM', 'total') }),
        'Hur säkert CORE-OM mäter är inte angivet, så det går inte att säga vilka som är tillförlitligt förbättrade.',
        'How reliably CORE-OM measures is not stated, so it cannot be said who is reliably improved.',
      ],
    ],
    'asked of some': [
      [
        () => ({ code: 'asked of some', value: value('enkät', 'bor') }),
        '”Bor du hemma?” besvaras bara av dem som svarat på ett visst sätt på en fråga före, så de andra saknar värde och räknas som bortfall; en poäng kan ge dem ett (inte ställd räknas som 0).',
        '“Do you live at home?” is answered only by those who gave a certain answer to an earlier question, so the others have no value and count as missing; a score can give them one (not asked counted as 0).',
      ],
    ],
    'asked of groups': [
      [
        () => ({ code: 'asked of groups', value: value('enkät', 'bor'), at: 'end', groups: ['unga'] }),
        '”Bor du hemma?” mäts vid avslut bara för ”unga”, så de andra saknar det värdet och räknas som bortfall.',
        '“Do you live at home?” is measured at the end only of “unga”, so the others lack that value and count as missing.',
      ],
    ],
    'no evidence': [
      [
        () => ({ code: 'no evidence', value: value('CORE-OM', 'total'), why: 'not part' }),
        'CORE-OM ingår inte i uppföljningen.',
        'CORE-OM is not part of the follow-up.',
      ],
      [
        () => ({ code: 'no evidence', value: value('CORE-OM', 'total'), why: 'not recorded' }),
        'Svaren i CORE-OM sparas inte.',
        'The answers to CORE-OM are not kept.',
      ],
      [
        () => ({ code: 'no evidence', value: value('CORE-OM', 'total'), why: 'not systematic' }),
        'CORE-OM används inte systematiskt, så det går inte att veta vilka svaren gäller.',
        'CORE-OM is not used systematically, so it cannot be known whom the answers stand for.',
      ],
      [
        () => ({ code: 'no evidence', value: value('CORE-OM', 'total'), why: 'presumed' }),
        'Att CORE-OM samlas in är ett antagande, inget som verksamheten har sagt.',
        'That CORE-OM is collected is presumed, and not said by the service.',
      ],
    ],
    'no indicator': [
      [() => ({ code: 'no indicator' }), 'Inget mått visar resultatet.', 'No measure shows the outcome.'],
    ],
    'individual goals': [
      [
        () => ({ code: 'individual goals' }),
        'Målen är individuella, så ett gemensamt mått visar bara en del av dem.',
        'The goals are individual, so a common measure shows only part of them.',
      ],
    ],
    'no goal': [
      [
        () => ({ code: 'no goal' }),
        'Det framgår inte vad som ska uppnås: att läget förbättras, bibehålls eller når en viss nivå.',
        'It is not stated what is to be reached: that the state improves, is maintained or reaches a level.',
      ],
    ],
    'margin not stated': [
      [
        () => ({ code: 'margin not stated' }),
        'Det framgår inte hur stor försämring som kan godtas, så det går inte att avgöra om läget har bibehållits.',
        'It is not stated how large a deterioration can be accepted, so it cannot be told whether the state has been maintained.',
      ],
    ],
    'comparison not analysed': [
      [
        () => ({ code: 'comparison not analysed', why: 'stepped' }),
        'Insatsen införs stegvis, så varje grupp är både med och utan insats, och det räknar verktyget inte på.',
        'The intervention is introduced step by step, so that each group is both with and without it, which the tool does not analyse.',
      ],
      [
        () => ({ code: 'comparison not analysed', why: 'crossover' }),
        'Grupperna byter insats med varandra (överkorsning), och det räknar verktyget inte på.',
        'The groups exchange interventions (crossover), which the tool does not analyse.',
      ],
      [
        () => ({ code: 'comparison not analysed', why: 'several-groups' }),
        'Fler än två grupper jämförs, och det räknar verktyget inte på.',
        'More than two groups are compared, which the tool does not analyse.',
      ],
    ],
    'comparison not measured': [
      [
        () => ({ code: 'comparison not measured', data: 'no' }),
        'Jämförelsegruppen mäts inte.',
        'The comparison group is not measured.',
      ],
      [
        () => ({ code: 'comparison not measured', data: 'unsaid' }),
        'Det framgår inte om jämförelsegruppen mäts.',
        'It is not stated whether the comparison group is measured.',
      ],
    ],
    'answered by': [
      [
        () => ({
          code: 'answered by',
          outcomes: [
            { outcome: outcome(mår), answered: 'yes' },
            { outcome: outcome(bor), answered: 'partly' },
          ],
        }),
        'Frågan ska besvaras av resultaten ”Mår bättre” (ja) och ”Bor kvar” (delvis).',
        'The question is to be answered by the outcomes “Feels better” (yes) and “Still lives there” (in part).',
        aboutQuestion,
      ],
      [
        () => ({ code: 'answered by', outcomes: [{ outcome: outcome(bor), answered: 'no' }] }),
        'Det visas av delen ”Bor kvar” (nej).',
        'It is shown by its part “Still lives there” (no).',
      ],
    ],
    collected: [
      [
        () => ({ code: 'collected', instruments: ['CORE-OM', 'enkät'] }),
        'Frågan ska besvaras av det som samlas in med CORE-OM och ”Vår enkät”.',
        'The question is to be answered by what is collected with CORE-OM and “Our form”.',
        aboutQuestion,
      ],
    ],
    'nothing answers': [
      [
        () => ({ code: 'nothing answers' }),
        'Inget resultat och ingen mätning är kopplad till frågan.',
        'No outcome and no measurement is linked to the question.',
        aboutQuestion,
      ],
    ],
  };
  test.each(Object.values(rows).flatMap((some) => some.map((row) => ({ row, says: row[1] }))))('$says', ({ row }) => {
    const [because, sv, en, rest] = row;
    expect(reasons(because(), rest?.())).toEqual([sv, en]);
  });

  const lacks: Record<Lack, readonly [string, string]> = {
    'no scale': [
      'Det framgår inte hur CORE-OM besvaras eller räknas ihop.',
      'It is not stated how CORE-OM is answered or scored.',
    ],
    'not counted': [
      'Svaren i CORE-OM är text och kan inte räknas.',
      'The answers to CORE-OM are text and cannot be counted.',
    ],
    'not collected': [
      'CORE-OM ska visa resultatet men samlas inte in.',
      'CORE-OM is to show the outcome but is not collected.',
    ],
    'no time': ['Det framgår inte när CORE-OM mäts.', 'It is not stated when CORE-OM is measured.'],
    'one time': [
      'CORE-OM mäts bara vid avslut, så det finns inget att jämföra med.',
      'CORE-OM is measured only at the end, so there is nothing to compare with.',
    ],
    'no baseline': [
      'CORE-OM mäts vid avslut men inte nära start, så det finns inget första läge att jämföra med.',
      'CORE-OM is measured at the end but not near the start, so there is no first state to compare with.',
    ],
    'nothing planned later': [
      'CORE-OM mäts vid avslut, men ingen senare mätning är planerad för alla.',
      'CORE-OM is measured at the end, but no later measurement is planned for everyone.',
    ],
    unpaired: [
      'Svaren i CORE-OM är anonyma, så det går inte att se vilka svar som hör till samma person.',
      'The answers to CORE-OM are anonymous, so it cannot be seen which answers belong to the same person.',
    ],
    'no desired answer': [
      'Inget svar i CORE-OM är utpekat som det önskade.',
      'No answer to CORE-OM is named as the desired one.',
    ],
  };
  test.each(Object.entries(lacks))('%s', (lack, said) => {
    expect(reasons({ code: 'lack', lack: lack as Lack, value: value('CORE-OM', 'total'), times: ['end'] })).toEqual(
      said,
    );
  });
  test.each(['one time', 'no baseline'] as const)(
    'of two groups that have no first value (%s) is not “nothing”',
    (lack) => {
      expect(reasons({ code: 'lack', lack, value: value('CORE-OM', 'total'), times: ['end'], between: true })).toEqual([
        'CORE-OM mäts bara vid avslut, och grupperna jämförs bara i det som också mäts vid start.',
        'CORE-OM is measured only at the end, and the groups are compared only in what is measured at the start too.',
      ]);
    },
  );
  test('a date is no text, and one who is not asked is named', () => {
    expect(reasons({ code: 'lack', lack: 'not counted', value: value('enkät', 'tid'), times: [] })).toEqual([
      'Svaret i ”När flyttade du?” är ett datum.',
      'The answer to “When did you move?” is a date.',
    ]);
    const from = { kind: 'client' } as const;
    expect(reasons({ code: 'lack', lack: 'not collected', value: value('enkät', 'bor'), from, times: [] })).toEqual([
      '”Bor du hemma?” ska visa resultatet, men klienten får inte frågan.',
      '“Do you live at home?” is to show the outcome, but the client is not asked.',
    ]);
  });
});

describe('an answer on one line', () => {
  const line = (answer: Answer, language: 'sv' | 'en') => answerLine(answerWords(design, answer, language));
  const once = (): Because => ({ code: 'lack', lack: 'one time', value: value('CORE-OM', 'total'), times: ['end'] });

  test('says what can be said and why', () => {
    const because: Because[] = [
      { code: 'compared', value: value('CORE-OM', 'total'), baseline: 'besök', final: 'end' },
    ];
    expect(line(about(because, { can: 'change', answered: 'yes' }), 'sv')).toBe(
      'Ja. Förändringen hos varje person. CORE-OM mäts både vid nybesök och vid avslut.',
    );
    expect(line(about(because, { can: 'change', answered: 'yes' }), 'en')).toBe(
      'Yes. The change of each person. CORE-OM is measured both at first visit and at the end.',
    );
  });

  test('of a no says why first, and then what is left', () => {
    expect(line(about([once()]), 'sv')).toBe(
      'Nej. CORE-OM mäts bara vid avslut, så det finns inget att jämföra med. Det som kan sägas är läget vid avslut.',
    );
    expect(line(about([once()]), 'en')).toBe(
      'No. CORE-OM is measured only at the end, so there is nothing to compare with. What can be said is the state at the end.',
    );
    expect(line(about([{ code: 'no indicator' }], { can: 'nothing' }), 'sv')).toBe('Nej. Inget mått visar resultatet.');
  });

  test('says each thing that can be answered in words of its own', () => {
    const said = answerKinds.map((can) => answerWords(design, about([], { can, answered: 'yes' }), 'sv').said);
    expect(said).toEqual([
      'skillnaden mot en jämförelsegrupp',
      'förändringen hos varje person',
      'hur stor andel som når kriteriet',
      'läget när det mäts',
      'hur många som svarat vad',
      'ingenting i siffror',
    ]);
  });
});

describe('all together', () => {
  const some = (answered: readonly Answer['answered'][], rest: Partial<Answer> = {}) =>
    answered.map((one) => about([], { answered: one, ...rest }));
  test.each([
    [['yes', 'yes'], 'Båda önskade resultaten går att besvara.', 'Both desired outcomes can be answered.'],
    [['yes', 'yes', 'yes'], 'Alla 3 önskade resultat går att besvara.', 'All 3 desired outcomes can be answered.'],
    [['no', 'no'], 'Inget av 2 önskade resultat går att besvara.', 'None of 2 desired outcomes can be answered.'],
    [
      ['yes', 'partly', 'no'],
      '1 av 3 önskade resultat går att besvara fullt ut (1 delvis, 1 inte alls).',
      '1 of 3 desired outcomes can be answered in full (1 in part, 1 not at all).',
    ],
    [
      ['partly', 'no'],
      'Inget av 2 önskade resultat går att besvara fullt ut (1 delvis, 1 inte alls).',
      'None of 2 desired outcomes can be answered in full (1 in part, 1 not at all).',
    ],
    [['partly'], 'Det önskade resultatet går delvis att besvara.', 'The desired outcome can be answered in part.'],
    [['no'], 'Det önskade resultatet går inte att besvara.', 'The desired outcome cannot be answered.'],
  ] as const)('%j', (answered, sv, en) => {
    expect([answersSummary(some(answered), 'sv'), answersSummary(some(answered), 'en')]).toEqual([sv, en]);
  });
  test('questions are told from outcomes; of nothing, nothing is said', () => {
    const questions = some(['no', 'no'], aboutQuestion());
    expect(answersSummary(questions, 'sv')).toBe('Ingen av 2 frågor går att besvara.');
    expect(answersSummary([...questions, ...some(['yes'])], 'sv')).toBe(
      '1 av 3 frågor och önskade resultat går att besvara fullt ut (2 inte alls).',
    );
    expect(answersSummary([], 'sv')).toBeUndefined();
  });
});
