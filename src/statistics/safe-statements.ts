/** What can be said of a share without giving away a small group: too few, more or less than so many percent, or about so many. */
export interface SafeShare {
  say: 'too-few' | 'more-than' | 'less-than' | 'about';
  percent?: number;
}

/**
 * Of `count` of n, where fewer than `fewest` must not be told from none, nor n less them from all. Of so few that both can
 * be, nothing is said of any count: otherwise what is said of some would give the others away.
 */
export function safeShare(count: number, n: number, fewest = 5): SafeShare {
  if (n < 2 * fewest - 1) return { say: 'too-few' };
  if (n - count < fewest) return { say: 'more-than', percent: Math.floor((100 * (n - fewest)) / n) };
  if (count < fewest) return { say: 'less-than', percent: Math.ceil((100 * fewest) / n) };
  return { say: 'about', percent: 5 * Math.round((20 * count) / n) };
}

/**
 * What a mean of n persons is rounded to, so that it leaves at least about five possible sums: the least of 1, 2 and 5
 * times a power of ten that is at least 5s/n, where s is the step of one person's value (1 for whole answers, one by the
 * number of items for a mean of items). Undefined without anybody.
 */
export function safeMeanStep(n: number, step = 1, sums = 5): number | undefined {
  if (n === 0) return undefined;
  const least = ((sums * step) / n) * (1 - 1e-12);
  for (let power = Math.floor(Math.log10(least)); ; power++) {
    for (const digit of [1, 2, 5]) {
      const width = power < 0 ? digit / 10 ** -power : digit * 10 ** power;
      if (width >= least) return width;
    }
  }
}
