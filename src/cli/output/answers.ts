import type { Language } from '../../model/index.js';
import { read } from '../../reading/index.js';
import { answerWords, type SaidAnswer } from '../../words/index.js';
import type { ReportedDesign } from '../check/report.js';

/** What a design can answer: its questions, then its outcomes. */
export const answersOf = ({ design }: Pick<ReportedDesign, 'design'>, language: Language): SaidAnswer[] =>
  read(design).answers.map((one) => answerWords(design, one, language));
