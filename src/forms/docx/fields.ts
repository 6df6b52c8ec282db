import type { Block } from '../../documents/word/index.js';
import { numberWords } from '../../words/index.js';
import type { FormItemKind } from '../form.js';
import { compose, type Wording } from '../words/wording.js';
import { paperWords } from './interface-texts.js';
import type { Paper } from './paper.js';
import { cell, framed, gap, line, row, table } from './table.js';

/** Lines to write on. */
export function writingLines(paper: Paper, count: number): Block[] {
  const width = paper.room;
  const rows = Array.from({ length: count }, (_, index) =>
    row([cell([], width, { lines: { bottom: line } })], {
      writing: true,
      keepNext: paper.interview || index < count - 1,
    }),
  );
  return [table(paper, [width], rows), gap(paper.interview)];
}

/** A box to write in, with what stands after it, such as a unit. */
export function writingBox(paper: Paper, width: number, after?: Wording): Block[] {
  const rest = 3000;
  const box = cell([], width, { lines: framed });
  const unit = after && cell([paper.say(after, { style: 'Cell' })], rest, { middle: true });
  const cells = row(unit ? [box, unit] : [box], { writing: true, keepNext: paper.interview });
  return [table(paper, unit ? [width, rest] : [width], [cells]), gap(paper.interview)];
}

const digit = 430;
const dash = 260;
const tight = { left: 0, right: 0 };
/** A box for each digit of a date, year first in every language: a date is written from left to right. */
export function dateBoxes(paper: Paper): Block[] {
  const parts = [
    [4, paperWords.year],
    [2, paperWords.month],
    [2, paperWords.day],
  ] as const;
  const centred = { style: 'Cell', alignment: 'center' } as const;
  const between = { middle: true, margins: tight };
  const made = parts.map(([count, name], index) => {
    const caption = paper.say(name, { ...centred, style: 'Staff' });
    const digits = Array.from({ length: count }, () => cell([], digit, { lines: framed }));
    const under = cell([caption], count * digit, { span: count, margins: tight });
    const hyphen = cell([paper.paragraph([paper.plain('–')], centred)], dash, between);
    return index === 0
      ? { widths: digits.map(() => digit), digits, under: [under] }
      : {
          widths: [dash, ...digits.map(() => digit)],
          digits: [hyphen, ...digits],
          under: [cell([], dash), under],
        };
  });
  const boxes = row(
    made.flatMap(({ digits }) => digits),
    { writing: true, keepNext: true },
  );
  const names = row(
    made.flatMap(({ under }) => under),
    { keepNext: paper.interview },
  );
  return [
    table(
      paper,
      made.flatMap(({ widths }) => widths),
      [boxes, names],
      true,
    ),
    gap(paper.interview),
  ];
}

type Rating = Extract<FormItemKind, { type: 'rating' }>;
/** What the lowest and the highest step mean: `0 = mycket dåligt`. */
export function ends({ range, lowLabel, highLabel }: Rating, languages: readonly string[]): [Wording?, Wording?] {
  const end = (value: number | undefined, label: Wording | undefined) =>
    value === undefined || label === undefined
      ? undefined
      : compose(languages, [label], ([text], own) => `${numberWords(value, own)} = ${text}`);
  return [end(range.low, lowLabel), end(range.high, highLabel)];
}

/** A row of cells with the ends of the scale over the first and the last steps. */
export function endCells(paper: Paper, kind: Rating, steps: number, width: number, size?: number) {
  const [low, high] = ends(kind, paper.form.languages);
  if (!low && !high) return undefined;
  const side = Math.max(1, Math.floor(steps / 2));
  const middle = steps - 2 * side;
  const label = (text: Wording | undefined, span: number, last: boolean) => {
    const alignment = last ? paper.end : paper.begin;
    const children = text
      ? [paper.paragraph([paper.run(text, size ? { size } : {})], { style: 'Cell', alignment })]
      : [];
    return cell(children, span * width, { span, margins: { left: 40, right: 40 } });
  };
  return [
    label(low, side, false),
    ...(middle > 0 ? [cell([], middle * width, { span: middle })] : []),
    label(high, side, true),
  ];
}

/** The width of one step of a scale, in twips, when `steps` of them share `room`; no more than `most`. */
export function stepWidth(steps: number, room: number, most = 1200): number {
  return Math.min(most, Math.floor(room / steps));
}

/** A scale as boxes side by side, each under its number, with what the ends mean above them. */
export function scale(
  paper: Paper,
  kind: Rating,
  steps: readonly number[],
  box: (step: number) => Parameters<Paper['paragraph']>[0],
): Block[] {
  const width = stepWidth(steps.length, paper.room);
  const centred = { style: 'Cell', alignment: 'center' } as const;
  const cells = steps.map((step) =>
    cell(
      [paper.paragraph([paper.plain(numberWords(step, paper.own))], centred), paper.paragraph(box(step), centred)],
      width,
      { margins: tight },
    ),
  );
  const labels = endCells(paper, kind, steps.length, width);
  return [
    table(
      paper,
      steps.map(() => width),
      [...(labels ? [row(labels, { keepNext: true })] : []), row(cells, { keepNext: paper.interview })],
    ),
    gap(paper.interview),
  ];
}
