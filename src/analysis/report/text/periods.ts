import { periodText } from '../../../words/index.js';
import { numberOf } from '../../calculation/periods.js';
import type { PeriodsResult } from '../../results.js';
import { type Context, type Found, pointsText } from '../context.js';

/** ` (lägre är bättre)`, of the number of a period. */
export function betterText({ words: { s } }: Context, { planned }: Found): string {
  if (numberOf(planned) !== 'mean-change') return '';
  if (!planned.better) return '';
  return planned.better === 'higher'
    ? s(' (över 0 är bättre)', ' (above 0 is better)')
    : s(' (under 0 är bättre)', ' (below 0 is better)');
}

/** A level of the number, as it is written. */
export const levelText = (context: Context, one: Found, value: number): string =>
  numberOf(one.planned) === 'mean-change' ? pointsText(context, one, value, 'signed') : context.figures.percent(value);

/** What the rules of the run chart say, how many points each needs, and how often each signals by chance. */
export function runText(context: Context, one: Found, { run }: PeriodsResult): string {
  const { words } = context;
  const { s } = words;
  if (!run) {
    return s(
      'Alla punkter är lika, så det finns inget att pröva över tid.',
      'All points are equal, so there is nothing to try over time.',
    );
  }
  const { centre, first, useful, longest, longestLimit, shift, crossings, crossingsLimit, few } = run;
  const level = levelText(context, one, centre);
  const from =
    first === undefined
      ? s(`Medianen av alla punkter är ${level}.`, `The median of all points is ${level}.`)
      : s(
          `Medianen ${level} är de första ${first} punkternas, så att det som kommer sedan hålls mot ett fast läge.`,
          `The median ${level} is that of the first ${first} points, so that what comes later is held against a fixed level.`,
        );
  const there = s(`${useful} punkter ligger inte på medianen`, `${useful} points are not on the median`);
  if (few === undefined) {
    return `${from} ${s(
      `${there}: för få punkter för en regel. Antalet korsningar av medianen kan prövas från 10 punkter, hur långa sviterna är från 16. Diagrammet visar hur det har varit, inte om något har ändrats.`,
      `${there}: too few points for a rule. How often the line crosses the median can be tried from 10 points, how long the runs are from 16. The chart shows how it has been, not whether anything has changed.`,
    )}`;
  }
  const crossed = s(
    `Antalet korsningar av medianen är ${crossings}; färre än ${crossingsLimit} är en signal.`,
    `The number of crossings of the median is ${crossings}; fewer than ${crossingsLimit} is a signal.`,
  );
  const runs =
    shift === undefined
      ? s('Hur långa sviterna är prövas först från 16 punkter.', 'How long the runs are is tried from 16 points only.')
      : s(
          `Den längsta sviten på samma sida är ${longest} punkter; fler än ${longestLimit} är en signal.`,
          `The longest run on one side is ${longest} points; more than ${longestLimit} is a signal.`,
        );
  const verdict =
    few || shift
      ? s(
          'Signal: läget har troligen ändrats under tiden. Varför säger diagrammet inte.',
          'Signal: the level has probably changed over time. Why, the chart does not say.',
        )
      : s('Ingen signal om att läget har ändrats.', 'No signal that the level has changed.');
  const alarms =
    first === undefined
      ? s(
          'Där inget har ändrats ger regeln ändå en signal i 1 till 3 diagram av 100.',
          'Where nothing has changed the rule still signals in 1 to 3 charts of 100.',
        )
      : s(
          'Där inget har ändrats ger reglerna tillsammans ändå en signal i upp till 10 diagram av 100.',
          'Where nothing has changed the rules together still signal in up to 10 charts of 100.',
        );
  return `${from} ${there}. ${crossed} ${runs} ${verdict} ${alarms}`;
}

/** Which points lie outside the limits of the XmR chart, and how often that is by chance. */
export function xmrText(context: Context, found: PeriodsResult): string {
  const { s } = context.words;
  if (!found.xmr) {
    return s(
      'Ett styrdiagram (XmR) görs från sex punkter; här är de färre.',
      'An XmR chart is made from six points; here they are fewer.',
    );
  }
  return `${outsideText(context, found)} ${s(
    'Där inget har ändrats hamnar ändå någon punkt utanför i 2 diagram av 100 med 10 punkter, 5 med 20 och 8 med 30, och något avstånd över sin gräns i 3, 11 och 19. En ändring som består syns ofta bara i linjediagrammet: läs det först.',
    'Where nothing has changed some point still lies outside in 2 charts of 100 with 10 points, 5 with 20 and 8 with 30, and some distance above its limit in 3, 11 and 19. A lasting change is often seen in the run chart only: read that first.',
  )}`;
}

/** That what is counted is of another version from some periods on. */
export function breaksText({ words }: Context, breaks: readonly string[]): string {
  const { s, language } = words;
  const from = words.list(breaks.map((period) => periodText(period, language)));
  return s(
    `Från och med ${from} är de flesta svaren från en annan version av formuläret än före (den streckade lodräta linjen). Någon har sagt att frågorna betyder samma sak, så medianen, gränserna och reglerna räknar punkterna som en serie. En ändring just där kan ändå bero på versionen: läs delarna var för sig.`,
    `From ${from} on most answers are of another version of the form than before (the dashed vertical line). Somebody has said that the questions mean the same, so the median, the limits and the rules count the points as one series. A change just there may still be due to the version: read the parts by themselves.`,
  );
}

/** Which points lie outside the limits. */
export function outsideText({ words }: Context, { each }: PeriodsResult): string {
  const { s, language } = words;
  const those = (key: 'outside' | 'far') =>
    Object.entries(each).flatMap(([period, one]) => (one[key] ? [periodText(period, language)] : []));
  const [outside, far] = [those('outside'), those('far')];
  const first =
    outside.length === 0
      ? s(
          'I styrdiagrammet ligger ingen punkt utanför gränserna.',
          'In the XmR chart no point lies outside the limits.',
        )
      : s(
          `I styrdiagrammet ligger ${words.list(outside)} utanför gränserna: något särskilt kan ha hänt då.`,
          `In the XmR chart ${words.list(outside)} lies outside the limits: something special may have happened then.`,
        );
  const second =
    far.length === 0
      ? ''
      : ` ${s(
          `Längre från punkten före än gränsen ligger ${words.list(far)}.`,
          `Further from the point before than the limit lies ${words.list(far)}.`,
        )}`;
  return `${first}${second}`;
}
