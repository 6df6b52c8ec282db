import type { GuidanceList } from './list.js';

export const spiritOutcomes: GuidanceList = {
  id: 'SPIRIT-Outcomes',
  title: { sv: 'Resultat och mått (SPIRIT-Outcomes)', en: 'Outcomes and measures (SPIRIT-Outcomes)' },
  source: { sv: 'SPIRIT-Outcomes 2022', en: 'SPIRIT-Outcomes 2022' },
  lastRead: '12.5',
  items: [
    ['12.1', ['addressed', 'chosen'], 'varför det här resultatet', 'why this outcome domain'],
    [
      '12.2',
      'importantChange',
      'minsta viktiga förändring hos en individ',
      'the smallest important change of an individual',
    ],
    ['12.3', 'cutoffs', 'gränser när en poäng delas', 'limits when a score is cut'],
    ['12.4', 'primaryTime', 'vilka mättillfällen som analyseras', 'which timepoints are analysed'],
    ['12.5', 'composite', 'delar i ett sammansatt resultat', 'components of a composite'],
  ],
};
