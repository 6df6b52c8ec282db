import type { Item, Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { titledSaid } from '../../../words/index.js';
import { isOwn } from '../../fixing.js';
import { rule } from '../../rule.js';
import { ownOptions } from '../../scored.js';

export const scaleWithoutWords = rule<{ item: Said; low: number; high: number }>({
  code: 'E-05',
  name: 'scale-without-words',
  group: 'E',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: ({ item, low, high }) =>
      `Det sägs inte vad ${low} och ${high} betyder i ${item.sv}, som klienten besvarar: skriv ord vid båda ändarna.`,
    en: ({ item, low, high }) =>
      `It is not said what ${low} and ${high} mean in ${item.en}, which the client answers: write words at both ends.`,
  },
  *check(design) {
    const asked = new Set(
      read(design).asks.flatMap(({ informant, measure }) => (informant?.kind === 'client' ? [measure.instrument] : [])),
    );
    for (const instrument of design.instruments) {
      if (!isOwn(instrument) || !asked.has(instrument.name)) continue;
      for (const item of instrument.items) {
        const bare = bareEnds(item);
        if (bare)
          yield {
            path: item.path,
            params: { item: titledSaid(item), ...bare },
            instruments: [instrument.name],
          };
      }
    }
  },
});

/** The ends of a rating, when either of them has no words. */
function bareEnds(item: Item): { low: number; high: number } | undefined {
  if (item.kind?.type !== 'rating') return undefined;
  const { range, lowLabel, highLabel } = item.kind;
  const { low, high } = range;
  if (low === undefined || high === undefined) return undefined;
  const said = new Set(ownOptions(item).map(({ number }) => number));
  return (lowLabel || said.has(low)) && (highLabel || said.has(high)) ? undefined : { low, high };
}
