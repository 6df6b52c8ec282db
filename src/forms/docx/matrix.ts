import type { Block, Inside } from '../../documents/word/index.js';
import { numberWords } from '../../words/index.js';
import { type FormItem, type FormItemKind, yesNoCodes } from '../form.js';
import { hints, isWorded, stepsOf } from '../logic/questions.js';
import { noWord, yesWord } from '../words/languages.js';
import type { Wording } from '../words/wording.js';
import { cardOf } from './cards.js';
import { endCells, stepWidth } from './fields.js';
import { interviewWords } from './interface-texts.js';
import type { Paper } from './paper.js';
import { forInterviewer, questionRuns, type Surroundings } from './question.js';
import { cell, gap, row, table, thin } from './table.js';

type RatingItem = FormItem & { kind: Extract<FormItemKind, { type: 'rating' }> };
const isRating = (item: FormItem): item is RatingItem => item.kind.type === 'rating';

/** So many steps fit beside the questions, and so many with words under them. */
const widest = 11;
const widestWorded = 5;

/** What a rating that can stand in a table shares with its neighbours; undefined for anything else. */
function shared(item: FormItem): string | undefined {
  if (!isRating(item) || item.condition) return undefined;
  const steps = stepsOf(item.kind);
  const most = isWorded(item.kind) ? widestWorded : widest;
  return steps && steps.length <= most ? JSON.stringify(steps) : undefined;
}

/** The items in order, with runs of two or more ratings on one scale together. */
export function groups(items: readonly FormItem[]): (FormItem | FormItem[])[] {
  const found: (FormItem | FormItem[])[] = [];
  for (let at = 0; at < items.length; ) {
    const first = items[at];
    if (!first) break;
    const scale = shared(first);
    let end = at + 1;
    while (scale !== undefined && end < items.length && items[end] && shared(items[end] as FormItem) === scale)
      end += 1;
    const run = items.slice(at, end);
    if (run.length > 1) found.push(run);
    else found.push(first);
    at = end;
  }
  return found;
}

/** The answers that stand as columns, each with what stands over it. */
function columnsOf(paper: Paper, { kind }: FormItem): { code: string; headings: Inside[]; said: string }[] {
  const worded = (code: string, text: Wording) => ({ code, headings: [paper.run(text)], said: paper.text(text) });
  switch (kind.type) {
    case 'choice':
      return kind.options.map(({ code, text }) => worded(code, text));
    case 'yes-no':
      return [worded(yesNoCodes.yes, yesWord), worded(yesNoCodes.no, noWord)];
    case 'rating':
      return (stepsOf(kind) ?? []).map(({ value, text }) => ({
        code: String(value),
        headings: [
          paper.plain(numberWords(value, paper.own), { bold: true }),
          ...(text && isWorded(kind) ? [paper.run(text)] : []),
        ],
        said: String(value),
      }));
    default:
      return [];
  }
}

/** Questions on one scale as a table: a question a row, an answer a column. The scale comes again on each page. */
export function matrix(paper: Paper, run: readonly FormItem[], around: Surroundings): Block[] {
  const [first] = run;
  if (!first) return [];
  const steps = columnsOf(paper, first);
  // Words need more room than figures do.
  const inFigures = isRating(first) && !isWorded(first.kind);
  const width = stepWidth(steps.length, Math.round(paper.room * (inFigures ? 0.63 : 0.72)));
  const wide = paper.room - steps.length * width;
  const middle = { alignment: 'center', style: 'Cell' } as const;
  const tight = { left: 0, right: 0 };
  const letter = paper.interview ? cardOf(around.cards, first) : undefined;
  const ruled = { bottom: thin };

  const labels = inFigures && endCells(paper, first.kind, steps.length, width);
  const corner = letter
    ? [paper.say(paper.fill(interviewWords.show, { card: letter }), { style: 'Cell' }, { italics: true })]
    : [];
  const figures = steps.map(({ headings }) =>
    cell(
      headings.map((heading) => paper.paragraph([heading], middle)),
      width,
      { margins: { left: 20, right: 20 }, lines: ruled },
    ),
  );
  const header = [
    ...(labels ? [row([cell([], wide), ...labels], { header: true, keepNext: true })] : []),
    row([cell(corner, wide, { lines: ruled }), ...figures], { header: true, keepNext: true }),
  ];
  const rows = run.map((item) => {
    const number = around.numberOf.get(item.variable) ?? 0;
    const said = [
      paper.paragraph(questionRuns(paper, item, number, false), { style: 'Cell' }, item.text),
      ...hints(item, paper.form).map((hint) => paper.say(hint, { style: 'Cell' })),
      ...forInterviewer(paper, item, around),
    ];
    const boxes = steps.map(({ code, said: answer }) =>
      cell([paper.paragraph([paper.box(`${number}: ${answer}`, `${item.variable}=${code}`)], middle)], width, {
        margins: tight,
        middle: true,
        lines: ruled,
      }),
    );
    return row([
      cell(said, wide, { middle: true, margins: { left: 0, right: 100, top: 60, bottom: 60 }, lines: ruled }),
      ...boxes,
    ]);
  });
  return [gap(true), table(paper, [wide, ...steps.map(() => width)], [...header, ...rows]), gap()];
}
