import type { Said } from '../../../model/said.js';
import { mainCoverages, mainMeasures } from '../../reading/attrition.js';
import { measuredBy } from '../../reading/measures.js';
import { isMajority, percentOf, reachOf } from '../../reading/people.js';
import { readTime } from '../../reading/series.js';
import { rule } from '../../rule.js';

type Why = 'hardly any are followed' | 'few are followed' | 'not for all' | 'not systematic' | 'unknown share';
const messages: Record<Why, Said> = {
  'hardly any are followed': {
    sv: 'Så få av klienterna följs upp att inga slutsatser går att dra om verksamheten: ändra hur svaren samlas in.',
    en: 'So few of the clients are followed that nothing can be concluded about the service: change how answers are collected.',
  },
  'few are followed': {
    sv: 'Färre än hälften av klienterna följs upp: inför samma rutin överallt, eller begränsa målgruppen för uppföljningen.',
    en: 'Fewer than half of the clients are followed: introduce the same routine everywhere, or narrow whom the follow-up is for.',
  },
  'not for all': {
    sv: 'Resultatet mäts bara för en mindre del av klienterna: mät för alla, eller säg vilken grupp uppföljningen gäller.',
    en: 'The result is measured for only a smaller part of the clients: measure for all, or say which group the follow-up is for.',
  },
  'not systematic': {
    sv: 'Mätningen görs inte på samma sätt för alla: bestäm en rutin, och se till att den följs.',
    en: 'The measurement is not done in the same way for everyone: decide on a routine, and see that it is kept.',
  },
  'unknown share': {
    sv: 'Det är inte känt hur stor del av klienterna som följs upp: räkna dem som följs mot alla som får insatsen.',
    en: 'It is not known what share of the clients is followed: count those followed against all who get the intervention.',
  },
};

export const unevenUse = rule<{ why: Why }>({
  code: 'P5-04',
  name: 'uneven-use',
  group: 'P5',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: { sv: ({ why }) => messages[why].sv, en: ({ why }) => messages[why].en },
  *check(design, { thresholds }) {
    for (const coverage of mainCoverages(design)) {
      const majority = isMajority(coverage.actual ?? coverage.aim);
      if (majority === true) continue;
      const actual = coverage.actual && 'amount' in coverage.actual ? percentOf(coverage.actual.amount) : undefined;
      const hardlyAny = actual !== undefined && actual <= 100 - thresholds.noConclusion;
      yield {
        path: coverage.path,
        params: {
          why: hardlyAny ? 'hardly any are followed' : majority === undefined ? 'unknown share' : 'few are followed',
        },
        verdict: hardlyAny && !coverage.for && !coverage.instruments ? 'does not' : 'partly',
        instruments: coverage.instruments,
        at: coverage.at,
      };
    }
    const main = mainMeasures(design);
    const collects = measuredBy(design).filter(({ root }) => main.includes(root));
    const uneven = collects.find(({ collect }) => {
      const systematic = collect.systematic ?? design.procedure?.systematic;
      return systematic === 'no' || systematic === 'partly';
    });
    // A measurement made once for all is the follow-up's too; that it is not repeated is said of the third principle.
    const { results } = readTime(design);
    const few = results.length > 0 && results.every(({ collect }) => reachOf(collect.for) === 'few');
    for (const [one, why] of [
      [uneven, 'not systematic'],
      [few ? results[0] : undefined, 'not for all'],
    ] as const) {
      if (one) {
        const { collect, instrument } = one;
        yield { path: collect.path, params: { why }, instruments: [instrument], at: collect.at };
      }
    }
  },
});
