import type { PartsResult } from '../../results.js';
import { type Context, nText, shareText } from '../context.js';

/** How many reached all the parts of an outcome, most, some and none, of all who started. */
export function partsSentence(context: Context, { n, not, parts, all, most, some, none }: PartsResult): string {
  const { s } = context.words;
  if (not)
    return s(
      `Hur många som nått hela resultatet går inte att säga: minst en av de ${parts} delarna har inga data (n = 0).`,
      `How many reached the whole outcome cannot be said: at least one of the ${parts} parts has no data (n = 0).`,
    );
  const share = (one: PartsResult['all']) => shareText(context, one, n);
  return s(
    `Av ${nText(context, n)} ${context.started} nådde ${share(all)} alla ${parts} delarna, ${share(most)} fler än hälften, ${share(some)} någon eller några, och ${share(none)} ingen. De som saknas räknas som att de inte nått.`,
    `Of ${nText(context, n)} ${context.started}, ${share(all)} reached all ${parts} parts, ${share(most)} more than half, ${share(some)} one or some, and ${share(none)} none. Those missing count as not having reached.`,
  );
}
