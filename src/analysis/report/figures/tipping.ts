import { type Block, curveChart, figure, niceTicks } from '../../../documents/index.js';
import { deltaAdjusted, tPoint } from '../../../statistics/index.js';
import { type Context, countText, type Found, lastChange, measureName, pointsText } from '../context.js';
import { isNothing, turnsWorse } from '../text/verdict.js';

const steps = 40;

/**
 * How the mean change of all who started moves the more the missing are thought to have gone the other way than those seen, and where
 * the conclusion turns. Drawn from what is told in the report, so that it tells nothing more.
 */
export function tippingFigure(context: Context, one: Found): Block[] {
  const { s } = context.words;
  const { turning, maintain } = one.result;
  const { n, mean, interval } = lastChange(one) ?? {};
  if (typeof turning?.missing !== 'number' || typeof turning.points !== 'number' || !turning.against) return [];
  if (isNothing(context, one, turning.points)) return [];
  const limit = turning.against.points;
  if (typeof n !== 'number' || typeof mean !== 'number' || !interval || limit === null) return [];
  const { points, missing } = turning;
  const sd = (((interval[1] - interval[0]) / 2) * Math.sqrt(n)) / tPoint(0.975, n - 1);
  const seen = { mean, sd, n, started: n + missing };
  const way = Math.sign(points);
  const along = niceTicks(0, Math.max(1.25 * Math.abs(points), 1.1 * limit), 6);
  const end = Math.max(...along);
  const curve = Array.from({ length: steps + 1 }, (_, step) => (step * end) / steps).flatMap((x) => {
    const then = deltaAdjusted(seen, way * x);
    return then ? [{ x, y: then.estimate, low: then.interval[0], high: then.interval[1] }] : [];
  });
  const margin = maintain?.margin;
  const none =
    maintain?.test !== undefined && margin !== undefined ? (one.planned.better === 'lower' ? margin : -margin) : 0;
  const turned = deltaAdjusted(seen, points);
  if (!turned) return [];
  const values = [none, ...curve.flatMap(({ low, high }) => [low, high])];
  const label = (at: number) => ({ at, label: context.figures.rounded(at, 2) });
  const name = measureName(context, one);
  const away = pointsText(context, one, Math.abs(points));
  const all = countText(context, missing);
  const worse = turnsWorse(one) ? s('sämre', 'worse') : s('annorlunda', 'differently');
  return [
    figure(
      `tipping-${one.id}`,
      curveChart({
        points: curve,
        x: {
          label: s(
            `Hur många poäng ${worse} de ${all} som saknas antas ha ändrats, mot dem som svarade`,
            `How many points ${worse} the ${all} missing are taken to have changed, against those who answered`,
          ),
          ticks: along.map(label),
        },
        y: {
          label: s('Medelförändring för alla som började', 'Mean change of all who started'),
          ticks: niceTicks(Math.min(...values), Math.max(...values), 6).map(label),
        },
        level: {
          at: none,
          label: none === 0 ? s('ingen förändring', 'no change') : s('marginalen', 'the margin'),
        },
        marks: [
          { x: 0, y: mean },
          { x: Math.abs(points), y: turned.estimate, label: s(`vid ${away} vänder det`, `at ${away} it turns`) },
        ],
      }),
      s(
        `${name}: hur mycket ${worse} det måste ha gått för dem som saknas för att det inte ska gå att säga något. Streckat: 95 % intervall.`,
        `${name}: how much ${worse} the missing must have done for nothing to be said. Dashed: 95% interval.`,
      ),
      s(`${name}: vid ${away} poäng ${worse} vänder det.`, `${name}: at ${away} points ${worse} it turns.`),
    ),
  ];
}
