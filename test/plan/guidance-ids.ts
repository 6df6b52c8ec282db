/**
 * The items of nine published lists by their ids, as a project of 2026-11 gathered them from the publications and from memory:
 * Gamble 2017 (JAMA 318:2337), SPIRIT 2025, SPIRIT-PRO (BMJ Open 2021;11:e045105), CONSORT-PRO, TIDieR, STROBE, RECORD,
 * SPIRIT-Outcomes 2022 and SISAQOL (PMC8096374). `read`: how many, from the first, someone has read in the publication.
 */
const ids = (text: string): string[] => text.trim().split(/\s+/);

export const published: Record<string, { ids: string[]; read: number }> = {
  SAP2017: {
    ids: ids(`1a 1b 2 3 4a 4b 4c 5 6a 6b 6c 7 8 9 10 11 12 13a 13b 13c 14 15 16 17 18 19a 19b 19c 19d 20 21 22 23 24a
      24b 24c 25a 25b 26a 26b 26c 27a 27b 27c 27d 27e 27f 28 29 30 31 32a 32b 32c 32d`),
    read: 19,
  },
  SPIRIT2025: {
    ids: ids(
      `1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21-24 25a 25b 26 27a 27b 27c 27d 28 29 30 31 32 33 34`,
    ),
    read: 0,
  },
  'SPIRIT-PRO': {
    ids: ids('5a 6a 7 10 12 13 14 18a(i) 18a(ii) 18a(iii) 18a(iv) 18b(i) 18b(ii) 20a 20c 22'),
    read: 8,
  },
  'CONSORT-PRO': { ids: ids('P1b P2b P6a P12a P20/21'), read: 0 },
  TIDieR: { ids: ids('1 2 3 4 5 6 7 8 9 10 11 12'), read: 0 },
  STROBE: { ids: ids('1 2 3 4 5 6 7 8 9 10 11 12a-e 13 14 15 16 17 18 19 20 21 22'), read: 0 },
  RECORD: { ids: ids('1.1 1.2 1.3 6.1 6.2 6.3 7.1 12.1 12.2 12.3 13.1 19.1 22.1'), read: 0 },
  'SPIRIT-Outcomes': { ids: ids('12.1 12.2 12.3 12.4 12.5'), read: 5 },
  SISAQOL: { ids: ids('RS1 RS2 RS3-8 RS10-15 RS16 RS18 RS19-20 RS21-22 RS23 RS27 RS28 RS30 RS31'), read: 13 },
};
