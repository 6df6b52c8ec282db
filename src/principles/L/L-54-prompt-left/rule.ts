import { rule } from '../../rule.js';

export const promptLeft = rule<object>({
  code: 'L-54',
  name: 'prompt-left',
  group: 'L',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: () => 'Här står en öppen fråga, som inte räknas som ett svar: skriv det som efterfrågas i stället.',
    en: () => 'An open question stands here, which does not count as an answer: write what it asks for instead.',
  },
  *check(_, { prompts }) {
    for (const path of new Set(prompts.map((one) => one.path))) yield { path, params: {} };
  },
});
