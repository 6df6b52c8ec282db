import { type Block, list, paragraph } from '../../../documents/index.js';
import { type Context, type Found, nText, shareText } from '../context.js';
import { keptSentence } from '../text/kept.js';
import { missingNumberTexts } from '../text/missing-numbers.js';

/** Whether a state was kept: never that no change was found, but that a worsening is smaller than a margin. */
export function maintain(context: Context, one: Found): Block[] {
  const { s, language } = context.words;
  const { maintain: found } = one.result;
  if (!found) return [];
  const { n, not, kept, notWorse } = found;
  const of = nText(context, n);
  const sentence = keptSentence(context, one);
  const lines = [
    ...(sentence
      ? [sentence]
      : not
        ? [
            s(
              `Kan inte prövas (${of}): ${missingNumberTexts[not].sv}.`,
              `Cannot be tested (${of}): ${missingNumberTexts[not][language]}.`,
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
        'Målet är att bibehålla. Det prövas mot en marginal; att skillnaden inte är säker räcker aldrig:',
        'The goal is to maintain. That is tested against a margin; that the difference is not certain is never enough:',
      ),
    ),
    list(lines),
  ];
}
