import type { Collect, People, Said } from '../../../model/index.js';
import { type Measured, type Reading, read } from '../../../reading/index.js';
import { atTimepointsSaid, informantsSaid, instrumentSaid, listSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const deniedAndCollected = rule<{ at?: Said; from?: Said; collected: Said }>({
  code: 'L-67',
  name: 'denied-and-collected',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ at, from, collected }) =>
      `Här sägs att inget samlas in${from ? ` från ${from.sv}` : ''}${at ? ` ${at.sv}` : ''}, men ${collected.sv} samlas in då: ta bort det ena, eller säg vilka det gäller.`,
    en: ({ at, from, collected }) =>
      `It is said here that nothing is collected${from ? ` from ${from.en}` : ''}${at ? ` ${at.en}` : ''}, but ${collected.en} is collected then: remove one of them, or say whom it is for.`,
  },
  *check(design) {
    const reading = read(design);
    for (const none of design.collects.filter((one) => one.none)) {
      const against = reading.evidence.filter((one) => contradicts(reading, none, one));
      if (against.length === 0) continue;
      const names = [...new Set(against.map(({ instrument }) => instrument))];
      yield {
        path: none.path,
        params: {
          ...(none.at.length > 0 && { at: atTimepointsSaid(design, none.at) }),
          ...(none.from.length > 0 && { from: informantsSaid(none.from.map(({ kind }) => kind)) }),
          collected: listSaid(names.map((name) => instrumentSaid(design, name))),
        },
        instruments: names,
        ...(none.at.length > 0 && { at: none.at }),
      };
    }
  },
});

/** What is not done in the same way for everyone is no exception to a "nothing" that is about the follow-up. */
function contradicts({ time }: Reading, none: Collect, { collect, instrument, weak, at }: Measured): boolean {
  if (weak === 'not systematic' || !samePeople(none.for, collect.for)) return false;
  if (none.measures.length > 0 && !none.measures.some((one) => one.instrument === instrument)) return false;
  const isThen = (name: string) => none.at.some((one) => one === name || time.relation(one, name) === 'same');
  const isFrom = none.from.some(({ kind }) => collect.from.some((from) => from.kind === kind));
  return (none.at.length === 0 || at.some(isThen)) && (none.from.length === 0 || isFrom);
}
/** A general rule with an exception for some is no contradiction. */
function samePeople(one: People | undefined, other: People | undefined): boolean {
  if (!one || !other) return one === other;
  return JSON.stringify(one) === JSON.stringify(other);
}
