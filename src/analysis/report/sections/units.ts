import { type Block, figure, forestChart, niceTicks, paragraph } from '../../../documents/index.js';
import type { Said } from '../../../model/index.js';
import { noRankingText } from '../../../plan/index.js';
import type { SplitReading } from '../../../reading/index.js';
import { both } from '../../../words/index.js';
import type { SplitResult, UnitResult, UnitsResult } from '../../results.js';
import {
  type Context,
  countText,
  type Found,
  measureName,
  nText,
  numberText,
  pointsInterval,
  pointsText,
} from '../context.js';
import { right, shownTable } from '../tables/table.js';
import { groupName } from '../text/groups.js';
import { missingNumberTexts } from '../text/missing-numbers.js';
import { pText } from '../text/tests.js';

/** Units side by side in the order of their groups, never of their results; with what that does not show. */
export function unitsSideBySide(
  context: Context,
  one: Found,
  split: SplitReading,
  { units: found, groups = {} }: { units: UnitsResult; groups: SplitResult['groups'] },
): Block[] {
  const { s, language } = context.words;
  const word = (split.by === 'team' ? names.team : names.unit)[language];
  const { units, not = 'one-group' } = found;
  if (!units) {
    const why = missingNumberTexts[not][language];
    return [paragraph(s(`${word} ställs inte sida vid sida: ${why}.`, `${word} are not set side by side: ${why}.`))];
  }
  const all = Object.entries(units).map(([code, unit]) => ({ code, unit, name: groupName(context, split, code) }));
  const isDrawn = all.some(({ unit }) => unit.shrunk !== undefined);
  const isInternal = context.results.audience === 'internal';
  const hasMean = Object.values(groups).some(({ mean }) => mean !== undefined);
  const title = s(
    `${measureName(context, one)}: ${word.toLowerCase()} sida vid sida, justerat för första värdet`,
    `${measureName(context, one)}: ${word.toLowerCase()} side by side, adjusted for the first value`,
  );
  const isSome = Object.keys(groups).length > all.length;
  return [
    ...shownTable(
      [
        s('Grupp', 'Group'),
        right('n'),
        ...(isInternal ? [right(s('Första medel', 'First mean'))] : []),
        ...(hasMean ? [right(s('Medelförändring', 'Mean change'))] : []),
        right(s('Justerad förändring (95 % intervall)', 'Adjusted change (95% interval)')),
        ...(isDrawn ? [right(s('Sammanvägd', 'Combined'))] : []),
      ],
      all.map(({ code, unit, name }) => [
        name,
        countText(context, unit.n),
        ...(isInternal ? [pointsText(context, one, unit.first)] : []),
        ...(hasMean ? [pointsText(context, one, groups[code]?.mean, 'signed')] : []),
        adjustedText(context, one, unit),
        ...(isDrawn ? [pointsText(context, one, unit.shrunk, 'signed')] : []),
      ]),
      title,
    ),
    ...picture(context, one, { found, all, name: `units-${one.id}-${split.by}`, title }),
    paragraph(
      [
        chanceText(context, found, { word, count: all.length }),
        isDrawn
          ? s(
              'Det sammanvägda talet är gruppens eget vägt mot alla gruppernas, lättare ju osäkrare det är.',
              'The combined number is the group’s own weighed against all the groups’, the lighter the more uncertain it is.',
            )
          : '',
        split.groups
          ? s('De står i beskrivningens ordning.', 'They stand in the order of the description.')
          : s('De står i bokstavsordning.', 'They stand in alphabetical order.'),
        isSome
          ? s(
              'Grupper som är för små att visa var för sig är inte med.',
              'Groups that are too small to be shown by themselves are not in it.',
            )
          : '',
      ]
        .filter((text) => text !== '')
        .join(' '),
    ),
    paragraph(noRankingText(context.words)),
  ];
}

const names: Record<'unit' | 'team', Said> = {
  unit: both('Enheterna', 'The units'),
  team: both('Teamen', 'The teams'),
};

function adjustedText(context: Context, one: Found, { adjusted, interval }: UnitResult): string {
  const range = interval ? ` (${pointsInterval(context, one, interval, 'signed')})` : '';
  return `${pointsText(context, one, adjusted, 'signed')}${range}`;
}

/** Whether they differ by more than chance, as far as that can be said. */
function chanceText(context: Context, { q, p }: UnitsResult, { word, count }: { word: string; count: number }): string {
  const { s } = context.words;
  if (typeof p !== 'number')
    return s(
      `Klienterna är för få för att säga om ${word.toLowerCase()} skiljer sig mer än av slumpen.`,
      `The clients are too few to say whether ${word.toLowerCase()} differ by more than chance.`,
    );
  const value = typeof q === 'number' ? `Q = ${numberText(context, q, 1)}, df = ${count - 1}, ` : '';
  const test = `${value}${pText(context, p)}`;
  return p <= 0.05
    ? s(
        `${word} skiljer sig mer åt än vad slumpen brukar ge (${test}).`,
        `${word} differ by more than chance usually gives (${test}).`,
      )
    : s(
        `Skillnaderna ryms inom vad slumpen kan ge (${test}). Det betyder inte att ${word.toLowerCase()} är lika.`,
        `The differences are within what chance can give (${test}). That does not mean that ${word.toLowerCase()} are alike.`,
      );
}

/** A dot and its interval each, and a line at the mean of all. */
function picture(
  context: Context,
  one: Found,
  {
    found: { mean },
    all,
    name,
    title,
  }: {
    found: UnitsResult;
    all: readonly { name: string; unit: UnitResult }[];
    name: string;
    title: string;
  },
): Block[] {
  const { s } = context.words;
  const rows = all.flatMap(({ name: label, unit }) => {
    const { n, adjusted, interval } = unit;
    if (typeof adjusted !== 'number') return [];
    return [
      {
        label: `${label}, ${nText(context, n)}`,
        value: adjusted,
        ...(interval && { low: interval[0], high: interval[1] }),
        aside: adjustedText(context, one, unit),
      },
    ];
  });
  if (rows.length < 2) return [];
  const values = rows.flatMap(({ value, low = value, high = value }) => [low, high]);
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values), 6);
  const label = s('Justerad förändring (95 % intervall)', 'Adjusted change (95% interval)');
  const common = s('alla', 'all of them');
  return [
    figure(
      name,
      forestChart({
        rows,
        axis: { label, ticks: ticks.map((at) => ({ at, label: context.figures.rounded(at, 2) })) },
        ...(typeof mean === 'number' && {
          level: { at: mean, label: `${common} ${pointsText(context, one, mean, 'signed')}` },
        }),
      }),
      `${title}. ${rows.map((each) => `${each.label}: ${each.aside}`).join('. ')}.`,
      title,
    ),
  ];
}
