import { AlignmentType } from 'docx';
import { numberWords } from '../../words/index.js';
import type { FormItem, FormItemKind } from '../form.js';
import { hints, ratingSteps } from '../logic/questions.js';
import { cardOf } from './cards.js';
import { type Block, endCells, stepWidth } from './fields.js';
import { interviewWords } from './interface-texts.js';
import type { Paper } from './paper.js';
import { forInterviewer, questionRuns, type Surroundings } from './question.js';
import { cell, gap, row, table, thin } from './table.js';

type RatingItem = FormItem & { kind: Extract<FormItemKind, { type: 'rating' }> };
const isRating = (item: FormItem): item is RatingItem => item.kind.type === 'rating';

/** So many steps fit beside the questions. */
const widest = 11;

/** What a rating that can stand in a table shares with its neighbours; undefined for anything else. */
function shared(item: FormItem): string | undefined {
  if (!isRating(item) || item.condition) return undefined;
  const { range, lowLabel, highLabel } = item.kind;
  const steps = ratingSteps(range);
  return steps && steps.length <= widest ? JSON.stringify([range, lowLabel, highLabel]) : undefined;
}

/** The items in order, with runs of two or more ratings on one scale together. */
export function groups(items: readonly FormItem[]): (FormItem | RatingItem[])[] {
  const found: (FormItem | RatingItem[])[] = [];
  for (let at = 0; at < items.length; ) {
    const first = items[at];
    if (!first) break;
    const scale = shared(first);
    let end = at + 1;
    while (scale !== undefined && end < items.length && items[end] && shared(items[end] as FormItem) === scale)
      end += 1;
    const run = items.slice(at, end).filter(isRating);
    if (run.length > 1) found.push(run);
    else found.push(first);
    at = end;
  }
  return found;
}

/** Ratings on one scale as a table: a question a row, a step a column. The scale comes again on each page. */
export function matrix(paper: Paper, run: readonly RatingItem[], around: Surroundings): Block[] {
  const [first] = run;
  const steps = first && ratingSteps(first.kind.range);
  if (!first || !steps) return [];
  const width = stepWidth(steps.length, Math.round(paper.room * 0.63));
  const wide = paper.room - steps.length * width;
  const middle = { alignment: AlignmentType.CENTER, style: 'Cell' } as const;
  const tight = { left: 0, right: 0 };
  const letter = paper.interview ? cardOf(around.cards, first) : undefined;
  const ruled = { bottom: thin };

  const labels = endCells(paper, first.kind, steps.length, width);
  const corner = letter
    ? [paper.say(paper.fill(interviewWords.show, { card: letter }), { style: 'Cell' }, { italics: true })]
    : [];
  const figures = steps.map((step) =>
    cell([paper.paragraph([paper.plain(numberWords(step, paper.own), { bold: true })], middle)], width, {
      margins: tight,
      borders: ruled,
    }),
  );
  const header = [
    ...(labels ? [row([cell([], wide), ...labels], { header: true, keepNext: true })] : []),
    row([cell(corner, wide, { borders: ruled }), ...figures], { header: true, keepNext: true }),
  ];
  const rows = run.map((item) => {
    const number = around.numberOf.get(item.variable) ?? 0;
    const said = [
      paper.paragraph(questionRuns(paper, item, number, false), { style: 'Cell' }, item.text),
      ...hints(item, paper.form).map((hint) => paper.say(hint, { style: 'Cell' })),
      ...forInterviewer(paper, item, around),
    ];
    const boxes = steps.map((step) =>
      cell([paper.paragraph([paper.box(`${number}: ${step}`, `${item.variable}=${step}`)], middle)], width, {
        margins: tight,
        middle: true,
        borders: ruled,
      }),
    );
    return row([
      cell(said, wide, { middle: true, margins: { left: 0, right: 100, top: 60, bottom: 60 }, borders: ruled }),
      ...boxes,
    ]);
  });
  return [gap(true), table(paper, [wide, ...steps.map(() => width)], [...header, ...rows]), gap()];
}
