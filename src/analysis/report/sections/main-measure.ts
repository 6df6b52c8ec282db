import { type Block, heading, link, list, paragraph, slug } from '../../../documents/index.js';
import { type Context, type Found, lastChange, measureName, timeName } from '../context.js';
import { linesFigure, meansFigure, scatterFigure } from '../figures/values.js';
import { changesOf, changeTable, movesTable, pairsTable } from '../tables/changes.js';
import { describeOne } from '../tables/describe.js';
import { levelTables } from '../tables/levels.js';
import { closingFound } from '../text/closing.js';
import { completenessText } from '../text/completeness.js';
import { missingNumberTexts } from '../text/missing-numbers.js';
import { scaleText } from '../text/scale.js';
import { testLines } from '../text/tests.js';
import { between } from './between.js';
import { categories } from './categories.js';
import { closingTitle } from './closing.js';
import { maintain } from './maintain.js';
import { missing } from './missing.js';
import { norm } from './norm.js';
import { periods } from './periods.js';
import { splits } from './splits.js';

/** The measure that an outcome is tested by, in full. */
export function mainMeasure(context: Context, one: Found): Block[] {
  const { words } = context;
  const { s } = words;
  const { result, planned } = one;
  const name = measureName(context, one);
  const changes = changesOf([one], 'all');
  const tests = testLines(context, one);
  const role =
    result.role === 'primary'
      ? s('Planens huvudmått', 'The plan’s main measure')
      : s('Resultatets huvudmått', 'The main measure of the outcome');
  const tested =
    tests.length === 0
      ? s('prövas inte', 'not tested')
      : result.role === 'primary'
        ? s('prövas en gång utan korrigering', 'tested once without correction')
        : s('prövas med korrigering', 'tested with correction');
  const compared =
    result.first !== undefined && result.last !== undefined
      ? s(
          `Jämförelsen går från ${timeName(context, result.first)} till ${timeName(context, result.last)}.`,
          `The comparison is from ${timeName(context, result.first)} to ${timeName(context, result.last)}.`,
        )
      : '';
  const ended = closingFound(context, one) && result.not;
  const all: Block[] = [
    heading(4, name),
    ...(planned.value.item
      ? [
          paragraph(
            s(
              `Ur ${words.instrument(planned.value.instrument)}.`,
              `From ${words.instrument(planned.value.instrument)}.`,
            ),
          ),
        ]
      : []),
    paragraph(`${role}, ${tested} (${scaleText(planned, words)}). ${compared}`.trim()),
  ];
  if (ended) {
    const title = closingTitle(context);
    const seen = link(title, `#${slug(title)}`);
    return [
      ...all,
      paragraph([s('Svaren står under ', 'The answers stand under '), seen, '.']),
      ...change(context, one),
    ];
  }
  return [
    ...all,
    ...between(context, one),
    ...(result.between ? [together(context)] : []),
    ...meansFigure(context, one),
    ...linesFigure(context, one),
    ...describeOne(context, one),
    ...change(context, one),
    ...changeTable(
      context,
      changes,
      s(`${name}: förändring hos dem som har båda mätningarna`, `${name}: change of those with both measurements`),
    ),
    ...pairsTable(
      context,
      changes,
      s(`${name}: andelar hos dem som har båda mätningarna`, `${name}: shares among those with both measurements`),
    ),
    ...(tests.length > 0 ? [list(tests)] : []),
    ...categories(context, one),
    ...levelTables(context, one, 'moves'),
    ...scatterFigure(context, one),
    ...changesOf([one], 'last').flatMap((each) => movesTable(context, each)),
    ...missing(context, one),
    ...maintain(context, one),
    ...norm(context, one),
    ...splits(context, one),
    ...periods(context, one),
  ];
}

/** What follows is of both groups, so that nobody takes it for the intervention's. */
const together = ({ words: { s } }: Context): Block =>
  paragraph(
    s(
      'Det som följer gäller båda grupperna tillsammans och beskriver bara: det säger inget om insatsen.',
      'What follows is of both groups together and only describes: it says nothing of the intervention.',
    ),
  );

/** Why there is no change to show, when there is none. */
function change(context: Context, one: Found): Block[] {
  const { s, language } = context.words;
  const found = lastChange(one);
  if (one.result.not || !found || found.not === 'few' || found.not === 'nobody' || found.n === null) {
    return [paragraph(completenessText(context, one))];
  }
  if (!found.not) return [];
  return [
    paragraph(
      s(
        `Förändringen kan inte räknas ut i sin helhet: ${missingNumberTexts[found.not].sv}.`,
        `The change cannot be worked out in full: ${missingNumberTexts[found.not][language]}.`,
      ),
    ),
  ];
}
