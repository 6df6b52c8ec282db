import { percentagePoints, scalePoints } from '../../../words/index.js';
import type { MaintainResult } from '../../results.js';
import { type Context, type Found, pointsInterval, pointsText, withInterval } from '../context.js';
import { hundredths } from './desired-answers.js';
import { missingNumberTexts } from './missing-numbers.js';
import { pText } from './tests.js';

/** `5 poäng (instrumentets angivna gräns för förändring)`, `10 procentenheter (angiven för resultatet)`. */
export function marginText(context: Context, one: Found, { margin, from }: MaintainResult): string {
  const { s } = context.words;
  if (margin === undefined) return '';
  const size = isShare(one)
    ? percentagePoints(context.figures.rounded(margin * 100, 1), context.words.language)
    : scalePoints(pointsText(context, one, margin), context.words.language);
  const source =
    from === 'outcome'
      ? s('angiven för resultatet', 'stated for the outcome')
      : s('instrumentets angivna gräns för förändring', 'the instrument’s stated threshold of change');
  return `${size} (${source})`;
}
const isShare = ({ result }: Found): boolean => result.type === 'yes-no' || result.type === 'choice';

/** Whether a state was kept, in one sentence: a worsening smaller than the margin, never that no change was found. */
export function keptSentence(context: Context, one: Found): string | undefined {
  const { s, language } = context.words;
  const { maintain } = one.result;
  if (!maintain || maintain.n === null) return undefined;
  const { not, verdict, interval, test } = maintain;
  if (not === 'few' || not === 'nobody') return undefined;
  if (not) {
    return s(
      `Om läget har bibehållits kan inte sägas: ${missingNumberTexts[not].sv}.`,
      `Whether the state was kept cannot be said: ${missingNumberTexts[not][language]}.`,
    );
  }
  if (!verdict) return undefined;
  const margin = marginText(context, one, maintain);
  const range = interval
    ? withInterval(
        context,
        isShare(one) ? hundredths(context, interval) : pointsInterval(context, one, interval, 'signed'),
      )
    : '';
  const numbers = [
    s(`marginal ${margin}`, `margin ${margin}`),
    range,
    ...(test?.p === null || !test
      ? []
      : [s(`ensidigt ${pText(context, test.p)}`, `one-sided ${pText(context, test.p)}`)]),
  ].filter((part) => part !== '');
  return `${keptTexts(context)[verdict]} (${numbers.join('; ')}).`;
}

const keptTexts = ({ words: { s } }: Context): Record<NonNullable<MaintainResult['verdict']>, string> => ({
  better: s(
    'Läget har bibehållits, och gruppen som följdes upp har det sammantaget bättre än förut',
    'The state was kept, and the group that was followed up is on the whole better off than before',
  ),
  kept: s(
    'Läget har bibehållits: det har inte blivit sämre med så mycket som marginalen',
    'The state was kept: it has not become worse by as much as the margin',
  ),
  'kept-but-worse': s(
    'Läget har bibehållits inom marginalen, men det har blivit sämre',
    'The state was kept within the margin, but it has become worse',
  ),
  'not-kept': s(
    'Läget har inte bibehållits: det har blivit sämre med mer än marginalen',
    'The state was not kept: it has become worse by more than the margin',
  ),
  'not-shown': s(
    'Det är inte visat att läget har bibehållits. Det betyder inte att det har blivit sämre',
    'It is not shown that the state was kept. That does not mean that it has become worse',
  ),
});
