import type { GuidanceList } from './list.js';

export const sisaqol: GuidanceList = {
  id: 'SISAQOL',
  title: { sv: 'Analys av klientens egna svar (SISAQOL)', en: 'Analysis of clients’ own answers (SISAQOL)' },
  source: { sv: 'SISAQOL, PMC8096374, tabell T1', en: 'SISAQOL, PMC8096374, table T1' },
  lastRead: 'RS31',
  items: [
    ['RS1', ['primary', 'indicators'], 'mått och tid för varje mål', 'an endpoint for each objective'],
    ['RS2', ['scales', 'importantChange'], 'riktning och storlek av betydelse', 'direction and relevant size'],
    [
      'RS3-8',
      ['goals', 'success'],
      'mål inom gruppen, med gräns bestämd i förväg',
      'within-group objective, with a threshold set beforehand',
    ],
    [
      'RS10-15',
      ['methods', 'primary', 'rules'],
      'test som passar; justering, kluster, flera test',
      'a fitting test; adjustment, clusters, several tests',
    ],
    ['RS16', 'missing', 'vad som är ett saknat värde', 'what a missing value is'],
    ['RS18', 'missing', 'den som avlidit är inte saknad', 'someone who has died is not missing'],
    ['RS19-20', ['counted', 'report'], 'svarsandel av alla som börjat', 'completion of all who began'],
    ['RS21-22', 'allStarted', 'svarsandel av dem som var kvar', 'completion of those still there'],
    ['RS23', 'report', 'antal, inte bara andelar', 'numbers, not shares alone'],
    ['RS27', 'missing', 'hanteringen bestäms i förväg', 'the approach is fixed beforehand'],
    ['RS28', 'missing', 'saknade frågor: måttets egen regel', 'missing items: the instrument’s own rule'],
    ['RS30', 'missing', 'alla värden som finns används', 'all available values are used'],
    ['RS31', 'missing', 'inga värden fylls i utan skäl', 'no values are filled in without a reason'],
  ],
};
