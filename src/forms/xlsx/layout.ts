import type { Form, FormItem, FormOption, Score, Section } from '../form.js';
import { itemsIn } from '../logic/lowering.js';
import { allScores, asked, numbering } from '../logic/questions.js';
import { letter } from './workbook-file.js';

/** The rows of a sheet that answers are written in, from 0. Row 5 in the file's own numbers has the names of variables. */
export const rowOf = { title: 0, section: 1, question: 2, how: 3, variable: 4, first: 5 } as const;
/** The first row of answers in the file's own numbers. Formulas are written for it. */
export const firstRow = rowOf.first + 1;

/** A question and where it is answered. Columns are counted from 0. */
export interface Place {
  item: FormItem;
  section: Section;
  number: number;
  /** One; for a question with several answers one for each option, in order. */
  columns: { column: number; option?: FormOption }[];
  /** The hidden column that says whether the question is asked: 1 or 0. Missing: always. */
  asked?: number;
  /** The hidden column with the answer as a number, for calculations. Empty text: missing. */
  value?: number;
}

/** What stands in which column of the sheet of one form. */
export interface Layout {
  form: Form;
  /** Missing in an anonymous form. */
  case?: number;
  /** The name of whether that looks like an identity number. */
  identity?: string;
  date: number;
  check: number;
  places: Place[];
  scores: { score: Score; section: Section; column: number }[];
  /** The first hidden column; the rest of the sheet is the workbook's own. */
  hidden: number;
  /** The hidden column with the form's stamp in each row. */
  version: number;
  lastRow: number;
}

/** The items whose answers are calculated with: in a score or in a condition. */
function reckoned(form: Form): Set<string> {
  const terms = allScores(form).flatMap(({ formula }) => itemsIn(formula.value));
  const tests = form.sections.flatMap(asked).flatMap(({ condition }) => condition?.any.flatMap(({ all }) => all) ?? []);
  return new Set([...terms, ...tests.map(({ variable }) => variable)]);
}

/** The layout: code, date and check, then the questions in order, then the scores, then the hidden columns. */
export function layoutOf(form: Form, rows: number): Layout {
  let next = 0;
  const column = () => next++;
  const caseColumn = form.caseKey ? column() : undefined;
  const date = column();
  const check = column();
  const numbers = numbering(form);
  const places = form.sections.flatMap((section) =>
    asked(section).map(
      (item): Place => ({
        item,
        section,
        number: numbers.get(item.variable) ?? 0,
        columns:
          item.kind.type === 'choices'
            ? item.kind.options.map((option) => ({ column: column(), option }))
            : [{ column: column() }],
      }),
    ),
  );
  const scores = form.sections.flatMap((section) =>
    section.scores.map((score) => ({ score, section, column: column() })),
  );
  const hidden = next;
  const version = column();
  const wanted = reckoned(form);
  for (const place of places) {
    const { item } = place;
    if (item.condition) place.asked = column();
    if (wanted.has(item.variable) && item.kind.type !== 'text' && item.kind.type !== 'unstated') place.value = column();
  }
  return {
    form,
    ...(caseColumn !== undefined && { case: caseColumn }),
    date,
    check,
    places,
    scores,
    hidden,
    version,
    lastRow: rowOf.first + rows,
  };
}

/** A cell of the first row of answers, `$F6`: the column is fixed, the row follows. */
export const cell = (column: number): string => `$${letter(column)}${firstRow}`;
/** All the cells of answers in a column, `$F$6:$F$205`. */
export const all = (column: number, lastRow: number): string =>
  `$${letter(column)}$${firstRow}:$${letter(column)}$${lastRow}`;
/** The same from the first row to this one, `$F$6:$F6`. */
export const sofar = (column: number): string => `$${letter(column)}$${firstRow}:${cell(column)}`;
/** The cells of one row from one column to another, `$D6:$Z6`. */
export const across = (from: number, to: number): string => `${cell(from)}:${cell(to)}`;
