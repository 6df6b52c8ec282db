import {
  type Block,
  curveChart,
  type Document,
  document,
  figure,
  heading,
  list,
  note,
  paragraph,
  table,
} from '../../documents/index.js';
import type { Design, Language } from '../../model/index.js';
import { type MainTest, type Refused, read } from '../../reading/index.js';
import { figuresFor, sentence } from '../../words/index.js';
import { type Words, wordsFor } from '../design-words.js';
import { atMostText, beginText, lossShare, personsText, withoutPairs } from '../expected.js';
import { unanswerable } from './answers.js';
import { correlations, type Precision, precisionOf, type Shows, shows } from './numbers.js';

/** With so many decimals, or as many more (six at most) as it takes for what is not zero not to be said to be. */
const decimal = (value: number, words: Words, digits = 2) =>
  figuresFor(words.language).rounded(
    value,
    value > 0 ? Math.max(digits, Math.min(6, Math.ceil(-Math.log10(value)))) : digits,
  );
const percent = (share: number, words: Words) => figuresFor(words.language).percent(share);
/** A share as percentage points. */
const points = (share: number, words: Words) => decimal(share * 100, words, 0);
const right = (title: string) => ({ title: [title], align: 'right' as const });

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
const numbersText = (design: Design, found: Precision, words: Words): Block[] => [
  ...plainWords(design, found, words),
  ...byGroup(design, found, words),
  ...inPoints(found, words),
  ...neededShares(design, found, words),
  ...byAttrition(found, words),
  ...assumptions(words),
];

/** One sentence about a number of persons with both measurements. */
const shownText = (one: Shows | undefined, pairs: number, words: Words): string => {
  const { s } = words;
  if (!one || pairs < fewest) {
    return s(
      `${pairs} personer räcker inte till något statistiskt test. Se på individerna var för sig, och redovisa inga siffror utåt.`,
      `${pairs} persons suffice for no statistical test. Look at the individuals one by one, and publish no figures.`,
    );
  }
  return s(
    `Med ${pairs} personer upptäcks en medelförändring om den är minst ${decimal(one.change80, words)} standardavvikelser (med 80 procents sannolikhet), och en andel blir osäker på ±${points(one.share, words)} procentenheter.`,
    `With ${pairs} persons a mean change is found if it is at least ${decimal(one.change80, words)} standard deviations (with a probability of 80 per cent), and a share is uncertain by ±${points(one.share, words)} percentage points.`,
  );
};
/** With fewer no test can give p below 0.05. */
const fewest = 6;

const plainWords = (design: Design, found: Precision, words: Words): Block[] => {
  const { s } = words;
  const { expected, comparison, decisive } = read(design);
  const begin = beginText(design, words);
  if (begin === undefined) {
    return [
      note(
        'missing',
        s('Saknas', 'Missing'),
        paragraph(
          s(
            'Antalet personer är inte angivet i siffror. Skriv det i målgruppen (antal 40 personer per år), så visas vad det räcker till.',
            'The number of persons is not stated in figures. Write it in the target group (size 40 persons per year), and what it suffices for is shown.',
          ),
        ),
      ),
    ];
  }
  const within = comparison.group
    ? [
        paragraph(
          s(
            'Talen gäller förändringen hos alla tillsammans. De säger inget om hur stor skillnad mellan grupperna som går att se: den räknas inte av verktyget, och kräver fler personer.',
            'The numbers are about the change of everyone together. They say nothing of how large a difference between the groups can be seen: it is not computed by the tool, and takes more persons.',
          ),
        ),
      ]
    : [];
  const { pairs, lost, started } = found;
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
    paragraph(`${begins} ${loss}${why}`),
    paragraph(aboutText(decisive, found, words)),
    ...(pairs ? [paragraph(shownText(found.fewest, pairs.low, words))] : []),
    ...(pairs && pairs.high > pairs.low ? [paragraph(shownText(found.most, pairs.high, words))] : []),
    ...within,
    paragraph(
      s(
        'En standardavvikelse är hur mycket personers förändringar brukar skilja sig åt. 0,5 brukar kallas en medelstor förändring; vad som är viktigt för klienten avgörs i sak.',
        'A standard deviation is how much people’s changes usually differ. 0.5 is often called a medium change; what matters to the client is a question of substance.',
      ),
    ),
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
  const found = answering && answering.low >= fewest ? shows(answering.low) : undefined;
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
              `En andel vid ett enda tillfälle blir med ${found.pairs} personer${lost ? ' (efter det angivna bortfallet)' : ''} osäker på ±${points(found.share, words)} procentenheter.`,
              `A share at a single time is, with ${found.pairs} persons${lost ? ' (after the stated attrition)' : ''}, uncertain by ±${points(found.share, words)} percentage points.`,
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
      groups.map(({ left }, index) => {
        const one = each[index];
        const called = one?.group ? words.text(one.group.text) : s('Alla', 'All');
        return `${called} (${one ? personsText(one, words) : ''}): ${shownText(shows(left.low), left.low, words)}`;
      }),
    ),
  ];
};

const inPoints = ({ points }: Precision, words: Words): Block[] => {
  const { s } = words;
  if (points.length === 0) return [];
  return [
    heading(2, s('I skalornas egna poäng', 'In the scales’ own points')),
    table(
      [
        { title: [s('Mått', 'Measure')], align: 'left' },
        right(s('Standardavvikelse', 'Standard deviation')),
        ...correlations.map((one) =>
          right(
            s(
              `Minsta medelförändring (samband ${words.number(one)})`,
              `Smallest mean change (correlation ${words.number(one)})`,
            ),
          ),
        ),
        right(s('Säker förändring för en person', 'Reliable change of one person')),
        { title: [s('Källa', 'Source')], align: 'left' },
      ],
      points.map(({ value, deviation, change, reliableChange, sources, verified }) => [
        words.measure(value),
        decimal(deviation, words),
        ...change.map((one) => decimal(one, words, 1)),
        reliableChange === undefined ? words.unstated : decimal(reliableChange, words, 1),
        [sources.join(', ') || words.unstated, verified ? '' : s(' (inte bekräftad)', ' (not verified)')].join(''),
      ]),
      {
        caption: s(
          'Beror på hur starkt sambandet är mellan personernas två värden, vilket ingen vet i förväg',
          'Depends on how strongly the two values of a person go together, which nobody knows beforehand',
        ),
      },
    ),
  ];
};

const neededShares = (design: Design, { needed }: Precision, words: Words): Block[] => {
  const { s } = words;
  if (needed.length === 0) return [];
  const nameOf = (name: string) => {
    const text = read(design).outcomes.find(({ outcome }) => outcome.name === name)?.outcome.text;
    return text ? words.text(text) : name;
  };
  return [
    heading(2, s('Andelar som ska lyckas', 'Shares that are to succeed')),
    list(
      needed.map(({ outcome, target, count, persons }) =>
        count === undefined
          ? s(
              `${nameOf(outcome)}: målet är minst ${percent(target, words)}, men med ${persons} personer räcker inte ens alla för att data säkert ska tala för det.`,
              `${nameOf(outcome)}: the target is at least ${percent(target, words)}, but with ${persons} persons not even all of them suffice for the data to speak for it with certainty.`,
            )
          : s(
              `${nameOf(outcome)}: målet är minst ${percent(target, words)}. För att hela osäkerhetsintervallet ska ligga över det behöver ${count} av ${persons} lyckas (${percent(count / persons, words)}).`,
              `${nameOf(outcome)}: the target is at least ${percent(target, words)}. For the whole interval to be above it ${count} of ${persons} need to succeed (${percent(count / persons, words)}).`,
            ),
      ),
    ),
  ];
};

const byAttrition = ({ byAttrition: rows, started, lost, fewest: few }: Precision, words: Words): Block[] => {
  const { s } = words;
  const shown = rows.flatMap((one) => (one.shows && one.pairs >= fewest ? [{ ...one, shows: one.shows }] : []));
  if (!started || shown.length < 2) return [];
  const top = Math.max(1, Math.ceil(Math.max(...shown.map((one) => one.shows.change80)) * 5) / 5);
  const mark =
    lost && few ? [{ x: lost.high, y: few.change80, label: s(`${few.pairs} personer`, `${few.pairs} persons`) }] : [];
  const alt = shown
    .map((one) =>
      s(
        `${percent(one.lost, words)} bortfall: ${decimal(one.shows.change80, words)}`,
        `${percent(one.lost, words)} attrition: ${decimal(one.shows.change80, words)}`,
      ),
    )
    .join('; ');
  const svg = curveChart({
    points: shown.map((one) => ({ x: one.lost, y: one.shows.change80 })),
    x: {
      label: s('Bortfall', 'Attrition'),
      ticks: rows.map((one) => ({ at: one.lost, label: percent(one.lost, words) })),
    },
    y: {
      label: s(
        'Minsta medelförändring som upptäcks (standardavvikelser)',
        'Smallest mean change that is found (standard deviations)',
      ),
      ticks: [0, 0.25, 0.5, 0.75, 1].map((part) => ({ at: part * top, label: decimal(part * top, words) })),
    },
    marks: mark,
  });
  return [
    heading(2, s('Hur det faller med bortfallet', 'How it falls with attrition')),
    figure(
      'precision',
      svg,
      `${s('Minsta förändring som upptäcks, efter bortfall.', 'Smallest change that is found, by attrition.')} ${alt}.`,
    ),
    table(
      [
        right(s('Bortfall', 'Attrition')),
        right(s('Personer med båda mätningarna', 'Persons with both measurements')),
        right(s('Minsta medelförändring, 80 %', 'Smallest mean change, 80%')),
        right(s('90 %', '90%')),
        right(s('Medelförändringens osäkerhet', 'Uncertainty of the mean change')),
        right(s('En andels osäkerhet', 'Uncertainty of a share')),
      ],
      rows.map((one) => [
        percent(one.lost, words),
        words.number(one.pairs),
        ...(one.shows && one.pairs >= fewest
          ? [
              decimal(one.shows.change80, words),
              decimal(one.shows.change90, words),
              `±${decimal(one.shows.half, words)}`,
              `±${points(one.shows.share, words)} ${s('procentenheter', 'percentage points')}`,
            ]
          : [s('för få', 'too few'), s('för få', 'too few'), s('för få', 'too few'), s('för få', 'too few')]),
      ]),
      { caption: s('Förändring i standardavvikelser', 'Change in standard deviations') },
    ),
  ];
};

const assumptions = ({ s }: Words): Block[] => [
  heading(2, s('Så är det räknat', 'How it is worked out')),
  list([
    s(
      'Parat t-test, tvåsidigt, 5 procents signifikansnivå; intervall på 95 procent; andelar enligt Wilson.',
      'Paired t test, two-sided, significance level 5 per cent; 95 per cent intervals; shares by Wilson.',
    ),
    s(
      'De som faller bort antas inte skilja sig från de andra. Gör de det hjälper inte ett större antal.',
      'Those who are lost are assumed not to differ from the others. If they do, a larger number does not help.',
    ),
    s(
      'Personerna räknas som oberoende av varandra. Hos samma personal eller enhet liknar de varandra, så osäkerheten är större än så.',
      'The persons count as independent of each other. With the same staff or unit they are alike, so the uncertainty is larger than this.',
    ),
    s(
      'Det är en förändring som upptäcks, inte vad den beror på.',
      'It is a change that is found, not what it depends on.',
    ),
  ]),
];
