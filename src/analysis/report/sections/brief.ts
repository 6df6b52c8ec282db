import {
  type Block,
  type ForestRow,
  figure,
  forestChart,
  heading,
  item,
  list,
  niceTicks,
  note,
  paragraph,
  plain,
} from '../../../documents/index.js';
import {
  type Context,
  type Found,
  intervalText,
  isMain,
  lastChange,
  mainMeasures,
  measureName,
  measuresOf,
  nText,
  numberText,
} from '../context.js';
import { turningOfBetween } from '../text/between.js';
import { closingWarning } from '../text/closing.js';
import { completenessText, lostSentence } from '../text/completeness.js';
import { criterionSentence } from '../text/criteria.js';
import { headlineLines, headlineOf } from '../text/headline.js';
import { individualsSentence } from '../text/sentences.js';
import { verdictText } from '../text/verdict.js';
import { answeringOutcomes } from './questions.js';
import { unanswered } from './unanswered.js';

/** What was found, outcome by outcome, in plain words; and all main measures in one picture. `before` is what stands before it. */
export function brief(context: Context, before: readonly Block[] = []): Block[] {
  const { specification, results, words } = context;
  const { s } = words;
  const above = answeringOutcomes(context);
  const blocks = specification.outcomes.flatMap((own): Block[] => {
    const { number, outcome, measures } = own;
    const main = measuresOf(context, own).find(isMain);
    const { criteria = [], parts } = results.outcomes[number] ?? {};
    // The parts of an outcome have measures of their own.
    if (measures.length === 0 && outcome.parts.length > 0 && !parts) return [];
    const isSaid = above.has(number);
    const { answered, sentences } = headlineOf(context, number, 'whole');
    const behind = [
      // An answer above is short.
      ...(main && isSaid ? [doubt(context, main)] : []),
      ...(main ? support(context, main) : []),
      ...criteria.map((one, index) => criterionSentence(context, number, index, one)),
    ].filter((one) => one !== undefined && (isSaid || !sentences.includes(one)));
    const lines = [...(isSaid ? [] : headlineLines(context, { answered, sentences })), ...behind];
    if (lines.length === 0) return [];
    return [
      heading(3, `${number} ${outcome.text ? words.text(outcome.text) : outcome.name}`),
      list(lines.flatMap((one) => (one === undefined ? [] : [item(one)]))),
    ];
  });
  const texts = [...before, ...blocks].flatMap((one) =>
    one.kind === 'list'
      ? one.items.map(({ content }) => plain(content))
      : one.kind === 'paragraph'
        ? plain(one.content)
        : [],
  );
  return [
    heading(2, s('I korthet', 'In short')),
    ...(specification.outcomes.length === 0
      ? [
          paragraph(
            s(
              'Beskrivningen har inget önskat resultat, så inget sägs om förändring. Det som mätts är beskrivet längre ned.',
              'The description has no desired outcome, so nothing is said of change. What was measured is described further down.',
            ),
          ),
        ]
      : blocks),
    ...unanswered(context),
    ...reading(context, texts),
    ...forest(context),
  ];
}

/** How sure an answer is, and what those who are missing could do to it. */
const doubt = (context: Context, main: Found): string | undefined => {
  const said = main.result.between ? turningOfBetween(context, main) : verdictText(context, main);
  return said === ''
    ? undefined
    : `${measureName(context, main)}, ${nText(context, lastChange(main)?.n ?? null)}. ${said}`;
};

/** What stands behind an answer: of how many it is, whether those who are missing differ, and how it went for each. */
const support = (context: Context, main: Found): (string | undefined)[] => [
  completenessText(context, main),
  lostSentence(context, main),
  // Both groups together would be taken for the one.
  main.result.between ? undefined : individualsSentence(context, main),
  closingWarning(context, main),
];

/** How the numbers above are read, for those who do not use such numbers daily. */
function reading({ words: { s }, results: { measures } }: Context, texts: readonly string[]): Block[] {
  const compared = Object.values(measures).some(({ between }) => between);
  const has = (...parts: string[]) => texts.some((text) => parts.some((part) => text.includes(part)));
  const lines = [
    ...(has('intervall', 'interval', ' till ', ' to ')
      ? [
          s(
            'Ett 95 % intervall visar hur osäkert ett tal är för att gruppen är liten: ju bredare, desto osäkrare. Andelar har sitt intervall inom parentes.',
            'A 95% interval shows how uncertain a number is because the group is small: the wider, the less certain. Shares have their interval in parentheses.',
          ),
        ]
      : []),
    ...(has('tillförlitligt', 'reliably')
      ? [
          s(
            'Tillförlitligt bättre eller sämre är den vars värde ändrats mer än mätosäkerheten.',
            'Reliably better or worse is who changed by more than the uncertainty of measurement.',
          ),
        ]
      : []),
    ...(compared
      ? []
      : [
          s(
            'Siffrorna visar förändring hos dem som följdes upp, inte vad förändringen kommer av.',
            'The numbers show change in those who were followed up, not what the change comes from.',
          ),
        ]),
  ];
  return texts.length > 0 ? [note('information', s('Så läses siffrorna', 'How to read the numbers'), list(lines))] : [];
}

/** The main measures in standard deviations of the change, turned so that more is better: a picture of two at least. */
function forest(context: Context): Block[] {
  const { s } = context.words;
  const all = mainMeasures(context).filter((one) => lastChange(one) !== undefined && !one.result.between);
  const rows = all.flatMap((one) => row(context, one) ?? []);
  if (rows.length < 2) return [];
  const values = rows.flatMap(({ value, low = value, high = value }) => [low, high]);
  const ticks = niceTicks(Math.min(-0.5, ...values), Math.max(0.5, ...values), 6);
  const label = s('Förändring i standardavvikelser', 'Change in standard deviations');
  const absent = all.filter((one) => row(context, one) === undefined).map((one) => measureName(context, one));
  const left = context.words.list(absent);
  const rest =
    absent.length === 0
      ? ''
      : s(` Går inte att visa så och är inte med: ${left}.`, ` Cannot be shown so and are left out: ${left}.`);
  return [
    figure(
      'forest',
      forestChart({
        rows,
        axis: { label, ticks: ticks.map((at) => ({ at, label: context.figures.rounded(at, 2) })) },
        ends: { worse: s('sämre', 'worse'), better: s('bättre', 'better') },
      }),
      `${label}. ${rows.map((each) => `${each.label}: ${each.aside}`).join('. ')}.`,
      s(
        `Huvudmåtten i gemensam enhet (d_z med 95 % intervall). Över noll är bättre. Korsar intervallet nollinjen går det inte att säga åt vilket håll gruppen ändrats.${rest}`,
        `The main measures in a common unit (d_z with 95% interval). Above zero is better. Where the interval crosses the zero line it cannot be said which way the group has changed.${rest}`,
      ),
    ),
  ];
}

/** Undefined where a measure has no change in standard deviations that is told, or it is not known which way is better. */
function row(context: Context, one: Found): ForestRow | undefined {
  const { better } = one.planned;
  const { n, standardised: { dz = null, dzInterval = null } = {} } = lastChange(one) ?? {};
  if (!better || dz === null) return undefined;
  const turn = better === 'higher' ? 1 : -1;
  const value = dz * turn;
  const [low, high] = dzInterval ? [dzInterval[0] * turn, dzInterval[1] * turn].sort((a, b) => a - b) : [];
  const range = low !== undefined && high !== undefined ? ` (${intervalText(context, [low, high], 2, 'signed')})` : '';
  return {
    label: `${measureName(context, one)}, ${nText(context, n)}`,
    value,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    aside: `${numberText(context, value, 2, 'signed')}${range}`,
  };
}
