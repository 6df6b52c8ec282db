import { type Block, type Content, note, paragraph, table } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { isBetween, type MainTest, read } from '../../reading/index.js';
import { shareHalfWidth } from '../../statistics/index.js';
import { percentagePoints, small } from '../../words/index.js';
import { claimText, methodText, testName } from '../analysis/methods.js';
import type { Words } from '../design-words.js';
import { expectedText, noNumberText } from '../expected.js';
import { testPrecision } from '../precision/main-test.js';
import { testLead } from '../precision/text-test.js';
import { titled } from '../titles.js';
import { betterText, rangeText } from './measures.js';

/** The one test that the plan is judged by, in one place; then the other tests, and how they are corrected. */
export const main = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const { primaryTest: primary, tests } = read(design);
  const isTested = tests.some(({ method }) => method);
  const others = tests.filter((one) => one !== primary);
  return [
    titled(2, 'main', words),
    ...(primary ? primaryBlocks(primary, design, words) : [withoutPrimary(design, words)]),
    ...(others.length === 0
      ? []
      : [
          table(
            [
              s('Resultat', 'Outcome'),
              s('Huvudmått', 'Main measure'),
              s('Uppgiftslämnare', 'Informant'),
              s('Jämförelse', 'Comparison'),
              s('Test', 'Test'),
            ],
            others.map((one) => [
              nameOf(one, words),
              words.measure(one.judged.value),
              informantName(one, words),
              timesText(one, words),
              testText(one, words),
            ]),
            {
              caption: !others.some(({ method }) => method)
                ? s('Resultatens huvudmått', 'Main measures of the outcomes')
                : primary
                  ? s(
                      'Övriga resultat: testen korrigeras tillsammans enligt Holm',
                      'Other outcomes: the tests are corrected together by Holm’s method',
                    )
                  : s('Testen korrigeras tillsammans enligt Holm', 'The tests are corrected together by Holm’s method'),
            },
          ),
        ]),
    ...(isTested
      ? [
          paragraph(
            s(
              'Alla andra mått, mättillfällen och grupper är utforskande: de redovisas med intervall och utan p-värden.',
              'All other measures, timepoints and groups are exploratory: they are reported with intervals and without p-values.',
            ),
          ),
        ]
      : []),
  ];
};

const withoutPrimary = (design: Design, words: Words): Block => {
  const { s } = words;
  const { outcomes } = read(design);
  const several = outcomes.length > 1;
  const marked = outcomes.filter(({ outcome }) => outcome.primary === 'yes');
  return note(
    'missing',
    s('Inte angivet: bestäm före datainsamlingen', 'Not stated: decide before data collection'),
    paragraph(
      marked.length > 1
        ? s(
            `Flera resultat kallas huvudresultat (${words.list(marked.map((one) => nameOf(one, words)))}), och då är inget det: inget test är planens huvudtest, och testen korrigeras tillsammans. Välj ett.`,
            `Several outcomes are called primary (${words.list(marked.map((one) => nameOf(one, words)))}), and then none is: no test is the plan’s main test, and the tests are corrected together. Choose one.`,
          )
        : several
          ? s(
              'Huvudresultatet är inte utpekat, eller saknar mått. Tills det är bestämt är inget test planens huvudtest.',
              'The primary outcome is not named, or has no measure. Until it is decided, no test is the plan’s main test.',
            )
          : s(
              'Inget resultat har ett mått, så inget kan prövas.',
              'No outcome has a measure, so nothing can be tested.',
            ),
    ),
  );
};

const primaryBlocks = (one: MainTest, design: Design, words: Words): Block[] => {
  const { s } = words;
  const { judged } = one;
  const { value } = judged;
  const test = one.method && methodText(one.method, value.type, words);
  const proposed = one.proposed ? s(' (förslag)', ' (proposal)') : '';
  const rows: Content[][] = [
    [s('Resultat', 'Outcome'), nameOf(one, words)],
    [
      s('Mått', 'Measure'),
      `${words.measure(value)}${proposed}; ${s('värden', 'values')}: ${rangeText(value, words)}; ${s('bättre är', 'better is')}: ${betterText(value, words)}`,
    ],
    [s('Uppgiftslämnare', 'Informant'), informantName(one, words)],
    [s('Jämförelse', 'Comparison'), timesText(one, words)],
    [s('Vad som hävdas', 'What is claimed'), claimText(one, words)],
    [s('Test', 'Test'), testText(one, words)],
    ...(test ? [[s('När något sägs', 'When something is said'), test.rule]] : []),
    ...(test?.sensitivity ? [[s('Känslighetsanalys', 'Sensitivity analysis'), test.sensitivity]] : []),
    [s('Vad som går att se', 'What can be seen'), seenText(design, words)],
  ];
  const lacking = words.lack(one);
  return [
    lacking
      ? note(
          'missing',
          s('Kan inte prövas än', 'Cannot be tested yet'),
          paragraph(
            s(
              `Ingen förändring kan räknas för huvudresultatet: ${lacking}. Bestäm före datainsamlingen hur det ska mätas.`,
              `No change can be computed for the primary outcome: ${lacking}. Decide before data collection how it is to be measured.`,
            ),
          ),
        )
      : !one.method
        ? paragraph(
            s(
              'Det här prövas inte med något p-värde. Det står bara här; resten av planen hänvisar hit.',
              'This is tested by no p-value. It is stated only here; the rest of the plan refers to it.',
            ),
          )
        : paragraph(
            s(
              'Det här prövas en gång, på nivån 5 procent tvåsidigt (2,5 procent ensidigt) och utan korrigering. Det står bara här; resten av planen hänvisar hit.',
              'This is tested once, at the 5 per cent level two-sided (2.5 per cent one-sided) and without correction. It is stated only here; the rest of the plan refers to it.',
            ),
          ),
    table([s('Uppgift', 'Item'), s('Innehåll', 'Content')], rows, {
      caption: s('Huvudresultat, mått, tid och test', 'Primary outcome, measure, time and test'),
    }),
  ];
};

const nameOf = ({ outcome, number }: Pick<MainTest, 'outcome' | 'number'>, words: Words): string =>
  `${number} ${outcome.text ? words.text(outcome.text) : outcome.name}`;
const informantName = ({ informant }: MainTest, words: Words): string =>
  informant ? words.informant(informant) : words.unstated;

const timesText = ({ compared }: MainTest, words: Words): string => {
  const { s } = words;
  const { baseline, final, stated } = compared;
  if (baseline === undefined || final === undefined) {
    return s('inte två mättillfällen att jämföra', 'no two timepoints to compare');
  }
  const proposed = stated.baseline && stated.final ? '' : s(' (förslag)', ' (proposal)');
  if (baseline === final) {
    const time = words.timepoint(baseline);
    return (
      s(`från den första till den senaste gången: ${time}`, `from the first time to the latest: ${time}`) + proposed
    );
  }
  return s(
    `från ${words.timepoint(baseline)} till ${words.timepoint(final)}${proposed}`,
    `from ${words.timepoint(baseline)} to ${words.timepoint(final)}${proposed}`,
  );
};

const testText = (one: MainTest, words: Words): string => {
  const lacking = words.lack(one);
  if (lacking) return words.s(`inget: ${lacking}`, `none: ${lacking}`);
  if (one.method) return testName(one.method, words);
  return words.s(`inget p-värde; hävdas: ${claimText(one, words)}`, `no p-value; claimed: ${claimText(one, words)}`);
};

/** Who is expected, and what the test finds with so many; or the uncertainty of a share, where nothing is tested. */
const seenText = (design: Design, words: Words): string => {
  const { s } = words;
  const text = expectedText(design, words);
  const test = testPrecision(design);
  if (text === undefined && !test?.arms) return small(noNumberText(design, words));
  if (test)
    return [isBetween(test.method) ? '' : `${text}.`, testLead(test, words)].filter((one) => one !== '').join(' ');
  const { pairs } = read(design).expected;
  const share = pairs && shareHalfWidth(pairs.low);
  if (!pairs || share === undefined || read(design).comparison.refused) return text ?? words.unstated;
  const uncertain = percentagePoints(`±${Math.round(share * 100)}`, words.language);
  return s(
    `${text}. Med ${pairs.low} blir en andel osäker på ${uncertain}`,
    `${text}. With ${pairs.low} a share is uncertain by ${uncertain}`,
  );
};
