import { type Block, heading, list, paragraph } from '../../../documents/index.js';
import type { OutcomeSpecification } from '../../specification.js';
import { type Context, type Found, isMain, lastChange, measureName, measuresOf } from '../context.js';
import { directionsChart, directionsOf } from '../figures/directions.js';
import { changesOf, changesTable, movesTable, pairsTable } from '../tables/changes.js';
import { describeAll } from '../tables/describe.js';
import { levelTables } from '../tables/levels.js';
import { criterionSentence } from '../text/criteria.js';
import { isDesired } from '../text/desired-answers.js';
import { partsSentence } from '../text/parts.js';
import { mainMeasure } from './main-measure.js';
import { norm } from './norm.js';
import { views } from './views.js';

/** Each desired outcome: what was asked for, its main measure in full, its other measures, and two views side by side. */
export function outcomes(context: Context): Block[] {
  const { specification, words } = context;
  const { s } = words;
  if (specification.outcomes.length === 0) return [];
  return [
    heading(2, s('Resultaten', 'The outcomes')),
    ...specification.outcomes.flatMap((one) => outcomeBlocks(context, one)),
  ];
}

function outcomeBlocks(context: Context, one: OutcomeSpecification): Block[] {
  const { results, words } = context;
  const { s } = words;
  const { number, outcome } = one;
  const all = measuresOf(context, one);
  const found = results.outcomes[number];
  const criteria = (found?.criteria ?? []).map((each, index) => criterionSentence(context, number, index, each));
  const uncounted = one.measures.filter((id) => !results.measures[id]);
  const named = uncounted.flatMap((id) => {
    const planned = context.specification.measures.find((each) => each.id === id);
    return planned ? [measureName(context, { planned })] : [];
  });
  return [
    heading(3, `${s('Resultat', 'Outcome')} ${number}: ${outcome.text ? words.text(outcome.text) : outcome.name}`),
    ...(criteria.length > 0 ? [list(criteria)] : []),
    ...(found?.parts ? [paragraph(partsSentence(context, found.parts))] : []),
    ...(all.length === 0 && outcome.parts.length === 0
      ? [paragraph(s('Inget mått kan räknas.', 'No measure can be counted.'))]
      : []),
    ...all.filter(isMain).flatMap((each) => mainMeasure(context, each)),
    ...others(
      context,
      number,
      all.filter((each) => !isMain(each)),
    ),
    ...views(context, found?.views ?? []),
    ...(named.length > 0
      ? [
          paragraph(
            s(
              `Har ingen poäng eller inga svar som kan räknas: ${words.list(named)}.`,
              `Have no score or answers that can be counted: ${words.list(named)}.`,
            ),
          ),
        ]
      : []),
  ];
}

/** With a full stop, unless a question ends it. */
const ended = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

/** Measures without a test: all in the same tables, so that many of them can be read. */
function others(context: Context, number: string, all: readonly Found[]): Block[] {
  const { s } = context.words;
  if (all.length === 0) return [];
  const changes = changesOf(all, 'all');
  const turned = all.flatMap((one) => {
    const change = lastChange(one);
    return change && (change.direction || change.not) ? [{ one, turned: directionsOf(change, isDesired(one)) }] : [];
  });
  return [
    heading(4, s('Övriga mått', 'Other measures')),
    paragraph(
      s(
        'Utforskande: de redovisas med intervall och utan p-värden, och bär ingen slutsats ensamma.',
        'Exploratory: they are reported with intervals and without p-values, and carry no conclusion alone.',
      ),
    ),
    paragraph(ended(`${s('Ur', 'From')} ${context.words.measures(all.map(({ planned }) => planned.value))}`)),
    ...describeAll(context, all),
    ...changesTable(
      context,
      changes,
      s('Förändring hos dem som har båda mätningarna', 'Change of those with both measurements'),
    ),
    ...pairsTable(
      context,
      changes,
      s('Andelar hos dem som har båda mätningarna', 'Shares among those with both measurements'),
    ),
    ...directionsChart(
      context,
      `turned-${number}-others`,
      turned,
      s(
        'Hur många som blev bättre, var oförändrade och blev sämre',
        'How many became better, were unchanged and became worse',
      ),
    ),
    ...changesOf(all, 'last').flatMap((one) => movesTable(context, one)),
    ...all.flatMap((one) => levelTables(context, one, 'changes')),
    ...all.flatMap((one) => norm(context, one)),
  ];
}
