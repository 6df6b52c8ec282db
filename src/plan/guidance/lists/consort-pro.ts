import type { GuidanceList } from './list.js';

export const consortPro: GuidanceList = {
  id: 'CONSORT-PRO',
  title: {
    sv: 'Klientens egna svar i redovisningar (CONSORT-PRO)',
    en: 'Clients’ own answers in reports (CONSORT-PRO)',
  },
  source: { sv: 'CONSORT-PRO, ur minnet', en: 'CONSORT-PRO, from memory' },
  items: [
    ['P1b', 'reported', 'klientens svar nämns i sammanfattningen', 'clients’ answers named in the abstract'],
    ['P2b', ['outcomes', 'indicators'], 'hypotes och områden', 'hypothesis and domains'],
    [
      'P6a',
      ['evidence', 'collection', 'perspectives'],
      'belägg för måttet, vem som svarar, hur',
      'evidence of the measure, who answers, how',
    ],
    ['P12a', 'missing', 'hur saknade svar hanteras', 'how missing answers are handled'],
    ['P20/21', 'limits', 'gränser, och för vilka det gäller', 'limits and generalisability'],
  ],
};
