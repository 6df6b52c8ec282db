import { isOfChange } from '../../../reading/index.js';
import { sideOf } from '../../calculation/change.js';
import type { Side } from '../../results.js';
import { type Context, countText, type Found, lastChange, pointsText } from '../context.js';
import { isDesired } from './desired-answers.js';

/**
 * What is said of a main measure that is tested for change: which way the group has changed, only where its test (corrected,
 * where it is one of several) and its interval both say so, and whether those who are missing could turn it. Empty where
 * the plan does not test it.
 */
export function verdictText(context: Context, one: Found): string {
  const change = lastChange(one);
  const { method } = one.planned;
  const isDescribed = method === undefined && !one.planned.better && !change?.pair;
  if (!change || !(isOfChange(method) || isDescribed)) return '';
  const { s } = context.words;
  // Of few, or where the counts are hidden, what is shown decides.
  const side = change.side ?? sideOf(change);
  if (side === undefined) return '';
  const better = change.pair ? (isDesired(one) ? 'higher' : undefined) : one.planned.better;
  const test = context.results.tests.family.find(({ measure }) => measure === one.id);
  if (side !== 'across' && test) {
    // A corrected p that is hidden tells nothing.
    if (test.adjusted === null) return '';
    if (test.adjusted > 0.05) {
      return s(
        'Var för sig pekar test och intervall åt ett håll, men när flera resultat prövas tillsammans (Holm) når testet inte gränsen: det går inte att säga åt vilket håll gruppen som följdes upp har ändrats.',
        'By themselves the test and the interval point one way, but when several outcomes are tested together (Holm) the test does not reach the limit: it cannot be said which way the group that was followed up has changed.',
      );
    }
  }
  if (side === 'across' && isApart(change.pair?.interval)) {
    return s(
      'Intervallet utesluter noll men testet når inte gränsen: resultatet är osäkert.',
      'The interval excludes zero but the test does not reach the limit: the result is uncertain.',
    );
  }
  const turned = side === 'across' ? '' : turningText(context, one);
  return [sideText(context, side, better, one.planned.method === 'sign'), turned]
    .filter((part) => part !== '')
    .join(' ');
}

const isApart = (interval: readonly [number, number] | null | undefined): boolean =>
  interval !== null && interval !== undefined && (interval[0] > 0 || interval[1] < 0);

/** What it says, in words: never more than it does. `counted`: by how many went which way. */
function sideText(
  { words: { s } }: Context,
  side: Side,
  better: 'higher' | 'lower' | undefined,
  counted: boolean,
): string {
  const whole = counted ? { sv: 'Test och intervall pekar åt', en: 'The test and the interval point the' } : undefined;
  if (!better) {
    if (side === 'across') {
      return s(
        'Intervallet rymmer både högre och lägre värden: det går inte att säga åt vilket håll gruppen som följdes upp har ändrats.',
        'The interval holds both higher and lower values: it cannot be said which way the group that was followed up has changed.',
      );
    }
    return side === 'above'
      ? s(
          'Hela intervallet ligger över noll: värdena i gruppen som följdes upp är högre än förut. Om det är bra eller dåligt kan inte sägas.',
          'The whole interval is above zero: the values of the group that was followed up are higher than before. Whether that is good or bad cannot be said.',
        )
      : s(
          'Hela intervallet ligger under noll: värdena i gruppen som följdes upp är lägre än förut. Om det är bra eller dåligt kan inte sägas.',
          'The whole interval is below zero: the values of the group that was followed up are lower than before. Whether that is good or bad cannot be said.',
        );
  }
  if (side === 'across') {
    return s(
      'Intervallet rymmer både bättre och sämre: det går inte att säga åt vilket håll gruppen som följdes upp har ändrats.',
      'The interval holds both better and worse: it cannot be said which way the group that was followed up has changed.',
    );
  }
  return (side === 'above') === (better === 'higher')
    ? s(
        `${whole?.sv ?? 'Hela intervallet ligger på'} ${whole ? 'det bättre hållet' : 'den bättre sidan'}: gruppen som följdes upp har det sammantaget bättre än förut.`,
        `${whole?.en ?? 'The whole interval is on the'} better ${whole ? 'way' : 'side'}: the group that was followed up is on the whole better off than before.`,
      )
    : s(
        `${whole?.sv ?? 'Hela intervallet ligger på'} ${whole ? 'det sämre hållet' : 'den sämre sidan'}: gruppen som följdes upp har det sammantaget sämre än förut.`,
        `${whole?.en ?? 'The whole interval is on the'} worse ${whole ? 'way' : 'side'}: the group that was followed up is on the whole worse off than before.`,
      );
}

/** Whether it turns when the missing did worse than those who answered; else when they did otherwise. */
export const turnsWorse = (one: Found): boolean =>
  one.planned.better !== undefined && lastChange(one)?.side === (one.planned.better === 'higher' ? 'above' : 'below');

/** What those who are missing would have to be for it to turn, and whether that can be so. */
export function turningText(context: Context, one: Found): string {
  const { turning } = one.result;
  if (!turning || turning.missing === null) return '';
  const { s } = context.words;
  const missing = countText(context, turning.missing);
  const { needed, points, against, decides } = turning;
  if (typeof needed === 'number') {
    return decides
      ? s(
          `Bortfallet kan avgöra: av de ${missing} som saknas räcker det att ${countText(context, needed)} har gått åt andra hållet för att det inte ska stämma.`,
          `Attrition can decide: of the ${missing} missing it is enough that ${countText(context, needed)} went the other way for it not to hold.`,
        )
      : s(
          `Det gäller även om alla ${missing} som saknas har gått åt andra hållet.`,
          `It holds even if all ${missing} missing went the other way.`,
        );
  }
  if (typeof points !== 'number' || !against || against.points === null) return '';
  const away = pointsText(context, one, Math.abs(points));
  const limit = pointsText(context, one, against.points);
  const held =
    against.of === 'reliable-change'
      ? s(`en tillförlitlig förändring är ${limit}`, `a reliable change is ${limit}`)
      : s(`förändringarnas standardavvikelse är ${limit}`, `the standard deviation of the changes is ${limit}`);
  const way = turnsWorse(one)
    ? s(`ändrats ${away} poäng sämre`, `changed by ${away} points worse`)
    : s(`ändrats ${away} poäng annorlunda`, `changed by ${away} points differently`);
  return decides
    ? s(
        `Bortfallet kan avgöra: har de ${missing} som saknas i medeltal ${way} än de som svarade går det inte längre att säga (${held}).`,
        `Attrition can decide: if the ${missing} missing on average ${way} than those who answered, it can no longer be said (${held}).`,
      )
    : s(
        `De ${missing} som saknas måste i medeltal ha ${way} än de som svarade för att det inte ska gå att säga (${held}).`,
        `The ${missing} missing must on average have ${way} than those who answered for it not to be said (${held}).`,
      );
}
