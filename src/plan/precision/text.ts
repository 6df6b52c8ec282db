import { curveChart } from '../../documents/charts/index.js';
import {
  type Block,
  type Document,
  document,
  figure,
  heading,
  list,
  note,
  paragraph,
  table,
} from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import type { Language } from '../../model/said.js';
import { figuresFor } from '../../words/index.js';
import { type Words, wordsFor } from '../design-words.js';
import { outcomesOf } from '../facts/occasions.js';
import { decisiveTime } from '../facts/size.js';
import { correlations, type Precision, precisionOf, type Shows } from './numbers.js';

const decimal = (value: number, words: Words, digits = 2) => figuresFor(words.language).rounded(value, digits);
const percent = (share: number, words: Words) => figuresFor(words.language).percent(share);
/** `25 %`, `0–30 %`. */
const share = ({ low, high }: { low: number; high: number }, words: Words) =>
  high > low ? `${Math.round(low * 100)}–${percent(high, words)}` : percent(low, words);
const right = (title: string) => ({ title: [title], align: 'right' as const });

/** What change can be seen, in plain words first; then the numbers, and how they fall with attrition. */
export const precisionDocument = (design: Design, language: Language): Document => {
  const words = wordsFor(design, language);
  const title = design.title ? words.text(design.title) : design.name;
  const found = precisionOf(design);
  return document(`${words.s('Vad som går att se', 'What can be seen')}: ${title}`, [
    ...plainWords(design, found, words),
    ...inPoints(found, words),
    ...neededShares(design, found, words),
    ...byAttrition(found, words),
    ...assumptions(words),
  ]);
};

/** One sentence about a number of persons. */
const sentence = (one: Shows | undefined, pairs: number, words: Words): string => {
  const { s } = words;
  if (!one || pairs < 6) {
    return s(
      `${pairs} personer räcker inte till något statistiskt test. Se på individerna var för sig, och redovisa inga siffror utåt.`,
      `${pairs} persons suffice for no statistical test. Look at the individuals one by one, and publish no figures.`,
    );
  }
  return s(
    `Med ${pairs} personer upptäcks en medelförändring om den är minst ${decimal(one.change80, words)} standardavvikelser (med 80 procents sannolikhet), och en andel blir osäker på ±${Math.round(one.share * 100)} procentenheter.`,
    `With ${pairs} persons a mean change is found if it is at least ${decimal(one.change80, words)} standard deviations (with a probability of 80 per cent), and a share is uncertain by ±${Math.round(one.share * 100)} percentage points.`,
  );
};

const plainWords = (design: Design, { started, lost, fewest, most }: Precision, words: Words): Block[] => {
  const { s } = words;
  if (!started) {
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
  const time = decisiveTime(design);
  const begin = `${words.range(started)} ${words.word('CountUnit', 'persons')}`;
  const left = (share: number, people: number) => Math.round(people * (1 - share));
  const [few, many] = [left(lost?.high ?? 0, started.low), left(lost?.low ?? 0, started.high)];
  const attrition =
    lost && time
      ? s(
          `${begin} börjar. Med det angivna bortfallet ${words.at([time])} (${share(lost, words)}) har ungefär ${words.range({ low: few, high: many })} båda mätningarna.`,
          `${begin} begin. With the stated attrition ${words.at([time])} (${share(lost, words)}) about ${words.range({ low: few, high: many })} have both measurements.`,
        )
      : s(
          `${begin} börjar. Bortfallet är inte angivet i siffror, så siffrorna gäller om ingen faller bort.`,
          `${begin} begin. The attrition is not stated in figures, so these numbers hold if nobody is lost.`,
        );
  return [
    paragraph(attrition),
    paragraph(sentence(fewest, few, words)),
    ...(many > few ? [paragraph(sentence(most, many, words))] : []),
    paragraph(
      s(
        'En standardavvikelse är hur mycket personers förändringar brukar skilja sig åt. 0,5 brukar kallas en medelstor förändring; vad som är viktigt för klienten avgörs i sak.',
        'A standard deviation is how much people’s changes usually differ. 0.5 is often called a medium change; what matters to the client is a question of substance.',
      ),
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
    const text = outcomesOf(design).find(({ outcome }) => outcome.name === name)?.outcome.text;
    return text ? words.text(text) : name;
  };
  return [
    heading(2, s('Andelar som ska lyckas', 'Shares that are to succeed')),
    list(
      needed.map(({ outcome, target, count, pairs }) =>
        count === undefined
          ? s(
              `${nameOf(outcome)}: målet är minst ${percent(target, words)}, men med ${pairs} personer räcker inte ens alla för att data säkert ska tala för det.`,
              `${nameOf(outcome)}: the target is at least ${percent(target, words)}, but with ${pairs} persons not even all of them suffice for the data to speak for it with certainty.`,
            )
          : s(
              `${nameOf(outcome)}: målet är minst ${percent(target, words)}. För att hela osäkerhetsintervallet ska ligga över det behöver ${count} av ${pairs} lyckas (${percent(count / pairs, words)}).`,
              `${nameOf(outcome)}: the target is at least ${percent(target, words)}. For the whole interval to be above it ${count} of ${pairs} need to succeed (${percent(count / pairs, words)}).`,
            ),
      ),
    ),
  ];
};

const byAttrition = ({ byAttrition: rows, started, lost, fewest }: Precision, words: Words): Block[] => {
  const { s } = words;
  const shown = rows.flatMap((one) => (one.shows && one.pairs >= 6 ? [{ ...one, shows: one.shows }] : []));
  if (!started || shown.length < 2) return [];
  const top = Math.max(1, Math.ceil(Math.max(...shown.map((one) => one.shows.change80)) * 5) / 5);
  const mark =
    lost && fewest
      ? [{ x: lost.high, y: fewest.change80, label: s(`${fewest.pairs} personer`, `${fewest.pairs} persons`) }]
      : [];
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
        ...(one.shows && one.pairs >= 6
          ? [
              decimal(one.shows.change80, words),
              decimal(one.shows.change90, words),
              `±${decimal(one.shows.half, words)}`,
              `±${Math.round(one.shows.share * 100)} ${s('procentenheter', 'percentage points')}`,
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
      'Utan jämförelsegrupp är det en förändring som upptäcks, inte vad den beror på.',
      'Without a comparison group it is a change that is found, not what it depends on.',
    ),
  ]),
];
