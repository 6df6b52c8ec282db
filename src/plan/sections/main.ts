import { type Block, type Content, note, paragraph, table } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { detectable, shareHalfWidth } from '../../statistics/precision.js';
import { figuresFor } from '../../words/index.js';
import { changeRecipe, testName } from '../analysis/change.js';
import type { Words } from '../design-words.js';
import { type MainTest, mainTests, primaryTest } from '../facts/main.js';
import { hasMean } from '../facts/measures.js';
import { outcomesOf } from '../facts/occasions.js';
import { expectedPairs } from '../facts/size.js';
import { titled } from '../titles.js';
import { betterText, rangeText } from './measures.js';

/** The one test that the plan is judged by, in one place; then the other tests, and how they are corrected. */
export const main = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const primary = primaryTest(design);
  const others = mainTests(design).filter(({ outcome }) => outcome !== primary?.outcome);
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
              outcomeName(one, words),
              words.measure(one.judged.value),
              informantName(one, words),
              timesText(one, words),
              testText(one, words),
            ]),
            {
              caption: primary
                ? s(
                    'Övriga resultat: testen korrigeras tillsammans enligt Holm',
                    'Other outcomes: the tests are corrected together by Holm’s method',
                  )
                : s('Testen korrigeras tillsammans enligt Holm', 'The tests are corrected together by Holm’s method'),
            },
          ),
        ]),
    ...(primary?.testable || others.some((one) => one.testable)
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
  const several = outcomesOf(design).length > 1;
  return note(
    'missing',
    s('Inte angivet: bestäm före datainsamlingen', 'Not stated: decide before data collection'),
    paragraph(
      several
        ? s(
            'Huvudresultatet är inte utpekat, eller saknar mått. Tills det är bestämt är inget test planens huvudtest.',
            'The primary outcome is not named, or has no measure. Until it is decided, no test is the plan’s main test.',
          )
        : s('Inget resultat har ett mått, så inget kan prövas.', 'No outcome has a measure, so nothing can be tested.'),
    ),
  );
};

const primaryBlocks = (one: MainTest, design: Design, words: Words): Block[] => {
  const { s } = words;
  const { judged, outcome } = one;
  const { value } = judged;
  const recipe = changeRecipe(value.type, words);
  const proposed = one.proposed ? s(' (förslag)', ' (proposal)') : '';
  const rows: Content[][] = [
    [s('Resultat', 'Outcome'), outcomeName(one, words)],
    [
      s('Mått', 'Measure'),
      `${words.measure(value)}${proposed}; ${s('värden', 'values')}: ${rangeText(value, words)}; ${s('bättre är', 'better is')}: ${betterText(value, words)}`,
    ],
    [s('Uppgiftslämnare', 'Informant'), informantName(one, words)],
    [s('Jämförelse', 'Comparison'), timesText(one, words)],
    [s('Test', 'Test'), testText(one, words)],
    ...(one.testable && recipe?.sensitivity
      ? [[s('Känslighetsanalys', 'Sensitivity analysis'), recipe.sensitivity]]
      : []),
    ...(outcome.goals?.includes('maintain') && one.testable
      ? [
          [
            s('Att bibehålla', 'To maintain'),
            s(
              'prövas mot en marginal (se Analys under resultatet), aldrig genom att skillnaden inte är säker',
              'tested against a margin (see Analysis under the outcome), never by the difference not being certain',
            ),
          ],
        ]
      : []),
    [s('Vad som går att se', 'What can be seen'), seenText(one, design, words)],
  ];
  return [
    one.testable
      ? paragraph(
          s(
            'Det här prövas en gång, tvåsidigt på nivån 5 procent och utan korrigering. Det står bara här; resten av planen hänvisar hit.',
            'This is tested once, two-sided at the 5 per cent level and without correction. It is stated only here; the rest of the plan refers to it.',
          ),
        )
      : note(
          'missing',
          s('Kan inte prövas än', 'Cannot be tested yet'),
          paragraph(
            s(
              'Huvudresultatet har inget mått som kan räknas och som mäts både i början och senare. Bestäm ett före datainsamlingen.',
              'The primary outcome has no measure that can be counted and is measured both at the beginning and later. Decide on one before data collection.',
            ),
          ),
        ),
    table([s('Uppgift', 'Item'), s('Innehåll', 'Content')], rows, {
      caption: s('Huvudresultat, mått, tid och test', 'Primary outcome, measure, time and test'),
    }),
  ];
};

const outcomeName = ({ outcome, number }: MainTest, words: Words): string =>
  `${number} ${outcome.text ? words.text(outcome.text) : outcome.name}`;
const informantName = ({ informant }: MainTest, words: Words): string =>
  informant ? words.informant(informant) : words.unstated;

const timesText = ({ compared }: MainTest, words: Words): string => {
  const { s } = words;
  const { baseline, primary, stated } = compared;
  if (baseline === undefined || primary === undefined) {
    return s('inte två mättillfällen att jämföra', 'no two timepoints to compare');
  }
  const proposed = stated.baseline && stated.primary ? '' : s(' (förslag)', ' (proposal)');
  return s(
    `från ${words.timepoint(baseline)} till ${words.timepoint(primary)}${proposed}`,
    `from ${words.timepoint(baseline)} to ${words.timepoint(primary)}${proposed}`,
  );
};

const testText = (one: MainTest, words: Words): string => {
  const name = one.testable ? testName(one.judged.value.type, words) : undefined;
  return (
    name ??
    words.s(
      'inget: måttet kan inte visa förändring som det är beskrivet',
      'none: the measure cannot show change as it is described',
    )
  );
};

const seenText = ({ judged }: MainTest, design: Design, words: Words): string => {
  const { s } = words;
  const pairs = expectedPairs(design, words);
  if (!pairs) return s('antalet personer är inte angivet i siffror', 'the number of persons is not stated in figures');
  const [change, share] = [detectable(pairs.low), shareHalfWidth(pairs.low)];
  if (pairs.low < 6 || change === undefined || share === undefined) {
    return s(`${pairs.text}: för få för ett test`, `${pairs.text}: too few for a test`);
  }
  const least = figuresFor(words.language).rounded(change, 2);
  const points = Math.round(share * 100);
  const sized = hasMean(judged.value.type);
  const seen = sized
    ? s(
        `upptäcks en medelförändring på minst ${least} standardavvikelser av förändringen (80 procents sannolikhet, parat t-test)`,
        `a mean change of at least ${least} standard deviations of the change is found (probability 80 per cent, paired t test)`,
      )
    : s(`blir en andel osäker på ±${points} procentenheter`, `a share is uncertain by ±${points} percentage points`);
  return `${pairs.text}. ${s('Med', 'With')} ${pairs.low} ${seen}`;
};
