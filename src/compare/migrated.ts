import { forms, shortStamp } from '../forms/index.js';
import type { Design, Item, Option } from '../model/index.js';
import { collected } from './collected.js';
import { answerNames, type DataNames, dataNames } from './differences/renamed.js';
import { aligned } from './renames.js';

/** What becomes of data of an earlier design when the newer one's names and codes are taken over. */
export interface MigratedData {
  /** What the designs themselves say that data have become called. */
  names: DataNames;
  /**
   * By what a row says of the form that it was filled in on, what it says then: the earlier design in the newer's names and
   * codes, and nothing else of the newer. What means something else in spite of that still shows.
   */
  versions: ReadonlyMap<string, string>;
}

export function migratedData(earlier: Design, now: Design): MigratedData {
  const { design: renamed } = aligned(earlier, now);
  const answers = answerNames(collected(renamed), collected(now));
  const moved = {
    ...renamed,
    instruments: renamed.instruments.map((one) => ({
      ...one,
      items: one.items.map((item) => coded(item, answers[item.variable])),
    })),
  };
  const [was, is] = [forms(earlier), forms(moved)];
  const versions = was.flatMap(({ stamp }, at): [string, string][] => {
    const then = is[at]?.stamp;
    return then === undefined
      ? []
      : [
          [stamp, then],
          [shortStamp(stamp), shortStamp(then)],
        ];
  });
  return { names: { ...dataNames(earlier, renamed), answers }, versions: new Map(versions) };
}

function coded(item: Item, codes: Readonly<Record<string, string>> | undefined): Item {
  const { kind } = item;
  if (!codes || !kind || !('options' in kind) || !kind.options) return item;
  const option = (one: Option): Option => {
    const code = codes[one.code] ?? one.code;
    return { ...one, code, ...(one.number !== undefined && { number: Number(code) }) };
  };
  return { ...item, kind: { ...kind, options: kind.options.map(option) } as Item['kind'] };
}
