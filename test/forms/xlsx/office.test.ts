import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { row } from '../../../src/data/filled/filled-form.js';
import { readWorkbook } from '../../../src/data/workbook/workbook.js';
import type { Answers, Form } from '../../../src/forms/form.js';
import { relevant, relevantAnswers } from '../../../src/forms/logic/condition.js';
import { allAsked, allScores, isWhole } from '../../../src/forms/logic/questions.js';
import { scoresOf } from '../../../src/forms/logic/score.js';
import { forms } from '../../../src/forms/making/forms.js';
import type { Place } from '../../../src/forms/xlsx/layout.js';
import { letter } from '../../../src/forms/xlsx/workbook-file.js';
import type { Design } from '../../../src/model/index.js';
import { exampleDesigns } from '../../examples/reading.js';
import { design } from '../fixture.js';
import { generatedDesigns } from '../generated.js';
import { randomAnswers } from '../random-answers.js';
import { answering, type Book, book, different, formsOf, rowDeeds } from './filling.js';
import { type Deed, inOffice, office, scratch } from './office.js';

/** Answers that the form's rules allow: where only whole numbers are, halves are made whole. */
function allowedAnswers(form: Form, count: number): Answers[] {
  const whole = new Set(
    allAsked(form).flatMap(({ variable, kind }) => (kind.type === 'rating' && isWhole(kind.range) ? variable : [])),
  );
  const bounded = ([variable, answer]: [string, Answers[string]]) =>
    [variable, typeof answer === 'number' && whole.has(variable) ? Math.floor(answer) : answer] as const;
  return randomAnswers(allAsked(form), count).map((answers) =>
    Object.fromEntries(Object.entries(answers).map(bounded)),
  );
}

/** The row that should come out, as the neutral form works it out. */
function expected(form: Form, answers: Answers, number: number): string[] {
  const scores = scoresOf({ items: allAsked(form), scores: allScores(form) }, answers, '2026-03-02');
  return row(form, {
    ...(form.caseKey && { case: `K-${number}` }),
    date: '2026-03-02',
    version: form.stamp,
    answers: relevantAnswers(allAsked(form), answers),
    scores,
  });
}

/** The forms of many designs, twenty designs a workbook. */
function together(designs: readonly Design[]): Promise<Book[]> {
  const folder = scratch();
  const parts = Array.from({ length: Math.ceil(designs.length / 20) }, (_, part) =>
    designs.slice(part * 20, part * 20 + 20),
  );
  return Promise.all(parts.map((part, index) => book(design, join(folder, `${index}.xlsx`), formsOf(part), 4)));
}

/** What a question of that kind never allows, written in its cells; nothing for what is answered in free text. */
function forbidden(
  { item: { kind }, columns }: Place,
  sheet: number,
  row: number,
): { write: string | number; in: string; sheet: number }[] {
  if (kind.type === 'text' || kind.type === 'unstated') return [];
  const range = 'range' in kind ? kind.range : undefined;
  // Beside the limits, and none of the answers beside them.
  const beside = ('options' in kind ? (kind.options ?? []) : []).map(({ code }) => Number(code));
  const high = range?.high === undefined ? undefined : Math.max(range.high, ...beside) + 1;
  const low = Math.min(range?.low ?? 0, ...beside) - 1;
  const write = high ?? (range?.low === undefined ? 'något annat' : low);
  return columns.map(({ column }) => ({ write, in: letter(column) + row, sheet }));
}

inOffice('workbooks in LibreOffice', () => {
  it('have no formula with an error when they are opened', async () => {
    const folder = scratch();
    const designs = [design, ...(await exampleDesigns())];
    const books = await Promise.all(
      designs.map((one, index) => book(one, join(folder, `${index}.xlsx`), different(forms(one)), 2)),
    );
    expect(office(books.flatMap(({ path }): Deed[] => [{ open: path }, { errors: true }]))).toEqual(
      books.map(() => ''),
    );
  });

  it('give the same answers and scores as the neutral form, and no error', async () => {
    const books = await together([design, ...(await exampleDesigns()), ...generatedDesigns().slice(0, 16)]);
    const given = books.map((one) => one.forms.map((form) => allowedAnswers(form, 3)));
    const deeds = books.flatMap(({ path, layouts, sheets, speech }, index): Deed[] => [
      { open: path },
      ...layouts.flatMap((layout, at) =>
        (given[index]?.[at] ?? []).flatMap((answers, line) =>
          rowDeeds(layout, answers, sheets[at] ?? 0, 6 + line, speech),
        ),
      ),
      { errors: true },
      { save: `${path}.out.xlsx` },
    ]);
    expect(office(deeds)).toEqual(books.map(() => ''));
    let compared = 0;
    for (const [index, { path, forms: own }] of books.entries()) {
      const read = await readWorkbook(own, readFileSync(`${path}.out.xlsx`));
      for (const [at, form] of own.entries()) {
        const wanted = (given[index]?.[at] ?? []).map((answers, line) => expected(form, answers, 6 + line));
        expect(read.get(form.id)?.map((filled) => row(form, filled))).toEqual(wanted);
        compared += wanted.length;
      }
    }
    expect(compared).toBeGreaterThan(240);
  });

  it('refuse an answer to what is not asked, and what the design forbids; nothing else', async () => {
    const books = await together(generatedDesigns().slice(60, 75));
    const wanted: { allowed: string[]; refused: string[] }[] = [];
    const deeds = books.flatMap(({ path, layouts, sheets, speech }): Deed[] => [
      { open: path },
      ...layouts.flatMap((layout, at): Deed[] => {
        const sheet = sheets[at] ?? 0;
        const { form, places } = layout;
        const [, answers = {}] = allowedAnswers(form, 1);
        const asked = relevant(allAsked(form), answers);
        // The first row has answers that each question allows by itself, the second what none allows.
        const answered = places.flatMap((place) => {
          const answer = answers[place.item.variable];
          const cells = answer === undefined ? [] : answering(place, answer, sheet, 6, speech);
          return cells.flatMap((deed) =>
            'in' in deed ? [{ cell: deed.in, isAsked: asked.has(place.item.variable) }] : [],
          );
        });
        const wrong = places.flatMap((place) => forbidden(place, sheet, 7));
        wanted.push({
          allowed: answered.flatMap(({ cell, isAsked }) => (isAsked ? cell : [])),
          refused: [...answered.flatMap(({ cell, isAsked }) => (isAsked ? [] : cell)), ...wrong.map((deed) => deed.in)],
        });
        return [...rowDeeds(layout, answers, sheet, 6, speech), ...wrong, { invalid: sheet }];
      }),
    ]);
    const invalid = office(deeds).map((cells) => new Set(cells.trim().split(' ')));
    expect(invalid).toHaveLength(wanted.length);
    for (const [index, { allowed, refused }] of wanted.entries()) {
      expect(allowed.filter((cell) => invalid[index]?.has(cell))).toEqual([]);
      expect(refused.filter((cell) => !invalid[index]?.has(cell))).toEqual([]);
    }
    expect(wanted.flatMap(({ refused }) => refused).length).toBeGreaterThan(150);
    expect(wanted.flatMap(({ allowed }) => allowed).length).toBeGreaterThan(100);
  });
});
