import { attritionChart, type Block, figure, sharesChart } from '../../../documents/index.js';
import type { Closing, Ending } from '../../../reading/index.js';
import { codesByEnding } from '../../calculation/closing.js';
import { shareOf } from '../../calculation/description.js';
import type { ClosingResult, Share } from '../../results.js';
import { type Context, countText, type Found, measureName, nText, shareText } from '../context.js';
import { sexName } from '../sections/about.js';
import { endingText, isValued } from '../text/closing.js';
import { answerText } from '../text/scale.js';

/** A full bar has no more parts than this. */
const mostParts = 5;
const signs: Record<Ending, string> = {
  reached: '+',
  partly: '(+)',
  neutral: '=',
  'not-reached': '−',
  unknown: '?',
  unvalued: '·',
  reason: '○',
};

/** How it ended as a picture: goals as a full bar of how far they were reached, reasons as a bar each. */
export function closingFigure(context: Context, one: Found, closing: Closing, found: ClosingResult): Block[] {
  const isGoal = closing.about === 'attainment' && found.endings && isValued(found);
  const whole = isGoal ? wholeFigure(context, one, closing, found) : [];
  return whole.length > 0 ? whole : answersFigure(context, one, closing, found);
}

function wholeFigure(context: Context, one: Found, { about }: Closing, found: ClosingResult): Block[] {
  const { figures, words } = context;
  const all = codesByEnding(found.means);
  const parts = all.map(([ending]) => ending);
  const shares = parts.map((ending) => found.endings?.[ending]);
  if (parts.length > mostParts || shares.some((share) => typeof share?.share !== 'number')) return [];
  const series = parts.map((ending) => ({
    label: endingText(context, ending, { about, parts }),
    sign: signs[ending],
  }));
  const row = (label: string, own: readonly (Share | undefined)[], n: number | null) => ({
    label,
    parts: own.map((share) => ({ share: share?.share ?? 0, label: figures.percent(share?.share ?? 0, n ?? 0) })),
    aside: nText(context, n),
  });
  const { by, groups = {} } = found.bySex ?? {};
  const sexes = Object.entries(by === 'reached' ? {} : groups).map(([sex, { n, parts: own }]) => {
    const counted = all.map(([ending, codes]) => {
      const keys = by === 'ending' ? [ending] : codes;
      return shareOf(
        keys.reduce((sum, key) => sum + (own[key]?.count ?? 0), 0),
        n ?? 0,
      );
    });
    return row(sexName(context, sex), counted, n);
  });
  const label = measureName(context, one);
  const said = parts.map((_, index) => `${series[index]?.label ?? ''} ${shareText(context, shares[index], found.n)}`);
  return [
    figure(
      `closing-${one.id}`,
      sharesChart({ series, rows: [row(words.s('Alla med svar', 'All with an answer'), shares, found.n), ...sexes] }),
      `${label}, ${nText(context, found.n)}: ${said.join(', ')}.`,
      words.s('Andel av dem med svar', 'Share of those with an answer'),
    ),
  ];
}

function answersFigure(context: Context, one: Found, { answers }: Closing, { n, time }: ClosingResult): Block[] {
  const { figures, words } = context;
  const { s } = words;
  const rows = answers.map(({ code }) => {
    const label = answerText(one.planned, String(code), words);
    const share = one.result.times[time]?.answers?.[String(code)];
    if (!share || share.share === null || share.count === null) return { label, hidden: shareText(context, share, n) };
    return {
      label,
      value: share.share,
      ...(share.interval && { low: share.interval[0], high: share.interval[1] }),
      aside: `${figures.percent(share.share, n ?? 0)}; ${countText(context, share.count)} ${s('av', 'of')} ${countText(context, n)}`,
    };
  });
  if (rows.every((row) => 'hidden' in row)) return [];
  const label = measureName(context, one);
  return [
    figure(
      `closing-${one.id}`,
      attritionChart({
        rows,
        ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: figures.percent(at) })),
        words: {
          answered: s('andel av dem med svar', 'share of those with an answer'),
          interval: s('95 % intervall', '95% interval'),
          expected: '',
        },
      }),
      `${label}. ${rows.map((row) => `${row.label}: ${'hidden' in row ? row.hidden : row.aside}`).join('. ')}.`,
      s('Andel av dem med svar', 'Share of those with an answer'),
    ),
  ];
}
