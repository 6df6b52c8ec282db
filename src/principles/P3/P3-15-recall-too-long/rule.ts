import { longest, shortestGap } from '../../reading/gaps.js';
import { contentOf, measuredBy } from '../../reading/measures.js';
import { rule } from '../../rule.js';

export const recallTooLong = rule<{ instrument: string; recall: number; gap: number }>({
  code: 'P3-15',
  name: 'recall-too-long',
  group: 'P3',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ instrument, recall, gap }) =>
      `${instrument} frågar om de senaste ${recall} dagarna men ställs igen redan efter ${gap}, så svaren handlar delvis om samma tid: mät med längre mellanrum, eller välj ett instrument med kortare återblick.`,
    en: ({ instrument, recall, gap }) =>
      `${instrument} asks about the last ${recall} days but is asked again after only ${gap}, so the answers are partly about the same time: leave longer between, or choose an instrument with a shorter recall period.`,
  },
  *check(design) {
    const all = measuredBy(design);
    const reported = new Set<string>();
    for (const { root, instrument, collect } of all) {
      const recall = contentOf(design, instrument)?.recall;
      if (!recall || reported.has(root)) continue;
      reported.add(root);
      const times = [...new Set(all.filter((one) => one.root === root).flatMap((one) => one.collect.at))];
      const gap = shortestGap(design, times);
      // A month is not always as long; a few days are no overlap.
      if (gap === undefined || longest(recall) <= gap * 1.05) continue;
      yield {
        path: collect.path,
        params: { instrument, recall: Math.round(longest(recall)), gap: Math.round(gap) },
        instruments: [instrument],
        at: times,
      };
    }
  },
});
