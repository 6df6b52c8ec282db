import { writeFileSync } from 'node:fs';
import type { Answer, Answers, Form } from '../../../src/forms/form.js';
import { asked } from '../../../src/forms/logic/questions.js';
import { forms } from '../../../src/forms/making/forms.js';
import { noWord, yesWord } from '../../../src/forms/words/languages.js';
import { workbook } from '../../../src/forms/xlsx/index.js';
import { type Layout, layoutOf, type Place } from '../../../src/forms/xlsx/layout.js';
import { entry } from '../../../src/forms/xlsx/lists.js';
import { Speech } from '../../../src/forms/xlsx/speech.js';
import { letter, workbookFile } from '../../../src/forms/xlsx/workbook-file.js';
import { dayNumber } from '../../../src/model/calendar.js';
import type { Design } from '../../../src/model/index.js';
import type { Deed } from './office.js';

/** 1970-01-01 in a spreadsheet's own numbers. */
const epoch = 25_569;
/** The number that stands for a day in a cell. */
export const serial = (date: string): number => dayNumber(date) + epoch;

/** A design's workbook on disk, with few rows, and where each form stands in it. */
export interface Book {
  path: string;
  forms: Form[];
  /** The sheet's number, in the order of the forms. */
  sheets: number[];
  layouts: Layout[];
  speech: Speech;
}

/** The design's workbook; or that of other forms, perhaps of many designs, since each workbook takes a second to open. */
export async function book(
  design: Design,
  path: string,
  all: readonly Form[] = forms(design),
  rows = 6,
): Promise<Book> {
  const made = workbook(design, all, {}, rows);
  if (!made) throw new Error(`${design.name} has no forms`);
  writeFileSync(path, await workbookFile(made));
  // The forms stand together, after the first sheet and the one with the clients.
  const before = all.some(({ caseKey }) => caseKey) ? 2 : 1;
  return {
    path,
    forms: [...all],
    sheets: all.map((_, index) => before + index),
    layouts: all.map((form) => layoutOf(form, rows)),
    speech: new Speech(all[0]?.languages[0] ?? 'sv'),
  };
}

/** Of forms that ask the same (at another timepoint) only the first: the programs take a tenth of a second for each sheet. */
export function different(all: readonly Form[]): Form[] {
  return [
    ...new Map(all.map((form) => [JSON.stringify([form.sections, form.caseKey]), form] as const).reverse()).values(),
  ].reverse();
}

/** The forms of many designs as if they were of one, each with an id of its own. */
export function formsOf(designs: readonly Design[]): Form[] {
  const all = designs.flatMap((one) => forms(one)).filter(({ sections }) => sections.flatMap(asked).length > 0);
  return different(all).map((form, index) => ({ ...form, id: `f${index}` }));
}

/** What a person writes for an answer: what they choose in the drop-down, a date, a number, a text. */
function written({ item: { kind } }: Place, answer: Answer, speech: Speech): string | number {
  if (kind.type === 'date') return serial(String(answer));
  if (kind.type === 'yes-no') return speech.say(answer === '1' ? yesWord : noWord);
  const option = kind.type === 'choice' && kind.options.find(({ code }) => code === answer);
  return option ? entry(option, speech) : (answer as string | number);
}

/** Writes an answer in a row (6 is the first): one cell, or for several answers each option's own. */
export function answering(
  place: Place,
  answer: Answer,
  sheet: string | number,
  row: number,
  speech = new Speech('sv'),
): Extract<Deed, { sheet: unknown }>[] {
  return place.columns.map(({ column, option }) => {
    const at = letter(column) + row;
    const chosen = option ? typeof answer === 'object' && answer.includes(option.code) : answer !== '';
    if (!chosen) return { clear: at, sheet };
    return { write: option ? 'X' : written(place, answer, speech), in: at, sheet };
  });
}

/** Writes a whole row. */
export function rowDeeds(
  layout: Layout,
  answers: Answers,
  sheet: string | number,
  row: number,
  speech: Speech,
): Deed[] {
  const head: Deed[] = [
    ...(layout.case === undefined ? [] : [{ write: `K-${row}`, in: letter(layout.case) + row, sheet }]),
    { write: serial('2026-03-02'), in: letter(layout.date) + row, sheet },
  ];
  const given = layout.places.flatMap((place) => {
    const answer = answers[place.item.variable];
    return answer === undefined ? [] : answering(place, answer, sheet, row, speech);
  });
  return [...head, ...given];
}
