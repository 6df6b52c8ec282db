import type { Ending } from '../../../reading/index.js';
import { codesByEnding } from '../../calculation/closing.js';
import type { ClosingResult, Share } from '../../results.js';
import { atTime, type Context, type Found, measureName, nText, shareText } from '../context.js';
import { answerText } from './scale.js';

/** What answers come to, in words: of goals how far they were reached, of reasons whether the closing is a good one. */
export function endingText(
  { words: { s } }: Context,
  ending: Ending,
  { about, parts }: { about: 'attainment' | 'reason'; parts: readonly Ending[] },
): string {
  const isGoal = about === 'attainment';
  const texts: Record<Ending, string> = {
    reached: !isGoal
      ? s('avslut som är bra', 'a good closing')
      : parts.includes('partly')
        ? s('uppnått fullt ut', 'reached in full')
        : s('uppnått', 'reached'),
    partly: isGoal
      ? s('uppnått till en del', 'reached in part')
      : s('avslut som delvis är bra', 'a partly good closing'),
    neutral: s('varken bra eller dåligt', 'neither good nor bad'),
    'not-reached': isGoal ? s('inte uppnått', 'not reached') : s('avslut som är dåligt', 'a bad closing'),
    unknown: s('går inte att säga', 'cannot be said'),
    unvalued: s('inte värderat i beskrivningen', 'not valued in the description'),
    reason: s('avslutsorsak, inget resultat', 'a reason for closing, no result'),
  };
  return texts[ending];
}

/** The closing of a measure as planned and as found, where it is about how it ended. */
export function closingFound({ results }: Context, { id, planned: { closing } }: Found) {
  const result = results.closings?.[id];
  return closing && result ? { closing, result } : undefined;
}

/** That nothing in the data tells the answers apart. */
export const isValued = ({ means }: ClosingResult): boolean => Object.values(means).some((one) => one !== 'unvalued');

/** How it ended, in one sentence: how far goals were reached, or which reasons there were; and how many have no answer yet. */
export function closingSentence(context: Context, one: Found): string | undefined {
  const found = closingFound(context, one);
  if (!found) return undefined;
  const { s } = context.words;
  const { closing, result } = found;
  const { n, none, time, endings } = result;
  if (n === null || n === 0) return undefined;
  const parts = codesByEnding(result.means).map(([ending]) => ending);
  const told: [string, Share | undefined][] =
    endings && closing.about === 'attainment' && isValued(result)
      ? parts.map((ending) => [endingText(context, ending, { about: closing.about, parts }), endings[ending]])
      : closing.answers.map(({ code }) => [
          context.words.quote(answerText(one.planned, String(code), context.words)),
          one.result.times[time]?.answers?.[String(code)],
        ]);
  const isTold = ([, share]: (typeof told)[number]) =>
    share && (share.count !== null || share.over !== undefined || share.under !== undefined);
  if (!told.some(isTold)) return undefined;
  const shown = told.filter(([, share]) => share?.count !== 0);
  const nobody = told.filter(([, share]) => share?.count === 0).map(([label]) => label);
  const lacks =
    none === null || none === 0
      ? ''
      : s(
          ` För ${nText(context, none)} av ${nText(context, context.results.cases.started)} ${context.started} finns inget svar.`,
          ` For ${nText(context, none)} of ${nText(context, context.results.cases.started)} ${context.started} there is no answer.`,
        );
  const rest =
    nobody.length > 0 ? s(`, ingen ${context.words.list(nobody)}`, `, nobody ${context.words.list(nobody)}`) : '';
  const each = shown.map(([label, share]) => `${label} ${shareText(context, share, n)}`).join(', ');
  const at = time ? ` ${atTime(context, time)}` : '';
  return s(
    `${measureName(context, one)}${at}, ${nText(context, n)} med svar: ${each}${rest}.${lacks}`,
    `${measureName(context, one)}${at}, ${nText(context, n)} with an answer: ${each}${rest}.${lacks}`,
  );
}

/** What makes the answers less than they look: nobody could say that it went badly, or a reason stands in place of a result. */
export function closingWarning(context: Context, one: Found): string | undefined {
  const found = closingFound(context, one);
  if (!found) return undefined;
  const { s } = context.words;
  const { closing, result } = found;
  const of = nText(context, result.n);
  const { reason } = result.endings ?? {};
  const isTold = reason && reason.count !== 0 && (reason.count !== null || reason.over !== undefined);
  const lines = [
    ...(closing.noNegative
      ? [
          s(
            `Inget svar säger att det gick dåligt: för alla ${of} med svar saknas den möjligheten, så allt ser bra ut. Lägg till ett sådant svar.`,
            `No answer says that it went badly: for all ${of} with an answer that possibility is missing, so everything looks good. Add such an answer.`,
          ),
        ]
      : []),
    ...(isTold
      ? [
          s(
            `För ${shareText(context, reason, result.n)} av ${of} säger svaret varför det avslutades, inte hur det gick. Dela frågan i två.`,
            `For ${shareText(context, reason, result.n)} of ${of} the answer says why it was closed, not how it went. Split the question in two.`,
          ),
        ]
      : []),
    ...(closing.about === 'attainment' && !isValued(result)
      ? [
          s(
            'Beskrivningen säger inte vilka svar som är bra och vilka som är dåliga, så det går inte att räkna hur många som nått målet. Ange det för varje svar (positivt, negativt).',
            'The description does not say which answers are good and which are bad, so how many reached the goal cannot be counted. State it for each answer (positive, negative).',
          ),
        ]
      : []),
  ];
  return lines.length > 0 ? `${measureName(context, one)}: ${lines.join(' ')}` : undefined;
}
