import { textWidth } from '../../documents/docx/index.js';
import type { Block } from '../../documents/word/index.js';
import { numberWords } from '../../words/index.js';
import type { Form, FormItem, FormItemKind } from '../form.js';
import { allAsked, isWorded, stepsOf, stepWording } from '../logic/questions.js';
import { endCells, stepWidth } from './fields.js';
import { interviewWords } from './interface-texts.js';
import { sizes } from './look.js';
import type { Paper } from './paper.js';
import { cell, framed, gap, row, table } from './table.js';

/** What the person can look at while the question is read aloud: the answers of one scale or one set of options. */
interface Card {
  letter: string;
  kind: Extract<FormItemKind, { type: 'rating' | 'choice' | 'choices' }>;
}
/** The cards by what stands on them. */
export type Cards = ReadonlyMap<string, Card>;

/** `A` … `Z`, `AA` … */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** What stands on the card of an item, as a key; undefined when the answers are few enough to be heard. */
function contentOf({ kind }: FormItem): string | undefined {
  if (kind.type === 'rating') {
    const steps = stepsOf(kind);
    return steps && JSON.stringify(steps);
  }
  if (kind.type !== 'choice' && kind.type !== 'choices') return undefined;
  return kind.options.length > 2 ? JSON.stringify(kind.options.map(({ text }) => text)) : undefined;
}

/** One card for each scale and each set of options; those with the same answers share one. */
export function cardsOf(form: Form): Cards {
  const cards = new Map<string, Card>();
  for (const item of allAsked(form)) {
    const content = contentOf(item);
    const { kind } = item;
    if (content === undefined || cards.has(content)) continue;
    if (kind.type === 'rating' || kind.type === 'choice' || kind.type === 'choices') {
      cards.set(content, { letter: letterOf(cards.size), kind });
    }
  }
  return cards;
}

/** The letter of the card that goes with an item. */
export function cardOf(cards: Cards, item: FormItem): string | undefined {
  const content = contentOf(item);
  return content === undefined ? undefined : cards.get(content)?.letter;
}

const inside = textWidth - 400;
function cardBlocks(paper: Paper, { kind }: Card): Block[] {
  const size = sizes.card;
  const steps = kind.type === 'rating' ? (stepsOf(kind) ?? []) : [];
  if (kind.type !== 'rating' || isWorded(kind)) {
    const texts =
      kind.type === 'rating'
        ? steps.map((step) => stepWording(step, paper.form.languages))
        : kind.options.map(({ text }) => text);
    return texts.map((text) =>
      paper.say(text, { spacing: { before: 160, after: 160 }, indent: { left: 200 } }, { size }),
    );
  }
  const width = stepWidth(steps.length, inside, 1800);
  const figures = steps.map(({ value: step }) =>
    cell(
      [
        paper.paragraph(
          [paper.plain(numberWords(step, paper.own), { size: steps.length > 11 ? sizes.box : size, bold: true })],
          { alignment: 'center' },
        ),
      ],
      width,
      { margins: { left: 0, right: 0 } },
    ),
  );
  const labels = endCells(paper, kind, steps.length, width, sizes.box);
  const rows = [row(figures, { keepNext: labels !== undefined }), ...(labels ? [row(labels)] : [])];
  return [
    table(
      paper,
      steps.map(() => width),
      rows,
    ),
    gap(),
  ];
}

/** The response cards, each in a frame that stays whole, from a page of their own. */
export function cardPages(paper: Paper, cards: Cards): Block[] {
  if (cards.size === 0) return [];
  return [
    paper.say(interviewWords.cards, { style: 'Heading1', pageBreakBefore: true }),
    ...[...cards.values()].flatMap((card): Block[] => [
      paper.say(paper.fill(interviewWords.oneCard, { card: card.letter }), { style: 'Heading2' }),
      table(
        paper,
        [textWidth],
        [
          row([
            cell(
              paper.within(inside, () => cardBlocks(paper, card)),
              textWidth,
              { lines: framed },
            ),
          ]),
        ],
      ),
      gap(),
    ]),
  ];
}
