import { percentagePoints } from '../../../words/index.js';
import type { ChangeResult, PairResult, Share } from '../../results.js';
import {
  atTime,
  boundText,
  type Context,
  changeText,
  type Found,
  lastChange,
  measureName,
  nText,
  pointsInterval,
  pointsText,
  shareText,
  withInterval,
} from '../context.js';
import { desiredText, hundredths } from './desired-answers.js';
import { scaleText } from './scale.js';
import { type Length, verdictText } from './verdict.js';

/** A sentence with what is said of its number: by itself, or as its end. */
function judged(context: Context, one: Found, { said, length }: { said: string; length: Length }): string {
  const verdict = verdictText(context, one, length);
  if (verdict === '') return said;
  return length === 'short' ? `${said.slice(0, -1)}, ${verdict}.` : `${said} ${verdict}`;
}

/** How the group changed, and whether it can be said which way. Undefined when there is no number for a group. */
export function changeSentence(context: Context, one: Found, length: Length = 'whole'): string | undefined {
  const change = lastChange(one);
  if (!change || change.not === 'few' || change.not === 'nobody' || change.n === null) return undefined;
  if (change.pair) return pairSentence(context, one, { pair: change.pair, length });
  const { s } = context.words;
  if (one.result.type === 'ordinal') return orderedSentence(context, one, { change, length });
  const name = measureName(context, one);
  const about = `${nText(context, change.n)}; ${scaleText(one.planned, context.words)}`;
  const typical = change.typical !== undefined && (one.result.type === 'rating' || one.result.type === 'days');
  const [value, interval] = typical
    ? [change.typical?.estimate, change.typical?.interval]
    : [change.mean, change.interval];
  if (value === undefined && change.mean !== null) return undefined;
  if (value === null || value === undefined) {
    return s(
      `Förändringen i ${name} visas inte (${about}): enskildas svar skulle kunna räknas ut.`,
      `The change in ${name} is not shown (${about}): single persons’ answers could be worked out.`,
    );
  }
  const range = interval ? `${withInterval(context, sidedInterval(context, one, interval, change.side))}; ` : '';
  const amount = changeText(context, one, value);
  const said = typical
    ? s(
        `Mittförändringen i ${name} var ${amount} (${range}${about}).`,
        `The middle change in ${name} was ${amount} (${range}${about}).`,
      )
    : s(
        `I medeltal ändrades ${name} med ${amount} (${range}${about}).`,
        `On average ${name} changed by ${amount} (${range}${about}).`,
      );
  if (!interval) {
    return change.not === 'no-variation'
      ? `${said} ${s('Alla ändrades lika mycket, så inget intervall kan räknas ut.', 'All changed by the same amount, so no interval can be worked out.')}`
      : said;
  }
  return judged(context, one, { said, length });
}

/** An interval that ends just beside zero says so where its end is rounded to zero. */
export function sidedInterval(
  context: Context,
  one: Found,
  interval: NonNullable<ChangeResult['interval']>,
  side: ChangeResult['side'],
): string {
  const { figures, words } = context;
  const [low, high] = interval;
  const end = (value: number) => pointsText(context, one, value, 'signed');
  if (side === 'above' && low === 0)
    return figures.span([low, high], (value) => (value === low ? words.s('strax över 0', 'just above 0') : end(value)));
  if (side === 'below' && high === 0)
    return figures.span([low, high], (value) =>
      value === high ? words.s('strax under 0', 'just below 0') : end(value),
    );
  return pointsInterval(context, one, interval, 'signed');
}

/** Of answers with an order: of those who changed, how many went up. */
function orderedSentence(
  context: Context,
  one: Found,
  { change: { sign, n }, length }: { change: ChangeResult; length: Length },
): string | undefined {
  const { s } = context.words;
  if (typeof sign?.up !== 'number' || typeof sign.down !== 'number') {
    const verdict = verdictText(context, one);
    return verdict === '' ? undefined : verdict;
  }
  const changed = sign.up + sign.down;
  const name = measureName(context, one);
  if (changed === 0)
    return s(
      `Ingen ändrade sitt svar i ${name} (${nText(context, n)}).`,
      `Nobody changed their answer in ${name} (${nText(context, n)}).`,
    );
  const isDown = one.planned.better === 'lower';
  const count = isDown ? sign.down : sign.up;
  const [low, high] = sign.interval ?? [];
  const ends =
    low === undefined || high === undefined ? undefined : ([isDown ? 1 - high : low, isDown ? 1 - low : high] as const);
  const range = ends ? ` (${withInterval(context, context.figures.percents([ends[0], ends[1]], changed))})` : '';
  const way = !one.planned.better ? s('högre', 'higher') : s('bättre', 'better');
  const said = s(
    `Av ${nText(context, n)} ändrade ${context.figures.count(changed)} sitt svar i ${name}, och av dem gick ${context.figures.count(count)} åt det ${way} hållet${range}.`,
    `Of ${nText(context, n)}, ${context.figures.count(changed)} changed their answer in ${name}, and of those ${context.figures.count(count)} went the ${way} way${range}.`,
  );
  return judged(context, one, { said, length });
}

function pairSentence(context: Context, one: Found, { pair, length }: { pair: PairResult; length: Length }): string {
  const { s } = context.words;
  const { figures } = context;
  const n = nText(context, pair.n);
  const answers = desiredText(context, one);
  const name = measureName(context, one);
  const part = (of: Share) => (of.share === null ? boundText(context, of) : figures.percent(of.share, pair.n ?? 0));
  const said = s(
    `Andelen med svaret ${answers} i ${name} var ${part(pair.before)} ${atTime(context, one.result.first)} och ${part(pair.after)} ${atTime(context, one.result.last)} (${n})`,
    `The share with the answer ${answers} in ${name} was ${part(pair.before)} ${atTime(context, one.result.first)} and ${part(pair.after)} ${atTime(context, one.result.last)} (${n})`,
  );
  const { difference, interval } = pair;
  if (difference === null) {
    if (!interval) return `${said}.`;
    const within = s(
      `Skillnaden i procentenheter: ${withInterval(context, hundredths(context, interval))}.`,
      `The difference in percentage points: ${withInterval(context, hundredths(context, interval))}.`,
    );
    return judged(context, one, { said: `${said}. ${within}`, length });
  }
  const range = interval ? ` (${withInterval(context, hundredths(context, interval))})` : '';
  const apart = `${percentagePoints(figures.signed(difference * 100, 0), context.words.language)}${range}`;
  if (!interval) return `${said}: ${apart}.`;
  return judged(context, one, { said: `${said}: ${apart}.`, length });
}

/** That what counts as reliable rests on facts that nobody has verified, when it does. */
export const doubtText = ({ words: { s } }: Context, { planned: { threshold } }: Found): string =>
  'unverified' in threshold && threshold.unverified
    ? s(
        ' Preliminärt: gränsen bygger på uppgifter som inte är kontrollerade mot källan.',
        ' Preliminary: the threshold rests on facts that are not verified against the source.',
      )
    : '';

/** How many are better, unchanged and worse, side by side. Undefined when nobody is placed. */
export function individualsSentence(context: Context, one: Found): string | undefined {
  const { s } = context.words;
  const change = lastChange(one);
  if (!change) return undefined;
  const { categories, direction, n } = change;
  const isTold = ({ count, over, under }: Share) => count !== null || over !== undefined || under !== undefined;
  const shares = categories?.better
    ? [categories.better, categories.unchanged, categories.deteriorated]
    : Object.values(direction ?? {});
  // That all of it is hidden is said where it stands in full.
  if (!shares.some((one) => one && isTold(one))) return undefined;
  const of = s(`av ${nText(context, n)}`, `of ${nText(context, n)}`);
  const parts = (all: readonly (readonly [string, Share | undefined])[]) =>
    all.map(([label, share]) => `${label} ${shareText(context, share, n)}`).join(', ');
  if (categories?.better) {
    return s(
      `Individ för individ, ${of}: tillförlitligt ${parts([
        ['bättre', categories.better],
        ['utan tillförlitlig förändring', categories.unchanged],
        ['tillförlitligt sämre', categories.deteriorated],
      ])}.${doubtText(context, one)}`,
      `Individual by individual, ${of}: reliably ${parts([
        ['better', categories.better],
        ['without a reliable change', categories.unchanged],
        ['reliably worse', categories.deteriorated],
      ])}.${doubtText(context, one)}`,
    );
  }
  if (!direction) return undefined;
  const labels: Record<string, string> = {
    better: s('bättre', 'better'),
    unchanged: s('oförändrade', 'unchanged'),
    worse: s('sämre', 'worse'),
    higher: s('högre', 'higher'),
    lower: s('lägre', 'lower'),
  };
  return s(
    `Individ för individ, ${of}: ${parts(Object.entries(direction).map(([word, share]) => [labels[word] ?? word, share]))}.`,
    `Individual by individual, ${of}: ${parts(Object.entries(direction).map(([word, share]) => [labels[word] ?? word, share]))}.`,
  );
}
