import { item, type ListItem, list, strong } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { read } from '../../reading/index.js';
import { answerLead, answerLine, answersSummary, answerWords } from '../../words/index.js';
import type { Words } from '../design-words.js';

/** What the plan will be able to answer, as a line of its summary; nothing where nothing is asked. */
export const answersLine = (design: Design, { s, language }: Words): ListItem[] => {
  const { answers } = read(design);
  const summary = answersSummary(answers, language);
  if (summary === undefined) return [];
  const all = answers.map((one) => answerWords(design, one, language));
  return [
    item(
      [strong(s('Vad planen kan svara på:', 'What the plan can answer:')), ` ${summary}`],
      list(all.map((one) => item([strong(answerLead(one)), ` ${answerLine(one)}`]))),
    ),
  ];
};
