import { type Block, heading, list, paragraph } from '../../../documents/index.js';
import type { ViewsResult } from '../../results.js';
import { type Context, countText, found, measureName, nText, timeName } from '../context.js';
import { right, shownTable } from '../tables/table.js';
import { missingNumberTexts } from '../text/missing-numbers.js';

/** How the same clients changed as the client and as the profession sees it. */
export function views(context: Context, all: readonly ViewsResult[]): Block[] {
  const { s } = context.words;
  if (all.length === 0) return [];
  return [
    heading(4, s('Klientens och professionens bild', 'The client’s and the profession’s view')),
    ...all.flatMap((one) => viewBlocks(context, one)),
    paragraph(
      s(
        'Att de skiljer sig är ett resultat i sig: en lägre självskattning kan vara bättre självinsikt. Den som bedömer sitt eget arbete är part i saken. De räknas aldrig ihop till ett tal.',
        'That they differ is a result in itself: a lower self-rating can be better insight. Whoever judges their own work is a party to the case. They are never merged into one number.',
      ),
    ),
  ];
}

function viewBlocks(context: Context, { own, staff, time, n, not, table }: ViewsResult): Block[] {
  const { s, language } = context.words;
  const name = (id: string) => {
    const one = found(context, id);
    return one ? measureName(context, one) : id;
  };
  const about = `${name(own)} ${s('mot', 'against')} ${name(staff)}`;
  if (!table || not) {
    return [paragraph(`${about} (${nText(context, n)}): ${not ? missingNumberTexts[not][language] : context.none}.`)];
  }
  const words: Record<string, string> = {
    better: s('bättre', 'better'),
    unchanged: s('oförändrad', 'unchanged'),
    worse: s('sämre', 'worse'),
  };
  const codes = Object.keys(table);
  const cell = (a: string, b: string) => table[a]?.[b];
  const cells = codes.flatMap((a) => codes.map((b) => ({ same: a === b, count: cell(a, b) ?? null })));
  const total = (same: boolean) => {
    const counts = cells.filter((one) => one.same === same).map(({ count }) => count);
    return counts.includes(null) ? undefined : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  };
  const [agree, differ] = [total(true), total(false)];
  if (cells.every(({ count }) => !count)) {
    return [
      paragraph(
        s(
          `${about} (${nText(context, n)}): visas inte, för få i några rutor.`,
          `${about} (${nText(context, n)}): not shown, too few in some cells.`,
        ),
      ),
    ];
  }
  return [
    ...shownTable(
      [
        s('Klienten (rad), professionen (kolumn)', 'The client (row), the profession (column)'),
        ...codes.map((code) => right(words[code] ?? code)),
      ],
      codes.map((a) => [words[a] ?? a, ...codes.map((b) => countText(context, cell(a, b)))]),
      s(
        `${about}, till ${timeName(context, time)} (${nText(context, n)})`,
        `${about}, to ${timeName(context, time)} (${nText(context, n)})`,
      ),
    ),
    ...(agree !== undefined && differ !== undefined
      ? [
          list([
            s(
              `De ser samma sak hos ${countText(context, agree)} av ${nText(context, n)} och olika saker hos ${countText(context, differ)}.`,
              `They see the same in ${countText(context, agree)} of ${nText(context, n)} and different things in ${countText(context, differ)}.`,
            ),
          ]),
        ]
      : []),
  ];
}
