import type { Shown } from './main-test.js';

/** The least that is found, with 80 and with 90 per cent. */
export function leastOf(least: (wanted: number) => number | undefined): Pick<Shown, 'least80' | 'least90'> {
  const [least80, least90] = [least(0.8), least(0.9)];
  return { ...(least80 !== undefined && { least80 }), ...(least90 !== undefined && { least90 }) };
}

/** The least share, in thousandths and at most `most`, that is found with so large a probability; undefined where not even the most is. */
export function leastShare(power: (share: number) => number, wanted: number, most = 1): number | undefined {
  let [short, enough] = [0, Math.floor(most * 1000)];
  if (power(enough / 1000) < wanted) return undefined;
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (power(middle / 1000) >= wanted) enough = middle;
    else short = middle;
  }
  return enough / 1000;
}
