import { type Block, curveChart, figure, heading, table } from '../../documents/index.js';
import { percentagePoints } from '../../words/index.js';
import type { Words } from '../design-words.js';
import { fewestPairs } from './change.js';
import { correlations } from './deviation.js';
import type { Precision } from './numbers.js';
import { decimal, percent, points, right } from './say.js';

/** The smallest mean change in the points of each scale whose standard deviation is known. */
export const inPoints = ({ points: scales }: Precision, words: Words): Block[] => {
  const { s } = words;
  if (scales.length === 0) return [];
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
      scales.map(({ value, deviation, change, reliableChange, sources, verified }) => [
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

/** How the smallest change that is found grows with attrition. */
export const byAttrition = ({ byAttrition: rows, started, lost, fewest: few }: Precision, words: Words): Block[] => {
  const { s } = words;
  const shown = rows.flatMap((one) => (one.shows && one.pairs >= fewestPairs ? [{ ...one, shows: one.shows }] : []));
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
        ...(one.shows && one.pairs >= fewestPairs
          ? [
              decimal(one.shows.change80, words),
              decimal(one.shows.change90, words),
              `±${decimal(one.shows.half, words)}`,
              percentagePoints(`±${points(one.shows.share, words)}`, words.language),
            ]
          : [s('för få', 'too few'), s('för få', 'too few'), s('för få', 'too few'), s('för få', 'too few')]),
      ]),
      { caption: s('Förändring i standardavvikelser', 'Change in standard deviations') },
    ),
  ];
};
