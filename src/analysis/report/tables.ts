import { type Block, type Column, column, paragraph, table } from '../../documents/index.js';
import type { Context } from './context.js';

/** A table of texts. What is hidden in it is explained below it. */
export function shownTable(
  context: Context,
  columns: readonly (Column | string)[],
  rows: readonly (readonly string[])[],
  caption: string,
): Block[] {
  if (rows.length === 0) return [];
  return [table(columns, rows, { caption }), ...hiddenNote(context, rows.flat())];
}

/** What a hidden number means, when there is one among the texts. */
export function hiddenNote({ hidden, results, words: { s } }: Context, texts: readonly string[]): Block[] {
  if (!texts.some((one) => one.split(/[^\p{L}]+/u).includes(hidden))) return [];
  const { smallest } = results;
  return [
    paragraph(
      s(
        `”${hidden}”: talet gäller färre än ${smallest} personer, eller skulle göra det möjligt att räkna ut ett sådant tal.`,
        `“${hidden}”: the number concerns fewer than ${smallest} persons, or would make it possible to work out such a number.`,
      ),
    ),
  ];
}

export const right = (title: string): Column => column(title, 'right');
