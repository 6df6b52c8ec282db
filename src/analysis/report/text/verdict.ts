import { isOfChange } from '../../../reading/index.js';
import { sideOf } from '../../calculation/change.js';
import type { Side } from '../../results.js';
import { type Context, countText, type Found, lastChange, pointsText } from '../context.js';
import { isDesired } from './desired-answers.js';

/** How much is said: a sentence or two by themselves, or what a sentence with the number ends with. */
export type Length = 'whole' | 'short';

/**
 * What is said of a main measure that is tested for change: which way the group has changed, only where its test (corrected,
 * where it is one of several) and its interval both say so, and whether those who are missing could turn it. Empty where
 * the plan does not test it.
 */
export function verdictText(context: Context, one: Found, length: Length = 'whole'): string {
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
      return length === 'short'
        ? s(
            'men när flera resultat prövas tillsammans (Holm) går det inte att säga åt vilket håll gruppen som följdes upp har ändrats',
            'but when several outcomes are tested together (Holm) it cannot be said which way the group that was followed up has changed',
          )
        : s(
            'Var för sig pekar test och intervall åt ett håll, men när flera resultat prövas tillsammans (Holm) når testet inte gränsen: det går inte att säga åt vilket håll gruppen som följdes upp har ändrats.',
            'By themselves the test and the interval point one way, but when several outcomes are tested together (Holm) the test does not reach the limit: it cannot be said which way the group that was followed up has changed.',
          );
    }
  }
  if (side === 'across' && isApart(change.pair?.interval)) {
    return length === 'short'
      ? s(
          'men testet når inte gränsen, så resultatet är osäkert',
          'but the test does not reach the limit, so the result is uncertain',
        )
      : s(
          'Intervallet utesluter noll men testet når inte gränsen: resultatet är osäkert.',
          'The interval excludes zero but the test does not reach the limit: the result is uncertain.',
        );
  }
  const { why, so, more } = sideTexts(context, side, better, one.planned.method === 'sign');
  if (length === 'short') {
    const isOpen = side !== 'across' && one.result.turning?.decides === true && turningText(context, one) !== '';
    const beside =
      more === ''
        ? ''
        : s('; om det är bra eller dåligt kan inte sägas', '; whether that is good or bad cannot be said');
    return `${s('så', 'so')} ${so}${beside}${isOpen ? s(', men bortfallet kan avgöra', ', but attrition can decide') : ''}`;
  }
  const turned = side === 'across' ? '' : turningText(context, one);
  return [`${why}: ${so}.`, more, turned].filter((part) => part !== '').join(' ');
}

const isApart = (interval: readonly [number, number] | null | undefined): boolean =>
  interval !== null && interval !== undefined && (interval[0] > 0 || interval[1] < 0);

/** What it says, in words, and why: never more than it does. `counted`: by how many went which way. */
function sideTexts(
  { words: { s } }: Context,
  side: Side,
  better: 'higher' | 'lower' | undefined,
  counted: boolean,
): { why: string; so: string; more: string } {
  if (side === 'across') {
    return {
      why: better
        ? s('Intervallet rymmer både bättre och sämre', 'The interval holds both better and worse')
        : s('Intervallet rymmer både högre och lägre värden', 'The interval holds both higher and lower values'),
      so: s(
        'det går inte att säga åt vilket håll gruppen som följdes upp har ändrats',
        'it cannot be said which way the group that was followed up has changed',
      ),
      more: '',
    };
  }
  if (!better) {
    const [over, way] =
      side === 'above' ? [s('över', 'above'), s('högre', 'higher')] : [s('under', 'below'), s('lägre', 'lower')];
    return {
      why: s(`Hela intervallet ligger ${over} noll`, `The whole interval is ${over} zero`),
      so: s(
        `värdena i gruppen som följdes upp är ${way} än förut`,
        `the values of the group that was followed up are ${way} than before`,
      ),
      more: s('Om det är bra eller dåligt kan inte sägas.', 'Whether that is good or bad cannot be said.'),
    };
  }
  const isBetter = (side === 'above') === (better === 'higher');
  const way = isBetter ? s('bättre', 'better') : s('sämre', 'worse');
  return {
    why: counted
      ? s(`Test och intervall pekar åt det ${way} hållet`, `The test and the interval point the ${way} way`)
      : s(`Hela intervallet ligger på den ${way} sidan`, `The whole interval is on the ${way} side`),
    so: s(
      `gruppen som följdes upp har det sammantaget ${way} än förut`,
      `the group that was followed up is on the whole ${way} off than before`,
    ),
    more: '',
  };
}

/** Whether it turns when the missing did worse than those who answered; else when they did otherwise. */
export const turnsWorse = (one: Found): boolean =>
  one.planned.better !== undefined && lastChange(one)?.side === (one.planned.better === 'higher' ? 'above' : 'below');

/** Whether so many points are none as they are told: the interval ends at no change already. */
export const isNothing = (context: Context, one: Found, points: number): boolean =>
  pointsText(context, one, Math.abs(points)) === pointsText(context, one, 0);

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
  if (isNothing(context, one, points)) {
    const worse = turnsWorse(one) ? s('sämre', 'worse') : s('annorlunda', 'differently');
    return s(
      `Bortfallet kan avgöra: det räcker att det har gått obetydligt ${worse} för de ${missing} som saknas för att det inte ska gå att säga.`,
      `Attrition can decide: it is enough that the ${missing} missing did slightly ${worse} for it not to be said.`,
    );
  }
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
