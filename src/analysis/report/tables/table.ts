import { type Block, type Column, column, paragraph, plain, table } from '../../../documents/index.js';
import type { Share, Shown } from '../../results.js';
import { type Context, countText, nText, shareText } from '../context.js';

/** A table of texts; nothing without rows. */
export function shownTable(
  columns: readonly (Column | string)[],
  rows: readonly (readonly string[])[],
  caption: string,
): Block[] {
  return rows.length === 0 ? [] : [table(columns, rows, { caption })];
}
export const right = (title: string): Column => column(title, 'right');

/** More columns of timepoints than this do not stand side by side on paper. */
export const mostColumns = 4;

/** How many are at each of several codes at each timepoint: a column for each timepoint, or rows when they are many. */
export function sideBySide(
  context: Context,
  {
    codes,
    title,
    name,
    times,
    caption,
  }: {
    codes: readonly string[];
    title: string;
    name: (code: string) => string;
    times: readonly { time: string; n: Shown; answers: Readonly<Record<string, Share>> | undefined }[];
    caption: string;
  },
): Block[] {
  const { s } = context.words;
  if (times.length > mostColumns) {
    return shownTable(
      [s('Mättillfälle', 'Timepoint'), right('n'), title, right(s('Antal (andel)', 'Number (share)'))],
      times.flatMap(({ time, n, answers }) =>
        codes.map((code) => [time, countText(context, n), name(code), shareText(context, answers?.[code], n)]),
      ),
      caption,
    );
  }
  return shownTable(
    [title, ...times.map(({ time, n }) => right(`${time} (${nText(context, n)})`))],
    codes.map((code) => [name(code), ...times.map(({ n, answers }) => shareText(context, answers?.[code], n))]),
    caption,
  );
}

/** The blocks with an explanation below the first one of each section in which a number is hidden. */
export function explained(context: Context, blocks: readonly Block[]): Block[] {
  const { hidden, results, words } = context;
  const { smallest } = results;
  const note = paragraph(
    words.s(
      `”${hidden}”: talet gäller färre än ${smallest} personer, eller skulle göra det möjligt att räkna ut ett sådant tal.`,
      `“${hidden}”: the number concerns fewer than ${smallest} persons, or would make it possible to work out such a number.`,
    ),
  );
  let said = false;
  return blocks.flatMap((one) => {
    if (one.kind === 'heading' && one.level < 4) said = false;
    if (said || !textsOf(one).some((text) => text.split(/[^\p{L}]+/u).includes(hidden))) return [one];
    said = true;
    return [one, note];
  });
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [plain(block.content)];
    case 'list':
      return block.items.map(({ content }) => plain(content));
    case 'table':
      return [...block.columns.map(({ title }) => plain(title)), ...block.rows.flat().map(plain), plain(block.caption)];
    case 'figure':
      return [block.alt];
    default:
      return [];
  }
}
