import { type Block, type Document, document, heading, list, note, paragraph } from '../../documents/index.js';
import type { Design, Language } from '../../model/index.js';
import { hasMean, isBetween, isOfKept, type MainTest, type Refused, read } from '../../reading/index.js';
import { askedWords, capital, percentagePoints, sentence } from '../../words/index.js';
import { testName } from '../analysis/methods.js';
import { type Words, wordsFor } from '../design-words.js';
import { atMostText, beginText, lossShare, noNumberText, personsText, withoutPairs } from '../expected.js';
import { unanswerable } from './answers.js';
import { fewestPairs } from './change.js';
import { type TestPrecision, testPrecision } from './main-test.js';
import { isCompared, type Precision, precisionOf, type Shows, shows } from './numbers.js';
import { decimal, points } from './say.js';
import { neededShares } from './text-reach.js';
import { byAttrition, inPoints } from './text-scales.js';
import { testLead, testTable } from './text-test.js';

/** What change can be seen, in plain words first; then the numbers, and how they fall with attrition. */
export const precisionDocument = (design: Design, language: Language): Document => {
  const words = wordsFor(design, language);
  const title = design.title ? words.text(design.title) : design.name;
  const found = precisionOf(design);
  return document(`${words.s('Vad som går att se', 'What can be seen')}: ${title}`, [
    ...unanswerable(design, words),
    ...(found.refused ? refusedText(found.refused, words) : numbersText(design, found, words)),
  ]);
};

const refusedText = (why: Refused, words: Words): Block[] => [
  note(
    'missing',
    words.s('Räknas inte av verktyget', 'Not computed by the tool'),
    paragraph(
      `${sentence(words.refused(why))} ${words.s('Hur stor skillnad som går att se får räknas vid sidan av, efter hur gruppernas data ska analyseras.', 'How large a difference can be seen is to be worked out separately, after how the data of the groups are to be analysed.')}`,
    ),
  ),
];
const numbersText = (design: Design, found: Precision, words: Words): Block[] => {
  const test = testPrecision(design);
  return [
    ...plainWords(design, found, test, words),
    ...testTable(test, words),
    ...(isCompared(read(design)) ? [] : byGroup(design, found, words)),
    ...inPoints(found, words),
    ...neededShares(design, found, words),
    // Of a mean change; what other tests find does not go by the same numbers.
    ...(test === undefined || test.method === 'paired-t' || test.method === 'signed-rank'
      ? byAttrition(found, words)
      : []),
    ...assumptions(test, words),
  ];
};

/** One sentence about a number of persons with both measurements. */
const shownText = (one: Shows | undefined, pairs: number, words: Words): string => {
  const { s } = words;
  if (!one || pairs < fewestPairs) {
    return s(
      `${pairs} personer räcker inte till något statistiskt test. Se på individerna var för sig, och redovisa inga siffror utåt.`,
      `${pairs} persons suffice for no statistical test. Look at the individuals one by one, and publish no figures.`,
    );
  }
  return s(
    `Med ${pairs} personer upptäcks en medelförändring om den är minst ${decimal(one.change80, words)} standardavvikelser (med 80 procents sannolikhet), och en andel blir osäker på ${uncertain(one.share, words)}.`,
    `With ${pairs} persons a mean change is found if it is at least ${decimal(one.change80, words)} standard deviations (with a probability of 80 per cent), and a share is uncertain by ${uncertain(one.share, words)}.`,
  );
};
const plainWords = (design: Design, found: Precision, test: TestPrecision | undefined, words: Words): Block[] => {
  const { s } = words;
  const { expected, comparison, decisive } = read(design);
  const begin = beginText(design, words);
  if (begin === undefined && test?.arms === undefined) {
    return [
      note(
        'missing',
        s('Saknas', 'Missing'),
        paragraph(
          s(
            `${noNumberText(design, words)}. Skriv det i målgruppen (antal 40 personer per år), så visas vad det räcker till.`,
            `${noNumberText(design, words)}. Write it in the target group (size 40 persons per year), and what it suffices for is shown.`,
          ),
        ),
      ),
    ];
  }
  const { pairs, lost, started } = found;
  if (isCompared(read(design))) return comparedWords(design, found, test, words);
  const within = comparison.group
    ? [
        paragraph(
          s(
            'Talen gäller förändringen hos dem som mäts, utan jämförelse: i jämförelsegruppen mäts det inte. De säger inget om hur stor skillnad mellan grupperna som går att se.',
            'The numbers are about the change of those measured, without comparison: it is not measured in the comparison group. They say nothing of how large a difference between the groups can be seen.',
          ),
        ),
      ]
    : [];
  const begins = started
    ? sentence(s(`${begin} börjar`, `${begin} begin`))
    : sentence(s(`så många börjar: ${begin}`, `so many begin: ${begin}`));
  if (expected.noPairs || !decisive) return [paragraph(begins), ...withoutTwo(design, found, words), ...within];
  const stated = lost && lossShare(lost, words);
  const loss = !stated
    ? s(
        'Bortfallet är inte angivet i siffror, så siffrorna gäller om ingen faller bort.',
        'The attrition is not stated in figures, so these numbers hold if nobody is lost.',
      )
    : pairs
      ? s(
          `Med det angivna bortfallet (${stated}) har högst ungefär ${words.range(pairs)} båda mätningarna.`,
          `With the stated attrition (${stated}) at most about ${words.range(pairs)} have both measurements.`,
        )
      : s(`Det angivna bortfallet är ${stated}.`, `The stated attrition is ${stated}.`);
  const limit = atMostText(expected, words);
  const why =
    lost && limit !== ''
      ? ` ${s(`Fler kan saknas av dem som började: ${limit}.`, `More of those who began may be missing: ${limit}.`)}`
      : '';
  return [
    paragraph([begins, ...askedSentence(design, words), loss + why].join(' ')),
    paragraph(aboutText(decisive, found, words)),
    ...(pairs ? shownBlocks(decisive, test, found, words) : []),
    ...within,
    ...(test === undefined || (test.unit === 'sd-of-change' && !test.not) ? [deviationText(words)] : []),
  ];
};

const askedSentence = (design: Design, words: Words): string[] => {
  const text = askedWords(read(design).expected, design, words.language);
  return text === undefined ? [] : [sentence(text)];
};

const deviationText = ({ s }: Words): Block =>
  paragraph(
    s(
      'En standardavvikelse är hur mycket personers förändringar brukar skilja sig åt. 0,5 brukar kallas en medelstor förändring; vad som är viktigt för klienten avgörs i sak.',
      'A standard deviation is how much people’s changes usually differ. 0.5 is often called a medium change; what matters to the client is a question of substance.',
    ),
  );

/** What the test finds with the fewest persons and, where a range is stated, with the most. */
const shownBlocks = (
  { judged }: MainTest,
  test: TestPrecision | undefined,
  { fewest, most, pairs }: Precision,
  words: Words,
): Block[] => {
  if (!pairs) return [];
  const isMean = test ? test.method === 'paired-t' : hasMean(judged.value.type);
  if (test && !isMean) {
    return [paragraph(testLead(test, words)), ...(test.method === 'signed-rank' ? [rankText(words)] : [])];
  }
  return [
    paragraph(shownText(fewest, pairs.low, words)),
    ...(pairs.high > pairs.low ? [paragraph(shownText(most, pairs.high, words))] : []),
  ];
};

const rankText = ({ s }: Words): Block =>
  paragraph(
    s(
      'Testet räknar rangordningen. Det ser ungefär vad ett test av medelförändringen ser, högst några få procent mindre; är det bara några få personer, eller har svaret få steg, kan det bli något mer.',
      'The test counts ranks. It sees about what a test of the mean change sees, at most a few per cent less; with only a few persons, or where the answer has few steps, it can be somewhat more.',
    ),
  );

/** Two groups that are compared: who is in each, and how large a difference is found. */
const comparedWords = (design: Design, { lost }: Precision, test: TestPrecision | undefined, words: Words): Block[] => {
  const { s } = words;
  const { armSizes: arms, decisive, expected } = read(design);
  const begin = beginText(design, words);
  const stated = lost && lossShare(lost, words);
  const limit = atMostText(expected, words);
  const began = begin === undefined ? '' : s(`Av dem som börjar (${begin}) räknas`, `Of those who begin (${begin}),`);
  const sizes = arms && [
    ...askedSentence(design, words),
    began === ''
      ? s(
          `${arms.intervention.started} personer väntas i gruppen som får insatsen och ${arms.comparison.started} i jämförelsegruppen.`,
          `${arms.intervention.started} persons are expected in the group that gets the intervention and ${arms.comparison.started} in the comparison group.`,
        )
      : s(
          `${began} ${arms.intervention.started} till gruppen som får insatsen och ${arms.comparison.started} till jämförelsegruppen.`,
          `${began} ${arms.intervention.started} count in the group that gets the intervention and ${arms.comparison.started} in the comparison group.`,
        ),
    stated
      ? s(
          `Med det angivna bortfallet (${stated}), lika stort i båda, har ${arms.intervention.left} och ${arms.comparison.left} det sista värdet.`,
          `With the stated attrition (${stated}), as large in both, ${arms.intervention.left} and ${arms.comparison.left} have the last value.`,
        )
      : s(
          'Bortfallet är inte angivet i siffror, så siffrorna gäller om ingen faller bort.',
          'The attrition is not stated in figures, so these numbers hold if nobody is lost.',
        ),
    ...(lost && limit !== ''
      ? [s(`Fler kan saknas av dem som började: ${limit}.`, `More of those who began may be missing: ${limit}.`)]
      : []),
  ];
  return [
    ...(sizes ? [paragraph(sizes.join(' '))] : []),
    ...(decisive && !decisive.noPairs ? [paragraph(aboutText(decisive, precisionOf(design), words))] : []),
    paragraph(
      test
        ? testLead(test, words)
        : s(
            'Skillnaden mellan grupperna prövas inte, så här finns inget tal för hur stor skillnad som går att se.',
            'The difference between the groups is not tested, so there is no number for how large a difference can be seen.',
          ),
    ),
    ...(test?.unit === 'sd' && !test.not
      ? [
          paragraph(
            s(
              'En standardavvikelse är hur mycket personer i samma grupp brukar skilja sig åt vid den sista mätningen. 0,5 brukar kallas en medelstor skillnad; vad som är viktigt för klienten avgörs i sak.',
              'A standard deviation is how much persons of the same group usually differ at the last measurement. 0.5 is often called a medium difference; what matters to the client is a question of substance.',
            ),
          ),
        ]
      : []),
  ];
};

/** Which measure, times and period the numbers are of, and what keeps a change in it from being computed. */
const aboutText = (decisive: MainTest, { groups }: Precision, words: Words): string => {
  const { s } = words;
  const { judged, compared } = decisive;
  const measure = words.measure(judged.value);
  const [from, to] = [words.timepoint(compared.baseline ?? ''), words.timepoint(compared.final ?? '')];
  const periods = new Set(groups.map(({ per }) => per));
  const [per] = periods.size === 1 ? periods : [];
  const during = per && words.duration({ low: 1, high: 1, unit: per });
  const about = [
    s(`Det gäller ${measure}, från ${from} till ${to}`, `This is about ${measure}, from ${from} to ${to}`),
    during ? s(`, hos dem som börjar under ${during}.`, `, of those who begin in ${during}.`) : '.',
  ].join('');
  const lacking = words.lack(decisive);
  return lacking
    ? `${about} ${s(`Förändringen kan ändå inte räknas än: ${lacking}.`, `The change cannot be computed yet all the same: ${lacking}.`)}`
    : about;
};

/** Where nobody has both measurements: why, and what the number still shows. */
const withoutTwo = (design: Design, { answering, lost }: Precision, words: Words): Block[] => {
  const { s } = words;
  const why = withoutPairs(design, words);
  const found = answering && answering.low >= fewestPairs ? shows(answering.low) : undefined;
  return [
    ...(why
      ? [
          note(
            'missing',
            s('Ingen har två mätningar att jämföra', 'Nobody has two measurements to compare'),
            paragraph(s(`Ingen förändring kan ses: ${why}.`, `No change can be seen: ${why}.`)),
          ),
        ]
      : []),
    ...(found
      ? [
          paragraph(
            s(
              `En andel vid ett enda tillfälle blir med ${found.pairs} personer${lost ? ' (efter det angivna bortfallet)' : ''} osäker på ${uncertain(found.share, words)}.`,
              `A share at a single time is, with ${found.pairs} persons${lost ? ' (after the stated attrition)' : ''}, uncertain by ${uncertain(found.share, words)}.`,
            ),
          ),
        ]
      : []),
  ];
};

/** What each group suffices for by itself, where there are several. */
const byGroup = (design: Design, { groups, lost }: Precision, words: Words): Block[] => {
  const { s } = words;
  const { each } = read(design).sizes;
  if (groups.length < 2 || withoutPairs(design, words) !== undefined) return [];
  return [
    heading(2, s('Varje grupp för sig', 'Each group by itself')),
    ...(lost
      ? [
          paragraph(
            s(
              'Räknat som om bortfallet är lika stort i varje grupp.',
              'Worked out as if the attrition is as large in each group.',
            ),
          ),
        ]
      : []),
    list(
      groups.map(({ left, isAsked }, index) => {
        const one = each[index];
        const called = one?.group ? words.text(one.group.text) : s('Alla', 'All');
        if (isAsked === false)
          return s(
            `${called}: mäts inte båda gångerna, så ingen förändring kan ses.`,
            `${called}: not measured both times, so no change can be seen.`,
          );
        return `${called} (${one ? personsText(one, words) : ''}): ${shownText(shows(left.low), left.low, words)}`;
      }),
    ),
  ];
};

const assumptions = (test: TestPrecision | undefined, words: Words): Block[] => {
  const { s } = words;
  const compared = test !== undefined && isBetween(test.method);
  return [
    heading(2, s('Så är det räknat', 'How it is worked out')),
    list([
      test
        ? `${capital(testName(test.method, words))}${isOfKept(test.method) ? '' : s('; tvåsidigt, nivån 5 procent', '; two-sided, 5 per cent level')}. ${s('Intervall på 95 procent.', '95 per cent intervals.')}${compared ? '' : s(' Andelar enligt Wilson.', ' Shares by Wilson.')}`
        : s('Intervall på 95 procent; andelar enligt Wilson.', '95 per cent intervals; shares by Wilson.'),
      ...(test?.method === 'ancova-and-change' || test?.method === 'kept-ancova-and-change'
        ? [
            s(
              'Grupperna antas vara lika vid start. Är de inte det kan de två sätten att räkna säga olika, och då sägs ingen skillnad.',
              'The groups are assumed to be alike at the start. If they are not, the two ways of counting may differ, and then no difference is said.',
            ),
          ]
        : []),
      ...(test?.answers !== undefined
        ? [
            s(
              `Varje svar för sig, på den strängaste nivån efter Holm (5 procent delat med ${test.answers}).`,
              `Each answer by itself, at the strictest level by Holm’s method (5 per cent divided by ${test.answers}).`,
            ),
          ]
        : []),
      s(
        'De som faller bort antas inte skilja sig från de andra. Gör de det hjälper inte ett större antal.',
        'Those who are lost are assumed not to differ from the others. If they do, a larger number does not help.',
      ),
      test?.clusters
        ? s(
            'Klustren antas vara lika stora. Är de olika stora blir osäkerheten större.',
            'The clusters are assumed to be of one size. If they are not, the uncertainty is larger.',
          )
        : s(
            'Personerna räknas som oberoende av varandra. Hos samma personal eller enhet liknar de varandra, så osäkerheten är större än så.',
            'The persons count as independent of each other. With the same staff or unit they are alike, so the uncertainty is larger than this.',
          ),
      compared
        ? s(
            'Det är en skillnad som upptäcks. Vad den beror på avgörs av hur grupperna blev till.',
            'It is a difference that is found. What it depends on is decided by how the groups came about.',
          )
        : s(
            'Det är en förändring som upptäcks, inte vad den beror på.',
            'It is a change that is found, not what it depends on.',
          ),
    ]),
  ];
};

const uncertain = (share: number, words: Words): string => percentagePoints(`±${points(share, words)}`, words.language);
