import { describe, expect, test } from 'vitest';
import { createIsu } from '../../src/language/index.js';
import type { Design } from '../../src/model/index.js';
import { plan } from '../../src/plan/index.js';
import { assess } from '../../src/principles/index.js';
import { review } from '../../src/review/index.js';
import { textOf } from '../plan/reading.js';

/*
 * What the language can say of real follow-ups: each in both languages, there and back, with what it means in the model
 * and where a reader of the review and the plan meets it.
 */
const isu = createIsu(async () => undefined);

const designOf = async (text: string): Promise<Design> => {
  const [reading] = await isu.open([{ uri: 'file:///a.isu', text }]);
  expect(reading?.findings).toEqual([]);
  const design = reading?.designs[0]?.design;
  if (!design) throw new Error('no design');
  return design;
};
const translated = async (text: string, to: 'sv' | 'en') => {
  const made = await isu.translate(text, to);
  if ('findings' in made) throw new Error(made.findings.map(({ message }) => message.en).join('\n'));
  return made.text;
};
const shown = (design: Design, language: 'sv' | 'en') => ({
  review: textOf(review(design, assess(design, { today: '2026-06-01' }), { language }).blocks),
  plan: textOf(plan(design, language).blocks),
});

interface Case {
  sv: string;
  en: string;
  /** Part of the model. */
  means: (design: Design) => unknown;
  is: unknown;
  /** What review and plan say of it, in both languages; both the same where there is one. */
  says?: { review?: [sv: string, en: string]; plan?: [sv: string, en: string] };
}
function says(title: string, { sv, en, means, is, says }: Case): void {
  describe(title, () => {
    const swedish = `uppföljning a "A" {\n${sv}\n}\n`;
    const english = `design a "A" {\n${en}\n}\n`;
    test('one to one, there and back', async () => {
      expect(await translated(swedish, 'en')).toBe(english);
      expect(await translated(english, 'sv')).toBe(swedish);
    });
    test('means the same in both', async () => {
      expect(means(await designOf(swedish))).toEqual(is);
      expect(means(await designOf(english))).toEqual(is);
    });
    test('a reader meets it', async () => {
      const design = await designOf(swedish);
      for (const [at, language] of (['sv', 'en'] as const).entries()) {
        const found = shown(design, language);
        if (says?.review) expect(found.review).toContain(says.review[at]);
        if (says?.plan) expect(found.plan).toContain(says.plan[at]);
      }
    });
  });
}

describe('a remark', () => {
  const places: [string, string, string, string][] = [
    ['the design', 'anmärkning "X1"', 'remark "X1"', 'design'],
    ['organisation', 'organisation "O" { anmärkning "X1" }', 'organisation "O" { remark "X1" }', 'organisation'],
    ['purpose', 'syfte "S" { anmärkning "X1" }', 'purpose "S" { remark "X1" }', 'purpose/1'],
    ['target group', 'målgrupp "M" { anmärkning "X1" }', 'target-group "M" { remark "X1" }', 'target-group/1'],
    ['intervention', 'insats "I" { anmärkning "X1" }', 'intervention "I" { remark "X1" }', 'intervention/1'],
    ['outcome', 'resultat r "R" { anmärkning "X1" }', 'outcome r "R" { remark "X1" }', 'outcome/r'],
    [
      'collect',
      'mätning CORE-OM från klient { anmärkning "X1" }',
      'collect CORE-OM from client { remark "X1" }',
      'collect/1',
    ],
    [
      'fallback',
      'mätning CORE-OM från klient { i andra hand från profession { anmärkning "X1" } }',
      'collect CORE-OM from client { fallback from professional { remark "X1" } }',
      'collect/1/fallback/1',
    ],
    ['procedure', 'rutin { anmärkning "X1" }', 'procedure { remark "X1" }', 'procedure'],
    ['coverage', 'täckning alla { anmärkning "X1" }', 'coverage all { remark "X1" }', 'coverage/1'],
    [
      'attrition',
      'mätning CORE-OM från klient vid start bortfall 5 % { anmärkning "X1" }',
      'collect CORE-OM from client at start attrition 5 % { remark "X1" }',
      'attrition/1',
    ],
    ['system', 'system s "S" { anmärkning "X1" }', 'system s "S" { remark "X1" }', 'system/s'],
    ['compile', 'sammanställning varje år { anmärkning "X1" }', 'compile every year { remark "X1" }', 'compile/1'],
  ];
  for (const [title, sv, en, of] of places) {
    says(title, {
      sv,
      en,
      means: ({ remarks }) => remarks?.map((one) => [one.of, one.text.text]),
      is: [[of, 'X1']],
      says: { review: ['X1', 'X1'], plan: ['X1', 'X1'] },
    });
  }
});

describe('closed lists that lacked words', () => {
  const organisation = (
    title: string,
    sv: string,
    en: string,
    key: 'scope' | 'field',
    is: string,
    review: [string, string],
  ) =>
    says(title, {
      sv: `organisation "O" { ${sv} }`,
      en: `organisation "O" { ${en} }`,
      means: (design) => design.organisation?.[key],
      is,
      says: { review, plan: review },
    });
  organisation('county', 'omfattning län', 'scope county', 'scope', 'county', ['hela länet', 'the whole county']);
  organisation('region', 'omfattning region', 'scope region', 'scope', 'region', ['regionen', 'the region']);
  organisation('municipalities', 'omfattning flera kommuner', 'scope municipalities', 'scope', 'municipalities', [
    'flera kommuner',
    'several municipalities',
  ]);
  organisation('older people', 'område äldre', 'field older-people', 'field', 'older-people', [
    'äldre',
    'older people',
  ]);
  organisation('disability', 'område funktionsnedsättning', 'field disability', 'field', 'disability', [
    'funktionsnedsättning',
    'disability',
  ]);
  organisation(
    'livelihood and work',
    'område försörjning-arbete',
    'field livelihood-work',
    'field',
    'livelihood-work',
    ['försörjning och arbete', 'livelihood and work'],
  );
  says('levels of compilation', {
    sv: 'sammanställning varje år { nivå län, region, flera kommuner }',
    en: 'compile every year { level county, region, municipalities }',
    means: ({ compilations }) => compilations[0]?.levels.map(({ word }) => word),
    is: ['county', 'region', 'municipalities'],
    says: { review: ['län, region och flera kommuner', 'county, region and several municipalities'] },
  });
  says('reasons for loss', {
    sv: 'mätning CORE-OM från klient vid start bortfall 5 % vid start { orsak avlider orsak akt saknas "Akten är gallrad" }',
    en: 'collect CORE-OM from client at start attrition 5 % at start { reason dies reason file-missing "Akten är gallrad" }',
    means: ({ attritions }) => attritions[0]?.reasons.map(({ kind }) => kind),
    is: ['dies', 'file-missing'],
    says: {
      review: ['avlider; akten saknas: Akten är gallrad', 'dies; the file is missing'],
      plan: ['avlider', 'dies'],
    },
  });
});

describe('the follow-up and those who are behind it', () => {
  says('how far it has come', {
    sv: 'status prövas från 2026-01-01 av "Nämnden"',
    en: 'status piloted from 2026-01-01 by "Nämnden"',
    means: ({ status }) => status,
    is: { path: 'status', word: 'piloted', from: '2026-01-01', by: { text: 'Nämnden' } },
    says: {
      review: [
        'Uppföljningen prövas, från 2026-01-01, enligt Nämnden.',
        'The follow-up is being piloted, from 2026-01-01',
      ],
      plan: ['prövas, från 2026-01-01, enligt Nämnden', 'being piloted, from 2026-01-01'],
    },
  });
  for (const [sv, en] of [
    ['föreslagen', 'proposed'],
    ['beslutad', 'decided'],
    ['avslutad', 'ended'],
  ] as const) {
    says(en, {
      sv: `status ${sv}`,
      en: `status ${en}`,
      means: ({ status }) => status?.word,
      is: en,
      says: { review: [`Uppföljningen är ${sv}.`, `The follow-up is ${en}.`], plan: [sv, en] },
    });
  }
  says('the unit under its organisation, who commissions and who evaluates', {
    sv: 'organisation "Förvaltningen" { verksamhet "Mottagningen" beställare "Nämnden" utvärderare "FoU" }',
    en: 'organisation "Förvaltningen" { operation "Mottagningen" commissioner "Nämnden" evaluator "FoU" }',
    means: ({ organisation: o }) => [o?.operations, o?.commissioners, o?.evaluators],
    is: [[{ text: 'Mottagningen' }], [{ text: 'Nämnden' }], [{ text: 'FoU' }]],
    says: {
      review: ['Uppföljningen är beställd av Nämnden. Den utvärderas av FoU.', 'commissioned by Nämnden'],
      plan: ['Beställare\tNämnden\nUtvärderare\tFoU', 'Commissioned by\tNämnden'],
    },
  });
  says('a demand in a procurement', {
    sv: 'efterfrågan "Socialförvaltningen" i upphandlingen',
    en: 'demand "Socialförvaltningen" in-procurement',
    means: ({ demands }) => demands,
    is: [{ path: 'demand/1', by: { text: 'Socialförvaltningen' }, procured: true }],
    says: {
      review: ['Socialförvaltningen; det är ett krav i upphandlingen.', 'it is a demand in the procurement'],
      plan: ['Socialförvaltningen (krav i upphandlingen)', 'a demand in the procurement'],
    },
  });
});

describe('who is followed, when, and against whom', () => {
  says('the kind of sample', {
    sv: 'täckning cirka 30 % { urval slumpmässigt }',
    en: 'coverage about 30 % { sample random }',
    means: ({ coverages }) => coverages[0]?.sample,
    is: 'random',
    says: {
      review: ['Urvalet: slumpmässigt urval.', 'The sample: a random sample.'],
      plan: ['Urval: slumpmässigt urval', 'Sample: a random sample'],
    },
  });
  says('units drawn by lot', {
    sv: 'jämförelse lottad med ordinarie per enhet "X"',
    en: 'comparison randomised with ordinary per unit "X"',
    means: ({ comparisons }) => [comparisons[0]?.with, comparisons[0]?.drawn],
    is: ['ordinary', 'unit'],
    says: {
      review: ['det som lottas är enheter', 'what is drawn is units'],
      plan: ['det som lottas: enheter', 'what is drawn: units'],
    },
  });
  says('comparison groups, each tied to a group', {
    sv: 'målgrupp väntar "De som väntar" målgrupp andra "De andra" jämförelse lottad med ingen för väntar jämförelse matchad för andra',
    en: 'target-group väntar "De som väntar" target-group andra "De andra" comparison randomised with none for väntar comparison matched for andra',
    means: ({ comparisons }) => comparisons.map((one) => one.for),
    is: [{ groups: [{ group: 'väntar' }] }, { groups: [{ group: 'andra' }] }],
    says: {
      review: ['jämförelsegruppen är De som väntar', 'the comparison group is De som väntar'],
      plan: ['jämförelsegruppen: ', 'the comparison group: '],
    },
  });
  says('a group formed in alternation, that waits', {
    sv: 'jämförelse växelvis med väntelista { får insatsen 6 månader efter start erbjuds "Ett samtal" fördelning 2 till 1 }',
    en: 'comparison alternating with waiting-list { gets-intervention 6 months after start offered "Ett samtal" ratio 2 to 1 }',
    means: ({ comparisons }) => comparisons,
    is: [
      {
        path: 'comparison/1',
        kind: 'alternating',
        with: 'waiting-list',
        ratio: { intervention: 2, comparison: 1 },
        offered: { text: 'Ett samtal' },
        given: {
          kind: 'offset',
          amount: { low: 6, high: 6 },
          unit: 'month',
          side: 'after',
          anchor: { moment: 'start' },
        },
      },
    ],
    says: {
      review: [
        'fördelning: 2 till insatsen för 1 till jämförelsegruppen; jämförelsegruppen erbjuds ”Ett samtal”; jämförelsegruppen får insatsen 6 månader efter start',
        'ratio: 2 to the intervention for 1 to the comparison group; the comparison group is offered “Ett samtal”; the comparison group gets the intervention 6 months after the start',
      ],
      plan: [
        'jämförelsegrupp som bildas växelvis, väntelista',
        'comparison group formed in alternation, a waiting list',
      ],
    },
  });
  says('when those who wait get the intervention, at a timepoint', {
    sv: 'mättillfälle halvår 6 månader efter start jämförelse lottad med väntelista { får insatsen vid halvår }',
    en: 'timepoint halvår 6 months after start comparison randomised with waiting-list { gets-intervention at halvår }',
    means: ({ comparisons }) => comparisons[0]?.given,
    is: { kind: 'at', anchors: [{ timepoint: 'halvår' }] },
    says: {
      review: ['jämförelsegruppen får insatsen vid ”halvår”', 'the comparison group gets the intervention at “halvår”'],
    },
  });
  says('what a measure is in a norm population', {
    sv: 'jämförelse norm "Vuxna i landet" { normvärde CORE-OM.total från klient medel 4.8 standardavvikelse 4.3 antal 535 enligt "Normstudien" läst } mätning CORE-OM från klient vid start, avslut',
    en: 'comparison norm "Vuxna i landet" { norm-value CORE-OM.total from client mean 4.8 sd 4.3 size 535 according-to "Normstudien" seen } collect CORE-OM from client at start, end',
    means: ({ comparisons: [one] }) => one?.norms,
    is: [
      {
        measure: { instrument: 'CORE-OM', part: 'total' },
        from: [{ kind: 'client' }],
        mean: 4.8,
        sd: 4.3,
        size: 535,
        source: { text: 'Normstudien' },
        confidence: 'seen',
      },
    ],
    says: {
      review: [
        'medelvärde 4,8, standardavvikelse 4,3, 535 personer (Normstudien)',
        'mean 4.8, standard deviation 4.3, 535 persons (Normstudien)',
      ],
      plan: ['√(s²/n + 4,3²/535) / 4,3', '√(s²/n + 4.3²/535) / 4.3'],
    },
  });
  says('clusters that are drawn', {
    sv: 'jämförelse lottad per team { kluster per grupp 6 personer per kluster cirka 12 icc 0.05 enligt "Källan" läst }',
    en: 'comparison randomised per team { clusters-per-group 6 persons-per-cluster about 12 icc 0.05 according-to "Källan" seen }',
    means: ({ comparisons: [one] }) => [one?.clusters, one?.clusterSize, one?.icc],
    is: [
      { low: 6, high: 6 },
      { low: 12, high: 12, about: true },
      { value: 0.05, source: { text: 'Källan' }, confidence: 'seen' },
    ],
    says: {
      review: [
        '6 kluster i varje grupp; cirka 12 personer i varje kluster; intraklasskorrelation 0,05 (Källan)',
        '6 clusters in each group; about 12 persons in each cluster; intraclass correlation 0.05 (Källan)',
      ],
      plan: ['6 kluster i varje grupp', '6 clusters in each group'],
    },
  });
  for (const [sv, en, ...shown] of [
    ['parallella grupper', 'parallel', 'parallella grupper', 'parallel groups'],
    ['stegvis införande', 'stepped-wedge', 'stegvis införande', 'a stepped wedge'],
    ['överkorsning', 'crossover', 'överkorsning', 'crossover'],
  ] as const) {
    says(`the layout ${en}`, {
      sv: `jämförelse lottad { upplägg ${sv} }`,
      en: `comparison randomised { layout ${en} }`,
      means: ({ comparisons }) => comparisons[0]?.layout,
      is: en,
      says: { review: [`upplägg: ${shown[0]}`, `layout: ${shown[1]}`] },
    });
  }
  says('more than two groups', {
    sv: 'jämförelse lottad { grupper 3 }',
    en: 'comparison randomised { groups 3 }',
    means: ({ comparisons }) => comparisons[0]?.groups,
    is: 3,
    says: {
      review: ['3 grupper', '3 groups'],
      plan: ['Fler än två grupper jämförs, och det räknar verktyget inte på.', 'More than two groups are compared'],
    },
  });
  says('how large a deterioration is accepted', {
    sv: 'resultat r "R" { mål bibehålla marginal 1.5 enligt "Källan" läst }',
    en: 'outcome r "R" { goal maintain margin 1.5 according-to "Källan" seen }',
    means: ({ outcomes }) => outcomes[0]?.margin,
    is: { value: 1.5, source: { text: 'Källan' }, confidence: 'seen' },
    says: {
      review: [
        'största försämring som godtas är 1,5 poäng (Källan)',
        'the largest deterioration accepted is 1.5 points',
      ],
      plan: [
        'Största försämring som godtas: 1,5 poäng (Källan)',
        'Largest deterioration accepted: 1.5 points (Källan)',
      ],
    },
  });
  says('how large a deterioration is accepted, of answers that are counted', {
    sv: 'resultat r "R" { mål bibehålla marginal förmodligen 10 % }',
    en: 'outcome r "R" { goal maintain margin presumed 10 % }',
    means: ({ outcomes }) => outcomes[0]?.margin,
    is: { value: 10, percent: true, presumed: true },
    says: {
      review: ['största försämring som godtas är 10 procentenheter (antaget)', 'is 10 percentage points (presumed)'],
    },
  });
  for (const [sv, en, review] of [
    ['utförare', 'providers', ['Utförarna jämförs med varandra', 'The providers are compared']],
    ['enheter', 'units', ['Enheterna jämförs med varandra', 'The units are compared']],
  ] as const) {
    says(`comparison between ${en}`, {
      sv: `jämförelse ${sv}`,
      en: `comparison ${en}`,
      means: ({ comparisons }) => comparisons[0]?.kind,
      is: en,
      says: { review: [...review], plan: [`jämförelse mellan ${sv}`, `comparison between ${en}`] },
    });
  }
  says('an intervention without an end', {
    sv: 'insats "Boendestöd" { varar tills vidare }',
    en: 'intervention "Boendestöd" { lasts indefinitely }',
    means: ({ interventions }) => [interventions[0]?.openEnded, interventions[0]?.lasts],
    is: [true, undefined],
    says: {
      review: ['Pågår tills vidare.', 'Goes on until further notice.'],
      plan: ['pågår tills vidare', 'goes on until further notice'],
    },
  });
  says('planned, and never carried out', {
    sv: 'mätning CORE-OM från klient vid start, avslut { planerat aldrig genomfört }',
    en: 'collect CORE-OM from client at start, end { planned not carried-out }',
    means: ({ collects }) => [collects[0]?.planned, collects[0]?.carriedOut],
    is: ['yes', 'no'],
    says: {
      review: ['Mätningen har aldrig genomförts.', 'The measurement was never carried out.'],
      plan: ['Genomförd: aldrig', 'Carried out: never'],
    },
  });
  says('what results are split by', {
    sv: 'organisation "O" { del norr "Team Norr" } sammanställning varje år { särredovisa kön, ålder 18..29, 30..64, enhet, team, insats, kontaktorsak, insatslängd ..2, 3.. månader }',
    en: 'organisation "O" { part norr "Team Norr" } compile every year { disaggregate sex, age 18..29, 30..64, unit, team, intervention, reason, length ..2, 3.. months }',
    means: ({ compilations }) => compilations[0]?.disaggregate,
    is: [
      { variable: 'sex' },
      {
        variable: 'age',
        bands: [
          { low: 18, high: 29 },
          { low: 30, high: 64 },
        ],
      },
      { variable: 'unit' },
      { variable: 'team' },
      { variable: 'intervention' },
      { variable: 'reason' },
      { variable: 'length', bands: [{ high: 2 }, { low: 3 }], unit: 'month' },
    ],
    says: {
      review: [
        'kön, ålder (18–29 år och 30–64 år), enhet, team, insats, kontaktorsak och insatsens längd (högst 2 månader och minst 3 månader)',
        'sex, age (18–29 years and 30–64 years), unit, team, intervention, reason for coming and length of the intervention (at most 2 months and at least 3 months)',
      ],
      plan: [
        'Ålder (i hela år vid start, ur listan över ärenden): 18–29 år och 30–64 år.',
        'Age (in whole years at the start, from the list of cases): 18–29 years and 30–64 years.',
      ],
    },
  });
  says('which timepoint is compiled', {
    sv: 'mättillfälle sex "Sexmånaders" 6 månader efter start mätning CORE-OM från klient vid start, sex sammanställning från CORE-OM vid sex varje år',
    en: 'timepoint sex "Sexmånaders" 6 months after start collect CORE-OM from client at start, sex compile from CORE-OM at sex every year',
    means: ({ compilations }) => [compilations[0]?.instruments, compilations[0]?.at],
    is: [['CORE-OM'], ['sex']],
    says: {
      review: ['CORE-OM sammanställs varje år vid sexmånaders', 'CORE-OM is compiled every year'],
      plan: ['varje år; vid Sexmånaders', 'every year; at Sexmånaders'],
    },
  });
  says('at every session: the first is the start, the last the end', {
    sv: 'mättillfälle träffar varje träff mätning CORE-OM från klient vid träffar',
    en: 'timepoint träffar every session collect CORE-OM from client at träffar',
    means: ({ collects, timepoints }) => [collects[0]?.at, timepoints.map(({ timings }) => timings[0]?.kind)],
    is: [
      ['start', 'träffar', 'end'],
      ['at', 'at', 'times'],
    ],
    says: { review: ['vid varje träff', 'at every session'], plan: ['vid varje träff', 'at every session'] },
  });
});

describe('what is known of an instrument', () => {
  const collected = (sv: string, en: string) => ({
    sv: `mätning eget från klient vid start, avslut }\ninstrument eget "Eget" {\n  ${sv}`,
    en: `collect eget from client at start, end }\ninstrument eget "Eget" {\n  ${en}`,
  });
  for (const [sv, en, better] of [
    ['ja', 'yes', 'higher'],
    ['nej', 'no', 'lower'],
  ] as const) {
    says(`the good answer is ${en}`, {
      ...collected(
        `fråga arbete "Arbetar du?" ja-nej ${sv} är bättre`,
        `item arbete "Arbetar du?" yes-no ${en} is better`,
      ),
      means: ({ instruments }) => instruments[0]?.items[0]?.better,
      is: better,
      says: {
        review: [`Ja eller nej; ${sv} är bättre`, `Yes or no; ${en} is better`],
        plan: [`ja · nej\t${sv}`, `yes · no\t${en}`],
      },
    });
  }
  says('a list of answers of which only some are known', {
    ...collected(
      'fråga bor "Var bor du?" val { svar egen "Egen bostad" fler svar finns }',
      'item bor "Var bor du?" choice { option egen "Egen bostad" more-options }',
    ),
    means: ({ instruments }) => instruments[0]?.items[0]?.moreOptions,
    is: 'yes',
    says: {
      review: ['fler svar finns än de som är kända här', 'there are more answers than are known here'],
      plan: ['Egen bostad · (fler svar finns)', 'Which more answers can be given to the item “Var bor du?”?'],
    },
  });
  says('the same items for each child', {
    ...collected(
      'fråga antal "Hur många barn?" tal 0..2 avsnitt barnen "Barn" { upprepas antal gånger fråga ålder "Ålder" tal 0..17 }',
      'item antal "Hur många barn?" number 0..2 section barnen "Barn" { repeated antal times item ålder "Ålder" number 0..17 }',
    ),
    means: ({ instruments }) =>
      instruments[0]?.items.map(({ name, condition }) => [name, condition?.any[0]?.all[0]?.value]),
    is: [
      ['antal', undefined],
      ['ålder', { number: 1 }],
      ['ålder-2', { number: 2 }],
    ],
    says: {
      review: [
        'en gång för var och en, lika många gånger som svaret på ”Hur många barn?”, högst 2',
        'once for each, as many times as the answer to “Hur många barn?”, at most 2',
      ],
    },
  });
  says('a scale for only some of the group', {
    ...collected(
      'skala oro "Oro" 0..10 lägre är bättre { bara för kvinna ålder 13..17 från förälder }',
      'scale oro "Oro" 0..10 lower is better { only for woman age 13..17 from parent }',
    ),
    means: ({ instruments }) => instruments[0]?.scales[0]?.for,
    is: { sex: 'woman', age: { low: 13, high: 17 }, informant: 'parent' },
    says: {
      review: ['är bara för kvinnor, 13–17 år', 'is only for women, 13–17 years'],
      plan: ['Oro (bara kvinnor, 13–17 år', 'Oro (only women, 13–17 years'],
    },
  });

  test('“yes is better” of what is not answered by yes or no is said to be wrong', async () => {
    for (const [text, word] of [
      ['instrument i { fråga a "A" skattas 0..10 ja är bättre }', 'ja'],
      ['instrument i { scale s "S" 0..10 no is better }', 'no'],
    ] as const) {
      const [reading] = await isu.open([{ uri: 'file:///a.isu', text }]);
      const found = reading?.findings.find(({ code }) => code === 'S-09');
      expect(found?.message.sv).toContain(`”${word}”`);
    }
  });
});

describe('what the client is told', () => {
  says('in words to the client', {
    sv: [
      '  till klienten "Vi frågar för att se om du mår bättre. Du väljer själv om du vill svara." {',
      '    rubrik "Hur mår du?"',
      '    svaren lämnas "Ge skärmen till den du träffar."',
      '    kontakt "din behandlare"',
      '    kan lämnas snabbt',
      '  }',
    ].join('\n'),
    en: [
      '  to-client "Vi frågar för att se om du mår bättre. Du väljer själv om du vill svara." {',
      '    heading "Hur mår du?"',
      '    hand-in "Ge skärmen till den du träffar."',
      '    contact "din behandlare"',
      '    quick-exit',
      '  }',
    ].join('\n'),
    means: ({ toClient }) => toClient,
    is: {
      path: 'to-client',
      text: { text: 'Vi frågar för att se om du mår bättre. Du väljer själv om du vill svara.' },
      heading: { text: 'Hur mår du?' },
      handIn: { text: 'Ge skärmen till den du träffar.' },
      contact: { text: 'din behandlare' },
      quickExit: 'yes',
    },
  });
  says('without a quick way out', {
    sv: '  till klienten "Vi frågar om kursen." { kan inte lämnas snabbt }',
    en: '  to-client "Vi frågar om kursen." { no quick-exit }',
    means: ({ toClient }) => toClient?.quickExit,
    is: 'no',
  });
});

describe('what an earlier version is compared with', () => {
  says('since when data are collected', {
    sv: '  insamling sedan 2026-02-01',
    en: '  collection since 2026-02-01',
    means: ({ collection }) => collection?.since,
    is: '2026-02-01',
    says: { review: ['2026-02-01', '2026-02-01'], plan: ['Insamling sedan', 'Collection since'] },
  });

  const places: [string, string, string, (design: Design) => unknown][] = [
    [
      'a timepoint',
      'mättillfälle t vid start tidigare namn förr',
      'timepoint t at start previous-name förr',
      ({ timepoints }) => timepoints[0]?.previously,
    ],
    [
      'an instrument',
      instrumentSv('tidigare namn förr'),
      instrumentEn('previous-name förr'),
      ({ instruments }) => instruments[0]?.previously,
    ],
    [
      'an item',
      instrumentSv('fråga f "F" ja-nej { tidigare namn förr }'),
      instrumentEn('item f "F" yes-no { previous-name förr }'),
      ({ instruments }) => instruments[0]?.items[0]?.previously,
    ],
    [
      'a scale',
      instrumentSv('skala s 0..9 { tidigare namn förr }'),
      instrumentEn('scale s 0..9 { previous-name förr }'),
      ({ instruments }) => instruments[0]?.scales[0]?.previously,
    ],
    [
      'an option',
      instrumentSv('fråga f "F" val { svar a "A" { tidigare namn förr } }'),
      instrumentEn('item f "F" choice { option a "A" { previous-name förr } }'),
      ({ instruments }) => {
        const kind = instruments[0]?.items[0]?.kind;
        return kind?.type === 'choice' ? kind.options[0]?.previously : undefined;
      },
    ],
  ];
  for (const [title, sv, en, means] of places) says(`what ${title} was called before`, { sv, en, means, is: ['förr'] });

  function instrumentSv(part: string): string {
    return `mätning i från klient vid start\n}\ninstrument i {\n${part}`;
  }
  function instrumentEn(part: string): string {
    return `collect i from client at start\n}\ninstrument i {\n${part}`;
  }
});

describe('what others call the same thing', () => {
  says('a municipality, codes and a licence', {
    sv: `  licens "CC BY 4.0"
  organisation "Socialförvaltningen Centrum" {
    kommun "1480" "Göteborgs Stad"
  }
  målgrupp "Unga" {
    kodas "Vår lokala lista" "A3" "unga vuxna"
  }
  insats "Samtal" {
    kodas KSI "SMB RB ZZ" version "2017"
  }
  problem utanför "Utan arbete" {
    kodas ICF "d850"
  }
  resultat arbete "Arbete eller studier" {
    svarar mot utanför
    kodas ICF "d850"
    kodas Kolada "N00945"
  }`,
    en: `  licence "CC BY 4.0"
  organisation "Socialförvaltningen Centrum" {
    municipality "1480" "Göteborgs Stad"
  }
  target-group "Unga" {
    coded "Vår lokala lista" "A3" "unga vuxna"
  }
  intervention "Samtal" {
    coded KSI "SMB RB ZZ" version "2017"
  }
  problem utanför "Utan arbete" {
    coded ICF "d850"
  }
  outcome arbete "Arbete eller studier" {
    addresses utanför
    coded ICF "d850"
    coded Kolada "N00945"
  }`,
    means: ({ licence, organisation, targetGroups, interventions, problems, outcomes }) => ({
      licence,
      municipality: organisation?.municipality,
      codes: [...targetGroups, ...interventions, ...problems, ...outcomes].map(({ codes }) =>
        codes?.map(({ list, code, version, text }) => [list, code, version, text?.text]),
      ),
    }),
    is: {
      licence: { text: 'CC BY 4.0' },
      municipality: { path: 'organisation/municipality', code: '1480', title: { text: 'Göteborgs Stad' } },
      codes: [
        [['Vår lokala lista', 'A3', undefined, 'unga vuxna']],
        [['KSI', 'SMB RB ZZ', '2017', undefined]],
        [['ICF', 'd850', undefined, undefined]],
        [
          ['ICF', 'd850', undefined, undefined],
          ['Kolada', 'N00945', undefined, undefined],
        ],
      ],
    },
    says: {
      review: ['Kommun: Göteborgs Stad (1480).', 'Municipality: Göteborgs Stad (1480).'],
      plan: ['insats KSI SMB RB ZZ (2017); problem ICF d850', 'intervention KSI SMB RB ZZ (2017); problem ICF d850'],
    },
  });
  says('codes of an instrument, an item and a score', {
    sv: `mätning i från klient vid start
}
instrument i {
kodas LOINC "72110-0"
fråga f "F" ja-nej { kodas SNOMED "404684003" }
skala s 0..9 { kodas LOINC "75624-7" enligt "LOINC" läst }`,
    en: `collect i from client at start
}
instrument i {
coded LOINC "72110-0"
item f "F" yes-no { coded SNOMED "404684003" }
scale s 0..9 { coded LOINC "75624-7" according-to "LOINC" seen }`,
    means: ({ instruments: [i] }) => [i?.codes, i?.items[0]?.codes, i?.scales[0]?.codes],
    is: [
      [{ path: 'instrument/i/coded/1', list: 'LOINC', code: '72110-0' }],
      [{ path: 'instrument/i/item/f/coded/1', list: 'SNOMED', code: '404684003' }],
      [
        {
          path: 'instrument/i/scale/s/coded/1',
          list: 'LOINC',
          code: '75624-7',
          source: { text: 'LOINC' },
          confidence: 'seen',
        },
      ],
    ],
    says: { review: ['skala LOINC 75624-7', 'scale LOINC 75624-7'] },
  });
});
