import { type Block, heading, note, paragraph } from '../../../documents/index.js';
import { type Closing, type Ending, endings, read } from '../../../reading/index.js';
import { splitName } from '../../../words/index.js';
import { closingMeasures } from '../../calculation/closing.js';
import type { ClosingGroups, ClosingResult, Share } from '../../results.js';
import { type Context, countText, type Found, found, measureName, nText, shareText } from '../context.js';
import { closingFigure } from '../figures/closing.js';
import { right, shownTable } from '../tables/table.js';
import { closingFound, closingWarning, endingText, isValued } from '../text/closing.js';
import { groupName } from '../text/groups.js';
import { answerText } from '../text/scale.js';
import { sexName } from './about.js';

/** The heading of the section, for those that refer to it. */
export const closingTitle = ({ words: { s } }: Context): string => s('Hur det slutade', 'How it ended');

/** Goals reached and reasons for closing: of those of whom it is stated, and how many have no answer yet. */
export function closing(context: Context): Block[] {
  const { s } = context.words;
  const all = closingMeasures(context.specification).flatMap(({ measure }) => found(context, measure.id) ?? []);
  const blocks = all.flatMap((one) => ofMeasure(context, one));
  if (blocks.length === 0) return [];
  return [
    heading(2, closingTitle(context)),
    paragraph(
      s(
        'Måluppfyllelse och avslutsorsaker anges en gång, när det är slut. De säger hur det gick enligt den som svarade, inte hur mycket något har ändrats.',
        'Goal attainment and reasons for closing are stated once, at the end. They say how it went by whoever answered, not how much has changed.',
      ),
    ),
    ...blocks,
  ];
}

function ofMeasure(context: Context, one: Found): Block[] {
  const { s } = context.words;
  const { closing: asked, result } = closingFound(context, one) ?? {};
  if (!asked || !result) return [];
  const title = heading(3, measureName(context, one));
  const { started } = context.results.cases;
  const of = `${nText(context, started)} ${context.started}`;
  if (result.n === 0)
    return [title, paragraph(s(`Inget svar finns för någon av ${of}.`, `There is no answer for any of ${of}.`))];
  const answers = Object.values(one.result.times[result.time]?.answers ?? {});
  const isHidden = result.n === null || answers.every(({ count }) => count === null);
  const told =
    result.n === null
      ? s(`För få av ${of} har ett svar.`, `Too few of ${of} have an answer.`)
      : s(
          `Av ${of} har ${nText(context, result.n)} ett svar; ${countText(context, result.none)} har inget.`,
          `Of ${of}, ${nText(context, result.n)} have an answer; ${countText(context, result.none)} have none.`,
        );
  const warning = closingWarning(context, one);
  return [
    title,
    paragraph(told),
    ...(warning ? [note('missing', s('Att tänka på', 'To bear in mind'), paragraph(warning))] : []),
    ...(isHidden
      ? [
          paragraph(
            s(
              'Hur många som gav varje svar visas inte: något tal skulle gälla för få, eller göra det möjligt att räkna ut ett sådant.',
              'How many gave each answer is not shown: some number would concern too few, or make it possible to work out such a one.',
            ),
          ),
        ]
      : [
          ...closingFigure(context, one, asked, result),
          ...answersTable(context, one, asked, result),
          ...groupsBlocks(context, one, asked, result),
          ...splitBlocks(context, one, asked, result),
        ]),
  ];
}

/** Each answer, what it comes to, and how many gave it: of those with an answer, and of all who started. */
function answersTable(context: Context, one: Found, asked: Closing, result: ClosingResult): Block[] {
  const { words, figures, none: nothing } = context;
  const { s } = words;
  const { started } = context.results.cases;
  const { n, none, time } = result;
  const valued = isValued(result);
  const parts = partsOf(asked);
  const ofAll = (count: number | null | undefined) =>
    typeof count === 'number' && started > 0 ? figures.percent(count / started, started) : context.hidden;
  const rows = asked.answers.map(({ code, ending }) => {
    const share = one.result.times[time]?.answers?.[String(code)];
    return [
      answerText(one.planned, String(code), words),
      ...(valued ? [endingText(context, ending, { about: asked.about, parts })] : []),
      shareText(context, share, n),
      ofAll(share?.count),
    ];
  });
  const isSum = valued && asked.about === 'attainment' && asked.answers.length > parts.length && parts.length > 1;
  const sums = parts.map((ending) => [
    s('Tillsammans', 'Together'),
    endingText(context, ending, { about: asked.about, parts }),
    shareText(context, result.endings?.[ending], n),
    ofAll(result.endings?.[ending]?.count),
  ]);
  return shownTable(
    [
      s('Svar', 'Answer'),
      ...(valued ? [s('Räknas som', 'Counts as')] : []),
      right(
        s(
          `Antal av ${nText(context, n)} (andel; 95 % intervall)`,
          `Number of ${nText(context, n)} (share; 95% interval)`,
        ),
      ),
      right(s(`Av alla ${nText(context, started)}`, `Of all ${nText(context, started)}`)),
    ],
    [
      ...rows,
      ...(isSum && result.endings ? sums : []),
      [s('Inget svar', 'No answer'), ...(valued ? [nothing] : []), countText(context, none), ofAll(none)],
    ],
    s(`${measureName(context, one)}: svaren`, `${measureName(context, one)}: the answers`),
  );
}
const partsOf = ({ answers }: Closing): Ending[] =>
  endings.filter((ending) => answers.some((one) => one.ending === ending));

/** The groups side by side, as finely as they may be told apart. */
function groupsBlocks(context: Context, one: Found, asked: Closing, result: ClosingResult): Block[] {
  const { s } = context.words;
  const { bySex } = result;
  if (!bySex || Object.keys(bySex.groups).length < 2) {
    return context.results.cases.sex === undefined || one.result.not !== 'one-time'
      ? []
      : [
          paragraph(
            s(
              'Uppdelning på kön visas inte: någon av grupperna, eller något svar i den, är för litet.',
              'A split by sex is not shown: one of the groups, or an answer in it, is too small.',
            ),
          ),
        ];
  }
  const groups = Object.entries(bySex.groups).sort(([a], [b]) => order(a) - order(b));
  return shownTable(
    [
      bySex.by === 'answer' ? s('Svar', 'Answer') : s('Räknas som', 'Counts as'),
      ...groups.map(([sex, { n }]) => right(`${sexName(context, sex)} (${nText(context, n)})`)),
    ],
    keysOf(context, one, asked, bySex).map(([key, label]) => [
      label,
      ...groups.map(([, { n, parts }]): string => shareText(context, parts[key] as Share | undefined, n)),
    ]),
    s(`${measureName(context, one)}: kvinnor och män`, `${measureName(context, one)}: women and men`),
  );
}
/** By what else the design names: those that may be told of. */
function splitBlocks(context: Context, one: Found, asked: Closing, { bySplit = {} }: ClosingResult): Block[] {
  const { words, specification, results } = context;
  const { s, language } = words;
  const { design } = specification;
  if (one.result.not !== 'one-time') return [];
  return read(design).splits.flatMap((split): Block[] => {
    if (split.by === 'sex') return [];
    const what = splitName(design, split, language);
    const found = bySplit[split.by];
    if (!found) {
      const why =
        results.audience === 'internal'
          ? s('det framgår inte vem som är i vilken grupp', 'it is not known who is in which group')
          : s(
              'någon av grupperna, eller något svar i den, är för litet, eller skulle gå att räkna ut',
              'one of the groups, or an answer in it, is too small, or could be worked out',
            );
      return [paragraph(s(`Uppdelning efter ${what} visas inte: ${why}.`, `A split by ${what} is not shown: ${why}.`))];
    }
    const codes =
      split.groups?.map(({ code }) => code) ??
      Object.keys(found.groups)
        .filter((code) => code !== 'unknown')
        .sort();
    const groups = [...codes, 'unknown'].flatMap((code) => {
      const own = found.groups[code];
      return own ? [[code, own] as const] : [];
    });
    const name = (code: string) =>
      code === 'unknown' ? s('ingen av grupperna', 'none of the groups') : groupName(context, split, code);
    return shownTable(
      [
        found.by === 'answer' ? s('Svar', 'Answer') : s('Räknas som', 'Counts as'),
        ...groups.map(([code, { n }]) => right(`${name(code)} (${nText(context, n)})`)),
      ],
      keysOf(context, one, asked, found).map(([key, label]) => [
        label,
        ...groups.map(([, { n, parts }]): string => shareText(context, parts[key], n)),
      ]),
      s(`${measureName(context, one)}: efter ${what}`, `${measureName(context, one)}: by ${what}`),
    );
  });
}

const order = (sex: string): number => ['woman', 'man', 'other', 'unknown'].indexOf(sex);

function keysOf(context: Context, one: Found, asked: Closing, { by }: ClosingGroups): [string, string][] {
  const { words } = context;
  const parts = partsOf(asked);
  const said = (ending: Ending) => endingText(context, ending, { about: asked.about, parts });
  switch (by) {
    case 'answer':
      return asked.answers.map(({ code }) => [String(code), answerText(one.planned, String(code), words)]);
    case 'ending':
      return parts.map((ending) => [ending, said(ending)]);
    default:
      return [
        ['reached', said('reached')],
        ['others', words.s('övriga svar', 'other answers')],
      ];
  }
}
