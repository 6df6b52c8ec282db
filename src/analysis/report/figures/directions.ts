import { type Block, figure, type HiddenRow, type SharesRow, sharesChart } from '../../../documents/index.js';
import { shareOf } from '../../calculation/description.js';
import { hiddenShare } from '../../protection/suppression.js';
import type { ChangeResult, Share } from '../../results.js';
import { type Context, type Found, lastChange, measureName, nText, shareText } from '../context.js';
import { missingNumberTexts } from '../text/missing-numbers.js';

/** How many went each way: reliably where that can be said, else by the sign of the change. */
export interface Directions {
  kind: 'reliable' | 'direction' | 'answer';
  better: Share;
  unchanged: Share;
  worse: Share;
}

/** Undefined when the direction is not known, or the change is no direction. */
export function directionsOf(
  { categories, direction, pair, n }: ChangeResult,
  desired: boolean,
): Directions | undefined {
  if (categories?.better && categories.unchanged && categories.deteriorated) {
    return {
      kind: 'reliable',
      better: categories.better,
      unchanged: categories.unchanged,
      worse: categories.deteriorated,
    };
  }
  const { better, unchanged, worse } = direction ?? {};
  if (better && unchanged && worse) return { kind: 'direction', better, unchanged, worse };
  if (!pair || !desired) return undefined;
  const part = (count: number | null): Share => (count === null || n === null ? hiddenShare : shareOf(count, n));
  const { both, neither, joined, left } = pair;
  const same = both === null || neither === null ? null : both + neither;
  return { kind: 'answer', better: part(joined), unchanged: part(same), worse: part(left) };
}

/** A full bar for each measure: better, unchanged, worse. */
export function directionsChart(
  context: Context,
  name: string,
  rows: readonly { one: Found; turned: Directions | undefined }[],
  caption: string,
): Block[] {
  const { figures, words } = context;
  const { s, language } = words;
  const [better, unchanged, worse] = rows.every(({ turned }) => turned?.kind === 'reliable')
    ? [
        s('tillförlitligt bättre', 'reliably better'),
        s('utan tillförlitlig förändring', 'without a reliable change'),
        s('tillförlitligt sämre', 'reliably worse'),
      ]
    : [s('bättre', 'better'), s('oförändrade', 'unchanged'), s('sämre', 'worse')];
  const drawn = rows.map(({ one, turned }): SharesRow | HiddenRow => {
    const label = measureName(context, one);
    const change = lastChange(one);
    const n = nText(context, change?.n);
    const parts = turned && [turned.better, turned.unchanged, turned.worse];
    if (!parts) return { label, hidden: `${n}: ${missingNumberTexts[change?.not ?? 'no-direction'][language]}` };
    if (parts.some(({ share }) => share === null)) {
      return { label, hidden: s(`${n}: visas inte, för små grupper`, `${n}: not shown, too small groups`) };
    }
    return {
      label,
      parts: parts.map(({ share }) => ({ share: share ?? 0, label: figures.percent(share ?? 0, change?.n ?? 0) })),
      aside: n,
    };
  });
  if (!drawn.some((row) => 'parts' in row)) return [];
  const said = rows.map(({ one, turned }) => {
    const n = lastChange(one)?.n ?? null;
    if (!turned) return `${measureName(context, one)}: –`;
    const each = [
      [better, turned.better],
      [unchanged, turned.unchanged],
      [worse, turned.worse],
    ] as const;
    return `${measureName(context, one)}, ${nText(context, n)}: ${each.map(([word, share]) => `${word} ${shareText(context, share, n)}`).join(', ')}`;
  });
  return [
    figure(
      name,
      sharesChart({
        series: [
          { label: better, sign: '+' },
          { label: unchanged, sign: '=' },
          { label: worse, sign: '−' },
        ],
        rows: drawn,
      }),
      `${caption === '' ? '' : `${caption}. `}${said.join('. ')}.`,
      caption === '' ? [] : caption,
    ),
  ];
}
