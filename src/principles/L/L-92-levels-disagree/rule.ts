import type { Level, Range, Said, ScoreGroup } from '../../../model/index.js';
import { inBoth, quotedSaid, rangeWords } from '../../../words/index.js';
import { rule } from '../../rule.js';
import { partName } from '../../scored.js';

type Params = { scale: string; level: Said } & ({ other: Said; range: Said } | { outside: Said });

export const levelsDisagree = rule<Params>({
  code: 'L-92',
  name: 'levels-disagree',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: (params) =>
      'other' in params
        ? `Nivåerna ${params.other.sv} och ${params.level.sv} i ${params.scale} har båda ${params.range.sv}: låt dem gränsa till varandra.`
        : `Nivån ${params.level.sv} i ${params.scale} når utanför poängens gränser, ${params.outside.sv}: rätta nivån eller gränserna.`,
    en: (params) =>
      'other' in params
        ? `The levels ${params.other.en} and ${params.level.en} of ${params.scale} both have ${params.range.en}: let them border on each other.`
        : `The level ${params.level.en} of ${params.scale} goes beyond the limits of the score, ${params.outside.en}: correct the level or the limits.`,
  },
  *check(design) {
    for (const instrument of design.instruments) {
      for (const { path, levels = [], range: limits = {}, ...own } of instrument.scales) {
        const scale = partName(instrument, own);
        for (const [place, level] of levels.entries()) {
          const said = quotedSaid(level.text.text);
          const about = { path: `${path}/levels`, instruments: [instrument.name] };
          if (isBeyond(level.range, limits)) {
            const outside = inBoth((language) => rangeWords(limits, language));
            yield { ...about, params: { scale, level: said, outside } };
          }
          const other = levels.slice(0, place).find((one) => isForSame(one, level) && common(one.range, level.range));
          const both = other && common(other.range, level.range);
          if (!other || !both) continue;
          const range = inBoth((language) => rangeWords(both, language));
          yield { ...about, params: { scale, level: said, other: quotedSaid(other.text.text), range } };
        }
      }
    }
  },
});

const isBeyond = (own: Range, limits: Range): boolean =>
  (own.low ?? 0) < (limits.low ?? Number.NEGATIVE_INFINITY) ||
  (own.high ?? 0) > (limits.high ?? Number.POSITIVE_INFINITY);

/** What two ranges have in common; both limits belong to each. */
function common(one: Range, other: Range): Range | undefined {
  const low = Math.max(one.low ?? Number.NEGATIVE_INFINITY, other.low ?? Number.NEGATIVE_INFINITY);
  const high = Math.min(one.high ?? Number.POSITIVE_INFINITY, other.high ?? Number.POSITIVE_INFINITY);
  if (low > high) return undefined;
  return { ...(Number.isFinite(low) && { low }), ...(Number.isFinite(high) && { high }) };
}

/** Whether both can be somebody’s. A level for some stands in place of one for everyone. */
function isForSame({ for: one = {} }: Level, { for: other = {} }: Level): boolean {
  const keys = (group: ScoreGroup) => Object.keys(group).sort().join();
  return (
    keys(one) === keys(other) &&
    one.sex === other.sex &&
    one.informant === other.informant &&
    (!one.age || !other.age || common(one.age, other.age) !== undefined)
  );
}
