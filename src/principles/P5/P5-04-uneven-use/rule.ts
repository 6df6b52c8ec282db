import type { Coverage, Said } from '../../../model/index.js';
import { isMajority, mainCoverages, percentOf, read } from '../../../reading/index.js';
import { rule, type Thresholds } from '../../rule.js';

type Why = 'hardly any are followed' | 'few are followed' | 'not for all' | 'not systematic' | 'unknown share';
const messages: Record<Why, Said> = {
  'hardly any are followed': {
    sv: 'Så få av klienterna sägs följas upp att inga slutsatser går att dra om verksamheten: ändra hur svaren samlas in.',
    en: 'So few of the clients are said to be followed that nothing can be concluded about the service: change how answers are collected.',
  },
  'few are followed': {
    sv: 'De klienter som sägs följas upp är för få: inför samma rutin överallt, eller begränsa målgruppen för uppföljningen.',
    en: 'The clients that are said to be followed are too few: introduce the same routine everywhere, or narrow whom the follow-up is for.',
  },
  'not for all': {
    sv: 'Resultatet sägs mätas bara för en mindre del av klienterna: mät för alla, eller säg vilken grupp uppföljningen gäller.',
    en: 'The result is said to be measured for only a smaller part of the clients: measure for all, or say which group the follow-up is for.',
  },
  'not systematic': {
    sv: 'Mätningen sägs inte göras på samma sätt för alla: bestäm en rutin, och se till att den följs.',
    en: 'The measurement is said not to be done in the same way for everyone: decide on a routine, and see that it is kept.',
  },
  'unknown share': {
    sv: 'Det framgår inte hur stor del av klienterna som följs upp: räkna dem som följs mot alla som får insatsen.',
    en: 'It does not appear what share of the clients is followed: count those followed against all who get the intervention.',
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
    const reading = read(design);
    for (const coverage of mainCoverages(reading)) {
      const followed = shareOf(coverage);
      const why = whyOf(coverage, followed, thresholds);
      if (!why) continue;
      const isAll = !coverage.for && !coverage.instruments;
      yield {
        path: coverage.path,
        params: { why },
        // Neither a routine nor anything known of whom it reaches: nothing is stated.
        verdict:
          why === 'hardly any are followed' && isAll
            ? 'does not'
            : why === 'unknown share' && reading.collection.routine === 'unsaid'
              ? 'not stated'
              : 'partly',
        instruments: coverage.instruments,
        at: coverage.at,
      };
    }
    const collects = reading.evidence.filter(({ root }) => reading.mainRoots.includes(root));
    const uneven = collects.find(({ properties: { systematic } }) => systematic === 'no' || systematic === 'partly');
    // A measurement made once for all is the follow-up's too; that it is not repeated is said of the third principle.
    const { results } = reading.overTime;
    const few = results.length > 0 && results.every(({ people }) => people === 'few');
    for (const [one, why] of [
      [uneven, 'not systematic'],
      [few ? results[0] : undefined, 'not for all'],
    ] as const) {
      if (one) {
        const { collect, instrument } = one;
        // A flaw in what is otherwise not stated makes nothing of it stated.
        const verdict = reading.collection.isSaid ? 'partly' : 'not stated';
        yield { path: collect.path, params: { why }, verdict, instruments: [instrument], at: collect.at };
      }
    }
  },
});

/** In percent, how many are followed of those who are to be; undefined where it is a word, or not said. */
function shareOf({ actual }: Coverage): number | undefined {
  return actual && 'amount' in actual ? percentOf(actual.amount) : undefined;
}
/** What is missing is one thing, said as coverage or as attrition: the same limits hold for both. */
function whyOf(coverage: Coverage, followed: number | undefined, thresholds: Thresholds): Why | undefined {
  if (followed !== undefined) {
    if (followed <= 100 - thresholds.noConclusion) return 'hardly any are followed';
    return followed < 100 - thresholds.largeAttrition ? 'few are followed' : undefined;
  }
  const majority = isMajority(coverage.actual ?? coverage.aim);
  return majority === undefined ? 'unknown share' : majority ? undefined : 'few are followed';
}
