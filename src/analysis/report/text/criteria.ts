import { successText } from '../../../plan/index.js';
import { capital, percentagePoints } from '../../../words/index.js';
import type { CriterionResult, Share, Shown } from '../../results.js';
import { atTime, type Context, found, nText, shareText, timeName, withInterval } from '../context.js';
import { groupNames } from './between.js';
import { missingNumberTexts } from './missing-numbers.js';
import { doubtText } from './sentences.js';
import type { Length } from './verdict.js';

/** What the design asks for, in the plan's words. */
export function criterionText({ specification, words }: Context, outcome: string, index: number): string {
  const stated = specification.outcomes.find(({ number }) => number === outcome)?.criteria[index]?.stated;
  return stated ? successText(stated, specification.design, words) : '';
}

/**
 * Whether what the design asks for was reached: of all who started, and beside it of those with the measurement. `short`: only
 * of all who started.
 */
export function criterionSentence(
  context: Context,
  outcome: string,
  index: number,
  {
    ofStarted,
    ofMeasured,
    already,
    atBest,
    byGroup,
    verdict: decided,
    needed,
    certain,
    not,
    atLeast,
    time,
  }: CriterionResult,
  length: Length = 'whole',
): string {
  const { s } = context.words;
  const planned = context.specification.outcomes.find(({ number }) => number === outcome)?.criteria[index];
  // A criterion for several timepoints is judged at each.
  const each = (planned?.stated.at?.length ?? 0) > 1 && time ? `, ${timeName(context, time)}` : '';
  const aim = `${atLeast === undefined ? s('Gott resultat', 'Good result') : s('Mål', 'Goal')} (${criterionText(context, outcome, index)})${each}`;
  if (not)
    return `${aim}: ${s('kan inte bedömas', 'cannot be judged')}, ${missingNumberTexts[not][context.words.language]}.`;
  // A change is judged of those with both measurements, a state of those with the one.
  const both = planned !== undefined && !('operator' in planned.shows);
  const when = time ? ` ${atTime(context, time)}` : '';
  const has = both
    ? { sv: 'båda mätningarna', en: 'both measurements' }
    : { sv: `mätningen${when}`, en: `the measurement${when}` };
  if (!ofStarted || !ofMeasured || ofMeasured.n === 0) {
    return s(
      `${aim}: kan inte bedömas, ingen av ${nText(context, context.results.cases.started)} ${context.started} har ${has.sv}.`,
      `${aim}: cannot be judged, nobody of ${nText(context, context.results.cases.started)} ${context.started} has ${has.en}.`,
    );
  }
  const verdict = {
    reached: s('nåddes. ', 'reached. '),
    'not-reached': s('nåddes inte. ', 'not reached. '),
    undecided: s('oavgjort. ', 'undecided. '),
    none: '',
  }[decided ?? 'none'];
  const judged = planned?.stated.reliably ? found(context, planned.measure) : undefined;
  const preliminary = judged ? doubtText(context, judged) : '';
  if (ofStarted.count === null && ofStarted.over === undefined && ofStarted.under === undefined) {
    return s(
      `${aim}: ${verdict}Hur många av ${nText(context, ofStarted.n)} ${context.started} visas inte, för att någon grupp är för liten.${preliminary}`,
      `${aim}: ${verdict}How many of ${nText(context, ofStarted.n)} ${context.started} is not shown, for some group is too small.${preliminary}`,
    );
  }
  const outOf = (share: Share & { n: Shown }) =>
    s(
      `${shareText(context, share, share.n)} av ${nText(context, share.n)}`,
      `${shareText(context, share, share.n)} of ${nText(context, share.n)}`,
    );
  const most =
    atBest?.share === null || atBest?.share === undefined
      ? undefined
      : context.figures.percent(atBest.share, atBest.n ?? 0);
  const bounds = most
    ? s(
        `; om alla som saknas hade nått det vore det ${most}`,
        `; if all of the missing had reached it, it would be ${most}`,
      )
    : '';
  const counted = s(
    `${verdict === '' ? outOf(ofStarted) : capital(outOf(ofStarted))} ${context.started}, där de som saknas räknas som att de inte nått det${bounds}. Bland dem med ${has.sv} är det ${outOf(ofMeasured)}.`,
    `${verdict === '' ? outOf(ofStarted) : capital(outOf(ofStarted))} ${context.started}, where those missing count as not having reached it${bounds}. Among those with ${has.en} it is ${outOf(ofMeasured)}.`,
  );
  const missing = (ofStarted.n ?? 0) - (ofMeasured.n ?? 0);
  // That it was not reached is held against what it would be with all of the missing, of which the interval that is shown may tell nothing.
  const shownHigh = ofStarted.interval?.[1];
  const isOfBest =
    decided === 'not-reached' && missing > 0 && !(typeof shownHigh === 'number' && shownHigh >= (atLeast ?? 0));
  const doubt =
    decided === 'undecided'
      ? typeof needed === 'number'
        ? s(
            ` Bortfallet avgör: ${needed} av de ${missing} som saknas måste ha nått det för att målet ska vara nått.`,
            ` Attrition decides: ${needed} of the ${missing} missing must have reached it for the goal to be reached.`,
          )
        : s(' Bortfallet avgör om målet är nått.', ' Attrition decides whether the goal is reached.')
      : certain !== false
        ? ''
        : isOfBest
          ? s(
              ' Hade alla som saknas nått det låge målet inom intervallet: med så här många personer är det inte säkert åt något håll.',
              ' Had all of the missing reached it the goal would lie within the interval: with this number of persons it is not certain either way.',
            )
          : s(
              ' Målet ligger inom intervallet: med så här många personer är det inte säkert åt något håll.',
              ' The goal lies within the interval: with this number of persons it is not certain either way.',
            );
  if (length === 'short') {
    const judgement = decided ? `${verdict.trim().slice(0, -1)}, ${s('med', 'with')} ` : '';
    const open =
      decided === 'undecided'
        ? typeof needed === 'number'
          ? s(
              `, och av de ${missing} som saknas måste ${needed} ha nått det för att målet ska vara nått`,
              `, and of the ${missing} missing ${needed} must have reached it for the goal to be reached`,
            )
          : s(', och bortfallet avgör om målet är nått', ', and attrition decides whether the goal is reached')
        : certain === false
          ? isOfBest
            ? s(
                ', men hade alla som saknas nått det låge målet inom intervallet, så det är inte säkert',
                ', but had all of the missing reached it the goal would lie within the interval, so it is not certain',
              )
            : s(
                ', men målet ligger inom intervallet, så det är inte säkert',
                ', but the goal lies within the interval, so it is not certain',
              )
          : '';
    return `${aim}: ${judgement}${outOf(ofStarted)} ${context.started}${open}.`;
  }
  const before =
    !already || already.n === 0
      ? ''
      : already.count === null && already.over === undefined && already.under === undefined
        ? s(
            ' Hur många som var där redan vid första mättillfället visas inte.',
            ' How many were there already at the first timepoint is not shown.',
          )
        : s(
            ` Redan vid första mättillfället var det ${outOf(already)} med den mätningen.`,
            ` Already at the first timepoint it was ${outOf(already)} with that measurement.`,
          );
  return `${aim}: ${verdict}${counted}${doubt}${before}${byGroup ? groupsText(context, byGroup) : ''}${preliminary}`;
}

/** Each of two groups that are compared, and how far apart they are. */
function groupsText(context: Context, byGroup: NonNullable<CriterionResult['byGroup']>): string {
  const { figures, words } = context;
  const { s, language } = words;
  const names = groupNames(context);
  const { intervention, comparison, difference, interval } = byGroup;
  if (intervention.count === null || comparison.count === null)
    return s(' Hur många i varje grupp visas inte.', ' How many in each group is not shown.');
  const of = (code: 'intervention' | 'comparison') =>
    s(
      `i ${names[code]} ${shareText(context, byGroup[code], byGroup[code].n)} av ${nText(context, byGroup[code].n)}`,
      `in ${names[code]} ${shareText(context, byGroup[code], byGroup[code].n)} of ${nText(context, byGroup[code].n)}`,
    );
  const points = (share: number) => figures.signed(share * 100, 0);
  const apart =
    typeof difference !== 'number'
      ? ''
      : s(
          ` Skillnaden är ${percentagePoints(points(difference), language)}${interval ? ` (${withInterval(context, figures.span(interval, points))})` : ', utan intervall, eftersom hela kluster har lottats'}; den prövas inte.`,
          ` The difference is ${percentagePoints(points(difference), language)}${interval ? ` (${withInterval(context, figures.span(interval, points))})` : ', without an interval, since whole clusters were drawn'}; it is not tested.`,
        );
  return s(
    ` Av alla som fördelades nådde det ${of('intervention')} och ${of('comparison')}.${apart}`,
    ` Of all who were allotted it was reached ${of('intervention')} and ${of('comparison')}.${apart}`,
  );
}
