import type { PairResult, Share } from '../results.js';
import {
  type Context,
  changeText,
  type Found,
  intervalText,
  lastChange,
  measureName,
  nText,
  pointsInterval,
  shareText,
  side,
  timeName,
  withInterval,
} from './context.js';
import { notTexts } from './not-texts.js';
import { answerText, scaleText } from './scale.js';

/** How many of those who started have both measurements, and what that means for what can be said. */
export function followedText(context: Context, one: Found): string {
  const { s } = context.words;
  const { started } = context.results.cases;
  const { first, last, not } = one.result;
  const name = measureName(context, one);
  if (started === 0) return s('Det finns inga data (n = 0).', 'There are no data (n = 0).');
  if (not) {
    return s(
      `${name} kan inte visa någon förändring: ${notTexts[not].sv}.`,
      `${name} cannot show a change: ${notTexts[not].en}.`,
    );
  }
  const change = lastChange(one);
  if (!change) return s(`${name}: ingen förändring kan räknas ut.`, `${name}: no change can be worked out.`);
  const [from, to] = [timeName(context, first), timeName(context, last)];
  const whole = `${nText(context, started)} ${context.started}`;
  const both = s(`${name} både vid ${from} och vid ${to}`, `${name} both at ${from} and at ${to}`);
  const { n } = change;
  if (n === 0) {
    return s(
      `Av ${whole} har ingen (n = 0) ${both}. Inget kan sägas om förändring.`,
      `Of ${whole} nobody (n = 0) has ${both}. Nothing can be said of change.`,
    );
  }
  if (change.not === 'few' || n === null) {
    const few = n === null ? s('för få', 'too few') : nText(context, n);
    return s(
      `Av ${whole} har ${few} ${both}. Det är för få för att säga något om gruppen.`,
      `Of ${whole} ${few} have ${both}. That is too few to say anything of the group.`,
    );
  }
  const share = context.figures.percent(n / started, started);
  const counted = s(`Av ${whole} har ${nText(context, n)} (${share}) ${both}.`, `Of ${whole} ${nText(context, n)} (${share}) have ${both}.`);
  if (n / started >= 0.5) return counted;
  const lost = context.figures.percent(1 - n / started, started);
  return `${counted} ${s(
    `Mer än hälften saknas (${lost}): ingen slutsats dras om hela gruppen, och siffrorna gäller bara de ${nText(context, n)}.`,
    `More than half are missing (${lost}): no conclusion is drawn on the whole group, and the numbers hold only for those ${nText(context, n)}.`,
  )}`;
}

/** How the group changed, and whether it can be said which way. Undefined when there is no number for a group. */
export function changeSentence(context: Context, one: Found): string | undefined {
  const change = lastChange(one);
  if (!change || change.not === 'few' || change.not === 'nobody' || change.n === null) return undefined;
  if (change.pair) return pairSentence(context, one, change.pair);
  const { s } = context.words;
  const name = measureName(context, one);
  const about = `${nText(context, change.n)}; ${scaleText(one.planned, context.words)}`;
  const typical = one.result.type === 'rating' || one.result.type === 'days';
  const [value, interval] = typical ? [change.typical?.estimate, change.typical?.interval] : [change.mean, change.interval];
  if (value === undefined) return undefined;
  if (value === null) {
    return s(
      `Förändringen i ${name} visas inte (${about}): gruppen är för liten.`,
      `The change in ${name} is not shown (${about}): the group is too small.`,
    );
  }
  const range = interval ? `${withInterval(context, pointsInterval(context, one, interval, 'signed'))}; ` : '';
  const amount = changeText(context, one, value);
  const said = typical
    ? s(
        `Den typiska förändringen i ${name} var ${amount} (${range}${about}).`,
        `The typical change in ${name} was ${amount} (${range}${about}).`,
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
  return `${said} ${verdict(context, side(interval), one.planned.better)}`;
}

/** What an interval for a change says, in words: never more than it does. */
function verdict(
  { words: { s } }: Context,
  where: 'above' | 'below' | 'across',
  better: 'higher' | 'lower' | undefined,
): string {
  if (!better) {
    if (where === 'across') {
      return s(
        'Intervallet rymmer både högre och lägre värden: det går inte att säga åt vilket håll gruppen som följdes upp har ändrats.',
        'The interval holds both higher and lower values: it cannot be said which way the group that was followed up has changed.',
      );
    }
    return where === 'above'
      ? s(
          'Hela intervallet ligger över noll: värdena i gruppen som följdes upp är högre än förut. Om det är bra eller dåligt kan inte sägas.',
          'The whole interval is above zero: the values of the group that was followed up are higher than before. Whether that is good or bad cannot be said.',
        )
      : s(
          'Hela intervallet ligger under noll: värdena i gruppen som följdes upp är lägre än förut. Om det är bra eller dåligt kan inte sägas.',
          'The whole interval is below zero: the values of the group that was followed up are lower than before. Whether that is good or bad cannot be said.',
        );
  }
  if (where === 'across') {
    return s(
      'Intervallet rymmer både bättre och sämre: det går inte att säga åt vilket håll gruppen som följdes upp har ändrats.',
      'The interval holds both better and worse: it cannot be said which way the group that was followed up has changed.',
    );
  }
  return (where === 'above') === (better === 'higher')
    ? s(
        'Hela intervallet ligger på den bättre sidan: gruppen som följdes upp har det sammantaget bättre än förut.',
        'The whole interval is on the better side: the group that was followed up is on the whole better off than before.',
      )
    : s(
        'Hela intervallet ligger på den sämre sidan: gruppen som följdes upp har det sammantaget sämre än förut.',
        'The whole interval is on the worse side: the group that was followed up is on the whole worse off than before.',
      );
}

/** The answers that count as the desired one; of a yes or no without a direction, the yes. */
export function desiredText({ words }: Context, { planned }: Found): string {
  const names = planned.desired.map((code) => words.quote(answerText(planned, String(code), words)));
  return words.list(names, words.s('eller', 'or'));
}
/** Whether having the answers is known to be good: said by the design, not only counted. */
export const isDesired = ({ planned: { series, better } }: Found): boolean =>
  series.type !== 'yes-no' || better !== undefined;

function pairSentence(context: Context, one: Found, pair: PairResult): string {
  const { s } = context.words;
  const { figures, hidden } = context;
  const n = nText(context, pair.n);
  const answers = desiredText(context, one);
  const name = measureName(context, one);
  const part = ({ share }: Share) => (share === null ? hidden : figures.percent(share, pair.n ?? 0));
  const said = s(
    `Andelen med svaret ${answers} i ${name} var ${part(pair.before)} vid ${timeName(context, one.result.first)} och ${part(pair.after)} vid ${timeName(context, one.result.last)} (${n})`,
    `The share with the answer ${answers} in ${name} was ${part(pair.before)} at ${timeName(context, one.result.first)} and ${part(pair.after)} at ${timeName(context, one.result.last)} (${n})`,
  );
  const { difference, interval } = pair;
  if (difference === null) return `${said}.`;
  const range = interval ? ` (${withInterval(context, hundredths(context, interval))})` : '';
  const apart = s(
    `${figures.signed(difference * 100, 0)} procentenheter${range}`,
    `${figures.signed(difference * 100, 0)} percentage points${range}`,
  );
  if (!interval) return `${said}: ${apart}.`;
  const direction = isDesired(one) ? ('higher' as const) : undefined;
  return `${said}: ${apart}. ${verdict(context, side(interval), direction)}`;
}

/** An interval of shares as percentage points. */
export const hundredths = (context: Context, [low, high]: readonly [number, number]): string =>
  intervalText(context, [low * 100, high * 100], 0, 'signed');

/** How many are better, unchanged and worse, side by side. Undefined when nobody is placed. */
export function individualsSentence(context: Context, one: Found): string | undefined {
  const { s } = context.words;
  const change = lastChange(one);
  if (!change) return undefined;
  const { categories, direction, n } = change;
  const of = s(`av ${nText(context, n)}`, `of ${nText(context, n)}`);
  const parts = (all: readonly (readonly [string, Share | undefined])[]) =>
    all.map(([label, share]) => `${label} ${shareText(context, share, n)}`).join(', ');
  if (categories?.better) {
    return s(
      `Individ för individ, ${of}: tillförlitligt ${parts([
        ['bättre', categories.better],
        ['utan tillförlitlig förändring', categories.unchanged],
        ['tillförlitligt sämre', categories.deteriorated],
      ])}.`,
      `Individual by individual, ${of}: reliably ${parts([
        ['better', categories.better],
        ['without a reliable change', categories.unchanged],
        ['reliably worse', categories.deteriorated],
      ])}.`,
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
