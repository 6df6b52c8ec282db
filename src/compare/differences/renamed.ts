import { forms } from '../../forms/index.js';
import type { Design, Said } from '../../model/index.js';
import { both } from '../../words/index.js';
import { type Collected, collected } from '../collected.js';
import { type Difference, difference } from '../difference.js';
import type { Rename } from '../renames.js';
import { answerMap } from './answers.js';

/** What data call otherwise now: what an earlier value or heading has become. */
export interface DataNames {
  columns: Record<string, string>;
  timepoints: Record<string, string>;
  forms: Record<string, string>;
  /** By column: the codes of answers that stand at other codes, where the answers themselves are the same. */
  answers: Record<string, Record<string, string>>;
}

/** Of the variables that both have. */
export function answerNames(before: ReadonlyMap<string, Collected>, now: ReadonlyMap<string, Collected>) {
  const pairs = [...now.values()].flatMap(({ variable, is }): [string, Record<string, string>][] => {
    const was = before.get(variable)?.is;
    if (!was || !('item' in was) || !('item' in is)) return [];
    const codes = answerMap(was.item.kind, is.item.kind);
    return codes ? [[variable, codes]] : [];
  });
  return Object.fromEntries(pairs);
}

/**
 * The names in data that have become others. `before` is the earlier design as it is, `as` the same in the names of the
 * newer: their forms and questions come in the same order.
 */
export function dataNames(before: Design, as: Design): Omit<DataNames, 'answers'> {
  const changedPairs = (was: Iterable<string>, is: Iterable<string>): Record<string, string> => {
    const now = [...is];
    const pairs = [...was].map((one, index): [string, string] => [one, now[index] ?? one]);
    return Object.fromEntries(pairs.filter(([from, to]) => from !== to));
  };
  const codes = (design: Design) => design.timepoints.map(({ code }) => code);
  const ids = (design: Design) => forms(design).map(({ id }) => id);
  return {
    columns: changedPairs(collected(before).keys(), collected(as).keys()),
    timepoints: changedPairs(codes(before), codes(as)),
    forms: changedPairs(ids(before), ids(as)),
  };
}

const nouns: Record<Rename['what'], Said> = {
  instrument: both('instrument', 'instrument'),
  item: both('fråga', 'question'),
  scale: both('skala', 'score'),
  timepoint: both('mättillfälle', 'timepoint'),
};
const arrow = (from: string, to: string): Said => both(`${from} → ${to}`, `${from} → ${to}`);

/** What has got another name by the newer design's own words, where data are called after it. */
export function renameDifferences(
  renames: readonly Rename[],
  names: Pick<DataNames, 'columns'>,
  now: ReadonlyMap<string, Collected>,
): Difference[] {
  return renames.flatMap((rename): Difference[] => {
    const subject = both(`${nouns[rename.what].sv} ${rename.to}`, `${nouns[rename.what].en} ${rename.to}`);
    const place = { path: rename.path, earlier: rename.earlier, subject };
    if (rename.what === 'timepoint') return [difference('renamed', place, arrow(rename.from, rename.to))];
    const columns = Object.entries(names.columns).filter(([, to]) => {
      const path = now.get(to)?.path;
      return path !== undefined && (path === rename.path || path.startsWith(`${rename.path}/`));
    });
    const all = columns.map(([from, to]) => `${from} → ${to}`).join(', ');
    const variables = columns.map(([, to]) => to);
    return [
      difference(
        'column-renamed',
        { ...place, variables },
        columns.length > 0 ? both(all, all) : arrow(rename.from, rename.to),
        columns.length > 0,
      ),
    ];
  });
}
