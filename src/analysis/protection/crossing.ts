/** Persons who are in the same groups in every split, and how many they are. `groups`: by split; -1 for none of them. */
export interface Cell {
  groups: readonly number[];
  count: number;
}

/** So many ways are tried; what is not settled then counts as telling. */
const mostTries = 20_000;

/**
 * Whether something of fewer than `smallest` persons follows from what is told of the groups of several splits, by adding and
 * subtracting them in any way: that the boys are all but three of those in a unit. `sizes`: how many groups each split has.
 *
 * What can be worked out is a sum over persons, each counted as the groups that they are in say. Something of a few persons
 * can be worked out when taking away those few leaves fewer independent sums of the rest than there are of all. So the few
 * are looked for that every basis of the persons has some of (a least cocircuit of the matroid of the table; Oxley 2011).
 */
export function tellsOfFew(cells: readonly Cell[], sizes: readonly number[], smallest: number): boolean {
  const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size + 1, 0));
  const width = sizes.reduce((sum, size) => sum + size + 1, 0);
  const rows = [...cells]
    .sort((a, b) => b.count - a.count)
    .map(({ groups, count }) => {
      const row = new Array<number>(width).fill(0);
      // Those in none of the groups are what is left of all.
      for (const [at, group] of groups.entries()) row[(starts[at] ?? 0) + group + 1] = 1;
      return { row, count };
    });
  const rank = basis(rows, new Set()).length;
  let tries = 0;
  const search = (away: ReadonlySet<number>, kept: ReadonlySet<number>, left: number): boolean => {
    if (++tries > mostTries) return true;
    const found = basis(rows, away);
    if (found.length < rank) return true;
    const stays = new Set(kept);
    for (const index of found) {
      const count = rows[index]?.count ?? 0;
      if (count > left || stays.has(index)) continue;
      if (search(new Set(away).add(index), stays, left - count)) return true;
      stays.add(index);
    }
    return false;
  };
  return search(new Set(), new Set(), smallest - 1);
}

/** The first independent rows, without those taken away. */
function basis(rows: readonly { row: readonly number[] }[], away: ReadonlySet<number>): number[] {
  const found: number[] = [];
  const reduced: { row: number[]; pivot: number }[] = [];
  for (const [index, { row }] of rows.entries()) {
    if (away.has(index)) continue;
    const left = [...row];
    for (const one of reduced) {
      const factor = left[one.pivot] ?? 0;
      if (factor !== 0) for (const [at, value] of one.row.entries()) left[at] = (left[at] ?? 0) - factor * value;
    }
    const pivot = left.findIndex((value) => Math.abs(value) > 1e-9);
    if (pivot < 0) continue;
    const scale = left[pivot] ?? 1;
    reduced.push({ row: left.map((value) => value / scale), pivot });
    found.push(index);
  }
  return found;
}

/**
 * Which groups of a split may be told of: none where those in no group are few; else all but those of fewer than `least`, and
 * as many more as it takes for the hidden ones together not to be few. Which ones, their place decides and not their size.
 */
export function shownGroups(counts: readonly number[], outside: number, least: number): boolean[] {
  if (outside > 0 && outside < least) return counts.map(() => false);
  const shown = counts.map((count) => count >= least);
  const hidden = () => counts.reduce((sum, count, index) => sum + (shown[index] ? 0 : count), 0);
  while (hidden() > 0 && hidden() < least) {
    const first = shown.indexOf(false);
    const after = shown.indexOf(true, first);
    const beside = after < 0 ? shown.lastIndexOf(true) : after;
    if (beside < 0) break;
    shown[beside] = false;
  }
  return shown;
}
