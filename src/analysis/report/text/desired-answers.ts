import { type Context, type Found, intervalText } from '../context.js';
import { answerText } from './scale.js';

/** The answers that count as the desired one; of a yes or no without a direction, the yes. */
export function desiredText({ words }: Context, { planned }: Found): string {
  const names = planned.desired.map((code) => words.quote(answerText(planned, String(code), words)));
  return words.list(names, 'or');
}
/** Whether having the answers is known to be good: said by the design, not only counted. */
export const isDesired = ({ planned: { series, better } }: Found): boolean =>
  series.type !== 'yes-no' || better !== undefined;

/** An interval of shares as percentage points. */
export const hundredths = (context: Context, [low, high]: readonly [number, number]): string =>
  intervalText(context, [low * 100, high * 100], 0, 'signed');
