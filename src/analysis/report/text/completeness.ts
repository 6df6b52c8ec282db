import { capital } from '../../../words/index.js';
import { atTime, type Context, type Found, lastChange, measureName, nText, numberText, shareText } from '../context.js';
import { desiredText } from './desired-answers.js';
import { missingNumberTexts } from './missing-numbers.js';
import { decimalsOf, scaleText } from './scale.js';

/** How many of those who started have both measurements, and what that means for what can be said. */
export function completenessText(context: Context, one: Found): string {
  const { s } = context.words;
  const { started } = context.results.cases;
  const { first, last, not } = one.result;
  const name = measureName(context, one);
  if (started === 0) return s('Det finns inga data (n = 0).', 'There are no data (n = 0).');
  if (not) {
    return s(
      `${name} kan inte visa någon förändring: ${missingNumberTexts[not].sv}.`,
      `${name} cannot show a change: ${missingNumberTexts[not].en}.`,
    );
  }
  const change = lastChange(one);
  if (!change) return s(`${name}: ingen förändring kan räknas ut.`, `${name}: no change can be worked out.`);
  const [from, to] = [atTime(context, first), atTime(context, last)];
  const whole = `${nText(context, started)} ${context.started}`;
  const both = s(`${name} både ${from} och ${to}`, `${name} both ${from} and ${to}`);
  const { n } = change;
  if (n === 0) {
    return s(
      `Av ${whole} har ingen (n = 0) ${both}. Inget kan sägas om förändring.`,
      `Of ${whole} nobody (n = 0) has ${both}. Nothing can be said of change.`,
    );
  }
  if (change.not === 'few' || n === null) {
    const few = n === null ? s('för få', 'too few') : nText(context, n);
    return s(
      `Av ${whole} har ${few} ${both}. Det är för få för att säga något om gruppen.`,
      `Of ${whole} ${few} have ${both}. That is too few to say anything of the group.`,
    );
  }
  const share = context.figures.percent(n / started, started);
  const counted = s(
    `Av ${whole} har ${nText(context, n)} (${share}) ${both}.`,
    `Of ${whole} ${nText(context, n)} (${share}) have ${both}.`,
  );
  if (n / started >= 0.5) return counted;
  const lost = context.figures.percent(1 - n / started, started);
  return `${counted} ${s(
    `Mer än hälften saknas (${lost}): ingen slutsats dras om hela gruppen, och siffrorna gäller bara de ${nText(context, n)}.`,
    `More than half are missing (${lost}): no conclusion is drawn on the whole group, and the numbers hold only for those ${nText(context, n)}.`,
  )}`;
}

/** What a measure that was measured only once was: its mean, or the share with the answer that is counted. */
export function onceSentence(context: Context, one: Found): string | undefined {
  const { s } = context.words;
  const { planned, result } = one;
  const [time, described] = Object.entries(result.times).find(([, { n }]) => n !== 0) ?? [];
  if (!result.not || !described || typeof described.n !== 'number') return undefined;
  const at = time ? capital(atTime(context, time)) : s('Vid mätningen', 'When measured');
  const { n, mean, answers } = described;
  if (typeof mean === 'number') {
    const value = numberText(context, mean, decimalsOf(planned));
    return s(
      `${at} var medelvärdet ${value} (${nText(context, n)}; ${scaleText(planned, context.words)}).`,
      `${at} the mean was ${value} (${nText(context, n)}; ${scaleText(planned, context.words)}).`,
    );
  }
  const [code] = planned.desired;
  const share = code === undefined || planned.desired.length > 1 ? undefined : answers?.[String(code)];
  return share && (share.count !== null || share.over !== undefined || share.under !== undefined)
    ? s(
        `${at} hade ${shareText(context, share, n)} av ${nText(context, n)} svaret ${desiredText(context, one)}.`,
        `${at} ${shareText(context, share, n)} of ${nText(context, n)} had the answer ${desiredText(context, one)}.`,
      )
    : undefined;
}

/** That those who are missing differed from the others at the first measurement, when they did so markedly. */
export function lostSentence(
  context: Context,
  { planned: { better }, result: { attrition } }: Found,
): string | undefined {
  const { s } = context.words;
  const { difference, followed, lost } = attrition ?? {};
  if (typeof difference !== 'number' || Math.abs(difference) <= 0.25) return undefined;
  // The difference is those followed minus those lost.
  const worse = better && (better === 'higher') === difference > 0;
  const how = !better ? s('andra', 'different') : worse ? s('sämre', 'worse') : s('bättre', 'better');
  const size = context.figures.fixed(Math.abs(difference), 2);
  return s(
    `De som saknas senare (${nText(context, lost?.n)}) hade tydligt ${how} värden vid första mätningen än de som följdes upp (${nText(context, followed?.n)}; skillnad ${size} standardavvikelser), så resultatet gäller inte utan vidare alla.`,
    `Those missing later (${nText(context, lost?.n)}) had markedly ${how} values at the first measurement ${better ? 'than' : 'from'} those followed up (${nText(context, followed?.n)}; difference ${size} standard deviations), so the result does not hold for all without further ado.`,
  );
}
