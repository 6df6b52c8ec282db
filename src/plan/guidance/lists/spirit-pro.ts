import type { GuidanceList } from './list.js';

export const spiritPro: GuidanceList = {
  id: 'SPIRIT-PRO',
  title: { sv: 'Klientens egna svar i protokoll (SPIRIT-PRO)', en: 'Clients’ own answers in protocols (SPIRIT-PRO)' },
  source: { sv: 'SPIRIT-PRO, BMJ Open 2021;11:e045105, tabell 2', en: 'SPIRIT-PRO, BMJ Open 2021;11:e045105, table 2' },
  lastRead: '18a(i)',
  items: [
    ['5a', 'roles', 'vem som ansvarar för klienternas svar', 'who is responsible for the clients’ answers'],
    ['6a', ['questions', 'problem'], 'fråga till klienten, och varför', 'question to the client, and why'],
    ['7', ['outcomes', 'indicators'], 'mål för varje område', 'objectives by domain'],
    [
      '10',
      ['eligible', 'neededLanguages'],
      'språk och läsning; om bara en del svarar',
      'language and reading; if only some answer',
    ],
    ['12', ['indicators', 'primaryTime'], 'områden, mått och huvudtidpunkt', 'domains, measure, principal timepoint'],
    [
      '13',
      ['schedule', 'windows', 'practice'],
      'schema, fönster, formulärens ordning',
      'schedule, windows, order of forms',
    ],
    ['14', ['size', 'loss'], 'antal, eller vad som går att se', 'number, or what can be seen'],
    [
      '18a(i)',
      ['scales', 'evidence'],
      'frågor, värden, riktning, belägg, börda',
      'items, range, direction, evidence, burden',
    ],
    [
      '18a(ii)',
      ['collection', 'practice'],
      'hur, var och med vad svaren samlas in',
      'plan, mode and setting of collection',
    ],
    ['18a(iii)', 'formLanguages', 'språkversioner', 'language versions'],
    ['18a(iv)', 'proxies', 'svar i klientens ställe', 'answers by proxy'],
    ['18b(i)', ['retention', 'practice'], 'att undvika saknade svar', 'avoiding missing answers'],
    ['18b(ii)', 'dropouts', 'svar från den som slutat', 'answers after stopping'],
    ['20a', ['methods', 'primary'], 'analys, och flera test', 'analysis, and several tests'],
    ['20c', 'missing', 'saknade frågor och formulär', 'missing items and forms'],
    ['22', 'safeguard', 'om svaren läses och leder till något', 'whether answers are watched and acted on'],
  ],
};
