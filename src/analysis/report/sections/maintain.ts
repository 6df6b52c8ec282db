import { type Block, list, paragraph } from '../../../documents/index.js';
import { type Context, type Found, nText, pointsInterval, pointsText, shareText } from '../context.js';
import { missingNumberTexts } from '../text/missing-numbers.js';
import { pText } from '../text/tests.js';

/** Whether a state was kept: never that no change was found, but that a worsening is smaller than a margin. */
export function maintain(context: Context, one: Found): Block[] {
  const { s, language } = context.words;
  const { maintain: found } = one.result;
  if (!found) return [];
  const { n, not, margin, from, noninferiority, equivalence, interval, kept, notWorse } = found;
  const of = nText(context, n);
  const source =
    from === 'stated'
      ? s('instrumentets angivna gräns för förändring', 'the instrument’s stated threshold of change')
      : s('en halv standardavvikelse av de första värdena', 'half a standard deviation of the first values');
  // The margin is hidden when the spread that it is worked out from is; what it is can still be said.
  const points = pointsText(context, one, margin);
  const least = margin === null ? source : s(`${points} poäng (${source})`, `${points} points (${source})`);
  const shown = (p: number | null, sv: readonly [string, string], en: readonly [string, string]) =>
    p === null ? '' : s(p < 0.05 ? sv[0] : sv[1], p < 0.05 ? en[0] : en[1]);
  const lines = [
    ...(not
      ? [
          s(
            `Kan inte prövas (${of}): ${missingNumberTexts[not].sv}.`,
            `Cannot be tested (${of}): ${missingNumberTexts[not][language]}.`,
          ),
        ]
      : []),
    ...(margin !== undefined && noninferiority
      ? [
          s(
            `Försämringen är mindre än ${least}: ${shown(noninferiority.p, ['stöds', 'kan inte sägas'], ['supported', 'cannot be said'])} (ensidigt test, ${pText(context, noninferiority.p)}; 90 % intervall för förändringen ${pointsInterval(context, one, interval, 'signed')}; ${of}).`,
            `The worsening is smaller than ${least}: ${shown(noninferiority.p, ['stöds', 'kan inte sägas'], ['supported', 'cannot be said'])} (one-sided test, ${pText(context, noninferiority.p)}; 90% interval of the change ${pointsInterval(context, one, interval, 'signed')}; ${of}).`,
          ),
        ]
      : []),
    ...(equivalence
      ? [
          s(
            `Förändringen är mindre än så åt båda hållen: ${shown(equivalence.p, ['stöds', 'kan inte sägas'], ['supported', 'cannot be said'])} (${pText(context, equivalence.p)}; ${of}).`,
            `The change is smaller than that both ways: ${shown(equivalence.p, ['stöds', 'kan inte sägas'], ['supported', 'cannot be said'])} (${pText(context, equivalence.p)}; ${of}).`,
          ),
        ]
      : []),
    ...(kept?.count === null
      ? [
          s(
            'Hur många som hade ett önskat svar från början och har det kvar visas inte: för få.',
            'How many had a desired answer at first and still have it is not shown: too few.',
          ),
        ]
      : []),
    ...(kept && kept.count !== null
      ? [
          s(
            `Av dem som hade ett önskat svar från början har ${shareText(context, kept, kept.n)} av ${nText(context, kept.n)} det kvar.`,
            `Of those who had a desired answer at first ${shareText(context, kept, kept.n)} of ${nText(context, kept.n)} still have it.`,
          ),
        ]
      : []),
    ...(notWorse
      ? [
          s(
            `Inte tillförlitligt sämre: ${shareText(context, notWorse, n)} av ${of}.`,
            `Not reliably worse: ${shareText(context, notWorse, n)} of ${of}.`,
          ),
        ]
      : []),
  ];
  if (lines.length === 0) return [];
  return [
    paragraph(
      s(
        'Målet är också att bibehålla. Det prövas mot en marginal; att skillnaden inte är säker räcker aldrig:',
        'The goal is also to maintain. That is tested against a margin; that the difference is not certain is never enough:',
      ),
    ),
    list(lines),
  ];
}
