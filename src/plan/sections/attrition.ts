import { type Block, type Content, heading, item, list, note, paragraph, table } from '../../documents/index.js';
import type { Attrition, Coverage, Design } from '../../model/index.js';
import { concerns, isBetween, isMade, lossOf, read, silentAt } from '../../reading/index.js';
import type { Words } from '../design-words.js';
import { lossShare } from '../expected.js';
import { promised } from '../promises.js';
import { titled } from '../titles.js';
import { exceptionItem } from './population.js';
import { remarkItems, remarkText } from './remarks.js';

/** Who is to be followed and is, who will be missing at each timepoint, and what is done about it. */
export const attrition = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const rules = design.attritions.flatMap((one) => one.dropouts);
  return [
    titled(2, 'attrition', words),
    heading(3, s('Vilka som ska följas, och följs', 'Who is to be followed, and is')),
    ...(design.coverages.length > 0
      ? [list(design.coverages.flatMap((one) => coverageItems(one, design, words)))]
      : [paragraph(s('Täckningen är inte angiven.', 'The coverage is not stated.'))]),
    heading(3, s('Väntat bortfall per mättillfälle', 'Attrition to expect at each timepoint')),
    attritionTable(design, words),
    titled(3, 'dropouts', words),
    ...(rules.length > 0
      ? [
          list(
            rules.map(
              (one) =>
                `${dropoutText(one.rule, words)}${one.instruments ? ` (${words.list(one.instruments.map(words.instrument))})` : ''}`,
            ),
          ),
        ]
      : [
          note(
            'missing',
            s('Inte angivet: bestäm före datainsamlingen', 'Not stated: decide before data collection'),
            paragraph(
              s(
                'Hur räknas den som avbryter insatsen? Välj en regel för alla: som inte uppnått resultat, som saknat värde, eller att personen följs på annat sätt. Förslag tills det är bestämt: visa båda, som saknade och som inte uppnådda.',
                'How is someone who ends the intervention early counted? Choose one rule for all: as not having reached the outcome, as a missing value, or followed in another way. Proposal until decided: show both, as missing and as not reached.',
              ),
            ),
          ),
        ]),
    titled(3, 'missing', words),
    list([
      s(
        'Saknad är en mätning som inte gjorts av någon som påbörjat insatsen.',
        'Missing is a measurement not made of someone who started the intervention.',
      ),
      s(
        'Saknade svar inom ett formulär: enligt måttets egen regel. Finns ingen regel beräknas ingen poäng när ett svar saknas.',
        'Missing answers within a form: by the measure’s own rule. Where there is none, no score is computed when an answer is missing.',
      ),
      ...(read(design).tests.some(({ method }) => isBetween(method))
        ? [
            s(
              'Saknade mätningar när grupper jämförs: se Jämförelse, som säger vilka som räknas och vad som görs åt dem som saknas.',
              'Missing measurements where groups are compared: see Comparison, which says who is counted and what is done about the missing.',
            ),
            s(
              'Saknade mätningar i övrigt: förändring räknas för dem som har båda mätningarna.',
              'Missing measurements otherwise: change is computed of those with both measurements.',
            ),
          ]
        : [
            s(
              'Saknade mätningar: huvudanalysen använder dem som har båda mätningarna.',
              'Missing measurements: the main analysis uses those with both measurements.',
            ),
          ]),
      ...promised(['mixed-model', 'as-unchanged', 'as-not-reached'], design, words),
      s(
        'Värden fylls inte i på annat sätt. Den som avlidit är inte saknad i samma mening: ange orsaken ”avlider”, så står de för sig i flödet. I talen räknas de ändå bland de saknade.',
        'Values are not filled in otherwise. Someone who has died is not missing in the same sense: state the reason “dies”, and they stand by themselves in the flow. In the numbers they are still among the missing.',
      ),
    ]),
    titled(3, 'report', words),
    list([
      ...promised(
        ['flow', 'start-group', 'time-followed', 'followed-and-lost', 'early-endings', 'between', 'kept'],
        design,
        words,
      ),
      s(
        'Hur många som var aktuella, erbjöds och tackade ja, och ålder, läggs till för hand.',
        'How many were eligible, offered and accepted, and age, are added by hand.',
      ),
      ...comparedVariables(design, words),
      s(
        'När mer än hälften saknas dras ingen slutsats om hela gruppen; resultaten gäller bara dem som svarat.',
        'When more than half are missing, no conclusion is drawn on the whole group; the results hold only for those who answered.',
      ),
    ]),
  ];
};

const coverageItems = (one: Coverage, design: Design, words: Words) => {
  const { s } = words;
  const scope = [
    one.for ? words.people(one.for) : '',
    one.instruments ? `${s('i', 'in')} ${words.list(one.instruments.map(words.instrument))}` : '',
    one.at ? words.at(one.at) : '',
  ].filter((part) => part !== '');
  const where = scope.length > 0 ? ` (${scope.join(', ')})` : '';
  return [
    item(`${s('Ska följas', 'To be followed')}: ${words.share(one.aim)}${where}`),
    item(`${s('Följs', 'Are followed')}: ${one.actual ? words.share(one.actual) : words.unstated}`),
    ...(one.sample ? [item(`${s('Urval', 'Sample')}: ${words.word('SampleKind', one.sample)}`)] : []),
    ...one.exceptions.map((each) => exceptionItem(each, words)),
    ...remarkItems(one.path, design, words),
    ...(one.sources.length > 0 ? [item(`${s('Källor', 'Sources')}: ${words.texts(one.sources)}`)] : []),
  ];
};

const attritionTable = (design: Design, words: Words): Block => {
  const { s } = words;
  const used = new Set(design.collects.filter(isMade).flatMap((one) => one.at));
  const reading = read(design);
  const timepoints = reading.time.order.filter((one) => used.has(one.name) || used.size === 0);
  const rows = timepoints.flatMap((timepoint): Content[][] => {
    const stated = design.attritions.filter((one) => concerns(one, timepoint.name));
    const called = words.timepoint(timepoint.name);
    const silent = silentAt(reading, timepoint.name);
    const rest = stated.length === 0 ? s('alla', 'all') : words.list(silent.map(words.instrument));
    const unstated: Content[][] =
      stated.length > 0 && silent.length === 0
        ? []
        : [
            [
              called,
              rest,
              words.unstated,
              s('förslag: de som påbörjat insatsen', 'proposal: those who started the intervention'),
              words.unstated,
            ],
          ];
    const known = stated.map((one): Content[] => [
      called,
      one.instruments ? words.list(one.instruments.map(words.instrument)) : s('alla', 'all'),
      amountText(one, design, words),
      one.for
        ? words.people(one.for)
        : s(
            'inte angiven; förslag: de som påbörjat insatsen',
            'not stated; proposal: those who started the intervention',
          ),
      reasonText(one, words),
    ]);
    return [...known, ...unstated];
  });
  return table(
    [
      s('Mättillfälle', 'Timepoint'),
      s('Mått', 'Measures'),
      s('Bortfall', 'Attrition'),
      s('Nämnare', 'Denominator'),
      s('Orsaker', 'Reasons'),
    ],
    rows,
    { caption: s('Bortfall enligt beskrivningen', 'Attrition according to the description') },
  );
};

const amountText = (one: Attrition, design: Design, words: Words): string => {
  const { s } = words;
  const stated = one.amount ? words.amount(one.amount) : one.magnitude ? words.word('Magnitude', one.magnitude) : '';
  const parts = [
    stated === '' ? '' : one.presumed ? `${stated} ${s('(antaget)', '(presumed)')}` : stated,
    one.answered ? answeredText(one, one.answered, words) : '',
    one.from || one.to ? `${one.from ?? ''}–${one.to ?? ''}` : '',
    remarkText(one.path, design, words),
    one.sources.length > 0 ? `${s('källa', 'source')}: ${words.texts(one.sources)}` : '',
  ].filter((part) => part !== '');
  return parts.join('; ') || words.unstated;
};

/** What is counted, and the share that it leaves missing. */
const answeredText = (one: Attrition, answered: NonNullable<Attrition['answered']>, words: Words): string => {
  const { s } = words;
  const given = `${s('besvarat', 'answered')}: ${words.amount(answered)}`;
  const loss = lossOf(one);
  return loss?.counted
    ? s(`${lossShare(loss, words)} saknas (${given})`, `${lossShare(loss, words)} are missing (${given})`)
    : given;
};

const reasonText = (one: Attrition, words: Words): string => {
  const { s } = words;
  const reasons = one.reasons.map((each) => {
    const kind = words.word('ReasonKind', each.kind);
    const own = each.text ? words.text(each.text) : '';
    const called = own === '' ? kind : own.toLowerCase().includes(kind) ? own : `${kind}: ${own}`;
    return each.presumed ? `${called} ${s('(antaget)', '(presumed)')}` : called;
  });
  const examined =
    one.examined === undefined
      ? s('om orsakerna undersöks är inte angivet', 'whether the reasons are examined is not stated')
      : one.examined === 'yes'
        ? s('undersöks', 'examined')
        : one.examined === 'partly'
          ? s('undersöks delvis', 'partly examined')
          : s('undersöks inte', 'not examined');
  return `${reasons.join('; ') || words.unstated}; ${examined}`;
};

const dropoutText = (rule: 'not-reached' | 'missing' | 'followed', words: Words): string => {
  const { s } = words;
  switch (rule) {
    case 'not-reached':
      return s(
        'Den som avbryter räknas som att resultatet inte är uppnått.',
        'Someone who ends early counts as not having reached the outcome.',
      );
    case 'missing':
      return s('De som avbryter redovisas som bortfall.', 'Those who end early are reported as attrition.');
    case 'followed':
      return s('Den som avbryter följs ändå.', 'Someone who ends early is followed all the same.');
  }
};

const comparedVariables = (design: Design, words: Words): string[] => {
  const { s } = words;
  const variables = design.attritions.flatMap((one) => one.compare ?? []).map((one) => variableName(one, words));
  const unique = [...new Set(variables)].filter((one) => one !== '');
  if (unique.length === 0) return [];
  return [
    s(
      `Beskrivningen vill jämföra dem i ${words.list(unique)}; det som inte räknas så jämförs för hand.`,
      `The description wants them compared in ${words.list(unique)}; what is not computed so is compared by hand.`,
    ),
  ];
};

export const variableName = (
  one: { instrument: string; part?: string } | { variable: 'age' | 'sex' | 'none' },
  words: Words,
): string => {
  if ('instrument' in one) return words.measure(one);
  if (one.variable === 'none') return '';
  return one.variable === 'age' ? words.s('ålder', 'age') : words.s('kön', 'sex');
};
