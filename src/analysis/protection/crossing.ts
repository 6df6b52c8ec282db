/** Persons who are in the same groups in every split, and how many they are. `groups`: by split; -1 for none of them. */
export interface Cell {
  groups: readonly number[];
  count: number;
}

/** So many ways are tried where the persons are few beside the groups; what is not settled then counts as telling. */
const mostTries = 500;

/**
 * Whether something of fewer than `smallest` persons follows from what is told of the groups of several splits, by adding and
 * subtracting them in any way: that the boys are all but three of those in a unit. `sizes`: how many groups each split has.
 *
 * What can be worked out is a sum over persons, each counted as the groups that they are in say: a word of the code that the
 * groups span. So it is asked whether the code has a word of few persons. Of bases that share nobody, m of them, a word of
 * fewer than k persons has at most (k − 1)/m in one, so only words of so few of a basis are looked at (Brouwer and
 * Zimmermann's bound on the minimum distance); with m = k there is none.
 */
export function tellsOfFew(cells: readonly Cell[], sizes: readonly number[], smallest: number): boolean {
  const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size + 1, 0));
  const width = sizes.reduce((sum, size) => sum + size + 1, 0);
  // Those in none of the groups of a split are what is left of all.
  const places = (groups: readonly number[]) => groups.map((group, at) => (starts[at] ?? 0) + group + 1);
  const ordered = rarestLast(cells.map(({ groups, count }) => ({ places: places(groups), count })));
  const counts = ordered.map(({ count }) => count);
  const matrix = Array.from({ length: width }, (_, at) => ordered.map((one) => (one.places.includes(at) ? 1 : 0)));
  const first = wordsOf(matrix, () => true);
  const [left, bases] = [[...counts], [] as Words[]];
  for (let next = first; next.basis.length === first.basis.length && bases.length < smallest; ) {
    bases.push(next);
    for (const index of next.basis) left[index] = (left[index] ?? 0) - 1;
    next = wordsOf(matrix, (index) => (left[index] ?? 0) > 0);
  }
  if (bases.length >= smallest) return false;
  const few = Math.floor((smallest - 1) / bases.length);
  if (few > 2) return search(matrix, counts, { rank: first.basis.length, smallest });
  return bases.some(({ words }) =>
    words.some(
      (word, at) =>
        personsOf(word, counts) < smallest ||
        (few === 2 && words.slice(at + 1).some((other) => fewestOf(word, other, counts) < smallest)),
    ),
  );
}

interface Place {
  places: readonly number[];
  count: number;
}
/** Cells with those of small groups last, so that no basis takes more of these than it needs. */
function rarestLast(cells: readonly Place[]): Place[] {
  const size = new Map<number, number>();
  for (const { places, count } of cells) for (const at of places) size.set(at, (size.get(at) ?? 0) + count);
  const rarest = ({ places }: Place) => Math.min(...places.map((at) => size.get(at) ?? 0));
  return [...cells].sort((a, b) => rarest(b) - rarest(a) || b.count - a.count);
}

/** A basis of cells, and for each of them the word that is 1 there and 0 in the others of the basis. */
interface Words {
  basis: number[];
  words: number[][];
}
const isNone = (value: number): boolean => Math.abs(value) < 1e-9;

/** By Gauss and Jordan; the first cells that may be in it are. */
function wordsOf(matrix: readonly (readonly number[])[], mayBe: (cell: number) => boolean): Words {
  const rows = matrix.map((row) => [...row]);
  const basis: number[] = [];
  const length = rows[0]?.length ?? 0;
  for (let cell = 0; cell < length && basis.length < rows.length; cell++) {
    if (!mayBe(cell)) continue;
    const done = basis.length;
    const at = rows.findIndex((row, index) => index >= done && !isNone(row[cell] ?? 0));
    const [pivot, other] = [rows[at], rows[done]];
    if (!pivot || !other) continue;
    [rows[done], rows[at]] = [pivot, other];
    const scale = pivot[cell] ?? 1;
    for (let index = 0; index < length; index++) pivot[index] = (pivot[index] ?? 0) / scale;
    for (const row of rows) {
      const factor = row[cell] ?? 0;
      if (row === pivot || isNone(factor)) continue;
      for (let index = 0; index < length; index++) row[index] = (row[index] ?? 0) - factor * (pivot[index] ?? 0);
    }
    basis.push(cell);
  }
  return { basis, words: rows.slice(0, basis.length) };
}

/** How many persons a word is a sum over. */
const personsOf = (word: readonly number[], counts: readonly number[]): number =>
  word.reduce((sum, value, index) => (isNone(value) ? sum : sum + (counts[index] ?? 0)), 0);

/** The same of the sum of two, one of them times the number that leaves fewest. */
function fewestOf(word: readonly number[], other: readonly number[], counts: readonly number[]): number {
  const alike = new Map<string, number>();
  let all = 0;
  for (const [index, count] of counts.entries()) {
    const [a, b] = [word[index] ?? 0, other[index] ?? 0];
    if (isNone(a) && isNone(b)) continue;
    all += count;
    if (isNone(a) || isNone(b)) continue;
    const ratio = (a / b).toFixed(6);
    alike.set(ratio, (alike.get(ratio) ?? 0) + count);
  }
  return all - Math.max(0, ...alike.values());
}

/** Whether taking away some cells of few persons leaves no basis of all: one of each basis that is left must be taken. */
function search(
  matrix: readonly (readonly number[])[],
  counts: readonly number[],
  { rank, smallest }: { rank: number; smallest: number },
): boolean {
  let tries = 0;
  const visit = (away: ReadonlySet<number>, kept: ReadonlySet<number>, left: number): boolean => {
    if (++tries > mostTries) return true;
    const { basis } = wordsOf(matrix, (cell) => !away.has(cell));
    if (basis.length < rank) return true;
    const stays = new Set(kept);
    for (const cell of basis) {
      const count = counts[cell] ?? 0;
      if (count > left || stays.has(cell)) continue;
      if (visit(new Set(away).add(cell), stays, left - count)) return true;
      stays.add(cell);
    }
    return false;
  };
  return visit(new Set(), new Set(), smallest - 1);
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
