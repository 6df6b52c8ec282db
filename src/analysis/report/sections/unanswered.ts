import { type Block, item, list, note, strong } from '../../../documents/index.js';
import { read } from '../../../reading/index.js';
import { answerLead, answerLine, answerWords } from '../../../words/index.js';
import type { Context } from '../context.js';

/** What the design could not answer, whatever the data: not at all, or only in part, and why. */
export function unanswered({ specification: { design }, words: { s, language } }: Context): Block[] {
  const all = read(design)
    .answers.map((one) => answerWords(design, one, language))
    .filter(({ answered }) => answered !== 'yes');
  if (all.length === 0) return [];
  return [
    note(
      'missing',
      s(
        'Det här kan uppföljningen inte svara på, eller bara delvis',
        'What the follow-up cannot answer, or only in part',
      ),
      list(all.map((one) => item([strong(answerLead(one)), ` ${answerLine(one)}`]))),
    ),
  ];
}
