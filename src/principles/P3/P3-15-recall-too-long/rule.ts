import type { Said } from '../../../model/index.js';
import { between, daysOf, offsetOf, read } from '../../../reading/index.js';
import { durationWords, inBoth, instrumentSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const recallTooLong = rule<{ instrument: Said; recall: Said; gap: number }>({
  code: 'P3-15',
  name: 'recall-too-long',
  group: 'P3',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ instrument, recall, gap }) =>
      `${instrument.sv} ser ${recall.sv} tillbaka men ställs igen redan efter ${gap} dagar, så svaren handlar delvis om samma tid: mät med längre mellanrum, eller välj ett instrument med kortare återblick.`,
    en: ({ instrument, recall, gap }) =>
      `${instrument.en} looks ${recall.en} back but is asked again after only ${gap} days, so the answers are partly about the same time: leave longer between, or choose an instrument with a shorter recall period.`,
  },
  *check(design) {
    const { evidence, instruments, time } = read(design);
    const reported = new Set<string>();
    for (const { root, instrument, collect } of evidence) {
      const recall = instruments.content(instrument)?.recall;
      const n = recall?.high ?? recall?.low;
      if (!recall || n === undefined || reported.has(root)) continue;
      reported.add(root);
      const times = [...new Set(evidence.filter((one) => one.root === root).flatMap(({ at }) => at))];
      const gap = time.gap(times);
      const back = offsetOf(n, recall.unit);
      // A month is not always as long; a few days are no overlap.
      if (!gap || between(gap, back).fewest <= 0.05 * daysOf(gap).most) continue;
      yield {
        path: collect.path,
        params: {
          instrument: instrumentSaid(design, instrument),
          recall: inBoth((language) => durationWords(recall, language)),
          gap: Math.round(daysOf(gap).fewest),
        },
        instruments: [instrument],
        at: times,
      };
    }
  },
});
