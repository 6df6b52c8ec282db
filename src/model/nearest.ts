/** Edits between two words: insertions, deletions, changes, and swaps of neighbours (optimal string alignment). */
function distance(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[to.length] ?? 0;
}

/** The words that were probably meant, best first: at most a third of the letters wrong. Case does not matter. */
export function nearest(word: string, list: Iterable<string>): string[] {
  const found: { word: string; edits: number }[] = [];
  for (const candidate of list) {
    const longest = Math.max(word.length, candidate.length);
    const allowed = Math.max(1, Math.floor(longest / 3));
    if (Math.abs(word.length - candidate.length) > allowed) continue;
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits <= allowed) found.push({ word: candidate, edits });
  }
  return found.sort((a, b) => a.edits - b.edits).map((each) => each.word);
}
