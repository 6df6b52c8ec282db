/** Lines around a change that are shown with it. */
const context = 2;

/**
 * What differs between two texts, line by line: `-` taken away, `+` added, with the lines around, and `@@ line N @@` before each
 * place. Empty where nothing differs.
 */
export function lineDiff(before: string, now: string, line: string): string {
  const [old, young] = [before.split(/\r?\n/), now.split(/\r?\n/)];
  const marked = aligned(old, young);
  const shown = new Set<number>();
  marked.forEach(({ sign }, index) => {
    if (sign === ' ') return;
    for (let near = index - context; near <= index + context; near++) shown.add(near);
  });
  const written: string[] = [];
  marked.forEach((one, index) => {
    if (!shown.has(index)) return;
    if (!shown.has(index - 1)) written.push(`@@ ${line} ${one.number} @@`);
    written.push(`${one.sign} ${one.text}`.trimEnd());
  });
  return written.length > 0 ? `${written.join('\n')}\n` : '';
}

interface Marked {
  sign: ' ' | '-' | '+';
  text: string;
  /** Of the old text, from 1. */
  number: number;
}
/** By the longest common lines, after those that both begin and end with. */
function aligned(old: readonly string[], young: readonly string[]): Marked[] {
  let start = 0;
  while (start < old.length && start < young.length && old[start] === young[start]) start++;
  let tail = 0;
  const most = Math.min(old.length, young.length) - start;
  while (tail < most && old[old.length - 1 - tail] === young[young.length - 1 - tail]) tail++;
  const [a, b] = [old.slice(start, old.length - tail), young.slice(start, young.length - tail)];
  const common = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [here, below] = [common[i], common[i + 1]];
      if (here && below) here[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  }
  const marked: Marked[] = old.slice(0, start).map((text, index) => ({ sign: ' ', text, number: index + 1 }));
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const number = start + i + 1;
    const [mine, yours] = [a[i], b[j]];
    if (mine !== undefined && mine === yours) {
      marked.push({ sign: ' ', text: mine, number });
      i++;
      j++;
    } else if (mine !== undefined && (yours === undefined || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      marked.push({ sign: '-', text: mine, number });
      i++;
    } else {
      marked.push({ sign: '+', text: yours ?? '', number });
      j++;
    }
  }
  const rest = old.length - tail;
  return [...marked, ...old.slice(rest).map((text, index): Marked => ({ sign: ' ', text, number: rest + index + 1 }))];
}
